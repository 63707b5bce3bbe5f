"""Whom the source of a saying means with the tables that ship with the package."""

from __future__ import annotations

from datetime import date

from onrecord import actors, codebook
from onrecord.model import Report, Span
from onrecord.text import passages

TABLES = codebook.load()


def heard(text: str, day: date) -> list[str]:
    """The speakers of the words marked [so] in a text, a line each: name, side, and for whom else."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    report = Report(id="example", published=day, text=plain)
    span = Span(start, end)
    resolved = actors.resolve(passages(report), codebook=TABLES)
    passage = next(each for each in resolved if each.span.covers(span))
    found = actors.speakers(span, passage, codebook=TABLES)
    others = [f" | for {one.on_behalf}" if one.on_behalf not in (None, one.country) else "" for one in found]
    return [f"{one.name} | {one.country or 'none'}{other}" for one, other in zip(found, others, strict=True)]
