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


@pytest.mark.parametrize(
    "told",
    [
        "it had shelled an Icelandic town",
        "it was shelling an Icelandic town",
        "Norwegian forces had raided an Icelandic port",
        "the Norwegian army had overrun an Icelandic town",
        "its jets bombed an Icelandic airfield",
        "its troops had ambushed an Icelandic patrol",
        "it had downed an Icelandic helicopter",
        "it had fired rockets at Iceland",
    ],
)
def test_who_tells_of_its_own_attack_did_it_and_accuses_nobody(told: str) -> None:
    statement = said(f"Norway said {told}.")
    assert statement.act is Act.CLAIM
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == (("NOR",), ("ISL",))


@pytest.mark.parametrize("told", ["its ships had been attacked by Iceland", "Icelandic ships had shelled its ports"])
def test_who_is_attacked_still_accuses(told: str) -> None:
    statement = said(f"Iceland argues with Norway. Norway said {told}.")
    assert (statement.act, statement.addressee) == (Act.ACCUSATION, "ISL")
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == (("ISL",), ("NOR",))


def test_who_claims_responsibility_did_it() -> None:
    statement = said("Hezbollah claimed responsibility for an attack on an Israeli patrol.", "1999-05-28")
    assert statement.act is Act.CLAIM
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == (("HEZ",), ("ISR",))


def test_what_is_sunk_is_whose_it_was() -> None:
    text = "The Liberation Tigers of Tamil Eelam claimed responsibility for the sinking of a Sri Lankan gunboat."
    found = event(text, "1999-05-28")
    assert (found.actor, found.recipient) == (("LKATAM",), ("LKA",))


def test_whom_missiles_were_fired_at_did_not_fire_them() -> None:
    found = event("Iran and Iraq are at war.\n\nIraq said two missiles were fired at Iran.", "1984-03-01")
    assert (found.actor, found.recipient) == (("IRQ",), ("IRN",))


@pytest.mark.parametrize(
    "text",
    [
        "Norway's defence ministry said its forces had used drones against Icelandic positions.",
        "Norway's defence ministry said its troops had used artillery against Icelandic positions.",
        "Norway's defence ministry said its jets had carried out strikes on Icelandic positions.",
        '"We returned fire at Icelandic posts," Norway\'s defence ministry said.',
    ],
)
def test_who_tells_what_its_own_forces_used_did_it_and_accuses_nobody(text: str) -> None:
    statement = said(text)
    assert statement.act is Act.CLAIM
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == (("NOR",), ("ISL",))


def test_who_is_named_before_he_said_does_what_is_told_behind_it() -> None:
    text = "Sudan was arming the rebels, South Sudan's president said, and would soon attack Juba."
    event = onrecord.read(text, date="2012-04-14")[-1].event
    assert event is not None
    assert (event.actor, event.recipient) == (("SDN",), ("SSD",))


@pytest.mark.parametrize(
    "text",
    [
        "Sudan bombed Juba. South Sudan's president said the other side would attack again.",
        "South Sudan rejected the truce, arguing that its enemy would use the respite to rearm.",
    ],
)
def test_what_the_other_side_will_do_is_not_the_speakers_doing(text: str) -> None:
    event = onrecord.read(text, date="2012-04-14")[-1].event
    assert event is not None
    assert "SSD" not in event.actor


def test_what_is_asked_of_the_world_is_nobodys_doing() -> None:
    text = "Azerbaijan has attacked. Armenia's prime minister appealed to the world to keep Turkey out."
    event = onrecord.read(text, date="2020-10-02")[-1].event
    assert event is not None
    assert event.actor == ()


@pytest.mark.parametrize("words", ["would free dozens more", "will free dozens more"])
def test_rebels_named_before_the_saying_go_on_to_act(words: str) -> None:
    text = f"Nepal's Maoists declared a truce. The rebels freed five soldiers, the Red Cross said, and {words}."
    assert event(text, "2005-09-04").actor == ("NPLMAO",)
