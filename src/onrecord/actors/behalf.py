"""For whom somebody speaks besides his own: "On behalf of the European Union, Roald Amundsen (Norway) said"."""

from __future__ import annotations

import re

from onrecord.model import Actor, Mention, MentionKind, Passage, Span

_FOR = r"(?:(?:speaking|talking|acting)\s+)?(?:on\s+behalf\s+of|for|in\s+the\s+name\s+of)\s+"
_FOR += r"(?!(?:his|her|its|their)\s+part\b)"
# What opens a sentence before the speaker, and what stands in commas behind him
_BEFORE = re.compile(
    r"(?:speaking\s+(?:on\s+behalf\s+of|for|in\s+the\s+name\s+of)|on\s+behalf\s+of)\s+", re.IGNORECASE
)
_BEHIND = re.compile(rf"\s*,\s+{_FOR}", re.IGNORECASE)
# Who is said to speak for others than his own, or to have the turn to lead them
_WHO = re.compile(r"\s*,?\s+(?:who|which)\s+(?:speaks\s+(?:for|on\s+behalf\s+of)|chairs|presides\s+over)\s+")
_BESIDE = re.compile(r"\s+for\s+")  # "Roald Amundsen for the United Nations said"
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
    who = _WHO.search(text, speaker.start, sentence.end) if not near else None
    if who is not None and who.start() <= speaker.end + len(_BRACKET):
        return _side(who.end(), sentence.end, passage, closed=False, states=False)
    beside = _BESIDE.match(text, speaker.end, source.end)
    if beside is not None:
        return _side(beside.end(), source.end, passage, closed=False, states=False)
    return _side(behind.end(), sentence.end, passage) if behind is not None and near else None


def _side(start: int, end: int, passage: Passage, *, closed: bool = True, states: bool = True) -> str | None:
    """The side that is named from a place on and, where asked, closed by a comma; without `states` one of states."""
    near = passage.mentions_near(Span(start, end))
    here = [each for each in near if each.span.start == start and (states or _is_organisation(each, passage))]
    named = [(each.span, each.actor) for each in here if isinstance(each.actor, Actor)]
    if not named:
        return None
    span, actor = max(named, key=lambda each: len(each[0]))
    return actor.country if not closed or _CLOSES.match(passage.report.text, span.end, end) else None


def _is_organisation(mention: Mention, passage: Passage) -> bool:
    """Whether an organisation of states is named: not "the Senate's committee", "European diplomacy", "them".

    "The bloc" points back to one, but for "the Unasur bloc", which no table knows.
    """
    back = mention.kind is MentionKind.ROLE and passage.words(mention.span).islower()
    named = mention.kind is MentionKind.NAME or back
    return named and isinstance(mention.actor, Actor) and mention.actor.role == "IGO"
