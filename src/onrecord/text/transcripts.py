"""Transcripts: the labels that say who speaks ("Q.", "MR. BERG:", "Zarif:"), each at the beginning of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.model import Span

ASKING = frozenset(
    ("q", "question", "reporter", "moderator", "interviewer", "host", "anchor", "journalist", "correspondent")
)
_WORD = r"[A-Z][\w.'’-]*"
_MORE = rf"(?:,? (?:{_WORD}|of|for|the|\([^()\n]{{1,40}}\))){{0,7}}"
# "Q." and "Q" with a gap behind it need no colon
_LABEL = re.compile(rf"(?m)^[ \t]*(?:({_WORD}{_MORE}):|([QA])(?:\.|(?=\t|  )))\s+")


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks from here on; `asks` if it is no more than somebody who puts a question.

    `start` is where his words begin.
    """

    span: Span
    start: int
    asks: bool


@lru_cache(maxsize=2)  # each passage of a report asks for those of the whole
def labels(text: str) -> tuple[Label, ...]:
    """The labels of a transcript, in order; none in a text without questions and answers, which is none."""
    found = [_label(match) for match in _LABEL.finditer(text)]
    return tuple(found) if len({each.asks for each in found}) > 1 else ()


def _label(match: re.Match[str]) -> Label:
    which = 1 if match.group(1) else 2
    return Label(Span(*match.span(which)), match.end(), _asks(match.group(which)))


def _asks(words: str) -> bool:
    return not ASKING.isdisjoint(word.strip(".").lower() for word in words.split())
