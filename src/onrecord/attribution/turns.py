"""Turns of a transcript: whoever answers speaks in every sentence until somebody else does.

"MR. BERG: The dam will hold. I told Oslo so." has two statements of his; what is asked is nobody's statement.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.words import has_finite
from onrecord.model import Passage, Span
from onrecord.text.transcripts import Label, labels

RULE = "direct_turn"
SHORT = 4  # words that may be a greeting: without a verb they say nothing


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks in a sentence of a transcript, and where his words in it begin."""

    speaker: Label
    start: int


def turn(passage: Passage, sentence: Span) -> Turn | None:
    """The turn that a sentence belongs to; None before the first, and in a text that is no transcript."""
    known = labels(passage.report.text)
    last = next((each for each in reversed(known) if each.span.start < sentence.end), None)
    return Turn(last, max(sentence.start, last.start)) if last else None


def spoken(scene: Scene, whose: Turn) -> Draft | None:
    """The words of a sentence that its speaker tells; None of one who asks, of a question, of a greeting."""
    found = scene.found
    low = next((at for at, item in enumerate(found) if item.span.start >= whose.start), len(found))
    words = sum(item.quotation is not None or item.low[0].isalnum() for item in found[low:])
    said = words > SHORT or has_finite(found, low, len(found))
    if whose.speaker.asks or not said or _asked(found[-1].span, scene.passage):
        return None
    content = ((low, len(found)),)
    return Draft(source=None, cue=(), content=content, rule=RULE, reach=len(found), shared=whose.speaker.span)


def _asked(last: Span, passage: Passage) -> bool:
    return passage.words(last).endswith("?")
