"""The ledger's rows, written and read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, delete, func, insert, or_, select

from onrecord.ledger import schema
from onrecord.ledger.engine import connect, words_query
from onrecord.ledger.errors import StoreError
from onrecord.ledger.queries import Query, current, matching
from onrecord.ledger.rows import (
    entry_columns,
    entry_of,
    entry_row,
    link_of,
    link_row,
    reading_order,
    report_of,
    report_row,
)
from onrecord.model import Entry, Link, Problem, Report, Statement
from onrecord.model.interchange import read_statement


class Store:
    """A ledger in a database: a path or SQLAlchemy URL, None for one in memory.

    Everything about one report is written in one transaction, so that an interrupted reading leaves whole
    reports only. Usable as a context manager. Raises StoreError if the database cannot be opened.
    """

    def __init__(self, where: str | None = None) -> None:
        self._engine = connect(where)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    # writing

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of what is written inside is kept, or nothing."""
        with self._engine.begin() as connection:
            yield connection

    def has(self, report: Report) -> bool:
        """Whether the report is kept already. Raises StoreError if its id is kept with other words."""
        kept = self.report(report.id)
        if kept is None:
            return False
        if kept.text != report.text or kept.published != report.published:
            raise StoreError(f"report id {report.id!r} is kept already, with other words or another date")
        return True

    def add(
        self,
        report: Report,
        statements: Sequence[Statement],
        *,
        keys: Mapping[str, Sequence[str]],
        links: Sequence[Link] = (),
        connection: Connection,
    ) -> None:
        """Keep a report with its statements, what they can be found by (`keys`, by id) and their links."""
        connection.execute(insert(schema.report).values(report_row(report)))
        for statement in statements:
            self._append(connection, statement, report, by="onrecord", because="as read", replaces=None)
        self._index(connection, report.published, keys)
        self.add_links(links, connection=connection)

    def add_links(self, links: Sequence[Link], *, connection: Connection) -> None:
        """Keep links; one that is kept already stays as it is."""
        for link in links:
            known = select(schema.link.c.type).where(
                schema.link.c.later == link.later,
                schema.link.c.earlier == link.earlier,
                schema.link.c.type == link.type.value,
            )
            if connection.execute(known).first() is None:
                connection.execute(insert(schema.link).values(link_row(link)))

    def drop_links(self, statement: str | None = None, *, connection: Connection) -> None:
        """Forget the links of a statement, or all: they can be worked out again from the entries."""
        touching = or_(schema.link.c.later == statement, schema.link.c.earlier == statement)
        connection.execute(delete(schema.link).where(touching) if statement else delete(schema.link))

    def revise(
        self, statement: str, *, by: str, because: str, keys: Sequence[str] | None = None, **changes: Any
    ) -> Entry:
        """Put a corrected reading beside the first one; both stay in the history.

        `changes` are fields of Statement. Raises StoreError if there is no such statement.
        """
        with self._engine.begin() as connection:
            row = connection.execute(
                select(schema.entry).where(schema.entry.c.statement == statement, current())
            ).first()
            if row is None:
                raise StoreError(f"no statement {statement!r} in this ledger")
            report = self._report(connection, row.report)
            revised = replace(read_statement(json.loads(row.record)), **changes)
            self._append(connection, revised, report, by=by, because=because, replaces=row.row)
            if keys is not None:
                connection.execute(delete(schema.entry_key).where(schema.entry_key.c.statement == statement))
                self._index(connection, report.published, {statement: keys})
        return self.entry(statement)

    def note(self, problem: Problem) -> None:
        """Keep a problem, so that nothing that was given goes missing silently."""
        row = {
            "report": problem.report,
            "place": problem.where or "",
            "what": problem.what,
            "hint": problem.hint,
        }
        with self._engine.begin() as connection:
            known = select(schema.problem.c.hint).where(
                *(schema.problem.c[name] == row[name] for name in ("report", "place", "what"))
            )
            if connection.execute(known).first() is None:
                connection.execute(insert(schema.problem).values(row))

    # reading

    def report(self, id: str) -> Report | None:
        """The report of that id, or None."""
        with self._engine.connect() as connection:
            row = connection.execute(select(schema.report).where(schema.report.c.id == id)).first()
        return report_of(row) if row else None

    def reports(self, *, as_of: date | None = None) -> list[Report]:
        """All reports, by date and id; as of a date, those published by then."""
        asked = select(schema.report).order_by(schema.report.c.published, schema.report.c.id)
        if as_of:
            asked = asked.where(schema.report.c.published <= as_of)
        with self._engine.connect() as connection:
            return [report_of(row) for row in connection.execute(asked)]

    def entries(self, query: Query | None = None, *, connection: Connection | None = None) -> list[Entry]:
        """The current entries that match, in the order of reading."""
        asked = matching(query or Query(), entry_columns())
        if connection is not None:
            return [entry_of(row) for row in connection.execute(asked)]
        with self._engine.connect() as opened:
            return [entry_of(row) for row in opened.execute(asked)]

    def entry(self, id: str) -> Entry:
        """The entry whose id is, or alone begins with, `id`. Raises StoreError if none or several do."""
        found = self.entries(Query(statement=id)) if id else []
        exact = [each for each in found if each.id == id]
        if len(exact or found) != 1:
            several = ", ".join(each.id for each in found[:4])
            raise StoreError(
                f"{len(found)} entries begin with {id!r}: {several}"
                if found
                else f"no entry {id!r} in this ledger; `onrecord list` shows the ids"
            )
        return (exact or found)[0]

    def history(self, id: str) -> list[tuple[Statement, str, str]]:
        """Every reading of a statement, first to last, each with who made it and why."""
        asked = select(schema.entry).where(schema.entry.c.statement == id).order_by(schema.entry.c.row)
        with self._engine.connect() as connection:
            return [
                (read_statement(json.loads(row.record)), row.by, row.because) for row in connection.execute(asked)
            ]

    def search(self, words: str, *, as_of: date | None = None) -> list[Entry]:
        """Entries whose words or speaker match, best first. Raises StoreError on an unusable query."""
        with self._engine.connect() as connection:
            ids = words_query(connection, words)
            found = {entry.id: entry for entry in self._by_ids(connection, ids, as_of)}
        return [found[id] for id in ids if id in found]

    def links(self, statements: Iterable[str] | None = None) -> list[Link]:
        """All links, or those that touch one of the statements; in a fixed order."""
        asked = select(schema.link).order_by(schema.link.c.later, schema.link.c.earlier, schema.link.c.type)
        with self._engine.connect() as connection:
            if statements is None:
                return [link_of(row) for row in connection.execute(asked)]
            found: dict[tuple[str, str, str], Link] = {}
            for chunk in _chunks(sorted(set(statements))):
                touching = or_(schema.link.c.later.in_(chunk), schema.link.c.earlier.in_(chunk))
                for row in connection.execute(asked.where(touching)):
                    found[(row.later, row.earlier, row.type)] = link_of(row)
        return [found[key] for key in sorted(found)]

    def by_ids(
        self, ids: Iterable[str], *, as_of: date | None = None, connection: Connection | None = None
    ) -> list[Entry]:
        """The entries of these ids, in the order of reading."""
        if connection is not None:
            return self._by_ids(connection, list(ids), as_of)
        with self._engine.connect() as opened:
            return self._by_ids(opened, list(ids), as_of)

    def sharing(
        self, keys: Iterable[str], *, around: date, most: int, connection: Connection
    ) -> list[tuple[str, date, str]]:
        """Rows (key, published, statement) that share a key: the `most` nearest to a date on either side of it."""
        k = schema.entry_key.c
        found: list[tuple[str, date, str]] = []
        for key in sorted(set(keys)):
            before = (k.published <= around, k.published.desc())
            after = (k.published > around, k.published.asc())
            for side, order in (before, after):
                asked = select(k.published, k.statement).where(k.key == key, side).order_by(order, k.statement)
                found += [(key, row.published, row.statement) for row in connection.execute(asked.limit(most))]
        return found

    def problems(self) -> list[Problem]:
        """What could not be read so far."""
        p = schema.problem.c
        with self._engine.connect() as connection:
            rows = connection.execute(select(schema.problem).order_by(p.report, p.place, p.what))
            return [Problem(report=row.report, where=row.place or None, what=row.what, hint=row.hint) for row in rows]

    def counts(self) -> dict[str, int]:
        """How many reports, entries and links there are."""
        with self._engine.connect() as connection:
            return {
                "reports": connection.execute(select(func.count()).select_from(schema.report)).scalar_one(),
                "entries": connection.execute(
                    select(func.count()).select_from(schema.entry).where(current())
                ).scalar_one(),
                "links": connection.execute(select(func.count()).select_from(schema.link)).scalar_one(),
            }

    # inside

    def _report(self, connection: Connection, id: str) -> Report:
        return report_of(connection.execute(select(schema.report).where(schema.report.c.id == id)).one())

    def _append(
        self,
        connection: Connection,
        statement: Statement,
        report: Report,
        *,
        by: str,
        because: str,
        replaces: int | None,
    ) -> None:
        row = entry_row(statement, report) | {"by": by, "because": because, "replaces": replaces}
        connection.execute(insert(schema.entry).values(row))

    def _index(self, connection: Connection, published: date, keys: Mapping[str, Sequence[str]]) -> None:
        rows = [
            {"key": key, "published": published, "statement": statement}
            for statement, its_keys in sorted(keys.items())
            for key in sorted(set(its_keys))
        ]
        if rows:
            connection.execute(insert(schema.entry_key), rows)

    def _by_ids(self, connection: Connection, ids: Sequence[str], as_of: date | None) -> list[Entry]:
        found: list[Entry] = []
        for chunk in _chunks(list(ids)):
            asked = matching(Query(as_of=as_of), entry_columns()).where(schema.entry.c.statement.in_(chunk))
            found += [entry_of(row) for row in connection.execute(asked)]
        return sorted(found, key=reading_order)


def _chunks(ids: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    # SQLite takes a bounded number of parameters in one statement
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
