"""How the names of the tables stand in texts: in full, short, without their state, with small letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.actors.words import fold, pieces
from onrecord.codebook.actors import Organisation, State

_SPELLED_OUT = frozenset({"Court", "Bank", "Committee"})
# The last words of names under which the table has several groups
_LUMPING = frozenset({"opposition", "rebels", "government", "separatists", "insurgents", "militants", "unions"})
# Endings of words for a group's people, which are no party's name: "Gulenists", "Akalis"
_PEOPLE = ("ists", "istas", "ians", "ites", "eers", "ans", "is")
_SHORT = 4  # letters of a word that is known by its capitals alone: "LeT", "PiS", but not "McCain"
_SMALL_PART = re.compile(r"\w-[a-z]")


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name in one run of small letters, without accents, hyphens and spaces."""
    return "".join(fold(piece) for piece in pieces(name))


def joined(norms: Sequence[str]) -> str:
    """Folded words as one form, without hyphens and stops: as an atom's."""
    return " ".join(norm for norm in norms if norm not in "-.")


def whole_form(title: str) -> str:
    """A title folded, with "the Kremlin's spokesman" as "the Kremlin spokesman"."""
    return " ".join(fold(piece) for piece in pieces(title) if piece not in ("'s", "’s"))


def plain(title: str) -> str:
    """A title as it is written without a name: "secretary of state"."""
    return " ".join(word if len(word) > 1 and word.isupper() else word.lower() for word in title.split())


def proper(alias: str) -> bool:
    """Whether an organisation's alias is a name of its own: "European Council", not "UN" or "oil cartel"."""
    words = [word for word in alias.split() if word not in ("of", "the", "and", "for", "on", "in")]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def usual_name(row: Organisation) -> str:
    """The name an organisation goes by: its acronym where that is its code too ("OSCE"), else its full name.

    Courts, banks and committees are spelled out: "International Court of Justice".
    """
    if _SPELLED_OUT.intersection(row.name.split()):
        return row.name
    acronyms = (alias for alias in row.aliases if alias.isupper() and len(alias) > 2 and row.code.endswith(alias))
    return next(acronyms, row.name)


def part_meant(alias: str, row: Organisation) -> str | None:
    """The body that a short alias means: "the Commission" is the European Commission."""
    article, _, noun = alias.partition(" ")
    if article != "the" or " " in noun or not noun[:1].isupper():
        return None
    return next((each for each in row.aliases if proper(each) and each.split()[-1] == noun), None)


def bare(alias: str, state: State | None) -> str:
    """A group's name without its state's: "Democratic Party" of the Italian one or "Democratic Party of Korea"."""
    for form in (state.name, *state.aliases, *state.demonyms) if state else ():
        alias = alias.removeprefix(f"{form} ").removesuffix(f" of {form}")
    return alias


def own(alias: str, row: Organisation) -> bool:
    """Whether somebody called by an alias keeps it as his name: "Likud", not "the Israeli opposition"."""
    lumps = row.kind == "group" and row.name.split()[-1].lower() in _LUMPING
    other = " " not in row.name and alias.isupper() and alias.isalpha() and len(alias) > 2
    other = other and not _shortens(alias, row.name)
    kept = proper(alias) or (lumps and named_shortly(alias, row)) or (row.kind == "group" and other)
    return kept and alias.lower() != row.name.lower()


def _shortens(alias: str, name: str) -> bool:
    """Whether letters can be short for a word, whose they are in order: "KMT" for "Kuomintang"."""
    rest = iter(name.upper())
    return all(letter in rest for letter in alias)


def named_shortly(alias: str, row: Organisation) -> bool:
    """Whether one word is the name of one among those whom a row lumps together: "PSOE", "PiS", but not "KRG"."""
    if row.role == "OPP" and alias[:1].isupper() and alias.isalpha() and alias[1:].islower() and len(alias) > 2:
        return not alias.endswith(_PEOPLE)
    capitals = [mark for mark in alias if mark.isupper()]
    initials = [word[0] for word in row.name.split() if word[0].isupper()]
    return " " not in alias and len(capitals) > 1 and capitals != initials


def full_forms(name: str, short: Sequence[str] = ()) -> tuple[str, ...]:
    """The full forms of a person's name: whole, and first with last ("George W. Bush", "George Bush").

    A name that the table also writes with a hyphen and a small letter begins with the family's: "Ban Ki Moon" is
    never "Ban Moon". The form "Ban Ki-moon" stands for both spellings, as small letters match capitals too.
    """
    parts = name.split()
    if len(parts) < 3:
        return (name,) if len(parts) == 2 else ()
    for form in short:
        if _SMALL_PART.search(form) and folded(form) == folded(name):
            return (form,)
    without_first = (" ".join(parts[1:]),) if len(parts[1]) > 2 else ()
    return name, f"{parts[0]} {parts[-1]}", *without_first


def written_so(text: str, written: str) -> bool:
    """Whether the text's word has the capitals of the table's: "US" is not "us", nor "LeT" the "Let" of "Let us"."""
    if written.isupper() and len(written) > 1 and "." not in written:
        return text.isupper()
    if len(written) <= _SHORT and written[1:].lower() != written[1:]:
        return text in (written, written.upper())
    return text[0].isupper() or not written[0].isupper()


def plural(name: str) -> str:
    """The usual plural of a name: "Conservatives", "Tories"."""
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"
