"""Who is given, asked or warned of something did not do it."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.model import Event


def event(text: str, day: str = "2015-11-26") -> Event:
    *_, last = [each for each in onrecord.read(text, date=day) if each.speaker]
    assert last.event is not None
    return last.event


@pytest.mark.parametrize(
    "words",
    [
        "Moscow said Russia had received no apology from Turkey.",
        "Moscow said Russia had obtained guarantees from Turkey.",
        "Moscow said it got a request from Turkey.",
        "Moscow said Russia faced threats from Turkey.",
        "The Turkish military said the Russian pilots were warned ten times.",
        "Moscow said its ambassador had been summoned by Turkey.",
    ],
)
def test_what_a_side_is_given_another_gives(words: str) -> None:
    found = event(f"Turkey shot down a Russian jet on Tuesday.\n\n{words}")
    assert (found.actor, found.recipient) == (("TUR",), ("RUS",))


def test_who_received_weapons_is_helped() -> None:
    found = event("Norway said Iceland had received weapons from Chad.")
    assert (found.type, found.actor, found.recipient) == ("AID", ("TCD",), ("ISL",))


def test_what_is_accepted_is_the_speakers_own_doing() -> None:
    found = event("Norway and Iceland met in Suva. Norway accepted an offer of talks from Iceland.")
    assert found.actor == ("NOR",)
