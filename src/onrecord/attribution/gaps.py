"""What is left out: "a map that Oslo said would split the island", "Oslo said it would stay, Suva that it left"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.attribution.cues import Match
from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.items import Items
from onrecord.attribution.words import (
    BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    SUBJECT_PRONOUNS,
    has_finite,
    is_finite,
)

WHO = 8  # words of a source behind a relative pronoun: "that the Madhesi parties"
SHARED = "indirect_shared"  # the rule of those who share a verb
NAME = 5  # words of who says something with another's verb


def told_of(found: Items, match: Match) -> int | None:
    """Where "that" stands behind what is told of: "a map | that Oslo said would split the island"."""
    if "that" not in match.cue.frames or match.end >= len(found) or found[match.end].low not in FINITE:
        return None
    for at in range(match.chain - 2, max(match.chain - WHO, 0), -1):
        if found[at].low in ("that", "which"):
            told = found[at - 1].low.isalpha() or found[at].low == "which"
            return at - (found[at - 1].low == ",") if told else None
        if found[at].low in BREAKS or found[at].quotation is not None or is_finite(found, at):
            return None
    return None


def opening(found: Items, at: int) -> int:
    """Where the sentence begins in which a place is, for a quotation may hold several."""
    return next((place + 1 for place in range(at - 1, -1, -1) if found[place].low in (".", "!", "?")), 0)


def clause_end(found: Items, gap: int, start: int, end: int) -> int:
    """Where the sentence goes on behind a clause on its subject: "The ships that Oslo said would come | have"."""
    if has_finite(found, opening(found, gap), gap):
        return end
    for at in range(start + 1, end):
        before = found[at - 1]
        led = before.capital or before.low in FINITE | SUBJECT_PRONOUNS | CONJUNCTIONS | {"which", "who", "not"}
        if found[at].low in FINITE and not led:
            return at
    return end


def sharing(scene: Scene, draft: Draft) -> list[Draft]:
    """A draft and those of others who share its verb: "Oslo said it would stay, | Suva that it would go"."""
    if draft.rule not in ("indirect_that", "indirect_clause", SHARED) or len(draft.content) != 1:
        return [draft]
    low, high = draft.content[0]
    for comma in range(low + 1, high):
        start = _name_start(scene.found, comma, high)
        that = _that_behind(scene.found, start, high) if start is not None else None
        if start is not None and that is not None:
            others = replace(draft, source=(start, that), content=((that + 1, high),), rule=SHARED)
            return [replace(draft, content=((low, comma),), rule=SHARED), *sharing(scene, others)]
    return [draft]


def _name_start(found: Items, comma: int, high: int) -> int | None:
    """Where words stand behind a comma, and an "and" behind it."""
    if found[comma].low != "," or comma + 3 >= high:
        return None
    return comma + 1 + (found[comma + 1].low in ("and", "but"))


def _that_behind(found: Items, start: int, high: int) -> int | None:
    """Where "that" and a clause stand behind a name in capitals."""
    low = start + (found[start].low == "the")
    that = next((at for at in range(low, min(low + NAME, high)) if not found[at].capital), low)
    clause = low < that < high - 2 and found[that].low == "that" and _opens_clause(found, that + 1, high)
    return that if clause else None


def _opens_clause(found: Items, at: int, high: int) -> bool:
    subject = found[at].capital or found[at].low in SUBJECT_PRONOUNS | DETERMINERS
    return subject and has_finite(found, at + 1, high)
