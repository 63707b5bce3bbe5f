"""Entries gathered from the store for what looks at many at once: standing, chronicles, disputes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations, product

from onrecord.ledger import Query, Store
from onrecord.links.chronicle import day_of, first_tellings, place
from onrecord.links.copies import counted_once, same_words
from onrecord.model import Entry, Link, LinkType


def evidence(store: Store, entries: list[Entry], as_of: date | None) -> dict[str, list[tuple[Link, Entry]]]:
    """For each entry, the links of all its tellings with their other ends, as of a date."""
    found = _touching(store, [entry.id for entry in entries], as_of)
    there = {id for link in found for id in (link.later, link.earlier)}
    known = {entry.id: entry for entry in store.by_ids(there, as_of=as_of)}
    kept = [link for link in found if link.later in known and link.earlier in known]
    telling = first_tellings((link.later, link.earlier) for link in kept if link.type is LinkType.REPEATS)
    gathered: dict[str, list[tuple[Link, Entry]]] = {}
    for link in kept:
        for mine, other in ((link.later, link.earlier), (link.earlier, link.later)):
            gathered.setdefault(telling.get(mine, mine), []).append((link, known[other]))
    return {entry.id: gathered.get(telling.get(entry.id, entry.id), []) for entry in entries}


def _touching(store: Store, ids: Iterable[str], as_of: date | None) -> list[Link]:
    """The links of these entries and of all their tellings, copies counted once."""
    asked = set(ids)
    found = counted_once(store, store.links(asked), as_of=as_of)
    while True:  # what settles one telling of a statement settles the others, so their links belong here too
        ends = {id for link in found if link.type is LinkType.REPEATS for id in (link.later, link.earlier)}
        more = counted_once(store, store.links(ends | asked), as_of=as_of)
        if len(more) <= len(found):
            return found
        found = more


def tellings(store: Store, entries: Iterable[Entry], as_of: date) -> dict[str, tuple[Entry, ...]]:
    """For each entry all that tell the same as of a date, first to last."""
    known = {entry.id: entry for entry in entries}
    repeats = [link for link in _touching(store, known, as_of) if link.type is LinkType.REPEATS]
    ends = {end for link in repeats for end in (link.later, link.earlier)}
    known |= {entry.id: entry for entry in store.by_ids(ends - set(known), as_of=as_of)}
    pairs = [(link.later, link.earlier) for link in repeats if link.later in known and link.earlier in known]
    first = first_tellings([*pairs, *_copied(store, known.values(), as_of)])
    groups: dict[str, list[Entry]] = {}
    for entry in sorted(known.values(), key=lambda entry: (entry.published, *place(entry))):
        groups.setdefault(first.get(entry.id, entry.id), []).append(entry)
    return {id: tuple(groups[first.get(id, id)]) for id in known}


def once(store: Store, entries: Iterable[Entry], as_of: date) -> dict[str, tuple[Entry, ...]]:
    """The ids of the entries, in their order, but of those that copies of one report share the first alone; with the
    others of each.
    """
    given = list(entries)
    first = first_tellings(_copied(store, given, as_of))
    groups: dict[str, list[Entry]] = {}
    for entry in given:
        groups.setdefault(first.get(entry.id, entry.id), []).append(entry)
    return {group[0].id: tuple(group[1:]) for group in groups.values()}


def _copied(store: Store, entries: Iterable[Entry], as_of: date) -> Iterator[tuple[str, str]]:
    """Pairs of ids that are one statement or fact in two copies of one report."""
    told: dict[str, list[Entry]] = {}
    for entry in entries:
        told.setdefault(entry.statement.report, []).append(entry)
    for group in sorted(set(store.copies(told, as_of=as_of).values())):
        for one, other in combinations([report for report in group if report in told], 2):
            for mine, its in product(told[one], told[other]):
                if same_words(mine, its):
                    yield mine.id, its.id


def in_days(store: Store, between: tuple[date, date] | None, as_of: date) -> list[Entry]:
    """The entries that a chronicle tells under these days."""
    start, end = between or (date.min, date.max)
    # nothing is told before its day, but what happened or was said long before
    found = store.entries(Query(as_of=as_of, since=between and start))
    found.sort(key=lambda entry: (entry.published, *place(entry)))
    return [entry for entry in found if start <= day_of(entry) <= end]


def disputed(store: Store, told: Mapping[str, tuple[Entry, ...]], as_of: date) -> dict[str, tuple[Entry, ...]]:
    """For the first telling of each utterance, the first tellings of those that it cannot be true with."""
    known = {entry.id for group in told.values() for entry in group}
    found = [link for link in store.links(known) if link.type is LinkType.DISPUTES]
    ends = {end for link in found for end in (link.later, link.earlier)}
    more = tellings(store, store.by_ids(ends, as_of=as_of), as_of) | dict(told)
    first = {entry.id: group[0] for group in more.values() for entry in group}
    pairs: dict[str, dict[str, Entry]] = {}
    for link in found:
        if link.later in first and link.earlier in first:
            one, other = first[link.later], first[link.earlier]
            pairs.setdefault(one.id, {})[other.id] = other
            pairs.setdefault(other.id, {})[one.id] = one
    return {id: tuple(others[each] for each in sorted(others)) for id, others in pairs.items()}
