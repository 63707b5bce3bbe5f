from __future__ import annotations

from datetime import date

import pytest

import onrecord
from helpers.spoken import last_event
from onrecord.model import Act, Statement

DAY = date(2015, 3, 10)


def last(text: str) -> Statement:
    *_, found = [each for each in onrecord.read(text, date=DAY) if each.speaker]
    return found


def sides(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    event = last_event(text, DAY)
    return event.actor, event.recipient


@pytest.mark.parametrize(
    "text",
    [
        "Norway said six Icelandic vessels had used water cannon on a civilian boat.",
        "Norway said the Icelandic navy had carried out strikes on Norwegian positions.",
    ],
)
def test_what_another_used_it_did(text: str) -> None:
    statement = last(text)
    assert (statement.act, statement.addressee) == (Act.ACCUSATION, "ISL")
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == (("ISL",), ("NOR",))


@pytest.mark.parametrize(
    "text",
    [
        "Norway denied that Icelandic pressure had played a role.",
        "Norway denied that Icelandic tariffs were hurting its economy.",
        "Norway denied that threats from Iceland had influenced its decision.",
    ],
)
def test_whose_pressure_is_denied_to_have_worked_pressed(text: str) -> None:
    assert sides(text) == (("ISL",), ("NOR",))


def test_whose_decision_it_was_does_it() -> None:
    text = "Norway condemned a decision by Reykjavik to freeze the assets of a Norwegian bank."
    assert sides(text)[0] == ("ISL",)


@pytest.mark.parametrize("told", ["remained in its villages", "remained on its soil", "were still in its villages"])
def test_troops_that_stay_are_their_sides(told: str) -> None:
    assert sides(f"Norway said Icelandic troops {told}.") == (("ISL",), ("NOR",))


@pytest.mark.parametrize(
    "text",
    [
        "Norway said fighting was under way along the frontier with Iceland.",
        "Norway said clashes with Icelandic troops were continuing.",
    ],
)
def test_both_fight_whoever_tells_of_it(text: str) -> None:
    assert sides(text) == (("ISL", "NOR"), ())


def test_from_whom_arms_go_to_another_sends_them() -> None:
    assert sides("Norway said arms were being smuggled to Chad from Iceland.") == (("ISL",), ("TCD",))


def test_foreign_troops_are_not_the_speakers() -> None:
    statement = last("Iceland said foreign troops must leave its soil.")
    assert statement.event is not None
    assert ("ISL" in statement.event.actor, statement.addressee) == (False, None)


def test_who_says_that_threats_will_be_answered_threatens() -> None:
    assert sides("Norway said threats from Iceland would be answered.")[0] == ("NOR",)
