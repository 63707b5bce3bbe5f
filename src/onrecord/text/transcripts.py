"""Transcripts: the labels that say who speaks ("Q.", "MR. BERG:", "Zarif:"), each at the beginning of a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from onrecord.model import Span

# Those who ask, or tell what others said
ASKING = frozenset(
    "q question reporter moderator interviewer host anchor journalist correspondent presenter newsreader".split()
)
ANSWERS = frozenset(("a", "answer"))  # "A.", "Answer:"
_WORD = r"[A-Z][\w.'’-]*"
_MORE = rf"(?:,? (?:{_WORD}|of|for|the|and|\([^()\n]{{1,40}}\))){{0,10}}"
# "Q." and "Q" with a gap behind it need no colon
LABEL = re.compile(rf"(?m)^[ \t]*(?:({_WORD}{_MORE}):|([QA])(?:\.|(?=\t|  )))\s+")
# "Mr. Amundsen (Norway)", "The Minister for Fisheries (Roald Amundsen)": labels of a verbatim record
_OF_RECORD = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Sheikh|Prince|Princess|The)\b\.? ?|\w[\w.'’-]* )"
    r"[^()]*\w \([^()]{3,}\)"
)
# "JAKARTA (AFP): ", "SUVA (Pacnews): " tell where a report was sent; "ROALD AMUNDSEN (UK): " for whom somebody speaks
AGENCY = r"\((?!(?:UK|US|USA|UAE|EU|UN|DRC)\))(?:[A-Z]{2,6}|(?i:[a-z .-]*(?:news|agency|press|reuters|tass)))\)"
_SENT = re.compile(rf"[A-Z][A-Z.'’/ -]{{3,}}{AGENCY}")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# Who presides over a record speaks for nobody
_PRESIDING = re.compile(
    r"(?:The |Madam |Mr\.? )?(?:Deputy |Acting )?(?:President|Speaker|Chair|Chairman|Chairwoman|Chairperson)",
    re.IGNORECASE,
)
_ENDS = (".", "?", "!", "”", '"', ")", "]")
SENTENCE = 4  # words at least
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
    """What a text is as a transcript; without labels where it has no questions and answers and is no record."""
    labels = [_label(match) for match in LABEL.finditer(text)]
    ends = [*(each.span.start for each in labels), len(text)]
    turns = [text[each.start : end].strip() for each, (_, end) in zip(labels, pairwise(ends), strict=True)]
    if not any(each.asks for each in labels):
        asking = _asking([each.span.of(text) for each in labels], turns)
        labels = [replace(each, asks=each.span.of(text) in asking) for each in labels]
    if len({each.asks for each in labels}) < 2:
        return _record(text, labels, turns)
    answers = (words for each, words in zip(labels, turns, strict=True) if not each.asks)
    return Transcript(tuple(labels), any(speaks_for_self(words) for words in answers))


def _record(text: str, labels: Sequence[Label], turns: Sequence[str]) -> Transcript:
    """A verbatim record, whose speakers stand with their states, parties or names in brackets; else no transcript.

    Who takes a turn in it says "we" of himself, or whole sentences: "Roald Amundsen (Norway): 3 medals" takes none.
    """
    if len(labels) == 1 and _SENT.fullmatch(labels[0].span.of(text)):
        return Transcript((), False)
    named = [
        (each, words) for each, words in zip(labels, turns, strict=True) if _OF_RECORD.fullmatch(each.span.of(text))
    ]
    whole = all(words.endswith(_ENDS) and words.count(" ") >= SENTENCE for _, words in named)
    own = any(speaks_for_self(words) for _, words in named)
    mixed = any(_QUOTED.search(words) for words in turns)  # a summary with some of the very words
    if not named or not whole or (mixed and not own) or any(each.asks for each in labels):
        return Transcript((), False)
    presiding = (replace(each, asks=_PRESIDING.fullmatch(each.span.of(text)) is not None) for each in labels)
    return Transcript(tuple(presiding), verbatim=True)


def _asking(names: Sequence[str], turns: Sequence[str]) -> set[str]:
    """Those who ask in a talk of named speakers ("SPIEGEL:", "Assad:"): half their turns at least end in a question.

    Some speaker must come back, else it is no talk: "NEW: Who will sign?" above "OLD: Nobody."
    """
    said, asked = Counter(names), Counter(name for name, words in zip(names, turns, strict=True) if words[-1:] == "?")
    return {name for name in asked if 2 * asked[name] >= said[name]} if len(said) < len(names) else set()


def speaks_for_self(words: str) -> bool:
    """Whether somebody says "I" or "we" outside quotation marks: the words are his own, not told by another."""
    return _OWN.search(_QUOTED.sub("", words)) is not None


def _label(match: re.Match[str]) -> Label:
    which = 1 if match.group(1) else 2
    return Label(Span(*match.span(which)), match.end(), _asks(match.group(which)))


def _asks(words: str) -> bool:
    return not ASKING.isdisjoint(word.strip(".").lower() for word in words.split())
