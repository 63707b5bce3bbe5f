"""Every row of the time tables proves itself: its example holds an expression with the row's answer."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.codebook.times import TimeContext, TimeWord, load_contexts, load_times
from onrecord.when import read

TABLE = load_times()
FRIDAY = date(2022, 2, 18)


@pytest.mark.parametrize("row", TABLE.rows, ids=lambda row: row.words[0])
def test_each_time_word_reads_as_its_row_says(row: TimeWord) -> None:
    assert row.answer in [each.value for each in read(row.example, day=FRIDAY, table=TABLE)]
    assert any(word.lower() in row.example.lower() for word in row.words)


@pytest.mark.parametrize("row", load_contexts(), ids=lambda row: row.role)
def test_each_context_row_decides_its_example(row: TimeContext) -> None:
    values = [each.value for each in read(row.example, day=FRIDAY, table=TABLE)]
    assert values[-1:] == ([row.answer] if row.answer else [])
