"""A stretch of a passage as attribution sees it: words and marks, with each quoted utterance as one item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Passage, Quotation, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A token, or a whole quoted utterance (`quotation` set, `low` empty)."""

    span: Span
    low: str
    lemma: str
    capital: bool
    quotation: Quotation | None = None

    def among(self, words: frozenset[str]) -> bool:
        """Whether the word, as it stands in small letters, is one of these."""
        return self.low in words


Items = Sequence[Item]


def items(passage: Passage, span: Span) -> tuple[Item, ...]:
    """The items of a stretch. Quotations that reach beyond it do not count; scare quotes are plain words."""
    quotations = utterances(passage, span)
    found: list[Item] = []
    taken = span.start
    queue = list(quotations)
    for token in passage.tokens_in(span):
        while queue and queue[0].span.start <= token.span.start:
            quotation = queue.pop(0)
            found.append(Item(span=quotation.span, low="", lemma="", capital=False, quotation=quotation))
            taken = quotation.span.end
        if token.span.start >= taken and not _is_mark(token.word):
            low = token.word.lower().replace("’", "'")
            capital = token.word[0].isupper()
            found.append(Item(span=token.span, low=low, lemma=token.lemma, capital=capital))
    return tuple(found)


def utterances(passage: Passage, span: Span) -> list[Quotation]:
    """The outermost quoted utterances in a stretch."""
    outer: list[Quotation] = []
    for quotation in passage.quotations:
        inside = span.covers(quotation.span) and quotation.span != span
        if inside and not quotation.scare and len(quotation.inside):
            if not outer or quotation.span.start >= outer[-1].span.end:
                outer.append(quotation)
    return outer


def _is_mark(word: str) -> bool:
    return word in ('"', "“", "”", "„", "«", "»", "‘", "``", "''")


def hull_of(found: Items) -> Span:
    """The span from the first item to the last."""
    return Span(found[0].span.start, found[-1].span.end)
