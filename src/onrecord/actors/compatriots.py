"""Who serves an organisation and is called by the state that he is of: "the Norwegian", "the Portuguese diplomat"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors import entities, naming
from onrecord.actors.answers import Answer
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.actors.remembered import FORMER, sat
from onrecord.model import Actor

_LATELY = 4  # sentences through which somebody is still called so
# What an organisation's official can be besides: no "official" or "envoy", who would be his state's
_CALLINGS = frozenset({"diplomat", "politician", "statesman", "lawyer", "economist", "general"})


def compatriot(phrase: Phrase, scene: Scene, state: str) -> Answer | None:
    """The official of an organisation who was named before and is of a state, by the tables or the report.

    Where neither says whence he is, it is the only person lately named, if nobody and nothing of the state was.
    """
    near = [each for each in scene.seen if _lately(each, phrase)]
    people = [each for each in near if each.human and each.number == "s"]
    people = [each for each in people if each.actor.country not in scene.index.states]  # who may be of this one
    serving = [each for each in people if _serves(each.actor, scene)]
    told = next((each for each in reversed(serving) if state in _homes(each.actor, scene)), None)
    if told is None and len({each.actor for each in people}) == 1 and serving:
        stranger = not _homes(serving[-1].actor, scene) and all(each.actor.country != state for each in scene.seen)
        told = serving[-1] if stranger else None
    return Answer(told.actor, "actors.national", f"{told.actor.name} is of {state}") if told is not None else None


def described(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """An organisation's official by a noun with his state: "the Portuguese diplomat", "the former Danish premier"."""
    if phrase.article != "the" or phrase.plural or phrase.owner is not None or phrase.of or phrase.role is None:
        return None
    if len(sides) != 1 or sides[0] not in scene.index.states or len(phrase.entities) != 1:
        return None
    found = compatriot(phrase, scene, sides[0])
    once = FORMER.intersection(phrase.modifiers) and found is not None and sat(phrase, found.actor, scene)
    return found if once or phrase.role.norm in _CALLINGS else None


def _lately(seen: Seen, phrase: Phrase) -> bool:
    return phrase.word.sentence - seen.sentence <= _LATELY and not seen.quoted


def _serves(actor: Actor, scene: Scene) -> bool:
    row = entities.organisation_of(actor, scene)
    return row is not None and row.kind != "group" and not row.state


def _homes(actor: Actor, scene: Scene) -> set[str]:
    """The states that somebody is of: those he has held office in, and those the report describes him by."""
    row, states = scene.index.row_of(actor.name), scene.index.states
    sides = {stint.side for stint in row.stints} if row is not None else set()
    parts = [part for one in scene.known if one.actor == actor for part in one.descriptions()]
    sides |= {side for part in parts for side in naming.firm(replace(part, of=()), scene)}  # no "envoy for Syria"
    return {state for state in states if any(entities.on_side(side, state) for side in sides)}
