"""Somebody named before who is called by where he is from: "the American urged", "the Iraqi said"."""

from __future__ import annotations

from onrecord.actors import grammar, naming, places
from onrecord.actors.answers import Answer
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import State

_LATELY = 4  # sentences through which somebody is still called so
# "the Chinese", "the British", "the French" are a people
_PEOPLES = ("s", "ese", "sh", "ch")


def national(phrase: Phrase, scene: Scene) -> Answer | None:
    """The person of a state's who was named before, where one of its people does something; None where none was."""
    atom = phrase.entities[-1]
    state = naming.entry_of(atom, scene)
    if atom.kind != "demonym" or not isinstance(state.row, State) or not _is_one(phrase):
        return None
    for seen in scene.last():
        if phrase.word.sentence - seen.sentence > _LATELY:
            return None
        if seen.human and seen.number == "s" and not seen.quoted and naming.on_side(seen.actor.country, state.code):
            return Answer(seen.actor, "actors.national", f"{seen.actor.name}, of {state.name}, was named before")
    return None


def _is_one(phrase: Phrase) -> bool:
    """Whether one person is told of: "the American urged", not "the American plan", "the Americans"."""
    alone = len(phrase.entities) == 1 and phrase.owner is None and not phrase.modifiers
    if phrase.article != "the" or not alone or phrase.entities[-1].norm.endswith(_PEOPLES):
        return False
    after = phrase.after
    ends = after is None or (not after.letters and after.text not in "-&/") or after.norm in grammar.AUXILIARIES
    return ends or places.speaks(phrase)
