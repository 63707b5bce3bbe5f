"""Names of one report gathered into people: full form, short form, description, and the codebook's person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.actors.apposing import abbreviates, is_company
from onrecord.actors.entries import PersonRow
from onrecord.actors.grammar import AIRLINES, FIRMS
from onrecord.actors.index import Index
from onrecord.actors.memory import Known, is_part, parted
from onrecord.actors.phrases import Phrase, within
from onrecord.actors.spelling import one_person
from onrecord.actors.words import fold, pieces

_CLITICS = ("'s", "’s")
# Who is known by a first name alone, and the offices in which the tables have them
_CROWNED = frozenset({"king", "queen", "emir", "sultan", "pope", "emperor", "empress"})
_REIGNING = frozenset({"head_of_state", "head_of_government"})
_SCHOLARLY = frozenset({"teach", "study", "research", "lecture"})
_CLAUSE = 3  # words and marks of ", who teaches"
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = 3  # of a word that is short for others ("CMA CGM"), where no bracket says that it is a name
_INITIALS = 2  # letters of a word that can be initials, where none is a vowel
_VOWELS = frozenset("AEIOUY")


def gather(phrases: Sequence[Phrase], source: str, index: Index) -> list[Known]:
    """The people and bodies that a report names, each once; longer names first, so that short ones find them."""
    uses = [part for phrase in phrases for part in within(phrase) if part.name is not None and not _pair(part, index)]
    known: list[Known] = []
    for part in sorted(uses, key=lambda part: -len(part.form())):
        form, name = part.form(), _written(part, source)
        found = _find(known, part, index)
        if len(found) > 1 and len(form) == 1:
            continue  # which of them is settled where it stands
        one = found[0] if found else _new(known, part, name)
        one.norms.add(form)
        if one.name.isupper() and not name.isupper() and len(form) >= len(pieces(one.name)):
            one.name = name
        if name.endswith(_CLITICS) and len(form) == len(pieces(one.name)):
            one.name = name  # "Moody's said" after "a Moody's note"
        _learn(one, part)
    for one in known:
        _finish(one, index)
    _abbreviated(known, phrases)
    return known


def _abbreviated(known: list[Known], phrases: Iterable[Phrase]) -> None:
    """Note what an abbreviation stands for where the report says it: "the Norwegian Polar Institute (NPI)"."""
    for phrase in phrases:
        for part in within(phrase):
            if part.apposed is not None and abbreviates(part.apposed, part):
                for one in known:
                    if part.apposed.form() in one.norms:
                        one.stands = replace(part, last=part.apposed.first - 1, apposed=None)


def teaches(phrase: Phrase) -> bool:
    """Whether somebody is said to teach or study, who speaks for no state: "Roald Amundsen, who teaches politics"."""
    mark, who, verb = [*phrase.text[phrase.last : phrase.last + _CLAUSE], *[None] * _CLAUSE][:_CLAUSE]
    relative = mark is not None and who is not None and mark.text == "," and who.norm == "who"
    return relative and verb is not None and verb.lemma in _SCHOLARLY


def _pair(phrase: Phrase, index: Index) -> bool:
    """Whether a hyphen joins two people's surnames, and not one's own: "the Amundsen-Lavrov talks"."""
    words = phrase.text[phrase.name.first : phrase.name.last] if phrase.name else ()
    both = len(words) == 2 and words[1].joined and all(index.people_called(word.norm) for word in words)
    return both and not index.people_called(*(word.norm for word in words))


def _written(phrase: Phrase, source: str) -> str:
    assert phrase.name is not None
    return source[phrase.text[phrase.named_from].start : phrase.text[phrase.name.last - 1].end]


def _rows(phrase: Phrase) -> list[PersonRow]:
    return [each.row for each in phrase.name.entries if isinstance(each.row, PersonRow)] if phrase.name else []


def _find(known: list[Known], phrase: Phrase, index: Index) -> list[Known]:
    form, rows = phrase.form(), _rows(phrase)
    for one in known:
        if form in one.norms or (rows and rows[0] in one.rows):
            return [one]
    found = [one for one in known if any(is_part(form, other) or one_person(form, other) for other in one.norms)]
    return [one for one in found or parted(form, known, index) if not _only_namesake(phrase, one, index)]


def _only_namesake(phrase: Phrase, one: Known, index: Index) -> bool:
    """Whether a crowned head is called by a first name that another has: "King Hamad" is no Hamad al-Amer.

    Nor is a president of the tables whom the report calls by his surname an officer of that surname whom they lack.
    """
    form, title = phrase.form(), phrase.role or phrase.courtesy
    if len(form) > 1 or title is None:
        return False
    last = any(other[-1:] == form for other in one.norms)
    reigns = any(stint.office in _REIGNING for row in one.rows for stint in row.stints)
    told = {atom.norm for part in one.descriptions() for atom in (*part.roles, part.courtesy) if atom}
    if title.norm in _CROWNED:
        return not (last or reigns or title.norm in told)
    leads = any(office.key in _REIGNING for office in title.offices)
    held = (stint.office for row in index.people_called(*form) for stint in row.stints)
    return (
        leads and last and bool(told) and title.norm not in told and not one.rows and not _REIGNING.isdisjoint(held)
    )


def _new(known: list[Known], phrase: Phrase, name: str) -> Known:
    one = Known(name=name, norms={phrase.form()}, rows=_rows(phrase))
    known.append(one)
    return one


def _learn(one: Known, phrase: Phrase) -> None:
    if phrase.courtesy and phrase.courtesy.role:
        one.human = True
        one.gender = one.gender or phrase.courtesy.role.gender
    if not phrase.bare_name or phrase.courtesy or phrase.apposed or phrase.of:
        one.described.append(phrase)
    for each in (phrase, phrase.apposed):
        if each and each.role and each.personal:
            one.human = True
            one.gender = one.gender or (each.row.gender if each.row else "")


def _finish(one: Known, index: Index) -> None:
    """What the codebook knows of the name, and whether it is a person's."""
    first = max(one.norms, key=len)
    if one.rows:
        one.human, one.gender = True, one.gender or one.rows[0].gender
    elif len(first) > 1 and first[0] in index.given:
        one.human, one.gender = True, one.gender or index.given[first[0]]
    lower = not one.name.isupper() or _from_state(one)
    looks = len(first) > 1 and lower and "&" not in one.name and not index.bodies.intersection(first)
    looks = looks and not (first[-1] in FIRMS and index.names_role(first[0]))  # "General Motors"
    looks = looks and not (first[-1] in FIRMS | AIRLINES and index.state_named(one.name))  # "Qatar Airways"
    looks = looks and not any(map(is_company, one.descriptions()))
    one.person = one.human or looks
    one.rows = one.rows or _alike_rows(first, len(one.name.split()), index)
    spelled = _from_state(one) or max(map(len, first)) > _LETTERS
    if one.person and len(first) > 1 and one.name.isupper() and spelled:
        one.name = _WORD.sub(_lowered, one.name)


