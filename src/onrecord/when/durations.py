"""Lengths of time: "48 hours", "a two-day visit", "the past three weeks", "in the coming days", "for years"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval, TimeType
from onrecord.when.calendar import add_months, days
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule
from onrecord.when.lexer import Lexeme
from onrecord.when.numbers import COUNTED, FIGURES, WORDS, count, last_count, length, scaled

DAY_UNITS = {"D": 1.0, "W": 7.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}


def stretch(day: date, number: float, name: str, step: int) -> tuple[date, date]:
    """The first and last day of so much time, forwards (1) or backwards (-1) from a day."""
    times, plain = scaled(name)
    total = number * times * step
    if plain in DAY_UNITS:
        # hours and minutes reach into the next day once they fill half of one
        other = day + days(round(total * DAY_UNITS[plain] + (0.01 * step)))
    else:
        months = {"M": 1, "Q": 3, "Y": 12}[plain]
        other = add_months(day, round(total * months))
    return min(day, other), max(day, other)


def lasting(found: Found, scene: Scene) -> Reading | None:
    """ "48 hours", "nearly two years", "a two-day visit", "two to three weeks"."""
    units = found.get(Kind.UNIT, Kind.UNITS)
    if units is None or _is_age(found, units.value) or _is_share(found, units.value) or _is_as_many(found):
        return None
    if not found.get(*NUMBERED) and found.get(Kind.ARTICLE):
        return one(found, scene) if units.kind is Kind.UNIT else None
    number = count(found.covered)
    if units.kind is Kind.UNIT and not found.get(Kind.HYPHEN) and number is not None and number > 1:
        after = found.after()
        if after is None or not after.word[:1].isalpha():
            return None  # "five year low", but not a loose "two week"
    upper = last_count(found.covered) or vague_count(found, scene)
    return Reading(
        type=TimeType.DURATION,
        value=length(number, units.value),
        amount=(upper, units.value),
        says="a length of time",
        anchored=False,
    )


NUMBERED = (Kind.NUMBER, Kind.POWER, Kind.DIGITS, Kind.YEAR, Kind.VAGUE, Kind.COUPLE, Kind.HALF)


def vague_count(found: Found, scene: Scene) -> float | None:
    """The most that "a few" or "several" is taken to mean; None for other open numbers."""
    how = found.value(Kind.VAGUE)
    if how == "few":
        return float(scene.conventions.few_most)
    return float(scene.conventions.several_most) if how == "several" else None


def _is_share(found: Found, unit: str) -> bool:
    """ "three-quarters of its food"."""
    after = found.after()
    return unit == "Q" and found.get(Kind.HYPHEN) is not None and after is not None and after.kind is Kind.OF


def _is_as_many(found: Found) -> bool:
    """ "the third attack in as many days": as many as attacks."""
    words = [each.word for each in found.lexemes[max(found.first - 2, 0) : found.last]]
    return any(pair == ("as", "many") for pair in pairwise(words))


def _is_age(found: Found, unit: str) -> bool:
    """ "a 44-year-old", "52 years old"."""
    after, second = found.after(), found.after(2)
    if after is not None and after.kind is Kind.HYPHEN:
        after = second
    return after is not None and after.word in ("old", "olds") and unit == "Y"


def one(found: Found, scene: Scene) -> Reading | None:
    """ "a year": a length after "for" or "within", a rate in "$2 million a year", else a length."""
    before, after = found.before(), found.after()
    unit = found.value(Kind.UNIT)
    if after is not None and after.kind in (Kind.HYPHEN, Kind.EARLIER, Kind.LATER, Kind.AGO):
        after_next = found.after(2)
        if after.kind is Kind.HYPHEN and after_next is not None:
            return None
    most = last_count(found.covered) or 1  # "a year or two"
    if before is not None and before.kind in LENGTH_LEADS:
        return _length_of_one(unit, most)
    if before is not None and _is_rate(before, scene.contexts["rated"]):
        return Reading(type=TimeType.SET, value=length(1, unit), says="so often in each", anchored=False)
    if unit == "D" and (after is None or after.kind not in (Kind.AFTER, Kind.BEFORE, Kind.LATER)):
        return None
    return _length_of_one(unit, most)


LENGTH_LEADS = (
    *(Kind.FOR, Kind.IN, Kind.WITHIN, Kind.OVER, Kind.ABOUT),
    *(Kind.NEARLY, Kind.AFTER, Kind.BEHIND, Kind.OF, Kind.HALF),
)


def _length_of_one(unit: str, most: float) -> Reading:
    value = length(1, unit)
    return Reading(type=TimeType.DURATION, value=value, amount=(most, unit), says="a length of time", anchored=False)


def _is_rate(before: Lexeme, rated: frozenset[str]) -> bool:
    """ "$33 million a year", "five flights a week"."""
    word, kind = before.word, before.kind
    if kind in (Kind.DIGITS, Kind.NUMBER, Kind.TIMES):
        return True
    return kind is Kind.OTHER and (word[:1] in "$£€" or word in rated or (word.endswith("s") and len(word) > 3))


def bare(found: Found, scene: Scene) -> Reading | None:
    """ "for weeks", "within hours", "decades-long": an open number."""
    unit = found.value(Kind.UNITS)
    before, after = found.before(), found.after()
    if (after is not None and after.word == "old") or _is_as_many(found):
        return None
    if unit == "Q" and before is not None and before.kind is Kind.HYPHEN:
        return None  # "three-quarters of its food"
    if before is not None and before.kind in (Kind.THE, Kind.THAT, Kind.THIS) and unit in ("TS", "TM"):
        return None
    if before is not None and before.word in ("early", "small") and unit == "TH":
        return None  # "the early hours of Tuesday"
    return Reading(
        type=TimeType.DURATION, value=length(None, unit), amount=(None, unit), says="an open length", anchored=False
    )


def long(found: Found, scene: Scene) -> Reading | None:
    """ "decades-long", "an 8-month-old truce"; not "a six-year-old"."""
    unit, last = found.value(Kind.UNIT, Kind.UNITS), found.lexemes[found.last - 1].word
    if last not in ("long", "old") or (last == "old" and unit == "Y"):
        return None
    number = count(found.covered) if found.get(*NUMBERED) else 1.0 if found.get(Kind.UNIT) else None
    return Reading(
        type=TimeType.DURATION, value=length(number, unit), amount=(number, unit), says="a length", anchored=False
    )


def beside_now(found: Found, scene: Scene) -> Reading | None:
    """ "the past three weeks", "the next 48 hours", "the last few days", "in the coming days", "recent months"."""
    step = 1 if found.get(Kind.NEXT, Kind.FOLLOWING) else -1
    if found.get(Kind.FOLLOWING) and scene.focus is not None:
        scene = replace(scene, day=scene.focus.end)  # "in the following days": after the date named before
    name = found.value(Kind.UNIT, Kind.UNITS)
    number = count(found.covered)
    if found.get(Kind.UNIT):
        number = number or 1
    upper = last_count(found.covered) or number or vague_count(found, scene)
    value = length(number, name)
    interval = _coming(scene, name, step) if upper is None else _counted(scene, upper, name, step)
    if number is None and upper is not None and interval is not None:
        interval = replace(interval, assumed=f"{found.value(Kind.VAGUE)}: {upper:g}")
    says = f"{'from' if step > 0 else 'up to'} {scene.day}"
    return Reading(type=TimeType.DURATION, value=value, interval=interval, says=says)


def _counted(scene: Scene, number: float, name: str, step: int) -> Interval:
    start, end = stretch(scene.day, number, name, step)
    return Interval(start=start, end=end, granularity=Granularity.SPAN)


def within_the(found: Found, scene: Scene) -> Reading | None:
    """ "within the hour", "within the week": a whole one from the moment of speech."""
    name = found.value(Kind.UNIT)
    return Reading(type=TimeType.DURATION, value=length(1, name), amount=(1, name), says="a length", anchored=False)


def _coming(scene: Scene, name: str, step: int) -> Interval | None:
    """The stretch that "coming days" or "recent weeks" is taken to mean."""
    reach = open_reach(scene, name, step)
    if reach is None:
        return None
    number, words = reach
    start, end = stretch(scene.day, number, words, step)
    return Interval(
        start=start, end=end, granularity=Granularity.SPAN, assumed=f"an open number is taken as {number}"
    )


def open_reach(scene: Scene, name: str, step: int) -> tuple[int, str] | None:
    """How far an open number of units reaches, by the conventions."""
    chosen = scene.conventions
    if step > 0:
        reaches = {
            "TH": (chosen.coming_hours, "D"),
            "D": (chosen.coming_days, "D"),
            "W": (chosen.coming_weeks, "W"),
            "M": (chosen.coming_months, "M"),
            "Y": (chosen.coming_years, "Y"),
        }
    else:
        reaches = {
            "TH": (chosen.recent_hours, "D"),
            "D": (chosen.recent_days, "D"),
            "W": (chosen.recent_weeks, "W"),
            "M": (chosen.recent_months, "M"),
            "Y": (chosen.recent_years, "Y"),
        }
    return reaches.get(name)


def first_of(found: Found, scene: Scene) -> Reading | None:
    """ "the first nine months", "the nine months", "the last three quarters" of something."""
    units = found.get(Kind.UNITS)
    number = count([lexeme for lexeme in found.covered if lexeme.kind is not Kind.ORDINAL])
    if units is None or number is None:
        return None
    # TimeBank counts quarters in months
    value = f"P{int(number) * 3}M" if units.value == "Q" else length(number, units.value)
    return Reading(
        type=TimeType.DURATION, value=value, amount=(number, units.value), says="a length of time", anchored=False
    )


NUMBERS = f"( ( {WORDS} | {FIGURES} ) ( and article half )? )"
MANY = f"( {COUNTED} ( to|or|hyphen {NUMBERS} )? )"

RULES: tuple[Rule, ...] = (
    rule("durations.beside_now", f"the? last|next|recent|following extra? {MANY} extra? unit|units", beside_now),
    rule("durations.beside_now", "the? last|next|recent|following vague? units", beside_now),
    rule("durations.beside_now", "the last|next unit", beside_now),
    rule("durations.within_the", "within [ the unit ]", within_the),
    rule("durations.first_of", f"the ordinal|latest? {NUMBERS} units", first_of),
    rule("durations.lasting", f"nearly? {MANY} extra? hyphen? extra? unit|units orso?", lasting),
    rule("durations.lasting", "nearly? article unit and article half", lasting),
    rule("durations.lasting", "nearly? half article unit", lasting),
    rule("durations.one", "nearly? article extra? unit ( orso | ( or number ) )?", one),
    rule("durations.bare", "units ( or units )?", bare),
    rule("durations.long", f"( {NUMBERS} hyphen )? unit|units hyphen other", long),
)
