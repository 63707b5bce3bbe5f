"""Every row of the table of usual sides says whose the somebody of its example is."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import TABLES, heard
from onrecord.codebook.tables import rows, several

ROWS = list(rows("usual_sides", columns=("kind", "words", "code", "example"), key=("kind", "words")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["words"])
def test_whose_somebody_is_by_a_word(row: dict[str, str]) -> None:
    opening, who = row["example"].split(". ", 1)
    [line] = heard(f"{opening}. [{who.removesuffix(' said no.')}] said no.", date(2012, 4, 18))
    side = line.split(" | ")[1]
    # One of a house stands for his state in a report on another
    assert side in (row["code"] or "none", row["code"].removesuffix("LEG"))


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "firm"], ids=lambda row: row["words"])
def test_a_company_is_one_of_its_state_in_the_table_of_states(row: dict[str, str]) -> None:
    state = next(state for state in TABLES.states if state.code == row["code"])
    names = {*state.aliases, *state.metonyms}
    assert {name for name in several(row["words"]) if name not in names} == set()
