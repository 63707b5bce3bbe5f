"""What is done by saying words: patterns of the cue and of the content that speak for an act, and shapes of
content.

A row speaks for one act with a weight, or against it with one below nothing; `statements.acts` adds them up. `shape`
rows hold where all their signs do (`statements.signs`): "future own cooperative" speaks for a commitment.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.codebook.phrases import PhraseBook, book
from onrecord.codebook.tables import TableError, rows
from onrecord.model import Act


class Where(StrEnum):
    """Where a row's pattern must stand."""

    CUE = "cue"
    CONTENT = "content"
    SHAPE = "shape"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRow:
    """A pattern that speaks for an act: "rule out" in the cue, for a refusal."""

    where: Where
    pattern: str
    act: Act
    weight: int
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActTable:
    """The rows by where they stand, with the phrase books of cue and content (numbered as their rows)."""

    cue: tuple[ActRow, ...]
    content: tuple[ActRow, ...]
    shape: tuple[ActRow, ...]
    cue_book: PhraseBook
    content_book: PhraseBook


def load_acts() -> ActTable:
    """The acts table."""
    found = [_row(row) for row in rows("acts", columns=COLUMNS, key=("where", "pattern", "act"))]
    cue, content, shape = (tuple(row for row in found if row.where is where) for where in Where)
    return ActTable(
        cue=cue,
        content=content,
        shape=shape,
        cue_book=book(row.pattern for row in cue),
        content_book=book(row.pattern for row in content),
    )


COLUMNS = ("where", "pattern", "act", "weight", "example")


def _row(row: dict[str, str]) -> ActRow:
    try:
        return ActRow(
            where=Where(row["where"]),
            pattern=row["pattern"],
            act=Act(row["act"]),
            weight=int(row["weight"]),
            example=row["example"],
        )
    except ValueError as fault:
        raise TableError(f"acts: {row['pattern']}: {fault}") from fault
