"""What somebody is in charge of, between commas or before his title.

"The Director, Defence Information, Brig. Gen. Amundsen", "Internal Security assistant minister Amundsen".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.actors.atoms import Atom
from onrecord.actors.grammar import word_set
from onrecord.actors.portfolios import FIELDS
from onrecord.actors.words import Word

# What firms and armies name their departments by, beside governments
_MORE = FIELDS | word_set("operation operations publicity press communications compliance exploration affairs")
_SEGMENTS = 4  # between the commas of "Policy, Government and Public Affairs"
_INSIDE = ("name", "modifier", "role", "and", "metonym")
_MINISTERS = ("minister", "secretary")
_DEPUTIES = ("assistant", "deputy", "junior", "vice")


def joined(text: Sequence[Word], found: list[Atom]) -> list[Atom]:
    """The atoms, with a title's department made a part of it."""
    at = 0
    while at < len(found):
        if (last := _end(text, found, at)) > at:
            found[at : last + 1] = [replace(found[at], last=found[last].last)]
        elif _before_minister(text, found, at):
            found[at] = replace(found[at], kind="modifier")
        at += 1
    return found


def _before_minister(text: Sequence[Word], found: Sequence[Atom], at: int) -> bool:
    """Whether a name is a ministry's field before the minister: "Internal Security assistant minister"."""
    if found[at].kind != "name" or any(word.norm not in FIELDS for word in text[found[at].first : found[at].last]):
        return False
    after = found[at + 1 : at + 3]
    noun = next((atom for atom in after if atom.kind != "modifier" and atom.norm not in _DEPUTIES), None)
    return noun is not None and noun.kind == "role" and noun.norm.split()[-1] in _MINISTERS


def _end(text: Sequence[Word], found: Sequence[Atom], at: int) -> int:
    """The last atom of the department that stands in commas between a title and a name; `at` for none."""
    if found[at].kind != "role" or not text[found[at].first].capital:
        return at
    end = at
    for _ in range(_SEGMENTS):
        first = end + 2
        if end + 1 >= len(found) or found[end + 1].kind != "comma" or first >= len(found):
            return at
        if end > at and _person(text, found, first):
            return end
        last = next((k for k in range(first, len(found)) if found[k].kind not in _INSIDE), len(found)) - 1
        if last < first or not _department(text, found[first : last + 1]):
            return at
        end = last
    return at


def _person(text: Sequence[Word], found: Sequence[Atom], at: int) -> bool:
    """Whether somebody's name or his rank before it stands here."""
    atom = found[at]
    ranked = atom.role is not None and atom.role.role == "MIL" and text[atom.first].capital
    words = text[atom.first : atom.last]
    named = atom.kind == "name" and len(words) > 1 and all(word.norm not in _MORE for word in words)
    return atom.kind in ("person", "courtesy") or named or (ranked and at + 1 < len(found))


def _department(text: Sequence[Word], atoms: Sequence[Atom]) -> bool:
    """Whether words in capitals name a department or a body's letters: "Media and Publicity", "NDDC"."""
    words = [word for atom in atoms for word in text[atom.first : atom.last]]
    capital = all(word.capital or word.norm in ("and", "&") for word in words)
    letters = len(words) == 1 and atoms[0].kind == "name" and len(words[0].text) > 2 and words[0].text.isupper()
    return capital and words[-1].capital and (letters or any(word.norm in _MORE for word in words))
