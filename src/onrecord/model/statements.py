"""One thing said."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from onrecord.model.attributions import Form
from onrecord.model.events import Condition, Event
from onrecord.model.reasons import Reason, Unresolved
from onrecord.model.spans import Span
from onrecord.model.times import Interval


class Act(StrEnum):
    """The kind of statement: what was done by saying it."""

    CLAIM = "claim"
    DENIAL = "denial"
    ACCUSATION = "accusation"
    COMMITMENT = "commitment"
    OFFER = "offer"
    DEMAND = "demand"
    THREAT = "threat"
    FORECAST = "forecast"
    REFUSAL = "refusal"
    COMMENT = "comment"


_DIGITS = 20  # of an id, hexadecimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it, as of the day it was said, and for whom.

    `country` is the side the person or body belongs to, `on_behalf` the one it speaks for here (None
    for a private person). `unresolved` is set, with candidates, where the text leaves it open.
    """

    span: Span | None
    name: str
    country: str | None
    office: str | None = None
    on_behalf: str | None = None
    unresolved: Unresolved | None = None

    @property
    def side(self) -> str | None:
        """The side spoken for: on whose behalf, else the speaker's country."""
        return self.on_behalf or self.country


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing said, with the words it came from.

    `report` and `within` are ids. `speaker` is None for a narrated fact, which is entered as evidence.
    `said_on` is None where the text does not say. `confidence` is 0 to 1, and 1 where a rule decided, which gives no
    probability. `reasons` hold one entry or more per decision. `meaning` is what the reading model makes of the
    words, to find those that speak of the same matter: a signed byte a dimension, empty without the model. It
    follows from the words, so it plays no part in whether two statements are equal.
    """

    id: str
    report: str
    act: Act
    form: Form
    speaker: Speaker | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    addressee: str | None = None
    audience: str | None = None
    said_on: Interval | None = None
    within: str | None = None
    event: Event | None = None
    condition: Condition | None = None
    confidence: float = 1.0
    reasons: tuple[Reason, ...] = ()
    meaning: bytes = field(default=b"", compare=False, repr=False)


def statement_id(report: str, source: Span | None, content: tuple[Span, ...], *, nth: int = 0) -> str:
    """The id of a statement: worked out from where its words stand, so that rereading gives it again.

    `nth` tells apart those whom one source names together ("both governments"): their ids follow one another, so that
    in the order of ids the statements stand as their speakers are named.
    """
    said_by = f"{source.start}-{source.end}" if source else "-"
    words = ",".join(f"{span.start}-{span.end}" for span in content)
    first = int(sha256(f"{report}:{said_by}:{words}".encode()).hexdigest()[:_DIGITS], 16)
    return f"{(first + nth) % 16**_DIGITS:0{_DIGITS}x}"
