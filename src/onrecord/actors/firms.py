"""Companies that nouns point back at: "Gazprom waited. The company ...", "Maersk waited. The Danish carrier ..."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.actors import entities
from onrecord.actors.answers import Answer
from onrecord.actors.grammar import PRONOUNS, word_set
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.model import ActorKind

# Who is another than the company named before
_OTHERS = word_set("other another rival parent new different second former sister private")
# The last words of what is no company, or of what belongs to one
_ELSE = word_set(
    "bank subsidiary venture consortium association lobby exchange bourse agency federation industry body fund "
    "network"
)
_DEFINED = word_set("that which whose owned run behind responsible")  # "the company that laid the cable"
_REACH = 6  # sentences through which a company is still called so


def last(phrase: Phrase, scene: Scene) -> Seen | None:
    """The company named last, where a noun for companies alone points back: "the company", "the gas giant"."""
    return next(_before(phrase, scene), None) if _points(phrase) and not phrase.entities else None


def of_side(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """The company of a state that was named before, where its state is said: "the Danish company".

    One of no state so far is of the state told, if it is the only one.
    """
    adjective = [atom.kind for atom in phrase.entities] == ["demonym"] and phrase.owner is None
    if not _points(phrase) or not adjective or len(sides) != 1:
        return None
    near = list(dict.fromkeys(seen.actor for seen in _before(phrase, scene)))
    own = [actor for actor in near if entities.on_side(actor.country, sides[0])]
    others = [actor for actor in near if actor.country is None]
    found = own[:1] or (others if len(others) == 1 else [])
    if not found:
        return None
    actor = replace(found[0], country=found[0].country or sides[0])
    return Answer(actor, "actors.body_before", f"the report has named {actor.name}")


def _points(phrase: Phrase) -> bool:
    """Whether a noun for companies can mean the one just named."""
    row, after = phrase.row, phrase.after
    if row is None or row.role != "BUS" or row.kind != "body" or phrase.plural or phrase.role is None:
        return False
    alone = phrase.article == "the" and not phrase.of and phrase.place is None
    defined = after is not None and after.norm in _DEFINED
    return (
        alone and not defined and _OTHERS.isdisjoint(phrase.modifiers) and phrase.role.norm.split()[-1] not in _ELSE
    )


def _before(phrase: Phrase, scene: Scene) -> Iterator[Seen]:
    """The companies named a few sentences back at most, the latest first."""
    for seen in scene.last():
        if phrase.word.sentence - seen.sentence > _REACH:
            return
        pronoun = scene.source[seen.place : seen.end].lower() in PRONOUNS  # which may be read wrongly
        if not (seen.quoted or pronoun) and seen.number != "x" and _is_firm(seen, scene):
            yield seen


def _is_firm(seen: Seen, scene: Scene) -> bool:
    """Whether a company was named: one of a state's by the table, or one that the report alone names."""
    if seen.actor.name.lower() in scene.index.usual.firms:
        return True
    firm = (
        seen.actor.kind is ActorKind.ORGANISATION
        and (seen.subject or seen.speaks)
        and not seen.human
        and seen.actor.role in (None, "BUS")
    )
    return firm and scene.names(seen.actor)
