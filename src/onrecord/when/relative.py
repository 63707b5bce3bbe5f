"""Dates counted from the day of speech: "yesterday", "last week", "late next month", "three days ago"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval, TimeType
from onrecord.when import calendar
from onrecord.when.calendar import days
from onrecord.when.explicit import PART, dated
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule
from onrecord.when.numbers import COUNTED, count, length, scaled
from onrecord.when.parts import part

MONTHS = 12  # of a year


def today(found: Found, scene: Scene) -> Reading | None:
    """ "today", "late yesterday", "tomorrow"."""
    day = scene.day + days(int(found.value(Kind.TODAY)))
    reading = dated(calendar.whole_day(day), found, scene, f"counted from {scene.day}")
    return reading


def day_beside_today(found: Found, scene: Scene) -> Reading | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    if found.value(Kind.UNIT) != "D":
        return None
    step = -1 if found.get(Kind.BEFORE) else 1
    day = scene.day + days(int(found.value(Kind.TODAY)) + step)
    return dated(calendar.whole_day(day), found, scene, f"counted from {scene.day}")


def unit_around(day: date, unit: str, step: int) -> Interval | None:
    """The whole week, month, quarter, year or decade so many steps from the one a day lies in."""
    if unit == "D":
        return calendar.whole_day(day + days(step))
    if unit == "W":
        return calendar.whole_week(day + days(7 * step))
    if unit == "M":
        moved = calendar.add_months(date(day.year, day.month, 1), step)
        return calendar.whole_month(moved.year, moved.month)
    if unit == "Q":
        moved = calendar.add_months(date(day.year, day.month, 1), 3 * step)
        return calendar.whole_quarter(moved.year, (moved.month + 2) // 3)
    if unit == "Y":
        return calendar.whole_year(day.year + step)
    if unit == "10Y":
        return calendar.whole_decade(day.year // 10 * 10 + 10 * step)
    return None


def unit(found: Found, scene: Scene) -> Reading | None:
    """ "last week", "early next month", "the end of the year", "earlier this week"."""
    name = found.value(Kind.UNIT)
    step = -1 if found.get(Kind.LAST) else 1 if found.get(Kind.NEXT) else 0
    if name == "D" and not step:
        return None
    interval = unit_around(scene.day, name, step)
    if interval is None:
        return None
    says = f"the {interval.granularity} counted from {scene.day}"
    reading = dated(interval, found, scene, says)
    if found.get(Kind.EARLIER, Kind.LATER):
        return _beside_now(reading, found, scene)
    return reading if step or part(found) else _on_one_side(reading, scene)


def _on_one_side(reading: Reading, scene: Scene) -> Reading:
    """ "will meet this month": the rest of it; "met this month": what has passed of it."""
    interval = reading.interval
    if interval is None or not scene.ahead or not interval.start <= scene.day <= interval.end:
        return reading
    if scene.ahead > 0:
        cut = replace(interval, start=scene.day, assumed="what is left of it, for the verb looks ahead")
    else:
        cut = replace(interval, end=scene.day, assumed="what has passed of it, for the verb is in the past")
    return replace(reading, interval=cut)


def _beside_now(reading: Reading, found: Found, scene: Scene) -> Reading:
    """ "earlier this week" ends the day before the day of speech, "later this week" begins the day after."""
    interval = reading.interval
    if interval is None:
        return reading
    if found.get(Kind.EARLIER):
        end = max(min(interval.end, scene.day - days(1)), interval.start)
        cut = replace(interval, end=end, assumed="earlier: up to the day before")
    else:
        start = min(max(interval.start, scene.day + days(1)), interval.end)
        cut = replace(interval, start=start, assumed="later: from the day after")
    return replace(reading, interval=replace(cut, granularity=Granularity.SPAN))


def weekend(found: Found, scene: Scene) -> Reading | None:
    """ "the weekend", "last weekend", "this coming weekend"."""
    step = -1 if found.get(Kind.LAST) else 1 if found.get(Kind.NEXT) and not found.get(Kind.THIS) else 0
    if not step and not found.get(Kind.THIS) and scene.day.weekday() < 5 and scene.ahead <= 0:
        before = found.before()
        step = -1 if before is None or before.kind not in (Kind.BY, Kind.UNTIL) else 0
    interval = calendar.weekend(scene.day + days(7 * step))
    return dated(interval, found, scene, f"the weekend counted from {scene.day}")


def week_of(found: Found, scene: Scene) -> Reading | None:
    """ "the week of March 6"."""
    number = found.value(Kind.DIGITS)
    if found.value(Kind.UNIT) != "W" or not number.isdigit():
        return None
    month = int(found.value(Kind.MONTH))
    years = range(scene.day.year - 1, scene.day.year + 2)
    candidates = [date(year, month, int(number)) for year in years if int(number) <= 28 or month != 2]
    chosen = min(candidates, key=lambda day: abs((day - scene.day).days))
    return dated(calendar.whole_week(chosen), found, scene, "the week around a day")


def ago(found: Found, scene: Scene) -> Reading | None:
    """ "three days ago", "a year ago", "a few weeks ago", "six months from now"."""
    number, name = count(found.covered), found.value(Kind.UNIT, Kind.UNITS)
    step = -1 if found.get(Kind.AGO) else 1
    if number is None:
        return _vague_ago(found, scene, name, step)
    times, plain = scaled(name)
    if plain == "Y" and number * times % 1:
        times, plain = times * MONTHS, "M"  # "half a year ago"
    return _exact(round(number * times) * step, plain, found, scene)


def _exact(step: int, plain: str, found: Found, scene: Scene) -> Reading | None:
    if plain[0] == "T":
        hours = {"TH": 24, "TM": 1440, "TS": 86400}[plain]
        day = scene.day + days(round(step / hours))
        return dated(calendar.whole_day(day), found, scene, f"counted from {scene.day}")
    if plain == "D":
        interval = calendar.whole_day(scene.day + days(step))
    else:
        found_unit = unit_around(scene.day, plain, step)
        if found_unit is None:
            return None
        interval = found_unit
    reading = dated(interval, found, scene, f"counted from {scene.day}")
    return replace(reading, interval=_around(interval, scene, plain, step))


def _around(interval: Interval, scene: Scene, plain: str, step: int) -> Interval:
    """ "two weeks ago" is that day give or take three; "a year ago" the month it falls in."""
    if plain == "W":
        day = scene.day + days(7 * step)
        return replace(interval, start=day - days(3), end=day + days(3), assumed="weeks ago: give or take 3 days")
    return interval


def _vague_ago(found: Found, scene: Scene, name: str, step: int) -> Reading | None:
    """ "a few days ago": the least to the most that "few" is taken to mean."""
    value = "PAST_REF" if step < 0 else "FUTURE_REF"
    how = found.value(Kind.VAGUE)
    conventions = scene.conventions
    bounds = {
        "few": (conventions.few_least, conventions.few_most),
        "several": (conventions.several_least, conventions.several_most),
    }.get(how)
    times, plain = scaled(name)
    if bounds is None or plain not in ("D", "W", "M", "Y"):
        return Reading(type=TimeType.DATE, value=value, says="how long ago is not said")
    near, far = (_moved(scene.day, bound * times * step, plain) for bound in bounds)
    interval = Interval(
        start=min(near, far),
        end=max(near, far),
        granularity=Granularity.SPAN,
        assumed=f"{how}: {bounds[0]} to {bounds[1]}",
    )
    return Reading(type=TimeType.DATE, value=value, interval=interval, says=f"counted from {scene.day}")


def _moved(day: date, step: int, plain: str) -> date:
    if plain in ("D", "W"):
        return day + days(step * (7 if plain == "W" else 1))
    return calendar.add_months(day, step * (12 if plain == "Y" else 1))


def bare_ago(found: Found, scene: Scene) -> Reading | None:
    """ "months ago": an open length, as TimeBank has it."""
    unit = found.value(Kind.UNITS)
    return Reading(type=TimeType.DURATION, value=length(None, unit), says="how long ago is not said")


def year_end(found: Found, scene: Scene) -> Reading | None:
    """ "year-end", "month end": the last day."""
    interval = unit_around(scene.day, found.value(Kind.UNIT), 0)
    if interval is None or interval.granularity not in (Granularity.YEAR, Granularity.MONTH, Granularity.QUARTER):
        return None
    return dated(calendar.whole_day(interval.end), _bare(found), scene, "the last day")


def _bare(found: Found) -> Found:
    """The match without its part word, for the value is a day already."""
    return Found(found.lexemes, found.last - 1, found.last - 1)


def part_of_unit(found: Found, scene: Scene) -> Reading | None:
    """ "the end of the year", "earlier in the week"; not "the end of the day" of talks."""
    if found.value(Kind.UNIT) == "D" and found.get(Kind.EARLIER, Kind.LATER, Kind.EARLY, Kind.LATE):
        return _that_day(found, scene)
    if found.value(Kind.UNIT) == "D" or (not part(found) and not found.get(Kind.EARLIER, Kind.LATER)):
        return None
    return unit(found, scene)


def _that_day(found: Found, scene: Scene) -> Reading | None:
    """ "earlier in the day": the day named in the sentence, else one told of before it, else the day of speech."""
    told = scene.told if scene.told and scene.told.start < scene.day else None
    named = scene.beside or told
    day = named.start if named else scene.day
    return dated(calendar.whole_day(day), Found(found.lexemes, found.last - 1, found.last), scene, "that day")


def within_unit(found: Found, scene: Scene) -> Reading | None:
    """ "all week", "before the month is out": the running one."""
    name = found.value(Kind.UNIT)
    whole = calendar.whole_day(scene.day) if name in ("D", "TH") else unit_around(scene.day, name, 0)
    if whole is None:
        return None
    # the end of the running one is what "before the month is out" means
    return replace(dated(whole, found, scene, "the running one"), narrow="END")


OR_MORE = "( or|to|hyphen number|digits )"

RULES: tuple[Rule, ...] = (
    rule("relative.today", "early|late? today", today),
    rule("relative.day_beside", "the unit before|after today", day_beside_today),
    rule("relative.unit", f"{PART} this? last|next|this unit", unit),
    rule("relative.unit", "earlier|later|early|late last|next|this unit", unit),
    rule("relative.part", f"{PART} the unit", part_of_unit),
    rule("relative.part", "the? unit possessive end", part_of_unit),
    rule("relative.part", "earlier|later|early|late in the unit", part_of_unit),
    rule("relative.weekend", "the|this|last|next this|last|next? weekend", weekend),
    rule("relative.week_of", "the unit of month digits", week_of),
    rule("relative.week_of", "the unit of digits month", week_of),
    rule("relative.year_end", "around|the? unit hyphen? end", year_end),
    rule("relative.ago", "units ago", bare_ago),
    rule("relative.within", "before [ the unit ]", within_unit),
    rule("relative.within", "all unit", within_unit),
    rule(
        "relative.ago",
        f"about|nearly? {COUNTED} {OR_MORE}? extra? unit|units orso? ago|hence",
        ago,
    ),
    rule("relative.ago", "about|nearly? ( ( half article unit ) | ( article unit and article half ) ) ago", ago),
)
