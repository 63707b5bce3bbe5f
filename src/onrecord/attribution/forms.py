"""Whether content is direct, indirect or mixed: how much of it stands between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Form, Passage, Span


def form(content: Sequence[Span], passage: Passage) -> Form:
    """Direct if every word is quoted, indirect if none is, mixed between.

    A quoted term counts too: "Oslo stated a 'partial' drawdown" is mixed.
    """
    words = [token.span for span in content for token in passage.tokens_in(span) if token.word[0].isalnum()]
    quoted = [each.inside for each in passage.quotations if any(each.span.overlaps(span) for span in content)]
    inside = sum(any(span.covers(word) for span in quoted) for word in words)
    if words and inside == len(words):
        return Form.DIRECT
    return Form.MIXED if inside else Form.INDIRECT
