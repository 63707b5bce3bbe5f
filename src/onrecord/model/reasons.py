"""Why a decision fell as it did, and what is left open."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """The rule behind a decision and the words it leaned on.

    `rule` is `module.rule` ("conditions.provided"); `decides` the field it settled ("act", "speaker",
    "condition"); `says` a short plain sentence for a reader, where the rule's name does not say it all.
    """

    rule: str
    decides: str
    spans: tuple[Span, ...] = ()
    says: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """A question the text leaves open, with the answers that fit: it stays in the entry as it is."""

    why: str
    candidates: tuple[str, ...] = ()
