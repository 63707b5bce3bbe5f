"""A name that a state shares with a part of another: "Georgia" among America's own lawmakers is no state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.actors.atoms import Atom
from onrecord.actors.entries import Entry, PersonRow
from onrecord.actors.grammar import SEATED
from onrecord.actors.index import Index
from onrecord.actors.words import Word
from onrecord.codebook.actors import Organisation, State

# Who is elected where he is said to be of: "Senator Roald Amundsen of Georgia"
_ELECTED = SEATED | {"senator", "representative"}
_NAME = 5  # words and stops of a title and a name


def meant(
    text: Sequence[Word], at: int, length: int, entries: tuple[Entry, ...], index: Index, parts: frozenset[str]
) -> tuple[Entry, ...]:
    """The readings of a name that hold here; `parts` are the shared names that mean the part in this report."""
    places = tuple(each for each in entries if each.kind == "place")
    states = tuple(each for each in entries if each.kind == "state")
    if not places or not states:
        return entries
    home = places[0].code
    norm = " ".join(word.norm for word in text[at : at + length])
    part = norm in parts or _of_party(text, at + length, home, index) or _elected(text, at, home, index)
    return places if part else tuple(each for each in entries if each not in places)


def parts(found: Iterable[Sequence[Atom]], index: Index) -> frozenset[str]:
    """The shared names that mean the part: those of a report that names no state but the part's."""
    named: set[str] = set()
    shared: dict[str, str] = {}
    for atom in (atom for atoms in found for atom in atoms):
        rows = [each.row for each in atom.entries[:1]]
        if atom.norm in index.parts:
            shared[atom.norm] = index.parts[atom.norm].code
        elif rows and isinstance(rows[0], State | Organisation | PersonRow):
            named |= _states(rows[0], index)
    return frozenset(norm for norm, home in shared.items() if named == {home})


def _states(row: State | Organisation | PersonRow, index: Index) -> set[str]:
    if isinstance(row, State):
        return {row.code}
    if isinstance(row, Organisation):
        return {row.state or row.code}
    sides = {stint.side for stint in row.stints}
    groups = {side: index.organisations.get(side) for side in sides}
    return {group.state or side if group is not None else side for side, group in groups.items()}


def _of_party(text: Sequence[Word], at: int, home: str, index: Index) -> bool:
    """Whether a party of the part's state or one of its people stands at a word: "the Georgia Republican"."""
    if at >= len(text):
        return False
    rows = (each.row for each in index.match(text, at)[1])
    return any(isinstance(row, Organisation) and row.role == "OPP" and row.state == home for row in rows)


def _elected(text: Sequence[Word], at: int, home: str, index: Index) -> bool:
    """Whether it is said where a lawmaker was elected: "Sen. Roald Amundsen of Georgia", "a Democrat from Ohio"."""
    if at < 2 or text[at - 1].norm not in ("of", "from"):
        return False
    if _of_party(text, at - 2, home, index):
        return True
    for word in reversed(text[max(0, at - 1 - _NAME) : at - 1]):
        if word.norm in _ELECTED:
            return True
        if not word.capital and word.text != ".":
            return False
    return False
