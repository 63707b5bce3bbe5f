"""What the words around a time make of it: a deadline, a beginning, a range, a length counted from a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from onrecord.codebook.times import Kind
from onrecord.model import Bound, Granularity, Interval, TimeType
from onrecord.when.calendar import days
from onrecord.when.durations import open_reach, stretch, vague_count
from onrecord.when.grammar import Found, Scene, lead
from onrecord.when.numbers import count
from onrecord.when.reader import Read
from onrecord.when.tense import BESIDE, REACH, STOPS, Contexts

BOUNDS = {
    Kind.BY: Bound.BY,
    Kind.UNTIL: Bound.BY,
    Kind.BEFORE: Bound.BY,
    Kind.WITHIN: Bound.BY,
    Kind.FROM: Bound.FROM,
    Kind.ASOF: Bound.FROM,
    Kind.SINCE: Bound.FROM,
    Kind.AFTER: Bound.FROM,
    Kind.FOR: Bound.FOR,
    Kind.OVER: Bound.FOR,
}
NEXT = days(7)  # the most that may lie between two days of which one is meant


def bounded(reads: Sequence[Read], place: int) -> tuple[Interval | None, Bound, str]:
    """The interval of one reading among its neighbours, the bound its preposition sets, and why."""
    read = reads[place]
    scene = read.scene
    interval = read.reading.interval
    ranged = _range(reads, place)
    if ranged is not None:
        return ranged, Bound.AT, "one end of a range"
    choice = _choice(reads, place)
    if choice is not None:
        return choice
    part = _part_of(reads, place)
    if part is not None:
        return part, Bound.AT, "the beginning or end of the time beside it"
    kind = lead(read.found)
    kind = Kind.BY if kind is Kind.BEFORE and _is_or_before(read.found) else kind
    bound = BOUNDS.get(kind, Bound.AT)
    if interval is None and read.reading.amount is not None:
        counted, says = _counted(reads, place, kind, scene)
        return counted, bound if counted or bound is not Bound.AT else Bound.FOR, says
    if interval is None or read.reading.type is TimeType.DURATION or read.reading.value == "PRESENT_REF":
        return interval, bound, ""
    if kind is Kind.OVER and _is_through(read.found) and interval.end >= scene.day:
        kind, bound = Kind.UNTIL, Bound.BY
    if kind in (Kind.BY, Kind.UNTIL, Kind.BEFORE):
        return _deadline(read, interval, kind, scene.day), bound, "a deadline: from the day of speech"
    if kind is Kind.SINCE and interval.start <= scene.day:
        up_to_now = replace(interval, end=scene.day, granularity=Granularity.SPAN)
        return up_to_now, bound, "up to the day of speech"
    return interval, bound, ""


def _is_through(found: Found) -> bool:
    before = found.before()
    return before is not None and before.word == "through"


def _is_or_before(found: Found) -> bool:
    """ "on or before 1 April": the day itself still keeps it."""
    second = found.before(2)
    return second is not None and second.kind is Kind.OR


def _deadline(read: Read, interval: Interval, kind: Kind, day: date) -> Interval:
    """From the day of speech to the last day that keeps the deadline; the date itself if that is over."""
    value = interval.value or ""
    end = interval.end
    if read.reading.narrow == "MID" and interval.start != interval.end:
        end = interval.start + (interval.end - interval.start) // 2
    elif value.endswith("-WE") and kind is not Kind.UNTIL:
        end = interval.start
    elif kind is Kind.BEFORE and interval.granularity is not Granularity.TIME and read.reading.narrow != "END":
        end = interval.start - days(1)
    if end < day:
        return interval
    return replace(interval, start=day, end=end, granularity=_granularity(interval))


def _granularity(interval: Interval) -> Granularity:
    return interval.granularity if interval.granularity is Granularity.TIME else Granularity.SPAN


def _range(reads: Sequence[Read], place: int) -> Interval | None:
    """ "from 3 to 5 May", "between Monday and Thursday", "May 3-5": both ends get the whole range."""
    for first, second in ((place, place + 1), (place - 1, place)):
        if first < 0 or second >= len(reads) or not _joined(reads[first], reads[second]):
            continue
        start, end = reads[first].reading.interval, reads[second].reading.interval
        if start is not None and end is not None and start.start <= end.end:
            own = reads[place].reading.interval
            value = own.value if own else None
            return Interval(start=start.start, end=end.end, granularity=Granularity.SPAN, value=value)
    return None


def _choice(reads: Sequence[Read], place: int) -> tuple[Interval, Bound, str] | None:
    """ "on Monday or Tuesday", "by Monday or Tuesday": both days get either; None where no such two stand."""
    for first, second in ((place, place + 1), (place - 1, place)):
        if first < 0 or second >= len(reads) or not _are_either(reads[first], reads[second]):
            continue
        start, end, own = (reads[at].reading.interval for at in (first, second, place))
        if start is None or end is None or own is None or not days(0) < end.end - start.start <= NEXT:
            continue
        either = Interval(start=start.start, end=end.end, granularity=Granularity.SPAN, value=own.value)
        kind = lead(reads[first].found)
        if kind in (Kind.BY, Kind.UNTIL, Kind.BEFORE):
            return _deadline(reads[second], either, kind, reads[first].scene.day), Bound.BY, "one of two deadlines"
        return (either, Bound.AT, "one of two days") if kind not in BOUNDS else None
    return None


def _are_either(first: Read, second: Read) -> bool:
    """Whether "or" alone stands between two days."""
    between = first.found.lexemes[first.found.last : second.found.first]
    single = all(
        each.reading.interval is not None and each.reading.interval.granularity is Granularity.DAY
        for each in (first, second)
    )
    return single and [lexeme.kind for lexeme in between if lexeme.kind not in (Kind.THE, Kind.ON)] == [Kind.OR]


def _joined(first: Read, second: Read) -> bool:
    between = first.found.lexemes[first.found.last : second.found.first]
    kinds = [lexeme.kind for lexeme in between if lexeme.kind not in (Kind.THE, Kind.ON)]
    if first.reading.type is TimeType.DURATION or second.reading.type is TimeType.DURATION:
        return False
    if kinds == [Kind.AND]:
        return lead(first.found) is Kind.BETWEEN
    if kinds in ([Kind.TO], [Kind.UNTIL], [Kind.OVER]):
        return True
    return kinds == [Kind.HYPHEN]


def _counted(reads: Sequence[Read], place: int, kind: Kind, scene: Scene) -> tuple[Interval | None, str]:
    """The dates of a length: counted from the day of speech, from a date beside it, or none."""
    read = reads[place]
    number, unit = read.reading.amount or (None, "")
    after = read.found.after()
    step = -1 if after is not None and after.kind in (Kind.BEFORE, Kind.EARLIER, Kind.TO) else 1
    if after is not None and after.kind is Kind.TO and number is not None and (last := _origin(reads, place)):
        return _span(*stretch(last, number, unit, step)), "up to the date beside it"  # "the 48 hours to Thursday"
    if after is not None and after.kind in (Kind.AFTER, Kind.BEFORE, Kind.FROM, Kind.OF):
        origin = _origin(reads, place) or _landmark(read.found, scene)
        if origin is None or number is None:
            return None, "counted from something without a date"
        if kind is Kind.WITHIN:
            return _span(*stretch(origin, number, unit, step)), "within so long of a date"
        return _point(origin, number, unit, step), "counted from the date beside it"
    if after is not None and after.kind in (Kind.LATER, Kind.EARLIER):
        if scene.focus is None or number is None:
            return None, "counted from something without a date"
        return _point(scene.focus.start, number, unit, step), "counted from the date named before"
    return _from_speech(read, kind, scene, number, unit)


def _part_of(reads: Sequence[Read], place: int) -> Interval | None:
    """ "the first three months of 2022", "the last ten days of March"."""
    read = reads[place]
    after, unit = read.found.after(), read.found.value(Kind.UNIT, Kind.UNITS)
    if read.rule not in PARTS_OF or after is None or after.kind is not Kind.OF or _origin(reads, place) is None:
        return None
    number, whole = count([each for each in read.found.covered if each.kind is not Kind.ORDINAL]), reads[place + 1]
    if number is None or whole.reading.interval is None:
        return None
    if read.found.get(Kind.LAST):
        start, end = stretch(whole.reading.interval.end + days(1), number, unit, -1)
    elif read.found.value(Kind.ORDINAL) == "1":
        start, end = stretch(whole.reading.interval.start, number, unit, 1)
    else:
        return None
    return _span(start, end - days(1))


PARTS_OF = ("durations.first_of", "durations.beside_now")


def _origin(reads: Sequence[Read], place: int) -> date | None:
    """The date that directly follows "after", "before" or "from"."""
    if place + 1 >= len(reads):
        return None
    following = reads[place + 1]
    gap = reads[place].found.lexemes[reads[place].found.last + 1 : following.found.first]
    if any(lexeme.kind not in (Kind.THE, Kind.ON) for lexeme in gap):
        return None
    interval = following.reading.interval
    return interval.start if interval is not None else None


def _landmark(found: Found, scene: Scene) -> date | None:
    """The day of the event after "after" or "before", if the text gave it one: "48 hours after the deadline"."""
    for lexeme in found.lexemes[found.last + 1 : found.last + 4]:
        if lexeme.word in scene.landmarks:
            return scene.landmarks[lexeme.word].start
        if lexeme.kind not in (Kind.THE, Kind.THIS, Kind.THAT, Kind.OTHER):
            break
    return None


def _from_speech(
    read: Read, kind: Kind, scene: Scene, number: float | None, unit: str
) -> tuple[Interval | None, str]:
    looks_back = read.ahead < 0
    open_number = vague_count(read.found, scene)
    assumed = f"{read.found.value(Kind.VAGUE)}: {open_number:g}" if open_number and number == open_number else None
    if read.found.get(Kind.HYPHEN) and read.found.get(Kind.UNIT):
        return None, "a length that describes something"  # "a three-year loan"
    if kind is Kind.AFTER and number is not None and not looks_back:
        return _point(scene.day, number, unit, 1), "counted from the day of speech"
    if kind is Kind.IN and number is not None and _is_record(read.found, scene.contexts):
        return _reach(scene, number, unit, -1, assumed)
    if kind in (Kind.WITHIN, Kind.IN):
        return _reach(scene, number, unit, 1, assumed)
    if kind in (Kind.FOR, Kind.OVER) and read.ahead > 0 and number is not None and not _is_over(read.found, scene):
        return _reach(scene, number, unit, 1, assumed)
    if _is_notice(read.found, scene.contexts["notice"]) and number is not None:
        return _reach(scene, number, unit, 1, assumed)
    return None, "a length without a beginning"


def _is_over(found: Found, scene: Scene) -> bool:
    """ "they fought for three days" is told of the past; "suspended flights for a week" sets what is to come."""
    words = found.lexemes[max(found.first - REACH, 0) : found.first]
    for place in range(len(words) - 1, -1, -1):
        lexeme = words[place]
        if lexeme.kind in STOPS or lexeme.kind in (Kind.AHEAD, Kind.PLEDGE):
            return False
        if lexeme.kind is Kind.BEHIND:
            before = {each.word for each in words[max(place - BESIDE, 0) : place]}
            return lexeme.word not in scene.contexts["lasting"] and before.isdisjoint(scene.contexts["modal"] | TO)
    return False


TO = frozenset({"to"})  # "to put": an infinitive that only looks like a past


def _is_record(found: Found, contexts: Contexts) -> bool:
    """ "the third letter in two weeks", "the worst fighting in ten years": looking back."""
    for each in reversed(found.lexemes[max(found.first - 8, 0) : found.first]):
        if each.kind in (Kind.STOP, Kind.BREAK):
            return False
        longest = each.word.endswith("est") and each.word not in contexts["not_superlative"]
        if each.kind is Kind.ORDINAL or each.word in contexts["superlative"] or longest:
            return True
    return False


def _is_notice(found: Found, givers: frozenset[str]) -> bool:
    """ "has 48 hours to leave", "72 hours to pack": a time given to do something."""
    after = found.after()
    before = [found.before(steps) for steps in (1, 2, 3, 4)]
    words = {lexeme.word for lexeme in before if lexeme is not None}
    return after is not None and after.kind is Kind.TO and bool(words & givers)


def _reach(
    scene: Scene, number: float | None, unit: str, step: int, assumed: str | None = None
) -> tuple[Interval | None, str]:
    if number is not None:
        side = "from" if step > 0 else "up to"
        return replace(_span(*stretch(scene.day, number, unit, step)), assumed=assumed), f"{side} the day of speech"
    reach = open_reach(scene, unit, step)
    if reach is None:
        return None, "an open length"
    start, end = stretch(scene.day, *reach, step)
    return replace(_span(start, end), assumed=f"an open number is taken as {reach[0]}"), "from the day of speech"


def _span(start: date, end: date) -> Interval:
    return Interval(start=start, end=end, granularity=Granularity.SPAN)


def _point(origin: date, number: float, unit: str, step: int) -> Interval:
    start, end = stretch(origin, number, unit, step)
    day = end if step > 0 else start
    return Interval(start=day, end=day, granularity=Granularity.DAY, value=day.isoformat())
