"""People of an organisation that no table knows, who are of no state just because the report names it often.

"Tony Tyler of IATA", "its president, Issa Hayatou" after "The Confederation of African Football".
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.model import Actor, ActorKind

# In a body's own name, that it is no one state's
WORLD = frozenset({"international", "world", "global", "african", "european", "asian", "arab"})
_LETTERS = range(3, 9)  # of an acronym


def body_of(parts: Sequence[Phrase], owner: Actor | None, scene: Scene) -> Actor | None:
    """The organisation without a side whose somebody is by what the report calls him; None where there is none."""
    if owner is not None and unknown(owner):
        return owner
    inner = (each for part in parts for each in part.of if each.name is not None)
    return next((actor for each in inner if (actor := scene.ask(each)) is not None and unknown(actor)), None)


def unknown(actor: Actor) -> bool:
    """Whether somebody is an organisation without a side that is called by letters, or by what is many states'."""
    name = actor.name.removeprefix("the ")
    letters = name.isalpha() and name.isupper() and len(name) in _LETTERS
    wide = letters or (" " in name and not WORLD.isdisjoint(name.lower().split()))
    return actor.kind is ActorKind.ORGANISATION and actor.country is None and wide


def worldwide(phrase: Phrase) -> bool:
    """Whether a body's own name says that it is of many states: "the Confederation of African Football"."""
    words = phrase.text[phrase.first : phrase.last]
    return any(word.capital and word.norm in WORLD for word in words)
