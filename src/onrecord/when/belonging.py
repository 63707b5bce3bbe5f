"""Dates that belong to a noun and to nothing else: "last week's election", "the December vote"."""

from __future__ import annotations

import re

from onrecord.model import Span

# A determiner before a date that stands like an adjective: "the Tuesday meeting"
DETERMINER = re.compile(r"\b(?:the|a|an|this|that|its|his|her|their|our)\s+$", re.IGNORECASE)
OWNER = re.compile(r"^['’]s?\s")
NOUN = re.compile(r"^\s([a-z][a-z-]+)")
# Words behind a date that are no noun of its own: "the 3 May when", "the Friday before"
FUNCTION = frozenset(
    "after and as at because before but by for from he her his if in into it its of on or over she since so than "
    "that the their then they this through to until was we were when where which while who will with would is are "
    "had has have did could may might must should not also only ahead later earlier next last".split()
)


def owned(span: Span, text: str) -> bool:
    """Whether a date belongs to the noun behind it, and so says nothing of when anything else was done or said."""
    if text[span.start : span.end].endswith(("'s", "’s")) or OWNER.match(text[span.end : span.end + 3]):
        return True
    noun = NOUN.match(text[span.end : span.end + 30])
    before = DETERMINER.search(text[max(0, span.start - 8) : span.start])
    return before is not None and noun is not None and noun[1] not in FUNCTION
