"""A "that" behind a denial which is all that is denied: "Oslo denied that on Thursday"."""

from __future__ import annotations

from onrecord.attribution.adjuncts import adjunct_like
from onrecord.attribution.cues import Match
from onrecord.attribution.items import Items
from onrecord.attribution.words import (
    BREAKS,
    DETERMINERS,
    PERSONAL_PRONOUNS,
    PREPOSITIONS,
    SAME_IN_PAST,
    has_finite,
    is_past,
    is_time,
)
from onrecord.model import Act

ANSWERS = frozenset((Act.DENIAL, Act.REFUSAL))  # to what was said, which "last week" seldom dates


def is_alone(found: Items, match: Match, high: int) -> bool:
    """Whether only when, where or how it was denied stands behind a "that": "rejected that the same night"."""
    at = match.end
    if match.cue.act not in ANSWERS or at + 1 >= high or found[at].low != "that" or found[at + 1].low in BREAKS:
        return False
    end = next((place for place in range(at + 1, high) if _closes(found, place, high)), high)
    judged = any(found[place].low == "as" for place in range(at + 1, end))  # "dismissed that on Monday as a lie"
    told = has_finite(found, at + 1, end) or any(_opens_clause(found, place) for place in range(at + 2, end))
    return adjunct_like(found, at + 1) and not judged and not told


def _opens_clause(found: Items, at: int) -> bool:
    """Whether a subject or a verb stands there: "on Monday | its missiles", "in January ships | hit the port"."""
    before, item = found[at - 1].low, found[at].low
    if item in SAME_IN_PAST:
        return before not in DETERMINERS | PREPOSITIONS
    dated = is_time(found[at + 1]) if at + 1 < len(found) else False  # "in a speech this week"
    return item in DETERMINERS | PERSONAL_PRONOUNS and before not in DETERMINERS | PREPOSITIONS and not dated


def _closes(found: Items, at: int, high: int) -> bool:
    """Whether a mark, or another verb of who denies, ends what stands behind: "on Monday | and left"."""
    another = found[at].low in ("and", "but") and at + 1 < high and is_past(found[at + 1])
    return another or found[at].low in BREAKS
