from __future__ import annotations

import pytest

from helpers.spoken import BOOK, passage_of
from onrecord.codebook.acts import ActRow, load_acts
from onrecord.codebook.phrases import Word, book, words
from onrecord.model import Act
from onrecord.statements import conditions
from onrecord.statements.signs import signs

TABLE = load_acts()
OWN = frozenset({"we", "our", "us"})
OTHER = frozenset({"Suva", "islanders"})


def tagged(text: str) -> list[Word]:
    """The words, "we" tagged as the own side, Suva and "the islanders" as the other."""
    passage = passage_of(text)
    tags = {token.span: "<own>" for token in passage.tokens if token.word.lower() in OWN}
    tags |= {token.span: "<other>" for token in passage.tokens if token.word in OTHER}
    if "the islanders" in text:
        tags |= {token.span: "<other>" for token in passage.tokens if token.word == "the"}
    return words(passage.tokens, tags)


@pytest.mark.parametrize("row", [*TABLE.cue, *TABLE.content], ids=lambda row: f"{row.where} {row.pattern}")
def test_a_pattern_stands_in_its_example(row: ActRow) -> None:
    assert book([row.pattern]).find(tagged(row.example)), row.example


@pytest.mark.parametrize("row", TABLE.shape, ids=lambda row: f"{row.pattern} {row.act}")
def test_a_shape_has_its_signs(row: ActRow) -> None:
    passage = passage_of(row.example)
    found = conditions.find([passage.span], passage, table=BOOK.conditions)
    clause = found.condition.span if found else None
    hinge = [word for word in tagged(row.example) if clause is not None and clause.covers(word.span)]
    main = [word for word in tagged(row.example) if word not in hinge]
    shape = signs(main, table=BOOK.events, hinge=hinge or None, must=found.condition.must if found else True)
    assert shape.issuperset(row.pattern.split()), shape


def test_weights_are_small_whole_numbers() -> None:
    assert all(1 <= abs(row.weight) <= 12 for row in [*TABLE.cue, *TABLE.content, *TABLE.shape])


def test_every_act_has_rows_everywhere() -> None:
    for rows in (TABLE.cue, TABLE.content, TABLE.shape):
        assert {row.act for row in rows} == set(Act)
