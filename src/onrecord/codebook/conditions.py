"""Words that make a statement hang on something: what they stand before and which way the condition points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.codebook.phrases import PhraseBook, book
from onrecord.codebook.tables import TableError, rows


class MarkerKind(StrEnum):
    """What a condition's words stand before."""

    CLAUSE = "clause"  # if Suva withdraws
    PHRASE = "phrase"  # in return for a withdrawal
    INVERTED = "inverted"  # should Suva withdraw
    ALONE = "alone"  # otherwise
    SUBJECT = "subject"  # any attack (will be answered)
    OFFER = "offer"  # withdraw (and we will pay)
    PREDICATE = "predicate"  # a withdrawal (is a precondition for talks)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRow:
    """A marker. `must` is its plain sense, `turns` whether a "not" inside its clause turns it round.

    `example` is a sentence, `condition` the words of it that the marker opens.
    """

    marker: str
    kind: MarkerKind
    must: bool
    turns: bool
    example: str
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionTable:
    """The markers, ready to be looked for."""

    rows: tuple[ConditionRow, ...]
    book: PhraseBook


def load_conditions() -> ConditionTable:
    """The conditions table."""
    columns = ("marker", "kind", "must", "turns", "example", "condition")
    found = tuple(_row(row) for row in rows("conditions", columns=columns, key=("marker", "kind")))
    return ConditionTable(rows=found, book=book(row.marker for row in found))


def _row(row: dict[str, str]) -> ConditionRow:
    try:
        return ConditionRow(
            marker=row["marker"],
            kind=MarkerKind(row["kind"]),
            must={"yes": True, "no": False}[row["must"]],
            turns={"yes": True, "no": False}[row["turns"]],
            example=row["example"],
            condition=row["condition"],
        )
    except (KeyError, ValueError) as fault:
        raise TableError(f"conditions: {row['marker']}: {fault}") from fault
