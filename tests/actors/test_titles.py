"""Whose a title is: no other side's than that of a report that names nothing of it."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

DAY = date(2022, 7, 21)


@pytest.mark.parametrize(("text", "line"), [
    ("Peru waited. [The prime minister's spokesman] said no.", "Peruvian prime minister's spokesman | PER"),
    ("Chad waited. [The treasury secretary] said no.", "Chadian treasury secretary | TCD"),
    ("[The treasury secretary] said no.", "Janet Yellen | USA"),
    ("Chad met the United States. [The treasury secretary] said no.", "Janet Yellen | USA"),
    ("Israel met Chad. [The prime minister's spokesman] said no.", "Ofir Gendelman | ISR"),
    ("Chad waited. [The secretary of state] said no.", "Antony Blinken | USA"),
])  # fmt: skip
def test_a_title_that_many_states_have_is_of_one_that_the_report_names(text: str, line: str) -> None:
    assert heard(text, DAY) == [line]
