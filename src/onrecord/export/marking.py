"""A report's text cut into pieces at every mark, so that statements that overlap can be shown in place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Entry, Report, Span, hull

PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text under the same marks. `inside` are the numbers of the entries it belongs to, outermost first;
    `opens` those whose words start here; `role` is `condition` where it is part of one.
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


def paragraphs(report: Report, numbered: Sequence[tuple[int, Entry]]) -> Iterator[Paragraph]:
    """The report's paragraphs with the numbered entries marked in them."""
    for found in PARAGRAPH.finditer(report.text):
        yield _paragraph(report.text, Span(*found.span()), numbered)


def _paragraph(text: str, around: Span, numbered: Sequence[tuple[int, Entry]]) -> Paragraph:
    here = [(number, entry) for number, entry in numbered if _marks(entry) and hull(_marks(entry)).overlaps(around)]
    # the longest first, so that the outermost mark of a piece comes first
    here.sort(key=lambda pair: (-sum(len(span) for span in pair[1].statement.content), pair[0]))
    edges = {around.start, around.end}
    for _, entry in here:
        for span in _marks(entry):
            edges |= {place for place in (span.start, span.end) if around.start < place < around.end}
    places = sorted(edges)
    pieces = tuple(_piece(text, Span(start, end), here) for start, end in pairwise(places))
    starts = tuple(sorted(number for piece in pieces for number in piece.opens))
    return Paragraph(pieces=pieces, starts=starts)


def _piece(text: str, span: Span, here: Sequence[tuple[int, Entry]]) -> Piece:
    conditions = [entry.statement.condition.span for _, entry in here if entry.statement.condition]
    return Piece(
        words=span.of(text),
        inside=tuple(n for n, entry in here if any(each.covers(span) for each in entry.statement.content)),
        opens=tuple(sorted(n for n, entry in here if entry.statement.content[0].start == span.start)),
        condition=any(each.covers(span) for each in conditions),
    )


def _marks(entry: Entry) -> list[Span]:
    condition = entry.statement.condition
    return [*entry.statement.content, *([condition.span] if condition else [])]
