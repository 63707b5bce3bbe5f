"""Entries found by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, text
from sqlalchemy.exc import DatabaseError

from onrecord.ledger.errors import StoreError

MOST = 1000  # entries that one search gives
MARK = "\x02"  # stands before each word that was asked for
# What replaces a row, and what was published after the day, has no part in the answer
ASKED = text(
    "SELECT entry.statement, entry.published, highlight(entry_words, 0, :mark, '') AS words, "
    "highlight(entry_words, 1, :mark, '') AS speaker "
    "FROM entry_words JOIN entry ON entry.row = entry_words.rowid "
    "WHERE entry_words MATCH :asked AND entry.published <= :day "
    "AND NOT EXISTS (SELECT 1 FROM entry AS newer WHERE newer.replaces = entry.row)"
)


def search(words: str, *, as_of: date | None, connection: Connection) -> list[str]:
    """The ids of statements that match a full-text query, best first (SQLite FTS5 query syntax).

    Words alone must all occur, in any form ("withdraw troops" finds "withdrew its troops"); quoted words
    stand together. Those whose words hold what was asked for most thickly come first, then the newest: what other
    entries hold plays no part, as it would in a measure of how rare a word is. Raises StoreError if the query cannot
    be read.
    """
    for asked in _queries(words):
        try:
            found = connection.execute(ASKED, {"mark": MARK, "asked": asked, "day": str(as_of or date.max)}).all()
        except DatabaseError:
            continue  # not a query (an apostrophe, a hyphen): the words themselves are looked for
        return [row.statement for row in sorted(found, key=_rank)[:MOST]]
    raise StoreError(f"cannot search for {words!r}; give at least one word")


def _queries(words: str) -> Iterator[str]:
    yield words
    yield " ".join(f'"{word}"' for word in re.findall(r"\w+", words))


def _rank(row: Row[Any]) -> tuple[float, int, str]:
    told = f"{row.words} {row.speaker or ''}"
    day = date.fromisoformat(row.published)
    return (-told.count(MARK) / len(told.split()), -day.toordinal(), row.statement)
