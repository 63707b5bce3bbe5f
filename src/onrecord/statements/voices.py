"""Who speaks in an attribution: whoever its source names, where the source may stand in another passage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord import actors
from onrecord.model import Attribution, Passage, Speaker, Statement, Unresolved

if TYPE_CHECKING:
    from onrecord.codebook import Codebook

# Who speaks in "Suva was urged to leave"
UNTOLD = Speaker(
    span=None, name="somebody", country=None, unresolved=Unresolved(why="the text does not say who tells this")
)


def speakers_of(attribution: Attribution, passage: Passage, codebook: Codebook) -> Sequence[Speaker | None]:
    """Who speaks: the speakers that the source names, or None once where the report tells it itself.

    "Suva was urged to leave" leaves open who urges.
    """
    if attribution.source is None:
        return (UNTOLD if attribution.cue else None,)
    return actors.speakers(attribution.source, passage, codebook=codebook) or (None,)


def continued(attribution: Attribution, passage: Passage, earlier: Sequence[Statement]) -> list[Speaker]:
    """Whoever the source in a passage before was read as, where a quotation goes on in this one."""
    source = attribution.source
    if source is None or passage.span.covers(source):
        return []
    known = [each.speaker for each in earlier if each.speaker is not None]
    return [one for one in known if one.span is not None and one.span.overlaps(source)][-1:]


def naming(attribution: Attribution, passage: Passage, passages: Sequence[Passage]) -> Passage:
    """The passage in which the source stands: that of a quotation standing alone may have been named elsewhere."""
    source = attribution.source
    if source is None or passage.span.covers(source):
        return passage
    return next((each for each in passages if each.span.covers(source)), passage)
