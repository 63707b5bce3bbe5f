"""A passage's words as atoms: what each word or name can be, before phrases are made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.actors import grammar
from onrecord.actors.index import Entry, Index
from onrecord.actors.words import Word
from onrecord.codebook.actors import Office
from onrecord.codebook.roles import Role

ENTITIES = frozenset({"state", "demonym", "capital", "metonym", "organisation", "place"})


@dataclass(frozen=True, slots=True)
class Atom:
    """Words `first` to `last` (exclusive) read as one thing.

    `kind` is an entity kind, person, name (capitalised and unknown), role, courtesy, modifier, anaphor,
    article, possessive, pronoun, clitic, preposition, comma, and, mark or word.
    """

    kind: str
    first: int
    last: int
    norm: str
    entries: tuple[Entry, ...] = ()

    @property
    def role(self) -> Role | None:
        """The row of the roles table, where it has one that is no modifier."""
        rows = [each.row for each in self.entries if isinstance(each.row, Role) and each.row.kind != "modifier"]
        return rows[0] if rows else None

    @property
    def offices(self) -> tuple[Office, ...]:
        """The offices this title can name."""
        return tuple(each.row for each in self.entries if isinstance(each.row, Office))

    @property
    def modifier(self) -> bool:
        """Whether it can stand before a role noun."""
        return any(isinstance(each.row, Role) and each.row.kind == "modifier" for each in self.entries)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How a report writes its words: which it has in small letters, which in capitals inside a sentence."""

    small: frozenset[str]
    capital: frozenset[str]

    @classmethod
    def of(cls, texts: Sequence[Sequence[Word]]) -> Vocabulary:
        """The vocabulary of a report's passages."""
        small = {word.norm for text in texts for word in text if word.letters and not word.capital}
        inside = {word.norm for text in texts for word in text if word.capital and not word.first}
        return cls(frozenset(small), frozenset(inside - grammar.CALENDAR))


def atoms(text: Sequence[Word], index: Index, vocabulary: Vocabulary) -> list[Atom]:
    """The atoms of a passage, in order, covering every word."""
    found: list[Atom] = []
    at = 0
    while at < len(text):
        atom = _named(text, at, index, vocabulary) or _closed(text, at)
        if atom.kind == "name":
            atom = _run(text, atom, index, vocabulary)
        if atom.kind == "name" and found and _opens_name(text, found[-1], atom, index):
            atom = Atom("name", found[-1].first, atom.last, _norm(text, found.pop().first, atom.last))
        if atom.kind in ENTITIES and (compound := _compound(text, atom, index)):
            atom = compound
        found.append(atom)
        at = atom.last
    return found


def _named(text: Sequence[Word], at: int, index: Index, vocabulary: Vocabulary) -> Atom | None:
    word = text[at]
    if not word.letters or (word.joined and not word.capital and text[at - 1].text[0].isdigit()):
        return None  # "14-nation"
    length, entries = index.match(text, at)
    if length == 1 and word.norm in grammar.SPEAKER and word.norm != "us":
        return None
    if word.norm == "the" and length > 1 and index.match(text, at + 1)[0] >= length:
        return None  # "the North" before "North Atlantic Council"
    if length and not (length == 1 and word.norm in grammar.POSSESSIVE):
        kind = _kind(entries)
        if kind in ENTITIES and _part_of_name(text, at, length, index):
            return Atom("name", at, at + length, _norm(text, at, at + length))
        if kind == "courtesy" and not _courtesy(text, at + length):
            return None
        return Atom(kind, at, at + length, _norm(text, at, at + length), entries)
    if word.capital and _is_name(text, at, index, vocabulary):
        return Atom("name", at, at + 1, word.norm)
    return None


def _opens_name(text: Sequence[Word], before: Atom, atom: Atom, index: Index) -> bool:
    """ "Government" opens "Government Communication Service"; "Milan" opens "Milan Milutinovic"."""
    if before.last != atom.first or not text[before.first].capital:
        return False
    if before.kind in ("place", "capital"):
        return before.last - before.first == 1
    row = before.role
    return row is not None and row.kind == "body" and _body_word(text[atom.last - 1], index) and before.kind == "role"


def _compound(text: Sequence[Word], atom: Atom, index: Index) -> Atom | None:
    """ "Iran-backed", "Brussels-based", "pro-Russian": an adjective, whose side is not the noun's."""
    if atom.last < len(text) and text[atom.last].joined and not text[atom.last].capital:
        return Atom("modifier", atom.first, atom.last + 1, _norm(text, atom.first, atom.last + 1))
    if text[atom.first].joined and text[atom.first - 1].norm in ("pro", "anti", "non", "post"):
        return Atom("modifier", atom.first, atom.last, atom.norm)
    return None


def _kind(entries: tuple[Entry, ...]) -> str:
    """The first of the kinds, in the order in which readings are preferred."""
    kinds = {each.kind for each in entries}
    for kind in ("person", "state", "organisation", "metonym", "capital", "demonym", "place"):
        if kind in kinds:
            return kind
    roles = [each.row.kind for each in entries if isinstance(each.row, Role)]
    special = [kind for kind in roles if kind in ("courtesy", "anaphor")]
    if special and not any(kind in ("person", "body", "private") for kind in roles):
        return special[0]
    return "modifier" if roles and all(kind == "modifier" for kind in roles) else "role"


def _courtesy(text: Sequence[Word], at: int) -> bool:
    at += at < len(text) and text[at].text == "."
    return at < len(text) and (text[at].capital or text[at].norm in grammar.PARTICLES)


