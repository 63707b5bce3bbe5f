"""A stretch of a passage as attribution sees it: words and marks, with each quoted utterance as one item."""

from __future__ import annotations

from collections import deque
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
    head: str = ""  # the first word between the marks
    tail: str = ""  # the last character between them

    def among(self, words: frozenset[str]) -> bool:
        """Whether the word, as it stands in small letters, is one of these."""
        return self.low in words


Items = Sequence[Item]
REPLIES = frozenset(("answer", "reply", "response", "verdict", "message", "word"))
NEAR = 8  # words among which such a noun is looked for: "the reply of Iran to the offer was “no”"


def items(passage: Passage, span: Span) -> tuple[Item, ...]:
    """The items of a stretch. Quotations that reach beyond it do not count; scare quotes are plain words."""
    quotations = utterances(passage, span)
    found: list[Item] = []
    taken = span.start
    queue = deque(quotations)
    marks = {at for each in passage.quotations_from(span) for at in (each.span.start, each.inside.end)}
    shouted = passage.words(span).isupper()  # a headline in capitals: they tell no names
    for token in passage.tokens_in(span):
        while queue and queue[0].span.start <= token.span.start:
            quotation = queue.popleft()
            found.append(_quoted(passage, quotation))
            taken = quotation.span.end
        if token.span.start >= taken and token.span.start not in marks and not _is_mark(token.word):
            low = token.word.lower().replace("’", "'")
            capital = token.word[0].isupper() and not shouted
            found.append(Item(span=token.span, low=low, lemma=token.lemma, capital=capital))
    return tuple(found)


def _quoted(passage: Passage, quotation: Quotation) -> Item:
    words = passage.words(quotation.inside)
    head, tail = (words.split() or [""])[0], words.rstrip()[-1:]
    return Item(span=quotation.span, low="", lemma="", capital=False, quotation=quotation, head=head, tail=tail)


def utterances(passage: Passage, span: Span) -> list[Quotation]:
    """The outermost quoted utterances in a stretch."""
    outer: list[Quotation] = []
    for quotation in passage.quotations_from(span):
        utterance = not quotation.scare or _is_answer(passage, quotation, span)
        whole = utterance and span.covers(quotation.span) and len(quotation.inside) > 0
        if whole and (not outer or quotation.span.start >= outer[-1].span.end):
            outer.append(quotation)
    return outer


def _is_answer(passage: Passage, quotation: Quotation, span: Span) -> bool:
    """Whether a word or two in marks is all that was said: "Oslo said “no”.", "“never” was its answer"."""
    behind = passage.tokens_in(Span(quotation.span.end, max(quotation.span.end, span.end)))
    before = [token.lemma for token in passage.tokens_in(Span(span.start, quotation.span.start))]
    if not before and behind and behind[0].lemma == "be":
        return not REPLIES.isdisjoint(token.lemma for token in behind[1 : 1 + NEAR])
    if behind and behind[0].word not in (".", "!", "?", ";"):
        return False
    if before[-1:] == ["be"]:
        return not REPLIES.isdisjoint(before[-NEAR:])
    return before[-1:] in (["say"], ["answer"], ["reply"])


def _is_mark(word: str) -> bool:
    return word in ('"', "“", "”", "„", "«", "»", "‘", "``", "''")


def hull_of(found: Items) -> Span:
    """The span from the first item to the last."""
    return Span(found[0].span.start, found[-1].span.end)
