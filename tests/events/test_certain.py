from __future__ import annotations

import pytest

import onrecord
from onrecord.model import Act, Event, Statement


def said(text: str, day: str = "2015-03-10") -> Statement:
    *_, last = [each for each in onrecord.read(text, date=day) if each.speaker]
    return last


def event(text: str, day: str = "2015-03-10") -> Event:
    found = said(text, day).event
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Norway said Iceland was ready to withdraw its troops from Chad.",
        "Norway said Iceland would be willing to withdraw its troops from Chad.",
        "Norway said that under the plan Iceland would withdraw its troops from Chad.",
    ],
)
def test_who_is_ready_to_do_it_is_who_would_do_it(text: str) -> None:
    statement = said(text)
    assert statement.act in (Act.CLAIM, Act.FORECAST)
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == (("ISL",), ("TCD",))


def test_ones_own_readiness_is_an_offer() -> None:
    statement = said("Norway said Norway was ready to withdraw its troops.")
    assert statement.act is Act.OFFER
    assert statement.event is not None
    assert statement.event.actor == ("NOR",)


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Georgia is at war with Russia. Georgia denied that the Russians had captured Gori.", "RUS", "GEO"),
        ("Turkey denied that PKK rebels had captured a post.", "PKK", "TUR"),
        ("Ukraine fought separatists. Ukraine denied that the separatists had captured a port.", "UKRSEP", "UKR"),
        ("Turkey said Kurdish fighters had attacked a post.", "PKK", "TUR"),
    ],
)
def test_a_people_or_a_group_named_as_the_subject_acts(text: str, actor: str, recipient: str) -> None:
    found = event(text, "2014-09-10")
    assert (found.actor, found.recipient) == ((actor,), (recipient,))


@pytest.mark.parametrize("who", ["witnesses", "residents"])
def test_bystanders_tell_of_their_own_state_and_accuse_nobody(who: str) -> None:
    statement = said(f"Thai troops shelled Cambodian positions on Tuesday, {who} said.", "2011-02-15")
    assert (statement.act, statement.addressee) == (Act.CLAIM, None)
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == (("THA",), ("KHM",))


def test_whose_forces_strike_whose_land() -> None:
    found = event("Thai troops shelled Cambodian positions on Tuesday, the UN said.", "2011-02-15")
    assert (found.actor, found.recipient) == (("THA",), ("KHM",))


def test_a_noun_of_a_deed_is_done_by_whose_it_is() -> None:
    found = event("Israel has troops in Gaza. Hamas said the plan provided for an Israeli withdrawal from Gaza.")
    assert found.actor == ("ISR",)
