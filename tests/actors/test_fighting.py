"""Who fights whom inside a state, where a report calls both by one word."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2024 = date(2024, 3, 14)


@pytest.mark.parametrize(("text", "lines"), [
    ("[Sudan's warring factions] agreed. Sudan and the RSF fought in Chad.", ["Sudan | SDN", "RSF | SDNRSF"]),
    ("Sudan fought the RSF. [The rival camps] agreed.", ["Sudan | SDN", "RSF | SDNRSF"]),
    ("Sudan fought the RSF. [The warring parties in Sudan] agreed.", ["Sudan | SDN", "RSF | SDNRSF"]),
    ("Sudan fought the RSF. [Sudan's warring generals] agreed.",
     ["Sudanese generals | SDN", "Rapid Support Forces generals | SDNRSF"]),
    ("Chad waited. Norway and Chad met. [The warring parties] agreed.", ["warring parties | none"]),
    ("Sudan fought the RSF. [Sudan's generals] agreed.", ["Sudanese generals | SDN"]),
])  # fmt: skip
def test_the_warring_sides_are_the_two_that_fight(text: str, lines: list[str]) -> None:
    assert heard(text, IN_2024) == lines


@pytest.mark.parametrize(("text", "line"), [
    ("Sudan waited. Antony Blinken said [the army] and the RSF would stop.", "Sudanese army | SDN"),
    ("Sudan waited. Antony Blinken said the RSF and [the army] would stop.", "Sudanese army | SDN"),
    ("The RSF fought in Khartoum. David Cameron said [the army] and the rebels would stop.", "Sudanese army | SDN"),
    ("Israel struck Hezbollah. Israel will stay. Antony Blinken said [the army] and Hezbollah fought.",
     "American army | USA"),
    ("Antony Blinken said [the army] would stop.", "American army | USA"),
])  # fmt: skip
def test_an_army_named_with_a_group_is_of_the_groups_state(text: str, line: str) -> None:
    assert heard(text, IN_2024) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("The RSF held Khartoum. [The paramilitaries] agreed.", "RSF | SDNRSF"),
    ("The RSF held Khartoum. [The paramilitary force] agreed.", "RSF | SDNRSF"),
    ("The RSF held Khartoum. [A spokesman for the paramilitaries] agreed.",
     "spokesman for the paramilitaries | SDNRSF"),
    ("Sudan and the RSF met. [Norwegian paramilitaries] agreed.", "Norwegian paramilitaries | NOR"),
    ("The FARC met in Bogota. [The paramilitaries] agreed.", "Colombian paramilitaries | COL"),
])  # fmt: skip
def test_the_paramilitaries_are_a_group_that_is_known_as_such(text: str, line: str) -> None:
    assert heard(text, IN_2024) == [line]
