"""Attributions that the reading model finds where no rule does: indirect speech in words that no table has."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribution.forms import form
from onrecord.model import Attribution, Passage, Reason, Span
from onrecord.text.heads import Found

# Chosen on the tuning passages (training/README.md): rules alone reach F1 0.74 there, with these 0.77
SURE = 0.7
# Words that a rule has given to somebody are that somebody's; this much of a find may be among them
SHARED = 0.1


def tagged(passage: Passage, found: Sequence[Found], known: Sequence[Attribution]) -> list[Attribution]:
    """What the model found in the passage, less what overlaps the attributions that are known already."""
    taken = [span for attribution in known for span in attribution.content]
    added: list[Attribution] = []
    for one in found:
        if not usable(one, passage):
            continue
        if _shared(one.content, taken) <= SHARED * sum(len(span) for span in one.content):
            added.append(_attribution(one, passage))
            taken += one.content
    return added


def usable(one: Found, passage: Passage) -> bool:
    """Whether a find is a whole attribution of this passage, with more than a word for its content."""
    inside = all(passage.span.covers(span) for span in (*one.content, *one.source))
    words = sum(token.word.isalnum() for span in one.content for token in passage.tokens_in(span)) if inside else 0
    return bool(one.source) and (words > 1 or one.score >= 0.85) and one.kind != "narration" and one.score >= SURE


def _shared(content: Sequence[Span], taken: Sequence[Span]) -> int:
    """How many characters of the content are taken."""
    pairs = ((span, other) for span in content for other in taken if span.overlaps(other))
    return sum(min(span.end, other.end) - max(span.start, other.start) for span, other in pairs)


def _attribution(one: Found, passage: Passage) -> Attribution:
    says = "the reading model finds a source and what it is reported to have said"
    reason = Reason(
        rule="tagged.model", decides="attribution", spans=(*one.source, *one.cue), says=says, score=one.score
    )
    return Attribution(
        source=one.source[0],
        cue=one.cue,
        content=one.content,
        form=form(one.content, passage),
        reason=reason,
        score=one.score,
    )
