"""Everything a user of the library calls; commands and pages are a few lines on top of this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from onrecord import actors, codebook, export, importing, links, reports
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
from onrecord.links import Turn
from onrecord.model import (
    Act,
    Brought,
    Due,
    Entry,
    Evidence,
    Life,
    Link,
    LinkType,
    Mention,
    Outcome,
    Problem,
    Report,
    Standing,
    Statement,
    Step,
    TimeExpression,
    Told,
    Verdict,
)
from onrecord.opening import Meaner, ModelMissing, Reader, meaner, reader, ready
from onrecord.reports import Found

# What a reader waits for: these acts are kept or broken, or come true or not
AWAITED = (Act.COMMITMENT, Act.OFFER, Act.DEMAND, Act.THREAT, Act.FORECAST)


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


class Ledger:
    """A ledger kept in a file (or at a URL `sqlite:///PATH`, or in memory if no path is given).

    Usable as a context manager; `with Ledger("my.db") as ledger: ...`. Raises `StoreError` if the file is
    no ledger. Where a method takes `as_of`, nothing published later plays any part in its answer; None
    stands for the day of the newest report.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self._store = Store(str(path) if path is not None else None)
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
        self, paths: Iterable[str | Path], *, date: str | date | None = None, stdin: BinaryIO | None = None
    ) -> Iterator[Outcome]:
        """Read files, folders and JSON Lines into the ledger, one outcome a report.

        A report that is kept already is not read again; one that fails is noted as a problem and the others
        go on. Each report is kept whole or not at all, so an interrupted reading can simply be started again.
        What was wrong with a file and is so no longer leaves the list of problems.
        """
        published = _day(date) if date is not None else None
        listed = {problem.report for problem in self._store.problems()}
        for path in map(str, paths):
            still = []
            for found in reports.find([path], published=published, stdin=stdin):
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

    # looking

    def entries(self, query: Query | None = None, *, standing: Standing | None = None) -> list[Entry]:
        """Entries that match, in the order of reading; `standing` is as of the query's `as_of`."""
        found = self._store.entries(query)
        if standing is None:
            return found
        verdicts = self.verdicts(found, as_of=query.as_of if query else None)
        return [entry for entry in found if verdicts[entry.id].standing is standing]

    def entry(self, id: str, *, as_of: date | None = None) -> Entry:
        """The entry of that id, or the only one whose id begins so.

        Raises `StoreError` if there is none, or if it was published after `as_of`.
        """
        entry = self._store.entry(id)
        if as_of and entry.published > as_of:
            raise StoreError(f"entry {id!r} was not yet published on {as_of} (published {entry.published})")
        return entry

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
        return self._store.newest() or date.min

    def counts(self) -> dict[str, int]:
        """How many reports, entries and links there are."""
        return self._store.counts()

    # following

    def links(self, *, as_of: date | None = None) -> list[Link]:
        """All links; as of a date, those whose two reports were published by then."""
        found = links.counted_once(self._store, self._store.links(), as_of=as_of)
        if as_of is None:
            return found
        there = {entry.id for entry in self._store.entries(Query(as_of=as_of))}
        return [link for link in found if link.later in there and link.earlier in there]

    def evidence(self, entry: Entry, *, as_of: date | None = None) -> list[Evidence]:
        """The links of an entry with their other ends, oldest first; what copies of one report tell is one."""
        found = links.counted_once(self._store, self._store.links([entry.id]), as_of=as_of)
        ends = {id for link in found for id in (link.later, link.earlier)}
        known = {other.id: other for other in self._store.by_ids(ends, as_of=as_of)}
        pairs = [(link, link.earlier if link.later == entry.id else link.later) for link in found]
        evidence = [(link, known[other]) for link, other in pairs if other in known]
        evidence.sort(key=lambda each: (each[1].published, each[0].later, each[0].earlier, each[0].type))
        groups = self._store.copies({other.statement.report for _, other in evidence}, as_of=as_of)
        return [
            Evidence(link=link, other=other, copies=copies)
            for link, other, copies in links.together(evidence, groups)
        ]

    def copies(self, report: str, *, as_of: date | None = None) -> list[Report]:
        """The near-copies of a report (its id) in other papers or editions, by date: together they are one source."""
        group = self._store.copies([report], as_of=as_of).get(report, ())
        found = [self.report(id) for id in group if id != report]
        return sorted(found, key=lambda copy: (copy.published, copy.id))

    def verdict(self, id: str, *, as_of: date | None = None) -> Verdict:
        """How an entry stands. Raises `StoreError` if there is no such entry, or none yet on that day."""
        entry = self.entry(id, as_of=as_of)
        return self.verdicts([entry], as_of=as_of)[entry.id]

    def verdicts(self, entries: list[Entry], *, as_of: date | None = None) -> dict[str, Verdict]:
        """How each entry stands as of a date, by id."""
        day = as_of or self.newest()
        evidence = links.evidence(self._store, entries, day)
        return {entry.id: links.standing(entry, as_of=day, links=evidence[entry.id]) for entry in entries}

    def follow(self, id: str, *, as_of: date | None = None) -> Life:
        """One entry's life: what bears on it, by the day it was known, and how it stood after each.

        Raises `StoreError` if there is no such entry, or none yet on that day.
        """
        day = as_of or self.newest()
        entry = self.entry(id, as_of=day)
        evidence = links.evidence(self._store, [entry], day)[entry.id]
        tellings = links.tellings(self._store, [entry, *(other for _, other in evidence)], day)
        course = links.follow(entry, evidence, tellings, as_of=day)
        first = self.verdict(entry.id, as_of=entry.published)
        return Life(
            entry=entry,
            tellings=course.tellings,
            before=tuple(Evidence(link=link, other=other) for link, other in course.before),
            first=first,
            steps=tuple(self._steps(first, course.turns)),
            verdict=self.verdict(entry.id, as_of=day),
        )

    def _steps(self, last: Verdict, turns: Iterable[Turn]) -> Iterator[Step]:
        for turn in turns:
            verdict = self.verdict(last.statement, as_of=turn.day)
            if turn.link is None and verdict.standing is last.standing:
                continue  # its time ran out, and that changed nothing
            told = Evidence(link=turn.link, other=turn.tellings[0]) if turn.link else None
            yield Step(day=turn.day, evidence=told, tellings=turn.tellings, verdict=verdict)
            last = verdict

    def story(
        self,
        *,
        about: Iterable[str] = (),
        between: tuple[date, date] | None = None,
        as_of: date | None = None,
    ) -> list[Told]:
        """A chronicle of what was said and done: by day, retellings of one utterance together.

        `about` are sides ("RUS", "UKR"): of several, entries that concern two of them, or one and nobody else, or
        are linked to such a one; without any, all entries. `between` are the first and the last day.
        """
        day = as_of or self.newest()
        entries = links.in_days(self._store, between, day)
        sides = {side.upper() for side in about}
        if sides:
            joins = self._store.links(entry.id for entry in entries)
            ends = self._store.by_ids({end for link in joins for end in (link.later, link.earlier)}, as_of=day)
            entries = links.concerning(entries, sides, joins, ends)
        tellings = links.tellings(self._store, entries, day)
        once = {tellings[entry.id][0].id: entry for entry in reversed(entries)}
        verdicts = self.verdicts(list(once.values()), as_of=day)
        disputed = links.disputed(self._store, tellings, day)
        found = [
            Told(
                day=links.day_of(entry),
                entry=entry,
                tellings=(entry, *(other for other in tellings[entry.id] if other.id != entry.id)),
                verdict=verdicts[entry.id],
                disputed=disputed.get(first, ()),
            )
            for first, entry in once.items()
        ]
        return sorted(found, key=lambda told: (told.day, told.entry.published, *links.place(told.entry)))

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
        """Correct a reading: a new row beside the first one; the report's links are found anew, all or nothing.

        `changes` are fields of Statement, such as `act=Act.OFFER`. Raises `StoreError` if there is no such entry or
        its report has no such words, TypeError if there is no such field or its value is of another kind.
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
            copies=self._store.copies(self._store.report_ids(), as_of=day),
        )


def _day(day: str | date) -> date:
    return day if isinstance(day, date) else date.fromisoformat(day)


__all__ = [
    "AWAITED",
    "ENDPOINT",
    "PAUSE",
    "Brought",
    "Due",
    "Evidence",
    "InUse",
    "Ledger",
    "Life",
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
