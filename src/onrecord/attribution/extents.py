"""How far a content runs: the reading model sees better than commas where a clause stops being somebody's words, and
whether they go on behind "he said".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.attribution.forms import form
from onrecord.attribution.tagged import SURE
from onrecord.model import Attribution, Form, Passage, Reason, Span
from onrecord.text.heads import Found

MARKS = frozenset(", ; : — – - (".split())
STOPS = frozenset(". ; : ! ?".split())
LEAST = 3  # words of a tail worth cutting off
LITTLE = 0.3  # of a piece that the model gives to somebody: a word or two
NEAR = 12  # characters by which the two may begin apart


def trimmed(attribution: Attribution, passage: Passage, model: Sequence[Found]) -> Attribution:
    """The attribution with its last piece ended where the model ends the same content, if a mark stands there.

    "Oslo denied that it would attack, near whose border boats were seen": the boats are the report's own words.
    """
    last = attribution.content[-1]
    end = next((one.content[-1].end for one in model if _same(one, attribution)), None)
    if end is None or not last.start < end < last.end:
        return attribution
    tail = passage.tokens_in(Span(end, last.end))
    if not tail or tail[0].word not in MARKS or sum(token.word.isalnum() for token in tail) < LEAST:
        return attribution
    content = (*attribution.content[:-1], Span(last.start, end))
    reason = _told(attribution.reason, "the reading model ends it at the mark")
    return replace(attribution, content=content, form=form(content, passage), reason=reason)


def resumed(attribution: Attribution, passage: Passage, model: Sequence[Found], taken: Sequence[Span]) -> Attribution:
    """The attribution with what the model sees go on behind its cue, in the same sentence and nobody else's words.

    "The boats would stay, Oslo said, until the storm was over": so would they only until then.
    """
    if not attribution.cue or attribution.cue[-1].end <= attribution.content[-1].end:
        return attribution
    same = next((one for one in model if _same(one, attribution)), None)
    more = [
        piece
        for piece in (same.content if same else ())
        if _goes_on(piece, attribution.cue[-1].end, passage) and not any(piece.overlaps(other) for other in taken)
    ]
    if not more:
        return attribution
    content = (*attribution.content, *more)
    reason = _told(attribution.reason, "the reading model sees it go on behind the cue")
    return replace(attribution, content=content, form=form(content, passage), reason=reason)


def stopped(attribution: Attribution, passage: Passage, model: Sequence[Found]) -> Attribution:
    """The attribution without what stands behind its cue, where the model ends it before and gives it to nobody.

    "The minister will visit soon, her aides announced, but the islands are not on the list": the report says so.
    """
    first = attribution.content[0]
    behind = [
        piece for piece in attribution.content[1:] if attribution.cue and piece.start >= attribution.cue[-1].end
    ]
    same = next((one for one in model if _same(one, attribution)), None)
    if not behind or same is None or first.start >= attribution.cue[0].start:
        return attribution
    given = [span for one in model for span in one.content]
    lost = [
        piece
        for piece in behind
        if form([piece], passage) is Form.INDIRECT and _held(piece, given) < LITTLE * len(piece)
    ]
    if not lost:
        return attribution
    content = tuple(piece for piece in attribution.content if piece not in lost)
    reason = _told(attribution.reason, "the reading model ends it at the cue")
    return replace(attribution, content=content, form=form(content, passage), reason=reason)


def _held(piece: Span, spans: Sequence[Span]) -> int:
    """How many characters of a piece the spans hold."""
    return sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for span in spans)


def _goes_on(piece: Span, cue_end: int, passage: Passage) -> bool:
    """Whether a piece of several words stands behind the cue, before the sentence ends."""
    if piece.start < cue_end or not passage.span.covers(piece):
        return False
    between = [token.word for token in passage.tokens_in(Span(cue_end, piece.start))] if piece.start > cue_end else []
    return STOPS.isdisjoint(between) and sum(token.word.isalnum() for token in passage.tokens_in(piece)) > 1


def _told(reason: Reason | None, more: str) -> Reason | None:
    """The reason with what the model adds to it."""
    said = [reason.says] if reason and reason.says else []
    return reason and replace(reason, says="; ".join([*said, more]))


def _same(one: Found, attribution: Attribution) -> bool:
    """Whether the model is sure of the same attribution."""
    if one.kind == "narration" or one.score < SURE or not one.content:
        return False
    near = abs(one.content[0].start - attribution.content[0].start) <= NEAR
    return near and any(mine.overlaps(its) for mine in attribution.cue for its in one.cue)


def freed(inner: Attribution, outer: Attribution) -> Attribution:
    """An attribution nested in another, or by itself where the outer one no longer reaches it."""
    beyond = inner.content[0].start >= outer.content[-1].end
    return replace(inner, inside=None if beyond else outer)
