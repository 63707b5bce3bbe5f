"""Times that lean on one named before: "the next day", "that week", "a year earlier", "the year-ago quarter"."""

from __future__ import annotations

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval, TimeType
from onrecord.when import calendar
from onrecord.when.calendar import days
from onrecord.when.explicit import YEAR, dated, year_named
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule
from onrecord.when.relative import COUNTED, ago, unit_around

OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "10Y": "XXX"}


def same_or_next(found: Found, scene: Scene) -> Reading | None:
    """ "the next day", "the following month", "the same week", "that year": counted from the date named before."""
    name = found.value(Kind.UNIT)
    if name not in OPEN:
        return None
    if found.get(Kind.NEXT, Kind.FOLLOWING, Kind.AFTER):
        step = 1
    else:
        step = -1 if found.get(Kind.PREVIOUS, Kind.BEFORE) else 0
    start = scene.focus or (calendar.whole_day(scene.day) if step < 0 and name != "D" else None)
    if start is None:
        return Reading(type=TimeType.DATE, value=OPEN[name], says="no date is named before it")
    whole = unit_around(start.end if step > 0 else start.start, name, step)
    if whole is None:
        return None
    return dated(whole, found, scene, f"counted from {start.value or start.start}")


def next_part(found: Found, scene: Scene) -> Reading | None:
    """ "the next morning", "the same evening": of the date named before."""
    if scene.focus is None:
        return None
    step = 1 if found.get(Kind.NEXT, Kind.FOLLOWING) else -1 if found.get(Kind.PREVIOUS) else 0
    day = scene.focus.end + days(step)
    value = f"{day.isoformat()}T{found.value(Kind.DAYPART)}"
    interval = Interval(start=day, end=day, granularity=Granularity.TIME, value=value)
    return Reading(type=TimeType.TIME, value=value, interval=interval, says="counted from the date before")


def beside_weekday(found: Found, scene: Scene) -> Reading | None:
    """ "the previous Friday", "the following Monday": counted from the date named before."""
    start = scene.focus.start if scene.focus else scene.day
    number = int(found.value(Kind.WEEKDAY)) - 1
    back = (start.weekday() - number) % 7 or 7
    forwards = found.get(Kind.FOLLOWING, Kind.NEXT, Kind.AFTER)
    day = start + days((number - start.weekday()) % 7 or 7) if forwards else start - days(back)
    return dated(calendar.whole_day(day), found, scene, f"counted from {start}")


def earlier(found: Found, scene: Scene) -> Reading | None:
    """ "a year earlier", "two days earlier": from the quarter or date that is being told of."""
    name = found.value(Kind.UNIT, Kind.UNITS)
    if name == "Y" and scene.quarter and found.get(Kind.ARTICLE):
        return _year_before(scene.quarter, found, scene)
    if found.get(Kind.AGO):
        return None
    near = scene.focus if scene.focus and name in ("D", "W", "M") else None
    moved = Scene(
        day=near.start if near else scene.day,
        conventions=scene.conventions,
        ahead=scene.ahead,
    )
    as_ago = Found((*found.covered[:-1], found.covered[-1]._replace(kind=Kind.AGO)), 0, len(found.covered))
    return ago(as_ago, moved)


def year_ago_quarter(found: Found, scene: Scene) -> Reading | None:
    """ "a year ago" where the sentence compares quarters."""
    if found.value(Kind.UNIT) != "Y" or scene.quarter is None:
        return None
    return _year_before(scene.quarter, found, scene)


def _year_before(quarter: Interval, found: Found, scene: Scene) -> Reading:
    start = quarter.start
    number = (start.month + 2) // 3
    return dated(calendar.whole_quarter(start.year - 1, number), found, scene, "the quarter a year before")


def year_ago_period(found: Found, scene: Scene) -> Reading | None:
    """ "the year-earlier quarter", "year-ago results"."""
    if found.value(Kind.UNIT) != "Y":
        return None
    number = found.value(Kind.ORDINAL)
    if number in ("1", "2", "3", "4"):
        quarter = _quarter(int(number), scene)
        return dated(calendar.whole_quarter(quarter.start.year - 1, int(number)), found, scene, "a year before")
    if scene.quarter is not None:
        return _year_before(scene.quarter, found, scene)
    return dated(calendar.whole_year(scene.day.year - 1), found, scene, "a year before the day of speech")


