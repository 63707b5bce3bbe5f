from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from helpers.spoken import BOOK, passage_of, said
from onrecord.statements import conditions


@pytest.mark.parametrize(
    ("marked", "clause", "must"),
    [
        ("[content Norway will sign if Iceland withdraws], [source Oslo] [cue said].", "if Iceland withdraws", True),
        ("[content If Iceland withdraws, Norway will sign], [source Oslo] [cue said].", "If Iceland withdraws", True),
        (
            "[content Norway will sign, provided there is no further raid], [source Oslo] [cue said].",
            "provided there is no further raid",
            False,
        ),
        (
            "[content Unless Iceland leaves, we will attack], [source Oslo] [cue warned].",
            "Unless Iceland leaves",
            False,
        ),
        (
            "[content Norway will leave when Iceland undertakes not to return], [source Oslo] [cue said].",
            "when Iceland undertakes not to return",
            True,
        ),
        (
            "[content Should Iceland fail to withdraw, we will attack], [source Oslo] [cue warned].",
            "Should Iceland fail to withdraw",
            False,
        ),
        (
            "[content There will be no talks until Iceland withdraws], [source Oslo] [cue said].",
            "until Iceland withdraws",
            False,
        ),
        (
            "[content Any attack on our port will be answered with force], [source Oslo] [cue warned].",
            "Any attack on our port",
            True,
        ),
        ('"[content Withdraw or face war]," [source Oslo] [cue warned] Iceland.', "Withdraw", False),
        (
            "[content Iceland must withdraw its boats or Norway will attack], [source Oslo] [cue warned].",
            "must withdraw its boats",
            False,
        ),
        (
            "[content Iceland must withdraw, or be attacked], [source Oslo] [cue warned].",
            "must withdraw",
            False,
        ),
        (
            "[content Norway would not leave before Iceland withdrew], [source Oslo] [cue said].",
            "before Iceland withdrew",
            False,
        ),
        (
            "[content Norway would send ships only as a last resort], [source Oslo] [cue said].",
            "only as a last resort",
            True,
        ),
        (
            "[content Norway would lift the tariffs in return for a withdrawal], [source Oslo] [cue offered].",
            "in return for a withdrawal",
            True,
        ),
        (
            "[content Should anyone attack us, we will close the border], [source Oslo] [cue warned].",
            "Should anyone attack us",
            True,
        ),
        (
            "[content In the event of an invasion, we will impose sanctions], [source Oslo] [cue warned].",
            "In the event of an invasion",
            True,
        ),
        (
            "[content Norway will act if Iceland attacks without warning], [source Oslo] [cue warned].",
            "if Iceland attacks without warning",
            True,
        ),
        (
            "[content Norway will leave if Iceland votes No], [source Oslo] [cue warned].",
            "if Iceland votes No",
            True,
        ),
        (
            "[content Norway will leave if no ship comes], [source Oslo] [cue warned].",
            "if no ship comes",
            False,
        ),
        (
            "[content Were unrest to spread to the port, we would close it], [source Oslo] [cue warned].",
            "Were unrest to spread to the port",
            True,
        ),
        (
            "[content The cuts, which were made in May, would last until Iceland signed], [source Oslo] [cue said].",
            "until Iceland signed",
            False,
        ),
        (
            "[content Norway would make talks dependent on a withdrawal], [source Oslo] [cue said].",
            "dependent on a withdrawal",
            True,
        ),
        (
            "[content Norway would talk, but not in case of an attack], [source Oslo] [cue said].",
            "not in case of an attack",
            False,
        ),
        (
            "[content Norway would come, though not if Iceland attacked], [source Oslo] [cue said].",
            "not if Iceland attacked",
            False,
        ),
    ],
)
def test_the_clause_and_its_sense(marked: str, clause: str, must: bool) -> None:
    [statement] = said(marked)
    assert statement.condition is not None
    span = statement.condition.span
    text = marked
    for mark in ("[content ", "[source ", "[cue ", "]"):
        text = text.replace(mark, "")
    assert text[span.start : span.end] == clause
    assert statement.condition.must is must


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway will stay until May.",
        "They asked if the bridge was open.",
        "Norway had attacked the port.",
        "The two sides were halfway there.",
        "Norway should withdraw.",
        "Ten men died before dawn.",
        "It looks as if it will rain.",
        "Norway will stay as long as necessary.",
        "Norway will sign as soon as possible.",
        "Norway will stay for as long as it takes.",
        "Norway will leave with or without their consent.",
        "Norway will leave before a shot is fired.",
        "Norway had provided no arms to Iceland.",
        "Norway will not pay, as Iceland never provided the papers.",
        "Norway will talk without preconditions.",
        "Norway will not talk at a time when Iceland is massing troops.",
        "Norway will leave without any further delay.",
        "It will be hard, if not impossible, to leave.",
        "Norway should leave, and so should Iceland.",
        "Norway will sign despite a vote against it.",
        "Norway must leave today or tomorrow.",
        "Norway will act on what was provided by Iceland.",
        "Norway will do so in the days that it has left.",
        "Norway will not sign a deal that leaves its people dependent on others.",
        "Norway will wait to see if Iceland pays.",
    ],
)
def test_words_that_are_no_condition(sentence: str) -> None:
    passage = passage_of(sentence)
    assert conditions.find(passage.sentences, passage, table=BOOK.conditions) is None


