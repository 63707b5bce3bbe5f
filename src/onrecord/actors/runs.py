"""Names that no table has: where a run of capitalised words begins, and how far it goes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from onrecord.actors import grammar
from onrecord.actors.atoms import Atom, Vocabulary, kind_of
from onrecord.actors.entries import Entry
from onrecord.actors.index import Index
from onrecord.actors.words import Word
from onrecord.codebook.actors import Office
from onrecord.codebook.roles import Role

_CLITICS = ("'s", "’s", "'", "’")
_SAID = ("said", "says", "added", "told")
_AFTER_NAME = ("'s", "’s", ":")
_OF_FAMILY = ("de", "da", "do", "dos", "van", "von", "di")  # before a surname
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "dozens")
_FIRM = 3  # words in which a company's name shows as one
_TITLED = ("mr", "mrs", "ms", "minister", "president")


def starts(text: Sequence[Word], at: int, index: Index, vocabulary: Vocabulary) -> bool:
    """Whether a capitalised word that no table has begins a name, and not just a sentence."""
    word, after = text[at], _at(text, at + 1)
    if word.text in ("Q.", "A.") or (word.text in ("Q", "A") and after is not None and after.text in ".:"):
        return at > 0 and not word.first  # the labels of a transcript
    if word.norm in grammar.CALENDAR or word.norm in grammar.STARTERS:
        return _surname_all_the_same(text, at, index)
    if _shouted(text, at):
        return False
    if word.norm in _NUMBERS and word.first and after is not None and after.capital and _people(text, at + 1, index):
        return False  # "Two English vessels", "Seven NATO members"
    if not word.first or word.norm in vocabulary.capital:
        return True
    if word.norm in vocabulary.small:
        return False
    if after is not None and (after.norm in _AFTER_NAME or (after.lemma in grammar.SPEECH and not after.capital)):
        return True
    following = after is not None and after.capital and after.norm not in grammar.CALENDAR
    following = following or _particle(text, at + 1) or (after is not None and after.text == "&")
    known = bool(index.people_called(word.norm)) or word.norm in index.given
    return following or known or (len(word.text) > 1 and word.text.isupper())


def initials(text: Sequence[Word], at: int) -> bool:
    """Whether two initials without a point open a surname here: "A K Antony", "M J Akbar"."""
    near = text[at : at + 3]
    single = all(len(word.text) == 1 and word.capital and word.letters for word in near[:2])
    surname = len(near) == 3 and near[2].capital and len(near[2].text) > 2 and not near[2].text.isupper()
    return single and surname and (at == 0 or len(text[at - 1].text) > 1 or not text[at - 1].capital)


def _people(text: Sequence[Word], at: int, index: Index) -> bool:
    """Whether a people's adjective stands here, or an organisation whose members can be counted."""
    entries = index.match(text, at)[1]
    return bool(entries) and kind_of(entries) in ("demonym", "organisation")


def _particle(text: Sequence[Word], at: int) -> bool:
    """Whether a small word joins two parts of a name here: "Saif al-Islam"."""
    after = _at(text, at + 1)
    return after is not None and text[at].norm in grammar.PARTICLES and after.capital


def _surname_all_the_same(text: Sequence[Word], at: int, index: Index) -> bool:
    """Whether a word that begins sentences is a surname: "Mrs May", "May said"."""
    word, after = text[at], _at(text, at + 1)
    titled = at > 0 and text[at - 1].norm in _TITLED
    spoken = after is not None and after.lemma in grammar.SPEECH and not word.first
    return bool(index.people_called(word.norm)) and word.norm not in grammar.PRONOUNS and (titled or spoken)


def _shouted(text: Sequence[Word], at: int) -> bool:
    """Whether the words around are all in capitals, as in a headline, so that capitals mark no name.

    "PESKOV:" and "SEN. PESKOV" in a transcript are names.
    """
    after = _at(text, at + 1)
    if (after is not None and after.text == ":") or (at > 0 and text[at - 1].text[-1] == "."):
        return False
    near = [word for word in text[max(0, at - 2) : at + 3] if word.letters and len(word.text) > 1]
    return len(near) > 2 and all(word.text.isupper() for word in near)


