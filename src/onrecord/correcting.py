"""How the statements of one report come into the ledger: read, given, or corrected, always together with their links.

In: statements and the report they are of, inside a transaction of the caller's. A corrected one keeps its reasons but
for what was corrected, where the correction itself is the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from onrecord import links
from onrecord.codebook import codes
from onrecord.codebook.links import LinkTables
from onrecord.ledger import Store, StoreError
from onrecord.model import Act, Condition, Event, Form, Link, Reason, Report, Statement, entry_of
from onrecord.model.interchange import RecordError, check_spans, read_statement, statement_record

RULE = "correcting.given"
NAMED: Mapping[str, type[StrEnum]] = {"act": Act, "form": Form}
FIXED = frozenset({"id", "report", "reasons", "meaning"})  # follow from the rest


def _of_event(name: str) -> Callable[[Statement], object]:
    return lambda statement: statement.event and getattr(statement.event, name)


def _bare(condition: Condition | None) -> object:
    return condition and (condition.span, condition.must, condition.by)


def _type(event: Event | None) -> object:
    return event and (event.type, event.mode)


# What reasons decide, and what of a statement it settles
DECISIONS: Mapping[str, Callable[[Statement], object]] = {
    "attribution": lambda statement: (statement.cue, statement.content),
    "speaker": lambda statement: statement.speaker,
    "form": lambda statement: statement.form,
    "within": lambda statement: statement.within,
    "act": lambda statement: statement.act,
    "said_on": lambda statement: statement.said_on,
    "addressee": lambda statement: statement.addressee,
    "audience": lambda statement: statement.audience,
    "condition": lambda statement: _bare(statement.condition),
    "condition.event": lambda statement: statement.condition and statement.condition.event,
    "event": lambda statement: _type(statement.event),
    "event.actor": _of_event("actor"),
    "event.recipient": _of_event("recipient"),
    "negated": _of_event("negated"),
    "status": _of_event("status"),
    "event.when": _of_event("when"),
    "event.quantity": _of_event("quantity"),
    "event.place": _of_event("place"),
}


def put(
    store: Store,
    report: Report,
    statements: Sequence[Statement],
    *,
    by: str,
    because: str,
    tables: LinkTables,
    connection: Connection,
) -> list[Link]:
    """Keep statements of a report, new or corrected, and find the links of the report anew."""
    new = not store.has(report, connection=connection)
    if new:
        store.add(report, connection=connection)
    if not statements:
        return []
    entries = [entry_of(statement, report) for statement in statements]
    keys = links.keys_of(entries, tables)
    corrected = store.rows(keys, connection=connection)
    store.amend(report, statements, keys=keys, by=by, because=because, connection=connection)
    if new:
        return links.join(store, entries, keys, tables=tables, connection=connection)
    # which statements of one report are joined depends on all of them; links to others on the two alone
    store.drop_links(report=report.id, connection=connection)
    for id in sorted(corrected):
        store.drop_links(id, connection=connection)
    return links.join_report(store, report.id, tables=tables, connection=connection)


def changed(
    statement: Statement, report: Report, beside: Sequence[Statement], changes: Mapping[str, Any]
) -> Statement:
    """The statement with some of its fields changed; `beside` are the others of its report.

    Raises TypeError if there is no such field, it follows from others, or its value is of the wrong kind; StoreError
    if the report's text has no such words, or the statement that it is to be told in.
    """
    for name in changes:
        if name in FIXED or name not in {field.name for field in fields(Statement)}:
            raise TypeError(f"a statement's {name!r} cannot be corrected; give fields such as act=Act.OFFER")
    new = replace(statement, **{name: _named(name, value) for name, value in changes.items()})
    new = new if new.content == statement.content else replace(new, meaning=b"")
    try:
        record = statement_record(new)
        told = read_statement(record)
    except (AttributeError, TypeError, RecordError) as fault:
        raise TypeError(f"a correction of {', '.join(sorted(changes))} is of the wrong kind ({fault})") from fault
    try:
        codes.check(record)
        check_spans(record, told, report.text)
    except RecordError as fault:
        raise StoreError(f"entry {statement.id!r} cannot be corrected so: {fault}") from fault
    if new.within is not None and new.within not in {other.id for other in beside if other.id != new.id}:
        raise StoreError(f"entry {statement.id!r}: no other statement of its report has the id {new.within!r}")
    return new


def _named(name: str, value: Any) -> Any:
    """An act or a form that is given by its name: "offer"."""
    kind = NAMED.get(name)
    if kind is None or not isinstance(value, str):
        return value
    try:
        return kind(value)
    except ValueError as fault:
        raise TypeError(f"{name} is {value!r}; it must be one of: {', '.join(kind)}") from fault


def reasoned(before: Statement, after: Statement, *, says: str) -> Statement:
    """The corrected statement with the reasons that still hold, and the correction as reason for all that it changed.

    What its words mean is kept where the words are.
    """
    given = {name for name, of in DECISIONS.items() if of(before) != of(after)}
    held = tuple(each for each in after.reasons or before.reasons if each.decides not in given)
    meaning = after.meaning or (before.meaning if before.content == after.content else b"")
    told = tuple(Reason(rule=RULE, decides=name, says=says) for name in DECISIONS if name in given)
    return replace(after, reasons=held + told, meaning=meaning)
