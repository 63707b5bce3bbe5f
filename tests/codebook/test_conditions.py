from __future__ import annotations

import pytest

from helpers.spoken import passage_of
from onrecord.codebook.conditions import ConditionRow, load_conditions
from onrecord.statements import conditions

TABLE = load_conditions()


@pytest.mark.parametrize("row", TABLE.rows, ids=lambda row: f"{row.kind} {row.marker}")
def test_a_marker_opens_the_condition_of_its_example(row: ConditionRow) -> None:
    passage = passage_of(row.example)
    found = conditions.find(passage.sentences, passage, table=TABLE)
    assert found is not None
    assert passage.words(found.condition.span) == row.condition
    assert found.condition.must is row.must


def test_there_are_sixty_markers_or_more() -> None:
    assert len(TABLE.rows) >= 60
