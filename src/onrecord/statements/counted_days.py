"""Days that words count from one told of before: "A day later Oslo warned", "Suva left a day after Oslo asked"."""

from __future__ import annotations

import re
from datetime import date

from onrecord.model import Span
from onrecord.statements.named_days import Named, Step, moved
from onrecord.statements.sayings import Setting, gap_between, place_of, steps_told

# How many characters may lie between a cue and the time that dates it.
REACH = 160
# "rejected the criticism the next day": behind a few words that are no clause
TRAILING = re.compile(r"(?:(?!(?:that|to|would|will|if|had|was|were|is|are)\b)[\w'’-]+ ){1,5}")


def before_the_rest(place: Setting) -> Step | None:
    """How long before the rest of its sentence it was said: "Suva closed the strait a day after Oslo demanded it"."""
    source = place.attribution.source
    if source is None:
        return None
    since = (step for step in steps_told(place) if step.sense == "since")
    return next((step for step in since if 0 <= source.start - step.span.end <= 1), None)


def after_a_deed(place: Setting) -> Named | None:
    """The day counted from that of an opening clause: "A day after Suva fell on Sunday, Oslo asked"."""
    for step in steps_told(place):
        if step.sense != "since" or step.about or step.span.start != place.sentence.start:
            continue
        day = next((each for each in place.days.after(step.span.end, 1) if each.span.end < place.start), None)
        opens = place.passage.report.text[step.span.end : place.start].rfind(",")
        if day is None or day.start != day.end or day.span.end > step.span.end + opens:
            continue
        counted = moved(day.end, -step.days)
        if counted <= place.days.today:
            return Named(span=Span(step.span.start, day.span.end), start=counted, end=counted, kind=step.sense)
    return None


def told_of(place: Setting, step: Step) -> date:
    """The day of what the sentence tells before a step, the report's if it names none: "It ended yesterday, | a"."""
    named = [each for each in place.days.before(step.span.start, 1) if each.span.start >= place.sentence.start]
    return next((each.start for each in named if each.start == each.end), place.days.today)


def clause_step(place: Setting) -> Named | None:
    """The day that the reporting clause counts from the one told of before: "A day later the committee warned".

    Counted from the last saying's day, or from a day named since. "two days after the vote" counts from the vote.
    """
    for step in (*steps_told(place), *_trailing(place)):
        if step.span.start < place.sentence.start or step.sense == "since":
            continue
        if min((gap_between(step.span, anchor) for anchor in place.anchors), default=0) > REACH:
            continue
        if (told := _counted(place, step)) is not None:
            return told
        anchor = _last_day(place, step.span.start)
        if anchor is None:
            continue
        day = moved(anchor, step.days)
        if day <= place.days.today:
            return Named(span=step.span, start=day, end=day, kind=step.sense)
    return None


def _counted(place: Setting, step: Step) -> Named | None:
    """The day that a step gave the saying before: "Oslo condemned the raid the next day and said that"."""
    for each in place.earlier[-1:]:
        by_step = any(reason.rule == "occasions.step" and step.span in reason.spans for reason in each.reasons)
        if by_step and each.said_on is not None:
            return Named(span=step.span, start=each.said_on.start, end=each.said_on.end, kind=step.sense)
    return None


def _last_day(place: Setting, before: int) -> date | None:
    """The single day that the text told of last before a place: a saying's, or one named since."""
    said = [each for each in place.earlier if place_of(each) < before]
    named = [each for each in place.before if each.span.end <= before and each.start == each.end]
    if named and (not said or place.days.sentence(named[-1].span.start) > place.days.sentence(place_of(said[-1]))):
        return named[-1].end
    key = said[-1].said_on if said else None
    return key.end if key is not None and key.start == key.end else None


def _trailing(place: Setting) -> list[Step]:
    """A step that ends the words said, if it dates the saying: "rejected the criticism the next day"."""
    content, text = place.attribution.content[-1], place.passage.report.text
    steps = place.days.steps_before(content.end, 1)
    if any(
        each.overlaps(quotation.span) for each in place.attribution.content for quotation in place.passage.quotations
    ):
        return []
    return [
        step
        for step in steps
        if step.span.end == content.end and TRAILING.fullmatch(text[content.start : step.span.start])
    ]
