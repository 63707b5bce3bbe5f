"""The sides that a stretch of text names, with "we" and "you" read from who speaks to whom."""

from __future__ import annotations

from onrecord.actors import grammar
from onrecord.model import Actor, Mention, MentionKind, Passage, Span, Speaker


def sides(
    span: Span, passage: Passage, *, speaker: Speaker | None, addressee: str | None = None
) -> list[tuple[Span, str]]:
    """Where each side is named inside a span, in order: "we" is the speaker's, "you" the addressee's."""
    found: list[tuple[Span, str]] = []
    inside = [each for each in passage.mentions if span.covers(each.head)]
    for mention in inside:
        if any(other.span.covers(mention.span) and other.span != mention.span for other in inside):
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
        return (speaker.on_behalf or speaker.country) if speaker else None
    return mention.actor.country if isinstance(mention.actor, Actor) else None
