"""Whom the source of a saying means with the tables that ship with the package."""

from __future__ import annotations

from datetime import date

from onrecord import actors, codebook
from onrecord.model import Report, Span
from onrecord.text import passages

TABLES = codebook.load()


def heard(text: str, day: date) -> list[str]:
    """The speakers of the words marked [so] in a text, a line each: name and side."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    report = Report(id="example", published=day, text=plain)
    span = Span(start, end)
    resolved = actors.resolve(passages(report), codebook=TABLES)
    passage = next(each for each in resolved if each.span.covers(span))
    found = actors.speakers(span, passage, codebook=TABLES)
    return [f"{one.name} | {one.country or 'none'}" for one in found]
