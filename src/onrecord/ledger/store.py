"""The ledger's rows, written and read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from types import TracebackType

from sqlalchemy import Connection, func, insert, select

from onrecord.ledger import copies, joined, keyed, problems, schema
from onrecord.ledger.chunks import chunks
from onrecord.ledger.engine import WRITING, connect
from onrecord.ledger.errors import StoreError, Taken
from onrecord.ledger.keeping import append
from onrecord.ledger.queries import Query, matching
from onrecord.ledger.rows import entry_columns, entry_of, reading_order, report_of, report_row, statement_of
from onrecord.ledger.search import search
from onrecord.model import Entry, Link, Problem, Report, Statement

MOST_NAMED = 4  # of the entries that an id which is too short may mean


class Store:
    """A ledger in an SQLite database: a path or a URL `sqlite:///PATH`, None for one in memory.

    What is written inside one `writing()` is kept whole or not at all; who writes takes its `connection`, and what
    asks with it sees what was written so far. Usable as a context manager. Raises StoreError if the database cannot
    be opened.
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

    @contextmanager
    def _asking(self, connection: Connection | None = None) -> Iterator[Connection]:
        """The connection given, or one of its own."""
        if connection is not None:
            yield connection
        else:
            with self._engine.connect() as opened:
                yield opened

    def has(self, report: Report, *, connection: Connection | None = None) -> bool:
        """Whether the report is kept already. Raises Taken if its id is kept with other words."""
        kept = self.report(report.id, connection=connection)
        if kept is None:
            return False
        if kept.text != report.text or kept.published != report.published:
            raise Taken(f"report id {report.id!r} is kept already, with other words or another date")
        return True

    def has_statements(self, report: Report, *, connection: Connection | None = None) -> bool:
        """Whether the report is kept with statements. Raises Taken if its id is kept with other words."""
        with self._asking(connection) as asking:
            told = select(schema.entry.c.row).where(schema.entry.c.report == report.id).limit(1)
            return self.has(report, connection=asking) and asking.execute(told).first() is not None

    def add(self, report: Report, *, connection: Connection) -> None:
        """Keep a report; what is wrong with it so far leaves the list of problems."""
        connection.execute(insert(schema.report).values(report_row(report)))
        copies.keep(report, connection=connection)
        problems.forget_report(report.id, connection=connection)

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
        """Add statements to a kept report; one that is kept already gets a newer reading beside the others.

        `keys` are what each can be found by, by its id.
        """
        before = keyed.rows((statement.id for statement in statements), connection=connection)
        rows = append(statements, report, by=by, because=because, replaces=before, connection=connection)
        keyed.note(keys, rows, published=report.published, connection=connection)

    def add_links(self, links: Sequence[Link], *, connection: Connection) -> list[Link]:
        """Keep links, and return those that hold: one given by hand goes before those that rules make between the
        same two and that exclude it.
        """
        return joined.keep(links, connection=connection)

    def drop_links(self, statement: str | None = None, *, report: str | None = None, connection: Connection) -> None:
        """Forget the links of a statement, those inside a report, or all: they can be worked out again.

        Those given by hand (rule `import.*`) stay.
        """
        joined.forget(statement, report=report, connection=connection)

    def key_anew(self, *, connection: Connection) -> None:
        """Forget what entries can be found by, which `key` then notes anew."""
        keyed.forget(connection)

    def key(self, keys: Mapping[str, Sequence[str]], *, published: date, connection: Connection) -> None:
        """Note what entries of one day can be found by, by their ids."""
        keyed.note(keys, keyed.rows(keys, connection=connection), published=published, connection=connection)

    def note(self, problem: Problem) -> None:
        """Keep a problem, so that nothing that was given goes missing silently."""
        with self.writing() as connection:
            problems.note(problem, connection=connection)

    def mended(self, path: str, *, still: Collection[Problem] = ()) -> None:
        """Forget the problems of a file that was read again, but those met `still`."""
        with self._engine.connect() as connection:
            gone = problems.mended(path, still=still, connection=connection)
        if gone:
            with self.writing() as connection:
                for problem in gone:
                    problems.forget(problem, connection=connection)

    # reading

    def report(self, id: str, *, connection: Connection | None = None) -> Report | None:
        """The report of that id, or None."""
        with self._asking(connection) as asking:
            row = asking.execute(select(schema.report).where(schema.report.c.id == id)).first()
        return report_of(row) if row else None

    def reports(self, *, as_of: date | None = None) -> list[Report]:
        """All reports, by date and id; as of a date, those published by then."""
        asked = select(schema.report).order_by(schema.report.c.published, schema.report.c.id)
        if as_of:
            asked = asked.where(schema.report.c.published <= as_of)
        with self._engine.connect() as connection:
            return [report_of(row) for row in connection.execute(asked)]

    def report_ids(self, *, connection: Connection | None = None) -> list[str]:
        """The ids of all reports, by date."""
        asked = select(schema.report.c.id).order_by(schema.report.c.published, schema.report.c.id)
        with self._asking(connection) as asking:
            return list(asking.execute(asked).scalars())

    def entries(self, query: Query | None = None, *, connection: Connection | None = None) -> list[Entry]:
        """The current entries that match, in the order of reading."""
        asked = matching(query or Query(), entry_columns())
        with self._asking(connection) as asking:
            return sorted(map(entry_of, asking.execute(asked)), key=reading_order)

    def entry(self, id: str, *, connection: Connection | None = None) -> Entry:
        """The entry whose id is, or alone begins with, `id`; capitals do not matter where none is so written.

        Raises StoreError if none or several do.
        """
        found: list[Entry] = []
        for words in (id, id.lower()) if id else ():
            found = found or self.entries(Query(statement=words), connection=connection)
        exact = [each for each in found if each.id == id]
        if len(exact or found) != 1:
            raise StoreError(
                f"{len(found)} entries begin with {id!r}: {_some(found)}; give more of the id"
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
            ids = search(words, as_of=as_of, connection=connection)
        found = {entry.id: entry for entry in self.by_ids(ids)}
        return [found[id] for id in ids]

    def links(self, statements: Iterable[str] | None = None, *, connection: Connection | None = None) -> list[Link]:
        """All links, or those that touch one of the statements; in a fixed order."""
        with self._asking(connection) as asking:
            return joined.kept(statements, connection=asking)

    def by_ids(
        self, ids: Iterable[str], *, as_of: date | None = None, connection: Connection | None = None
    ) -> list[Entry]:
        """The entries of these ids, in the order of reading."""
        found: list[Entry] = []
        with self._asking(connection) as asking:
            for chunk in chunks(list(ids)):
                asked = matching(Query(as_of=as_of), entry_columns()).where(schema.entry.c.statement.in_(chunk))
                found += [entry_of(row) for row in asking.execute(asked)]
        return sorted(found, key=reading_order)

    def sharing(
        self, keys: Iterable[str], *, around: date, most: int, later: bool = False, connection: Connection
    ) -> dict[str, list[tuple[date, int]]]:
        """For each key the (published, row) of entries that have it: the `most` nearest of those published by a date
        or, if `later`, after it.

        A row is the number that `by_rows` takes; one of an entry that was corrected since finds nothing there.
        """
        return keyed.sharing(keys, around=around, most=most, later=later, connection=connection)

    def rows(self, ids: Iterable[str], *, connection: Connection) -> dict[str, int]:
        """The rows of the current entries of these ids, by id."""
        return keyed.rows(ids, connection=connection)

    def by_rows(self, rows: Iterable[int], *, connection: Connection) -> dict[int, Entry]:
        """The current entries of these rows, by row, without their reasons."""
        return keyed.by_rows(rows, connection=connection)

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


def _some(found: Sequence[Entry]) -> str:
    """The ids of the first entries, and how many more there are."""
    more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return ", ".join(each.id for each in found[:MOST_NAMED]) + more
