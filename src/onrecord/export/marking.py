"""A report's text cut into pieces at every mark, so that statements that overlap can be shown in place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Entry, Report, Span

BLOCK = re.compile(r"\A\s*\Z|\S(?:.|\n(?!\s*\n))*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text under the same marks. `inside` are the numbers of the entries it belongs to, outermost first;
    `opens` those whose words start here; `condition` is true where it is part of one.
    """

    words: str
    inside: tuple[int, ...]
    opens: tuple[int, ...]
    condition: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph in pieces, with the numbers of the entries whose words start in it."""

    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A run of an entry's words, or of its condition's; `length` is that of all its words."""

    number: int
    span: Span
    condition: bool
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Where a paragraph stands, the marks in it, and the place and number of the entries that start in it."""

    span: Span
    marks: list[Mark]
    starts: list[tuple[int, int]]


def blocks(text: str) -> list[Span]:
    """Where the paragraphs stand, which blank lines part. A text has one at least."""
    return [Span(*found.span()) for found in BLOCK.finditer(text)]


def paragraphs(report: Report, numbered: Sequence[tuple[int, Entry]]) -> Iterator[Paragraph]:
    """The report's paragraphs with the numbered entries marked in them; each entry starts in one of them."""
    for block in _marked(blocks(report.text), numbered):
        starts = sorted(number for _, number in block.starts)
        yield Paragraph(pieces=tuple(_pieces(report.text, block)), starts=tuple(starts))


def _marked(spans: Sequence[Span], numbered: Sequence[tuple[int, Entry]]) -> list[Block]:
    found = [Block(span=span, marks=[], starts=[]) for span in spans]
    begins, ends = [span.start for span in spans], [span.end for span in spans]
    for number, entry in numbered:
        for mark in _marks(number, entry):
            reached = slice(bisect_right(ends, mark.span.start), bisect_left(begins, mark.span.end))
            for block in found[reached]:
                block.marks.append(mark)
        start = min((span.start for span in entry.statement.content), default=0)
        # words that start on a blank line are shown from the next paragraph on, those behind the last one in that
        first = found[min(bisect_right(ends, start), len(found) - 1)]
        first.starts.append((max(start, first.span.start), number))
    return found


def _marks(number: int, entry: Entry) -> Iterator[Mark]:
    content, condition = entry.statement.content, entry.statement.condition
    length = sum(len(span) for span in content)
    for span in content:
        yield Mark(number=number, span=span, condition=False, length=length)
    if condition:
        yield Mark(number=number, span=condition.span, condition=True, length=length)


def _pieces(text: str, block: Block) -> Iterator[Piece]:
    beginning: defaultdict[int, list[Mark]] = defaultdict(list)
    opening: defaultdict[int, list[int]] = defaultdict(list)
    for mark in block.marks:
        beginning[max(mark.span.start, block.span.start)].append(mark)
    for place, number in block.starts:
        opening[place].append(number)
    edges = {*beginning, *opening, *(mark.span.end for mark in block.marks), block.span.start, block.span.end}
    under: list[Mark] = []
    for start, end in pairwise(sorted(place for place in edges if place <= block.span.end)):
        under = [mark for mark in (*under, *beginning[start]) if mark.span.end > start]
        yield Piece(
            words=text[start:end],
            inside=_inside(under),
            opens=tuple(sorted(opening[start])),
            condition=any(mark.condition for mark in under),
        )


def _inside(under: Sequence[Mark]) -> tuple[int, ...]:
    """The longest first, so that the outermost mark of a piece comes first."""
    contents = sorted((-mark.length, mark.number) for mark in under if not mark.condition)
    return tuple(dict.fromkeys(number for _, number in contents))
