"""Readings as the model's TimeExpressions: what the other rooms and the command line ask for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from functools import lru_cache
from operator import attrgetter

from onrecord.codebook.times import TimeTable
from onrecord.model import Bound, Interval, Passage, Reason, Span, TimeExpression
from onrecord.when.bounds import bounded
from onrecord.when.conventions import Conventions
from onrecord.when.datelines import told_on
from onrecord.when.reader import Read, readings

USUAL = Conventions()
_START, _END = attrgetter("span.start"), attrgetter("span.end")


def find(passage: Passage, *, table: TimeTable, conventions: Conventions = USUAL) -> tuple[TimeExpression, ...]:
    """The times in a passage, counted from the day of its report's dateline, or else from the day it was published.

    The report is read from its beginning, so that "the next day" finds the day before it.
    """
    report = passage.report
    found = _read(report.text, told_on(report.text, report.published, table), table, conventions)
    first = bisect_left(found, passage.span.start, key=_START)
    return found[first : bisect_right(found, passage.span.end, first, key=_END)]


def read(text: str, *, day: date, table: TimeTable, conventions: Conventions = USUAL) -> list[TimeExpression]:
    """The times in a text or a bare phrase, said on a day.

    "late next week", said on Friday 2022-02-18, is 2022-02-24 to 2022-02-27.
    """
    return list(_read(text, day, table, conventions))


def anchored(
    expression: TimeExpression,
    passage: Passage,
    *,
    day: date,
    table: TimeTable,
    conventions: Conventions = USUAL,
) -> TimeExpression:
    """The same words read as said on another day: "tomorrow" in a quotation that was spoken two days ago."""
    report = passage.report
    if day == (expression.anchor or told_on(report.text, report.published, table)):
        return expression
    found = _read(report.text, day, table, conventions)
    place = bisect_left(found, expression.span.start, key=_START)
    return found[place] if place < len(found) and found[place].span == expression.span else expression


# A report is asked for once per passage and once per quotation's day; the table is compared by identity, so
# remembering the last few readings is cheap and changes no answer.
@lru_cache(maxsize=16)
def _read(text: str, day: date, table: TimeTable, conventions: Conventions) -> tuple[TimeExpression, ...]:
    reads = readings(text, day=day, table=table, conventions=conventions)
    return tuple(_expression(reads, place, day) for place in range(len(reads)))


def _expression(reads: list[Read], place: int, day: date) -> TimeExpression:
    read = reads[place]
    covered = read.found.covered
    span = Span(covered[0].start, covered[-1].end)
    interval, bound, says = _bounded(reads, place)
    reading = read.reading
    why = "; ".join(filter(None, (reading.says, says)))
    return TimeExpression(
        span=span,
        type=reading.type,
        value=reading.value,
        interval=interval,
        bound=bound,
        anchor=day if reading.anchored or interval != reading.interval else None,
        reason=Reason(rule=read.rule, decides="when", spans=(span,), says=why),
    )


def _bounded(reads: list[Read], place: int) -> tuple[Interval | None, Bound, str]:
    try:
        return bounded(reads, place)
    except (ValueError, OverflowError):
        return None, Bound.AT, "outside the calendar"  # "within 9,000 years"
