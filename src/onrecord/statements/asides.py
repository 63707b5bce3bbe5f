"""Days told of beside a saying that are not the day it was said: those of relative clauses and appositions."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.model import Passage, Span

RELATIVE = re.compile(r", (?:which|whom|whose|where)\b[^,;]*$")
ASIDE = re.compile(r", (?:who|the)\b(?P<told>[^,;]*)$")
# What is done where somebody speaks, or done to what is quoted: "who flew to Suva on Monday, said"
THERE = frozenset(
    "visit speak address meet brief tour host travel fly arrive return go come attend hand release publish issue "
    "present".split()
)
WHERE = frozenset("in at on there here due".split())


def told_beside(day: Span, cue: Span, sentence: Span, passage: Passage) -> bool:
    """Whether a day of the cue's sentence is that of a clause beside it: ", which Oslo had closed on Saturday".

    Before the cue, of what the speaker did or who he is, and not of when he spoke: "Oslo, which opened it on Monday,
    offered", "Roald Amundsen, who won an election in March, said". Where he went and whom he met tells of the day.
    """
    text = passage.report.text
    if day.start >= cue.end:
        return bool(RELATIVE.search(text[cue.end : day.start]))
    if "," not in text[day.end : cue.start]:
        return False
    before = text[sentence.start : day.start]
    aside = ASIDE.search(before)
    return bool(RELATIVE.search(before)) or (
        aside is not None and not _is_there(Span(sentence.start + aside.start("told"), day.start), passage)
    )


def _is_there(told: Span, passage: Passage) -> bool:
    """Whether words tell where somebody was, or that something was handed out."""
    tokens = passage.tokens_in(told)
    stays = any(one.lemma == "be" and other.lemma in WHERE for one, other in pairwise(tokens))
    return stays or any(token.lemma in THERE for token in tokens)
