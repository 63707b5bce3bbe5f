"""The ledger's nouns as database rows, and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row, func, null, select

from onrecord.ledger import schema
from onrecord.ledger.packing import pack, unpack
from onrecord.model import Entry, Link, LinkType, Report, Statement, hull
from onrecord.model.interchange import read_statement, statement_record


def reading_order(entry: Entry) -> tuple[date, str, int, int, str]:
    """By publication, then report, then place in its text; several speakers of the same words as they are named."""
    statement = entry.statement
    named = statement.speaker.span.start if statement.speaker and statement.speaker.span else 0
    return entry.published, statement.report, place(statement), named, statement.id


def place(statement: Statement) -> int:
    """Where the content starts: the order of statements in a report."""
    return hull(statement.content).start if statement.content else 0


def entry_columns(*, reasons: bool = True) -> Any:
    """The columns an Entry is made from; without its reasons if what asks does not need them."""
    e = schema.entry.c
    packed = e.reasons if reasons else null().label("reasons")
    columns = (e.row, e.statement, e.report, e.record, packed, e.published, e.words, e.meaning)
    r = schema.report.c
    title = func.coalesce(r.headline, r.file).label("title")
    return select(*columns, r.outlet, title).join(schema.report, r.id == e.report)


def entry_of(row: Row[Any]) -> Entry:
    """An entry from its row."""
    return Entry(
        statement=statement_of(row), published=row.published, outlet=row.outlet, words=row.words, title=row.title
    )


def statement_of(row: Row[Any]) -> Statement:
    """The statement of an entry's row."""
    told = read_statement(unpack(row.record, row.reasons, id=row.statement, report=row.report))
    return replace(told, meaning=row.meaning or b"")


def entry_row(statement: Statement, report: Report) -> dict[str, Any]:
    """The row of a statement, without who made it."""
    speaker, said_on, event = statement.speaker, statement.said_on, statement.event
    record, reasons = pack(statement_record(statement))
    return {
        "statement": statement.id,
        "report": report.id,
        "published": report.published,
        "place": place(statement),
        "act": statement.act.value,
        "side": speaker.side if speaker else None,
        "speaker": speaker.name if speaker else None,
        "event": event.type.value if event else None,
        "said_from": said_on.start if said_on else None,
        "said_to": said_on.end if said_on else None,
        "words": " ".join(span.of(report.text) for span in statement.content),
        "record": record,
        "reasons": reasons,
        "meaning": statement.meaning or None,
    }


REPORT = ("id", "published", "outlet", "headline", "url", "file", "text")


def report_row(report: Report) -> dict[str, Any]:
    """The row of a report."""
    return {name: getattr(report, name) for name in REPORT}


def report_of(row: Row[Any]) -> Report:
    """A report from its row."""
    return Report(**{name: getattr(row, name) for name in REPORT})


def link_row(link: Link) -> dict[str, Any]:
    """The row of a link."""
    return {
        "type": link.type.value,
        "later": link.later,
        "earlier": link.earlier,
        "rule": link.rule,
        "reason": link.reason,
        "confidence": link.confidence,
    }


def link_of(row: Row[Any]) -> Link:
    """A link from its row."""
    return Link(
        type=LinkType(row.type),
        later=row.later,
        earlier=row.earlier,
        rule=row.rule,
        reason=row.reason,
        confidence=row.confidence,
    )
