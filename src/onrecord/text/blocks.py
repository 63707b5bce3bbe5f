"""Words that a text gives as somebody's own without quotation marks: a post or a statement behind a lead-in ("He
wrote:"), a statement under its heading ("Statement by the minister on the dam"), a council's resolution.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from onrecord.model import Span
from onrecord.text.paragraphs import BULLETS, paragraphs
from onrecord.text.transcripts import speaks_for_self

_ISSUED = r"(?:statement|declaration|remarks|message|speech|address)"
_HEADING = re.compile(
    rf"(?:[A-Z]\w+ )?{_ISSUED}s? (?:by|of|from) (?P<whose>[^.:\n]+?)(?: (?:on|about|regarding|concerning|following"
    r"|after|at|ahead|before|in|to)\b[^.:\n]*)?(?::\s+|:?$)",
    re.IGNORECASE,
)
# The sentence that leads in tells of words: "The statement reads in full:", "Tehran posted:"
_LEAD = re.compile(
    r"\b(?:(?:said|says|wrote|writes|posted|tweeted|reads?|issued|released|published|declared|announced|added|replied)\b"
    r"|(?:gave|gives|made|makes|delivered)\b[^.!?:]*\b(?:answers?|reply|remarks?|statement|comments?|speech|address"
    r"|declaration|response)\b|text of\b[^.!?:]*\bfollows\b)[^.!?]*:$"
    r"|['’]s? (?:position|demands?|terms|conditions|response|reply|answer|view|stance):$",
    re.IGNORECASE,
)
# "What does Oslo say?" above a list
ASKING = re.compile(r"What (?:does|do|did|is|are) [^.!?:]*\b(?:say|want|demand|argue|claim|position)\b[^.!?:]*\?$")
_WHOLE = re.compile(r"\b(?:full|follows|following|entirety|verbatim)\b")
# A paragraph with one of these tells of words itself
REPORTING = re.compile(r"\b(?:said|says|told|asked|added|according to)\b")
# "The Security Council," on a line of its own opens a resolution, each paragraph of which goes on with a verb
_COUNCIL = re.compile(r"The (?:[A-Z][\w'’]+ |of |the |and ){0,6}[A-Z][\w'’]+,$")
_RELEASE = re.compile(r"\b(?:press release|press statement|official statement|communiqu[eé])\b", re.IGNORECASE)
_QUOTE = ("“", '"', "‘", "«", "„")
_OVER = re.compile(r"(?:#+|ENDS?|-30-)$")
HEADED = 2  # paragraphs above such a heading: an agency's mark, a place and a day
LONGEST = 120  # characters among which a release calls itself so


class Kind(Enum):
    """How words are given: behind a lead-in, under a heading, or as a resolution."""

    LED = 1
    HEADED = 2
    RESOLVED = 3


@dataclass(frozen=True, slots=True)
class Block:
    """Somebody's words; `whose` are those that name him, None where the sentence before tells of him."""

    span: Span
    kind: Kind
    whose: Span | None


@lru_cache(maxsize=2)  # each passage of a report asks for those of the whole
def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order."""
    parts = paragraphs(text)
    for number, part in enumerate(parts[: HEADED + 1]):
        heading = _HEADING.match(text, part.start, part.end)
        if heading is not None and _own(heading.end(), parts, text):
            span = Span(heading.end(), _end(parts, number, text))
            return (Block(span, Kind.HEADED, Span(*heading.span("whose"))),)
    found: list[Block] = []
    for number, part in enumerate(parts[:-1]):
        if _COUNCIL.match(text, part.start, part.end):
            whose = Span(part.start, part.end - 1)
            return (*found, Block(Span(parts[number + 1].start, parts[-1].end), Kind.RESOLVED, whose))
        lead = _LEAD.search(text, part.start, part.end) or _asks(parts, number, text)
        last = _last(parts, number, text) if lead else number
        if lead and last > number:
            found.append(Block(Span(parts[number + 1].start, parts[last].end), Kind.LED, None))
    return tuple(found)


def _asks(parts: Sequence[Span], number: int, text: str) -> re.Match[str] | None:
    """The question that heads a list of what somebody says."""
    listed = text[parts[number + 1].start] in BULLETS
    return ASKING.match(text, parts[number].start, parts[number].end) if listed else None


@lru_cache(maxsize=2)
def is_release(text: str) -> bool:
    """Whether a text calls itself an official release, in which "we" are those who issue it."""
    heads = (part.of(text) for part in paragraphs(text)[: HEADED + 1])
    return any(_RELEASE.search(words[:LONGEST]) and not REPORTING.search(words[:LONGEST]) for words in heads)


def _own(start: int, parts: Sequence[Span], text: str) -> bool:
    """Whether what stands under a heading are the issuer's words, and no report on them."""
    return start < parts[-1].end and not REPORTING.search(text, start)


def _end(parts: Sequence[Span], number: int, text: str) -> int:
    over = next((each.start for each in parts[number + 1 :] if _OVER.match(each.of(text))), None)
    return parts[-1].end if over is None else over


def _last(parts: Sequence[Span], number: int, text: str) -> int:
    """The number of the last paragraph that a lead-in introduces; its own if none."""
    whole, last = _WHOLE.search(text, parts[number].start, parts[number].end) is not None, number
    listed = text[parts[number + 1].start] in BULLETS + "*-–"
    for follow in range(number + 1, len(parts)):
        words = parts[follow].of(text)
        own = speaks_for_self(words)
        goes_on = whole or own or (listed and words[0] in BULLETS + "*-–")
        told = words.startswith(_QUOTE) or words.endswith(":") or _OVER.match(words)
        if told or (REPORTING.search(words) and not own) or (follow > number + 1 and not goes_on):
            break
        last = follow
    return last
