from __future__ import annotations

import pytest

import onrecord
from helpers.spoken import days

FRIDAY = "2022-02-18"
TOLD = "Norway told reporters on Monday that it was ready for talks."


def read(text: str) -> list[str]:
    return [days(each.said_on) for each in onrecord.read(text, date=FRIDAY) if each.speaker is not None]


def test_others_who_have_spoken_without_a_day_may_have_done_so_since() -> None:
    first, *others = read(f"{TOLD} The African Union has called for talks.\n\nChad has offered to host them.")
    assert first == "2022-02-14..2022-02-14"
    assert others == ["2022-02-14..2022-02-18"] * 2


def test_others_who_spoke_did_so_on_the_same_day_if_the_report_tells_of_none_but_it() -> None:
    assert read(f"{TOLD} The African Union called for talks.")[1] == "2022-02-14..2022-02-14"


def test_others_may_have_spoken_since_if_the_report_goes_back() -> None:
    text = f"Fiji said on Thursday that it would pay. {TOLD} The African Union warned that the war could spread."
    assert read(text)[2] == "2022-02-14..2022-02-18"


def test_whoever_speaks_on_does_so_on_the_same_day() -> None:
    assert read(f"{TOLD} It warned that the war could spread.") == ["2022-02-14..2022-02-14"] * 2


def test_others_may_have_spoken_up_to_the_newer_day_that_the_report_gives() -> None:
    text = (
        "On Thursday evening Amundsen said that Norway would help.\n\nIceland reported on Friday that its gas had "
        "been cut.\n\nChad confirmed that supplies had fallen.\n\nFiji told a news conference that it was cold."
    )
    assert read(text)[2:] == ["2022-02-17..2022-02-18"] * 2


def test_the_lead_is_of_the_day_that_the_next_paragraph_tells_of() -> None:
    text = "Norway has ordered a halt to the transit of gas, Amundsen has said.\n\nSpeaking in Oslo on Thursday, he "
    assert read(f"{text}said that Iceland owed it money.") == ["2022-02-17..2022-02-17"] * 2
    earlier = "Norway has ordered a halt, Amundsen has said.\n\nOn Monday he had met envoys of Iceland."
    assert read(earlier) == ["2022-02-18..2022-02-18"]


@pytest.mark.parametrize(
    "words",
    [
        "In a telephone interview, Nansen said he would not leave.",
        "Speaking to the Herald by telephone, Nansen said he would not leave.",
        "Now under guard, Nansen said he would not leave.",
        '"I will not leave," Nansen said at a rally.',
    ],
)
def test_a_new_occasion_is_not_the_old_day(words: str) -> None:
    assert read(f"Nansen said on Monday that he would not resign.\n\n{words}")[1] == "2022-02-14..2022-02-18"


def test_an_occasion_on_the_day_before_is_the_same() -> None:
    text = "Nansen said on Thursday that he would not resign.\n\nNansen said in an interview he would not leave."
    assert read(text) == ["2022-02-17..2022-02-17"] * 2
