"""Which entries a new one is compared with: a few index keys each, never the whole ledger.

Two entries are compared when they share a key and lie within the window. A store keeps `(key, published, entry)`
rows, asks for the nearest `PER_KEY` rows of each key, and hands them to `nearest`, so the work per entry is bounded
whatever the size of the ledger.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations

from onrecord.links.similarity import content_words
from onrecord.model import Entry, Event, EventType

WINDOW_DAYS = 550  # nine in ten annotated links span under 200 days; pacts run for a year or more
PER_KEY = 50
AT_MOST = 150
MOST_NAMES = 6
MOST_SIDES = 6

# Event types that can undo, meet or blur into each other share a family, so that a key finds them.
FAMILIES = {
    "force": ("ASSAULT", "MOBILIZE", "RETREAT", "COERCE", "THREATEN", "AID"),
    "accord": ("AGREE", "CONSULT", "COOPERATE", "SUPPORT", "CONCEDE", "REJECT", "REQUEST", "AID", "RETREAT"),
    "cost": ("SANCTION", "COERCE", "COOPERATE", "CONCEDE", "PROTEST", "ACCUSE", "AGREE", "THREATEN"),
}


def families(event_type: EventType) -> tuple[str, ...]:
    """The families an event type belongs to."""
    return tuple(family for family, types in FAMILIES.items() if event_type.value in types)


def keys(entry: Entry, *, words: Mapping[str, str]) -> tuple[str, ...]:
    """The index keys of an entry, sorted: its report, sides by event family, and rare words.

    "Russia said it would withdraw from Georgia" has among others `GEO|RUS:force` and `RUS:RETREAT`.
    """
    statement = entry.statement
    found = {f"report:{statement.report}"}
    events = [statement.event, statement.condition.event if statement.condition else None]
    for event in events:
        if event:
            found |= _event_keys(event, entry)
    taken = content_words(entry.words, words=words)
    sides = sorted(_sides(entry))[:MOST_SIDES]
    for name in sorted(taken.names, key=lambda name: (-len(name), name))[:MOST_NAMES]:
        found |= {f"{side}~{name}" for side in sides[:3]}
    return tuple(sorted(found))


def _event_keys(event: Event, entry: Entry) -> set[str]:
    sides = sorted({*event.actor, *event.recipient, *([entry.side] if entry.side else [])})[:MOST_SIDES]
    pairs = {f"{one}|{other}:{family}" for one, other in combinations(sides, 2) for family in families(event.type)}
    return pairs | {f"{side}:{event.type}" for side in (*event.actor, *event.recipient)}


def _sides(entry: Entry) -> set[str]:
    event = entry.statement.event
    named = {*event.actor, *event.recipient} if event else set()
    return named | ({entry.side} if entry.side else set())


def nearest(entry: Entry, hits: Iterable[tuple[str, date, str]]) -> list[str]:
    """The ids to compare with, from the rows `(key, published, id)` that the store found, best first.

    Those that share most keys come first, then those nearest in time, then by id; at most `AT_MOST`.
    """
    shared: Counter[str] = Counter()
    gap: dict[str, int] = {}
    for _, published, found in hits:
        days = abs((entry.published - published).days)
        if found != entry.id and days <= WINDOW_DAYS:
            shared[found] += 1
            gap[found] = days
    return sorted(shared, key=lambda found: (-shared[found], gap[found], found))[:AT_MOST]
