"""Who took whom, as a report tells it: "the rebels captured an Icelander", "two Fijians were detained in Iceland"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord import actors
from onrecord.codebook.phrases import words
from onrecord.model import Passage

TAKING = frozenset("capture kidnap abduct detain arrest jail imprison seize".split())
WHERE = frozenset(("by", "in"))  # who was "arrested in Iceland" is held by Iceland
NEAR = 3

Capture = tuple[int, str, str]  # where it is told, who holds, who is held


def captures(passage: Passage) -> Iterator[Capture]:
    """Each capture that a passage tells of, with who did it and whose people were taken."""
    for sentence in passage.sentences:
        told = words(passage.tokens_in(sentence))
        at = next((at for at, word in enumerate(told) if word.has(*TAKING) and word.lower.endswith("ed")), None)
        if at is None or any(word.has("<neg>") for word in told[max(0, at - NEAR) : at]):
            continue
        named = actors.sides(sentence, passage, speaker=None)
        before = [code for span, code in named if span.end <= told[at].span.start][-1:]
        after = [(span, code) for span, code in named if span.start >= told[at].span.end][:1]
        if not before or not after or before[0] == after[0][1]:
            continue
        one, (place, other) = before[0], after[0]
        if not any(word.has("<be>") for word in told[max(0, at - NEAR) : at]):
            yield told[at].span.start, one, other
        elif any(word.lower in WHERE for word in told[at + 1 :] if 0 <= place.start - word.span.end <= len(" the ")):
            yield told[at].span.start, other, one
