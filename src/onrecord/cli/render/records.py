"""An entry as JSON, the same in every command: what a command adds stands beside these fields."""

from __future__ import annotations

from typing import Any

from onrecord.model import Entry, Matter, Verdict
from onrecord.model.interchange import statement_record


def entry_record(entry: Entry, verdict: Verdict, matter: Matter | None = None) -> dict[str, Any]:
    """Its statement in the interchange form, as `onrecord import` takes it, with its report's date and outlet and its
    words; `verdict` says how it stands, `matter` what bare words are about.
    """
    record = statement_record(entry.statement, standing=verdict.standing.value)
    told = {
        "standing_confidence": verdict.confidence,
        "published": str(entry.published),
        "outlet": entry.outlet,
        "words": entry.shown,
    }
    if matter:
        told["about"] = matter.words
    return {**record, **told}
