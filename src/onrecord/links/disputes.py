"""Whether two statements cannot both be true: a denial of a claim, opposed motion, other blame, another number."""

from __future__ import annotations

from onrecord.links.pairs import ONE_MATTER, SHORT, Pair, alike, apart
from onrecord.links.proposals import Proposal, what
from onrecord.model import Act, EventType, LinkType

SAYS = frozenset({Act.CLAIM, Act.DENIAL, Act.ACCUSATION, Act.FORECAST, Act.COMMENT, Act.REFUSAL, Act.THREAT})
HARMS = frozenset(
    {
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.SANCTION,
        EventType.MOBILIZE,
        EventType.COERCE,
        EventType.ASSAULT,
    }
)
CONTRARY = "one speaks against the other"


def propose(pair: Pair) -> Proposal | None:
    """A dispute that the pair may be, with the rule that makes it one.

    "The claim is false, Oslo said" after "Oslo has moved troops": `disputes.denial`.
    """
    later, earlier = pair.later.entry, pair.earlier.entry
    if pair.later.narrated or pair.earlier.narrated or pair.same_speaker:
        return None
    if later.statement.act not in SAYS or earlier.statement.act not in SAYS or _points_back(pair):
        return None
    # "Oslo and Suva both deny": what they deny is another's
    together = pair.same_breath and pair.later.entry.statement.act is pair.earlier.entry.statement.act is Act.DENIAL
    if _agree(pair) or together or (_swapped(pair) and not _harms(pair)):
        return None
    rule, says = _rule(pair)
    return Proposal(LinkType.DISPUTES, f"disputes.{rule}", says)


def outright(pair: Pair) -> bool:
    """Whether one side denies the very deed that another tells of, of the same doer to the same side.

    "No boat of ours rammed it", on whatever day, after "Norwegian boats rammed our trawler"; what "the charge is
    baseless" denies is in its own report.
    """
    later, earlier = pair.later.entry, pair.earlier.entry
    denials = [each for each in (pair.later, pair.earlier) if each.entry.statement.act is Act.DENIAL]
    if not pair.events or not denials or any(each.words.count <= SHORT for each in denials):
        return False
    one, other = pair.events
    if pair.motion != "same" or pair.sense >= 0 or later.side == earlier.side or apart(one.when, other.when):
        return False
    whole = bool(one.actor) and one.actor == other.actor and one.recipient == other.recipient
    return whole and pair.nearness is not None and pair.nearness > ONE_MATTER


def _points_back(pair: Pair) -> bool:
    """Whether a denial in so few words that it leans on what it denies stands before the other in its report.

    "Oslo dismissed the allegation as baseless" says nothing of what the report tells after it.
    """
    denies = pair.later.entry.statement.act is Act.DENIAL and pair.later.words.count <= SHORT
    return denies and pair.gap is not None and pair.gap < 0


def _agree(pair: Pair) -> bool:
    """Whether both assert the same deed of the same side, and no other number of it."""
    if not pair.events or pair.motion != "same" or pair.sense <= 0 or _numbers_differ(pair):
        return False
    one, other = pair.events
    denied = Act.DENIAL in (pair.later.entry.statement.act, pair.earlier.entry.statement.act)
    return not denied and bool(one.actor) and one.actor == other.actor and one.recipient == other.recipient


def _swapped(pair: Pair) -> bool:
    """Whether the one tells of what A did to B, the other of what B did to A, and neither denies it."""
    if not pair.events or pair.sense < 0:
        return False
    one, other = pair.events
    return bool(set(one.actor) & set(other.recipient) and set(one.recipient) & set(other.actor))


def _harms(pair: Pair) -> bool:
    """Whether both tell of a wrong: a harm done, or a good left undone. Who paid whom does not contradict it."""
    return all((event.type in HARMS) is not event.negated for event in pair.events or ())


def _rule(pair: Pair) -> tuple[str, str]:
    later = pair.later.entry.statement
    if not pair.events:
        return ("denial", "the later denies it") if later.act is Act.DENIAL else ("contrary", CONTRARY)
    one, other = pair.events
    if pair.motion == "opposite" and pair.sense < 0:
        return "opposite_motion", f"one says {what(other)}, the other {what(one)}"
    if pair.sense < 0:
        return "denial", f"one says {what(other)}, the other {what(one)}"
    if _swapped(pair):
        return "each_other", f"each puts it on the other: {what(other)}, {what(one)}"
    if pair.sense > 0 and alike(one.actor, other.actor) == "apart":
        return "other_actor", f"one names {_who(other.actor)}, the other {_who(one.actor)}"
    if _numbers_differ(pair):
        return "other_number", f"one says {what(other)}, the other {what(one)}"
    if Act.DENIAL in (later.act, pair.earlier.entry.statement.act):
        return "denial", f"the one denies what the other says: {what(other)}, {what(one)}"
    return "contrary", f"one says {what(other)}, the other {what(one)}"


def _numbers_differ(pair: Pair) -> bool:
    one, other = (event.quantity if event else None for event in pair.events or (None, None))
    return bool(one and other and one.value != other.value and (one.unit or "") == (other.unit or ""))


def _who(sides: tuple[str, ...]) -> str:
    return " and ".join(sides) or "nobody"
