"""Where organisations sit and diplomats serve: who speaks there need not be of the state whose place it is."""

from __future__ import annotations

from onrecord.actors.atoms import Atom
from onrecord.actors.entities import organisation_of
from onrecord.actors.index import Index
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase

# Roles of those seats: "a tribunal in The Hague", "a diplomat in Vienna", but "the foreign ministry in Vienna"
_SEATED = frozenset(
    "court courts tribunal tribunals prosecutor prosecutors judge judges source sources diplomat diplomats envoy "
    "envoys ambassador ambassadors delegate delegates negotiator negotiators mediator mediators inspector "
    "inspectors".split()
)
# Who need not be a state's there
_STAFF = frozenset({"official", "spokesman", "spokeswoman", "spokesperson", "co chair"})
_LATELY = 3  # sentences through which somebody is of the organisation named
_FOREIGN = frozenset({"diplomat", "diplomats"})


def seat(atom: Atom, index: Index) -> bool:
    """Whether a place's name says where an organisation sits: who is in Geneva is seldom there for Switzerland."""
    return atom.norm in index.usual.seats


def seated(phrase: Phrase, index: Index) -> bool:
    """Whether a place says no side, as an organisation's seat: "a tribunal in The Hague", "a prosecutor in Geneva".

    Nor does any where foreign states keep their diplomats: "diplomats in Lome", "diplomats here".
    """
    where = phrase.place.entities[-1].norm if phrase.place is not None and phrase.place.entities else ""
    head = phrase.role.norm.split()[-1] if phrase.role else ""
    here = phrase.after is not None and phrase.after.norm == "here"
    if head in _FOREIGN and (where or here):
        return True
    return head in _SEATED and (where in index.usual.seats or "international" in phrase.modifiers)


def at_seat(phrase: Phrase, scene: Scene) -> str | None:
    """The organisation just named, of which an official is who speaks where one sits: "an official in Geneva".

    None where the report names the state of the place besides.
    """
    atom = phrase.place.entities[-1] if phrase.place is not None and phrase.place.bare_entity else None
    office = (
        phrase.role is None
        or phrase.role.norm.removesuffix("s") not in _STAFF
        or phrase.modifiers
        or len(phrase.roles) > 1
    )
    if atom is None or office or not seat(atom, scene.index) or scene.sides[atom.entries[0].code]:
        return None
    near = (each for each in scene.last() if phrase.word.sentence - each.sentence <= _LATELY)
    rows = (organisation_of(each.actor, scene) for each in near)
    return next((row.code for row in rows if row is not None and row.kind == "organisation"), None)


def foreign(phrase: Phrase) -> bool:
    """Whether diplomats are told of without their state, who are seldom of the one that the text is about.

    So it is with "diplomatic sources".
    """
    words = phrase.role.norm.split() if phrase.role is not None else []
    sources = "diplomatic" in (*words, *phrase.modifiers) and words[-1:] in (["source"], ["sources"])
    return words[-1:] != [] and (words[-1] in _FOREIGN or sources)