def _from_state(one: Known) -> bool:
    """Whether a bracket says of which state somebody is, as records have it: "ROALD AMUNDSEN (Norway) said"."""
    beside = [(part.text[part.apposed.first - 1], part.apposed) for part in one.described if part.apposed]
    return any(
        mark.text == "(" and inner.bare_entity and inner.entities[-1].kind == "state" for mark, inner in beside
    )


def _lowered(word: re.Match[str]) -> str:
    """A word of a name in capitals as it is written elsewhere; initials ("PJ") stay."""
    written = word.group()
    return written.capitalize() if len(written) > _INITIALS or _VOWELS.intersection(written) else written


def _alike_rows(form: tuple[str, ...], words: int, index: Index) -> list[PersonRow]:
    """The codebook's people that a name of so many written words can mean: by the short name, or spelled alike."""
    if len(form) == 1:
        return _distinct(index.people_called(form[0]))
    found = list(index.people_called(*form))
    for row in index.people_called(form[-1]):
        if row not in found and _alike(form, row):
            found.append(row)
    if words > 2:  # "Raúl Castro Ruz", with his mother's name; not "Alain-Richard Donwahi" for Alain Richard
        found += [row for row in index.people_called(form[-2]) if row not in found and _goes_on(form[:-1], row)]
    return _distinct(found)


def whole(form: tuple[str, ...], row: PersonRow) -> bool:
    """Whether a name is an office-holder's as the table has it: no first name left out, no surname added.

    "Carlos Villegas" may be another than Luis Carlos Villegas, "Jorge Rodríguez Grossi" than Jorge Rodríguez.
    """
    names = [tuple(fold(piece) for piece in pieces(name)) for name in (row.name, *row.short)]
    return len(form) == 1 or any(form == name or one_person(form, name) for name in names)


def _alike(form: tuple[str, ...], row: PersonRow) -> bool:
    """Whether a name can be an office-holder's: "Mykhailo Podolyak", not "Kim Jin" for "Kim Kwan-jin"."""
    other = tuple(fold(piece) for piece in pieces(row.name))
    if len(form) == 2 and len(other) > 2 and "-" in row.name.split()[-1]:
        return False
    return one_person(form, other)


def _goes_on(form: tuple[str, ...], row: PersonRow) -> bool:
    """Whether a name before its last word is an office-holder's, the surname spelled the same.

    "Mohamud Aydid Dirir" is no Mohamed Aideed.
    """
    return form[-1] == fold(pieces(row.name)[-1]) and _alike(form, row)


def _distinct(rows: Iterable[PersonRow]) -> list[PersonRow]:
    """The rows without second spellings of one person on one side."""
    kept: list[PersonRow] = []
    for row in rows:
        if not any(_one_person(row, other) for other in kept):
            kept.append(row)
    return kept


def _one_person(row: PersonRow, other: PersonRow) -> bool:
    parts, others = pieces(row.name), pieces(other.name)
    same = row.stints[0].side == other.stints[0].side and len(parts) == len(others)
    return same and one_person(tuple(map(fold, parts)), tuple(map(fold, others)))
