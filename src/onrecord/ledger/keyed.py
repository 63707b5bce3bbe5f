"""What entries can be found by when another is linked: keys noted, and the entries that share them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from onrecord.ledger import schema
from onrecord.ledger.chunks import chunks
from onrecord.ledger.near import after, until
from onrecord.ledger.packing import number
from onrecord.ledger.queries import current
from onrecord.ledger.rows import entry_columns, entry_of
from onrecord.model import Entry


def note(
    keys: Mapping[str, Sequence[str]], rows: Mapping[str, int], *, published: date, connection: Connection
) -> None:
    """Note what entries can be found by: `keys` and `rows` by the statements' ids."""
    found = [
        {"key": number(key), "day": published.toordinal(), "entry": rows[statement]}
        for statement, its_keys in sorted(keys.items())
        for key in sorted(set(its_keys))
    ]
    if found:
        connection.execute(insert(schema.entry_key), found)


def forget(connection: Connection) -> None:
    """Forget all keys: they can be worked out again."""
    connection.execute(delete(schema.entry_key))


def sharing(
    keys: Iterable[str], *, around: date, most: int, later: bool = False, connection: Connection
) -> dict[str, list[tuple[date, int]]]:
    """For each key the (published, row) of entries that have it: the `most` nearest of those published by a date or,
    if `later`, after it.

    A row is the number that `by_rows` takes; one of an entry that was corrected since finds nothing there.
    """
    look, day = (after if later else until), around.toordinal()
    return {
        key: [
            (date.fromordinal(its_day), row)
            for its_day, row in look(schema.entry_key, number(key), day=day, most=most, connection=connection)
        ]
        for key in sorted(set(keys))
    }


def rows(ids: Iterable[str], *, connection: Connection) -> dict[str, int]:
    """The rows of the current entries of these ids, by id."""
    e = schema.entry.c
    found: dict[str, int] = {}
    for chunk in chunks(sorted(set(ids))):
        asked = select(e.statement, e.row).where(e.statement.in_(chunk), current())
        found |= {row.statement: row.row for row in connection.execute(asked)}
    return found


def by_rows(numbers: Iterable[int], *, connection: Connection) -> dict[int, Entry]:
    """The current entries of these rows, by row, without their reasons."""
    found: dict[int, Entry] = {}
    for chunk in chunks(sorted(set(numbers))):
        asked = entry_columns(reasons=False).where(schema.entry.c.row.in_(chunk), current())
        found |= {row.row: entry_of(row) for row in connection.execute(asked)}
    return found
