"""On whose side a lawmaker stands: in a report on his state's own politics his party's, in all others his state's.

"The Speaker offered the President six weeks": one party to the government. To other states he is one of his own.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.sides import own_politics
from onrecord.codebook.actors import Organisation
from onrecord.codebook.codes import state_of
from onrecord.model import Actor, ActorKind, Mention, Passage


def placed(passages: list[Passage], scene: Scene) -> list[Passage]:
    """The passages with the sides of the lawmakers among their mentions."""
    named = {each.actor for passage in passages for each in passage.mentions if isinstance(each.actor, Actor)}
    moved = {actor: replace(actor, country=side) for actor in named if (side := _side(actor, scene)) is not None}
    if not moved:
        return passages
    return [replace(each, mentions=tuple(_moved(mention, moved) for mention in each.mentions)) for each in passages]


def _moved(mention: Mention, moved: dict[Actor, Actor]) -> Mention:
    actor = moved.get(mention.actor) if isinstance(mention.actor, Actor) else None
    return replace(mention, actor=actor) if actor is not None else mention


def _side(actor: Actor, scene: Scene) -> str | None:
    """The party of a lawmaker who is at home in the report, by the table or by what the report calls him; or the
    state of another.
    """
    state = scene.index.seat.get(actor.country or "")
    if actor.kind is not ActorKind.PERSON or state is None:
        return None
    if not at_home(state, scene):
        return state
    called = [part for one in scene.known if one.actor == actor for part in one.descriptions()]
    named = (atom for part in called for each in (part, *part.of) for atom in each.entities)
    rows = (entry.row for atom in named for entry in atom.entries)
    told = (row.code for row in rows if isinstance(row, Organisation) and row.role == "OPP" and row.state == state)
    return next(told, scene.index.parties.get(actor.name))


def party_here(actor: Actor, scene: Scene) -> str | None:
    """The party of a lawmaker in a report on his state's own politics, whose side his staff are on, too."""
    side = _side(actor, scene)
    return side if side not in scene.index.states else None


def master(phrase: Phrase, scene: Scene) -> str | None:
    """The side of the lawmaker whose "a spokesman" is, of whom the sentence has told before."""
    if phrase.article != "a" or phrase.role is None or not phrase.role.norm.startswith("spokes"):
        return None
    seen = next((each for each in scene.last() if each.human and each.subject and not each.quoted), None)
    if seen is None or seen.sentence != phrase.word.sentence or seen.place > phrase.word.start:
        return None
    return party_here(seen.actor, scene)


def at_home(state: str, scene: Scene, *, silent: bool = False) -> bool:
    """Whether a report is about a state's own politics; `silent` is the answer where it names no state."""
    if silent and not any(map(state_of, scene.sides)):
        return True
    return own_politics(scene.sides) == state
