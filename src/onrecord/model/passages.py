"""A report cut into stretches that are read together."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.actors import Mention
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.model.times import TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark. `lemma` is the lower-case dictionary form ("said" has "say")."""

    span: Span
    word: str
    lemma: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks. `span` includes the marks, `inside` does not.

    `scare` is true for a word or two in marks inside a running sentence ('partial' drawdown), which
    quote a term and not an utterance. An unclosed quotation ends with its passage.
    """

    span: Span
    inside: Span
    closed: bool
    scare: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph, or several through which one quotation runs on.

    `index` counts the report's passages from 0. `times` and `mentions` are filled in by the rooms
    `when` and `actors`; all spans count characters of the report's text.
    """

    report: Report
    index: int
    span: Span
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def words(self, span: Span) -> str:
        """The words of a span."""
        return span.of(self.report.text)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie inside a span."""
        return tuple(token for token in self.tokens if span.covers(token.span))

    def sentence_at(self, place: int) -> Span:
        """The sentence that holds a character of the passage (the nearest before, between two)."""
        found = [sentence for sentence in self.sentences if sentence.start <= place]
        return found[-1] if found else self.sentences[0]
