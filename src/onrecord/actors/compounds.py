"""Bodies that have "and" in their names: "the National Cohesion and Integration Commission" is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.actors import runs
from onrecord.actors.atoms import Atom, norm_of
from onrecord.actors.grammar import AIRLINES, word_set
from onrecord.actors.index import Index
from onrecord.actors.portfolios import FIELDS
from onrecord.actors.words import Word

_PARTS = ("name", "modifier")
# Bodies that say behind "for" or "on" what they work on
_WORKING = ("for", "on", "of")
_CENTRES = word_set("centre center institute foundation council association society committee forum network fund")


def joined(text: Sequence[Word], found: list[Atom], index: Index) -> list[Atom]:
    """The atoms, with those of one body's name made one; what stands before a body's noun only qualifies it."""
    at = 0
    while at < len(found):
        if found[at].kind == "and" and (first := _centre(text, found, at, index)) < at:
            if found[at - 1].kind in ("state", "demonym"):  # whose side the centre is of
                found[at - 1 : at + 2] = [replace(found[at - 1], last=found[at + 1].last)]
            else:
                opening, closing = found[first].first, found[at + 1].last
                found[first : at + 2] = [Atom("name", opening, closing, norm_of(text, opening, closing))]
                at = first
        elif found[at].kind == "and" and (last := _fields(text, found, at)) > at:
            found[at - 1 : last] = [replace(found[at - 1], last=found[last - 1].last)]
        elif found[at].kind == "and":
            first, last = _left(text, found, at, index), _right(text, found, at, index)
            if first < at and last > at:
                opening, closing = found[first].first, found[last - 1].last
                whole = last > at + 1 and runs.is_body_word(text[closing - 1], index)
                kind = "name" if whole else "modifier"
                found[first:last] = [Atom(kind, opening, closing, norm_of(text, opening, closing))]
                at = first
        at += 1
    return [_airline(text, found, at) for at in range(len(found))]


def _airline(text: Sequence[Word], found: Sequence[Atom], at: int) -> Atom:
    """An atom, as a name where it ends an airline's that a state opens: "Iran Air", "Saudi Arabian Airlines"."""
    atom, before = found[at], found[at - 1] if at else None
    after = text[atom.last] if atom.last < len(text) else None
    alone = atom.norm in AIRLINES and text[atom.first].capital and (after is None or not after.capital)
    state = before is not None and before.kind in ("state", "demonym")
    return replace(atom, kind="name") if alone and state and atom.kind in ("modifier", "role") else atom


def _fields(text: Sequence[Word], found: Sequence[Atom], at: int) -> int:
    """The end of what a ministry or its minister is for besides: "Foreign Affairs and Trade"; `at` for nothing."""
    head = found[at - 1] if at else None
    if head is None or head.kind != "role" or " of " not in head.norm or not text[head.first].capital:
        return at
    last = at + 1
    while last < len(found) and found[last].kind in _PARTS and text[found[last].first].capital:
        last += 1
    return last if last > at + 1 and text[found[last - 1].last - 1].norm in FIELDS else at


def _centre(text: Sequence[Word], found: Sequence[Atom], at: int, index: Index) -> int:
    """Where a body's name begins that says what it works on: "Centre for Research and Policy"; `at` for none.

    What it works on last is one word, or one that governments have departments for, and so nobody's name.
    """
    last = found[at + 1] if at + 1 < len(found) else None
    if last is None or last.kind not in _PARTS or not text[last.first].capital:
        return at
    word = text[last.last - 1].norm
    single = last.last - last.first == 1 and word not in index.given and not index.people_called(word)
    if not (single or word in FIELDS):
        return at
    first = at - 1
    while first > 1 and text[found[first].first].capital and found[first].kind not in ("role", "person", "anaphor"):
        first -= 1
    head = found[first - 1] if first and text[found[first].first].norm in _WORKING and first < at - 1 else None
    if head is None or head.kind not in ("name", "role") or text[head.last - 1].norm not in _CENTRES:
        return at
    opened = first > 1 and (found[first - 2].norm == "the" or found[first - 2].kind in ("clitic", "demonym"))
    return first - 1 if opened and text[head.first].capital else at


def _left(text: Sequence[Word], found: Sequence[Atom], at: int, index: Index) -> int:
    """Where the words before "and" begin that an article, an owner or a state's name opens; `at` if none does."""
    first = at
    while first and found[first - 1].kind in _PARTS and text[found[first - 1].first].capital:
        first -= 1
    if first == at or runs.is_body_word(text[found[at - 1].last - 1], index):
        return at  # "the Polar Institute and ..." are two
    opener = found[first - 1 - (first > 1 and found[first - 1].kind == "demonym")] if first else None
    opened = opener is not None and (opener.norm == "the" or opener.kind == "clitic")
    return first if opened else at


def _right(text: Sequence[Word], found: Sequence[Atom], at: int, index: Index) -> int:
    """The end of the words behind "and" that a body's noun closes, or stands behind; `at` if none does."""
    last = at + 1
    while last < len(found) and found[last].kind in _PARTS and text[found[last].first].capital:
        last += 1
        if found[last - 1].kind == "name" and runs.is_body_word(text[found[last - 1].last - 1], index):
            return last
    noun = found[last] if last < len(found) and text[found[last].first].capital else None
    if noun is not None and noun.kind == "anaphor" and last > at + 1:
        return last + 1 if runs.is_body_word(text[noun.last - 1], index) else at  # "Ports and Maritime Organisation"
    if noun is None or noun.role is None or noun.role.kind != "body" or noun.role.number != "s":
        return at
    # "the Truth and Reconciliation Commission", whose last words the table has; a ministry may stand beside another
    after = found[last + 1] if last + 1 < len(found) else noun
    longer = noun.last - noun.first > 1 or (after.kind == "role" and text[after.first].capital and after is not noun)
    several = longer and noun.role.office != "ministry"
    return last if last > at + 1 or several else at
