"""Links and standing measured from gold statements.

    python benchmarks/links.py GOLD.jsonl STORIES.jsonl --scorer SCORE.py [--only a,b] [--without a,b] [--show N]

Entries are made from the annotated statements, then keyed, linked and judged exactly as the ledger does it; the
scorer is the acceptance folder's `score.py`, whose functions are called on the result.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord import links
from onrecord.codebook.links import LinkTables, load_links
from onrecord.model import (
    Act,
    Condition,
    Entry,
    Event,
    EventType,
    Form,
    Interval,
    Link,
    Quantity,
    Span,
    Speaker,
    Statement,
    Status,
)

Row = dict[str, Any]


def lines(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as opened:
        return [json.loads(line) for line in opened if line.strip()]


def interval(row: list[str] | None) -> Interval | None:
    return Interval(start=date.fromisoformat(row[0]), end=date.fromisoformat(row[1])) if row else None


def event(row: Row | None) -> Event | None:
    if not row:
        return None
    quantity = row.get("quantity")
    return Event(
        type=EventType(row["type"]),
        actor=tuple(sorted(row["actor"])),
        recipient=tuple(sorted(row["recipient"])),
        negated=row["negated"],
        status=Status(row["status"]),
        mode=row.get("mode"),
        when=interval(row.get("when")),
        quantity=Quantity(value=float(quantity["value"]), unit=quantity["unit"]) if quantity else None,
        place=row.get("place"),
    )


def span(row: Row | list[int]) -> Span:
    return Span(row["start"], row["end"]) if isinstance(row, dict) else Span(*row)


def statement(report: Row, row: Row) -> Statement:
    speaker, condition = row.get("speaker"), row.get("condition")
    behalf = row.get("on_behalf") or (speaker or {}).get("on_behalf")
    return Statement(
        id=f"{report['id']}#{row['id']}",
        report=report["id"],
        act=Act(row["act"]),
        form=Form(row["form"]),
        speaker=Speaker(
            span=span(speaker["mention"]) if speaker.get("mention") else None,
            name=speaker["name"] or "",
            country=speaker["country"],
            on_behalf=behalf,
        )
        if speaker
        else None,
        cue=tuple(span(x) for x in row.get("cue") or ()),
        content=tuple(span(x) for x in row["content"]),
        addressee=row.get("addressee"),
        said_on=interval(row.get("said_on")),
        within=f"{report['id']}#{row['within']}" if row.get("within") else None,
        event=event(row.get("event")),
        condition=Condition(
            span=span(condition["span"]),
            event=event(condition.get("event")),
            must=condition["must"],
            by=interval(condition.get("by")),
        )
        if condition
        else None,
    )


def entries(reports: Iterable[Row]) -> list[Entry]:
    """The gold statements as ledger entries, in the order of the reports."""
    made = []
    for report in reports:
        for row in report["statements"]:
            read = statement(report, row)
            words = " ".join(piece.of(report["text"]) for piece in read.content)
            published = date.fromisoformat(report["published"])
            made.append(Entry(statement=read, published=published, outlet=report.get("outlet"), words=words))
    return made
