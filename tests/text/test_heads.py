import pytest

from onrecord.links.similarity import direction, nearness
from onrecord.model import Span
from onrecord.text import heads, telling
from onrecord.text.encoder import Encoder


@pytest.fixture(scope="module")
def encoder():
    return Encoder.load()


def words(text, spans):
    return [span.of(text) for span in spans]


def span(text, part):
    start = text.index(part)
    return Span(start, start + len(part))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Norway will sign on Friday, its foreign minister said.",
            "its foreign minister",
            "said",
            "Norway will sign on Friday",
        ),
        ("“We will not sign the accord,” Mr Berg said.", "Mr Berg", "said", "We will not sign the accord"),
        (
            "The ministry denied that its troops had crossed the border.",
            "The ministry",
            "denied",
            "its troops had crossed the border",
        ),
        ("Iceland's president promised to reopen the port.", "Iceland's president", "promised", "to reopen the port"),
    ],
)
def test_a_statement_has_source_cue_and_content(encoder, text, source, cue, content):
    [found] = heads.statements(encoder.read(text))
    assert words(text, found.source) == [source]
    assert words(text, found.cue)[0].startswith(cue)
    [said] = words(text, found.content)
    assert said.removeprefix("that ") == content


def test_an_attribution_keeps_its_quotation_marks(encoder):
    text = "Oslo was calm. “It is a tragedy for the whole country,” the mayor said on Monday."
    [found] = heads.attributions(encoder.read(text))
    assert words(text, found.content) == ["“It is a tragedy for the whole country,”"]
    assert words(text, found.source) == ["the mayor"]


def test_a_doubtful_cue_does_not_swallow_a_sure_one(encoder):
    text = "Norway will sign, its minister said."
    assert ["said"] in [words(text, found.cue) for found in heads.attributions(encoder.read(text))]


def test_narration_has_no_statement(encoder):
    found = heads.statements(encoder.read("The bridge was closed all day. Snow fell on the hills."))
    assert [f for f in found if f.kind != "narration"] == []


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Norway will sign if Iceland withdraws its ships, Oslo said.", "if Iceland withdraws its ships"),
        (
            "The ministry said it would reopen the border, provided that the shelling stops.",
            "provided that the shelling stops",
        ),
    ],
)
def test_a_condition_is_found_inside_its_statement(encoder, text, clause):
    [found] = heads.statements(encoder.read(text))
    assert words(text, found.conditions) == [clause]


@pytest.mark.parametrize(
    ("text", "content", "cue", "act"),
    [
        (
            "The president promised to withdraw the troops by May.",
            "to withdraw the troops by May",
            "promised",
            "commitment",
        ),
        (
            "The ministry denied that its troops had crossed the border.",
            "its troops had crossed the border",
            "denied",
            "denial",
        ),
        ("The minister demanded that Iceland release the crew.", "Iceland release the crew", "demanded", "demand"),
        ("Oslo accused Iceland of shelling the port.", "Iceland of shelling the port", "accused", "accusation"),
    ],
)
def test_the_act_of_a_statement(encoder, text, content, cue, act):
    codes = heads.codes(encoder.read(text), [span(text, content)], cue=[span(text, cue)])
    assert max(codes.act, key=lambda a: codes.act[a]) == act


def test_codes_are_probabilities(encoder):
    text = "Oslo said its troops would leave the islands on Monday."
    codes = heads.codes(encoder.read(text), [span(text, "its troops would leave the islands on Monday")])
    for distribution in (codes.act, codes.event, codes.status):
        assert sum(distribution.values()) == pytest.approx(1, abs=0.01)
    assert max(codes.event, key=lambda e: codes.event[e]) == "RETREAT"
    assert codes.negated < 0.5


def test_the_sense_of_a_condition(encoder):
    text = "The two will meet provided there is no further invasion, Oslo said."
    clause = heads.clause(encoder.read(text), span(text, "provided there is no further invasion"))
    assert clause.must < 0.5


def test_the_act_or_the_event_alone_is_as_among_all_codes(encoder):
    text = "Oslo promised to sign. The ministry denied that its troops had crossed the border."
    encoding = encoder.read(text)
    found = [each for each in heads.statements(encoding) if each.cue]
    assert len(found) == 2
    for one in found:
        codes = heads.codes(encoding, one.content, cue=one.cue, source=one.source)
        assert heads.act(encoding, one.content, cue=one.cue, source=one.source) == codes.act
        told = heads.happening(encoding, one.content, cue=one.cue, source=one.source)
        assert (told.event, told.status, told.negated) == (codes.event, codes.status, codes.negated)


def test_a_content_without_words_is_refused(encoder):
    with pytest.raises(ValueError, match="holds no word"):
        heads.codes(encoder.read("Oslo said so."), [Span(4, 4)])


