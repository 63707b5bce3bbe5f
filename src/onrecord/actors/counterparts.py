"""Whoever is the other side's, or a state's neighbour and rival: "his Russian counterpart", "its neighbour"."""

from __future__ import annotations

from onrecord.actors import naming, offices
from onrecord.actors.answers import Answer
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.wording import plain
from onrecord.model import Actor, ActorKind, Unresolved

_BESIDE = frozenset({"neighbour", "rival", "opponent"})  # a state may be the other's


def counterpart(phrase: Phrase, scene: Scene, owner: Actor | None, sides: list[str]) -> Answer:
    """Whoever holds the owner's office on the other side: "his Russian counterpart"."""
    own = owner.country if owner else None
    others = [side for side in (*sides, *naming.place_sides(phrase, scene)) if side != own]
    noun = phrase.role.norm if phrase.role is not None else ""
    if not others and own in scene.index.states and noun in _BESIDE:
        others = [other for other in (_state_before(scene, own, noun),) if other]
    if not others:
        why = "whose counterpart, and of which side, is not said"
        return Answer(Unresolved(why=why), "actors.counterpart")
    row = scene.index.row_of(owner.name) if owner else None
    for stint in row.at(scene.day) if row else ():
        found = offices.holders(others[0], stint.office, scene.day, scene.index)
        if len(found) == 1:
            says = f"the same office as {stint.side}'s, held for {others[0]} by {found[0].name}"
            return Answer(offices.office_actor(found[0], scene.index), "actors.counterpart", says)
    actor = Actor(name=plain(phrase, scene.source), kind=ActorKind.PERSON, country=others[0], role="GOV")
    return Answer(actor, "actors.counterpart", f"of {others[0]}")


def _state_before(scene: Scene, own: str, noun: str) -> str | None:
    """The state named last but one's own: "Oslo warned Suva. It accused its rival of ...".

    "Its neighbour" is the last that borders on it, else the one the report names most, if it names any.
    """
    seen = (each.actor.country for each in scene.last() if not each.aside)
    named = [side for side in seen if side is not None and side != own and side in scene.index.states]
    if noun == "neighbour":
        beside = scene.index.states[own].neighbours
        often = sorted(beside & scene.sides.keys(), key=lambda side: (-scene.sides[side], side))
        named = [*(side for side in named if side in beside), *often, *named]
    return next(iter(named), None)
