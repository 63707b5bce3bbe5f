from __future__ import annotations

from datetime import date

import pytest

import onrecord
from onrecord.model import Act, Event, EventType, Status


def told(text: str) -> Event:
    """The event of what is told, and not of the promise that it tells of."""
    first, *_ = [each for each in onrecord.read(text, date=date(2008, 1, 2)) if each.act is Act.CLAIM]
    assert first.event is not None
    return first.event


@pytest.mark.parametrize("verb", ["promised", "pledged"])
def test_what_somebody_is_said_to_have_promised_is_not_done_yet(verb: str) -> None:
    found = told(f"Norway said Iceland had {verb} to withdraw its troops.")
    assert (found.type, found.status, found.negated) == (EventType.RETREAT, Status.PLANNED, False)


@pytest.mark.parametrize("deed", ["withdraw its troops", "release the hostages", "hold talks in Suva"])
def test_who_has_agreed_to_do_something_agreed(deed: str) -> None:
    found = told(f"Norway said Iceland had agreed to {deed}.")
    assert (found.type, found.status) == (EventType.AGREE, Status.PAST)


@pytest.mark.parametrize(("ending", "negated"), [("and had done so", False), ("but had never done so", True)])
def test_a_promise_that_is_said_to_be_kept_or_not(ending: str, negated: bool) -> None:
    found = told(f"Norway said Iceland had promised to withdraw its troops {ending}.")
    assert (found.type, found.status, found.negated) == (EventType.RETREAT, Status.PAST, negated)


def test_what_is_promised_not_to_be_done() -> None:
    found = told("Norway said Iceland had pledged not to attack Chad.")
    assert (found.type, found.status, found.negated) == (EventType.ASSAULT, Status.PLANNED, True)


def test_who_has_agreed_not_to_do_something_agreed() -> None:
    found = told("Norway said Iceland had agreed not to attack Chad.")
    assert (found.type, found.status, found.negated) == (EventType.AGREE, Status.PAST, False)


def test_what_came_of_a_promise_is_not_what_was_promised() -> None:
    *_, promise = onrecord.read(
        "Norway said Iceland had promised to tow it away but had never done so.", date="2008-01-02"
    )
    assert promise.act is Act.COMMITMENT
    assert promise.event is not None
    assert not promise.event.negated


@pytest.mark.parametrize(
    "deed", ["the UN to send aid to Chad", "military aid to Chad", "on Monday to send aid to Chad"]
)
def test_a_promise_of_something_and_to_somebody_is_one(deed: str) -> None:
    found = told(f"Norway said Iceland had promised {deed}.")
    assert (found.type, found.status) == (EventType.AID, Status.PLANNED)


def test_aid_that_was_promised_may_have_come() -> None:
    assert told("Norway said the promised aid had reached Chad.").status is Status.PAST