def end(text: Sequence[Word], at: int, index: Index) -> int:
    """Where the name that begins before `at` ends: with its sentence, or at the first word that is no part of it."""
    while at < len(text) and text[at].sentence == text[at - 1].sentence and not _person_behind(text, at, index):
        step = _glued(text, at) or _linked(text, at, index) or _capitalised(text, at, index)
        if not step:
            break
        at += step
    return at


def _person_behind(text: Sequence[Word], at: int, index: Index) -> bool:
    """Whether somebody's full name follows a body's: "Polar Party" + "Roald Amundsen"."""
    after = _at(text, at + 1)
    if not text[at - 1].capital or text[at - 1].norm not in grammar.BODIES or not text[at].capital or after is None:
        return False
    length, entries = index.match(text, at)
    first = text[at].norm in index.given and not length and after.capital and after.norm not in grammar.BODIES
    return first or (length > 1 and kind_of(entries) == "person")


def longer(text: Sequence[Word], at: int, index: Index, vocabulary: Vocabulary) -> int:
    """Where a name ends that goes on behind a table's: "Jorge Rodríguez Grossi" is no Jorge Rodríguez; 0 for none.

    A heading's verb is no name ("Vladimir Putin Vows Revenge").
    """
    last = end(text, at, index)
    added = [word for word in text[at:last] if word.norm not in grammar.PARTICLES]
    after = _at(text, last)
    heading = after is not None and after.capital and after.letters and after.norm not in grammar.CALENDAR
    usual = any(word.norm in vocabulary.small or word.lemma in grammar.SPEECH for word in added)
    names = added and not usual and all(word.norm not in grammar.STARTERS for word in added)
    return last if names and not heading and added[-1].letters else 0


def _glued(text: Sequence[Word], at: int) -> int:
    """Parts that marks hold together: "Jong-un", "P.J. Crowley", "Standard & Poor's", "People's Army"."""
    word, before, after = text[at], text[at - 1], _at(text, at + 1)
    if word.joined and word.letters:
        return 1
    if after is None or not after.letters:
        return 0
    if word.text in "-'’" and word.start == before.end and after.start == word.end:
        return 2
    if word.text == "." and len(before.text) == 1 and before.capital and after.capital:
        return 1
    if word.norm in _CLITICS[:2] and after.norm in _SAID:
        return 1  # "Moody's said": a firm's name, as nobody's is said
    collective = word.norm in _CLITICS and before.norm in grammar.COLLECTIVES
    return 2 if (collective or word.text == "&") and after.capital else 0


def _linked(text: Sequence[Word], at: int, index: Index) -> int:
    """Small words inside a name: "bin Salman", "Association for Political Prisoners"."""
    word, before, after = text[at], text[at - 1], _at(text, at + 1)
    if after is None or word.capital:
        return 0
    if word.norm == "of" and of_people(text, at - 1, index):
        return 1 + index.match(text, at + 1)[0]
    if word.norm in ("of", "for") and is_body_word(before, index) and after.capital:
        entries = index.match(text, at + 1)[1]
        return 2 if not entries or kind_of(entries) == "modifier" else 0
    return 1 if word.norm in grammar.PARTICLES and (after.capital or after.norm in grammar.PARTICLES) else 0


def _capitalised(text: Sequence[Word], at: int, index: Index) -> int:
    """Capitalised words that no table claims, or that can be a surname or a body's name all the same."""
    word, after = text[at], _at(text, at + 1)
    if not word.letters or not word.capital or word.norm in grammar.CALENDAR or is_credit(text, at):
        return 0
    if word.text in grammar.POSTNOMINALS:
        return 0
    initial = text[at - 1].text if text[at - 1].text != "." else f"{text[at - 2].text}."
    if at > 1 and len(initial) == 2 and initial[0].isupper() and initial[1] == ".":
        return 1  # "Peter T. King"
    length, entries = index.match(text, at)
    kind = kind_of(entries) if entries else ""
    if kind in ("", "place", "courtesy", "modifier"):
        return 1
    if kind == "person":
        return length
    if kind == "role" and _several(entries) and _ends_body(text, at + length, index):
        return length  # "Farm Workers Association"
    if word.norm in grammar.COMPASS and after is not None and after.capital:
        return 1  # "PLA Western Theater Command"
    if length == 1 and (is_body_word(word, index) or _surname_too(entries, after)):
        return 1
    return int(follows_first_name(text, at, length, index))


