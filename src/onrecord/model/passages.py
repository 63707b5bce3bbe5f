"""A report cut into stretches that are read together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from onrecord.model.actors import Mention
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.model.times import TimeExpression

_FIRST, _LAST = attrgetter("span.start"), attrgetter("span.end")


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
    `when` and `actors`; all spans count characters of the report's text. Everything stands in the order of the
    text, so that what lies in a span is found by halving: a passage can be a hundred thousand characters long.
    """

    report: Report
    index: int
    span: Span
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    longest: int = field(init=False, repr=False, compare=False)  # characters of the longest mention

    def __post_init__(self) -> None:
        object.__setattr__(self, "longest", max((len(each.span) for each in self.mentions), default=0))

    def words(self, span: Span) -> str:
        """The words of a span."""
        return span.of(self.report.text)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie inside a span."""
        first = bisect_left(self.tokens, span.start, key=_FIRST)
        return self.tokens[first : bisect_right(self.tokens, span.end, first, key=_LAST)]

    def mentions_near(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that overlap a span, with a few beside it; none that reaches into it is left out."""
        first = bisect_left(self.mentions, span.start - self.longest, key=_FIRST)
        return self.mentions[first : bisect_left(self.mentions, span.end, first, key=_FIRST)]

    def quotations_from(self, span: Span) -> tuple[Quotation, ...]:
        """The quotations that begin inside a span."""
        first = bisect_left(self.quotations, span.start, key=_FIRST)
        return self.quotations[first : bisect_left(self.quotations, span.end, first, key=_FIRST)]

    def times_in(self, span: Span) -> tuple[TimeExpression, ...]:
        """The times that lie inside a span."""
        first = bisect_left(self.times, span.start, key=_FIRST)
        return self.times[first : bisect_right(self.times, span.end, first, key=_LAST)]

    def before(self, place: int) -> Iterator[Span]:
        """The sentences that end before a place, the nearest first."""
        count = bisect_right(self.sentences, place, key=attrgetter("end"))
        return (self.sentences[number] for number in reversed(range(count)))

    def sentence_at(self, place: int) -> Span:
        """The sentence that holds a character of the passage (the nearest before, between two)."""
        return self.sentences[max(bisect_right(self.sentences, place, key=attrgetter("start")) - 1, 0)]
