"""Somebody named before who is called by where he is from: "the American urged", "the Iraqi said"."""

from __future__ import annotations

from onrecord.actors import compatriots, entities, grammar, places
from onrecord.actors.answers import Answer
from onrecord.actors.lawmakers import at_home
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import Organisation, State
from onrecord.model import Actor, ActorKind

_LATELY = 4  # sentences through which somebody is still called so
# "the Chinese", "the British", "the French" are a people
_PEOPLES = ("s", "ese", "sh", "ch")


def national(phrase: Phrase, scene: Scene) -> Answer | None:
    """The person of a state's who was named before, where one of its people does something; None where none was."""
    if (lawmaker := _lawmaker(phrase, scene)) is not None:
        return lawmaker
    atom = phrase.entities[-1]
    state = entities.entry_of(atom, scene)
    people = isinstance(state.row, State) and atom.kind == "demonym"
    people = people or (isinstance(state.row, Organisation) and _one_of(phrase, state.row))  # "the Walloon"
    if not people or not _is_one(phrase):
        return None
    for seen in scene.last():
        if phrase.word.sentence - seen.sentence > _LATELY:
            break
        own = entities.on_side(seen.actor.country, state.code)
        if seen.human and seen.number == "s" and not seen.quoted and own:
            return Answer(seen.actor, "actors.national", f"{seen.actor.name}, of {state.name}, was named before")
    return compatriots.compatriot(phrase, scene, state.code) if isinstance(state.row, State) else None


def _lawmaker(phrase: Phrase, scene: Scene) -> Answer | None:
    """A lawmaker called by his party and where he was elected: "the Nevada Democrat", "a Texas Republican"."""
    if len(phrase.entities) != 2 or phrase.entities[0].kind not in ("place", "capital") or not phrase.article:
        return None
    place, party = (entities.entry_of(atom, scene) for atom in phrase.entities)
    row = party.row
    if not isinstance(row, Organisation) or row.role != "OPP" or row.state != place.code or not _one_of(phrase, row):
        return None
    of_party = {row.code, *(code for code, state in scene.index.seat.items() if state == row.state), row.state}
    for seen in scene.last() if phrase.article == "the" else ():
        one = seen.human and seen.number == "s" and seen.actor.country in of_party
        if one and (seen.actor.country == row.code or scene.index.parties.get(seen.actor.name) == row.code):
            return Answer(seen.actor, "actors.national", f"{seen.actor.name}, of the {row.name}, was named before")
    side = row.code if at_home(row.state, scene) else row.state
    words = " ".join(word.text for word in phrase.text[phrase.entities[0].first : phrase.last])
    actor = Actor(name=words, kind=ActorKind.PERSON, country=side, role="LEG")
    return Answer(actor, "actors.lawmaker", f"of the {row.name}")


def _one_of(phrase: Phrase, row: Organisation) -> bool:
    """Whether the party's name stands for one of its people, as a demonym without "s" does."""
    norm = phrase.entities[-1].norm
    return not norm.endswith("s") and any(norm == each.lower() for each in row.demonyms)


def _is_one(phrase: Phrase) -> bool:
    """Whether one person is told of: "the American urged", not "the American plan", "the Americans"."""
    alone = len(phrase.entities) == 1 and phrase.owner is None and not phrase.modifiers
    if phrase.article != "the" or not alone or phrase.entities[-1].norm.endswith(_PEOPLES):
        return False
    after = phrase.after
    ends = after is None or (not after.letters and after.text not in "-&/") or after.norm in grammar.AUXILIARIES
    return ends or places.speaks(phrase)
