"""Transcripts: the labels that say who speaks ("Q.", "MR. BERG:", "Zarif:"), each at the beginning of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from onrecord.model import Span

# Those who ask, or tell what others said
ASKING = frozenset(
    "q question reporter moderator interviewer host anchor journalist correspondent presenter newsreader".split()
)
_WORD = r"[A-Z][\w.'’-]*"
_MORE = rf"(?:,? (?:{_WORD}|of|for|the|\([^()\n]{{1,40}}\))){{0,7}}"
# "Q." and "Q" with a gap behind it need no colon
_LABEL = re.compile(rf"(?m)^[ \t]*(?:({_WORD}{_MORE}):|([QA])(?:\.|(?=\t|  )))\s+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OWN = re.compile(r"\b(?:I|I'm|[Ww]e|[Oo]ur|[Mm]y)\b")


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks from here on; `asks` if it is no more than somebody who puts a question.

    `start` is where his words begin.
    """

    span: Span
    start: int
    asks: bool


@dataclass(frozen=True, slots=True)
class Transcript:
    """The labels of a transcript, in order; `verbatim` if it gives the very words of those who answer."""

    labels: tuple[Label, ...]
    verbatim: bool


@lru_cache(maxsize=2)  # each passage of a report asks for that of the whole
def transcript(text: str) -> Transcript:
    """What a text is as a transcript; without labels where it has no questions and answers, and so is none."""
    labels = tuple(_label(match) for match in _LABEL.finditer(text))
    if len({each.asks for each in labels}) < 2:
        return Transcript((), False)
    ends = [*(each.span.start for each in labels), len(text)]
    turns = (text[each.start : end] for each, (_, end) in zip(labels, pairwise(ends), strict=True) if not each.asks)
    return Transcript(labels, any(speaks_for_self(words) for words in turns))


def speaks_for_self(words: str) -> bool:
    """Whether somebody says "I" or "we" outside quotation marks: the words are his own, not told by another."""
    return _OWN.search(_QUOTED.sub("", words)) is not None


def _label(match: re.Match[str]) -> Label:
    which = 1 if match.group(1) else 2
    return Label(Span(*match.span(which)), match.end(), _asks(match.group(which)))


def _asks(words: str) -> bool:
    return not ASKING.isdisjoint(word.strip(".").lower() for word in words.split())
