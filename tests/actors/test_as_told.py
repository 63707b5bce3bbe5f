"""Somebody of the tables who holds no office on the day is of whom the report says he is."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2011 = date(2011, 6, 11)


@pytest.mark.parametrize(("text", "line"), [
    ("The EU waited. [Tonino Picula, the agriculture commissioner,] denied it.", "Tonino Picula | EUU"),
    ("Chad fears the EU. [Health commissioner Tonino Picula] denied it.", "Tonino Picula | EUU"),
    ("Chad waited. [Health commissioner Tonino Picula] denied it.", "Tonino Picula | HRV"),
    ("EU observers left Chad. [Their leader, Tonino Picula,] denied it.", "Tonino Picula | EUU"),
    ("The AU waited. [The chairman of its Peace and Security Council, Tonino Picula,] left.", "Tonino Picula | AFU"),
    ("The EU waited. [The former agriculture commissioner Tonino Picula] denied it.", "Tonino Picula | HRV"),
    ("Chad fears the EU. [Health commissioner Roald Amundsen] denied it.", "Roald Amundsen | EUU"),
    ("Chad fears the EU. [Norway's health commissioner, Roald Amundsen,] denied it.", "Roald Amundsen | NOR"),
])  # fmt: skip
def test_who_holds_no_office_on_the_day_is_of_whom_the_report_says(text: str, line: str) -> None:
    assert heard(text, IN_2011) == [line]
