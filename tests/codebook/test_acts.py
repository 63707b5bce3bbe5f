from __future__ import annotations

import pytest

from onrecord.codebook.acts import ActRow, load_acts
from onrecord.codebook.phrases import book, words
from onrecord.model import Act
from onrecord.statements import conditions
from onrecord.statements.signs import signs
from helpers.spoken import BOOK, passage_of

TABLE = load_acts()
OWN = frozenset({"we", "our", "us"})


def tagged(text: str) -> list:
    passage = passage_of(text)
    tags = {
        token.span: "<own>" if token.word.lower() in OWN else "<other>"
        for token in passage.tokens
        if token.word.lower() in OWN or token.word in {"Suva", "islanders"} or token.word == "the" and "the islanders" in text
    }
    return words(passage.tokens, tags)


@pytest.mark.parametrize("row", [*TABLE.cue, *TABLE.content], ids=lambda row: f"{row.where} {row.pattern}")
def test_a_pattern_stands_in_its_example(row: ActRow) -> None:
    assert book([row.pattern]).find(tagged(row.example)), row.example


@pytest.mark.parametrize("row", TABLE.shape, ids=lambda row: f"{row.pattern} {row.act}")
def test_a_shape_has_its_signs(row: ActRow) -> None:
    passage = passage_of(row.example)
    condition = conditions.find([passage.span], passage, table=BOOK.conditions)
    main = [
        word for word in tagged(row.example) if condition is None or not condition[0].span.covers(word.span)
    ]
    found = signs(main, table=BOOK.events, condition=condition is not None)
    assert found.issuperset(row.pattern.split()), found


def test_weights_are_small_whole_numbers() -> None:
    assert all(1 <= row.weight <= 9 for row in [*TABLE.cue, *TABLE.content, *TABLE.shape])


def test_every_act_has_rows_everywhere() -> None:
    for rows in (TABLE.cue, TABLE.content, TABLE.shape):
        assert {row.act for row in rows} == set(Act)
