"""Time expressions of a text with TIMEX3 type and value, and the calendar interval beside them.

{id, dct, text} -> {id, timex: [{start, end, type, value, text, interval}]}; `dct` is the day of publication.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from onrecord.codebook.times import TimeTable, load_times
from onrecord.model import TimeExpression
from onrecord.when import read


def predict(row: dict[str, Any]) -> dict[str, Any]:
    text = row["text"]
    found = read(text, day=date.fromisoformat(row["dct"][:10]), table=table())
    return {"id": row["id"], "timex": [_timex(expression, text) for expression in found]}


@cache
def table() -> TimeTable:
    return load_times()


def _timex(expression: TimeExpression, text: str) -> dict[str, Any]:
    interval = expression.interval
    return {
        "start": expression.span.start,
        "end": expression.span.end,
        "type": expression.type.value,
        "value": expression.value,
        "text": expression.span.of(text),
        "interval": [interval.start.isoformat(), interval.end.isoformat()] if interval else None,
    }
