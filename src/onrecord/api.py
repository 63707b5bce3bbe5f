"""Everything a user of the library calls; commands and pages are a few lines on top of this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from sqlalchemy import Connection

from onrecord import actors, codebook, export, links, reading, reports
from onrecord import when as when_room
from onrecord.ledger import Query, Store
from onrecord.model import (
    Act,
    Entry,
    Link,
    LinkType,
    Mention,
    Problem,
    Report,
    Standing,
    Statement,
    TimeExpression,
    Verdict,
)
from onrecord.text.encoder import Encoder

# What a reader waits for: these acts are kept or broken, or come true or not
AWAITED = (Act.COMMITMENT, Act.OFFER, Act.DEMAND, Act.THREAT, Act.FORECAST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one report: read (`statements`), kept already (`known`), or not readable (`problem`)."""

    report: Report | None
    statements: tuple[Statement, ...] = ()
    links: tuple[Link, ...] = ()
    known: bool = False
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An open entry and the day its time is over, None where the words set none."""

    entry: Entry
    by: date | None
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A link of an entry, with the entry at its other end."""

    link: Link
    other: Entry


def read(text: str, *, date: str | date, outlet: str | None = None) -> list[Statement]:
    """The statements in one report's words, without any ledger.

    `date` is the day of publication, as `YYYY-MM-DD` or a `datetime.date`. Raises ValueError if it is no
    date or the text is empty.

    >>> [statement] = read("Norway will sign if Iceland withdraws, Oslo said.", date="2030-02-26")
    >>> statement.act
    <Act.COMMITMENT: 'commitment'>
    """
    report = reports.from_text(text, name="text", published=_day(date))
    if isinstance(report, Problem):
        raise ValueError(f"{report.what}; {report.hint}")
    return reading.read(replace(report, outlet=outlet), codebook=codebook.load(), encoder=Encoder.load())


def when(words: str, *, date: str | date) -> list[TimeExpression]:
    """The times that some words name, read from a day, each with its reason.

    `when("late next week", date="2022-02-18")` is one expression, 2022-02-24 to 2022-02-27.
    """
    return list(when_room.read(words, day=_day(date), table=codebook.load().times))


def who(words: str, *, date: str | date) -> Mention:
    """Whom some words name on a day: a person in an office, a state, or what is left open, with the reason."""
    return actors.who(words, day=_day(date), codebook=codebook.load())


