"""What a naming phrase is: "the ministry's spokeswoman", "Russian troops", "Foreign Minister Hakan Fidan"."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.actors.atoms import Atom
from onrecord.actors.grammar import AIRLINES, FIRMS, STATES_FIRMS
from onrecord.actors.words import Word, span_of
from onrecord.codebook.roles import Role
from onrecord.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One naming phrase: its words, and the parts that decide who is meant.

    "the Russian foreign ministry's spokeswoman, Maria Zakharova": `owner` is "the Russian foreign
    ministry", `role` "spokeswoman", `name` "Maria Zakharova". `of` is what "of", "for" or "at" add,
    `place` what "in" adds, `toward` whom an envoy is sent to. `article` is "the", "a" or "". `text` is the
    passage's words, of which the phrase takes `first` to `last` (exclusive).
    """

    text: tuple[Word, ...] = field(repr=False, compare=False)
    first: int
    last: int
    article: str = ""
    owner: Phrase | None = None
    entities: tuple[Atom, ...] = ()
    modifiers: tuple[str, ...] = ()
    role: Atom | None = None
    roles: tuple[Atom, ...] = ()
    courtesy: Atom | None = None
    name: Atom | None = None
    pronoun: Atom | None = None
    of: tuple[Phrase, ...] = ()
    place: Phrase | None = None
    toward: Phrase | None = None
    apposed: Phrase | None = None

    @property
    def span(self) -> Span:
        """The phrase's characters."""
        return span_of(self.text[self.first : self.last])

    @property
    def head(self) -> Atom | None:
        """The atom that carries the phrase."""
        return self.name or self.role or self.pronoun or (self.entities[-1] if self.entities else None)

    @property
    def word(self) -> Word:
        """The first word."""
        return self.text[self.first]

    @property
    def row(self) -> Role | None:
        """The role's row in the roles table."""
        return self.role.role if self.role else None

    @property
    def bare_name(self) -> bool:
        """A name and nothing else."""
        return self.name is not None and self.role is None and self.owner is None and not self.entities

    @property
    def bare_entity(self) -> bool:
        """A state or organisation and nothing else."""
        return bool(self.entities) and self.role is None and self.name is None

    @property
    def nameless(self) -> bool:
        """A role that no name goes with."""
        return self.name is None and self.role is not None

    @property
    def plural(self) -> bool:
        """Whether its role is of several ("officials")."""
        return self.row is not None and self.row.number == "p"

    @property
    def personal(self) -> bool:
        """Whether its role is a person's and not a body's."""
        return self.row is None or self.row.kind in ("person", "private")

    @property
    def before(self) -> Word | None:
        """The word before the phrase."""
        return self.text[self.first - 1] if self.first else None

    @property
    def after(self) -> Word | None:
        """The word after the phrase."""
        return self.text[self.last] if self.last < len(self.text) else None

    def form(self) -> tuple[str, ...]:
        """The name's folded words."""
        if self.name is None:
            return ()
        return tuple(word.norm for word in self.text[self.named_from : self.name.last] if word.letters)

    @property
    def named_from(self) -> int:
        """The name's first word: with the state where the rest is any company's ("Qatar Airways")."""
        assert self.name is not None
        own = self.text[self.name.first : self.name.last]
        state = self.entities[-1] if self.entities else self.name
        beside = state.kind in ("state", "demonym") and state.last == self.name.first
        firm = own[-1].norm in FIRMS | AIRLINES and all(word.norm in STATES_FIRMS for word in own)
        return state.first if beside and firm else self.name.first


def within(phrase: Phrase) -> list[Phrase]:
    """The phrase and every phrase that hangs on it."""
    parts = [phrase]
    for inner in (phrase.owner, phrase.place, phrase.toward, *phrase.of, phrase.apposed):
        if inner is not None:
            parts.extend(within(inner))
    return parts
