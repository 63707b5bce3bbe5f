"""Names of one report gathered into people: full form, short form, description, and the codebook's person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.actors.atoms import Atom
from onrecord.actors.index import Index, PersonRow
from onrecord.actors.memory import Described, Known, is_part, within
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import Word, fold, pieces


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage in work: its words and naming phrases."""

    number: int
    text: tuple[Word, ...]
    phrases: tuple[Phrase, ...]


def norms(text: Sequence[Word], atom: Atom) -> tuple[str, ...]:
    """A name's folded words, without initials' stops."""
    return tuple(word.norm for word in text[atom.first : atom.last] if word.letters)


def gather(readings: Sequence[Reading], source: str, index: Index) -> list[Known]:
    """The people and bodies that a report names, each once; longer names first, so that short ones find them."""
    uses: list[tuple[tuple[str, ...], str, Atom, Phrase, int]] = []
    for reading in readings:
        for phrase in reading.phrases:
            for part in within(phrase):
                if part.name is not None:
                    form = source[reading.text[part.name.first].start : reading.text[part.name.last - 1].end]
                    uses.append((norms(reading.text, part.name), form, part.name, part, reading.number))
    known: list[Known] = []
    for form, name, atom, phrase, number in sorted(uses, key=lambda use: (-len(use[0]), use[4])):
        one = _find(known, form, atom) or _new(known, form, name, atom)
        one.norms.add(form)
        if one.name.isupper() and not name.isupper() and len(form) >= len(pieces(one.name)):
            one.name = name
        _learn(one, phrase, number, index)
    for one in known:
        _finish(one, index)
    return known


def _find(known: list[Known], form: tuple[str, ...], atom: Atom) -> Known | None:
    rows = [each.row for each in atom.entries if isinstance(each.row, PersonRow)]
    for one in known:
        if form in one.norms or (rows and rows[0] in one.rows):
            return one
    found = [one for one in known if any(is_part(form, other) or _same(form, other) for other in one.norms)]
    return found[0] if found and (len(found) == 1 or len(form) > 1) else None


def _same(form: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Two spellings of one name: same last word, first words alike ("Sergey", "Sergei")."""
    if len(form) < 2 or len(other) < 2 or form[-1] != other[-1]:
        return False
    return form[0][:3] == other[0][:3] or len(form[0]) == 1 and form[0] == other[0][0]


def _new(known: list[Known], form: tuple[str, ...], name: str, atom: Atom) -> Known:
    one = Known(name=name, norms={form})
    one.rows = [each.row for each in atom.entries if isinstance(each.row, PersonRow)]
    known.append(one)
    return one


def _learn(one: Known, phrase: Phrase, number: int, index: Index) -> None:
    if phrase.courtesy and phrase.courtesy.role:
        one.human = True
        one.gender = one.gender or phrase.courtesy.role.gender
    if phrase.role or phrase.entities or phrase.owner or phrase.courtesy:
        one.described.append(Described(phrase, number))
    for each in (phrase, phrase.apposed):
        row = each.role.role if each and each.role else None
        if each and each.role and (row is None or row.kind in ("person", "private")):
            one.human = True
            one.gender = one.gender or (row.gender if row else "")


def _finish(one: Known, index: Index) -> None:
    first = min(one.norms, key=lambda form: -len(form))
    if one.rows:
        one.human, one.gender = True, one.gender or one.rows[0].gender
    elif len(first) > 1 and first[0] in index.given:
        one.human, one.gender = True, one.gender or index.given[first[0]]
    if not one.rows:
        one.rows = alike(first, index)


def alike(form: tuple[str, ...], index: Index) -> list[PersonRow]:
    """The codebook's people that a name can mean: by the short name alone, or spelled alike."""
    if len(form) == 1:
        return list(index.people.get(form[0], ()))
    found = list(index.people.get(" ".join(form), ()))
    for row in index.people.get(form[-1], ()):
        other = tuple(fold(part) for part in row.name.replace("-", " ").split())
        if _same(form, other) and row not in found:
            found.append(row)
    return found
