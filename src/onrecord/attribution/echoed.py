"""Who speaks by doing as another did: "Norway condemned the raid. So did Iceland", "“Never,” came the reply"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.attribution import sources
from onrecord.attribution.drafts import named
from onrecord.attribution.indirect import ACT_RULES
from onrecord.attribution.items import Items, hull_of
from onrecord.model import Attribution, Passage, Reason, Span

DOING = frozenset(("did", "does", "do", "has", "have", "had"))
RULE = "attribution.so_did"


def so_did(found: Items, before: Attribution | None) -> Attribution | None:
    """The attribution before, with whoever did so too; None where it tells of a clause, in which another may act."""
    if before is None or before.reason is None or len(found) < 3 or found[0].low != "so" or found[1].low not in DOING:
        return None
    if before.reason.rule.removeprefix("attribution.") not in ACT_RULES:
        return None
    source = sources.after(found, 2, len(found))
    if source is None or not (found[source[0]].capital or found[source[0]].low == "the"):
        return None
    span = hull_of(found[slice(*source)])
    reason = Reason(rule=RULE, decides="attribution", spans=(hull_of(found[:2]), *before.cue))
    return replace(before, source=span, reason=reason)


def replies(before: Sequence[Attribution], speaking: Span | None, passage: Passage) -> Span | None:
    """Whose the reply is that "came": of whom somebody has just asked for something, else of whoever speaks."""
    last = before[-1] if before else None
    if last is None or last.reason is None or last.reason.rule != "attribution.indirect_asked":
        return speaking
    asked = (each.span for each in named(passage, last.content[0]) if each.span.start == last.content[0].start)
    return next(asked, None)
