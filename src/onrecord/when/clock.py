"""Times of day: "10:35 a.m. Friday", "noon", "tomorrow night", "this morning", "overnight"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval, TimeType
from onrecord.when.calendar import days
from onrecord.when.explicit import YEAR, month_day
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule
from onrecord.when.lexer import Lexeme
from onrecord.when.relative import today
from onrecord.when.weekdays import weekday


def on(day: date, clock: str, says: str) -> Reading:
    """A TIME reading of a clock time or part of a day."""
    value = f"{day.isoformat()}T{clock}"
    interval = Interval(start=day, end=day, granularity=Granularity.TIME, value=value)
    return Reading(type=TimeType.TIME, value=value, interval=interval, says=says)


def _from(interval: Interval, clock: str, says: str) -> Reading:
    """A TIME reading that begins on the first day of an interval and may reach into its last."""
    reading = on(interval.start, clock, says)
    assert reading.interval is not None
    return replace(reading, interval=replace(reading.interval, end=interval.end))


def _day(found: Found, scene: Scene) -> date:
    """The day the match itself names, else the one named just before, else the day of speech."""
    if found.get(Kind.MONTH):
        reading = month_day(_dates(found), scene)
    elif found.get(Kind.WEEKDAY):
        reading = weekday(found, scene)
    elif found.get(Kind.TODAY):
        reading = today(found, scene)
    else:
        named = _of_day(found, scene)
        if named is not None and named.start == named.end:
            return named.start
        reading = None if scene.beside else _date_after(found, scene) or _weekday_after(found, scene)
    if reading is not None and reading.interval is not None:
        return reading.interval.start
    return scene.beside.start if scene.beside else scene.day


DATED = (Kind.DIGITS, Kind.ORDINAL, Kind.OF, Kind.MONTH)
# What may stand between a time of day and its date: "at 6 a.m. (0400 GMT) on the 10th of May"
BETWEEN = (Kind.ON, Kind.THE, Kind.OF, Kind.COMMA, Kind.ZONE, Kind.WEEKDAY)


def _date_after(found: Found, scene: Scene) -> Reading | None:
    """ "midnight on 10 May", "noon on May 10, 2019": the date that follows."""
    first = found.last
    while first < len(found.lexemes) and found.lexemes[first].kind in BETWEEN:
        first += 1
    last = first
    while last < len(found.lexemes) and found.lexemes[last].kind in DATED:
        last += 1
    year = last + (last < len(found.lexemes) and found.lexemes[last].kind is Kind.COMMA)
    if year < len(found.lexemes) and found.lexemes[year].kind is Kind.YEAR:
        last = year + 1
    date_found = Found(found.lexemes, first, last)
    if not date_found.get(Kind.MONTH) or not date_found.get(Kind.DIGITS, Kind.ORDINAL):
        return None
    return month_day(date_found, scene)


def _weekday_at(place: int, found: Found, scene: Scene) -> Reading | None:
    return weekday(Found(found.lexemes, place, place + 1), scene)


def _weekday_after(found: Found, scene: Scene) -> Reading | None:
    """ "10:35 a.m. (0735 GMT) Friday": the day of the week that follows within a few words."""
    for place in range(found.last, min(found.last + 7, len(found.lexemes))):
        if found.lexemes[place].kind is Kind.WEEKDAY:
            return _weekday_at(place, found, scene)
        if found.lexemes[place].kind is Kind.STOP:
            break
    return None


def _dates(found: Found) -> Found:
    """The match without its clock, so that "5 p.m., Nov. 6" reads the 6 as the day."""
    place = next((n for n, each in enumerate(found.covered) if each.kind in (Kind.AMPM, Kind.ZONE, Kind.HOUR)), -1)
    return Found(found.lexemes, found.first + place + 1, found.last)


def at_clock(found: Found, scene: Scene) -> Reading | None:
    """ "10:35 a.m. Friday", "nine o'clock", "1400 GMT", "5 p.m. EST, Nov. 6"."""
    lexeme = found.get(Kind.CLOCK, Kind.DIGITS, Kind.NUMBER, Kind.YEAR, Kind.OLDYEAR, Kind.HOUR)
    if lexeme is None:
        return None
    moment = _moment(lexeme.value, found)
    if moment is None or (found.get(Kind.UNITS) and not _is_of_day(lexeme, found)):
        return None
    day = _day(found, scene)
    reading = on(day, moment, "a time of day")
    named = scene.beside is not None or _date_after(found, scene) or _weekday_after(found, scene)
    if not found.get(*DAYS) and not named and scene.ahead > 0 and moment < "12:00":
        return _or_next_day(reading, "the next such hour")
    return _or_next_day(reading, "midnight: the end of the day") if moment == "24:00" else reading


DAYS = (Kind.WEEKDAY, Kind.MONTH, Kind.TODAY)


MILITARY = re.compile(r"0\d{3}$")  # a time without a mark, which is no number of hours: "0300"
LATE = re.compile(r"(?:1\d|2[0-3])[0-5]\d$")  # ... nor is "1430" behind one of these
LEADING = frozenset(("at", "around", "about", "by", "until", "since", "from"))


def _is_of_day(lexeme: Lexeme, found: Found) -> bool:
    """ "03.00 hours", "0300 hours"; not "3000 hours", a length, nor "3:00 minutes"."""
    units = found.get(Kind.UNITS)
    return (
        units is not None
        and units.value == "TH"
        and (lexeme.kind is Kind.CLOCK or MILITARY.match(lexeme.word) is not None or _is_late(lexeme, found))
    )


def _is_late(lexeme: Lexeme, found: Found) -> bool:
    """ "at 1430 hours"; not "took 1430 hours"."""
    before = found.before()
    led = found.lexemes[found.first].word in LEADING or (before is not None and before.word in LEADING)
    return led and LATE.match(lexeme.word) is not None


def _or_next_day(reading: Reading, why: str) -> Reading:
    """A time that may fall on the day of speech or the next."""
    interval = reading.interval
    if interval is None:
        return reading
    return replace(reading, interval=replace(interval, end=interval.end + days(1), assumed=why))


def _moment(figures: str, found: Found) -> str | None:
    digits = figures.replace(".", ":")
    if ":" in digits:
        hour, minute = (int(part) for part in digits.split(":")[:2])
    elif digits.isdigit() and len(digits) == 4:
        hour, minute = int(digits[:2]), int(digits[2:])
    elif digits.isdigit():
        hour, minute = int(digits), 0
    else:
        return None
    half_day = found.value(Kind.AMPM)
    if half_day:
        hour = hour % 12 + int(half_day) if hour <= 12 else hour
    elif _daypart(found) in ("AF", "EV", "NI") and 1 <= hour < 12:
        hour += 12
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _daypart(found: Found) -> str:
    """The part of the day in the match or within three words after it: "one o'clock on Tuesday afternoon"."""
    near = found.lexemes[found.last : found.last + 3]
    return found.value(Kind.DAYPART) or next((each.value for each in near if each.kind is Kind.DAYPART), "")


def bare_clock(found: Found, scene: Scene) -> Reading | None:
    """ "at 14:30": only after a word that leads a time, for scores and verses look the same."""
    return at_clock(found, scene)


def half_past(found: Found, scene: Scene) -> Reading | None:
    """ "half past six", "half-past nine on Friday"."""
    number = found.value(Kind.NUMBER, Kind.DIGITS)
    if found.lexemes[found.last - 2].word != "past" or not number.isdecimal() or not 1 <= int(number) <= 12:
        return None
    return on(_day(found, scene), f"{int(number):02}:30", "a time of day")


def part_of_day(found: Found, scene: Scene) -> Reading | None:
    """ "this morning", "last night", "tomorrow evening", "Friday afternoon"."""
    name = found.value(Kind.DAYPART)
    if found.get(Kind.WEEKDAY, Kind.TODAY, Kind.MONTH):
        day = _day(found, scene)
    elif found.get(Kind.LAST):
        day = scene.day - days(1)
    elif found.get(Kind.NEXT):
        day = scene.day + days(1)
    else:
        day = scene.day
    return on(day, name, "a part of the day")


def _of_day(found: Found, scene: Scene) -> Interval | None:
    """The day named right behind a part of one: "at dawn on Friday", "the night of 3 May"."""
    after, day = found.after(), found.after(2)
    if after is None or day is None:
        return None
    into = after.kind is Kind.TO or after.word == "into"
    if not into and after.kind not in (Kind.ON, Kind.OF):
        return None
    named = _weekday_at(found.last + 1, found, scene) if day.kind is Kind.WEEKDAY else _date_after(found, scene)
    if named is None or named.interval is None:
        return None
    return replace(named.interval, start=named.interval.start - days(into))


def led_part(found: Found, scene: Scene) -> Reading | None:
    """ "in the morning", "at dawn", "that night": of the day named beside it, else of the day of speech."""
    named = _of_day(found, scene)
    if named is not None:
        return _from(named, found.value(Kind.DAYPART), "a part of the day named behind it")
    day = scene.beside.start if scene.beside else scene.day
    before = found.before()
    if before is not None and before.kind is Kind.THAT and scene.focus:
        day = scene.focus.start
    elif scene.beside is None and scene.ahead > 0 and found.get(Kind.THE):
        day = scene.day + days(1)  # "will follow in the morning"
    return on(day, found.value(Kind.DAYPART), "a part of the day")


def tonight(found: Found, scene: Scene) -> Reading | None:
    """ "tonight"."""
    return on(scene.day, "NI", "the night of the day of speech")


def overnight(found: Found, scene: Scene) -> Reading | None:
    """ "overnight": the night before the day of speech, unless the verb looks ahead; "overnight into Thursday"."""
    named = _of_day(found, scene)
    if named is not None and named.start < named.end:
        return _from(named, "NI", "the night into the day named behind it")
    day = scene.day if scene.ahead > 0 else scene.day - days(1)
    reading = on(day, "NI", "the night before the day of speech" if scene.ahead <= 0 else "the coming night")
    if reading.interval is None:
        return None
    into = replace(reading.interval, end=day + days(1), assumed="overnight: from one day into the next")
    return replace(reading, interval=into)


DAY = f"( weekday|today | ( ( weekday comma? )? month digits ( comma? {YEAR} )? ) )"
CLOCK = (
    "( ( clock|digits|number ampm zone? ) | ( clock zone ) | ( clock|digits units zone? ) | "
    "( digits|year|oldyear zone ) | ( digits|number oclock zone? ) | ( digits|number in the daypart ) | hour )"
)

RULES: tuple[Rule, ...] = (
    rule("clock.at", f"around? {CLOCK} ( comma? {DAY} )?", at_clock),
    rule("clock.at", f"weekday|today {CLOCK}", at_clock),
    rule("clock.bare", "at|by|until|from|since|about|around|before|after [ clock ]", bare_clock),
    rule("clock.half_past", "half hyphen? last number|digits", half_past),
    rule("clock.part", f"( mid|early|late hyphen? )? ( {DAY} | ( this|last|next ) ) hyphen? daypart", part_of_day),
    rule("clock.part", f"mid|early|late hyphen? daypart {DAY}?", part_of_day),
    rule("clock.led", "( in|over|on|by|before|for|after|until|since [ the daypart ] )", led_part),
    rule("clock.led", "at|by|before|until|since|after|from [ daypart ]", led_part),
    rule("clock.led", "that [ daypart ]", led_part),
    rule("clock.tonight", "early|late|later|earlier? tonight", tonight),
    rule("clock.overnight", "overnight", overnight),
)
