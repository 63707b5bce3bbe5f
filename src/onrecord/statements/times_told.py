"""Sayings dated by the time that was told of before: "In January Suva left. Oslo said at the time that it would"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from onrecord.model import Bound, Form, Granularity, Span, Statement
from onrecord.statements.named_days import Named
from onrecord.statements.old_days import given
from onrecord.statements.sayings import PRESENT_PERFECT, Key, Setting, inside, key_of, place_of, same

# "at the time", "that month"; "then" only right behind the cue: "said then that"
POINTING = re.compile(
    r"\bat (?:that|the) time\b(?! (?:of|when)\b)|\bthat (?:same )?(?P<unit>month|year)\b", re.IGNORECASE
)
SINCE = re.compile(r"\b[Ss]ince then\b|\b(?:has|have|['’]ve) since (?!the |last |its |his |her |their )(?=[a-z])")
THEN = re.compile(r" then(?= that\b|[,:])")
REPLIES = frozenset(("reply", "answer", "retort", "rejoin"))
RECENT = 31  # how many days back "since then" may reach: what was said since long ago has no day
FAR = 400  # characters back to the time told of
NEAR = 3  # days named last, of which one is meant


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


def time_since(place: Setting) -> tuple[Span, Key] | None:
    """The words that tell of the time since what was told of before, and that time: "Since then Oslo has said"."""
    if place.tense != PRESENT_PERFECT:
        return None
    found = SINCE.finditer(place.passage.report.text, place.sentence.start, place.sentence.end)
    spans = (Span(*match.span()) for match in found)
    span = next((each for each in spans if not inside(each, place.attribution.content)), None)
    begun = _begun(place, span.start) if span is not None else None
    if span is None or begun is None or not 0 < (place.days.today - begun).days <= RECENT:
        return None
    return span, (begun, place.days.today)


def answered(place: Setting) -> Statement | None:
    """What was said just before, on a day that the report gives, and is answered: "“Then leave,” Oslo replied"."""
    direct = place.attribution.form is Form.DIRECT
    cued = (token.lemma for cue in place.anchors for token in place.passage.tokens_in(cue))
    if not direct or REPLIES.isdisjoint(cued):
        return None
    for last in place.earlier[-1:]:
        near = place.days.sentence(place.start) - place.days.sentence(place_of(last)) <= 1
        here = place.days.paragraph(place.start) == place.days.paragraph(place_of(last))
        since = any(each.span.start > max(piece.end for piece in last.content) for each in place.before)
        if near and here and not since and key_of(last) in given(place):
            return last
    return None


def _begun(place: Setting, before: int) -> date | None:
    """The first day of what the text told of last before a place, a saying or not."""
    named = [each for each in place.before if each.span.end <= before][-1:]
    said = [each for each in place.earlier if place_of(each) < before][-1:]
    late = place.days.sentence(named[0].span.start) if named else 0
    if said and (not named or late <= place.days.sentence(place_of(said[0]))):
        return said[0].said_on.end if said[0].said_on is not None else None
    return named[0].start if named else None


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
    """The day, month or year that was named last before a place, not far from it.

    What the same side just told of is no such time: "Oslo said last month it had left in 2009. It added at the time".
    """
    told = _goes_on(place, before)
    days = _last_days(place, before)
    named = [(days.span.end, (days.start, days.end))] if days is not None else []
    for each in place.passage.times:
        year = each.interval if each.bound is Bound.AT and each.span.end <= before else None
        if inside(each.span, told):
            continue
        if year is not None and year.granularity is Granularity.YEAR and year.start < place.days.today:
            named.append((each.span.end, (year.start, year.end)))
    return max(((end, key) for end, key in named if before - end <= FAR), default=(0, None))[1]


def _goes_on(place: Setting, before: int) -> Sequence[Span]:
    """The words of the saying before, if the same side spoke just before, on a day that the report gives."""
    for last in place.earlier[-1:]:
        near = place.days.sentence(before) - place.days.sentence(place_of(last)) <= 1
        if last.speaker is None or place.speaker is None or key_of(last) not in given(place):
            continue
        one = last.speaker.side is not None and last.speaker.side == place.speaker.side
        if near and (one or same(last.speaker, place.speaker)):
            return last.content
    return ()


def _last_days(place: Setting, before: int) -> Named | None:
    """The days that the text named last before a place: "Suva closed it last month; Oslo said at the time".

    Those that a report tells itself, in this sentence or the one before; else the last, though somebody told them.
    """
    told = [piece for each in place.earlier for piece in each.content]
    every = place.days.before(before, NEAR)
    here = [each for each in every if place.days.sentence(before) - place.days.sentence(each.span.start) <= 1]
    own = [each for each in here if not inside(each.span, told)]
    return own[-1] if own else every[-1] if every else None


def _widened(key: tuple[date, date], unit: str) -> tuple[date, date]:
    """The month or year of days, for "that month" and "that year"; else the days themselves."""
    start, end = key
    if unit == "month" and (start.year, start.month) == (end.year, end.month):
        return start.replace(day=1), end.replace(day=monthrange(end.year, end.month)[1])
    return (date(start.year, 1, 1), date(end.year, 12, 31)) if unit == "year" else key
