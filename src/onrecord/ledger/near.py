"""Rows of an index of numbers, the nearest to a day first: what candidates and possible copies are found by.

A table has a number, a day and a third column, in this order, as its key: each side of the day is one walk along it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table


def until(table: Table, number: int, *, day: int, most: int, connection: Connection) -> list[tuple[int, Any]]:
    """The `most` rows (day, what) of a number that are nearest to the day, on it or before it."""
    key, at, what = _columns(table)
    asked = f'SELECT {at}, {what} FROM {table.name} WHERE "{key}" = ? AND {at} <= ? ORDER BY {at} DESC, {what} DESC'
    return _rows(asked, (number, day, most), connection)


def after(table: Table, number: int, *, day: int, most: int, connection: Connection) -> list[tuple[int, Any]]:
    """The `most` rows (day, what) of a number that are nearest to the day, after it."""
    key, at, what = _columns(table)
    asked = f'SELECT {at}, {what} FROM {table.name} WHERE "{key}" = ? AND {at} > ? ORDER BY {at}, {what}'
    return _rows(asked, (number, day, most), connection)


def _columns(table: Table) -> tuple[str, str, str]:
    key, at, what = (column.name for column in table.primary_key.columns)
    return key, at, what


def _rows(asked: str, values: tuple[int, int, int], connection: Connection) -> list[tuple[int, Any]]:
    # handed to the driver as it stands: some fifty such questions are asked for a report, and building each
    # anew took three times as long as answering it
    return [(row[0], row[1]) for row in connection.exec_driver_sql(f"{asked} LIMIT ?", values)]
