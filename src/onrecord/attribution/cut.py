"""The subject that "he said" cuts off from what is told of it: "Iceland was arming, Oslo said, | and would go"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.doing import GENITIVES
from onrecord.codebook.openings import before_subject
from onrecord.codebook.phrases import words
from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Span

JOINS = frozenset(("and", "but"))
HELPING = frozenset("would will had has have was were is are could may might".split())
QUOTES = frozenset('“ ” " ‘ ’'.split())
NAMED = frozenset({MentionKind.NAME, MentionKind.METONYM, MentionKind.DEMONYM})


def subject(content: Sequence[Span], said: Sequence[Span], passage: Passage) -> Mention | None:
    """The side, named ahead of the words of saying, that is the subject of the words behind; None where none is.

    `said` are the words for who said it and for the saying.
    """
    start = content[0].start
    opening = [token.word.lower() for token in passage.tokens_in(content[0]) if token.word not in QUOTES][:2]
    sentence = passage.sentence_at(start)
    first = min((span.start for span in said), default=start)
    cut = sentence.start < first and all(span.end <= start for span in said)
    if not cut or len(opening) < 2 or opening[0] not in JOINS or opening[1] not in HELPING:
        return None
    tokens = [token for token in passage.tokens_in(Span(sentence.start, first)) if token.word not in QUOTES]
    before = words(tokens)
    opens = {word.span.start for number, word in enumerate(before[:12]) if before_subject(before[:number])}
    mentions = [each for each in passage.mentions_near(Span(sentence.start, first)) if each.span.end <= first]
    named = [each for each in mentions if each.span.start in opens and isinstance(each.actor, Actor)]
    found = max(named, key=lambda each: each.span.end, default=None)
    if found is None:
        return None
    group = isinstance(found.actor, Actor) and found.actor.kind is ActorKind.GROUP  # "the rebels"
    if not group and not any(each.kind in NAMED and found.span.covers(each.span) for each in mentions):
        return None
    behind = next((word.lower for word in before if word.span.start >= found.span.end), "")
    return None if behind in GENITIVES else found
