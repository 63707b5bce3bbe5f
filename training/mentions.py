"""Which side each name of a text stands for, as onrecord reads it: what the sides head chooses among."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from onrecord import actors, codebook, reading
from onrecord.model import Report


@lru_cache(maxsize=1)
def tables() -> Any:
    """The shipped tables, read once."""
    return codebook.load()


def mentions(text: str, published: str) -> list[tuple[int, int, str]]:
    """Start, end and code of every naming of a side."""
    report = Report(id="-", published=date.fromisoformat(published), text=text)
    return [
        (span.start, span.end, code)
        for passage in reading.known(report, codebook=tables())
        for sentence in passage.sentences
        for span, code in actors.sides(sentence, passage, speaker=None)
    ]
