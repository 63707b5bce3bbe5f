"""Where the reading model contradicts a rule about who is said to have said what, and is more often right.

Which contradictions count was read off the stories kept for tuning (training/README.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribution.tagged import usable
from onrecord.model import Attribution, Form, Passage, Span
from onrecord.text.heads import Found

SURE = 0.8  # of a find that overrules a rule
# Rules by which a phrase is what was said: "called the visit ...", "its talk of ...", "was accused by ..."
DOUBTFUL = ("indirect_phrase", "indirect_addressed", "indirect_inverted", "indirect_passive", "noun_")
# Verbs that tell what somebody holds of a thing, and nothing else: "Oslo welcomed the truce"
STANCES = frozenset(
    "applaud condemn decry denounce deplore hail lament praise protest reject renounce welcome".split()
)
# Rules whose content the model may give to another cue: "was prepared to ..., he offered"
YIELDING = ("indirect_to", "indirect_that", "indirect_phrase", "noun_", "mixed_continued", "phrase")
HALF = 0.5


def contradicted(attribution: Attribution, passage: Passage, model: Sequence[Found]) -> bool:
    """Whether what the model finds in the passage speaks against an attribution that a rule has made."""
    rule = attribution.reason.rule.removeprefix("attribution.") if attribution.reason else ""
    seen = [one for one in model if any(mine.overlaps(its) for mine in attribution.content for its in one.content)]
    if not seen:
        doubtful = rule.startswith(DOUBTFUL) and attribution.form is not Form.DIRECT
        return doubtful and not _takes_a_stance(attribution, passage)
    same = [one for one in model if any(mine.overlaps(its) for mine in attribution.cue for its in one.cue)]
    found = [one for one in seen if usable(one, passage)]
    if any(_closes(one, attribution) for one in found if one.score >= SURE and one not in same):
        return True
    if same or not found or not rule.startswith(YIELDING):
        return False
    return rule == "indirect_to" or max(_shared(attribution.content, one.content) for one in found) < HALF


def _takes_a_stance(attribution: Attribution, passage: Passage) -> bool:
    """Whether somebody named says by the verb alone what he holds of something: the model looks for more words."""
    source = attribution.source
    named = source is not None and any(each.span.overlaps(source) for each in passage.mentions_near(source))
    return named and any(token.lemma in STANCES for cue in attribution.cue for token in passage.tokens_in(cue))


def _closes(one: Found, attribution: Attribution) -> bool:
    """Whether another cue closes the very words that a rule has given to this one.

    "Oslo was prepared to share the catch, its minister offered": he offered that Oslo was prepared, and the
    minister is no part of what it was prepared to do.
    """
    first, last = attribution.content[0], attribution.content[-1]
    closing = bool(one.cue) and first.start < one.cue[0].start and last.covers(one.cue[0])
    return closing and one.content[0].start <= first.start


def _shared(content: Sequence[Span], other: Sequence[Span]) -> float:
    """The share of the characters that both hold in those that either holds."""
    mine, its = ({at for span in spans for at in range(span.start, span.end)} for spans in (content, other))
    return len(mine & its) / max(1, len(mine | its))
