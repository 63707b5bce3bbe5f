"""What the rules find, beside what the reading model finds in the same words, and what of it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import onrecord
from onrecord import attribution, codebook, reading, text
from onrecord.codebook.cues import load_cues
from onrecord.model import Passage, Report, Span
from onrecord.text.heads import Found

TABLE = load_cues()
DAY = date(2030, 1, 4)


def passage_of(words: str) -> Passage:
    [passage] = text.passages(Report(id="r", published=DAY, text=words))
    return passage


def read(words: str, *finds: tuple[str, str, list[str]], chance: float = 1.0) -> list[tuple[list[str], list[str]]]:
    """Cues and contents of the sentence, where the model finds (source, cue, content) in it."""

    def at(part: str) -> Span:
        return Span(words.index(part), words.index(part) + len(part))

    model = [Found(cue=(at(c),), source=(at(s),), content=tuple(map(at, parts))) for s, c, parts in finds]
    found = attribution.find(passage_of(words), cues=TABLE, model=model, judge=lambda *_: chance)
    return [([span.of(words) for span in one.cue], [span.of(words) for span in one.content]) for one in found]


def contents(words: str) -> list[list[str]]:
    return [[span.of(words) for span in each.content] for each in onrecord.read(words, date=DAY)]


def test_a_content_goes_on_behind_the_cue_where_the_model_sees_it() -> None:
    words = "The boats would stay in the harbour, he said, until the storm was over."
    parts = ["The boats would stay in the harbour", "until the storm was over"]
    assert read(words, ("he", "said", parts)) == [(["said"], parts)]


def test_the_report_speaks_on_where_the_model_gives_the_words_to_nobody() -> None:
    words = "She will visit Fiji soon, her aides announced, but the islands are not on the list."
    content = "She will visit Fiji soon"
    assert read(words, ("her aides", "announced", [content])) == [(["announced"], [content])]


@pytest.mark.parametrize(
    ("words", "cue", "content", "order", "speaker"),
    [
        (
            "Oslo and Bergen agreed by telephone Friday to suspend the duties on fish.",
            "agreed", "to suspend the duties on fish", "telephone Friday", "Oslo and Bergen",
        ),
        (
            "The findings, as the law demands, were sent on, the minister said.",
            "said", "The findings, as the law demands, were sent on", "the minister", "the minister",
        ),
    ],
)  # fmt: skip
def test_the_models_source_overrules_the_words_order_where_it_is_sure(
    words: str, cue: str, content: str, order: str, speaker: str
) -> None:
    def spoken(*finds: Found) -> list[str]:
        found = attribution.find(passage_of(words), cues=TABLE, model=finds)
        return [each.source.of(words) for each in found if each.source and content in each.content[0].of(words)]

    def at(part: str) -> Span:
        return Span(words.rindex(part), words.rindex(part) + len(part))

    seen = Found(cue=(at(cue),), source=(at(speaker),), content=(at(content),), score=0.95)
    assert spoken() == [order]
    assert spoken(seen) == [speaker]
    assert spoken(replace(seen, score=0.7)) == [order]


def test_whoever_relays_what_another_said_is_not_the_speaker() -> None:
    words = "“Oslo will not sign,” Amundsen told them, according to an envoy who was there."

    def at(part: str) -> Span:
        return Span(words.index(part), words.index(part) + len(part))

    seen = Found(
        cue=(at("according to"),),
        source=(at("an envoy who was there"),),
        content=(at("Oslo will not sign"),),
        score=0.95,
    )
    found = attribution.find(passage_of(words), cues=TABLE, model=[seen])
    assert [each.source and each.source.of(words) for each in found] == ["Amundsen"]


def test_whom_another_quotes_speaks_whatever_the_model_sees() -> None:
    words = "Amundsen quoted Nansen as saying that Oslo would leave the pact."

    def at(part: str) -> Span:
        return Span(words.index(part), words.index(part) + len(part))

    seen = Found(
        cue=(at("quoted"),), source=(at("Amundsen"),), content=(at("Oslo would leave the pact"),), score=0.95
    )
    [one] = attribution.find(passage_of(words), cues=TABLE, model=[seen])
    assert one.source is not None
    assert one.source.of(words) == "Nansen"


def test_we_in_a_turn_are_whoever_has_the_turn() -> None:
    words = "Q: Will you stay?\n\nA: We urge Suva to stop."
    passage = text.passages(Report(id="r", published=DAY, text=words))[1]
    seen = Found(
        cue=(Span(words.index("urge"), words.index("urge") + 4),),
        source=(Span(words.index("We"), words.index("We") + 2),),
        content=(Span(words.index("Suva"), len(words) - 1),),
        score=0.95,
    )
    found = attribution.find(passage, cues=TABLE, model=[seen])
    assert [each.source and each.source.of(words) for each in found] == ["A"]


def test_what_is_unlikely_to_stand_is_left_out() -> None:
    words = "Oslo said that the talks would go on."
    assert read(words, chance=0.9) == [(["said"], ["the talks would go on"])]
    assert read(words, chance=0.1) == []


@pytest.mark.parametrize(
    ("words", "cue", "source", "content"),
    [
        ("The boats left Suva, as Amundsen promised.", "promised", "Amundsen", "The boats left Suva"),
        ("Oslo kept its promise to leave Suva.", "promise", "its", "to leave Suva"),
    ],
)
def test_a_promise_told_of_as_done_is_none_for_the_model_either(
    words: str, cue: str, source: str, content: str
) -> None:
    assert read(words, (source, cue, [content])) == []


def test_a_number_that_somebody_gives_stands() -> None:
    passage = [each for each in onrecord.read("Norway put its dead at 49.", date=DAY) if each.speaker]
    assert [each.speaker and each.speaker.country for each in passage] == ["NOR"]


def test_what_is_denied_as_a_charge_stands() -> None:
    words = "Oslo was accused by Bergen of theft, a charge Oslo rejects."
    assert ["accused"] in [cue for cue, _ in read(words, chance=0.1)]
    assert read("Oslo was accused by Bergen of theft.", chance=0.1) == []


@pytest.mark.parametrize("stance", ["welcomed", "accepted", "rejected"])
def test_a_named_sides_stance_stands_where_the_model_sees_nothing(stance: str) -> None:
    report = Report(id="r", published=DAY, text=f"Norway {stance} the truce in Iceland on Monday.")
    [passage] = reading.known(report, codebook=codebook.load())
    [found] = attribution.find(passage, cues=TABLE, judge=lambda *_: 0.1)
    assert passage.words(found.content[0]).startswith("the truce in Iceland")


def test_whoever_is_named_to_accuse_somebody_does() -> None:
    report = Report(id="r", published=DAY, text="Norway was blamed by Iceland for the raid.")
    [passage] = reading.known(report, codebook=codebook.load())
    [found] = attribution.find(passage, cues=TABLE, judge=lambda *_: 0.1)
    assert found.source is not None
    assert passage.words(found.source) == "Iceland"


def test_a_named_sides_denial_of_this_stands_where_the_model_sees_it() -> None:
    report = Report(id="r", published=DAY, text="Norway denied this.")
    [passage] = reading.known(report, codebook=codebook.load())
    seen = Found(cue=(Span(7, 13),), source=(Span(0, 6),), content=(Span(14, 18),), score=0.9)
    [found] = attribution.find(passage, cues=TABLE, model=[seen], judge=lambda *_: 0.1)
    assert passage.words(found.content[0]) == "this"


def test_what_comes_as_a_reply_is_said_by_whoever_was_asked() -> None:
    report = Report(id="r", published=DAY, text="Norway asked Iceland to stop. “We will not,” came the reply.")
    [passage] = reading.known(report, codebook=codebook.load())
    found = attribution.find(passage, cues=TABLE)
    assert [each.source and passage.words(each.source) for each in found] == ["Norway", "Iceland"]


def test_the_side_of_whoever_speaks_is_his_own_word() -> None:
    report = Report(id="r", published=DAY, text="Norway said the dam held. Oslo would never sign. Suva would sign.")
    [passage] = reading.known(report, codebook=codebook.load())
    found = attribution.find(passage, cues=TABLE)
    assert [passage.words(each.content[0]) for each in found] == ["the dam held", "Oslo would never sign"]


def test_a_question_and_a_silence_are_no_statements_though_the_model_sees_one() -> None:
    assert read("Is he sure that Oslo will sign?", ("he", "sure", ["Oslo will sign"])) == []
    words = "Pressed on the dam, the envoy declined on Monday to comment."
    assert read(words, ("the envoy", "declined", ["to comment"])) == []


def test_the_signs_tell_the_rule_the_cue_and_what_the_model_makes_of_the_words() -> None:
    passage = passage_of("Oslo said that the talks would go on.")
    [one] = attribution.find(passage, cues=TABLE)
    signs = attribution.signs(one, passage, model=[], support=lambda *_: {"content is content, ledger": 0.9})
    assert {"rule indirect_that", "cue say", "the model has neither", "4 to 5 words"} <= set(signs)
    assert signs["content is content, ledger"] == 0.9


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Oslo was prepared to share the catch, its minister offered.", [["Oslo was prepared to share the catch"]]),
        ("Norway's premier told reporters that its boats would stay.", [["its boats would stay"]]),
    ],
)
def test_what_the_model_makes_of_the_words_decides(words: str, expected: list[list[str]]) -> None:
    assert contents(words) == expected


def test_who_says_something_within_what_is_told_does_not_tell_it() -> None:
    words = "The Chinese ambassador called on the Philippines to stop sending ships, a diplomat at the talks said."
    found = [each for each in onrecord.read(words, date="2023-08-07") if each.speaker]
    assert [each.speaker and each.speaker.country for each in found] == [None, "CHN"]


def test_the_day_behind_a_short_demand_is_that_of_the_saying_to_the_model_too() -> None:
    found = [each for each in onrecord.read("Norway urged restraint on Tuesday.", date="2022-02-18") if each.speaker]
    assert [each.said_on and str(each.said_on.start) for each in found] == ["2022-02-15"]


@pytest.mark.parametrize("opening", ["A day before the vote", "Just hours after the raid"])
def test_how_long_before_or_after_it_was_said_is_nothing_said(opening: str) -> None:
    words = f"{opening}, Norway said that it would leave."
    assert read(words, ("Norway", "said", [opening])) == [(["said"], ["it would leave"])]


def test_whoever_rejects_what_another_is_told_to_have_said_speaks_too() -> None:
    words = "After the talks, Norway's offer to extend the truce if Chad agreed was rejected by Iceland."
    said = "to extend the truce if Chad agreed"
    assert contents(words) == [[f"Norway's offer {said}"], [said]]
