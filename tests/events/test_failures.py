from __future__ import annotations

from datetime import date

import pytest

import onrecord
from helpers.spoken import last_event
from onrecord.model import Act, Event, EventType

DAY = date(2008, 1, 2)


def event(text: str, day: date = DAY) -> Event:
    return last_event(text, day)


@pytest.mark.parametrize(
    "failing",
    [
        "had collapsed",
        "held by Colombian rebels had failed",
        "was called off",
        "fell apart",
        "had been cancelled",
        "had been postponed",
        "had fallen through",
        "came to nothing",
    ],
)
def test_a_release_that_fails_does_not_happen(failing: str) -> None:
    found = event(f"Venezuela said the release of the hostages {failing}.")
    assert (found.type, found.negated) == (EventType.CONCEDE, True)


def test_a_release_that_has_not_failed_is_left_to_the_other_rules() -> None:
    found = event("Venezuela said the release of the hostages took place.")
    assert not found.negated


@pytest.mark.parametrize("what", ["talks with Chad had not collapsed", "ceasefire in Chad did not fail"])
def test_what_has_not_failed_goes_on(what: str) -> None:
    assert not event(f"Norway said the {what}.").negated


def test_a_ceasefire_that_collapsed_is_none() -> None:
    found = event("Norway said a ceasefire in Chad collapsed.")
    assert (found.type, found.negated) == (EventType.RETREAT, True)


@pytest.mark.parametrize(
    "text",
    [
        "The UN accused Syria of denying it access to the site.",
        "The UN said its inspectors had been kept from the site.",
    ],
)
def test_who_keeps_others_out_rejects_it(text: str) -> None:
    found = event(text)
    assert (found.type, found.negated) == (EventType.REJECT, False)


def test_whose_soldiers_are_still_inside_has_not_withdrawn_them() -> None:
    found = event("Norway said the troops of Chad were still inside the hospital.")
    assert found.negated or found.type is not EventType.RETREAT


@pytest.mark.parametrize("words", ["talks with Chad would be suspended", "military cooperation with Chad was halted"])
def test_what_is_suspended_does_not_take_place(words: str) -> None:
    assert event(f"Norway said {words}.").negated


def test_what_is_asked_to_be_avoided_is_not_to_happen() -> None:
    text = (
        "Norway and Chad argued over Suva. The UN urged both allies to avoid recourse to force and offered to help."
    )
    demand = next(each.event for each in onrecord.read(text, date="2008-01-02") if each.act is Act.DEMAND)
    assert demand is not None
    assert demand.negated


@pytest.mark.parametrize(("what", "kind"), [("exports", EventType.SANCTION), ("output", EventType.COERCE)])
def test_what_is_brought_to_zero_is_harmed(what: str, kind: EventType) -> None:
    text = f"Rebels in Chad argued with Norway. The rebels vowed to bring the nation's oil {what} to zero."
    assert event(text).type is kind


@pytest.mark.parametrize(
    "text",
    [
        "Iceland said it had ended all cooperation with Chad.",
        "Iceland said it would end all cooperation with Chad.",
        "Iceland said it was ending all cooperation with Chad.",
        "Norway said Iceland had stopped arming the rebels in Chad.",
        "Norway said Iceland had ended its support for the rebels in Chad.",
        "Norway called on Iceland to stop funding the rebels in Chad.",
    ],
)
def test_help_that_ends_is_not_given(text: str) -> None:
    found = event(text)
    assert found.negated
    assert found.type in {EventType.COOPERATE, EventType.SUPPORT, EventType.AID}


@pytest.mark.parametrize(
    "text",
    [
        "Norway said Iceland would send aid to Chad by the end of the year.",
        "Norway said Iceland had not ended its cooperation with Chad.",
    ],
)
def test_help_that_does_not_end_is_given(text: str) -> None:
    assert not event(text).negated
