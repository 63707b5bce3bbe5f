"""Rules written as rows of kinds, and where they match in a row of lexemes.

`"THE? LAST [ UNIT ]"` reads: perhaps "the", then a word like "last", then a unit; the brackets mark what the
expression covers if that is less than the whole. Names may be joined by `|`, and take `?` or `*`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.codebook.times import Kind
from onrecord.model import Interval, TimeType
from onrecord.when import tense
from onrecord.when.conventions import Conventions
from onrecord.when.lexer import Lexeme
from onrecord.when.tense import Contexts

# One character stands for each kind, so that the rules run as regular expressions over a short string with one
# character a word: many times faster than expressions over the text, and none can backtrack far.
LETTERS = {kind: chr(0x100 + place) for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Found:
    """Where a rule matched: the whole row of lexemes, and the places (end exclusive) it covers."""

    lexemes: Sequence[Lexeme]
    first: int
    last: int

    @property
    def covered(self) -> Sequence[Lexeme]:
        """The lexemes the rule matched."""
        return self.lexemes[self.first : self.last]

    def get(self, *kinds: Kind) -> Lexeme | None:
        """The first lexeme of one of these kinds."""
        return next((lexeme for lexeme in self.covered if lexeme.kind in kinds), None)

    def value(self, *kinds: Kind) -> str:
        """What the first lexeme of these kinds contributes; "" if there is none."""
        lexeme = self.get(*kinds)
        return lexeme.value if lexeme else ""

    def before(self, steps: int = 1) -> Lexeme | None:
        """The lexeme so many steps before the match."""
        place = self.first - steps
        return self.lexemes[place] if place >= 0 else None

    def after(self, steps: int = 1) -> Lexeme | None:
        """The lexeme so many steps after the match."""
        place = self.last + steps - 1
        return self.lexemes[place] if place < len(self.lexemes) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a rule makes of its match.

    `amount` (count or None for an open number, unit) is set for a length of time, whose dates depend on the
    words around it.
    """

    type: TimeType
    value: str
    interval: Interval | None = None
    says: str = ""
    amount: tuple[float | None, str] | None = None
    anchored: bool = True
    narrow: str = ""  # START, MID or END: the words took a part of the value


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a reading may lean on: the day of speech, the direction of the verb, the dates named before.

    `ahead` is 1 where the verb looks forward, -1 where it is in the past, 0 where neither is in reach.
    """

    day: date
    conventions: Conventions
    contexts: Contexts
    ahead: int = 0
    focus: Interval | None = None
    beside: Interval | None = None  # a day named in the same sentence
    told: Interval | None = None  # a day named in the same paragraph
    landmarks: Mapping[str, Interval] = field(default_factory=dict)  # "the summit": what the text gave a day
    quarter: Interval | None = None
    compared: Interval | None = None  # the quarter, unless a longer time was named since


Build = Callable[[Found, Scene], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named row of kinds, and the function that reads its matches."""

    name: str
    pattern: re.Pattern[str]
    build: Build


def rule(name: str, pattern: str, build: Build) -> Rule:
    """A rule from its pattern in words."""
    return Rule(name, re.compile("".join(_part(item) for item in pattern.split())), build)


def _part(item: str) -> str:
    if item in ("[", "]"):
        return "(?P<span>" if item == "[" else ")"
    if item[0] in "()|":
        return "(?:" + item[1:] if item[0] == "(" else item
    mark = item[-1] if item[-1] in "?*" else ""
    letters = "".join(LETTERS[Kind(name)] for name in item.rstrip("?*").split("|"))
    return f"[{letters}]{mark}"


def letters(lexemes: Sequence[Lexeme]) -> str:
    """The row of lexemes as one character each."""
    return "".join([LETTERS[lexeme.kind] for lexeme in lexemes])


def matches(lexemes: Sequence[Lexeme], rules: Sequence[Rule]) -> Iterator[tuple[Rule, Found]]:
    """Every match of every rule, in the order of the text; the longest first, then the rule listed first."""
    row = letters(lexemes)
    found: list[tuple[int, int, int, Rule]] = []
    for rank, each in enumerate(rules):
        for match in each.pattern.finditer(row):
            start, end = match.span("span") if "span" in each.pattern.groupindex else match.span()
            if end > start:
                found.append((start, -end, rank, each))
    found.sort(key=lambda item: item[:3])
    for start, end, _, each in found:
        yield each, Found(lexemes, start, -end)


def lead(found: Found) -> Kind:
    """The kind of the preposition the words stand after; OTHER if there is none."""
    return tense.lead(found.lexemes, found.first)
