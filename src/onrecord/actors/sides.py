"""The sides that a stretch of text names, with "we" and "you" read from who speaks to whom."""

from __future__ import annotations

from onrecord.actors import grammar
from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Span, Speaker

FEW = 12  # mentions that are compared all with all


def sides(
    span: Span, passage: Passage, *, speaker: Speaker | None, addressee: str | None = None
) -> list[tuple[Span, str]]:
    """Where each side is named inside a span, in order: "we" is the speaker's, "you" the addressee's."""
    found: list[tuple[Span, str]] = []
    inside = [each for each in passage.mentions_near(span) if span.covers(each.head)]
    for mention in inside:
        around = passage.mentions_near(mention.span) if len(inside) > FEW else inside
        if any(o.span.covers(mention.span) and o.span != mention.span and span.covers(o.head) for o in around):
            continue
        side = _side(mention, speaker)
        if side is not None:
            found.append((mention.span, side))
    if addressee is not None:
        found.extend(
            (token.span, addressee) for token in passage.tokens_in(span) if token.word.lower() in grammar.HEARER
        )
    return sorted(found)


def _side(mention: Mention, speaker: Speaker | None) -> str | None:
    if mention.kind is MentionKind.SPEAKER:
        return speaker.side if speaker else None
    if speaker is not None and _himself(mention, speaker):
        return speaker.side
    return mention.actor.country if isinstance(mention.actor, Actor) else None


def _himself(mention: Mention, speaker: Speaker) -> bool:
    """Whether a speaker tells of himself, who may have been of another side on the day: "he would dissolve it"."""
    return (
        isinstance(mention.actor, Actor)
        and mention.actor.kind is ActorKind.PERSON
        and (mention.actor.name == speaker.name)
    )
