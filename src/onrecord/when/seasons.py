"""Seasons and holidays: "last spring", "the winter of 1994", "Thanksgiving", "Eid al-Fitr"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.codebook.times import Kind
from onrecord.model import Granularity, Interval
from onrecord.when import calendar
from onrecord.when.explicit import PART, YEAR, cost, dated, nearest, year_named
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule

TABULAR = "the tabular Islamic calendar, give or take a day"
LUNAR = frozenset(calendar.ISLAMIC)
EITHER = {"either eid": ("eid", "adha")}  # "Eid" alone: of the two feasts the nearer


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
    name, named, today = found.value(Kind.HOLIDAY), year_named(found), scene.day
    names = EITHER.get(name, (name,))
    years = [named] if named else range(today.year - 1, today.year + 2)
    candidates = sorted(calendar.holiday(each, year) for each in names for year in years)
    if named is not None and len(candidates) == 1:
        return dated(_feast(candidates[0], name), found, scene, "a holiday", False)
    if found.get(Kind.LAST):
        candidates = [each for each in candidates if each < today]
        return dated(_feast(candidates[-1], name), found, scene, "the last one before the day of speech")
    if found.get(Kind.NEXT):
        candidates = [each for each in candidates if each > today]
        return dated(_feast(candidates[0], name), found, scene, "the next one after the day of speech")
    return dated(_feast(nearest(scene, candidates), name), found, scene, f"the one nearest to {today}")


def _feast(day: date, name: str) -> Interval:
    """The day of a holiday; those of the moon are known to within a day."""
    return replace(calendar.whole_day(day), assumed=TABULAR if {name, *EITHER.get(name, ())} & LUNAR else None)


def ramadan(found: Found, scene: Scene) -> Reading | None:
    """ "Ramadan": the month of fasting nearest to the day of speech, by the tabular calendar."""
    starts = [calendar.islamic(year, *calendar.ISLAMIC["ramadan"]) for year in _years(found, scene)]
    start = nearest(scene, starts)
    interval = Interval(
        start=start,
        end=start + calendar.days(29),
        granularity=Granularity.SPAN,
        value=f"{start.year}-{start.month:02}",
        assumed=TABULAR,
    )
    return dated(interval, found, scene, "the one nearest to the day of speech")


def _years(found: Found, scene: Scene) -> list[int]:
    named = year_named(found)
    return [named] if named else [scene.day.year + step for step in (-1, 0, 1)]


RULES: tuple[Rule, ...] = (
    rule("seasons.season", f"{PART} the? this? last|next|this|previous? season ( of? {YEAR} )?", season),
    rule("seasons.holiday", f"last|next|this? holiday ( comma? {YEAR} )?", holiday),
    rule("seasons.ramadan", f"ramadan ( comma? {YEAR} )?", ramadan),
)
