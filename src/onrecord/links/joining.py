"""Entries of one report are linked with the nearest in the store, and the links are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from onrecord.codebook.links import LinkTables
from onrecord.ledger import Query, Store
from onrecord.links.candidates import PER_KEY, keys, nearest
from onrecord.links.choice import select
from onrecord.links.find import find_each
from onrecord.model import Entry, Link


def keys_of(entries: list[Entry], tables: LinkTables) -> dict[str, tuple[str, ...]]:
    """The index keys of each entry, by its id."""
    return {entry.id: keys(entry, words=tables.words) for entry in entries}


def join(
    store: Store,
    entries: list[Entry],
    own_keys: Mapping[str, tuple[str, ...]],
    *,
    tables: LinkTables,
    connection: Connection,
    later: bool = True,
) -> list[Link]:
    """Find the links of some entries of one report with all others, and keep them.

    What an entry is linked to among the earlier ones depends on nothing published after it, so that no later report
    changes an earlier view, however many there are. Those published later are looked at where a report is read out of
    order; without `later` they are left out, as they find this report themselves.
    """
    if not entries:
        return []
    day, own = entries[0].published, store.rows(own_keys, connection=connection)
    every = {key for its_keys in own_keys.values() for key in its_keys}
    near: dict[str, list[int]] = {id: [] for id in own_keys}
    for after in (False, True) if later else (False,):
        hits = store.sharing(every, around=day, most=PER_KEY, later=after, connection=connection)
        for id, its_keys in own_keys.items():
            near[id] += nearest(day, [hit for key in its_keys for hit in hits[key]], besides=own[id])
    others = store.by_rows((row for rows in near.values() for row in rows), connection=connection)
    compared = [(entry, [others[row] for row in near[entry.id] if row in others]) for entry in entries]
    joined = {entry.id: entry for entry in (*others.values(), *entries)}
    found = select(find_each(compared, tables=tables), entries=joined.values())
    return store.add_links(found, connection=connection)


def join_report(store: Store, id: str, *, tables: LinkTables, connection: Connection) -> list[Link]:
    """Find the links of all entries of a kept report, and keep them."""
    entries = store.entries(Query(report=id), connection=connection)
    return join(store, entries, keys_of(entries, tables), tables=tables, connection=connection)


def join_all(store: Store, *, tables: LinkTables, progress: Callable[[int, int], None] | None = None) -> None:
    """Work out anew what entries can be found by, and all links, in one transaction; links given by hand stay."""
    with store.writing() as connection:
        ids = store.report_ids(connection=connection)
        store.drop_links(connection=connection)
        store.key_anew(connection=connection)
        for done, id in enumerate(ids, 1):
            entries = store.entries(Query(report=id), connection=connection)
            keys = keys_of(entries, tables)
            for entry in entries[:1]:
                store.key(keys, published=entry.published, connection=connection)
            join(store, entries, keys, tables=tables, connection=connection, later=False)
            if progress:
                progress(done, len(ids))
