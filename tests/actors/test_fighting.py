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
