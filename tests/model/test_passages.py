"""What lies in a span of a passage, found by halving, is what looking at everything finds."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import (
    Actor,
    ActorKind,
    Mention,
    MentionKind,
    Passage,
    Report,
    Span,
    TimeExpression,
    TimeType,
    Token,
)

SIZE = 60
SPANS = st.tuples(st.integers(0, SIZE), st.integers(0, SIZE)).map(lambda ends: Span(min(ends), max(ends)))
SOMEBODY = Actor(name="Norway", kind=ActorKind.STATE, country="NOR")


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    """A passage whose tokens, times and sentences follow one another and whose mentions hold one another."""
    borders = sorted(draw(st.sets(st.integers(0, SIZE), min_size=2, max_size=12)))
    apart = [Span(a, b) for a, b in pairwise(borders)]
    kept = [span for span in apart if draw(st.booleans())]
    named = sorted(draw(st.lists(SPANS, max_size=8)))
    return Passage(
        report=Report(id="r", published=date(2030, 2, 26), text="x" * SIZE),
        index=0,
        span=Span(0, SIZE),
        sentences=tuple(apart),
        tokens=tuple(Token(span=span, word="x", lemma="x") for span in kept),
        quotations=(),
        times=tuple(TimeExpression(span=span, type=TimeType.DATE, value="2030", interval=None) for span in kept),
        mentions=tuple(Mention(span=span, head=span, kind=MentionKind.NAME, actor=SOMEBODY) for span in named),
    )


@given(passages(), SPANS)
def test_tokens_and_times_in_a_span_are_those_that_it_covers(passage: Passage, span: Span) -> None:
    assert passage.tokens_in(span) == tuple(each for each in passage.tokens if span.covers(each.span))
    assert passage.times_in(span) == tuple(each for each in passage.times if span.covers(each.span))


@given(passages(), SPANS)
def test_no_mention_that_reaches_into_a_span_is_missed(passage: Passage, span: Span) -> None:
    near = passage.mentions_near(span)
    assert [each for each in passage.mentions if each.span.overlaps(span)] == [
        each for each in near if each.span.overlaps(span)
    ]


@given(passages(), st.integers(0, SIZE))
def test_sentences_at_and_before_a_place(passage: Passage, place: int) -> None:
    begun = [each for each in passage.sentences if each.start <= place]
    assert passage.sentence_at(place) == (begun[-1] if begun else passage.sentences[0])
    assert list(passage.before(place)) == [each for each in reversed(passage.sentences) if each.end <= place]
