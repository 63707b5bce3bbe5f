from __future__ import annotations

from pathlib import Path

import pytest

from helpers.spoken import said
from onrecord.model import Act

HERE = Path(__file__).parent
ROWS = [
    line.split("\t")
    for line in (HERE / "sentences.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "act\t"))
]
OPEN = pytest.mark.xfail(reason="told apart by what is meant, which words and shape do not show", strict=False)


@pytest.mark.parametrize(
    ("act", "marked"),
    [pytest.param(act, marked, marks=[OPEN] if still else [], id=marked[:70]) for act, still, marked in ROWS],
)
def test_the_act_of_a_plain_sentence(act: str, marked: str) -> None:
    assert {statement.act for statement in said(marked)} == {Act(act)}


def test_nine_in_ten_plain_sentences_are_right() -> None:
    right = [not still for _, still, _ in ROWS]
    assert len(right) >= 200
    assert sum(right) / len(right) >= 0.9
