"""For whom somebody speaks besides his own: "On behalf of the European Union, Roald Amundsen (Norway) said"."""

from __future__ import annotations

import re

from onrecord.model import Actor, Passage, Span

_FOR = r"(?:(?:speaking|talking|acting)\s+)?(?:on\s+behalf\s+of|for|in\s+the\s+name\s+of)\s+"
_FOR += r"(?!(?:his|her|its|their)\s+part\b)"
# What opens a sentence before the speaker, and what stands in commas behind him
_BEFORE = re.compile(
    r"(?:speaking\s+(?:on\s+behalf\s+of|for|in\s+the\s+name\s+of)|on\s+behalf\s+of)\s+", re.IGNORECASE
)
_BEHIND = re.compile(rf"\s*,\s+{_FOR}", re.IGNORECASE)
_SAID = re.compile(r"\s+(?:said|says|announced|declared|warned|stated|told\s+reporters)\s+on\s+behalf\s+of\s+")
_BRACKET = ")"
_CLOSES = re.compile(r"[^,.;:!?“”\"]{0,40},\s*")


def behalf(speaker: Span, source: Span, passage: Passage) -> str | None:
    """The side whose name the words around a speaker give as the one spoken for; None where they give none.

    What stands in front must end where the source begins, what stands behind must be closed by a comma.
    """
    text, sentence = passage.report.text, passage.sentence_at(source.start)
    opening = _BEFORE.match(text, sentence.start, source.start)
    if opening is not None:
        return _side(opening.end(), source.start, passage)
    said = _SAID.match(text, speaker.end, sentence.end)
    if said is not None:
        return _side(said.end(), sentence.end, passage, closed=False)
    behind = _BEHIND.search(text, speaker.start, sentence.end)  # it may be read as a part of who he is
    near = behind is not None and behind.start() <= speaker.end + len(_BRACKET)
    return _side(behind.end(), sentence.end, passage) if behind is not None and near else None


def _side(start: int, end: int, passage: Passage, *, closed: bool = True) -> str | None:
    """The side that is named from a place on and, where asked, closed by a comma."""
    near = passage.mentions_near(Span(start, end))
    named = [(each.span, each.actor) for each in near if each.span.start == start and isinstance(each.actor, Actor)]
    if not named:
        return None
    span, actor = max(named, key=lambda each: len(each[0]))
    return actor.country if not closed or _CLOSES.match(passage.report.text, span.end, end) else None
