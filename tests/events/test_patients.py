from __future__ import annotations

from datetime import date

import pytest

import onrecord
from helpers.spoken import last_event
from onrecord.model import Event

DAY = date(2015, 3, 10)


def event(text: str, day: date = DAY) -> Event:
    return last_event(text, day)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Chad denied arming the Seleka rebels in the Central African Republic.", "CAFSEL"),
        ("Iran denied arming the Houthis in Yemen.", "HOU"),
        ("Uganda denied arming the M23 rebels in Congo.", "CODM23"),
    ],
)
def test_who_is_armed_is_helped_and_not_where_he_is(text: str, recipient: str) -> None:
    assert event(text, date(2013, 12, 22)).recipient == (recipient,)


@pytest.mark.parametrize(
    "text",
    [
        "France sent jets to Mali on Friday. France admitted losing one pilot.",
        "France sent jets to Mali on Friday. France admitted losing one pilot in Somalia.",
        "France admitted that Gao had fallen.",
        "France denied that Gao had fallen.",
        "France denied that it had lost Gao.",
        "France denied that a helicopter had been shot down.",
    ],
)
def test_a_loss_admitted_or_denied_is_the_speakers_own(text: str) -> None:
    found = event(text, date(2013, 1, 12))
    assert found.recipient == ("FRA",)
    assert "FRA" not in found.actor


def test_to_whom_it_was_lost_took_it() -> None:
    found = event("Turkey denied having lost a helicopter to the PKK.", date(2007, 10, 24))
    assert (found.actor, found.recipient) == (("PKK",), ("TUR",))


@pytest.mark.parametrize(
    "text",
    [
        "Norway said Russia had been isolated over Georgia.",
        "Norway said Russia would be isolated over Georgia.",
        "Norway said Russia would face sanctions over Georgia.",
    ],
)
def test_what_it_is_over_is_neither_who_does_it_nor_whom_it_hits(text: str) -> None:
    found = event(f"Georgia is at war with Russia. {text}", date(2008, 8, 20))
    assert found.recipient == ("RUS",)
    assert "GEO" not in found.actor


def test_where_the_accused_does_it_is_whom_it_hits() -> None:
    text = "Israel bombed Lebanon on Monday. Iran accused Israel of bloodshed in Lebanon."
    found = event(text, date(2006, 7, 25))
    assert (found.actor, found.recipient) == (("ISR",), ("LBN",))


def test_blocked_sanctions_do_nothing_to_whom_they_would_have_hit() -> None:
    found = event("Britain will veto any EU sanctions on Canada, London said.")
    assert (found.actor, found.recipient) == (("GBR",), ("EUU",))


def test_who_is_denied_access_does_not_act() -> None:
    found = event("The UN said it had been denied access to the site in Syria.")
    assert (found.actor, found.recipient) == (("SYR",), ("UNO",))


def test_arms_turned_against_the_speaker_are_not_his_doing() -> None:
    text = "Pakistan warned that the arms given to India would be turned against Pakistan."
    [forecast] = onrecord.read(text, date="1971-11-01")
    assert forecast.event is not None
    assert "PAK" not in forecast.event.actor
    assert forecast.event.recipient == ("PAK",)
