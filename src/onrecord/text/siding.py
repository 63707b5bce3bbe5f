"""The sides head: for one statement and each side that its report names, does that side act in what is told, is it
acted on, are the words aimed at it?
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.model import Span
from onrecord.text.linking import Floats
from onrecord.text.wordpieces import Ints

Range = tuple[int, int]
REACH = 1500  # characters around a content in which namings are asked
STEPS = (8, 25, 60, 150)  # pieces between a naming and the content: borders of the buckets
INSIDE, SOURCE, CLAUSE = range(3)
WHERE = CLAUSE + 1 + 2 * (len(STEPS) + 1)  # how many places are told apart


@dataclass(frozen=True, slots=True)
class Leaning:
    """Log-odds that a side acts, is acted on, and is addressed."""

    acts: float
    acted_on: float
    addressed: float


class Namings:
    """The namings of sides in one text as the head sees them, each worked out once: every statement near asks again.

    Row by row: its first piece and the one after its last (`at`), and what the head makes of it whatever the
    statement (`piece`, `gate`).
    """

    def __init__(self) -> None:
        self.rows: dict[Span, int] = {}
        self.at: Ints = np.zeros((0, 2), dtype=np.int64)
        self.piece = self.gate = np.zeros((0, 0), dtype=np.float32)

    def add(self, spans: Sequence[Span], at: Ints, piece: Floats, gate: Floats) -> None:
        """Keep namings that were not known."""
        known = len(self.rows)
        self.rows |= {span: known + number for number, span in enumerate(spans)}
        self.at = np.concatenate([self.at, at])
        self.piece = np.concatenate([self.piece, piece]) if known else piece
        self.gate = np.concatenate([self.gate, gate]) if known else gate


def near(namings: Sequence[tuple[Span, str]], content: Sequence[Span]) -> dict[str, list[Span]]:
    """The namings of each side around a content; `namings` are those of a whole text, in order.

    A long report is not compared with all of itself.
    """
    first = bisect_left(namings, content[0].start - REACH, key=lambda naming: naming[0].start)
    found: dict[str, list[Span]] = {}
    for span, code in namings[first:]:
        if span.start > content[-1].end + REACH:
            break
        found.setdefault(code, []).append(span)
    return found


def where(at: Ints, content: Sequence[Range], source: Sequence[Range], condition: Range | None) -> Ints:
    """The places of namings (their first pieces and those after their last, [n, 2]) beside a statement.

    In its condition, its content, its source, or how far off before or after it.
    """
    before = content[0][0] - at[:, 1]
    gap = np.where(before >= 0, before, at[:, 0] - content[-1][1])
    found = CLAUSE + 1 + np.searchsorted(STEPS, gap) + np.where(before >= 0, 0, len(STEPS) + 1)
    for place, ranges in ((SOURCE, source), (INSIDE, content), (CLAUSE, [condition] if condition else [])):
        for start, end in ranges:
            found[(at[:, 0] < end) & (at[:, 1] > start)] = place
    return found.astype(np.int64)
