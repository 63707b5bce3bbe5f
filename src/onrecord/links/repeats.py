"""Whether two statements say the same: one utterance told again, or an independent speaker bearing it out."""

from __future__ import annotations

from onrecord.links.pairs import Pair
from onrecord.links.proposals import Proposal, what
from onrecord.model import Act, LinkType

SAYS = frozenset({Act.CLAIM, Act.DENIAL, Act.ACCUSATION, Act.FORECAST, Act.COMMENT})
SAME = {
    "speaker": "the same speaker says it again",
    "side": "the same side says it again",
    "words": "the same is told again",
}


def propose(pair: Pair) -> Proposal | None:
    """A repeat or a corroboration that the pair may be.

    The same side with the same act and event repeats; another speaker who says the same corroborates.
    """
    if pair.later.narrated or pair.earlier.narrated:
        return None
    later, earlier = pair.later.entry, pair.earlier.entry
    if (later.side and earlier.side and not pair.same_side) or _turned(pair):
        return None
    same = "speaker" if pair.same_speaker else "side" if pair.same_side else "words"
    return Proposal(LinkType.REPEATS, f"repeats.same_{same}", f"{SAME[same]}{_both(pair)}")


def propose_support(pair: Pair) -> Proposal | None:
    """A corroboration: a speaker of another side says the same as a claim, denial or accusation.

    What is told of today does not bear out what is foretold: that is for the day itself to do. Who says it in one
    breath with another ("Oslo and Suva accused") is no witness beside him.
    """
    if pair.later.narrated or pair.same_speaker or pair.same_side or pair.same_breath:
        return None
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    if later.act not in SAYS or earlier.act not in SAYS:
        return None
    if (later.act is Act.FORECAST) is not (earlier.act is Act.FORECAST):
        return None
    return Proposal(LinkType.CORROBORATES, "repeats.other_speaker", f"another speaker says the same{_both(pair)}")


def _turned(pair: Pair) -> bool:
    """Whether the one announces what the other refuses: "will not free the crew" is no telling of "will free it"."""
    acts = {pair.later.entry.statement.act, pair.earlier.entry.statement.act}
    refused = Act.REFUSAL in acts and bool(acts & {Act.COMMITMENT, Act.OFFER})
    return refused and pair.motion == "same" and pair.sense < 0


def _both(pair: Pair) -> str:
    return f": {what(pair.events[0])}" if pair.events else ""
