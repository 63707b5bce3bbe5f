"""What joins two statements, and how a statement stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class LinkType(StrEnum):
    """What the later statement does to the earlier one."""

    REPEATS = "repeats"
    DISPUTES = "disputes"
    CORROBORATES = "corroborates"
    ANSWERS = "answers"
    FULFILS = "fulfils"
    BREAKS = "breaks"
    WITHDRAWS = "withdraws"
    VOIDS = "voids"
    BEARS_OUT = "bears_out"
    BELIES = "belies"

    @property
    def rivals(self) -> frozenset[LinkType]:
        """The kinds, itself among them, of which one at most joins the same two statements."""
        return next((kinds for kinds in EXCLUSIVE if self in kinds), frozenset({self}))


EXCLUSIVE = (
    frozenset({LinkType.FULFILS, LinkType.BREAKS, LinkType.WITHDRAWS, LinkType.VOIDS}),
    frozenset({LinkType.BEARS_OUT, LinkType.BELIES}),
    frozenset({LinkType.REPEATS, LinkType.DISPUTES, LinkType.CORROBORATES}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A join from the later statement to the earlier one, with the reason that made it.

    `rule` is `module.rule` ("disputes.opposite_motion"), `reason` a sentence a person can check.
    """

    type: LinkType
    later: str
    earlier: str
    rule: str
    reason: str
    confidence: float = 1.0


EVEN = 0.5  # what a link less sure than this decides is marked as doubtful


class Standing(StrEnum):
    """How a statement stands as of a date."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"
    VOID = "void"
    LAPSED = "lapsed"
    BORNE_OUT = "borne_out"
    BELIED = "belied"
    STANDING = "standing"
    DISPUTED = "disputed"
    CORROBORATED = "corroborated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A standing as of a date, and what made it: the links that decided, or the clock."""

    statement: str
    as_of: date
    standing: Standing
    because: tuple[Link, ...] = ()
    reason: str = ""

    @property
    def confidence(self) -> float:
        """How sure the links that decided are, 0 to 1; 1 where a rule or the clock did."""
        return min((link.confidence for link in self.because), default=1.0)

    @property
    def words(self) -> str:
        """The standing as people read it, with a mark where it is likelier wrong than right: "borne out", "kept?"."""
        return self.standing.value.replace("_", " ") + ("?" if self.confidence < EVEN else "")
