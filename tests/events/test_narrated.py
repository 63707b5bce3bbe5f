from __future__ import annotations

import pytest

from helpers.spoken import BOOK, attributed, passage_of, show
from onrecord import events
from onrecord.model import Act, Span
from onrecord.text.encoder import Encoder
from onrecord.text.heads import Telling, Told


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Norwegian troops invaded Iceland on Thursday.", "ASSAULT NOR>ISL past"),
        ("Norway pulled out of Iceland on Thursday.", "RETREAT NOR>ISL past"),
        ("Norway kept its promise to pull out of Iceland on Thursday.", "RETREAT NOR>ISL past"),
        ("On Thursday Norway broke its promise to pull out of Iceland.", "not RETREAT NOR>ISL past"),
        ("Iceland's port was shelled by Norwegian ships on Thursday, and talks may follow.", "ASSAULT NOR>ISL past"),
    ],
)
def test_a_dated_fact_with_a_side_is_told(sentence: str, line: str) -> None:
    [statement] = events.narrated(passage_of(sentence), [], codebook=BOOK)
    assert show(statement) == line
    assert statement.speaker is None
    assert statement.cue == ()


def test_the_grounds_of_a_dated_fact_are_one_of_its_day() -> None:
    sentence = "Norway pulled out of Sweden on Thursday because Danish troops had invaded Iceland."
    first, second = events.narrated(passage_of(sentence), [], codebook=BOOK)
    assert show(second) == "ASSAULT DNK>ISL past"
    assert first.event
    assert second.event
    assert first.event.when == second.event.when


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian troops will invade Iceland on Monday.",
        "Norwegian troops invaded Iceland.",
        "Somebody opened fire on Thursday.",
        "Norway said on Thursday that its troops had invaded Iceland.",
        "Could Norway have invaded Iceland on Thursday?",
        "The weather in Norway was fine on Thursday.",
    ],
)
def test_what_is_no_told_fact(sentence: str) -> None:
    assert events.narrated(passage_of(sentence), [], codebook=BOOK) == []


def test_attributed_words_are_nobodys_fact() -> None:
    attribution, passage = attributed(
        "[content Norwegian troops invaded Iceland on Thursday], [source Oslo] [cue wrote]."
    )
    assert events.narrated(passage, [attribution], codebook=BOOK) == []


@pytest.mark.parametrize(("words", "deed"), [("was supposed to leave", 0), ("had agreed to leave", 0), ("left", 1)])
def test_a_promise_told_again_is_no_deed_for_any_model(words: str, deed: int) -> None:
    passage = passage_of(f"Norway {words} Iceland on Thursday.")
    telling = Telling(Encoder.load().read(passage.report.text))
    telling.facts = [Told(span=Span(0, len(passage.report.text) - 1), score=0.9)]
    assert len(events.narrated(passage, [], codebook=BOOK, telling=telling)) == deed


def test_with_the_model_what_it_takes_for_a_fact_is_told() -> None:
    passage = passage_of("Norwegian troops invaded Iceland on Thursday, and snow fell. Talks may follow.")
    words = Span(0, len("Norwegian troops invaded Iceland on Thursday"))
    telling = Telling(Encoder.load().read(passage.report.text))
    telling.facts = [
        Told(span=words, score=0.6),
        Told(span=Span(5000, 5040), score=0.9),
    ]  # the other stands in another passage
    [statement] = events.narrated(passage, [], codebook=BOOK, telling=telling)
    assert show(statement) == "ASSAULT NOR>ISL past"
    assert (statement.content, statement.confidence, statement.act) == ((words,), 0.6, Act.CLAIM)
    assert statement.reasons[0].rule == "narrated.model"


def test_what_the_model_sees_told_in_several_clauses_is_several_facts() -> None:
    told = "Norwegian troops left Iceland on Thursday and drove home, after Sweden had opened its border on Monday"
    passage = passage_of(f"{told}.")
    telling = Telling(Encoder.load().read(passage.report.text))
    telling.facts = [Told(span=Span(0, len(told)), score=0.6)]
    found = events.narrated(passage, [], codebook=BOOK, telling=telling)
    assert [told[one.content[0].start : one.content[0].end] for one in found] == [
        "Norwegian troops left Iceland on Thursday and drove home",
        "Sweden had opened its border on Monday",
    ]


@pytest.mark.parametrize("modelled", [True, False])
@pytest.mark.parametrize("line", ["OSLO - ", "OSLO, Feb 26 (Agency) - ", ""])
def test_a_dateline_is_no_part_of_a_fact(line: str, modelled: bool) -> None:
    words = "Norwegian troops invaded Iceland on Thursday"
    passage = passage_of(f"{line}{words}.")
    telling = None
    if modelled:
        telling = Telling(Encoder.load().read(passage.report.text))
        telling.facts = [Told(span=Span(0, len(line + words)), score=0.6)]
    [statement] = events.narrated(passage, [], codebook=BOOK, telling=telling)
    assert statement.content[0].of(passage.report.text) == words


@pytest.mark.parametrize(("chance", "kept"), [(0.02, 0), (0.5, 1)])
def test_a_clause_that_only_the_rules_take_for_a_fact_needs_some_chance(chance: float, kept: int) -> None:
    passage = passage_of("Norwegian troops invaded Iceland on Thursday.")
    telling = Telling(Encoder.load().read(passage.report.text))
    telling.facts = []
    telling.chance = lambda words: chance  # type: ignore[method-assign]
    assert len(events.narrated(passage, [], codebook=BOOK, telling=telling)) == kept
