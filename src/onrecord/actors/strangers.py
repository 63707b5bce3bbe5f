"""Bodies that no table has and that are no one state's by their own names, and who is of them.

"Halo Trust", "the Confederation of African Football"; "Tony Tyler of IATA", "its president, Issa Hayatou".
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.grammar import word_set
from onrecord.actors.memory import Known, Scene
from onrecord.actors.phrases import Phrase
from onrecord.model import Actor, ActorKind

# In a body's own name, that it is of many states, and by which a charity, a coalition or a monitor ends
_WIDE = word_set("international world worldwide global african european asian arab")
_CIVIC = word_set("coalition trust monitor foundation watch network")
_LETTERS = range(3, 9)  # of an acronym


def body(one: Known) -> bool:
    """Whether somebody is such a body: "Halo Trust", "the International Maritime Bureau"."""
    return not one.human and any(map(_is_no_states, one.norms))


def serves(parts: Sequence[Phrase], owner: Actor | None, scene: Scene) -> bool:
    """Whether somebody is of such a body by what the report calls him: "Roald Amundsen of the Halo Trust"."""
    inner = (scene.ask(each) for part in parts for each in part.of if each.name is not None)
    return any(isinstance(actor, Actor) and _is_body(actor) for actor in (owner, *inner))


def named(phrase: Phrase) -> bool:
    """Whether a phrase is such a body's name: "the Confederation of African Football"."""
    words = phrase.text[phrase.first : phrase.last]
    return any(word.capital and word.norm in _WIDE for word in words)


def _is_no_states(words: Sequence[str]) -> bool:
    return len(words) > 1 and (words[-1] in _CIVIC or not _WIDE.isdisjoint(words))


def _is_body(actor: Actor) -> bool:
    name = actor.name.removeprefix("the ")
    letters = name.isalpha() and name.isupper() and len(name) in _LETTERS
    unknown = actor.kind is ActorKind.ORGANISATION and actor.country is None
    return unknown and (letters or _is_no_states(name.lower().split()))
