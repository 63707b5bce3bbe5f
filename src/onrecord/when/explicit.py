"""Dates that carry calendar words: "3 March 2022", "early May", "last spring", "Thanksgiving", "1967", "the 1990s".

A month or day named without its year is put beside the day of speech, on the side its verb looks to.
"""

from __future__ import annotations

from datetime import date

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval, TimeType
from onrecord.when import calendar
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule
from onrecord.when.parts import narrowed, part

AGAINST = 6  # a date on the side its verb does not look to counts as so many times farther away
LEANING = 1.3  # without a verb, the past is a little nearer than the future: news mostly tells what was


def cost(distance: int, ahead: int) -> float:
    """How far a candidate date lies from the day of speech, weighed by the direction of the verb."""
    if ahead and distance * ahead < 0:
        return abs(distance) * AGAINST
    return distance * LEANING if distance > 0 and not ahead else abs(distance)


def dated(interval: Interval, found: Found, scene: Scene, says: str, anchored: bool = True) -> Reading:
    """A DATE reading of a calendar interval, or of the part of it that the words take."""
    which = part(found)
    return Reading(
        type=TimeType.DATE,
        value=interval.value or "",
        interval=narrowed(interval, which, scene.conventions),
        says=says,
        anchored=anchored,
        narrow=which,
    )


def year_named(found: Found) -> int | None:
    """The year the match spells out, in figures or words ("nineteen ninety-seven")."""
    lexeme = found.get(Kind.YEAR, Kind.OLDYEAR)
    if lexeme:
        return int(lexeme.value)
    numbers = [int(lexeme.value) for lexeme in found.covered if lexeme.kind in (Kind.NUMBER, Kind.POWER)]
    if len(numbers) >= 2 and numbers[0] in (18, 19, 20) and 10 <= sum(numbers[1:]) <= 99:
        return numbers[0] * 100 + sum(numbers[1:])
    if numbers[:2] == [19, 100]:
        return 1900 + sum(numbers[2:])
    if numbers[:2] == [2, 1000]:
        return 2000 + sum(numbers[2:])
    return None


def _near(scene: Scene, candidates: list[date]) -> date:
    return min(candidates, key=lambda day: (cost((day - scene.day).days, scene.ahead), day))


def _relative_year(found: Found, scene: Scene) -> int | None:
    """The year of "July last year": only where the unit is a year."""
    if found.value(Kind.UNIT) != "Y":
        return None
    step = -1 if found.get(Kind.LAST, Kind.PREVIOUS) else 1 if found.get(Kind.NEXT) else 0
    base = scene.focus.start if scene.focus and found.get(Kind.THAT, Kind.SAME) else scene.day
    return base.year + step


def month_day(found: Found, scene: Scene) -> Reading | None:
    """ "Nov. 6", "Friday, 3 March 2022", "the fifth of May"."""
    month = int(found.value(Kind.MONTH))
    number = found.value(Kind.DIGITS, Kind.ORDINAL)
    if not number.isdigit() or not 1 <= int(number) <= 31:
        return None
    day, year = int(number), year_named(found)
    if found.get(Kind.UNIT):
        year = _relative_year(found, scene)
        if year is None:
            return None
    if year is not None:
        return dated(calendar.whole_day(date(year, month, day)), found, scene, "a full date", anchored=False)
    years = range(scene.day.year - 6, scene.day.year + 7)
    candidates = [date(each, month, day) for each in years if day <= calendar.month_end(each, month).day]
    weekday = found.value(Kind.WEEKDAY)
    if weekday:  # the day of the week tells the year
        candidates = [each for each in candidates if each.isoweekday() == int(weekday)] or candidates
    chosen = _near(scene, candidates)
    return dated(calendar.whole_day(chosen), found, scene, f"the nearest such day to {scene.day}")


def month(found: Found, scene: Scene) -> Reading | None:
    """ "March", "early May 2021", "last April", "July next year", "the end of June"."""
    number = int(found.value(Kind.MONTH))
    year = year_named(found)
    if year is None and found.get(Kind.UNIT):
        year = _relative_year(found, scene)
        if year is None:
            return None
    if year is not None:
        return dated(calendar.whole_month(year, number), found, scene, "a month of a named year")
    return dated(_month_beside(found, scene, number), found, scene, f"the nearest such month to {scene.day}")


def _month_beside(found: Found, scene: Scene, number: int) -> Interval:
    today = scene.day
    if found.get(Kind.LAST):
        return calendar.whole_month(today.year - (number >= today.month), number)
    if found.get(Kind.NEXT):
        return calendar.whole_month(today.year + (number <= today.month), number)
    if found.get(Kind.THIS):
        return calendar.whole_month(today.year, number)
    middle = date(today.year, today.month, 15)
    candidates = [date(year, number, 15) for year in range(today.year - 1, today.year + 2)]
    chosen = min(candidates, key=lambda day: (cost((day - middle).days, scene.ahead), day))
    return calendar.whole_month(chosen.year, number)


def iso(found: Found, scene: Scene) -> Reading | None:
    """ "2022-02-18"."""
    return dated(calendar.whole_day(date.fromisoformat(found.value(Kind.ISO))), found, scene, "an ISO date", False)


def year(found: Found, scene: Scene) -> Reading | None:
    """ "1967", "the end of 2015", "fiscal 1989", "the year 2000"; not "some 2000 rebels"."""
    named = year_named(found)
    before, after = found.before(), found.after()
    if named is None or (before and before.kind in (Kind.ABOUT, Kind.VAGUE, Kind.DIGITS) and not part(found)):
        return None
    led = before is not None and before.kind in YEAR_LEADS
    if found.get(Kind.OLDYEAR) and not led:
        return None
    if found.get(Kind.NUMBER) and not (led or found.get(Kind.MONTH)) and named < 1900:
        return None
    if after and len(found.covered) == 1 and not led and _counts(after, found.after(2)):
        return None
    return dated(calendar.whole_year(named), found, scene, "a year", anchored=False)


