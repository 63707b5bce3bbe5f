"""Calendar time: intervals, and the words that name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model.reasons import Reason
from onrecord.model.spans import Span


class Granularity(StrEnum):
    """How exact the words were."""

    TIME = "time"  # a part of a day, or an hour
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    SPAN = "span"  # from one date to another


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Inclusive calendar dates, with the granularity the words had.

    "late next week", said on Friday 2022-02-18, is 2022-02-24 to 2022-02-27, TIMEX3 value `2022-W08`;
    `assumed` names the convention where the words leave the dates open ("late: the second half").
    """

    start: date
    end: date
    granularity: Granularity = Granularity.DAY
    value: str | None = None
    assumed: str | None = None

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"an interval runs forwards, not {self.start}..{self.end}")

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share at least one day."""
        return self.start <= other.end and other.start <= self.end


class TimeType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Bound(StrEnum):
    """What a preposition makes of the time it stands before."""

    AT = "at"  # on Monday, in March
    BY = "by"  # a deadline: by, until, before, within
    FROM = "from"  # from, since, after
    FOR = "for"  # how long it lasts


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that name a time: "by Friday", "48 hours", "earlier this week".

    `span` is the TIMEX3 extent (without the preposition); `value` the TIMEX3 value; `interval` the
    calendar dates, None where the text does not say (nothing is invented); `anchor` the day it was read
    from, None if it needs none.
    """

    span: Span
    type: TimeType
    value: str
    interval: Interval | None
    bound: Bound = Bound.AT
    anchor: date | None = None
    reason: Reason | None = None
