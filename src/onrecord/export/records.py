"""The ledger as JSON Lines and as a table of comma-separated values."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from onrecord.codebook.events import plover
from onrecord.model import Entry, Link, Report, Verdict
from onrecord.model.interchange import link_record, report_record, statement_record

COLUMNS = (
    "id",
    "report",
    "published",
    "outlet",
    "act",
    "form",
    "speaker",
    "country",
    "office",
    "on_behalf",
    "addressee",
    "audience",
    "said_from",
    "said_to",
    "words",
    "event",
    "plover",
    "actor",
    "recipient",
    "negated",
    "status",
    "event_from",
    "event_to",
    "quantity",
    "unit",
    "place",
    "condition",
    "condition_must",
    "condition_event",
    "standing",
    "standing_confidence",
    "confidence",
)


def jsonl(
    reports: Iterable[Report], entries: Iterable[Entry], links: Iterable[Link], verdicts: Mapping[str, Verdict]
) -> Iterator[str]:
    """The lines of an `onrecord/1` export: reports, then statements with their standing, then links."""
    for report in reports:
        yield json.dumps(report_record(report), ensure_ascii=False)
    for entry in entries:
        standing = verdicts[entry.id].standing.value
        yield json.dumps(statement_record(entry.statement, standing=standing), ensure_ascii=False)
    for link in links:
        yield json.dumps(link_record(link), ensure_ascii=False)


def csv_rows(
    reports: Mapping[str, Report], entries: Iterable[Entry], verdicts: Mapping[str, Verdict]
) -> Iterator[str]:
    """The lines of a CSV export, header first, one line an entry."""
    yield _csv_line(dict(zip(COLUMNS, COLUMNS, strict=True)))
    for entry in entries:
        report = reports[entry.statement.report]
        verdict = verdicts[entry.id]
        told = {"standing": verdict.standing.value, "standing_confidence": verdict.confidence}
        yield _csv_line(_row(entry, report) | told)


def _csv_line(row: Mapping[str, object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow([_cell(row.get(column)) for column in COLUMNS])
    return line.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    words = " ".join(value.split())  # what runs over a line's end would make two lines of an entry
    # spreadsheets run cells that begin like a formula; a leading apostrophe keeps them as words
    return f"'{words}" if words[:1] in ("=", "+", "-", "@") else words


def _row(entry: Entry, report: Report) -> dict[str, object]:
    s = entry.statement
    row: dict[str, object] = {
        "id": s.id,
        "report": s.report,
        "published": entry.published,
        "outlet": entry.outlet,
        "act": s.act.value,
        "form": s.form.value,
        "addressee": s.addressee,
        "audience": s.audience,
        "words": entry.shown,
        "confidence": round(s.confidence, 3),
    }
    if s.speaker:
        row |= {name: getattr(s.speaker, name) for name in ("country", "office", "on_behalf")}
        row["speaker"] = s.speaker.name
    if s.said_on:
        row |= {"said_from": s.said_on.start, "said_to": s.said_on.end}
    if s.event:
        row |= {
            "event": s.event.type.value,
            "plover": plover(s.event).value,
            "actor": " ".join(s.event.actor),
            "recipient": " ".join(s.event.recipient),
            "negated": s.event.negated,
            "status": s.event.status.value,
            "place": s.event.place,
        }
        if s.event.when:
            row |= {"event_from": s.event.when.start, "event_to": s.event.when.end}
        if s.event.quantity:
            row |= {"quantity": f"{s.event.quantity.value:.15g}", "unit": s.event.quantity.unit}
    if s.condition:
        row |= {
            "condition": s.condition.span.of(report.text),
            "condition_must": s.condition.must,
            "condition_event": s.condition.event.type.value if s.condition.event else None,
        }
    return row
