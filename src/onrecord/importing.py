"""The flow of an import, on one screen: lines of an export or an annotation in, kept statements and links out.

Lines that stand together and tell of one report are kept in one transaction; a line that cannot be used is a
problem, and the others go in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from pathlib import Path

from onrecord import reports
from onrecord.codebook.links import LinkTables
from onrecord.correcting import put, reasoned
from onrecord.ledger import Query, Store, StoreError, merge
from onrecord.model import Brought, Link, Problem, Report
from onrecord.model.entries import Meaner
from onrecord.model.interchange import RecordError
from onrecord.reports import Given


def bring(store: Store, paths: Iterable[str | Path], *, tables: LinkTables, meaner: Meaner) -> Iterator[Brought]:
    """What became of each line or group of lines of the files, as it is kept.

    `meaner` tells what the words of statements mean, for their links.
    """
    names: dict[str, str] = {}
    for batch in reports.batches(reports.exported(paths)):
        if isinstance(batch, Problem):
            yield Brought(problem=batch)
        elif batch[0].link:
            yield _link(store, batch[0], batch[0].link, names)
        else:
            yield from _batch(store, batch, names, tables, meaner)


def _batch(
    store: Store, batch: list[Given], names: dict[str, str], tables: LinkTables, meaner: Meaner
) -> Iterator[Brought]:
    first, good = batch[0], []
    report = first.report or store.report(first.statements[0].report)
    here = {statement.id for given in batch for statement in given.statements}
    for given in batch:
        fault = _fault(store, given, report, here | names.keys())
        if fault:
            yield Brought(problem=given.problem(fault))
        else:
            good.append(given)
    if report and good:
        yield _statements(store, report, good, names, tables, meaner)


def _fault(store: Store, given: Given, report: Report | None, here: Set[str]) -> str | None:
    """Why a line cannot be used in this ledger, if so; `here` are the ids of the statements that came with it."""
    if report is None:
        return f'"report" is {given.statements[0].report!r}, which neither the ledger nor an earlier line holds'
    try:
        store.has(report)
        given.check(report.text)
    except (StoreError, RecordError) as fault:
        return str(fault)
    for entry in store.by_ids(statement.id for statement in given.statements):
        if entry.statement.report != report.id:
            return f'"id" {entry.id!r} is that of a statement of report {entry.statement.report!r}'
    for statement in given.statements:
        within = statement.within
        if within is not None and (within == statement.id or (within not in here and not store.by_ids([within]))):
            return f'"within" is {within!r}, which is no other statement of this ledger or of the lines beside it'
    return None


def _statements(
    store: Store,
    report: Report,
    batch: list[Given],
    names: dict[str, str],
    tables: LinkTables,
    meaner: Meaner,
) -> Brought:
    because = f"imported from {Path(batch[0].file).name}"
    given = [statement for line in batch for statement in line.statements]
    with store.writing() as connection:
        new = not store.has(report, connection=connection)
        kept = {entry.id: entry.statement for entry in store.entries(Query(report=report.id), connection=connection)}
        merged = merge(given, list(kept.values()), taken=names)
        revised = [reasoned(kept[each.id], each, says=because) for each in merged.revised]
        changed = meaner(report, [*merged.added, *revised])
        found = put(store, report, changed, by="import", because=because, tables=tables, connection=connection)
    names |= {own: own for own in merged.names.values()} | dict(merged.names)
    return Brought(
        lines=len(batch),
        report=report if new else None,
        added=tuple(statement.id for statement in merged.added),
        revised=tuple(statement.id for statement in merged.revised),
        same=len(merged.same),
        links=tuple(found),
    )


def _link(store: Store, given: Given, link: Link, names: Mapping[str, str]) -> Brought:
    """Keep a link made by hand; one that a rule made is found anew from the statements."""
    if not link.rule.startswith("import."):
        return Brought()
    link = replace(link, later=names.get(link.later, link.later), earlier=names.get(link.earlier, link.earlier))
    ends = {entry.id: entry for entry in store.by_ids([link.later, link.earlier])}
    for name, id in (("from", link.later), ("to", link.earlier)):
        if id not in ends:
            return Brought(problem=given.problem(f'"{name}" is {id!r}, which is no statement of this ledger'))
    if link.later == link.earlier or ends[link.later].published < ends[link.earlier].published:
        return Brought(problem=given.problem('"from" is not later than "to"; a link goes from later to earlier'))
    link = replace(link, reason=link.reason or f"given by hand in {Path(given.file).name}")
    with store.writing() as connection:
        known = link in store.links([link.later], connection=connection)
        store.add_links([link], connection=connection)
    return Brought(links=() if known else (link,), same=int(known))
