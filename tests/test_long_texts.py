"""Long texts: read as their parts are, with work that grows as the text does and not faster. Nothing is timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

import onrecord
from onrecord.model import Statement

DAY = "2030-02-26"
PARTS = (
    "Norway will sign the accord if Iceland withdraws its boats, Oslo said on Monday.",
    "Sweden denied that it planned to attack Finland. The Finnish foreign ministry demanded that Sweden release "
    "12 fishermen by Friday.",
    '"We will not leave the islands," said the Danish prime minister. He added that talks could begin on 4 March.',
)
BETWEEN = {"paragraphs": "\n\n", "one paragraph": " "}


def told(statements: list[Statement]) -> set[tuple[str, str | None, str | None]]:
    """What is done by saying it, by which side, and about what: whom it concerns may lean on what stands before."""
    return {
        (each.act, each.speaker.country if each.speaker else None, each.event.type if each.event else None)
        for each in statements
    }


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
def test_a_long_text_says_again_and_again_what_its_parts_say(between: str) -> None:
    once, often = (onrecord.read(between.join(PARTS * times), date=DAY) for times in (1, 12))
    assert len(once) > 3
    assert len(often) == 12 * len(once)
    assert told(once) <= told(often)


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
def test_twice_the_text_is_about_twice_the_work(between: str) -> None:
    onrecord.read(PARTS[0], date=DAY)  # tables and model are loaded
    some, twice = (between.join(PARTS * times) for times in (15, 30))
    assert calls(lambda: onrecord.read(twice, date=DAY)) < 2.3 * calls(lambda: onrecord.read(some, date=DAY))


def calls(do: Callable[[], object]) -> int:
    """How many functions are called meanwhile, generators' steps among them."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        do()
    finally:
        sys.setprofile(before)
    return count
