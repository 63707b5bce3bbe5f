"""Halves and weeks of a month or year: "the first half of May", "the last week of June"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval
from onrecord.when import calendar
from onrecord.when.calendar import days
from onrecord.when.explicit import YEAR, dated, month, year_named
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule
from onrecord.when.relative import unit_around


def half(found: Found, scene: Scene) -> Reading | None:
    """ "the first half of May" is the 1st to the 15th; of 2023 it has the value `2023-H1`."""
    number = found.value(Kind.ORDINAL)
    whole = _whole(found, scene)
    if number not in ("1", "2") or whole is None:
        return None
    if whole.granularity is Granularity.YEAR:
        middle = calendar.month_end(whole.start.year, 6)
        value = f"{whole.value}-H{number}"
    else:
        middle, value = whole.start + days(14), whole.value or ""
    cut = replace(whole, end=middle) if number == "1" else replace(whole, start=middle + days(1))
    return dated(replace(cut, value=value, granularity=Granularity.SPAN), found, scene, "a half")


def _whole(found: Found, scene: Scene) -> Interval | None:
    """The month or year that is halved."""
    if found.get(Kind.MONTH):
        reading = month(_from(found, Kind.MONTH), scene)
        return reading.interval if reading else None
    named = year_named(_from(found, Kind.OF))
    if named is not None:
        return calendar.whole_year(named)
    step = 1 if found.get(Kind.NEXT) else -1 if found.get(Kind.LAST) else 0
    whole = unit_around(scene.day, found.value(Kind.UNIT), step)
    return whole if whole and whole.granularity in (Granularity.MONTH, Granularity.YEAR) else None


def _from(found: Found, kind: Kind) -> Found:
    """The match from the first lexeme of a kind on."""
    place = next(n for n, lexeme in enumerate(found.covered) if lexeme.kind is kind)
    return Found(found.lexemes, found.first + place, found.last)


def week_of_month(found: Found, scene: Scene) -> Reading | None:
    """ "the first week of June" is the 1st to the 7th, "the last week" the last seven days."""
    reading = month(_from(found, Kind.MONTH), scene)
    if found.value(Kind.UNIT) != "W" or reading is None or reading.interval is None:
        return None
    whole = reading.interval
    number = found.value(Kind.ORDINAL)
    if number not in ("", "1", "2", "3", "4"):
        return None
    start = whole.start + days(7 * (int(number) - 1)) if number else whole.end - days(6)
    week = calendar.whole_week(start + days(3))
    cut = replace(week, start=start, end=start + days(6), assumed="weeks of a month are counted from the 1st")
    return dated(cut, found, scene, "a week of a month")


def _around(found: Found, scene: Scene) -> Interval | None:
    """The month or other time that closes a match: "in June", "of the month", "of next month"."""
    if found.get(Kind.MONTH):
        reading = month(_from(found, Kind.MONTH), scene)
        return reading.interval if reading else None
    return unit_around(scene.day, found.covered[-1].value, _step(found))


def _step(found: Found) -> int:
    """1 for "next month", -1 for "last month" at the end of a match, 0 for the running one."""
    return {Kind.NEXT: 1, Kind.LAST: -1}.get(found.covered[-2].kind, 0)


def weekday_of_month(found: Found, scene: Scene) -> Reading | None:
    """ "the second Monday in June", "the last Friday of this month"."""
    whole = _around(found, scene)
    number = found.value(Kind.ORDINAL) or str(LAST)
    if whole is None or whole.granularity is not Granularity.MONTH or number not in NTH:
        return None
    start = whole.start
    day = calendar.nth_weekday(start.year, start.month, int(found.value(Kind.WEEKDAY)) - 1, int(number))
    return dated(calendar.whole_day(day), found, scene, "counted in the month")


def day_of(found: Found, scene: Scene) -> Reading | None:
    """ "the 3rd of next month", "the last day of the month", "the first day of March"."""
    units = [lexeme.value for lexeme in found.covered if lexeme.kind is Kind.UNIT]
    whole = _around(found, scene)
    if not found.get(Kind.MONTH):
        units.pop()
    if whole is None or whole.granularity not in (WHOLES if units else WHOLES[:1]) or set(units) - {"D"}:
        return None
    number = found.value(Kind.ORDINAL)
    day = whole.start + days(int(number) - 1) if number else whole.end
    return dated(calendar.whole_day(day), found, scene, "counted in it") if day <= whole.end else None


def quarter_of(found: Found, scene: Scene) -> Reading | None:
    """ "the last quarter of 2021", "the second quarter of next year"."""
    units = [lexeme.value for lexeme in found.covered if lexeme.kind is Kind.UNIT]
    number = found.value(Kind.ORDINAL) or "4"
    if units not in (["Q"], ["Q", "Y"]) or number not in "1234":
        return None
    named = year_named(found) or scene.day.year + _step(found)
    return dated(calendar.whole_quarter(named, int(number)), found, scene, "a quarter of a year")


WHOLES = (Granularity.MONTH, Granularity.WEEK, Granularity.YEAR)
LAST = 5  # a month has four or five of each day of the week
NTH = frozenset("12345")
OF_WHAT = f"of ( ( month ( of? {YEAR} )? ) | {YEAR} | ( the|this|next|last unit ) )"

RULES: tuple[Rule, ...] = (
    rule("fractions.half", f"the ordinal half {OF_WHAT}", half),
    rule("fractions.week", f"the ordinal|last unit of month ( of? {YEAR} )?", week_of_month),
    rule("fractions.day", "the ordinal of the|this|next|last unit", day_of),
    rule("fractions.day", f"the ordinal|last unit of month ( of? {YEAR} )?", day_of),
    rule("fractions.day", "the ordinal|last unit of the|this|next|last unit", day_of),
    rule("fractions.quarter", f"the last unit of {YEAR}", quarter_of),
    rule("fractions.quarter", "the ordinal|last unit of this|next|last unit", quarter_of),
    rule("fractions.weekday", f"the ordinal|last weekday of|in month ( of? {YEAR} )?", weekday_of_month),
    rule("fractions.weekday", "the ordinal|last weekday of|in the|this|next|last unit", weekday_of_month),
)
