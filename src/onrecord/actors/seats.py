"""Where organisations sit and diplomats serve: who speaks there need not be of the state whose place it is."""

from __future__ import annotations

from onrecord.actors.atoms import Atom
from onrecord.actors.index import Index
from onrecord.actors.phrases import Phrase

# Roles of those seats: "a tribunal in The Hague", "a diplomat in Vienna", but "the foreign ministry in Vienna"
_SEATED = frozenset(
    "court courts tribunal tribunals prosecutor prosecutors judge judges source sources diplomat diplomats envoy "
    "envoys ambassador ambassadors delegate delegates negotiator negotiators mediator mediators inspector "
    "inspectors".split()
)
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


def foreign(phrase: Phrase) -> bool:
    """Whether diplomats are told of without their state, who are seldom of the one that the text is about.

    So it is with "diplomatic sources".
    """
    words = phrase.role.norm.split() if phrase.role is not None else []
    sources = "diplomatic" in (*words, *phrase.modifiers) and words[-1:] in (["source"], ["sources"])
    return words[-1:] != [] and (words[-1] in _FOREIGN or sources)
