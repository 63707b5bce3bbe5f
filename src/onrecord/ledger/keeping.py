"""Rows of entries, added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, insert, select

from onrecord.ledger import schema
from onrecord.ledger.rows import entry_row
from onrecord.model import Report, Statement


def append(
    statements: Sequence[Statement],
    report: Report,
    *,
    by: str,
    because: str,
    replaces: Mapping[str, int],
    connection: Connection,
) -> dict[str, int]:
    """Add a row for each statement of a report; the rows' numbers by the statements' ids.

    `replaces` are the rows that the new ones take the place of, by the statements' ids.
    """
    # the numbers are given here, so that all rows go in by one command; nobody else writes at the same time
    first = connection.execute(select(func.coalesce(func.max(schema.entry.c.row), 0))).scalar_one() + 1
    shared = {"by": by, "because": because}
    rows = [
        entry_row(each, report) | shared | {"row": first + n, "replaces": replaces.get(each.id)}
        for n, each in enumerate(statements)
    ]
    if rows:
        connection.execute(insert(schema.entry), rows)
    return {row["statement"]: row["row"] for row in rows}
