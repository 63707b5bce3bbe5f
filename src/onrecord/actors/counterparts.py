"""Who stands across from somebody: "his Russian counterpart", "his opposite number, Roald Amundsen", "its rival"."""

from __future__ import annotations

from onrecord.actors import naming, offices
from onrecord.actors.answers import Answer
from onrecord.actors.entities import on_side
from onrecord.actors.memory import Scene
from onrecord.actors.origins import by_name
from onrecord.actors.phrases import Phrase
from onrecord.actors.wording import plain
from onrecord.model import Actor, ActorKind, Unresolved

_BESIDE = frozenset({"neighbour", "rival", "opponent"})  # a state may be the other's
_VISITING = frozenset({"host", "guest", "visitor"})
_LATELY = 2  # sentences through which who met are host and guest
_ACROSS = frozenset({"counterpart", "opposite number"})  # who holds such an office is of another state


def across(name: str, phrase: Phrase | None, scene: Scene, owner: Actor | None) -> str | None:
    """The state of somebody named whom the report calls another's counterpart, and no state besides.

    Of the states that the report names it is the one that his name points to, else the one named last or most.
    """
    own = owner.country if owner is not None else None
    noun = phrase.role.norm if phrase is not None and phrase.role is not None else ""
    if noun not in _ACROSS or own not in scene.index.states:
        return None
    others = {side for side in scene.states() if side != own}
    often = max(sorted(others), key=lambda side: scene.sides[side], default=None)
    near = _state_before(scene, own, noun) or often
    return by_name(name, near, others, scene.index.origins) if others else None


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


def _visit(phrase: Phrase, scene: Scene, owner: Actor | None, sides: list[str]) -> Answer | None:
    """The other of two people of two states who were just named: "Merkel met Putin. Her host said no".

    Where "his" can be of either it is of whoever was the subject: "Amundsen met Nansen. His guest said no".
    """
    noun = phrase.role.norm if phrase.role is not None else ""
    if noun not in _VISITING or owner is None or owner.kind is not ActorKind.PERSON:
        return None
    near = [each for each in scene.seen if 0 < phrase.word.sentence - each.sentence <= _LATELY and not each.quoted]
    people = [each for each in near if each.human and each.number == "s"]
    others = {
        each.actor for each in people if each.actor != owner and each.actor.country not in (None, owner.country)
    }
    able = [one for one in others if not sides or on_side(one.country, sides[0])]
    if len(able) != 1 or all(each.actor != owner for each in people):
        return None
    own = phrase.owner is not None and phrase.owner.pronoun is not None and not sides and len(others) == 1
    pair = [each for each in people if each.actor in (owner, able[0])]
    active = {each.actor for each in pair if each.subject or each.speaks}
    other = owner if own and len({each.gender for each in pair}) == 1 and active == {able[0]} else able[0]
    whose = owner if other != owner else able[0]
    return Answer(other, "actors.counterpart", f"{other.name} and {whose.name} were named before")


def counterpart(phrase: Phrase, scene: Scene, owner: Actor | None, sides: list[str]) -> Answer:
    """Whoever holds the owner's office on the other side: "his Russian counterpart"."""
    own = owner.country if owner else None
    if (met := _visit(phrase, scene, owner, sides)) is not None:
        return met
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
