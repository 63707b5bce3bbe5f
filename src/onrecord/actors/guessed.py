"""Speakers whom no table, name or word resolves: the reading model's view of whose they are decides, or nothing.

"the paramilitaries", "the brass", "our military circles" between two armies.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from onrecord.actors import antecedents
from onrecord.actors.memory import Scene
from onrecord.actors.speakers import bare_words
from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Reason, Span

SURE = 0.6  # share that one side must have
LONGEST = 60  # characters; a longer source is a clause and no name
_UNSAYING = frozenset({"this", "that", "there", "which", "who", "what"})


def guessed(passages: list[Passage], sources: Sequence[Span], scene: Scene) -> list[Passage]:
    """The passages with a mention for each of the sources that has none and that the model is sure of."""
    starts = [passage.span.start for passage in passages]
    added: dict[int, list[Mention]] = defaultdict(list)
    for span in sources:
        number = max(0, bisect_right(starts, span.start) - 1)
        mention = _guess(span, passages[number], scene)
        if mention is not None:
            added[number].append(mention)
    return [
        replace(passage, mentions=tuple(sorted([*passage.mentions, *added[n]], key=lambda one: (one.span, one.head))))
        if n in added
        else passage
        for n, passage in enumerate(passages)
    ]


def _guess(span: Span, passage: Passage, scene: Scene) -> Mention | None:
    if len(span) > LONGEST or not passage.span.covers(span):
        return None
    if any(mention.span.overlaps(span) for mention in passage.mentions_near(span)):
        return None
    found = antecedents.meant(span, scene, [])
    if found is not None:
        reason = Reason(rule=found.rule, decides="actor", spans=(span,), says=found.says)
        return Mention(span=span, head=span, kind=MentionKind.ROLE, actor=found.actor, reason=reason)
    name, shares = bare_words(span, passage), scene.whose(span)
    side = max(shares, key=lambda code: shares[code], default=None)
    if side is None or shares[side] < SURE or name.lower() in _UNSAYING:
        return None
    says = f"{name} stands for {side}, as the reading model sees it"
    reason = Reason(rule="actors.model", decides="actor", spans=(span,), says=says, score=shares[side])
    actor = Actor(name=name, kind=ActorKind.PERSON, country=side)
    return Mention(span=span, head=span, kind=MentionKind.ROLE, actor=actor, reason=reason)
