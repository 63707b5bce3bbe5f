"""Parts of a stretch of time: "early March", "late next week", "the end of the year"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval
from onrecord.when.calendar import add_months, days
from onrecord.when.conventions import Conventions
from onrecord.when.grammar import Found

PARTS = (Kind.EARLY, Kind.MID, Kind.LATE, Kind.START, Kind.MIDDLE, Kind.END)
NAMES = {"START": "early", "MID": "mid", "END": "late"}


def part(found: Found) -> str:
    """START, MID or END if the match holds such a word, else ""."""
    return found.value(*PARTS)


def narrowed(interval: Interval, which: str, conventions: Conventions) -> Interval:
    """The early, middle or late part of an interval, by the conventions; its value stays the whole's.

    The early part of March is the 1st to the 10th; the late part of a week Thursday to Sunday.
    """
    if not which or interval.start == interval.end:
        return interval
    start, end = _cut(interval, which, conventions)
    says = f"{NAMES[which]}: {start} to {end}"
    return replace(interval, start=start, end=end, assumed=says, granularity=_finer(interval.granularity))


def _finer(granularity: Granularity) -> Granularity:
    return granularity if granularity in (Granularity.TIME, Granularity.DAY) else Granularity.SPAN


def _cut(interval: Interval, which: str, conventions: Conventions) -> tuple[date, date]:
    if interval.granularity is Granularity.WEEK:
        return _cut_days(interval, which, conventions.early_week, conventions.early_week)
    if interval.granularity is Granularity.MONTH:
        return _cut_days(interval, which, conventions.early_month, conventions.late_month - 1)
    if interval.granularity is Granularity.YEAR:
        return _cut_year(interval, which, conventions)
    if interval.granularity is Granularity.DECADE:
        return _cut_decade(interval, which)
    length = (interval.end - interval.start).days + 1
    third = length // 3
    return _cut_days(interval, which, max(third, 1), max(length - third, 1))


def _cut_days(interval: Interval, which: str, early: int, before_late: int) -> tuple[date, date]:
    """The first `early` days, what follows the first `before_late`, or what lies between them."""
    if which == "START":
        return interval.start, interval.start + days(early - 1)
    if which == "END":
        return min(interval.start + days(before_late), interval.end), interval.end
    if before_late > early:
        return interval.start + days(early), interval.start + days(before_late - 1)
    middle = interval.start + (interval.end - interval.start) // 2
    return middle - days(1), middle + days(1)


def _cut_decade(interval: Interval, which: str) -> tuple[date, date]:
    """The early 1990s are 1990 to 1993, the late ones 1997 to 1999."""
    first, last = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}[which]
    year = interval.start.year
    return date(year + first, 1, 1), date(year + last, 12, 31)


def _cut_year(interval: Interval, which: str, conventions: Conventions) -> tuple[date, date]:
    if which == "START":
        return interval.start, add_months(interval.start, conventions.early_year) - days(1)
    if which == "END":
        return add_months(interval.start, conventions.late_year - 1), interval.end
    return add_months(interval.start, 4), add_months(interval.start, 8) - days(1)
