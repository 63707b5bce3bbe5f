"""Whether a statement takes up or turns down an earlier offer or demand."""

from __future__ import annotations

from onrecord.links.pairs import NEAR, WEEK, Pair
from onrecord.links.proposals import Proposal, what
from onrecord.model import Act, LinkType

ASKS = frozenset({Act.OFFER, Act.DEMAND})
ANSWERS = frozenset({Act.REFUSAL, Act.COMMITMENT, Act.DENIAL, Act.CLAIM, Act.OFFER, Act.THREAT})


def propose(pair: Pair) -> Proposal | None:
    """An answer that the pair may be: "We will come" or "Out of the question" from the side that was asked."""
    later, earlier = pair.later.entry, pair.earlier.entry
    if earlier.statement.act not in ASKS or pair.earlier.narrated or pair.same_side:
        return None
    if later.statement.act not in ANSWERS or _out_of_place(pair) or _said_before(pair):
        return None
    rule, says = _rule(pair)
    return Proposal(LinkType.ANSWERS, f"answers.{rule}", says)


def _said_before(pair: Pair) -> bool:
    """Whether it was said before it was asked for: who promised it in May does not take up what is asked in June.

    What was said at some time of a month that began before it was asked for was in all likelihood said before it.
    """
    said, asked = pair.later.entry.statement.said_on, pair.earlier.entry.statement.said_on
    if said is None or asked is None or said.start >= asked.start:
        return False
    return said.end < asked.start or (said.end - said.start).days >= WEEK


def _out_of_place(pair: Pair) -> bool:
    """Whether a report tells it before what was asked, or some sentences after it, with nothing in common."""
    if pair.gap is None or 0 <= pair.gap <= NEAR:
        return False
    return pair.motion == "" and not pair.likeness


def _rule(pair: Pair) -> tuple[str, str]:
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    asked = f"the {earlier.act.value}{_about(pair)}"
    # the act goes before the words: "will come and place no obstacles" takes it up
    if later.act in (Act.REFUSAL, Act.DENIAL) or (
        later.act is not Act.COMMITMENT and "refuse" in pair.later.words.kinds
    ):
        return "refused", f"{asked} is turned down"
    if later.act is Act.COMMITMENT or "accept" in pair.later.words.kinds:
        return "accepted", f"{asked} is taken up"
    return "answered", f"{asked} is answered"


def _about(pair: Pair) -> str:
    event = pair.earlier.entry.statement.event
    return f" for {what(event)}" if event else ""
