"""The record as of any day: what a ledger holds, looked at; nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from onrecord import export, links
from onrecord.ledger import Query, Store, StoreError
from onrecord.links import Turn
from onrecord.model import (
    Act,
    Due,
    Entry,
    Evidence,
    Life,
    Link,
    LinkType,
    Matter,
    Problem,
    Report,
    Standing,
    Statement,
    Step,
    Told,
    Verdict,
)

# What a reader waits for: these acts are kept or broken, or come true or not
AWAITED = (Act.COMMITMENT, Act.OFFER, Act.DEMAND, Act.THREAT, Act.FORECAST)


class Record:
    """What a store holds, as entries, links, standings, lives and stories.

    Where a method takes `as_of`, nothing published later plays any part in its answer; None stands for the day of the
    newest report.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

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

    def once(self, entries: Iterable[Entry], *, as_of: date | None = None) -> dict[str, tuple[Entry, ...]]:
        """The ids of entries, in the order given, without those that repeat one in a copy of its report: for each the
        entries that do.
        """
        return links.once(self._store, entries, as_of or self.newest())

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
            changed = verdict.standing is not last.standing or verdict.standing is Standing.LAPSED
            if turn.link is None and not changed:
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
        """What is open and waited for, by the day its time is over; last what has no such day, the newest first."""
        found = self._awaited(Standing.OPEN, as_of)
        found.sort(key=lambda due: (due.entry.published, due.entry.id), reverse=True)
        return sorted(found, key=lambda due: due.by or date.max)

    def overdue(self, *, as_of: date | None = None) -> list[Due]:
        """What lapsed: its time is over, and nothing read shows an outcome; what was over last comes first."""
        found = self._awaited(Standing.LAPSED, as_of)
        return sorted(found, key=lambda due: (due.by or date.min, due.entry.published, due.entry.id), reverse=True)

    def _awaited(self, standing: Standing, as_of: date | None) -> list[Due]:
        """What is waited for and stands so, with the day its time is over."""
        awaited = [entry for act in AWAITED for entry in self._store.entries(Query(act=act, as_of=as_of))]
        verdicts = self.verdicts(awaited, as_of=as_of)
        return [
            Due(entry=entry, by=links.due(entry), verdict=verdicts[entry.id])
            for entry in awaited
            if verdicts[entry.id].standing is standing
        ]

    def matters(self, entries: Iterable[Entry], *, as_of: date | None = None) -> dict[str, Matter]:
        """What entries are about whose own words leave it open ("it", "the charge"), by their ids."""
        return links.matters(self._store, entries, as_of or self.newest())

    def disputes(self, *, as_of: date | None = None) -> list[tuple[Entry, Entry, Link]]:
        """Pairs of entries of which the later disputes the earlier."""
        found = [link for link in self.links(as_of=as_of) if link.type is LinkType.DISPUTES]
        ends = {e.id: e for e in self._store.by_ids({id for link in found for id in (link.later, link.earlier)})}
        pairs = [(ends[link.earlier], ends[link.later], link) for link in found]
        return sorted(pairs, key=lambda pair: (pair[0].published, pair[1].published, pair[0].id, pair[1].id))

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
            overdue=[(due.entry, due.by) for due in self.overdue(as_of=day)],
            matters=self.matters(entries, as_of=day),
            copies=self._store.copies(self._store.report_ids(), as_of=day),
        )
