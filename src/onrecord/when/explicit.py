"""Dates that carry calendar words: "3 March 2022", "early May", "last April", "1967", "the 1990s".

A month or day named without its year is put beside the day of speech, on the side its verb looks to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval, TimeType
from onrecord.when import calendar
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule
from onrecord.when.lexer import Lexeme
from onrecord.when.parts import narrowed, part

FIRMLY = 30  # and so many where a past verb stands right beside it: "met in March"
DEADLINE = 8  # and so many for a deadline: "by Christmas" in February is the next, "by 15 March" in April the last
ASKED = 8  # words before a day in which it is asked for
AGAINST = 4  # a date on the side its verb does not look to counts as so many times farther away
LEANING = 1.3  # without a verb, the past is a little nearer than the future: news mostly tells what was


def cost(distance: int, ahead: int) -> float:
    """How far a candidate date lies from the day of speech, weighed by the direction of the verb."""
    if ahead and distance * ahead < 0:
        return abs(distance) * ({-2: FIRMLY, 2: DEADLINE, 3: 1}.get(ahead, AGAINST))
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


def nearest(scene: Scene, candidates: list[date]) -> date:
    """The candidate nearest to the day of speech, on the verb's side."""
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
    if not number.isdecimal() or not 1 <= int(number) <= 31:
        return None
    day, year = int(number), year_named(found)
    if found.get(Kind.UNIT):
        year = _relative_year(found, scene)
        if year is None:
            return None
    if year is not None:
        return dated(calendar.whole_day(date(year, month, day)), found, scene, "a full date", anchored=False)
    if (month, day) in NAMED_DAYS and scene.day.year > NAMED_DAYS[month, day] and _is_attack(found.after(), scene):
        return dated(calendar.whole_day(date(NAMED_DAYS[month, day], month, day)), found, scene, "a day with a name")
    years = range(scene.day.year - 6, scene.day.year + 7)
    candidates = [date(each, month, day) for each in years if day <= calendar.month_end(each, month).day]
    weekday = found.value(Kind.WEEKDAY)
    if weekday:  # the day of the week tells the year
        candidates = [each for each in candidates if each.isoweekday() == int(weekday)] or candidates
    chosen = nearest(replace(scene, ahead=1) if _is_asked_for(found, scene) else scene, candidates)
    return dated(calendar.whole_day(chosen), found, scene, f"the nearest such day to {scene.day}")


def _is_asked_for(found: Found, scene: Scene) -> bool:
    """Whether a day is that of what somebody asks for: "called for an election on August 3"."""
    before = [lexeme.word for lexeme in found.lexemes[max(found.first - ASKED, 0) : found.first]]
    if before[-1:] not in (["on"], ["for"]) or scene.contexts["asked"].isdisjoint(before):
        return False
    return before[-2:-1] != [] and before[-2] in scene.contexts["planned"]


def day_of_month(found: Found, scene: Scene) -> Reading | None:
    """ "on the 11th": of the month that lies nearest on the verb's side."""
    number = int(found.value(Kind.ORDINAL) or 0)
    if not 1 <= number <= 31 or _is_beginning(found):
        return None
    months = [calendar.add_months(scene.day.replace(day=1), step) for step in (-1, 0, 1)]
    candidates = [
        each.replace(day=number) for each in months if number <= calendar.month_end(each.year, each.month).day
    ]
    return dated(calendar.whole_day(nearest(scene, candidates)), found, scene, f"the nearest such day to {scene.day}")


def _is_beginning(found: Found) -> bool:
    """Whether "from the first" means "from the beginning"; not "from the first to the third of May"."""
    before, after = found.before(), found.after()
    spelled = any(lexeme.word == "first" for lexeme in found.covered)
    ranged = after is not None and after.kind in (Kind.TO, Kind.UNTIL)
    return spelled and before is not None and before.kind is Kind.FROM and not ranged


# Days that stand as a name for what happened on them, and the year of it
NAMED_DAYS = {(9, 11): 2001}


def _is_attack(after: Lexeme | None, scene: Scene) -> bool:
    return after is not None and after.word in scene.contexts["attack"]


def partner_before(found: Found, scene: Scene) -> Reading | None:
    """The bare number in "between 3 and 5 May": it shares the month that follows."""
    return _partner(found, found.lexemes[found.last : found.last + 5], scene)


