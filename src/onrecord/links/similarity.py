"""How alike two contents are in their words: stems, names and numbers they share.

"The withdrawal of 700 troops has begun" and "withdrawing some 700 soldiers" share the stem `withdraw` and the number
`700`. Fast and without any count over the ledger, so that the same two texts always give the same figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from operator import mul

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*")
CEASE_FIRE = re.compile(r"\bcease[-\s]fires?\b", re.IGNORECASE)  # "cease fire at once" asks for a ceasefire
# Enough endings to bring verb and noun together ("withdrawing", "withdrawal"); longest first.
ENDINGS = ("ation", "ment", "ing", "ion", "ies", "al", "er", "ed", "es", "s", "e", "y")
SHORTEST = 4
STEM_LENGTH = 7  # long words differ at the end only by what was built on them


Direction = tuple[list[int], float]  # a vector and its length


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one content, ready to be compared."""

    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    kinds: frozenset[str]
    count: int


def stem(word: str) -> str:
    """A word cut down to what its forms share: "sanctioned" and "sanctions" both give "sanct"."""
    while ending := next((x for x in ENDINGS if word.endswith(x) and len(word) - len(x) >= SHORTEST), ""):
        word = word[: -len(ending)]
    return word[:STEM_LENGTH]


def content_words(text: str, *, words: Mapping[str, str]) -> Words:
    """The stems, names, numbers and telling kinds of a content; `words` is the table of link words."""
    stems, names, numbers, kinds = set(), set(), set(), set()
    found = WORD.findall(CEASE_FIRE.sub("ceasefire", text))
    for place, word in enumerate(found):
        if word[0].isdigit():
            numbers.add(word.strip(".,").replace(",", ""))
            continue
        low = word.lower().removesuffix("'s").removesuffix("’s")
        kind = words.get(low)
        if kind and kind != "common":
            kinds.add(kind)
        if kind == "common" or len(low) < 3:
            continue
        stems.add(stem(low))
        if word[0].isupper() and place:
            names.add(low)
    return Words(frozenset(stems), frozenset(names), frozenset(numbers), frozenset(kinds), len(found))


def direction(meaning: bytes) -> Direction:
    """A meaning (`Statement.meaning`) as a vector with its length; no length for an empty one."""
    values = memoryview(meaning).cast("b").tolist()
    return values, sqrt(sum(map(mul, values, values)))


def nearness(one: Direction, other: Direction) -> float | None:
    """The cosine of two meanings, -1 to 1; None where one is not known."""
    (values, length), (others, its) = one, other
    if not length or not its or len(values) != len(others):
        return None
    near: float = sum(map(mul, values, others)) / (length * its)
    return near


def cosine(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of stems overlap, 0 to 1."""
    return len(one & other) / sqrt(len(one) * len(other)) if one and other else 0.0
