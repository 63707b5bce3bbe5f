"""Two statements that share words: one told inside the other, or one utterance of several speakers of a side.

How such two stand to each other is said by the text itself, so no signs are weighed: "Oslo refuted Reykjavik's
claims of a withdrawal" disputes the claim it tells of, and "they proposed dates, which we accept" answers the offer.
Two sides that blame each other in the same words are weighed like any others.
"""

from __future__ import annotations

from onrecord.links.proposals import Proposal
from onrecord.model import Act, Entry, LinkType

ASKING = frozenset({Act.OFFER, Act.DEMAND})
ANSWERING = frozenset({Act.COMMITMENT, Act.REFUSAL})


def sharing(one: Entry, other: Entry) -> bool:
    """Whether one is told inside the other, or both are the same words of one side."""
    mine, its = one.statement, other.statement
    if one.id == its.within or other.id == mine.within:
        return True
    same = mine.report == its.report and any(a.overlaps(b) for a in mine.content for b in its.content)
    return same and one.side == other.side


def propose(outer: Entry, inner: Entry) -> Proposal | None:
    """What a statement does to another that is told inside it: disputes it, answers it, or nothing."""
    if inner.statement.within != outer.id or outer.side == inner.side:
        return None
    if outer.statement.act is Act.DENIAL:
        return Proposal(LinkType.DISPUTES, "nested.denied", "the one denies what it quotes the other as saying")
    if outer.statement.act in ANSWERING and inner.statement.act in ASKING:
        says = f"the {inner.statement.act.value} is answered in the same words that tell of it"
        return Proposal(LinkType.ANSWERS, "nested.answered", says)
    return None
