"""Rows of an index of numbers, the nearest to a day first: what candidates and possible copies are found by."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table


def near(table: Table, number: int, *, day: int, most: int, connection: Connection) -> list[tuple[int, Any]]:
    """The `most` rows (day, what) of a number that are nearest to the day on either side of it.

    `table` has a number, a day and a third column, in this order, as its key: each side is one walk along it.
    """
    key, at, what = (column.name for column in table.primary_key.columns)
    # handed to the driver as it stands: some fifty such questions are asked for a report, and building each
    # anew took three times as long as answering it
    start = f'SELECT {at}, {what} FROM {table.name} WHERE "{key}" = ? AND {at}'
    until = connection.exec_driver_sql(f"{start} <= ? ORDER BY {at} DESC, {what} DESC LIMIT ?", (number, day, most))
    after = connection.exec_driver_sql(f"{start} > ? ORDER BY {at}, {what} LIMIT ?", (number, day, most))
    return [(row[0], row[1]) for rows in (until, after) for row in rows]
