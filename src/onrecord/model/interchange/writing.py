"""Nouns to records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.model.events import Condition, Event
from onrecord.model.links import Link
from onrecord.model.reasons import Reason
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.model.statements import Speaker, Statement
from onrecord.model.times import Interval

Record = dict[str, Any]


def report_record(report: Report) -> Record:
    """A report as a record of kind `report`."""
    return {
        "kind": "report",
        "id": report.id,
        "published": report.published.isoformat(),
        "outlet": report.outlet,
        "headline": report.headline,
        "url": report.url,
        "file": report.file,
        "text": report.text,
    }


def statement_record(statement: Statement, *, standing: str | None = None) -> Record:
    """A statement as a record of kind `statement`; `standing` is worked out by the caller."""
    return {
        "kind": "statement",
        "id": statement.id,
        "report": statement.report,
        "act": statement.act.value,
        "form": statement.form.value,
        "speaker": _speaker_record(statement.speaker),
        "addressee": statement.addressee,
        "audience": statement.audience,
        "cue": _spans(statement.cue),
        "content": _spans(statement.content),
        **_interval_record("said_on", statement.said_on),
        "within": statement.within,
        "event": _event_record(statement.event),
        "condition": _condition_record(statement.condition),
        "standing": standing,
        "confidence": round(statement.confidence, 3),
        "reasons": [_reason_record(reason) for reason in statement.reasons],
    }


def link_record(link: Link) -> Record:
    """A link as a record of kind `link`."""
    return {
        "kind": "link",
        "type": link.type.value,
        "from": link.later,
        "to": link.earlier,
        "rule": link.rule,
        "reason": link.reason,
        "confidence": round(link.confidence, 3),
    }


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _speaker_record(speaker: Speaker | None) -> Record | None:
    if speaker is None:
        return None
    return {
        "span": [speaker.span.start, speaker.span.end] if speaker.span is not None else None,
        "name": speaker.name,
        "country": speaker.country,
        "office": speaker.office,
        "on_behalf": speaker.on_behalf,
        "unresolved": {"why": speaker.unresolved.why, "candidates": list(speaker.unresolved.candidates)}
        if speaker.unresolved
        else None,
    }


def _interval_record(name: str, interval: Interval | None) -> Record:
    if interval is None:
        return {name: None}
    return {
        name: [interval.start.isoformat(), interval.end.isoformat()],
        f"{name}_as": {
            "value": interval.value,
            "granularity": interval.granularity.value,
            "assumed": interval.assumed,
        },
    }


def _event_record(event: Event | None) -> Record | None:
    if event is None:
        return None
    return {
        "type": event.type.value,
        "mode": event.mode,
        "actor": list(event.actor),
        "recipient": list(event.recipient),
        "negated": event.negated,
        "status": event.status.value,
        **_interval_record("when", event.when),
        "quantity": {"value": event.quantity.value, "unit": event.quantity.unit} if event.quantity else None,
        "place": event.place,
    }


def _condition_record(condition: Condition | None) -> Record | None:
    if condition is None:
        return None
    return {
        "span": [condition.span.start, condition.span.end],
        "event": _event_record(condition.event),
        "must": condition.must,
        **_interval_record("by", condition.by),
    }


def _reason_record(reason: Reason) -> Record:
    return {
        "decides": reason.decides,
        "rule": reason.rule,
        "spans": _spans(reason.spans),
        "says": reason.says,
        "score": reason.score,
    }
