"""When and where an event plays: the time and the place that its own words name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onrecord import when
from onrecord.model import Granularity, Interval, Passage, Reason, Span, Status, TimeExpression, TimeType, Token

if TYPE_CHECKING:
    from onrecord.codebook import Codebook

WEEK = 7
PREPOSITIONS = frozenset("in near at around outside inside across over off into from of through".split())
NOT_PLACES = frozenset(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)


def time(
    spans: Sequence[Span], trigger: Span, passage: Passage, said_on: Interval | None, codebook: Codebook
) -> tuple[Interval, Reason] | None:
    """When the event plays: the time nearest its phrase, read from the day the words were said."""
    inside = [each for span in spans for each in passage.times_in(span) if each.type is not TimeType.SET]
    read = [_from_day(each, passage, said_on, codebook) for each in inside]
    dated = [each for each in read if each.interval is not None and not _vague(each)]
    if not dated:
        return None
    best = min(dated, key=lambda each: (abs(each.span.start - trigger.start), each.span))
    assert best.interval is not None
    says = f"{passage.words(best.span)!r} stands nearest the event"
    return best.interval, Reason(rule="settings.time", decides="event.when", spans=(best.span,), says=says)


def ahead(interval: Interval, said_on: Interval | None) -> Interval:
    """The interval of something still to come: a weekday that reads as just past is the next one.

    "Saturday's handover", called off on Monday the 10th, is on the 15th.
    """
    if said_on is None or interval.granularity not in {Granularity.DAY, Granularity.TIME}:
        return interval
    if not 0 < (said_on.start - interval.end).days <= WEEK:
        return interval
    later = timedelta(days=WEEK)
    return replace(interval, start=interval.start + later, end=interval.end + later)


def of_status(
    interval: Interval | None, status: Status, said_on: Interval | None, published: date
) -> Interval | None:
    """The interval as far as it agrees with the status: what is past did not begin after the report was printed."""
    if interval is None or status in {Status.PLANNED, Status.HYPOTHETICAL}:
        return ahead(interval, said_on) if interval else None
    return None if status is Status.PAST and interval.start > published else interval


def _from_day(each: TimeExpression, passage: Passage, said_on: Interval | None, codebook: Codebook) -> TimeExpression:
    if said_on is None or said_on.start != said_on.end or each.anchor is None:
        return each
    return when.anchored(each, passage, day=said_on.start, table=codebook.times)


def _vague(each: TimeExpression) -> bool:
    """Whether words are too wide to date an event by: "now", "recently", a decade."""
    return each.value in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"} or (
        each.interval is not None and each.interval.granularity is Granularity.DECADE
    )


def place(tokens: Sequence[Token], sides: Sequence[tuple[Span, str]], times: Sequence[Span]) -> str | None:
    """The place that a preposition names, where it is no side and no time: "near Kharkiv"."""
    for number, token in enumerate(tokens[:-1]):
        if token.lemma not in PREPOSITIONS:
            continue
        start = number + 1
        start += tokens[start].word.lower() == "the" and start + 1 < len(tokens)
        end = start
        while end < len(tokens) and tokens[end].word[:1].isupper() and tokens[end].word.lower() not in NOT_PLACES:
            end += 1
        if end == start:
            continue
        span = Span(tokens[start].span.start, tokens[end - 1].span.end)
        if not any(side.overlaps(span) for side, _ in sides) and not any(each.overlaps(span) for each in times):
            return " ".join(each.word for each in tokens[start:end])
    return None
