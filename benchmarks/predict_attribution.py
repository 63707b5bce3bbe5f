"""Source, cue and content of every attribution in a text, in PolNeAR's manner (one per cue, marks in the content)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.model import Span
from onrecord.text import heads
from predict_names import encoder


def predict(row: dict[str, Any]) -> dict[str, Any]:
    found = heads.attributions(encoder().read(row["text"]))
    attributions = [{"source": _raw(a.source), "cue": _raw(a.cue), "content": _raw(a.content)} for a in found]
    return {"id": row["id"], "text": row["text"], "attributions": attributions}


def _raw(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]
