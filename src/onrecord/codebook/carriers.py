"""Which event a stretch of words is about: the phrase that carries it best, and the PLOVER type it speaks
for.

`statements` asks it for the tone of a content (would what is announced help or hurt?), `events` for the event
itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from onrecord.codebook.events import EventTable
from onrecord.codebook.phrases import Hit, Word
from onrecord.model import EventType

# Words that open a background clause, whose events are told beside the point: "after the attack", "which
# began ...".
BACKGROUND = frozenset(
    "after since because following despite although though which who whose where while amid amidst lest".split()
)
BOUNDARIES = frozenset({",", ";", ".", ":", "—", "–", "-", "!", "?", "“", "”", '"'})
BACKGROUND_SHARE = 0.35
# An event named later in the words counts less: the main predicate tends to come first.
PACE = 0.005
# A second phrase for the same type adds half of what it would alone.
ECHO = 0.5


NO_LEANINGS: Mapping[EventType, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The row that won, where its phrase stands (word numbers), and how strongly it spoke."""

    row: int
    type: EventType
    start: int
    end: int
    score: float


def choose(
    words: Sequence[Word], table: EventTable, *, leanings: Mapping[EventType, float] = NO_LEANINGS
) -> Choice | None:
    """The event phrase that carries the words best, or None where no phrase stands.

    "withdrew its troops after the attack" is RETREAT, carried by "withdrew ... troops". `leanings` say which
    types are likelier than usual: a threat is seldom of talks.
    """
    background = backgrounds(words)
    scored: dict[EventType, list[tuple[float, Hit]]] = {}
    for hit in longest(table.book.find(words), table):
        row = table.rows[hit.row]
        scored.setdefault(row.type, []).append((_score(row.weight, hit, background), hit))
    if not scored:
        return None
    best = max(scored, key=lambda name: (_total(scored[name]) * leanings.get(name, 1.0), name))
    score, hit = max(scored[best], key=lambda pair: (pair[0], -pair[1].start))
    return Choice(row=hit.row, type=best, start=hit.start, end=hit.end, score=score)


def longest(hits: Sequence[Hit], table: EventTable) -> list[Hit]:
    """The hits without those that lie inside one at least as heavy."""

    def heavier(hit: Hit, other: Hit) -> bool:
        inside = other.start <= hit.start and hit.end <= other.end and hit != other
        mine, its = table.rows[hit.row].weight, table.rows[other.row].weight
        return inside and (its, other.end - other.start, -other.row) > (mine, hit.end - hit.start, -hit.row)

    return [hit for hit in hits if not any(heavier(hit, other) for other in hits)]


def backgrounds(words: Sequence[Word]) -> list[bool]:
    """For each word, whether it stands in a background clause."""
    marks, inside = [], False
    for word in words:
        if word.has(*BOUNDARIES):
            inside = False
        elif word.has(*BACKGROUND):
            inside = True
        marks.append(inside)
    # Words that open with such a clause and hold nothing else have no foreground.
    return marks if not all(marks) else [False] * len(marks)


def _score(weight: int, hit: Hit, background: Sequence[bool]) -> float:
    share = BACKGROUND_SHARE if background[hit.start] else 1.0
    return weight * share / (1 + PACE * hit.start)


def _total(pairs: Sequence[tuple[float, Hit]]) -> float:
    ordered = sorted((score for score, _ in pairs), reverse=True)
    return ordered[0] + ECHO * sum(ordered[1:])
