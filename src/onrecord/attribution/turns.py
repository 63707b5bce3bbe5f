"""Turns of a transcript, where whoever answers speaks until somebody else does, and statements given as a whole.

"MR. BERG: The dam will hold. I told Oslo so." has two statements of his; what somebody asks is no statement. Where a
transcript is condensed ("MR. BERG: The dam would hold, he said"), what has a source of its own is read as elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.operative import operative
from onrecord.attribution.words import has_finite
from onrecord.model import Actor, ActorKind, Passage, Span, Unresolved
from onrecord.text.blocks import REPORTING, Kind, blocks
from onrecord.text.paragraphs import BULLETS
from onrecord.text.transcripts import ANSWERS, LABEL, Label, speaks_for_self, transcript

RULE = "direct_turn"
SHORT = 4  # words that may be a greeting: without a verb they say nothing
OTHER_LABEL = re.compile(r"\b[A-Z]{2,}: ")  # a talk that is set in one paragraph: "MR. BERG: No. QUESTION: Why?"
NAMES = 4  # words of a person's name
ASIDE = ("(", "[")


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks in a sentence of a transcript, and where his words in it begin; `verbatim` if they are his own.

    `resolved` if he is a council whose verbs have no other subject.
    """

    speaker: Label
    start: int
    verbatim: bool
    resolved: bool = False


def turn(passage: Passage, sentence: Span, speaking: Span | None) -> Turn | None:
    """Whose turn a sentence belongs to; None where nobody answers.

    A turn ends with its paragraph, unless the next has no label and somebody speaks for himself in it. `speaking` is
    whom a lead-in names, whose words follow without quotation marks.
    """
    known = transcript(passage.report.text)
    if not known.labels:
        return _given(passage, sentence, speaking) or _labelled(passage, sentence)
    last = next((each for each in reversed(known.labels) if each.span.start < sentence.end), None)
    if last is None or last.asks:
        return None
    if not passage.span.covers(last.span):
        words = passage.words(passage.span)
        if not known.verbatim or words.startswith(ASIDE) or not speaks_for_self(words):
            return None
    whose = _named(last, known.labels, passage.report.text)
    return Turn(whose, max(sentence.start, last.start), known.verbatim)


def _named(label: Label, labels: Sequence[Label], text: str) -> Label:
    """Who answers behind "A." or "Answer:", where an answer before has his name; else the label."""
    if label.span.of(text).lower() not in ANSWERS:
        return label
    before = (each for each in reversed(labels) if each.start < label.start and not each.asks)
    name = next((each for each in before if each.span.of(text).lower() not in ANSWERS), None)
    return replace(label, span=name.span) if name else label


def is_asked(passage: Passage, sentence: Span) -> bool:
    """Whether a sentence stands in the turn of somebody who asks, or presides: his "I" makes no statement."""
    labels = transcript(passage.report.text).labels
    last = next((each for each in reversed(labels) if each.span.start < sentence.end), None)
    return last is not None and last.asks and passage.span.covers(last.span)


def _labelled(passage: Passage, sentence: Span) -> Turn | None:
    """Whose words several sentences are behind a name and a colon: "Thabo Mbeki: The UN must act. We will help."."""
    label = LABEL.match(passage.report.text, passage.span.start, passage.span.end)
    if label is None or not label.group(1) or passage.quotations or len(passage.sentences) < 2:
        return None
    whose, start = Span(*label.span(1)), label.end()
    if not any(each.span == whose and _is_of_side(each.actor) for each in passage.mentions_near(whose)):
        return None
    if any(told.search(passage.report.text, start, passage.span.end) for told in (REPORTING, OTHER_LABEL)):
        return None
    return Turn(Label(whose, start, asks=False), max(sentence.start, start), verbatim=True)


def _is_of_side(actor: Actor | Unresolved | None) -> bool:
    """Whether somebody is a person whose side is known: not the reporter, nor a place that a dateline names."""
    return isinstance(actor, Actor) and actor.kind is ActorKind.PERSON and actor.country is not None


def _given(passage: Passage, sentence: Span, speaking: Span | None) -> Turn | None:
    """Whose words a sentence gives as a post or a statement that stands without quotation marks."""
    block = next((each for each in blocks(passage.report.text) if each.span.overlaps(sentence)), None)
    whose = (block.whose or speaking) if block else None
    if block is None or whose is None:
        return None
    start = max(sentence.start, block.span.start)
    # under a heading "The Union condemns ..." has its own verb of saying; a minister's words are his
    verbatim = block.kind is not Kind.HEADED or _names_person(whose, passage.report.text)
    return Turn(Label(whose, start, asks=False), start, verbatim, resolved=block.kind is Kind.RESOLVED)


def _names_person(whose: Span, text: str) -> bool:
    """Whether a heading names its issuer behind his office: "the Foreign Minister of Norway, Børge Brende"."""
    _, comma, name = whose.of(text).rpartition(", ")
    return bool(comma) and 2 <= len(name.split()) <= NAMES and name.istitle()


def spoken(scene: Scene, whose: Turn) -> list[Draft]:
    """The words of a sentence that its speaker tells; none of a question, of a greeting, of an aside."""
    found = scene.found
    low = next((at for at, item in enumerate(found) if item.span.start >= whose.start), len(found))
    if whose.resolved:
        resolved = operative(scene, low, len(found), None, whose.speaker.span)
        return [resolved] if resolved else []
    words = sum(item.quotation is not None or item.low[0].isalnum() for item in found[low:])
    listed = scene.passage.words(scene.passage.span)[0] in BULLETS  # "• The bridge to Bergen"
    if not words or ((words <= SHORT or listed) and not has_finite(found, low, len(found))):
        return []
    if found[low].low in ASIDE or scene.passage.words(found[-1].span).endswith("?"):
        return []
    low += listed and found[low].low == "that" and low + 1 < len(found)  # "• That it will not pay"
    content = ((low, len(found)),)
    return [Draft(source=None, cue=(), content=content, rule=RULE, reach=len(found), shared=whose.speaker.span)]
