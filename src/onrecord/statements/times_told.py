"""Sayings dated by the time that was told of before: "In January Suva left. Oslo said at the time that it would"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from onrecord.model import Bound, Granularity, Span, Statement
from onrecord.statements.old_days import OLD
from onrecord.statements.sayings import PRESENT, Key, Setting, inside

# "at the time", "that month"; "then" only right behind the cue: "said then that"
POINTING = re.compile(
    r"\bat (?:that|the) time\b(?! (?:of|when)\b)|\bthat (?:same )?(?P<unit>month|year)\b", re.IGNORECASE
)
THEN = re.compile(r" then(?= that\b|[,:])")
FAR = 400  # characters back to the time told of


def time_told(place: Setting) -> tuple[Span, Key] | None:
    """The words of the reporting clause that point to a time told of before, and that time; None where none does."""
    words = _pointing(place)
    if words is None:
        return None
    span, unit = words
    last = _last_time(place, span.start)
    if last is None or last[0] == place.days.today:
        return None
    start, end = _widened(last, unit)
    return span, (start, min(end, place.days.today))


def is_now(place: Setting, last: Statement) -> bool:
    """Whether it is told of the present what somebody says who was last heard days ago: "Now it says that"."""
    heard = last.said_on.end if last.said_on else place.days.today
    if place.tense != PRESENT or not place.anchors or (place.days.today - heard).days < OLD:
        return False
    text, start = place.passage.report.text, place.sentence.start
    source = place.attribution.source
    opens = (
        source is not None
        and re.fullmatch(r"(?:And |But |Yet )?(?:[Nn]ow|[Tt]his (?:year|month)),? ", text[start : source.start])
        is not None
    )
    return opens or text[start : place.anchors[0].start].lower().endswith(" now ")


def _pointing(place: Setting) -> tuple[Span, str] | None:
    text, content = place.passage.report.text, place.attribution.content
    for match in POINTING.finditer(text, place.sentence.start, place.sentence.end):
        clause = text.startswith(" that ", match.end()) and content[0].start > match.end() + len(" that ")
        if not clause and not inside(Span(*match.span()), content):  # "at the time that Oslo signed"
            return Span(*match.span()), match["unit"] or ""
    behind = (THEN.match(text, each.end) for each in place.anchors)
    then = next((each for each in behind if each is not None), None)
    return (Span(then.start() + 1, then.end()), "") if then is not None else None


def _last_time(place: Setting, before: int) -> tuple[date, date] | None:
    """The day, month or year that was named last before a place, not far from it."""
    named = [(each.span.end, (each.start, each.end)) for each in place.days.before(before, 1)]
    for each in place.passage.times:
        year = each.interval if each.bound is Bound.AT and each.span.end <= before else None
        if year is not None and year.granularity is Granularity.YEAR and year.start < place.days.today:
            named.append((each.span.end, (year.start, year.end)))
    return max(((end, key) for end, key in named if before - end <= FAR), default=(0, None))[1]


def _widened(key: tuple[date, date], unit: str) -> tuple[date, date]:
    """The month or year of days, for "that month" and "that year"; else the days themselves."""
    start, end = key
    if unit == "month" and (start.year, start.month) == (end.year, end.month):
        return start.replace(day=1), end.replace(day=monthrange(end.year, end.month)[1])
    return (date(start.year, 1, 1), date(end.year, 12, 31)) if unit == "year" else key