def _part_of_name(text: Sequence[Word], at: int, length: int, index: Index) -> bool:
    """ "Jordan" after a known first name is a surname, and so is "Paris" there."""
    if at == 0 or length > 1 or not text[at - 1].capital:
        return False
    return text[at - 1].norm in index.given and index.match(text, at - 1)[0] == 0


def _is_name(text: Sequence[Word], at: int, index: Index, vocabulary: Vocabulary) -> bool:
    word = text[at]
    after = text[at + 1] if at + 1 < len(text) else None
    if word.norm in grammar.CALENDAR or word.norm in grammar.STARTERS:
        titled = at > 0 and text[at - 1].norm in ("mr", "mrs", "ms", "minister", "president")
        spoken = after is not None and after.lemma in grammar.SPEECH and not word.first
        return word.norm in index.people and word.norm not in grammar.PRONOUNS and (titled or spoken)
    if (
        _shouted(text, at)
        and not (after is not None and after.text == ":")
        and (at == 0 or text[at - 1].text[-1] != ".")
    ):
        return False
    if not word.first or word.norm in vocabulary.capital:
        return True
    if word.norm in vocabulary.small:
        return False
    if after is not None and (
        after.norm in ("'s", "’s", ":") or (after.lemma in grammar.SPEECH and not after.capital)
    ):
        return True
    following = after is not None and after.capital and after.norm not in grammar.CALENDAR
    known = word.norm in index.people or word.norm in index.given
    return following or known or (len(word.text) > 1 and word.text.isupper())


def _shouted(text: Sequence[Word], at: int) -> bool:
    """Whether the words around are all in capitals, as in a headline, so that capitals mark no name."""
    near = [word for word in text[max(0, at - 2) : at + 3] if word.letters and len(word.text) > 1]
    return len(near) > 2 and all(word.text.isupper() for word in near)


def _run(text: Sequence[Word], atom: Atom, index: Index, vocabulary: Vocabulary) -> Atom:
    """A name as far as its capitalised words and particles go."""
    last = atom.last
    while last < len(text):
        step = _step(text, last, index)
        if not step:
            break
        last += step
    return Atom("name", atom.first, last, _norm(text, atom.first, last))


def _step(text: Sequence[Word], at: int, index: Index) -> int:
    word, before = text[at], text[at - 1]
    if word.text in "-.'’" and word.start == before.end and at + 1 < len(text) and text[at + 1].start == word.end:
        return 2 if text[at + 1].letters and (word.text != "." or len(before.text) == 1) else 0
    if word.text == "." and len(before.text) == 1 and before.capital and at + 1 < len(text) and text[at + 1].capital:
        return 1
    if word.norm in ("'s", "’s", "'", "’") and before.norm in grammar.COLLECTIVES and at + 1 < len(text):
        return 2 if text[at + 1].capital else 0
    if word.text == "&" and at + 1 < len(text) and text[at + 1].capital:
        return 2
    if word.joined and word.letters:
        return 1
    if word.norm in ("of", "for") and _body_word(before, index) and at + 1 < len(text) and text[at + 1].capital:
        entries = index.match(text, at + 1)[1]
        return 2 if not entries or _kind(entries) == "modifier" else 0
    if word.norm in grammar.PARTICLES and not word.capital:
        glued = at + 1 < len(text) and (
            text[at + 1].capital or text[at + 1].norm in grammar.PARTICLES or text[at + 1].text == "-"
        )
        return 1 if glued else 0
    if not word.letters or not word.capital or word.norm in grammar.CALENDAR:
        return 0
    length, entries = index.match(text, at)
    if entries and _kind(entries) == "person":
        return length
    if length == 1 and (_body_word(word, index) or _surname_too(entries, text, at)):
        return 1
    if (
        length
        and _kind(entries) not in ("place", "courtesy", "modifier")
        and not _part_of_name(text, at, length, index)
    ):
        return 0
    return 1


def _surname_too(entries: tuple[Entry, ...], text: Sequence[Word], at: int) -> bool:
    """ "Bishop" after a first name is a surname; no office is ("Bush President")."""
    if _kind(entries) != "role" or any(isinstance(each.row, Office) for each in entries):
        return False
    return not (at + 1 < len(text) and text[at + 1].capital)


def _body_word(word: Word, index: Index) -> bool:
    """Whether a capitalised word ends the name of a body: "Association", "Party", "Council"."""
    rows = [entry.row for norms, _, entry in index.names.get(word.norm, ()) if len(norms) == 1]
    return word.capital and any(isinstance(row, Role) and row.kind == "body" for row in rows)


_CLOSED = {",": "comma", "'s": "clitic", "’s": "clitic", "'": "clitic", "’": "clitic", "and": "and", "&": "and"}


def _closed(text: Sequence[Word], at: int) -> Atom:
    word = text[at]
    norm = word.norm
    kind = _CLOSED.get(norm, "word" if word.letters else "mark")
    if kind == "clitic" and norm in "'’" and (at == 0 or not text[at - 1].norm.endswith("s")):
        kind = "mark"
    elif norm in grammar.POSSESSIVE:
        kind = "possessive"
    elif norm in grammar.DEFINITE or norm in grammar.INDEFINITE:
        kind = "article"
    elif norm in grammar.PRONOUNS:
        kind = "pronoun"
    elif norm in grammar.PREPOSITIONS:
        kind = "preposition"
    elif norm in grammar.SPEAKER:
        kind = "speaker"
    elif norm[0].isdigit() or (word.joined and text[at - 1].text[0].isdigit()):
        kind = "number"
    return Atom(kind, at, at + 1, norm)


def _norm(text: Sequence[Word], first: int, last: int) -> str:
    return " ".join(word.norm for word in text[first:last] if word.norm not in "-.")
