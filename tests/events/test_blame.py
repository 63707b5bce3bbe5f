from __future__ import annotations

from datetime import date

import pytest

import onrecord
from helpers.spoken import last_event

DAY = date(2015, 3, 10)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Norway blamed the attack on Iceland.", ("ISL",)),
        ("Norway blamed the attack on its embassy on Iceland.", ("ISL",)),
        ("Norway blamed the attack in Oslo on Iceland and Chad.", ("ISL", "TCD")),
        ("Norway laid the blame for the attack on Iceland.", ("ISL",)),
        ("Norway attributed the attack to Iceland.", ("ISL",)),
        ("Norway blamed Iceland for the attack on Chad.", ("ISL",)),
    ],
)
def test_on_whom_an_attack_is_blamed_did_it(text: str, actor: tuple[str, ...]) -> None:
    event = last_event(text, DAY)
    assert event.actor == tuple(sorted(actor))
    assert not set(event.actor) & set(event.recipient)


def test_on_whom_an_attack_is_blamed_is_accused() -> None:
    [statement] = onrecord.read("Norway blamed the attack on Iceland.", date=DAY)
    assert statement.addressee == "ISL"


def test_rebels_may_be_blamed() -> None:
    assert last_event("Mali blamed the attack on Tuareg rebels.", date(2012, 3, 10)).actor == ("MLIREB",)


def test_what_another_calls_something_is_blamed_on_nobody_else() -> None:
    event = last_event("Norway blamed the collapse on what it called Iceland's demands.", DAY)
    assert event.actor == ("ISL",)
