"""The sides head: for one statement and each side that its report names, does that side act in what is told, is it
acted on, are the words aimed at it?
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.text.linking import Floats

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


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """A naming of a side: its pieces, and what the head makes of them whatever the statement."""

    at: Range
    piece: Floats
    gate: Floats


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


def where(at: Range, content: Sequence[Range], source: Sequence[Range], condition: Range | None) -> int:
    """The place of a naming beside a statement: in its condition, its content, its source, or how far off."""
    if condition and at[0] < condition[1] and condition[0] < at[1]:
        return CLAUSE
    if any(at[0] < end and start < at[1] for start, end in content):
        return INSIDE
    if any(at[0] < end and start < at[1] for start, end in source):
        return SOURCE
    before = content[0][0] - at[1]
    gap = before if before >= 0 else at[0] - content[-1][1]
    step = sum(gap > border for border in STEPS)
    return CLAUSE + 1 + step + (0 if before >= 0 else len(STEPS) + 1)