def partner(found: Found, scene: Scene) -> Reading | None:
    """The bare number in "April 24 and 25": it shares the month before it."""
    around = (*found.lexemes[max(found.first - 3, 0) : found.first], *found.lexemes[found.last : found.last + 2])
    return _partner(found, around, scene)


def _partner(found: Found, around: Sequence[Lexeme], scene: Scene) -> Reading | None:
    number = found.value(Kind.DIGITS, Kind.ORDINAL)
    month_word = next((each for each in around if each.kind is Kind.MONTH), None)
    if month_word is None or not number.isdigit():
        return None
    named = [int(each.value) for each in around if each.kind is Kind.YEAR]
    day = f"{int(number)}"
    lexemes = (month_word, found.lexemes[found.first]._replace(kind=Kind.DIGITS, value=day))
    years = tuple(each for each in around if each.kind is Kind.YEAR) if named else ()
    return month_day(Found((*lexemes, *years), 0, 2 + len(years)), scene)


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
    before = found.before()
    if before is not None and before.kind is Kind.THAT and scene.focus:  # "that November", of the year told of
        start = scene.focus.start
        return calendar.whole_month(start.year + (number < start.month), number)
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
    led = before is not None and (before.kind in YEAR_LEADS or before.word in scene.contexts["own"])
    if found.get(Kind.OLDYEAR) and not led:
        return None
    if found.get(Kind.NUMBER) and not (led or found.get(Kind.MONTH)) and named < 1900:
        return None
    if after and len(found.covered) == 1 and not led and _counts(after, found.after(2)):
        return None
    return dated(calendar.whole_year(named), found, scene, "a year", anchored=False)


YEAR_LEADS = (
    *(Kind.IN, Kind.SINCE, Kind.OF, Kind.UNTIL, Kind.FROM, Kind.BETWEEN, Kind.AND, Kind.BY, Kind.TO, Kind.AFTER),
    *(Kind.BEFORE, Kind.OVER, Kind.FOR, Kind.THE, Kind.HYPHEN, Kind.POSSESSIVE, Kind.WITHIN, Kind.ARTICLE),
)


def _counts(after: Lexeme, second: Lexeme | None) -> bool:
    """Whether the figures before these lexemes count something: "2000 rebels", "2000-page"."""
    word = after.word
    if after.kind is Kind.HYPHEN:
        return second is not None and second.kind in (Kind.OTHER, Kind.UNIT)
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


PART = "( ( the? early|mid|late hyphen? ) | ( end hyphen ) | ( the? start|middle|end of ) )?"
YEAR_WORDS = "( number number|power and? hyphen? number? hyphen? number? )"
YEAR = f"( ( year|oldyear ) | {YEAR_WORDS} )"
THAT_YEAR = "( ( of? last|next|this|that unit ) | ( of the? same|previous|following|next unit ) )"

ITS_YEAR = f"( ( comma? {YEAR} ) | {THAT_YEAR} )"

RULES: tuple[Rule, ...] = (
    rule("explicit.iso", "iso", iso),
    rule(
        "explicit.day",
        f"around? ( weekday comma? )? month the? digits|ordinal {ITS_YEAR}?",
        month_day,
    ),
    rule(
        "explicit.day",
        f"( weekday comma? )? ( ( the ordinal ) | digits|ordinal ) of? month {ITS_YEAR}?",
        month_day,
    ),
    rule("explicit.partner", "[ digits|ordinal ] to|hyphen|and digits|ordinal of? month", partner_before),
    rule(
        "explicit.day_of_month",
        "on|by|until|before|since|from [ the ordinal ] stop|comma|break|and|or|behind|ahead|at|to",
        day_of_month,
    ),
    rule("explicit.partner", "month digits|ordinal to|hyphen|and|or [ digits|ordinal ]", partner),
    rule("explicit.month", f"{PART} last|next|this? month", month),
    rule("explicit.month", f"{PART} month ( ( comma? of? {YEAR} ) | {THAT_YEAR} )?", month),
    rule("explicit.year", f"{PART} fiscal? {YEAR}", year),
    rule("explicit.year", f"the unit {YEAR}", year),
    rule("explicit.decade", f"{PART} the? decade", decade),
    rule("explicit.century", f"{PART} the? ordinal hyphen? unit", century),
)
