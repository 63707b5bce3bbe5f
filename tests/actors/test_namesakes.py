"""Surnames that office-holders of states that a report does not name bear too."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2012 = date(2012, 4, 18)


@pytest.mark.parametrize(("text", "line"), [
    ("OSLO, April 18 - Norway waited. [Mr Castro] left.", "Castro | NOR"),
    ("OSLO, April 18 - Norway waited. [Gen. Hassan] left.", "Hassan | NOR"),
    ("Norway waited. [General Gomez] left.", "Gomez | NOR"),
    ("Norway and Cuba talked. [Mr Castro] left.", "Raúl Castro | CUB"),
    ("Norway waited. [Mrs Merkel] left.", "Angela Merkel | DEU"),
    ("Norway waited. [Mr Lavrov] left.", "Sergei Lavrov | RUS"),
    ("Norway waited. [Mr Biden] left.", "Joe Biden | USA"),
    ("Norway waited. [Mr Ban] left.", "Ban Ki-moon | UNO"),
    ("Norway waited. [Mr Barroso] left.", "José Manuel Barroso | EUU"),
    ("Norway waited. [Mr Annan] left.", "Kofi Annan | UNO"),
])  # fmt: skip
def test_a_surname_alone_is_an_office_holders_of_a_state_in_the_report(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Nigeria waited. [The Emir of Kano] left.", "Emir of Kano | NGA"),
    ("Nigeria waited. President Goodluck Jonathan left. [The Sultan of Sokoto] stayed.", "Sultan of Sokoto | NGA"),
    ("[The Sultan of Brunei] left.", "Hassanal Bolkiah | BRN"),
    ("[The King of Jordan] left.", "Abdullah II | JOR"),
])  # fmt: skip
def test_who_rules_a_place_is_no_head_of_state(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


def test_who_led_rebels_long_ago_is_of_their_state() -> None:
    assert heard("[Gregorio Honasan] left Manila.", IN_2012) == ["Gregorio Honasan | PHL"]
    assert heard("[Gregorio Honasan] left Manila.", date(1990, 4, 18)) == ["Gregorio Honasan | PHLRAM"]


@pytest.mark.parametrize(("day", "text", "line"), [
    ("1962-11-01", "Cuba waited. [President Kennedy] spoke.", "John F. Kennedy | USA"),
    ("2016-11-01", "Cuba waited. The United States left. [President Kennedy] had spoken.", "John F. Kennedy | USA"),
    ("1962-11-01", "Pakistan waited. [President Ayub Khan] spoke.", "Ayub Khan | PAK"),
    ("1956-08-01", "Egypt waited. [Mr Eden] spoke.", "Anthony Eden | GBR"),
    ("1964-08-05", "North Vietnam waited. [Defense Secretary McNamara] spoke.", "Robert McNamara | USA"),
    ("1962-10-25", "Cuba waited. [Secretary Dean Rusk] spoke.", "Dean Rusk | USA"),
])  # fmt: skip
def test_leaders_of_the_first_decades_after_the_war_are_known(day: str, text: str, line: str) -> None:
    assert heard(text, date.fromisoformat(day)) == [line]


@pytest.mark.parametrize(("day", "text", "line"), [
    ("1968-01-24", "North Korea waited. [Rear Admiral John V. Smith] spoke.", "John V. Smith | PRK"),
    ("1962-11-01", "Britain waited. [Mr Cameron] spoke.", "Cameron | GBR"),
    ("2015-11-01", "Britain waited. [Mr Heath] spoke.", "Heath | GBR"),
    ("2015-11-01", "Britain waited. [Mr Cameron] spoke.", "David Cameron | GBR"),
])  # fmt: skip
def test_nobody_is_meant_who_held_office_a_generation_before_or_after(day: str, text: str, line: str) -> None:
    assert heard(text, date.fromisoformat(day)) == [line]


def test_a_secretary_of_state_whom_no_table_knows_is_american() -> None:
    text = "North Korea waited. [Secretary of State Roald Amundsen] spoke."
    assert heard(text, date(1968, 1, 24)) == ["Roald Amundsen | USA"]