class Ledger:
    """A ledger kept in a file (or at a SQLAlchemy URL, or in memory if no path is given).

    Usable as a context manager; `with Ledger("my.db") as ledger: ...`. Raises `StoreError` if the file is
    no ledger. Where a method takes `as_of`, nothing published later plays any part in its answer; None
    stands for the day of the newest report.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self._store = Store(str(path) if path is not None else None)
        self._codebook = codebook.load()
        self._encoder: Encoder | None = None

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    # reading

    def read(
        self, paths: Iterable[str | Path], *, date: str | date | None = None, stdin: BinaryIO | None = None
    ) -> Iterator[Outcome]:
        """Read files, folders and JSON Lines into the ledger, one outcome a report.

        A report that is kept already is not read again; one that fails is noted as a problem and the others
        go on. Each report is kept whole or not at all, so an interrupted reading can simply be started again.
        """
        published = _day(date) if date is not None else None
        for found in reports.load((str(path) for path in paths), published=published, stdin=stdin):
            if isinstance(found, Problem):
                self._store.note(found)
                yield Outcome(report=None, problem=found)
            else:
                yield self.add(found)

    def add(self, report: Report) -> Outcome:
        """Read one report into the ledger and link its statements."""
        try:
            if self._store.has(report):
                return Outcome(report=report, known=True)
            statements = reading.read(report, codebook=self._codebook, encoder=self._reader())
        except Exception as fault:  # one bad report must not end the batch; it is kept on the list of problems
            problem = Problem(report=report.id, what=f"could not be read: {fault}", hint="the others were read")
            self._store.note(problem)
            return Outcome(report=report, problem=problem)
        return Outcome(report=report, statements=tuple(statements), links=tuple(self.keep(report, statements)))

    def keep(self, report: Report, statements: list[Statement]) -> list[Link]:
        """Keep statements made elsewhere, or by `reading.read`, with their report; returns the links found."""
        entries = [_entry(statement, report) for statement in statements]
        keys = {entry.id: self._keys(entry) for entry in entries}
        with self._store.writing() as connection:
            self._store.add(report, statements, keys=keys, connection=connection)
            found = self._link(entries, keys, connection)
            self._store.add_links(found, connection=connection)
        return found

    def _link(self, entries: list[Entry], keys: Mapping[str, tuple[str, ...]], connection: Connection) -> list[Link]:
        found: dict[tuple[str, str, LinkType], Link] = {}
        joined = {entry.id: entry for entry in entries}
        for entry in entries:
            hits = self._store.sharing(
                keys[entry.id], around=entry.published, most=links.PER_KEY, connection=connection
            )
            near = self._store.by_ids(links.nearest(entry, hits), connection=connection)
            joined |= {other.id: other for other in near}
            for link in links.find(entry, near, tables=self._codebook.links):
                found[link.later, link.earlier, link.type] = link
        return links.select(found.values(), entries=joined.values())

    def _keys(self, entry: Entry) -> tuple[str, ...]:
        return links.keys(entry, words=self._codebook.links.words)

    # looking

    def entries(self, query: Query | None = None, *, standing: Standing | None = None) -> list[Entry]:
        """Entries that match, in the order of reading; `standing` is as of the query's `as_of`."""
        found = self._store.entries(query)
        if standing is None:
            return found
        verdicts = self.verdicts(found, as_of=query.as_of if query else None)
        return [entry for entry in found if verdicts[entry.id].standing is standing]

    def entry(self, id: str) -> Entry:
        """The entry of that id, or the only one whose id begins so. Raises `StoreError`."""
        return self._store.entry(id)

    def report(self, id: str) -> Report:
        """The report of that id. Raises KeyError."""
        found = self._store.report(id)
        if found is None:
            raise KeyError(id)
        return found

    def reports(self, *, as_of: date | None = None) -> list[Report]:
        """All reports by date."""
        return self._store.reports(as_of=as_of)

    def search(self, words: str, *, as_of: date | None = None) -> list[Entry]:
        """Entries whose words or speaker match a full-text query, best first. Raises `StoreError`."""
        return self._store.search(words, as_of=as_of)

    def history(self, id: str) -> list[tuple[Statement, str, str]]:
        """Every reading of an entry, first to last, with who made it and why."""
        return self._store.history(id)

    def problems(self) -> list[Problem]:
        """What could not be read so far."""
        return self._store.problems()

    def newest(self) -> date:
        """The day of the newest report; the first of all days if there is none."""
        return max((report.published for report in self._store.reports()), default=date.min)

    def counts(self) -> dict[str, int]:
        """How many reports, entries and links there are."""
        return self._store.counts()

    # following

    def links(self, *, as_of: date | None = None) -> list[Link]:
        """All links; as of a date, those whose two reports were published by then."""
        if as_of is None:
            return self._store.links()
        there = {entry.id for entry in self._store.entries(Query(as_of=as_of))}
        return [link for link in self._store.links() if link.later in there and link.earlier in there]

    def evidence(self, entry: Entry, *, as_of: date | None = None) -> list[Evidence]:
        """The links of an entry with their other ends, oldest first."""
        found = self._store.links([entry.id])
        ends = {id for link in found for id in (link.later, link.earlier)}
        known = {other.id: other for other in self._store.by_ids(ends, as_of=as_of)}
        pairs = [(link, link.earlier if link.later == entry.id else link.later) for link in found]
        evidence = [Evidence(link=link, other=known[other]) for link, other in pairs if other in known]
        return sorted(evidence, key=lambda e: (e.other.published, e.link.later, e.link.earlier, e.link.type))

    def verdict(self, id: str, *, as_of: date | None = None) -> Verdict:
        """How an entry stands. Raises `StoreError` if there is no such entry."""
        entry = self.entry(id)
        return self.verdicts([entry], as_of=as_of)[entry.id]

    def verdicts(self, entries: list[Entry], *, as_of: date | None = None) -> dict[str, Verdict]:
        """How each entry stands as of a date, by id."""
        day = as_of or self.newest()
        evidence = self._evidence(entries, day)
        return {entry.id: links.standing(entry, as_of=day, links=evidence[entry.id]) for entry in entries}

    def due(self, *, as_of: date | None = None) -> list[Due]:
        """What is open and waited for, by the day its time is over; without such a day last."""
        awaited = [entry for act in AWAITED for entry in self._store.entries(Query(act=act, as_of=as_of))]
        verdicts = self.verdicts(awaited, as_of=as_of)
        found = [
            Due(entry=entry, by=links.due(entry), verdict=verdicts[entry.id])
            for entry in awaited
            if verdicts[entry.id].standing is Standing.OPEN
        ]
        return sorted(found, key=lambda due: (due.by or date.max, due.entry.published, due.entry.id))

    def disputes(self, *, as_of: date | None = None) -> list[tuple[Entry, Entry, Link]]:
        """Pairs of entries of which the later disputes the earlier."""
        found = [link for link in self.links(as_of=as_of) if link.type is LinkType.DISPUTES]
        ends = {e.id: e for e in self._store.by_ids({id for link in found for id in (link.later, link.earlier)})}
        pairs = [(ends[link.earlier], ends[link.later], link) for link in found]
        return sorted(pairs, key=lambda pair: (pair[0].published, pair[1].published, pair[0].id, pair[1].id))

    # correcting

    def revise(self, id: str, *, by: str, because: str, **changes: Any) -> Entry:
        """Correct a reading: a new row beside the first one; the entry's links are found anew.

        `changes` are fields of Statement, such as `act=Act.OFFER`. Raises `StoreError` if there is no such
        entry, TypeError if there is no such field.
        """
        entry = self.entry(id)
        changed = replace(entry, statement=replace(entry.statement, **changes))
        keys = self._keys(changed)
        self._store.revise(entry.id, by=by, because=because, keys=keys, **changes)
        with self._store.writing() as connection:
            self._store.drop_links(entry.id, connection=connection)
            found = self._link([changed], {changed.id: keys}, connection)
            self._store.add_links(found, connection=connection)
        return self.entry(entry.id)

    # leaving

    def export(self, format: str = "jsonl", *, as_of: date | None = None) -> Iterator[str]:
        """The lines of an export, `jsonl` (the interchange form) or `csv`. Raises ValueError on another format."""
        if format not in ("jsonl", "csv"):
            raise ValueError(f"format is {format!r}; it must be jsonl or csv")
        entries = self._store.entries(Query(as_of=as_of))
        verdicts = self.verdicts(entries, as_of=as_of)
        its_reports = self._store.reports(as_of=as_of)
        if format == "csv":
            return export.csv_rows({report.id: report for report in its_reports}, entries, verdicts)
        return export.jsonl(its_reports, entries, self.links(as_of=as_of), verdicts)

    def page(self, *, as_of: date | None = None) -> str:
        """The ledger as one HTML page that needs neither network nor script."""
        day = as_of or self.newest()
        entries = self._store.entries(Query(as_of=day))
        return export.page(
            self._store.reports(as_of=day),
            entries,
            self.links(as_of=day),
            self.verdicts(entries, as_of=day),
            [(due.entry, due.by) for due in self.due(as_of=day)],
            as_of=day,
        )

    # inside

    def _reader(self) -> Encoder:
        """The reading model, opened when the first report is read: looking into a ledger does without."""
        self._encoder = self._encoder or Encoder.load()
        return self._encoder

    def _evidence(self, entries: list[Entry], as_of: date | None) -> dict[str, list[tuple[Link, Entry]]]:
        """For each entry, the links of all its tellings with their other ends, as of a date."""
        found = self._store.links(entry.id for entry in entries)
        while True:  # what settles one telling of a statement settles the others, so their links belong here too
            ends = {id for link in found if link.type is LinkType.REPEATS for id in (link.later, link.earlier)}
            more = self._store.links(ends | {entry.id for entry in entries})
            if len(more) <= len(found):
                break
            found = more
        there = {id for link in found for id in (link.later, link.earlier)}
        known = {entry.id: entry for entry in self._store.by_ids(there, as_of=as_of)}
        kept = [link for link in found if link.later in known and link.earlier in known]
        telling = _tellings(kept)
        evidence: dict[str, list[tuple[Link, Entry]]] = {}
        for link in kept:
            for mine, other in ((link.later, link.earlier), (link.earlier, link.later)):
                evidence.setdefault(telling.get(mine, mine), []).append((link, known[other]))
        return {entry.id: evidence.get(telling.get(entry.id, entry.id), []) for entry in entries}


def _tellings(found: list[Link]) -> dict[str, str]:
    """For each entry that repeats another or is repeated, the first of all its tellings (union-find)."""
    first: dict[str, str] = {}

    def find(id: str) -> str:
        while first.setdefault(id, id) != id:
            first[id] = id = first[first[id]]
        return id

    for link in found:
        if link.type is LinkType.REPEATS:
            one, other = sorted((find(link.later), find(link.earlier)))
            first[other] = one
    return {id: find(id) for id in list(first)}


def _entry(statement: Statement, report: Report) -> Entry:
    words = " ".join(span.of(report.text) for span in statement.content)
    return Entry(statement=statement, published=report.published, outlet=report.outlet, words=words)


def _day(day: str | date) -> date:
    return day if isinstance(day, date) else date.fromisoformat(day)


__all__ = ["AWAITED", "Due", "Evidence", "Ledger", "Outcome", "Query", "read", "when", "who"]
