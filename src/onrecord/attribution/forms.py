"""Whether content is direct, indirect or mixed: how much of it stands between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Form, Passage, Span


def form(content: Sequence[Span], passage: Passage) -> Form:
    """Direct if every word is quoted, indirect if none is, mixed between.

    A scare quote ("a 'partial' drawdown") quotes a term and counts as no quotation, unless it is all there is.
    """
    words = [token.span for span in content for token in passage.tokens_in(span) if token.word[0].isalnum()]
    quoted = [each.inside for each in passage.quotations if not each.scare]
    scare = [each.inside for each in passage.quotations if each.scare]
    inside = sum(any(span.covers(word) for span in quoted) for word in words)
    if words and inside == len(words):
        return Form.DIRECT
    if words and all(any(span.covers(word) for span in scare) for word in words):
        return Form.DIRECT
    return Form.MIXED if inside else Form.INDIRECT
