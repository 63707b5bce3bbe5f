from __future__ import annotations

import pytest

import onrecord
from onrecord.export import lines
from onrecord.model import Act

TAKEN = "The FARC rebels captured a Colombian general. "


def asked(text: str) -> tuple[str | None, str]:
    [demand] = [each for each in onrecord.read(text, date="2014-11-20") if each.act is Act.DEMAND]
    assert demand.event is not None
    return demand.addressee, lines.event(demand.event)


@pytest.mark.parametrize(
    "words",
    [
        "Spain urged that the general be freed.",
        "Norway called for the immediate release of the general.",
        "Spain demanded his release.",
        "Spain called for the release of the hostages.",
        "Spain called on the rebels to free the general.",
    ],
)
def test_a_release_is_asked_of_the_captors(words: str) -> None:
    addressee, event = asked(TAKEN + words)
    assert addressee == "COLFARC"
    assert event.startswith("CONCEDE COLFARC>COL")


def test_who_was_arrested_in_a_state_is_held_by_it() -> None:
    text = (
        "Two Swedish sailors were arrested in Iran.\n\nNorway's foreign minister called for the release of the two."
    )
    addressee, event = asked(text)
    assert addressee == "IRN"
    assert event.startswith("CONCEDE IRN>SWE")


def test_no_state_is_asked_to_let_its_own_sailors_go() -> None:
    [demand] = onrecord.read("Norway demanded that the Fijian sailors be released.", date="2014-11-20")
    assert demand.event is not None
    assert (demand.addressee, demand.event.actor, demand.event.recipient) == (None, (), ("FJI",))


def test_the_withdrawal_of_troops_is_asked_of_those_whose_they_are() -> None:
    text = (
        "South Sudan seized Heglig. Sudan's foreign ministry said there would be no talks.\n\n"
        "The African Union demanded the immediate withdrawal of the SPLA from Heglig."
    )
    addressee, event = asked(text)
    assert addressee == "SSD"
    assert event.startswith("RETREAT SSD ")
