"""Days of the week: "Friday", "Monday week", "Friday next week", "two Tuesdays ago"."""

from __future__ import annotations

from datetime import date

from onrecord.codebook.times import Kind
from onrecord.when import calendar
from onrecord.when.calendar import days
from onrecord.when.explicit import dated
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule
from onrecord.when.numbers import COUNTED, count

# What "last" or "next" behind a day of the week may belong to instead.
GOES_ON = frozenset({Kind.UNIT, Kind.UNITS, Kind.MONTH, Kind.WEEKDAY, Kind.HYPHEN, Kind.DIGITS, Kind.NUMBER, Kind.TO})


def weekday(found: Found, scene: Scene) -> Reading | None:
    """ "Friday": the last one up to the day of speech, or the next where the verb looks ahead."""
    number = int(found.value(Kind.WEEKDAY)) - 1
    back = (scene.day.weekday() - number) % 7
    if found.get(Kind.LAST):
        day, says = scene.day - days(back or 7), "the last one before the day of speech"
    elif found.get(Kind.NEXT):
        day, says = scene.day + days(7 - back), "the next one after the day of speech"
    elif found.get(Kind.THIS):
        day, says = calendar.monday(scene.day) + days(number), "the one of the week of speech"
        if day < scene.day and scene.ahead >= 0:
            day, says = day + days(7), "the next one, for the one of this week is over"
    elif (first := _range_start(found, scene)) is not None:
        day, says = first + days((number - first.weekday()) % 7 or 7), "the one after the range's first"
    elif scene.ahead > 0:
        day, says = scene.day + days(-back % 7), "the verb looks ahead"
    else:
        day, says = scene.day - days(back), "the last one up to the day of speech"
    return dated(calendar.whole_day(day), found, scene, says)


def _range_start(found: Found, scene: Scene) -> date | None:
    """The day that "Monday to" gives to the Thursday behind it."""
    to, first = found.before(), found.before(2)
    if (
        to is None
        or first is None
        or to.kind not in (Kind.TO, Kind.UNTIL, Kind.OVER)
        or first.kind is not Kind.WEEKDAY
    ):
        return None
    return scene.beside.end if scene.beside else None


def weekday_last(found: Found, scene: Scene) -> Reading | None:
    """ "on Tuesday last": the last one; not "on Tuesday last week's", "on Tuesday last-minute talks"."""
    after = found.after()
    if after is not None and after.kind in GOES_ON:
        return None
    return weekday(found, scene)


def weekday_of_week(found: Found, scene: Scene) -> Reading | None:
    """ "Friday next week", "the Monday of last week"; "the Monday before last" is a week before the last one."""
    number = int(found.value(Kind.WEEKDAY)) - 1
    step = 1 if found.get(Kind.NEXT) else -1 if found.get(Kind.LAST) else 0
    if found.get(Kind.UNIT):
        if found.value(Kind.UNIT) != "W":
            return None
        day = calendar.monday(scene.day) + days(7 * step + number)
        return dated(calendar.whole_day(day), found, scene, f"of the week counted from {scene.day}")
    back = (scene.day.weekday() - number) % 7
    day = scene.day - days((back or 7) + 7) if step < 0 else scene.day + days(14 - back)
    return dated(calendar.whole_day(day), found, scene, "the one beside the nearest")


def weekday_week(found: Found, scene: Scene) -> Reading | None:
    """ "Monday week", "next Tuesday week": a week after the coming one."""
    after = found.after()
    compound = after is not None and after.kind in (Kind.HYPHEN, Kind.DIGITS, Kind.AGO)
    if found.value(Kind.UNIT) != "W" or compound or scene.ahead < 0:
        return None
    number = int(found.value(Kind.WEEKDAY)) - 1
    day = scene.day + days((number - scene.day.weekday()) % 7 + 7)
    return dated(calendar.whole_day(day), found, scene, "a week after the next one")


def beside_weekday(found: Found, scene: Scene) -> Reading | None:
    """ "the day before Wednesday's vote", "on the eve of Friday's summit": a day beside the one named."""
    named = weekday(found, scene)
    if named is None or named.interval is None or found.value(Kind.UNIT) not in ("D", ""):
        return None
    day = named.interval.start + days(1 if found.get(Kind.AFTER) else -1)
    return dated(calendar.whole_day(day), found, scene, f"counted from {named.interval.start}")


def weekdays_ago(found: Found, scene: Scene) -> Reading | None:
    """ "two Tuesdays ago"."""
    number = count(found.covered[:-2])
    if number is None or number > 10:
        return None
    back = (scene.day.weekday() - int(found.value(Kind.WEEKDAYS)) + 1) % 7 or 7
    day = scene.day - days(back + 7 * (round(number) - 1))
    return dated(calendar.whole_day(day), found, scene, f"counted from {scene.day}")


RULES: tuple[Rule, ...] = (
    rule("weekdays.day", "this? last|next|this? weekday", weekday),
    rule("weekdays.day", "early|late weekday", weekday),
    rule("weekdays.day", "next? weekday unit", weekday_week),
    rule("weekdays.day", "weekday last|next", weekday_last),
    rule("weekdays.day", "weekday of? last|next|this unit", weekday_of_week),
    rule("weekdays.day", "the weekday ( ( before last ) | ( after next ) )", weekday_of_week),
    rule("weekdays.beside", "[ the unit before|after weekday ] possessive", beside_weekday),
    rule("weekdays.beside", "[ the? eve of weekday ] possessive", beside_weekday),
    rule("weekdays.days_ago", f"{COUNTED} weekdays ago", weekdays_ago),
)
