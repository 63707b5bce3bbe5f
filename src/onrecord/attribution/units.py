"""What is read at once: a sentence, or the sentences that one quotation holds together."""

from __future__ import annotations

from onrecord.attribution.items import utterances
from onrecord.model import Passage, Span


def units(passage: Passage) -> list[Span]:
    """The passage's sentences, joined where a quoted utterance runs over the border between them."""
    quoted = [each.span for each in utterances(passage, passage.span)]
    quoted += [each.span for each in passage.quotations if each.span == passage.span]
    joined: list[Span] = []
    for sentence in passage.sentences:
        if joined and any(span.start < sentence.start < span.end for span in quoted):
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return joined