STALE = 120  # days after which "will report the third quarter" no longer means the one just over


def _quarter(number: int, scene: Scene) -> Interval:
    today = scene.day
    candidates = [calendar.whole_quarter(year, number) for year in range(today.year - 1, today.year + 2)]
    begun = [each for each in candidates if each.start <= today][-1]
    if scene.ahead > 0 and (today - begun.end).days > STALE:
        return next(each for each in candidates if each.start > today)
    return begun


def quarter(found: Found, scene: Scene) -> Reading | None:
    """ "the third quarter", "the fiscal first quarter", "this year's third quarter", "the 1988 quarter"."""
    if not _is_quarter(found):
        return None
    number = found.value(Kind.ORDINAL)
    if number not in ("1", "2", "3", "4"):
        return None
    named = year_named(found)
    if named is None and found.get(Kind.POSSESSIVE):
        step = -1 if found.get(Kind.LAST) else 1 if found.get(Kind.NEXT) else 0
        named = scene.day.year + step
    if named is not None:
        return dated(calendar.whole_quarter(named, int(number)), found, scene, "a quarter of a named year")
    return dated(_quarter(int(number), scene), found, scene, "the last one begun by the day of speech")


def _is_quarter(found: Found) -> bool:
    units = [lexeme.value for lexeme in found.covered if lexeme.kind is Kind.UNIT]
    return bool(units) and units[-1] == "Q"


def this_quarter(found: Found, scene: Scene) -> Reading | None:
    """ "the quarter", "the latest quarter", "the latest period": the quarter being told of."""
    if not (_is_quarter(found) or found.get(Kind.PERIOD)):
        return None
    if scene.quarter is None and found.get(Kind.PERIOD):
        return None
    if scene.quarter is not None and not found.get(Kind.CURRENT):
        return dated(scene.quarter, found, scene, "the quarter being told of")
    today = scene.day if found.get(Kind.CURRENT) else calendar.add_months(scene.day, -3)
    return dated(calendar.whole_quarter(today.year, (today.month + 2) // 3), found, scene, "the last whole quarter")


def the_year(found: Found, scene: Scene) -> Reading | None:
    """ "the year", "the week", "the current fiscal year": the one of the day of speech; "the year ended" a length."""
    name = found.value(Kind.UNIT)
    after = found.after()
    if name == "Y" and after is not None and after.word in ("ended", "ending", "to"):
        return Reading(
            type=TimeType.DURATION, value="P1Y", amount=(1, "Y"), says="a length of time", anchored=False
        )
    if name not in ("Y", "W"):
        return None
    whole = unit_around(scene.day, name, 0)
    before = found.before()
    if whole is None or before is None or before.kind not in (Kind.FOR, Kind.OF, Kind.OVER, Kind.IN, Kind.BY):
        return None
    if after is not None and after.kind in (Kind.BEFORE, Kind.AFTER, Kind.OF):
        return None
    return dated(whole, found, scene, "the one of the day of speech")


NTH = f"( ordinal hyphen? unit ( of? {YEAR} )? )"

RULES: tuple[Rule, ...] = (
    rule("leaning.unit", "the next|following|same|previous unit", same_or_next),
    rule("leaning.unit", "later|earlier|late|early? that same? unit", same_or_next),
    rule("leaning.unit", "[ the unit before|after ] stop|comma|break", same_or_next),
    rule("leaning.part", "the next|following|same|previous daypart", next_part),
    rule("leaning.weekday", "the next|following|same|previous weekday", beside_weekday),
    rule("leaning.earlier", f"{COUNTED} unit|units earlier", earlier),
    rule("leaning.year_ago", "article unit ago", year_ago_quarter),
    rule("leaning.year_ago", "the? unit hyphen ago|earlier ( ordinal? unit|period )?", year_ago_period),
    rule("leaning.quarter", f"the? fiscal? hyphen? {NTH}", quarter),
    rule("leaning.quarter", "this|last|next unit possessive ordinal unit", quarter),
    rule("leaning.quarter", f"the {YEAR} ordinal unit", quarter),
    rule("leaning.this_quarter", "the latest|current|recent? unit|period", this_quarter),
    rule("leaning.the_year", "the current? fiscal? unit", the_year),
)
