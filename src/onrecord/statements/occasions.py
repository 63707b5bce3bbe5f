"""The day on which the words were said: the reporting clause's, else the speaker's last one, else the report's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord import when
from onrecord.codebook.times import TimeTable
from onrecord.model import (
    Attribution,
    Bound,
    Granularity,
    Interval,
    Passage,
    Reason,
    Span,
    Speaker,
    Statement,
    TimeExpression,
    TimeType,
)

# A habit or a stance has no day: "has repeatedly denied", "has long maintained".
HABITS = frozenset("again repeatedly long always often consistently routinely regularly frequently".split())
# How many characters may lie between a cue and the time that dates it.
REACH = 160
# A month dates a saying only right beside its cue: further off it dates what is told.
CLOSE = 20
# How far into its passage a dateline ends ("CAIRO/ADDIS ABABA, June 22 -").
DATELINE = 60
DATING = frozenset({Granularity.TIME, Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.SPAN})
# The rules that read the day from the text, so that a later saying may lean on it.
GIVEN = frozenset({"occasions.clause", "occasions.running", "occasions.scene"})
# How many days old the news of a report may be.
FRESH = 3


def said_on(
    attribution: Attribution,
    passage: Passage,
    speaker: Speaker | None,
    *,
    table: TimeTable,
    earlier: Sequence[Statement] = (),
) -> tuple[Interval | None, Reason]:
    """When it was said, and how that is known. None where the text leaves it open.

    "said on Friday" is that Friday; "he added", in the next sentence, the same day.
    """
    dated = _beside(attribution, passage)
    if dated is not None and dated.interval is not None:
        return dated.interval, _reason("clause", (dated.span,), "the reporting clause gives the day")
    habit = _habit(attribution, passage)
    if habit is not None:
        return None, _reason("habit", (habit,), "said more than once, on days the text does not give")
    running = _running(speaker, earlier)
    before = _before(attribution, passage, table)
    since = (
        running is not None
        and before is not None
        and before.span.start > running.content[-1].end
        and not _taken(before.span, speaker, earlier)
    )
    if running is not None and not since:
        return running.said_on, _reason("running", running.cue, "the occasion this speaker was last heard on")
    if before is not None and before.interval is not None:
        return before.interval, _reason("scene", (before.span,), "the last recent day that the text named before")
    published = passage.report.published
    day = Interval(start=published, end=published, granularity=Granularity.DAY, value=published.isoformat())
    return day, _reason("news", (), "news of the day: the report's own date")


def _beside(attribution: Attribution, passage: Passage) -> TimeExpression | None:
    """The time expression of the cue's sentence that stands outside the content and nearest the cue."""
    anchors = attribution.cue or ((attribution.source,) if attribution.source else ())
    near: list[tuple[int, TimeExpression]] = []
    for anchor in anchors:
        if not passage.span.covers(anchor):
            continue
        sentence = passage.sentence_at(anchor.start)
        near += [
            (_gap(time.span, anchor), time)
            for time in passage.times
            if sentence.covers(time.span) and not _inside(time.span, attribution) and _dates(time, passage)
        ]
    near = [(gap, time) for gap, time in near if gap <= (CLOSE if _wide(time) else REACH)]
    return min(near, key=lambda pair: (pair[0], pair[1].span))[1] if near else None


def _dates(time: TimeExpression, passage: Passage) -> bool:
    """Whether a time can date a saying: a past day or stretch of days, not a length, a habit or a dateline."""
    interval, report = time.interval, passage.report
    if interval is None or time.type not in {TimeType.DATE, TimeType.TIME} or time.bound is not Bound.AT:
        return False
    if time.value in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"} or interval.start > report.published:
        return False
    if time.type is TimeType.TIME and not _names_day(report.text[time.span.start : time.span.end]):
        return False
    after = report.text[time.span.end : time.span.end + 3].strip()[:1]
    dateline = time.span.start - passage.span.start < DATELINE and after in {"-", "–", "—"}
    return not dateline and interval.granularity in DATING


def _names_day(words: str) -> bool:
    """Whether words name a day: "Monday evening" does, "the evening" and "dawn" lean on one named elsewhere."""
    return any(
        word[:1].isupper() or word[:1].isdigit() or word in {"yesterday", "today"} for word in words.split()
    ) or (words.lower().startswith(("this ", "last ")))


def _wide(time: TimeExpression) -> bool:
    return time.interval is not None and time.interval.granularity is Granularity.MONTH


def _inside(span: Span, attribution: Attribution) -> bool:
    return any(piece.overlaps(span) for piece in attribution.content)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _habit(attribution: Attribution, passage: Passage) -> Span | None:
    for cue in attribution.cue:
        if not passage.span.covers(cue):
            continue
        around = Span(max(passage.span.start, cue.start - 24), min(passage.span.end, cue.end + 14))
        for token in passage.tokens_in(around):
            if token.lemma in HABITS and not _inside(token.span, attribution):
                return token.span
    return None


def _running(speaker: Speaker | None, earlier: Sequence[Statement]) -> Statement | None:
    """The last statement of the same speaker whose day the text gave."""
    if speaker is None:
        return None
    for statement in reversed(earlier):
        if statement.speaker and same(statement.speaker, speaker) and statement.said_on:
            return statement if _given(statement) else None
    return None


def same(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers are one: "Blinken" is "Antony Blinken" where both speak for one side."""
    sides = {one.on_behalf or one.country, other.on_behalf or other.country}
    return one.name == other.name or (len(sides) == 1 and one.name.split()[-1:] == other.name.split()[-1:])


def _taken(span: Span, speaker: Speaker | None, earlier: Sequence[Statement]) -> bool:
    """Whether a time has dated what somebody else said."""
    return any(
        reason.rule == "occasions.clause" and span in reason.spans
        for statement in earlier
        if speaker is not None and statement.speaker is not None and not same(statement.speaker, speaker)
        for reason in statement.reasons
    )


def _given(statement: Statement) -> bool:
    return any(reason.rule in GIVEN for reason in statement.reasons)


def _before(attribution: Attribution, passage: Passage, table: TimeTable) -> TimeExpression | None:
    """The last single recent day that the report names before the words: it tells one day's news at a time.

    Measured on annotated stories: right for half of the sayings that have no day of their own, against a
    fifth for the report's date.
    """
    report = passage.report
    start = min((span.start for span in (*attribution.cue, *attribution.content)), default=passage.span.start)
    whole = replace(passage, span=Span(0, len(report.text)))
    recent = [
        time
        for time in when.find(whole, table=table)
        if time.span.end <= start
        and _dates(time, passage)
        and time.interval is not None
        and time.interval.start == time.interval.end
        and 0 <= (report.published - time.interval.start).days <= FRESH
    ]
    return recent[-1] if recent else None


def _reason(rule: str, spans: Sequence[Span], says: str) -> Reason:
    return Reason(rule=f"occasions.{rule}", decides="said_on", spans=tuple(spans), says=says)
