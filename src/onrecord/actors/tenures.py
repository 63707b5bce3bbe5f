"""The terms of one office in order: what is told twice is one, dates are as sure as can be, missing ends are closed.

Beside Wikidata's statements the bundled rows of the state are looked at: they may know a day that Wikidata has not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, product

from onrecord.actors.spelling import one_person
from onrecord.actors.wikidata import Day, Tally, Told
from onrecord.actors.words import fold, pieces
from onrecord.codebook.actors import Holder
from onrecord.codebook.updates import SHARED

SAME_TERM = timedelta(days=31)  # two statements of one person that begin so near are one term, dated twice


def dated(one: Told, office: str, known: Iterable[Holder], tally: Tally) -> Told:
    """The statement with dates known to the month or year made whole from the bundled row of the same person."""
    if one.start.exact and (one.end is None or one.end.exact):
        return one
    tally.settled["dated to the month or year only"] += 1
    for row in known:
        if row.office == office and meet(one, row):
            if _within(row.start, one.start):
                one = replace(one, start=Day(first=row.start, last=row.start))
            if one.end is not None and row.end is not None and _within(row.end, one.end):
                one = replace(one, end=Day(first=row.end, last=row.end))
    return one


def _within(day: date, vague: Day) -> bool:
    return vague.first <= day <= vague.last


def merged(found: Sequence[Told], tally: Tally) -> list[Told]:
    """Each term once: what is told twice, and terms of one person that follow one another, become one."""
    by_person: dict[str, list[Told]] = defaultdict(list)
    for one in sorted(found, key=lambda one: (one.start.last, one.end is None, one.statements)):
        by_person[one.person].append(one)
    terms: list[Told] = []
    for person in sorted(by_person):
        mine: list[Told] = []
        for one in by_person[person]:
            if mine and _same_term(mine[-1], one):
                mine[-1] = _joined(mine[-1], one)
                tally.settled["told more than once"] += 1
            else:
                mine.append(one)
        terms += mine
    return sorted(terms, key=lambda one: (one.start.last, one.person))


def _same_term(one: Told, later: Told) -> bool:
    if later.start.first - one.start.last <= SAME_TERM:
        return True
    return one.end is not None and later.start.first - one.end.last <= timedelta(days=1)


def _joined(one: Told, later: Told) -> Told:
    ends = [end for end in (one.end, later.end) if end is not None]
    near = later.start.first - one.start.last <= SAME_TERM
    # told twice, the known end counts; where a second term follows, its own
    end = max(ends, key=lambda end: (end.last, end.exact)) if ends and (near or later.end) else None
    start = later.start if near and later.start.exact and not one.start.exact else one.start
    ended = later.ended or (near and one.ended)
    return replace(one, start=start, end=end, ended=ended, statements=(*one.statements, *later.statements))


def closed(terms: Sequence[Told], key: tuple[str, str], bundled: Sequence[Holder], tally: Tally) -> list[Told]:
    """Terms with an end where a rule gives one: the earliest of the days by which the holder had surely left."""
    rows = [row for row in bundled if row.office == key[1]]
    return [_end(one, terms if key not in SHARED else (), rows, tally) if one.end is None else one for one in terms]


def _end(one: Told, terms: Sequence[Told], rows: Sequence[Holder], tally: Tally) -> Told:
    mine = [row for row in rows_of(one, rows) if _begins(row, one)]
    after = (
        later.start
        for later in terms
        if later.start.first > one.start.last and not _beside(mine, rows_of(later, rows))
    )
    ends = [("closed at the successor's start", start) for start in islice(after, 1)]
    ends += [("closed at death", one.died)] if one.died else []
    ends += [("closed as in the bundled table", Day(first=row.end, last=row.end)) for row in mine if row.end]
    if not ends:
        return one
    why, end = min(ends, key=lambda end: end[1].last)
    tally.settled[why] += 1
    return replace(one, end=end)


def _beside(mine: Iterable[Holder], others: Iterable[Holder]) -> bool:
    """Whether the bundled tables have somebody in the office while the first was in it: an acting president."""
    return any(
        row.name != other.name and row.start < (other.end or date.max) and other.start < (row.end or date.max)
        for row, other in product(mine, tuple(others))
    )


def _begins(row: Holder, one: Told) -> bool:
    """Whether a bundled row is the same term: it begins about the same day."""
    return one.start.first - SAME_TERM <= row.start <= one.start.last + SAME_TERM


def rows_of(one: Told, bundled: Iterable[Holder]) -> list[Holder]:
    """The bundled rows of the person: spelled the same, or alike and in office on the same days."""
    form = _form(one.name)
    return [
        row for row in bundled if _form(row.name) == form or (one_person(form, _form(row.name)) and meet(one, row))
    ]


def _form(name: str) -> tuple[str, ...]:
    return tuple(fold(piece) for piece in pieces(name))


def meet(one: Told, row: Holder) -> bool:
    """Whether a statement and a bundled row can speak of the same days."""
    end = one.end.last if one.end else date.max
    return one.start.first < (row.end or date.max) and row.start < end
