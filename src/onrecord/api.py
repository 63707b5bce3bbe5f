"""Everything a user of the library calls; commands and pages are a few lines on top of this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from onrecord import actors, codebook, importing, links, reports
from onrecord import when as when_room
from onrecord.actors.fetching import NoService
from onrecord.actors.update import PAUSE, Updated
from onrecord.actors.update import run as run_update
from onrecord.actors.update import states as states_to_ask
from onrecord.actors.wikidata import ENDPOINT
from onrecord.codebook.actors import load_states
from onrecord.codebook.holders import load_holders
from onrecord.codebook.in_use import InUse, in_use
from onrecord.codebook.updates import folder as actor_folder
from onrecord.correcting import changed, put, reasoned
from onrecord.ledger import Query, Store, StoreError, Taken
from onrecord.model import (
    Brought,
    Due,
    Entry,
    Evidence,
    Life,
    Link,
    Matter,
    Mention,
    Outcome,
    Problem,
    Report,
    Statement,
    Step,
    TimeExpression,
    Told,
)
from onrecord.opening import Meaner, ModelMissing, Reader, meaner, reader, ready
from onrecord.record import Record
from onrecord.reports import Found

NOT_ENGLISH = "does not seem to be English, which is all that is read"


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
    return reader(codebook.load())(replace(report, outlet=outlet))


def when(words: str, *, date: str | date) -> list[TimeExpression]:
    """The times that some words name, read from a day, each with its reason.

    `when("late next week", date="2022-02-18")` is one expression, 2022-02-24 to 2022-02-27.
    """
    return list(when_room.read(words, day=_day(date), table=codebook.load().times))


def who(words: str, *, date: str | date) -> Mention:
    """Whom some words name on a day: a person in an office, a state, or what is left open, with the reason."""
    return actors.who(words, day=_day(date), codebook=codebook.load())


def actor_tables(folder: Path | None = None) -> InUse:
    """Which tables of office-holders are in use, with the update in a folder (default: `actor_folder()`)."""
    return in_use(folder)


def actor_states(codes: Iterable[str] = ()) -> list[str]:
    """The states that `update_actors` can ask about: the given codes, or all. Raises ValueError on another code."""
    return states_to_ask(load_states(), codes)


def update_actors(
    codes: Iterable[str],
    *,
    into: Path,
    today: date,
    since: int = 2000,
    endpoint: str = ENDPOINT,
    again: bool = False,
    pause: float = PAUSE,
) -> Iterator[Updated]:
    """Fetch office-holders from Wikidata's query service, one question a state; nothing else uses a network.

    Each answer is kept in the folder `into` at once, and a state that answered in the last days is not asked
    again, unless `again`: a stopped update can simply be started again. `since` is the first year whose
    office-holders are kept, `pause` the seconds between two questions. A program that runs goes on with the
    tables it began with. Raises `NoService` if there is nobody to ask, OSError if the folder cannot be written in.
    """
    return run_update(
        codes,
        bundled=load_holders(),
        into=into,
        today=today,
        since=since,
        endpoint=endpoint,
        again=again,
        pause=pause,
    )


class Ledger(Record):
    """A ledger kept in a file (or at a URL `sqlite:///PATH`, or in memory if no path is given).

    Usable as a context manager; `with Ledger("my.db") as ledger: ...`. Raises `StoreError` if the file is
    no ledger. Where a method takes `as_of`, nothing published later plays any part in its answer; None
    stands for the day of the newest report.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        super().__init__(Store(str(path) if path is not None else None))
        self._codebook = codebook.load()
        self._reader: Reader | None = None
        self._meaner: Meaner | None = None

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
        self,
        paths: Iterable[str | Path],
        *,
        date: str | date | None = None,
        outlet: str | None = None,
        stdin: BinaryIO | None = None,
    ) -> Iterator[Outcome]:
        """Read files, folders and JSON Lines into the ledger, one outcome a report.

        `date` is the day of plain texts without a date line, `outlet` that of the reports that name none.
        A report that is kept already is not read again; one that fails is noted as a problem and the others
        go on. Each report is kept whole or not at all, so an interrupted reading can simply be started again.
        What was wrong with a file and is so no longer leaves the list of problems.
        """
        published = _day(date) if date is not None else None
        listed = {problem.report for problem in self._store.problems()}
        for path in map(str, paths):
            still = []
            for found in reports.find([path], published=published, outlet=outlet, stdin=stdin):
                outcome = self._noted(found) if isinstance(found, Problem) else self._add(found)
                if outcome.problem:
                    still.append(outcome.problem)
                yield outcome
            for name in reports.covered(path, listed):
                self._store.mended(name, still=still)

    def add(self, report: Report) -> Outcome:
        """Read one report into the ledger and link its statements. Raises ModelMissing if there is no model."""
        return self._add(Found(report=report, file=report.id))

    def _add(self, found: Found) -> Outcome:
        report = found.report
        try:
            if self._store.has_statements(report):
                return Outcome(report=report, known=True)
            if not reports.seems_english(report.text):
                return self._noted(found.problem(NOT_ENGLISH, "give it in English"), report)
            self._reader = self._reader or reader(self._codebook)  # looking into a ledger does without
            statements = self._reader(report)
        except Taken as fault:
            return self._noted(found.problem(str(fault), "give it another id"), report)
        except (ModelMissing, StoreError, KeyboardInterrupt, SystemExit):
            raise
        # one bad report must not end the batch, and a panic in a library written in Rust is no Exception
        except BaseException as fault:
            return self._noted(found.problem(f"could not be read: {fault}", "the others were read"), report)
        made = self._keep(report, statements)
        if made is None:
            return Outcome(report=report, known=True)
        return Outcome(report=report, statements=tuple(statements), links=tuple(made))

    def _noted(self, problem: Problem, report: Report | None = None) -> Outcome:
        self._store.note(problem)
        return Outcome(report=report, problem=problem)

    def keep(self, report: Report, statements: list[Statement]) -> list[Link]:
        """Keep statements made elsewhere, or by `read`, with their report; returns the links found.

        Raises `StoreError` if statements of the report are kept already.
        """
        found = self._keep(report, statements)
        if found is None:
            raise StoreError(
                f"report {report.id!r} is kept already; `import_from` and `revise` correct its statements"
            )
        return found

    def _keep(self, report: Report, statements: list[Statement]) -> list[Link] | None:
        """The links found; None if another program has kept statements of the report by now."""
        statements, tables = self._meant(report, statements), self._codebook.links
        with self._store.writing() as connection:
            if self._store.has_statements(report, connection=connection):
                return None
            return put(
                self._store,
                report,
                statements,
                by="onrecord",
                because="as read",
                tables=tables,
                connection=connection,
            )

    def _meant(self, report: Report, statements: list[Statement]) -> list[Statement]:
        """The statements with the meaning of their words, for linking; without the model as they are."""
        if all(statement.meaning for statement in statements):
            return statements
        try:
            self._meaner = self._meaner or meaner()
        except ModelMissing:
            return statements
        return self._meaner(report, statements)

    def import_from(self, paths: Iterable[str | Path]) -> Iterator[Brought]:
        """Take in what `export` wrote, or what was annotated or corrected by hand in that form.

        Statements that the ledger lacks are added; those that differ from the kept reading become its newest, with
        the file's name in the history; nothing is lost, and importing a file again changes nothing. A report's
        statements are kept with their links in one transaction.
        """
        return importing.bring(self._store, paths, tables=self._codebook.links, meaner=self._meant)

    def link(self, *, progress: Callable[[int, int], None] | None = None) -> int:
        """Work all links out anew, and return how many there are; those given by hand stay.

        `progress` is told after each report how many are done, of how many. All is one transaction: where it is
        interrupted, the links stay as they were.
        """
        links.join_all(self._store, tables=self._codebook.links, progress=progress)
        return self.counts()["links"]

    # correcting

    def revise(self, id: str, *, by: str, because: str, **changes: Any) -> Entry:
        """Correct a reading: a new row beside the first one; the report's links are found anew, all or nothing.

        `changes` are fields of Statement, such as `act=Act.OFFER` or `act="offer"`. Raises `StoreError` if there is
        no such entry or its report has no such words, TypeError if there is no such field or its value is of
        another kind.
        """
        with self._store.writing() as connection:
            before = self._store.entry(id, connection=connection).statement
            report = self._store.report(before.report, connection=connection)
            assert report is not None  # an entry has its report
            beside = self._store.entries(Query(report=report.id), connection=connection)
            after = changed(before, report, [entry.statement for entry in beside], changes)
            [meant] = self._meant(report, [reasoned(before, after, says=f"corrected by {by}: {because}")])
            tables = self._codebook.links
            put(self._store, report, [meant], by=by, because=because, tables=tables, connection=connection)
        return self.entry(before.id)


def _day(day: str | date) -> date:
    try:
        return day if isinstance(day, date) else date.fromisoformat(day)
    except ValueError as fault:
        raise ValueError(f"date is {day!r}, which is no date; write YYYY-MM-DD") from fault


__all__ = [
    "ENDPOINT",
    "PAUSE",
    "Brought",
    "Due",
    "Evidence",
    "InUse",
    "Ledger",
    "Life",
    "Matter",
    "ModelMissing",
    "NoService",
    "Outcome",
    "Query",
    "Step",
    "Told",
    "Updated",
    "actor_folder",
    "actor_states",
    "actor_tables",
    "read",
    "ready",
    "update_actors",
    "when",
    "who",
]
