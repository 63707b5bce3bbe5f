"""How far a content runs: the reading model sees better than commas where a clause stops being somebody's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.attribution.forms import form
from onrecord.attribution.tagged import SURE
from onrecord.model import Attribution, Passage, Reason, Span
from onrecord.text.heads import Found

MARKS = frozenset(", ; : — – - (".split())
LEAST = 3  # words of a tail worth cutting off
NEAR = 12  # characters by which the two may begin apart


def trimmed(attribution: Attribution, passage: Passage, model: Sequence[Found]) -> Attribution:
    """The attribution with its last piece ended where the model ends the same content, if a mark stands there.

    "Oslo denied that it would attack, near whose border boats were seen": the boats are the report's own words.
    """
    last = attribution.content[-1]
    end = next((each for one in model if (each := _end(one, attribution)) is not None), None)
    if end is None or not last.start < end < last.end:
        return attribution
    tail = passage.tokens_in(Span(end, last.end))
    if not tail or tail[0].word not in MARKS or sum(token.word.isalnum() for token in tail) < LEAST:
        return attribution
    content = (*attribution.content[:-1], Span(last.start, end))
    return replace(attribution, content=content, form=form(content, passage), reason=_told(attribution.reason))


def _told(reason: Reason | None) -> Reason | None:
    """The reason with what the model adds to it."""
    said = [reason.says] if reason and reason.says else []
    return reason and replace(reason, says="; ".join([*said, "the reading model ends it at the mark"]))


def _end(one: Found, attribution: Attribution) -> int | None:
    """Where the model ends the content of the same attribution."""
    if one.kind == "narration" or one.score < SURE or not one.content:
        return None
    same = abs(one.content[0].start - attribution.content[0].start) <= NEAR
    cue = any(mine.overlaps(its) for mine in attribution.cue for its in one.cue)
    return one.content[-1].end if same and cue else None


def freed(inner: Attribution, outer: Attribution) -> Attribution:
    """An attribution nested in another, or by itself where the outer one no longer reaches it."""
    beyond = inner.content[0].start >= outer.content[-1].end
    return replace(inner, inside=None if beyond else outer)
