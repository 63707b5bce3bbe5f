"""Rows of entries and of what they are found by, added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, func, insert, select

from onrecord.ledger import schema
from onrecord.ledger.packing import number
from onrecord.ledger.rows import entry_row
from onrecord.model import Report, Statement


def append(
    statements: Sequence[Statement],
    report: Report,
    *,
    by: str,
    because: str,
    replaces: int | None = None,
    connection: Connection,
) -> dict[str, int]:
    """Add a row for each statement of a report; the rows' numbers by the statements' ids."""
    # the numbers are given here, so that all rows go in by one command; nobody else writes at the same time
    first = connection.execute(select(func.coalesce(func.max(schema.entry.c.row), 0))).scalar_one() + 1
    shared = {"by": by, "because": because, "replaces": replaces}
    rows = [entry_row(each, report) | shared | {"row": first + n} for n, each in enumerate(statements)]
    if rows:
        connection.execute(insert(schema.entry), rows)
    return {row["statement"]: row["row"] for row in rows}


def index(
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
