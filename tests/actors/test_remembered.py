"""Somebody named before is called by another word for his office."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

PESKOV = "Kremlin spokesman Dmitry Peskov said Russia would go. "


@pytest.mark.parametrize(("text", "line"), [
    (f"{PESKOV}[The presidential spokesman] added that it was near.", "Dmitry Peskov | RUS"),
    (f"{PESKOV}[The government spokesman] added that it was near.", "Dmitry Peskov | RUS"),
    (f"{PESKOV}[The Kremlin official] added that it was near.", "Dmitry Peskov | RUS"),
    (f"{PESKOV}[A Kremlin official] added that it was near.", "Kremlin official | RUS"),
    ("Foreign ministry spokeswoman Maria Zakharova said Russia would go. [The presidential spokeswoman] said no.",
     "Russian presidential spokeswoman | RUS"),
])  # fmt: skip
def test_the_head_of_state_s_spokesman_is_whoever_spoke_for_him_before(text: str, line: str) -> None:
    assert heard(text, date(2018, 3, 14)) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[The President of the Republic] met the President of Azerbaijan, Ilham Aliyev, in Paris. France would pay.",
     "Emmanuel Macron | FRA"),
    ("[The president] left. Azerbaijan's president, Ilham Aliyev, stayed.", "Ilham Aliyev | AZE"),
])  # fmt: skip
def test_two_of_one_title_in_a_sentence_are_two_people(text: str, line: str) -> None:
    assert heard(text, date(2020, 3, 14)) == [line]


PERU = "Former President Pedro Castillo met President Dina Boluarte in Lima. "


@pytest.mark.parametrize(("text", "line"), [
    (f"{PERU}[The former president] denied it.", "Pedro Castillo | PEROPP"),
    (f"{PERU}[The ousted president] denied it.", "Pedro Castillo | PEROPP"),
    (f"{PERU}[The former leader] denied it.", "Pedro Castillo | PEROPP"),
    (f"{PERU}[The president] denied it.", "Dina Boluarte | PER"),
    ("Sri Lanka waited. Ranil Wickremesinghe met Gotabaya Rajapaksa. [The former president] denied it.",
     "Gotabaya Rajapaksa | LKA"),
    ("President Joe Biden spoke in Lima. [The former president] denied it.", "American former president | USA"),
])  # fmt: skip
def test_who_holds_an_office_is_not_the_former_holder(text: str, line: str) -> None:
    assert heard(text, date(2022, 12, 15)) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Mark Carney said Canada would go. [The former central banker] said it was over.", "Mark Carney | CAN"),
    ("Mark Carney said Canada would go. [The one-time Canadian investment banker] said it was over.",
     "Mark Carney | CAN"),
    ("Mark Carney said Canada would go. [A former central banker] said it was over.",
     "Canadian former central banker | CAN"),
    ("Mark Carney said Canada would go. [The former Norwegian banker] said it was over.",
     "former Norwegian banker | NOR"),
    ("Canada waited. [The former central banker] said it was over.", "Canadian former central banker | CAN"),
])  # fmt: skip
def test_somebody_just_named_may_be_called_by_what_he_did_before(text: str, line: str) -> None:
    assert heard(text, date(2025, 3, 18)) == [line]
