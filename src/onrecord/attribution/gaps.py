"""What a relative clause tells of that somebody speaks in: "a map that Oslo said would split the island"."""

from __future__ import annotations

from onrecord.attribution.cues import Match
from onrecord.attribution.items import Items
from onrecord.attribution.words import (
    BREAKS,
    CONJUNCTIONS,
    FINITE,
    SUBJECT_PRONOUNS,
    has_finite,
    is_finite,
)

WHO = 8  # words of a source behind a relative pronoun: "that the Madhesi parties"


def told_of(found: Items, match: Match) -> int | None:
    """Where "that" stands behind what is told of: "a map | that Oslo said would split the island"."""
    if "that" not in match.cue.frames or match.end >= len(found) or found[match.end].low not in FINITE:
        return None
    for at in range(match.chain - 2, max(match.chain - WHO, 0), -1):
        if found[at].low in ("that", "which"):
            return (
                at - (found[at - 1].low == ",") if found[at - 1].low.isalpha() or found[at].low == "which" else None
            )
        if found[at].low in BREAKS or found[at].quotation is not None or is_finite(found, at):
            return None
    return None


def clause_end(found: Items, gap: int, start: int, end: int) -> int:
    """Where the sentence goes on behind a clause on its subject: "The ships that Oslo said would come | have"."""
    if has_finite(found, 0, gap):
        return end
    for at in range(start + 1, end):
        before = found[at - 1]
        led = before.capital or before.low in FINITE | SUBJECT_PRONOUNS | CONJUNCTIONS | {"which", "who", "not"}
        if found[at].low in FINITE and not led:
            return at
    return end