def test_names_have_kinds(encoder):
    text = "Anna Berg of the United Nations flew to Oslo."
    found = [(name.span.of(text), name.kind) for name in heads.names(encoder.read(text))]
    assert ("Anna Berg", "PER") in found
    assert ("Oslo", "LOC") in found


def test_an_event_pair_has_a_root(encoder):
    text = "Ukrainian troops shelled a Russian depot near the border."
    roots = heads.root(encoder, text, (0, 16), (25, 40))
    assert max(roots, key=lambda r: roots[r]) == "ASSAULT"


def test_an_empty_text_has_nothing(encoder):
    encoding = encoder.read("")
    assert heads.attributions(encoding) == heads.statements(encoding) == heads.names(encoding) == []


def test_whose_somebody_is_is_shared_out_among_the_sides_named(encoder):
    text = "Iceland met Norway on Monday. The Norwegian side would not leave, a colonel of Oslo's army said."
    named = (("Iceland", "ISL"), ("Norway", "NOR"), ("Norwegian", "NOR"), ("Oslo", "NOR"))
    belonging = heads.Belonging(encoder.read(text), [(span(text, word), code) for word, code in named])
    shares = belonging(span(text, "a colonel of Oslo's army"))
    assert set(shares) == {"ISL", "NOR"}
    assert shares["NOR"] > shares["ISL"] >= 0
    assert sum(shares.values()) <= 1.001


def test_where_no_side_is_named_nobody_is_anybodys(encoder):
    text = "A colonel said no."
    assert heads.Belonging(encoder.read(text), [])(span(text, "A colonel")) == {}


def test_whom_a_pronoun_means_is_shared_out_among_those_named(encoder):
    text = "Sergei Lavrov spoke in Oslo. He would come again, he told reporters. Antony Blinken was in Rome."
    named = (("Sergei Lavrov", "lavrov"), ("Antony Blinken", "blinken"))
    antecedent = heads.Belonging(encoder.read(text), [(span(text, w), c) for w, c in named], head="antecedent")
    shares = antecedent(span(text, "he told reporters"))
    assert set(shares) == {"lavrov", "blinken"}
    assert shares["lavrov"] > shares["blinken"] >= 0
    assert sum(shares.values()) <= 1.001


def test_a_fact_that_the_report_tells_itself_is_found(encoder):
    text = (
        "Norway would pull its ships out by Friday, the foreign minister promised on Monday.\n\n"
        "On Friday the last two ships left the harbour of Reykjavik. “We keep our word,” the minister said."
    )
    found = [each.span.of(text) for each in heads.Telling(encoder.read(text)).facts]
    assert found == ["On Friday the last two ships left the harbour of Reykjavik"]


def test_how_likely_words_are_a_fact_is_a_chance(encoder):
    text = "On Friday the last two ships left the harbour of Reykjavik. “We keep our word,” the minister said."
    telling = heads.Telling(encoder.read(text))
    fact, quoted = (telling.chance(span(text, part)) for part in ("the last two ships left", "We keep our word"))
    assert 0 <= quoted < fact <= 1
    assert telling.chance(Span(len(text) - 1, len(text) - 1)) == 0


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("They met in Oslo for a final| round of talks.", "They met in Oslo for a final round of talks"),
        ("Norway gave the rebels| a last chance on Monday.", "Norway gave the rebels a last chance on Monday"),
        ("Ships left Oslo on Monday, hours| after the vote.", "Ships left Oslo on Monday"),
        ("Norway killed a soldier| injuring two others in Oslo.", "Norway killed a soldier"),
        ("Norway signed the treaty in| which Oslo promised to pay.", "Norway signed the treaty"),
    ],
)
def test_a_fact_ends_with_its_phrase(text: str, fact: str) -> None:
    seen, rest = text.split("|")
    whole = telling.whole(Span(0, len(seen)), seen + rest)
    assert whole.of(seen + rest) == fact


def test_no_text_has_no_facts(encoder):
    assert heads.Telling(encoder.read("")).facts == []


def test_words_of_one_matter_are_near_in_meaning(encoder):
    text = (
        "The ministry said its soldiers had begun to leave the border. "
        "In Oslo a spokesman spoke of a pullback of troops from the frontier. "
        "The bank said interest rates would rise in spring."
    )
    encoding = encoder.read(text)
    leave, pullback, rates = (
        direction(heads.meaning(encoding, [span(text, part)]))
        for part in (
            "its soldiers had begun to leave the border",
            "a pullback of troops from the frontier",
            "interest rates would rise in spring",
        )
    )
    assert nearness(leave, pullback) > 0.5 > nearness(leave, rates)


def test_a_content_without_words_has_no_meaning(encoder):
    assert heads.meaning(encoder.read("Oslo said so."), []) == b""
