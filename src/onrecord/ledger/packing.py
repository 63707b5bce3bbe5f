"""Statements as small rows, and keys as numbers: what keeps a ledger under two kilobytes an entry."""

from __future__ import annotations

import json
import zlib
from hashlib import blake2b
from typing import Any

# What other columns of the row hold, or what is the same for all
ELSEWHERE = frozenset({"kind", "id", "report", "standing", "reasons"})
REASON = ("decides", "rule", "spans", "says", "score")


def pack(record: dict[str, Any]) -> tuple[str, bytes | None]:
    """A statement's record without what stands elsewhere and without nulls, and its reasons packed."""
    kept = {name: _without_nulls(value) for name, value in record.items() if name not in ELSEWHERE}
    reasons = record.get("reasons")
    rows = [[reason.get(name) for name in REASON] for reason in reasons or ()]
    packed = zlib.compress(_compact(rows).encode(), 9) if rows else None
    return _compact({name: value for name, value in kept.items() if value is not None}), packed


def unpack(record: str, reasons: bytes | None, *, id: str, report: str) -> dict[str, Any]:
    """The statement's record again; without its reasons if they are not given."""
    found: dict[str, Any] = {"kind": "statement", "id": id, "report": report, **json.loads(record)}
    rows = json.loads(zlib.decompress(reasons)) if reasons else []
    found["reasons"] = [dict(zip(REASON, row, strict=True)) for row in rows]
    return found


def number(words: str) -> int:
    """The words as a number of 64 bits, the same on every machine and in every year."""
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big", signed=True)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_nulls(each) for name, each in value.items() if each is not None}
    return [_without_nulls(each) for each in value] if isinstance(value, list) else value