def of_people(text: Sequence[Word], at: int, index: Index) -> bool:
    """Whether a body's noun goes on with those whose it is: "Council of Chiefs", "Congress of Trade Unions"."""
    if text[at].norm not in grammar.BODIES or not text[at].capital or at + 2 >= len(text):
        return False
    if text[at + 1].norm != "of" or not text[at + 2].capital:
        return False
    length, entries = index.match(text, at + 2)
    last = text[at + 1 + length]
    return bool(entries) and kind_of(entries) == "role" and last.capital and last.norm.endswith("s")


def opens_firm(text: Sequence[Word], at: int) -> bool:
    """Whether a word opens a company's name, whatever it means elsewhere: "General Motors", "Treasury Wines"."""
    names = list(takewhile(lambda word: word.capital and word.letters, text[at : at + _FIRM]))
    return any(word.norm in grammar.FIRMS for word in names[1:])


def _several(entries: Sequence[Entry]) -> bool:
    """Whether a word is for several people, whom a body can be named by."""
    rows = [each.row for each in entries if isinstance(each.row, Role)]
    return bool(rows) and all(row.number == "p" for row in rows)


def _ends_body(text: Sequence[Word], at: int, index: Index) -> bool:
    """Whether the noun of a body stands here with a capital, and so ends its name."""
    return at < len(text) and text[at].letters and text[at].norm in grammar.BODIES and is_body_word(text[at], index)


def is_credit(text: Sequence[Word], at: int) -> bool:
    """Whether words of a picture's caption stand here, which are part of no name: "Image copyright Getty Images"."""
    return text[at].capital and tuple(word.norm for word in text[at : at + 2]) in grammar.CREDITS


def _surname_too(entries: tuple[Entry, ...], after: Word | None) -> bool:
    """Whether a role noun can be part of a name: "Julie Bishop", "Son Ho", but no office ("Bush President")."""
    if kind_of(entries) != "role" or any(isinstance(each.row, Office) for each in entries):
        return False
    if any(isinstance(each.row, Role) and each.row.kind == "private" and each.row.number == "s" for each in entries):
        return True
    return after is None or not after.capital


def is_surname(text: Sequence[Word], first: int, last: int, index: Index) -> bool:
    """Whether a name of several words begins with a first name and ends with a word for somebody's role."""
    entries = index.match(text, last - 1)[1]
    roles = [each.row for each in entries if isinstance(each.row, Role)]
    one = bool(roles) and all(row.kind in ("person", "private") and row.number == "s" for row in roles)
    return last - first > 1 and text[first].norm in index.given and one and len(roles) == len(entries)


def ends_in_place(text: Sequence[Word], atom: Atom, index: Index) -> bool:
    """Whether a person's full name ends with a word that is a state's or town's name elsewhere: "Ricardo Lagos"."""
    if atom.kind != "person" and (atom.kind != "name" or text[atom.first].norm not in index.given):
        return False
    entries = index.match(text, atom.last - 1)[1]
    return bool(entries) and kind_of(entries) in ("place", "state", "capital")


def follows_first_name(text: Sequence[Word], at: int, length: int, index: Index) -> bool:
    """Whether a state's or town's name is part of a name here: "Jordan" after a known first name, "Leila de Lima".

    So it is in a body's name: "Banco de Mexico".
    """
    if at == 0 or length > 1:
        return False
    if text[at - 1].norm in _OF_FAMILY:
        return text[at - 1].capital or (at > 1 and text[at - 2].capital)
    return text[at - 1].capital and text[at - 1].norm in index.given and index.match(text, at - 1)[0] == 0


def is_body_word(word: Word, index: Index) -> bool:
    """Whether a capitalised word ends the name of a body: "Association", "Party", "Council", "Front"."""
    rows = [entry.row for norms, _, entry in index.names.get(word.norm, ()) if len(norms) == 1]
    roles = [row for row in rows if isinstance(row, Role)]
    return word.capital and any(row.kind == "body" or row.role in ("group", "organisation") for row in roles)


def _at(text: Sequence[Word], at: int) -> Word | None:
    return text[at] if at < len(text) else None
