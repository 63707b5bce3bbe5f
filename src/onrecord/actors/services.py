"""Heads of services and central banks, whose title is the body's name with "chief": "the FSB director"."""

from __future__ import annotations

from datetime import date

from onrecord.actors.forms import whole_form
from onrecord.actors.grammar import word_set
from onrecord.actors.index import Index
from onrecord.actors.offices import holders, title_of
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import Holder

_HEADS = word_set("head chief director boss governor president chair chairman chairwoman")
_SERVICES = word_set("fsb svr gru cia fbi mossad mi6 mi5 isi sbu gur hur bnd nis raw dgse") | {
    "shin bet",
    "national intelligence service",
}
_BANKS = word_set("bank fed reserve bundesbank riksbank")


def head_of_service(phrase: Phrase, side: str, day: date, index: Index) -> Holder | None:
    """The one head of the service or central bank that the phrase's words name."""
    if phrase.role is None or phrase.role.norm not in _HEADS or "deputy" in phrase.modifiers:
        return None
    near = (phrase, phrase.owner, *phrase.of)
    names = [atom.norm for part in near if part is not None for atom in part.entities if atom.kind == "metonym"]
    for name in names:
        found: list[Holder] = []
        if name in _SERVICES:
            found = holders(side, "intelligence_chief", day, index)
            found = [each for each in found if name in whole_form(title_of(each, index))]
        elif _BANKS.intersection(name.split()):
            found = holders(side, "central_bank_governor", day, index)
        if len(found) == 1:
            return found[0]
    return None
