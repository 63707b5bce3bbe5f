"""Who speaks where the words only say whose or how many they are."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

DAY = date(2014, 11, 16)


@pytest.mark.parametrize(("text", "line"), [
    ("Erna Solberg left Oslo after [three in her coalition] refused to back her.", "three in her coalition | NOR"),
    ("Norway's king arrived in Doha. [An hour after his arrival Doha] said no.", "Qatar | QAT"),
    ("Norway's opposition parties met. [The six parties] said no.", "Norwegian opposition parties | NOROPP"),
    ("Norway's army left. [The army, for its part,] said no.", "Norwegian army | NOR"),
])  # fmt: skip
def test_whose_is_no_speaker(text: str, line: str) -> None:
    assert heard(text, DAY) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Chad waited. Union leader Roald Amundsen left. [The union leader] said no.", "Roald Amundsen | none"),
    ("Chad waited. Opposition leader Roald Amundsen left. [The politician] said no.", "Roald Amundsen | TCDOPP"),
])  # fmt: skip
def test_who_was_called_so_is_meant_by_the_union_leader(text: str, line: str) -> None:
    assert heard(text, DAY) == [line]


@pytest.mark.parametrize(("day", "side"), [(date(2022, 7, 21), "ITA"), (date(2023, 7, 21), "ITAOPP")])
def test_who_leads_a_party_is_of_his_state_while_it_governs(day: date, side: str) -> None:
    assert heard("Italy waited. [Giuseppe Conte] said no.", day) == [f"Giuseppe Conte | {side}"]


def test_a_president_is_no_captain_of_his_surname() -> None:
    text = "Mali waited. Captain Modibo Naman Traore left. [President Traore] said no."
    assert heard(text, date(2013, 1, 11)) == ["Dioncounda Traore | MLI"]


@pytest.mark.parametrize(("army", "line"), [
    ("The army", "Pakistani army | PAK"),
    ("The Russian army", "Russian army | RUS"),
])  # fmt: skip
def test_an_army_is_of_the_state_that_a_report_is_about(army: str, line: str) -> None:
    told = "Pakistan's court met. Pakistan's parliament left. Pakistan's president left Pakistan. "
    assert heard(f"{told}Moscow said it was not to blame. [{army}] said no.", date(2022, 4, 4)) == [line]
