from __future__ import annotations

from datetime import date

import pytest

import onrecord
from helpers.spoken import days, said

FRIDAY = "2022-02-18"
SINCE = date(2022, 2, 17)


def read(text: str) -> list[str]:
    return [days(each.said_on) for each in onrecord.read(text, date=FRIDAY) if each.speaker is not None]


@pytest.mark.parametrize("day", ["on February 1", "on Sunday"])
def test_an_old_day_is_not_that_of_what_a_later_paragraph_tells(day: str) -> None:
    [claim] = read(f"Fiji freed the crew {day}.\n\nIceland denied that it had paid for the crew.")
    assert date.fromisoformat(claim[-10:]) >= SINCE


def test_a_day_just_over_may_still_be() -> None:
    assert read("Fiji freed the crew on Thursday.\n\nIceland denied that it had paid.") == ["2022-02-17..2022-02-17"]


def test_an_old_day_on_which_somebody_spoke_may_still_be() -> None:
    text = "Norway said on Saturday that Iceland had paid for the crew.\n\nIceland denied that it had paid."
    assert read(text)[-1] == "2022-02-12..2022-02-18"


@pytest.mark.parametrize("day", ["on February 1", "on Monday"])
def test_what_somebody_says_now_is_not_of_an_old_day(day: str) -> None:
    [claim] = said(f"Fiji freed them {day}. [source Norway] [cue says] [content that it had paid for the crew].")
    assert days(claim.said_on) == f"{FRIDAY}..{FRIDAY}"
