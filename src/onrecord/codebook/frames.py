"""Words that only lead to what is said: "we believe that", "he was convinced", "the alliance sees no"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.codebook.phrases import Word
from onrecord.codebook.tables import rows

OPENING = frozenset("he she it they who there the a an this these those all any no some its his her their".split())
STOPPING = frozenset(", . ; : that which who whose because".split())
MARKS = frozenset("“ ” \" ‘ ’ '".split())  # he was “convinced” that
REACH = 8
NEAR = 3  # words behind a word of sight among which one's own are looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameTable:
    """Words of belief, of sight, and those that make what is seen one's own: "we see no reason to talk"."""

    belief: frozenset[str]
    sight: frozenset[str]
    own: frozenset[str]


def load_frames() -> FrameTable:
    """The frames table."""
    kinds: dict[str, set[str]] = {"belief": set(), "sight": set(), "own": set()}
    for row in rows("frames", columns=("word", "kind", "example"), key=("word",)):
        kinds[row["kind"]].add(row["word"])
    return FrameTable(**{kind: frozenset(words) for kind, words in kinds.items()})


def frame(words: Sequence[Word], table: FrameTable) -> int:
    """How many words at the beginning only lead to what follows, 0 if none do.

    "We believe that Suva will attack": 3. "We believe in peace": 0, for no clause follows. "We see no pullback": 2.
    """
    denied = False
    for number, word in enumerate(words[:REACH]):
        denied = denied or word.has("<neg>")
        if number and word.has(*table.sight):
            return _behind_sight(words, number + 1, table)
        if number and word.has(*STOPPING):
            return 0
        if number and word.has(*table.belief):
            return 0 if denied else _behind_belief(words, number + 1)
    return 0


def _behind_sight(words: Sequence[Word], at: int, table: FrameTable) -> int:
    if at >= len(words) or any(word.has(*table.own) for word in words[at : at + NEAR]):
        return 0
    return at + words[at].has("that")


def _behind_belief(words: Sequence[Word], at: int) -> int:
    """Where the clause begins, past an adverb, a mark and "that"; 0 if none does."""
    while at < len(words) and (words[at].lower.endswith("ly") or words[at].lower in MARKS):
        at += 1
    if at < len(words) and words[at].has("that"):
        return at + 1
    return at if at < len(words) and words[at].has("<other>", "<name>", *OPENING) else 0
