"""Which entries a new one is compared with: a few index keys each, never the whole ledger.

Two entries are compared when they share a key and lie within the window. A store keeps `(key, published, entry)`
rows, finds the nearest `PER_KEY` of each key on either side of a date, and `nearest` picks among them, so the work
per entry is bounded whatever the size of the ledger.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations
from typing import TypeVar

from onrecord.links.similarity import content_words
from onrecord.model import Entry, Event, EventType

WINDOW_DAYS = 550  # nine in ten annotated links span under 200 days; pacts run for a year or more
PER_KEY = 50
AT_MOST = 60  # on the open annotated stories, 1,951 entries of 36 matters, 60, 80 and 150 give the same links
MOST_NAMES = 6
MOST_SIDES = 6

Which = TypeVar("Which", int, str)  # how a store names an entry

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
    if len(sides) < 2:  # what a side does by itself meets all that it does of the kind
        found = {f"{side}:{family}" for side in sides for family in families(event.type)}
    else:
        found = {
            f"{one}|{other}:{family}" for one, other in combinations(sides, 2) for family in families(event.type)
        }
    return found | {f"{side}:{event.type}" for side in (*event.actor, *event.recipient)}


def _sides(entry: Entry) -> set[str]:
    event = entry.statement.event
    named = {*event.actor, *event.recipient} if event else set()
    return named | ({entry.side} if entry.side else set())


def nearest(published: date, hits: Iterable[tuple[date, Which]], *, besides: Which) -> list[Which]:
    """What to compare an entry of that date with, from the `(published, which)` that share its keys, best first.

    Those that share most keys come first, then those nearest in time, then in order; at most `AT_MOST`. `besides`
    is the entry itself.
    """
    shared: Counter[Which] = Counter()
    gap: dict[Which, int] = {}
    for day, found in hits:
        days = abs((published - day).days)
        if found != besides and days <= WINDOW_DAYS:
            shared[found] += 1
            gap[found] = days
    return sorted(shared, key=lambda found: (-shared[found], gap[found], found))[:AT_MOST]
