"""Calendar arithmetic: whole days, weeks, months, quarters, seasons, years and decades as Intervals."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.model import Granularity, Interval

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the month each begins in, in the north


def days(count: float) -> timedelta:
    """So many days."""
    return timedelta(days=count)


def add_months(day: date, count: int) -> date:
    """The same day of the month so many months on, or that month's last day if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, month_end(year, month + 1).day))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - days(1)


def monday(day: date) -> date:
    """The Monday of the week a day lies in (ISO 8601: weeks begin on Monday)."""
    return day - days(day.weekday())


def whole_day(day: date) -> Interval:
    """One day."""
    return Interval(start=day, end=day, granularity=Granularity.DAY, value=day.isoformat())


def whole_week(day: date) -> Interval:
    """The Monday to Sunday around a day, with the value `2022-W08`."""
    start = monday(day)
    year, week, _ = day.isocalendar()
    return Interval(start=start, end=start + days(6), granularity=Granularity.WEEK, value=f"{year:04}-W{week:02}")


def weekend(day: date) -> Interval:
    """Saturday and Sunday of the week around a day, with the value `2022-W08-WE`."""
    week = whole_week(day)
    return Interval(start=week.start + days(5), end=week.end, granularity=Granularity.DAY, value=f"{week.value}-WE")


def whole_month(year: int, month: int) -> Interval:
    """A calendar month."""
    return Interval(
        start=date(year, month, 1),
        end=month_end(year, month),
        granularity=Granularity.MONTH,
        value=f"{year:04}-{month:02}",
    )


def whole_quarter(year: int, quarter: int) -> Interval:
    """A quarter of a calendar year, with the value `2022-Q1`."""
    return Interval(
        start=date(year, quarter * 3 - 2, 1),
        end=month_end(year, quarter * 3),
        granularity=Granularity.QUARTER,
        value=f"{year:04}-Q{quarter}",
    )


def whole_year(year: int) -> Interval:
    """A calendar year."""
    return Interval(start=date(year, 1, 1), end=date(year, 12, 31), granularity=Granularity.YEAR, value=f"{year:04}")


def whole_season(year: int, season: str) -> Interval:
    """A season of three whole months, named by the year it begins in: winter 2021 ends in February 2022."""
    start = date(year, SEASONS[season], 1)
    return Interval(
        start=start,
        end=add_months(start, 3) - days(1),
        granularity=Granularity.SPAN,
        value=f"{year:04}-{season}",
        assumed="seasons are whole months: spring is March to May",
    )


def whole_decade(year: int) -> Interval:
    """The ten years from a year that ends in 0, with the value `199X`."""
    return Interval(
        start=date(year, 1, 1),
        end=date(year + 9, 12, 31),
        granularity=Granularity.DECADE,
        value=f"{year // 10}X",
    )


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the Gregorian computus of Meeus, Jones and Butcher)."""
    golden, century = year % 19, year // 100
    leap = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + leap + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, as a Gregorian date between 1900 and 2099."""
    moon = (19 * (year % 19) + 15) % 30
    offset = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + offset + 114, 31)
    return date(year, month, day + 1) + days(13)


ISLAMIC = {"eid": (10, 1), "adha": (12, 10), "ashura": (1, 10), "ramadan": (9, 1)}


def islamic(year: int, month: int, day: int) -> date:
    """The day of an Islamic month that falls in a common year, by the tabular calendar (give or take a day)."""
    hijra = int((year - 622) * 33 / 32)
    for each in range(hijra - 1, hijra + 3):
        elapsed = (each - 1) * 354 + (3 + 11 * each) // 30 + (59 * (month - 1) + 1) // 2 + day - 1
        found = date(622, 7, 19) + days(elapsed)
        if found.year == year:
            return found
    raise ValueError(f"no such Islamic day in {year}")


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday (Monday is 0) of a month; the last one for nth 5 where there are four."""
    first = date(year, month, 1)
    day = first + days((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else day - days(7)


def holiday(name: str, year: int) -> date:
    """The day of a holiday in a year: `05-09`, or the name of a movable one (`easter+1`, `thanksgiving`)."""
    if name[0].isdigit():
        return date(year, int(name[:2]), int(name[3:]))
    if name.startswith("easter"):
        return easter(year) + days(int(name[6:] or 0))
    if name == "orthodox":
        return orthodox_easter(year)
    if name in ISLAMIC:
        return islamic(year, *ISLAMIC[name])
    month, weekday, nth = {"thanksgiving": (11, 3, 4), "labor": (9, 0, 1), "memorial": (5, 0, 5)}.get(
        name, (11, 0, 1)
    )
    day = nth_weekday(year, month, weekday, nth)
    return day + days(1) if name == "election" else day  # the Tuesday after the first Monday of November
