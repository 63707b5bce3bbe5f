"""What people do: PLOVER event patterns, the units that quantities come in, and PLOVER's own modality rule.

One table per quad class (`events_verbal_cooperation.tsv` ...). A row's phrase (see `phrases`) speaks for its
type with a weight; its direction says which side of the verb acts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.codebook.frames import FrameTable, load_frames
from onrecord.codebook.phrases import PhraseBook, book
from onrecord.codebook.sides import SideWeights, load_sides
from onrecord.codebook.tables import TableError, rows
from onrecord.model import Act, Event, EventType, Status


class Quad(StrEnum):
    """The four classes that PLOVER types fall into."""

    VERBAL_COOPERATION = "verbal_cooperation"
    MATERIAL_COOPERATION = "material_cooperation"
    VERBAL_CONFLICT = "verbal_conflict"
    MATERIAL_CONFLICT = "material_conflict"


QUADS = {
    Quad.VERBAL_COOPERATION: (EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE),
    Quad.MATERIAL_COOPERATION: (EventType.COOPERATE, EventType.AID, EventType.RETREAT),
    Quad.VERBAL_CONFLICT: (EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN),
    Quad.MATERIAL_CONFLICT: (
        EventType.PROTEST,
        EventType.SANCTION,
        EventType.MOBILIZE,
        EventType.COERCE,
        EventType.ASSAULT,
    ),
}


class Direction(StrEnum):
    """Which side of a phrase acts: its subject, its object, or both together."""

    SUBJECT = "subject"
    OBJECT = "object"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """A phrase that speaks for an event type: "pull out" for RETREAT, mode withdraw."""

    pattern: str
    type: EventType
    mode: str | None
    direction: Direction
    weight: int
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A word that a quantity counts, and whether it is one: "troops" is, "percent of" is not a head count."""

    word: str
    unit: str
    rank: int
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTable:
    """All event phrases, ready to be looked for, the units, the signs of sides, and words that only lead on."""

    rows: tuple[EventRow, ...]
    book: PhraseBook
    units: tuple[UnitRow, ...]
    leanings: Mapping[Act, Mapping[EventType, float]]
    sides: SideWeights
    frames: FrameTable


def load_events() -> EventTable:
    """The event tables, one per quad class, and the units."""
    found = tuple(_row(quad, row) for quad in Quad for row in _table(f"events_{quad}"))
    return EventTable(
        rows=found,
        book=book(row.pattern for row in found),
        units=_units(),
        leanings=_leanings(),
        sides=load_sides(),
        frames=load_frames(),
    )


def quad(event_type: EventType) -> Quad:
    """The quad class of a type: ASSAULT is material conflict."""
    return next(name for name, types in QUADS.items() if event_type in types)


COOPERATIVE = {*QUADS[Quad.VERBAL_COOPERATION], *QUADS[Quad.MATERIAL_COOPERATION]}
# Words are done when they are said: a promise to consult is already PLOVER's CONSULT or AGREE, and PLOVER
# keeps requests, accusations, rejections and threats as they are, whatever their tense.
SAID = {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN}
UNDONE = {Status.PLANNED, Status.HYPOTHETICAL}


def plover(event: Event) -> EventType:
    """The type that PLOVER's own modality rule gives, as event data sets have it.

    The ledger keeps what would be done ("will withdraw": RETREAT, planned); PLOVER codes the saying: a
    planned cooperative act is AGREE, a planned hostile one THREATEN. A cooperative act that does not happen
    is REJECT; a hostile one is AGREE where it is not to happen ("will not attack"), and keeps its own type
    where it is said not to have happened.
    """
    if event.type in SAID:
        return event.type
    if event.type in COOPERATIVE:
        if event.negated:
            return EventType.REJECT
        return EventType.AGREE if event.status in UNDONE else event.type
    if event.negated:
        return EventType.AGREE if event.status in UNDONE else event.type
    return EventType.THREATEN if event.status in UNDONE else event.type


def _table(name: str) -> list[dict[str, str]]:
    columns = ("pattern", "type", "mode", "direction", "weight", "example")
    return list(rows(name, columns=columns, key=("pattern",)))


def _row(quad: Quad, row: dict[str, str]) -> EventRow:
    try:
        return EventRow(
            pattern=row["pattern"],
            type=EventType(row["type"]),
            mode=row["mode"] or None,
            direction=Direction(row["direction"]),
            weight=int(row["weight"]),
            example=row["example"],
        )
    except ValueError as fault:
        raise TableError(f"events_{quad}: {row['pattern']}: {fault}") from fault


def _units() -> tuple[UnitRow, ...]:
    return tuple(
        UnitRow(word=row["word"], unit=row["unit"], rank=int(row["rank"]), example=row["example"])
        for row in rows("units", columns=("word", "unit", "rank", "example"), key=("word",))
    )


def _leanings() -> dict[Act, dict[EventType, float]]:
    columns = ("act", "type", "factor", "example")
    found: dict[Act, dict[EventType, float]] = {act: {} for act in Act}
    for row in rows("events_leanings", columns=columns, key=("act", "type")):
        found[Act(row["act"])][EventType(row["type"])] = float(row["factor"])
    return found
