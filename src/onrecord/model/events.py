"""What a statement is about, and what it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.spans import Span
from onrecord.model.times import Interval


class EventType(StrEnum):
    """PLOVER event types (Halterman et al. 2023, PLOVER and POLECAT codebook)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    """How the speaker places the event."""

    PAST = "past"
    ONGOING = "ongoing"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


# From a million on a number is read by its words: "86 billion", where "86,000,000,000" has to be counted
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
PERCENT = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number and what it counts: 7,000 forces."""

    value: float
    unit: str | None

    def __str__(self) -> str:
        """As people write it: "7,000 troops", "1.6 billion euros", "2.5%"."""
        if self.unit == PERCENT:
            return f"{_figures(self.value)}%"
        return f"{_figures(self.value)} {self.unit or ''}".rstrip()


def _figures(value: float) -> str:
    """A number in words and figures, every digit of it kept: "1.6 billion", "1,234,567"."""
    for scale, name in SCALES:
        if value >= scale and value % (scale // 1000) == 0:
            return f"{value / scale:,.3f}".rstrip("0").rstrip(".") + f" {name}"
    return f"{value:,.15g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A coded event, as the speaker asserts it.

    "denied plans to invade" is ASSAULT, planned, `negated`. `actor` and `recipient` are actor codes,
    sorted.
    """

    type: EventType
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    negated: bool
    status: Status
    mode: str | None = None
    when: Interval | None = None
    quantity: Quantity | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """The clause a statement hangs on.

    `must` is true if it holds only when the event happens ("if you withdraw, we will sign"), false if it
    holds only when the event does not ("unless you invade").
    """

    span: Span
    event: Event | None
    must: bool
    by: Interval | None = None
