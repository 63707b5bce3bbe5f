"""When and where an event plays: the time and the place that its own words name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onrecord import when
from onrecord.events import dated_nouns
from onrecord.model import (
    Event,
    Granularity,
    Interval,
    Passage,
    Reason,
    Span,
    Statement,
    Status,
    TimeExpression,
    TimeType,
    Token,
)
from onrecord.text.tokens import MONTH_NAMES, WEEKDAYS

if TYPE_CHECKING:
    from onrecord.codebook import Codebook

WEEK = 7
A_DAY_OFF = 1
GRANT = 80  # characters between "gave" and what is to be done
BACK, DEED = 60, 4  # characters and words before a day that a verb may date
# Of a clause that tells of something done, and not of what will be
TOLD = re.compile(
    r"\b(?:that|which|who|where) "
    r"(?!(?:will|would|shall|should|can|could|may|might|must|is|are|be|has|have|\w+s)\b)[a-z]+\b"
    r"(?!.*\b(?:to|will|would|if)\b)[^.,;]*$"
)
# Participles of what one does, or leaves undone, all the while: a time behind them is how long it had gone on, "had
# refused for three decades". Behind those of a change it is how long that holds: "suspended for three days". No
# dictionary tells the two apart, so the first are listed.
GOING_ON = (
    "refused failed declined neglected promised pledged vowed tried waited sought asked urged demanded warned "
    "insisted denied ignored known lied fought lived resisted occupied delayed hoped struggled argued complained "
    "opposed worked claimed"
).split()
SO_LONG = re.compile(
    rf"\b(?:had|has|have) (?:\w+ly )?(?:{'|'.join(GOING_ON)}|been \w+ing)"
    r"(?: (?!to\b)[\w'’-]+){0,5} for (?:[\w-]+ ){0,4}[\w-]+$"
)
BECAUSE = re.compile(r"\bbecause (?!of\b)[^.;]*$")
# Pasts and participles that do not end in -ed: "raids | begun on Monday"
PASTS = frozenset("begun began broke fought struck shot won lost sent taken made".split())
# Words before an event that is known already: "| the raid on Monday"
KNOWN = frozenset("the its his her their this that".split())
DAYS = frozenset({Granularity.DAY, Granularity.TIME})
# Between two days that one event lasted: "on Monday and Tuesday"
JOINS = frozenset({"and", "and on", "and again on", "and early", "and early on"})
PREPOSITIONS = frozenset("in near at around outside inside across over off into from of through".split())
NOT_PLACES = WEEKDAYS | MONTH_NAMES


def time(
    spans: Sequence[Span],
    trigger: Span,
    passage: Passage,
    said_on: Interval | None,
    codebook: Codebook,
    status: Status = Status.PAST,
) -> tuple[Interval, Reason] | None:
    """When the event plays: the time nearest its phrase, read from the day the words were said.

    What goes on or is still to come is not over: "freed the sailors seized on March 23" leaves the day of a planned
    release open.
    """
    inside = [each for span in spans for each in passage.times_in(span) if each.type is not TimeType.SET]
    if status is Status.PAST:
        inside = [each for each in inside if not dated_nouns.of_another(each.span, trigger, passage)]
    elif status is not Status.ONGOING:
        inside = [each for each in inside if not dated_nouns.since(each.span, passage)]
    inside = [each for each in inside if not dated_nouns.of_a_noun(each.span, trigger, passage)]
    inside = [
        each for each in inside if not (_for_so_long(each, passage) or _of_a_reason(each.span, trigger, passage))
    ]
    read = [_from_day(each, passage, said_on, codebook) for each in inside]
    dated = [(each, each.interval) for each in read if each.interval is not None and not _vague(each)]
    if said_on is not None and status is not Status.PAST:
        late = [(each, _ahead(each, interval, said_on, passage, codebook)) for each, interval in dated]
        dated = [(each, interval) for each, interval in late if interval.end >= said_on.start]
    if not dated:
        return None
    best, interval = min(dated, key=lambda pair: (abs(pair[0].span.start - trigger.start), pair[0].span))
    says = f"{passage.words(best.span)!r} stands nearest the event"
    reason = Reason(rule="settings.time", decides="event.when", spans=(best.span,), says=says)
    return _joined(best, interval, dated, passage), reason


def _joined(
    best: TimeExpression, interval: Interval, dated: Sequence[tuple[TimeExpression, Interval]], passage: Passage
) -> Interval:
    """The interval from the first to the last of days that "and" joins: "shelled the port on Monday and Tuesday"."""
    text = passage.report.text
    for one, its in dated:
        first, last = sorted((best.span, one.span))
        if first == last or text[first.end : last.start].strip() not in JOINS:
            continue
        start, end = min(interval.start, its.start), max(interval.end, its.end)
        if {interval.granularity, its.granularity} <= DAYS and (end - start).days < WEEK:
            return Interval(start=start, end=end, granularity=Granularity.SPAN)
    return interval


def _ahead(
    each: TimeExpression, interval: Interval, said_on: Interval, passage: Passage, codebook: Codebook
) -> Interval:
    """The interval of something still to come: a weekday that reads as just past is the next one.

    "Saturday's handover", called off on Monday the 10th, is on the 15th; "the terms agreed on Saturday" are older, as
    is what was done "two days ago".
    """
    over = 0 < (said_on.start - interval.end).days <= WEEK
    weekday = not WEEKDAYS.isdisjoint(token.lemma for token in passage.tokens_in(each.span))
    if not over or not weekday or _after_a_deed(each.span, passage, codebook):
        return interval
    later = timedelta(days=WEEK)
    return replace(interval, start=interval.start + later, end=interval.end + later)


def _for_so_long(each: TimeExpression, passage: Passage) -> bool:
    """Whether words say how long something had gone on, which no calendar dates: "had refused for three years"."""
    text = passage.report.text
    return each.type is TimeType.DURATION and bool(
        SO_LONG.search(text[max(passage.span.start, each.span.start - BACK) : each.span.end])
    )


def _of_a_reason(span: Span, trigger: Span, passage: Passage) -> bool:
    """Whether a day is that of what an event was done for: "was dismissed because he went to Suva on Monday"."""
    return bool(BECAUSE.search(passage.report.text[trigger.end : span.start])) if trigger.end < span.start else False


def _after_a_deed(span: Span, passage: Passage, codebook: Codebook) -> bool:
    """Whether a verb of something done stands shortly before: "agreed on Saturday", "begun on Monday".

    Or a noun of one that the text takes as known: "the raid on Monday".
    """
    if TOLD.search(passage.report.text[max(passage.span.start, span.start - BACK) : span.start]):
        return True
    before = passage.tokens_in(Span(max(passage.span.start, span.start - BACK), span.start))[-DEED:]
    if any(token.word.islower() and (token.word.endswith("ed") or token.word in PASTS) for token in before):
        return True
    told, nouns = [token.word.lower() for token in before], codebook.times.contexts["deed"]
    return bool(nouns.intersection(told[-2:-1])) and told[-1] == "on" and not KNOWN.isdisjoint(told)


def granted(statement: Statement, passage: Passage) -> list[Span]:
    """The words between "gave" and what is demanded, which bound it: "gave Suva three days to leave the town"."""
    giving = [cue for cue in statement.cue if any(token.lemma == "give" for token in passage.tokens_in(cue))]
    begin = statement.content[0].start
    return [Span(cue.end, begin) for cue in giving if 0 < begin - cue.end <= GRANT]


def of_status(interval: Interval | None, status: Status, published: date) -> Interval | None:
    """The interval as far as it agrees with the status: what is past did not begin after the report was printed."""
    late = interval is not None and status is Status.PAST and interval.start > published
    return None if late else interval


def _from_day(each: TimeExpression, passage: Passage, said_on: Interval | None, codebook: Codebook) -> TimeExpression:
    if said_on is None or said_on.start != said_on.end or each.anchor is None:
        return each
    return when.anchored(each, passage, day=said_on.start, table=codebook.times)


def _vague(each: TimeExpression) -> bool:
    """Whether words are too wide to date an event by: "now", "recently", a decade."""
    return each.value in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"} or (
        each.interval is not None and each.interval.granularity is Granularity.DECADE
    )


def told_before(
    event: Event, earlier: Sequence[Event], published: date, said_on: Interval | None = None
) -> tuple[Interval, Reason] | None:
    """The day that the report gave what happened when it told of it before: the shelling denied is Tuesday's.

    Nothing happened after the day `said_on` that it was told of, which may itself be read a day too early.
    """
    same = (
        each.when
        for each in reversed(earlier)
        if each.type is event.type
        and each.actor == event.actor
        and (day := of_status(each.when, event.status, published)) is not None
        and (said_on is None or (day.start - said_on.end).days <= A_DAY_OFF)
        and not set(each.recipient).isdisjoint(event.recipient)
    )
    day = next(same, None)
    if day is None or event.status is not Status.PAST or not event.actor:
        return None
    return day, Reason(rule="settings.told_before", decides="event.when", says="the day it was told of before")


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
