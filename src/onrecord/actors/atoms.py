"""What a word or a name can be, before phrases are made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.actors import grammar
from onrecord.actors.entries import Entry
from onrecord.actors.words import Word
from onrecord.codebook.actors import Office
from onrecord.codebook.roles import Role

# Fields of government that are parties' names too
FIELDS_TOO = ("labour", "labor")
# How a report says that a party governs or opposes, whatever the table knows, and whether it governs
STANDINGS = {"ruling": True, "governing": True, "opposition": False}
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
    """How a report writes its words: which it has in small letters, which in capitals inside a sentence.

    `surnames` are words for roles that somebody in it is called by: "Cook", "Major"; `strangers` the codes of groups
    that a common noun means in their own state, which it does not name: "settlers" in a report on Bolivia; `present`
    are the states whose parties are meant by names that several have, None for any; `parts` the names of states that
    here mean a part of another.
    """

    small: frozenset[str]
    capital: frozenset[str]
    surnames: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()
    present: frozenset[str] | None = None
    parts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Sequence[Sequence[Word]]) -> Vocabulary:
        """The vocabulary of a report's passages."""
        small = {word.norm for text in texts for word in text if word.letters and not word.capital}
        inside = {word.norm for text in texts for word in text if word.capital and not word.first}
        return cls(frozenset(small), frozenset(inside - grammar.CALENDAR))

    def plain(self, word: Word) -> bool:
        """Whether a word is written as no name: in small letters, or first in its sentence and small elsewhere."""
        return not word.capital or (word.first and word.norm in self.small)


def kind_of(entries: tuple[Entry, ...]) -> str:
    """The first of the kinds, in the order in which readings are preferred."""
    kinds = {"organisation" if each.kind == "shared" else each.kind for each in entries}
    for kind in ("person", "state", "organisation", "metonym", "capital", "demonym", "place"):
        if kind in kinds:
            return kind
    roles = [each.row.kind for each in entries if isinstance(each.row, Role)]
    if roles and not {"person", "body", "private"}.intersection(roles):
        return next((kind for kind in roles if kind != "modifier"), "modifier")
    return "role"


def norm_of(text: Sequence[Word], first: int, last: int) -> str:
    """The folded words of a stretch, without hyphens and stops."""
    return " ".join(word.norm for word in text[first:last] if word.norm not in "-.")
