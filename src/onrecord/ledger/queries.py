"""Which entries a reader asks for."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select

from onrecord.ledger import schema
from onrecord.ledger.folding import fold
from onrecord.model import Act, EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Filters that must all hold; None asks for nothing.

    `speaker` is part of a name, in any case, with or without its accents; `side` a code ("RUS"); `after` and
    `before` inclusive dates of saying (of publication, where the day of saying is not known); `since` leaves out
    what was published before, `as_of` what was published later; `report` is a report's id; `statement` the
    beginning of a statement's id.
    """

    act: Act | None = None
    side: str | None = None
    speaker: str | None = None
    event: EventType | None = None
    after: date | None = None
    before: date | None = None
    since: date | None = None
    as_of: date | None = None
    report: str | None = None
    statement: str | None = None
    narrated: bool | None = None


def current() -> ColumnElement[bool]:
    """That no other row replaces this one."""
    newer = schema.entry.alias("newer")
    return ~select(newer.c.row).where(newer.c.replaces == schema.entry.c.row).exists()


def matching(query: Query, selected: Select[tuple[object, ...]]) -> Select[tuple[object, ...]]:
    """The selection narrowed to the current entries that the query asks for, in the order of reading."""
    e = schema.entry.c
    wanted: list[ColumnElement[bool]] = [current()]
    if query.act:
        wanted.append(e.act == query.act.value)
    if query.side:
        wanted.append(e.side == query.side.upper())
    if query.speaker:
        wanted.append(func.fold(e.speaker).contains(fold(query.speaker), autoescape=True))
    if query.event:
        wanted.append(e.event == query.event.value)
    if query.after:
        wanted.append(func.coalesce(e.said_to, e.published) >= query.after)
    if query.before:
        wanted.append(func.coalesce(e.said_from, e.published) <= query.before)
    if query.since:
        wanted.append(e.published >= query.since)
    if query.as_of:
        wanted.append(e.published <= query.as_of)
    if query.report:
        wanted.append(e.report == query.report)
    if query.statement:
        # as a range, which the index on ids answers, where LIKE would look through all of a large ledger
        wanted += [e.statement >= query.statement, e.statement < query.statement + chr(sys.maxunicode)]
    if query.narrated is not None:
        wanted.append(e.speaker.is_(None) if query.narrated else e.speaker.is_not(None))
    return selected.where(*wanted).order_by(e.published, e.report, e.place, e.statement)
