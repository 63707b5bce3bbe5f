"""Which side each name of a text stands for and whom it calls by name, as onrecord reads it.

These are what some of the heads choose among.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from onrecord import actors, codebook, reading
from onrecord.model import Report

Named = tuple[int, int, str]  # start, end and the side's code or the surname


@lru_cache(maxsize=1)
def tables() -> Any:
    """The shipped tables, read once."""
    return codebook.load()


def mentions(text: str, published: str) -> tuple[list[Named], list[Named], list[Named]]:
    """Every naming of a side as read, those beyond doubt, and every calling of somebody by name."""
    report = Report(id="-", published=date.fromisoformat(published), text=text)
    passages = reading.known(report, codebook=tables())
    found = [
        (span.start, span.end, code)
        for passage in passages
        for sentence in passage.sentences
        for span, code in actors.sides(sentence, passage, speaker=None)
    ]
    sure, people = (each(passages, codebook=tables()) for each in (actors.named_sides, actors.named_people))
    return found, *([(span.start, span.end, code) for span, code in each] for each in (sure, people))