YEAR_LEADS = (
    *(Kind.IN, Kind.SINCE, Kind.OF, Kind.UNTIL, Kind.FROM, Kind.BETWEEN, Kind.AND, Kind.BY, Kind.TO, Kind.AFTER),
    *(Kind.BEFORE, Kind.OVER, Kind.FOR, Kind.THE, Kind.HYPHEN, Kind.POSSESSIVE, Kind.WITHIN),
)


def _counts(after: object, second: object) -> bool:
    """Whether the figures before these lexemes count something: "2000 rebels", "2000-page"."""
    word = str(getattr(after, "word", ""))
    if getattr(after, "kind", None) is Kind.HYPHEN:
        return getattr(second, "kind", None) in (Kind.OTHER, Kind.UNIT)
    return word.endswith("s") and word.isalpha() and len(word) > 3


def decade(found: Found, scene: Scene) -> Reading | None:
    """ "the 1990s", "the late '70s", "the nineties"."""
    number = int(found.value(Kind.DECADE))
    if number < 100:
        number += 2000 if number < 20 else 1900
    return dated(calendar.whole_decade(number), found, scene, "a decade", anchored=False)


def century(found: Found, scene: Scene) -> Reading | None:
    """ "the 20th century": 1901 to 2000, value 19."""
    if found.value(Kind.UNIT) != "100Y" or not found.value(Kind.ORDINAL).isdigit():
        return None
    number = int(found.value(Kind.ORDINAL)) - 1
    if not 0 <= number <= 98:
        return None
    interval = Interval(
        start=date(number * 100 + 1, 1, 1),
        end=date(number * 100 + 100, 12, 31),
        granularity=Granularity.SPAN,
        value=f"{number:02}",
    )
    return dated(interval, found, scene, "a century", anchored=False)


def season(found: Found, scene: Scene) -> Reading | None:
    """ "last spring", "the winter of 1994", "this summer"."""
    name = found.value(Kind.SEASON)
    named = year_named(found)
    today = scene.day
    if named is not None:
        return dated(calendar.whole_season(named, name), found, scene, "a season of a named year")
    candidates = [calendar.whole_season(each, name) for each in range(today.year - 2, today.year + 2)]
    if found.get(Kind.LAST, Kind.PREVIOUS):
        chosen = [each for each in candidates if each.end < today][-1]
    elif found.get(Kind.NEXT):
        chosen = next(each for each in candidates if each.start > today)
    elif found.get(Kind.THIS):
        chosen = next(each for each in candidates if each.start.year == today.year)
    else:
        distance = {each.start: _distance(each, today) for each in candidates}
        chosen = min(candidates, key=lambda each: (cost(distance[each.start], scene.ahead), each.start))
    return dated(chosen, found, scene, f"the season beside {today}")


def _distance(interval: Interval, today: date) -> int:
    """Days from a day to an interval; 0 inside it."""
    if interval.start > today:
        return (interval.start - today).days
    return min((interval.end - today).days, 0)


def holiday(found: Found, scene: Scene) -> Reading | None:
    """ "Thanksgiving", "last Easter", "Christmas 2021"."""
    name, named = found.value(Kind.HOLIDAY), year_named(found)
    if named is not None:
        return dated(calendar.whole_day(calendar.holiday(name, named)), found, scene, "a holiday", False)
    today = scene.day
    candidates = [calendar.holiday(name, each) for each in range(today.year - 1, today.year + 2)]
    if found.get(Kind.LAST):
        candidates = [each for each in candidates if each < today]
        return dated(calendar.whole_day(candidates[-1]), found, scene, "the last one before the day of speech")
    if found.get(Kind.NEXT):
        candidates = [each for each in candidates if each > today]
        return dated(calendar.whole_day(candidates[0]), found, scene, "the next one after the day of speech")
    return dated(calendar.whole_day(_near(scene, candidates)), found, scene, f"the one nearest to {today}")


PART = "( ( THE? EARLY|MID|LATE HYPHEN? ) | ( THE? START|MIDDLE|END OF ) )?".lower()
YEAR_WORDS = "( number number|power and? hyphen? number? hyphen? number? )"
YEAR = f"( ( year|oldyear ) | {YEAR_WORDS} )"
THAT_YEAR = "( ( of? last|next|this|that unit ) | ( of the? same|previous|following|next unit ) )"

RULES: tuple[Rule, ...] = (
    rule("explicit.iso", "iso", iso),
    rule(
        "explicit.day",
        f"around? ( weekday comma? )? month the? digits|ordinal ( ( comma? {YEAR} ) | {THAT_YEAR} )?",
        month_day,
    ),
    rule(
        "explicit.day",
        f"( weekday comma? )? ( ( the ordinal ) | ( digits|ordinal ) ) of? month ( ( comma? {YEAR} ) | {THAT_YEAR} )?",
        month_day,
    ),
    rule("explicit.month", f"{PART} last|next|this? month", month),
    rule("explicit.month", f"{PART} month ( ( comma? of? {YEAR} ) | {THAT_YEAR} )?", month),
    rule("explicit.season", f"{PART} the? this? last|next|this|previous? season ( of? {YEAR} )?", season),
    rule("explicit.holiday", f"last|next|this? holiday ( comma? {YEAR} )?", holiday),
    rule("explicit.year", f"{PART} fiscal? {YEAR}", year),
    rule("explicit.year", f"the unit {YEAR}", year),
    rule("explicit.decade", f"{PART} the? decade", decade),
    rule("explicit.century", f"{PART} the? ordinal hyphen? unit", century),
)
