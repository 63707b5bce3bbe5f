"""The ledger's rows, written and read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from types import TracebackType
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, func, insert, or_, select

from onrecord.ledger import copies, problems, schema
from onrecord.ledger.engine import WRITING, connect, words_query
from onrecord.ledger.errors import StoreError
from onrecord.ledger.keeping import append, index
from onrecord.ledger.near import near
from onrecord.ledger.packing import number
from onrecord.ledger.queries import Query, current, matching
from onrecord.ledger.rows import (
    entry_columns,
    entry_of,
    link_of,
    link_row,
    reading_order,
    report_of,
    report_row,
    statement_of,
)
from onrecord.model import Entry, Link, Problem, Report, Statement

Each = TypeVar("Each")


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
        with self._engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
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
        copies.keep(report, connection=connection)
        rows = append(statements, report, by="onrecord", because="as read", connection=connection)
        index(keys, rows, published=report.published, connection=connection)
        problems.forget_report(report.id, connection=connection)
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

    def drop_links(self, statement: str | None = None, *, report: str | None = None, connection: Connection) -> None:
        """Forget the links of a statement, those inside a report, or all: they can be worked out again.

        Those given by hand (rule `import.*`) stay.
        """
        later, earlier = schema.link.c.later, schema.link.c.earlier
        dropped = delete(schema.link).where(schema.link.c.rule.not_like("import.%"))
        if statement:
            dropped = dropped.where(or_(later == statement, earlier == statement))
        if report:
            own = select(schema.entry.c.statement).where(schema.entry.c.report == report)
            dropped = dropped.where(later.in_(own), earlier.in_(own))
        connection.execute(dropped)

    def revise(self, statement: str, *, by: str, because: str, keys: Sequence[str] = (), **changes: Any) -> Entry:
        """Put a corrected reading beside the first one; both stay in the history.

        `changes` are fields of Statement, `keys` what it can be found by from now on. Raises StoreError if there is
        no such statement.
        """
        with self.writing() as connection:
            row = connection.execute(
                select(schema.entry).where(schema.entry.c.statement == statement, current())
            ).first()
            if row is None:
                raise StoreError(f"no statement {statement!r} in this ledger")
            report = self._report(connection, row.report)
            if "content" in changes:
                changes = {"meaning": b"", **changes}  # that of other words
            revised = replace(statement_of(row), **changes)
            rows = append([revised], report, by=by, because=because, replaces=row.row, connection=connection)
            index({statement: keys}, rows, published=report.published, connection=connection)
        return self.entry(statement)

    def amend(
        self,
        report: Report,
        statements: Sequence[Statement],
        *,
        keys: Mapping[str, Sequence[str]],
        by: str,
        because: str,
        connection: Connection,
    ) -> None:
        """Add statements to a kept report; one that is kept already gets a newer reading beside the others."""
        before = self.rows((statement.id for statement in statements), connection=connection)
        rows: dict[str, int] = {}
        for statement in statements:
            replaced = before.get(statement.id)
            rows |= append([statement], report, by=by, because=because, replaces=replaced, connection=connection)
        index(keys, rows, published=report.published, connection=connection)

    def note(self, problem: Problem) -> None:
        """Keep a problem, so that nothing that was given goes missing silently."""
        with self.writing() as connection:
            problems.note(problem, connection=connection)

    def mended(self, path: str, *, still: Collection[Problem] = ()) -> None:
        """Forget the problems of a file, or of the files in a folder, that was read again, but those met `still`."""
        with self._engine.connect() as connection:
            gone = problems.mended(path, still=still, connection=connection)
        if gone:
            with self.writing() as connection:
                for problem in gone:
                    problems.forget(problem, connection=connection)

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

    def report_ids(self) -> list[str]:
        """The ids of all reports, by date."""
        asked = select(schema.report.c.id).order_by(schema.report.c.published, schema.report.c.id)
        with self._engine.connect() as connection:
            return list(connection.execute(asked).scalars())

    def entries(self, query: Query | None = None, *, connection: Connection | None = None) -> list[Entry]:
        """The current entries that match, in the order of reading."""
        asked = matching(query or Query(), entry_columns())
        if connection is not None:
            return sorted(map(entry_of, connection.execute(asked)), key=reading_order)
        with self._engine.connect() as opened:
            return sorted(map(entry_of, opened.execute(asked)), key=reading_order)

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
            return [(statement_of(row), row.by, row.because) for row in connection.execute(asked)]

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
    ) -> dict[str, list[tuple[date, int]]]:
        """For each key the (published, row) of entries that have it: the `most` nearest on either side of a date.

        A row is the number that `by_rows` takes; one of an entry that was corrected since finds nothing there.
        """
        return {
            key: [
                (date.fromordinal(day), row)
                for day, row in near(
                    schema.entry_key, number(key), day=around.toordinal(), most=most, connection=connection
                )
            ]
            for key in sorted(set(keys))
        }

    def rows(self, ids: Iterable[str], *, connection: Connection) -> dict[str, int]:
        """The rows of the current entries of these ids, by id."""
        e = schema.entry.c
        found: dict[str, int] = {}
        for chunk in _chunks(sorted(set(ids))):
            asked = select(e.statement, e.row).where(e.statement.in_(chunk), current())
            found |= {row.statement: row.row for row in connection.execute(asked)}
        return found

    def by_rows(self, rows: Iterable[int], *, connection: Connection) -> dict[int, Entry]:
        """The current entries of these rows, by row, without their reasons."""
        found: dict[int, Entry] = {}
        for chunk in _chunks(sorted(set(rows))):
            asked = entry_columns(reasons=False).where(schema.entry.c.row.in_(chunk), current())
            found |= {row.row: entry_of(row) for row in connection.execute(asked)}
        return found

    def copies(self, reports: Iterable[str], *, as_of: date | None = None) -> Mapping[str, tuple[str, ...]]:
        """For each report that has near-copies published by the day, the ids of all of them with its own, sorted."""
        with self._engine.connect() as connection:
            return copies.groups(reports, as_of=as_of, connection=connection)

    def problems(self) -> list[Problem]:
        """What could not be read so far."""
        with self._engine.connect() as connection:
            return problems.kept(connection)

    def newest(self) -> date | None:
        """The day of the newest report, or None if there is none."""
        with self._engine.connect() as connection:
            found: date | None = connection.execute(select(func.max(schema.report.c.published))).scalar_one()
        return found

    def counts(self) -> dict[str, int]:
        """How many reports, entries and links there are."""
        e = schema.entry.c
        with self._engine.connect() as connection:
            return {
                "reports": connection.execute(select(func.count()).select_from(schema.report)).scalar_one(),
                # a row replaces one other at most
                "entries": connection.execute(select(func.count(e.row) - func.count(e.replaces))).scalar_one(),
                "links": connection.execute(select(func.count()).select_from(schema.link)).scalar_one(),
            }

    # inside

    def _report(self, connection: Connection, id: str) -> Report:
        return report_of(connection.execute(select(schema.report).where(schema.report.c.id == id)).one())

    def _by_ids(self, connection: Connection, ids: Sequence[str], as_of: date | None) -> list[Entry]:
        found: list[Entry] = []
        for chunk in _chunks(list(ids)):
            asked = matching(Query(as_of=as_of), entry_columns()).where(schema.entry.c.statement.in_(chunk))
            found += [entry_of(row) for row in connection.execute(asked)]
        return sorted(found, key=reading_order)


def _chunks(found: Sequence[Each], size: int = 500) -> Iterator[Sequence[Each]]:
    # SQLite takes a bounded number of parameters in one statement
    for start in range(0, len(found), size):
        yield found[start : start + size]
