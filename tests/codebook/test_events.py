from __future__ import annotations

from collections import Counter

import pytest

from onrecord.codebook.carriers import choose
from onrecord.codebook.events import EventRow, Quad, UnitRow, load_events, plover, quad
from onrecord.codebook.phrases import words
from onrecord.codebook.tables import rows
from onrecord.events.quantities import quantity
from onrecord.model import Act, Event, EventType, Span, Status
from onrecord.text.tokens import tokens

TABLE = load_events()
LEANINGS = list(rows("events_leanings", columns=("act", "type", "factor", "example")))


@pytest.mark.parametrize("row", TABLE.rows, ids=lambda row: row.pattern)
def test_a_phrase_carries_its_example(row: EventRow) -> None:
    tagged = words(tokens(row.example, Span(0, len(row.example))))
    choice = choose(tagged, TABLE)
    assert choice is not None
    assert choice.type is row.type
    assert any(TABLE.rows[hit.row] is row for hit in TABLE.book.find(tagged))


@pytest.mark.parametrize("unit", TABLE.units, ids=lambda unit: unit.word)
def test_a_unit_is_counted_in_its_example(unit: UnitRow) -> None:
    found = quantity(tokens(unit.example, Span(0, len(unit.example))), (), TABLE.units)
    assert found is not None
    assert found[0].unit == unit.unit


def test_all_sixteen_types_are_covered_well() -> None:
    counts = Counter(row.type for row in TABLE.rows)
    assert len(TABLE.rows) >= 500
    assert min(counts[kind] for kind in EventType) >= 10


@pytest.mark.parametrize("row", LEANINGS, ids=lambda row: f"{row['act']} {row['type']}")
def test_a_leaning_shows_an_event_of_its_type(row: dict[str, str]) -> None:
    tagged = words(tokens(row["example"], Span(0, len(row["example"]))))
    assert EventType(row["type"]) in {TABLE.rows[hit.row].type for hit in TABLE.book.find(tagged)}
    assert 0.4 <= float(row["factor"]) <= 2.0


def test_leanings_name_acts_and_types() -> None:
    assert TABLE.leanings[Act.THREAT][EventType.SANCTION] > 1
    assert TABLE.leanings[Act.REFUSAL][EventType.ASSAULT] < 1


def event(kind: EventType, status: Status, *, negated: bool = False) -> Event:
    return Event(type=kind, actor=(), recipient=(), negated=negated, status=status)


@pytest.mark.parametrize(
    ("kind", "status", "negated", "expected"),
    [
        (EventType.RETREAT, Status.PAST, False, EventType.RETREAT),
        (EventType.RETREAT, Status.PLANNED, False, EventType.AGREE),
        (EventType.AID, Status.PLANNED, True, EventType.REJECT),
        (EventType.CONSULT, Status.PAST, True, EventType.REJECT),
        (EventType.ASSAULT, Status.PLANNED, False, EventType.THREATEN),
        (EventType.SANCTION, Status.HYPOTHETICAL, False, EventType.THREATEN),
        (EventType.ASSAULT, Status.PLANNED, True, EventType.AGREE),
        (EventType.ASSAULT, Status.PAST, True, EventType.ASSAULT),
        (EventType.REQUEST, Status.PLANNED, False, EventType.REQUEST),
    ],
)
def test_plover_codes_the_saying(kind: EventType, status: Status, negated: bool, expected: EventType) -> None:
    assert plover(event(kind, status, negated=negated)) is expected


def test_every_type_has_one_quad_class() -> None:
    assert Counter(quad(kind) for kind in EventType) == {
        Quad.VERBAL_COOPERATION: 4,
        Quad.MATERIAL_COOPERATION: 3,
        Quad.VERBAL_CONFLICT: 4,
        Quad.MATERIAL_CONFLICT: 5,
    }
