"""Turns of a transcript: whoever answers speaks until somebody else does.

"MR. BERG: The dam will hold. I told Oslo so." has two statements of his; what somebody asks is no statement. Where a
transcript is condensed ("MR. BERG: The dam would hold, he said"), what has a source of its own is read as elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.words import has_finite
from onrecord.model import Passage, Span
from onrecord.text.transcripts import Label, speaks_for_self, transcript

RULE = "direct_turn"
SHORT = 4  # words that may be a greeting: without a verb they say nothing
ASIDE = ("(", "[")


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks in a sentence of a transcript, and where his words in it begin; `verbatim` if they are his own."""

    speaker: Label
    start: int
    verbatim: bool


def turn(passage: Passage, sentence: Span) -> Turn | None:
    """Whose turn a sentence belongs to; None where nobody answers.

    A turn ends with its paragraph, unless the next has no label and somebody speaks for himself in it.
    """
    known = transcript(passage.report.text)
    last = next((each for each in reversed(known.labels) if each.span.start < sentence.end), None)
    if last is None or last.asks:
        return None
    if not passage.span.covers(last.span):
        words = passage.words(passage.span)
        if not known.verbatim or words.startswith(ASIDE) or not speaks_for_self(words):
            return None
    return Turn(last, max(sentence.start, last.start), known.verbatim)


def spoken(scene: Scene, whose: Turn) -> list[Draft]:
    """The words of a sentence that its speaker tells; none of a question, of a greeting, of an aside."""
    found = scene.found
    low = next((at for at, item in enumerate(found) if item.span.start >= whose.start), len(found))
    words = sum(item.quotation is not None or item.low[0].isalnum() for item in found[low:])
    if not words or (words <= SHORT and not has_finite(found, low, len(found))):
        return []
    if found[low].low in ASIDE or scene.passage.words(found[-1].span).endswith("?"):
        return []
    content = ((low, len(found)),)
    return [Draft(source=None, cue=(), content=content, rule=RULE, reach=len(found), shared=whose.speaker.span)]
