"""Who is given, asked or warned of something did not do it."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import last_event
from onrecord.model import Event

DAY = date(2015, 11, 26)


def event(text: str, day: date = DAY) -> Event:
    return last_event(text, day)


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


@pytest.mark.parametrize(
    "words",
    [
        "it would not hand its islands to Iceland",
        "it would not give the islands back to the Icelandic government",
        "it would never surrender its land to Iceland",
        "it would return the trawlers to Iceland",
    ],
)
def test_to_whom_something_is_handed_is_acted_on(words: str) -> None:
    found = event(f"Chad's plan angered Oslo. Norway called Chad's plan a trap. Norway said {words}.")
    assert (found.actor, found.recipient) == (("NOR",), ("ISL",))


@pytest.mark.parametrize(
    "words",
    [
        "stealing food from the United Nations",
        "looting a dozen trucks from the World Food Programme",
        "seizing trucks from the United Nations",
        "stealing the United Nations' trucks",
    ],
)
def test_from_whom_something_is_taken_is_acted_on(words: str) -> None:
    found = event(f"Ethiopia accused Eritrea of {words}.", date(2022, 9, 12))
    assert (found.actor, found.recipient) == (("ERI",), ("UNO",))
