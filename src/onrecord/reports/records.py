"""JSON becomes records; what is wrong with it is said in words for one line."""

from __future__ import annotations

import json
from typing import Any

from onrecord.model import Report
from onrecord.model.interchange import RecordError, read_report


def json_value(words: str) -> object:
    """What some JSON holds. Raises RecordError naming the place from which on it is none."""
    try:
        return json.loads(words.rstrip())
    except json.JSONDecodeError as fault:
        line = f"line {fault.lineno}, " if fault.lineno > 1 else ""
        what = fault.msg.lower().removesuffix(" starting at")  # Python goes on with the place, which stands before it
        raise RecordError(f"not valid JSON ({line}column {fault.colno}: {what})") from fault
    except (RecursionError, ValueError) as fault:
        raise RecordError("not valid JSON (nested too deep, or a number too long)") from fault


def as_record(value: object) -> dict[str, Any]:
    """The value as a record. Raises RecordError if it is no object, or holds what can be neither kept nor printed."""
    if not isinstance(value, dict):
        raise RecordError("not a JSON object")
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as fault:
        raise RecordError("half a character (a \\ud... escape without its pair)") from fault
    except RecursionError as fault:
        raise RecordError("nested too deep") from fault
    return value


def as_report(value: object) -> Report:
    """The value as a report. Raises RecordError naming what is missing, empty or of the wrong kind."""
    record = as_record(value)
    for name in ("published", "text"):
        if isinstance(record.get(name), str) and not record[name].strip():
            raise RecordError(f'"{name}" is empty')
    return read_report(record)
