"""Phrases that name two sides at once: "both sides", "the two ministers", "the presidents of Chad and Sudan"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors import naming
from onrecord.actors.described import Answer
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import Word
from onrecord.model import Actor, ActorKind

_BOTH = frozenset({"both", "two"})
_ALONE = frozenset({"sides", "parties", "belligerents", "adversaries"})


def several(phrase: Phrase, text: Sequence[Word], scene: Scene, sentence: int) -> list[Answer]:
    """One answer for each side that the phrase names; nothing where it names one or none."""
    role = phrase.role
    row = role.role if role else None
    if role is None or row is None or row.number != "p" or phrase.name is not None or row.kind == "private":
        return []
    sides = naming.explicit(phrase, scene, None)
    if len(sides) < 2:
        opening = {word.norm for word in text[phrase.first : phrase.first + 2]}
        if sides or phrase.owner or not (opening & _BOTH or (role.norm in _ALONE and phrase.article == "the")):
            return []
        sides = opposed(scene, sentence)
    says = f"{role.norm} of {' and '.join(sides)}"
    return [Answer(_one(side, role.norm, row.kind, row.role, scene), "actors.both_sides", says) for side in sides]


def opposed(scene: Scene, sentence: int) -> list[str]:
    """The two sides that the report sets against each other here, mediators left out."""
    weights = scene.weights(sentence)
    for side, count in scene.sides.items():
        weights[side] += 0.2 * count
    rows = scene.index.organisations
    ranked = [side for side, _ in weights.most_common() if side not in rows or rows[side].kind == "group"]
    return sorted(ranked[:2]) if len(ranked) > 1 else []


def _one(side: str, noun: str, kind: str, role: str, scene: Scene) -> Actor:
    state, group = scene.index.states.get(side), scene.index.organisations.get(side)
    if kind != "person" or role == "both":
        name = state.name if state else group.name if group else side
        return Actor(name=name, kind=ActorKind.STATE if state else ActorKind.GROUP, country=side, role="GOV")
    for seen in scene.last(quoted=True):
        if seen.human and seen.actor.country == side and any(noun.rstrip("s") in other for other in seen.nouns):
            return seen.actor
    return Actor(name=f"{naming.adjective(side, scene)} {noun}", kind=ActorKind.PERSON, country=side, role=role)
