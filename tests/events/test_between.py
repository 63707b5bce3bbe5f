"""Two at odds, of whom a third asks something or to whom he offers it."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.model import Event

QUARREL = "Norway accused Iceland of shelling its ports. Iceland denied it."


def event(text: str) -> Event:
    *_, last = [each for each in onrecord.read(text, date="2030-02-26") if each.speaker]
    assert last.event is not None
    return last.event


@pytest.mark.parametrize("opening", [QUARREL, "Norway and Iceland traded fire on Monday."])
@pytest.mark.parametrize(
    "asked",
    [
        "urged both countries to stop",
        "urged both to stop",
        "urged the two to stop",
        "appealed for restraint",
        "called for an immediate ceasefire",
        "urged a return to talks",
        "called for talks between the two countries",
    ],
)
def test_what_a_third_asks_both_are_to_do(opening: str, asked: str) -> None:
    assert event(f"{opening} Chad {asked}.").actor == ("ISL", "NOR")


@pytest.mark.parametrize(
    "offered", ["to mediate between the two", "to bring the two countries together", "to mediate"]
)
def test_what_a_third_offers_is_offered_to_both(offered: str) -> None:
    told = event(f"{QUARREL} Chad offered {offered}.")
    assert (told.actor, told.recipient) == (("TCD",), ("ISL", "NOR"))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (f"{QUARREL} Chad called on Iceland for restraint.", ("ISL",)),
        ("Norway, Iceland and Sweden traded fire on Monday. Chad urged Sweden to show restraint.", ("SWE",)),
    ],
)
def test_one_who_is_named_is_asked_alone(text: str, actor: tuple[str, ...]) -> None:
    assert event(text).actor == actor


@pytest.mark.parametrize(
    "said",
    [
        "Sweden called on both sides to stop. Chad offered to mediate.",
        "Sweden and Finland put forward a plan. Chad offered to mediate.",
        "Chad said it was mediating between the two sides.",
    ],
)
def test_other_thirds_are_none_of_the_two(said: str) -> None:
    told = event(f"{QUARREL} {said}")
    assert (told.actor, told.recipient) == (("TCD",), ("ISL", "NOR"))


@pytest.mark.parametrize("said", ["said it would not take sides", "said that it would stay neutral"])
def test_who_backs_neither_backs_neither_of_two(said: str) -> None:
    told = event(f"{QUARREL} Chad {said}.")
    assert (told.actor, told.recipient) == (("TCD",), ("ISL", "NOR"))


def test_who_is_at_odds_with_one_of_two_is_no_third() -> None:
    told = event(f"{QUARREL} Sweden said it had seen the ports. Iceland called for talks.")
    assert told.actor != ("NOR", "SWE")


@pytest.mark.parametrize("told", ["said both sides had broken the truce", "said the two sides had violated it"])
def test_what_a_third_says_both_have_done_was_not_done_to_him(told: str) -> None:
    found = event(f"Norway and Iceland agreed to a truce. Chad and Fiji, which brokered it, {told}.")
    assert (found.actor, found.recipient) == (("ISL", "NOR"), ())
