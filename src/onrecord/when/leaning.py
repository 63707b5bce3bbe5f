"""Times that lean on one named before: "the next day", "that week", "a year earlier", "the year-ago quarter"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval, TimeType
from onrecord.when import calendar
from onrecord.when.calendar import days
from onrecord.when.explicit import PART, YEAR, dated, year_named
from onrecord.when.grammar import Found, Reading, Rule, Scene, lead, rule
from onrecord.when.numbers import COUNTED
from onrecord.when.relative import ago, unit_around

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
    if found.get(Kind.NEXT) and ((name != "D" and scene.ahead > 0) or lead(found) in RUNNING):
        return None  # "over the next week": counted from the day of speech
    focus = _fine(scene.focus, name)
    start = focus or (calendar.whole_day(scene.day) if step < 0 and name != "D" else None)
    if start is None:
        return Reading(type=TimeType.DATE, value=OPEN[name], says="no date is named before it")
    whole = unit_around(start.end if step > 0 else start.start, name, step)
    if whole is None:
        return None
    reading = dated(whole, found, scene, f"counted from {start.value or start.start}")
    if found.get(Kind.LATER, Kind.EARLIER):
        return replace(reading, interval=_on_one_side(whole, start, later=found.get(Kind.LATER) is not None))
    return reading


def _on_one_side(whole: Interval, start: Interval, *, later: bool) -> Interval:
    """ "later that year": what is left of it after the date named before."""
    if later and start.end < whole.end:
        return replace(whole, start=max(start.end + days(1), whole.start), granularity=Granularity.SPAN)
    if not later and start.start > whole.start:
        return replace(whole, end=min(start.start - days(1), whole.end), granularity=Granularity.SPAN)
    return whole


RUNNING = (Kind.IN, Kind.OVER, Kind.WITHIN, Kind.FOR)
FINE = {"D": 7, "W": 31, "M": 92}  # the longest date, in days, that "the next day" or "that week" can lean on


def _fine(focus: Interval | None, name: str) -> Interval | None:
    """The date named before, if it is fine enough to count days, weeks or months from."""
    if focus is None or (focus.end - focus.start).days >= FINE.get(name, 3700):
        return None
    return focus


def beside_landmark(found: Found, scene: Scene) -> Reading | None:
    """ "the day after the summit", where the text says when the summit is."""
    name, side, noun = found.value(Kind.UNIT), found.after(), found.after(3)
    if side is None or noun is None or noun.word not in scene.landmarks or name not in OPEN:
        return None
    event = scene.landmarks[noun.word].start
    whole = unit_around(event, name, 1 if side.kind is Kind.AFTER else -1)
    return dated(whole, found, scene, f"counted from the {noun.word}") if whole is not None else None


def on_the_eve(found: Found, scene: Scene) -> Reading | None:
    """ "on the eve of the summit", where the text says when the summit is."""
    nouns = [each for each in (found.after(2), found.after(3)) if each is not None and each.word in scene.landmarks]
    if not nouns:
        return None
    day = scene.landmarks[nouns[0].word].start - days(1)
    return dated(calendar.whole_day(day), found, scene, f"the day before the {nouns[0].word}")


def next_part(found: Found, scene: Scene) -> Reading | None:
    """ "the next morning", "the same evening": of the date named before."""
    focus = _fine(scene.focus, "D")
    if focus is None:
        return None
    step = 1 if found.get(Kind.NEXT, Kind.FOLLOWING) else -1 if found.get(Kind.PREVIOUS) else 0
    day = focus.end + days(step)
    value = f"{day.isoformat()}T{found.value(Kind.DAYPART)}"
    interval = Interval(start=day, end=day, granularity=Granularity.TIME, value=value)
    return Reading(type=TimeType.TIME, value=value, interval=interval, says="counted from the date before")


def then(found: Found, scene: Scene) -> Reading | None:
    """ "by then", "until then": the date named before."""
    if scene.focus is None:
        return None
    whole = replace(scene.focus, assumed=None)
    # "before then" still includes the day itself
    return replace(dated(whole, found, scene, "the date named before"), narrow="END")


def beside_weekday(found: Found, scene: Scene) -> Reading | None:
    """ "the previous Friday", "the following Monday": counted from the date named before."""
    start = scene.focus.start if scene.focus else scene.day
    number = int(found.value(Kind.WEEKDAY)) - 1
    back = (start.weekday() - number) % 7
    if not found.get(Kind.SAME):
        back = back or 7  # "the same Friday" may be the date itself
    forwards = found.get(Kind.FOLLOWING, Kind.NEXT, Kind.AFTER)
    day = start + days((number - start.weekday()) % 7 or 7) if forwards else start - days(back)
    return dated(calendar.whole_day(day), found, scene, f"counted from {start}")


def earlier(found: Found, scene: Scene) -> Reading | None:
    """ "a year earlier", "two days earlier": from the quarter or date that is being told of."""
    name = found.value(Kind.UNIT, Kind.UNITS)
    if name == "Y" and scene.compared and found.get(Kind.ARTICLE):
        return _year_before(scene.compared, found, scene)
    if found.get(Kind.AGO):
        return None
    near = scene.focus if scene.focus and name in ("D", "W", "M") else None
    moved = replace(scene, day=near.start if near else scene.day)
    as_ago = Found((*found.covered[:-1], found.covered[-1]._replace(kind=Kind.AGO)), 0, len(found.covered))
    return ago(as_ago, moved)


def year_ago_quarter(found: Found, scene: Scene) -> Reading | None:
    """ "a year ago" where the sentence compares quarters."""
    if found.value(Kind.UNIT) != "Y" or scene.compared is None:
        return None
    return _year_before(scene.compared, found, scene)


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
    if scene.compared is not None:
        return _year_before(scene.compared, found, scene)
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
    after = found.after()
    if not (_is_quarter(found) or found.get(Kind.PERIOD)) or (after is not None and after.kind is Kind.HYPHEN):
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
        return Reading(type=TimeType.DURATION, value="P1Y", amount=(1, "Y"), says="a length of time", anchored=False)
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
    rule("leaning.unit", f"{PART} the extra? next|following|same|previous unit", same_or_next),
    rule("leaning.unit", f"( later|earlier|late|early | {PART} )? that same? unit", same_or_next),
    rule("leaning.unit", "[ the unit before|after ] stop|comma|break", same_or_next),
    rule("leaning.landmark", "[ the unit ] before|after the|this|that other", beside_landmark),
    rule("leaning.landmark", "[ the? eve ] of the|this|that", on_the_eve),
    rule("leaning.part", "the extra? next|following|same|previous daypart", next_part),
    rule("leaning.then", "by|until|before|since [ then ]", then),
    rule("leaning.weekday", "the next|following|same|previous weekday", beside_weekday),
    rule("leaning.earlier", f"{COUNTED} unit|units earlier", earlier),
    rule("leaning.year_ago", "article unit ago", year_ago_quarter),
    rule("leaning.year_ago", "the? unit hyphen ago|earlier ordinal? unit|period", year_ago_period),
    rule("leaning.year_ago", "unit hyphen ago|earlier", year_ago_period),
    rule("leaning.quarter", f"the? fiscal? hyphen? {NTH}", quarter),
    rule("leaning.quarter", "this|last|next unit possessive ordinal unit", quarter),
    rule("leaning.quarter", f"the {YEAR} ordinal unit", quarter),
    rule("leaning.this_quarter", "the latest|current|recent? unit|period", this_quarter),
    rule("leaning.the_year", "the current? fiscal? unit", the_year),
)
