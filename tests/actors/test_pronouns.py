"""Whose "his", "its" and "their" are where one says what another must do or what may be done to him."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import TABLES
from onrecord import actors
from onrecord.model import Actor, Report
from onrecord.text import passages


def side(text: str, words: str, day: date = date(1999, 4, 6)) -> str | None:
    report = Report(id="example", published=day, text=text)
    resolved = actors.resolve(passages(report), codebook=TABLES)
    found = [each for passage in resolved for each in passage.mentions if passage.words(each.span) == words]
    [actor] = [each.actor for each in found if isinstance(each.actor, Actor)]
    return actor.country


@pytest.mark.parametrize(("text", "words", "expected"), [
    ("President Bill Clinton said Slobodan Milosevic must withdraw his troops.", "his troops", "YUG"),
    ("President Bill Clinton said his troops would leave if Slobodan Milosevic did.", "his troops", "USA"),
    ("Norway said Chad had to pull its troops out.", "its troops", "TCD"),
    ("Norway said Chad must free its soldiers.", "its soldiers", "NOR"),
    ("Norway said Chad had shelled its soldiers.", "its soldiers", "NOR"),
    ("Norway warned Chad that its army would be bombed.", "its army", "TCD"),
    ("Norway warned Chad that its army would attack.", "its army", "NOR"),
    ("Norway accused Chad of shelling its own soldiers.", "its own soldiers", "TCD"),
    ("Norway's premier flew to Canada. “Quebec will never sign,” said its premier.", "its premier", "CANQUE"),
    ("Norway's premier flew to Canada. “Chad will never sign,” said its minister.", "its minister", "TCD"),
    ("Norway met Canada. “We told Chad to sign,” said its minister.", "its minister", "NOR"),
    ("Iceland left Chad. Norway assured Chad that it would be consulted.", "it", "TCD"),
    ("Norway assured Chad that it would not attack.", "it", "NOR"),
    ("The PKK, Turkey's oldest foe, refused. It said no.", "It", "PKK"),
    ("Turkey met the PKK. The government left. “We will sign,” said its chairman.", "its chairman", "PKK"),
])  # fmt: skip
def test_what_somebody_must_give_up_is_his_own(text: str, words: str, expected: str) -> None:
    assert side(text, words) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Slobodan Milosevic met Bill Clinton in Oslo. Mr Clinton urged him to leave.", "YUG"),
    ("Slobodan Milosevic met Bill Clinton in Oslo. Mr Clinton has again warned him.", "YUG"),
])  # fmt: skip
def test_who_is_urged_is_not_he_who_urges(text: str, expected: str) -> None:
    assert side(text, "him") == expected


@pytest.mark.parametrize("verb", ["said", "alleged", "warned"])
def test_whoever_said_what_another_had_done_goes_on_as_it(verb: str) -> None:
    text = f"Labour {verb} that the Conservatives had lied. It said the costs were hidden."
    found = passages(Report(id="example", published=date(2019, 9, 10), text=text))
    resolved = actors.resolve(found, codebook=TABLES, whose=lambda named: lambda span: {"GBR": 0.6})
    [it] = [each.actor for passage in resolved for each in passage.mentions if passage.words(each.span) == "It"]
    assert isinstance(it, Actor)
    assert it.country == "GBROPP"


@pytest.mark.parametrize(("text", "expected"), [
    ("The report said Chad had lied. It called on Chad to leave.", "report"),
    ("Norway wrote a letter. The letter said Chad had lied. It called on Chad to leave.", "Norway"),
    ("A letter by Mr Jens Stoltenberg said Chad had lied. It called on Chad to leave.", "Jens Stoltenberg"),
    ("The report said no. Chad denied it. It called on Norway to leave.", "Chad"),
])  # fmt: skip
def test_it_goes_on_with_what_a_document_says(text: str, expected: str) -> None:
    found = passages(Report(id="example", published=date(2012, 4, 18), text=text))
    resolved = actors.resolve(found, codebook=TABLES)
    [it] = [each.actor for passage in resolved for each in passage.mentions if passage.words(each.span) == "It"]
    assert isinstance(it, Actor)
    assert it.name == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("A joint statement by Norway and Iceland said Chad lied. It called on Chad to leave.", ["Norway", "Iceland"]),
    ("A statement by Norway said Iceland and Chad had lied. It called on Chad to leave.", ["Norway"]),
])  # fmt: skip
def test_it_goes_on_for_each_of_those_who_wrote_a_document(text: str, expected: list[str]) -> None:
    found = passages(Report(id="example", published=date(2012, 4, 18), text=text))
    resolved = actors.resolve(found, codebook=TABLES)
    its = [each.actor for passage in resolved for each in passage.mentions if passage.words(each.span) == "It"]
    assert [actor.name for actor in its if isinstance(actor, Actor)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Antony Blinken met the Sudanese rebels. He said that Chad was arming them.", "SDNREB"),
    ("Antony Blinken met the Sudanese rebels. He said that Chad had armed them.", "SDNREB"),
    ("Antony Blinken met the Sudanese rebels. He said that Chad would arm them.", "SDNREB"),
    ("Antony Blinken met the Sudanese rebels. He accused Chad of arming them.", "SDNREB"),
])  # fmt: skip
def test_nobody_does_to_himself_what_is_done_to_them(text: str, expected: str) -> None:
    assert side(text, "them", date(2023, 9, 10)) == expected