def test_what_is_told_as_a_fact_hangs_on_nothing() -> None:
    [statement] = said("[source The army] [cue reported] [content that the crew had left once the fire was out].")
    assert statement.condition is None


@given(
    st.lists(
        st.sampled_from("if unless until Norway , will not leave the or and should . were had".split()),
        min_size=1,
        max_size=14,
    )
)
def test_any_words_give_a_span_inside_them_or_none(words: list[str]) -> None:
    passage = passage_of(" ".join(["Oslo", *words]))
    found = conditions.find([passage.span], passage, table=BOOK.conditions)
    assert found is None or (passage.span.covers(found.condition.span) and len(found.condition.span) > 0)


def test_what_a_plan_provides_for_is_no_condition() -> None:
    found = onrecord.read("Norway said the plan provided for an Icelandic withdrawal from Chad.", date="2015-03-10")
    assert [each.condition for each in found if each.speaker] == [None]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Norway said that without it the system would collapse.", "without it"),
        ("Norway said gas would if necessary be rerouted through Iceland.", "if necessary"),
        ("Norway said gas would, if need be, be rerouted through Iceland.", "if need be"),
        (
            "Norway said it would halt the strikes while the two sides negotiated, provided that Iceland withdrew.",
            "provided that Iceland withdrew",
        ),
        ("Norway said it had agreed to suspend the bill if the court found fault with it.", "if the court found"),
    ],
)
def test_a_condition_has_its_bounds_whatever_stands_around_it(text: str, clause: str) -> None:
    [entry] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert entry.condition is not None
    span = entry.condition.span
    assert text[span.start : span.end].startswith(clause)
    assert len(span) == len(clause) or clause.endswith("found")


@pytest.mark.parametrize(
    "text",
    [
        "Whether or not Iceland agreed, Norway would drill, Oslo said.",
        "Norway said it would strike regardless of whether Iceland agreed.",
        "Norway said it would wait to see if Iceland kept its word.",
        "Norway said Iceland had seized the trawler as soon as it left port.",
        "Norway said Iceland had to free the captain before exports could resume.",
        "Norway said it had ordered the raid on Wednesday on condition that nobody be hurt.",
    ],
)
def test_what_holds_in_any_case_or_is_only_told_hangs_on_nothing(text: str) -> None:
    assert [each.condition for each in onrecord.read(text, date="2015-03-10") if each.speaker] == [None]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Norway said it would lift the embargo on Iceland the moment its troops left Chad.",
            "the moment its troops left Chad",
        ),
        ("Norway promised to withdraw its ships, which would leave once Iceland did.", "once Iceland did"),
        ("Norway said it would free the trawler against payment of a fine.", "against payment of a fine"),
        ("Norway said a withdrawal was a precondition for talks.", "a withdrawal"),
        ("Norway dismissed Iceland's offer to withdraw if Chad disarmed as a trick.", "if Chad disarmed"),
        ("Norway dismissed Iceland's offer to talk if Chad served as a mediator.", "if Chad served as a mediator"),
        ("Norway said any deal hinged on the release of the crew.", "hinged on the release of the crew"),
        ("Norway said it would hold talks, but not under a blockade.", "not under a blockade"),
    ],
)
def test_a_condition_begins_with_its_marker(text: str, clause: str) -> None:
    [entry] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert entry.condition is not None
    assert entry.condition.span.of(text) == clause


@pytest.mark.parametrize(
    ("text", "clause", "must"),
    [
        ("Norway will drop the matter if Iceland pays a fine, Oslo said.", "if Iceland pays a fine", True),
        (
            "Norway will do as Iceland's leaders say if Iceland releases the prisoners, its foreign minister said.",
            "if Iceland releases the prisoners",
            True,
        ),
        (
            "Norway would attack, if Iceland had not already left the island by May, its foreign minister said.",
            "if Iceland had not already left the island by May",
            False,
        ),
        (
            "Norway offered Iceland aid dependent on a withdrawal from the island.",
            "dependent on a withdrawal from the island",
            True,
        ),
        (
            "Norway accused Iceland of refusing to release the sailors as long as Norway kept its sanctions.",
            "as long as Norway kept its sanctions",
            True,
        ),
        # the "not" is in the refusal, or it turns the condition: never both
        (
            "Norway will withdraw its troops, but not if Iceland keeps its ships there, its foreign minister said.",
            "if Iceland keeps its ships there",
            True,
        ),
        (
            "Norway will sign the treaty, but not without guarantees, its foreign minister said.",
            "not without guarantees",
            True,
        ),
    ],
)
def test_a_condition_is_kept_with_its_sense(text: str, clause: str, must: bool) -> None:
    [entry] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert entry.condition is not None
    assert (entry.condition.span.of(text), entry.condition.must) == (clause, must)


@pytest.mark.parametrize(
    "text",
    [
        "Norway's foreign minister said the deal would leave Iceland dependent on gas.",
        "Norway's foreign minister said Chad would grow dependent on aid.",
    ],
)
def test_what_somebody_depends_on_is_no_condition(text: str) -> None:
    assert [each.condition for each in onrecord.read(text, date="2015-03-10") if each.speaker] == [None]


def test_a_condition_does_not_break_off_behind_an_article() -> None:
    text = "Norway threatened to close the port unless Chad freed Amundsen, an explorer charged with spying there."
    [condition] = [each.condition for each in onrecord.read(text, date="2022-02-18") if each.condition]
    assert condition.span.of(text).split()[-1] not in ("an", "explorer")
