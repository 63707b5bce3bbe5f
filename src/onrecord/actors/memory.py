"""What a report has named so far: its people, and every actor in the order of mention."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from onrecord.actors.index import Index, PersonRow
from onrecord.actors.phrases import Phrase
from onrecord.model import Actor, Unresolved

NEAR = 2.0  # sentences after which a side's weight has fallen to about a third; tuned on the open stories


@dataclass(slots=True)
class Known:
    """Somebody or something that the report calls by a name of its own.

    `name` is the longest form, `norms` all forms; `described` the phrases that say what it is.
    """

    name: str
    norms: set[tuple[str, ...]]
    described: list[Described] = field(default_factory=list)
    rows: list[PersonRow] = field(default_factory=list)
    gender: str = ""
    human: bool = False
    actor: Actor | Unresolved | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Described:
    """A phrase that says what a named person is, with the place it stands in."""

    phrase: Phrase
    passage: int


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention in the order of reading, with what later pronouns and roles weigh it by."""

    actor: Actor
    place: int
    sentence: int
    passage: int
    gender: str
    number: str
    human: bool
    subject: bool
    speaks: bool
    quoted: bool
    nouns: frozenset[str] = frozenset()
    article: str = ""


@dataclass(slots=True)
class Scene:
    """The report as read so far; one is made for each report and thrown away after it."""

    index: Index
    day: date
    known: list[Known] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    sides: Counter[str] = field(default_factory=Counter)

    def called(self, norms: tuple[str, ...]) -> list[Known]:
        """Those of the known that a form can mean."""
        exact = [each for each in self.known if norms in each.norms]
        return exact or [each for each in self.known if any(is_part(norms, form) for form in each.norms)]

    def last(self, *, quoted: bool = False) -> list[Seen]:
        """What was mentioned, latest first; what stands in quotations only where asked."""
        return [each for each in reversed(self.seen) if quoted or not each.quoted]

    def weights(self, sentence: int, *, quoted: bool = False) -> Counter[str]:
        """How present each side is at a sentence: near mentions, subjects and speakers weigh most."""
        weights: Counter[str] = Counter()
        for each in self.seen[-60:]:
            if each.actor.country is None or (each.quoted and not quoted):
                continue
            weight = 1.0 + each.subject + 2.0 * each.speaks
            weights[each.actor.country] += weight * 3.0 ** (-(sentence - each.sentence) / NEAR)
        for side, count in self.sides.items():
            weights[side] += 0.02 * count
        return weights


def is_part(norms: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Whether some words end a name or begin it: "Blinken", "Kim"."""
    size = len(norms)
    return size < len(form) and (form[-size:] == norms or form[:size] == norms)


def within(phrase: Phrase) -> list[Phrase]:
    """The phrase and every phrase that hangs on it."""
    parts = [phrase]
    for inner in (phrase.owner, phrase.place, phrase.toward, *phrase.of, phrase.apposed):
        if inner is not None:
            parts.extend(within(inner))
    return parts
