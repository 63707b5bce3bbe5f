"""What became of a statement: a later fact or claim fulfils, breaks, withdraws, voids, bears out or belies it."""

from __future__ import annotations

from typing import TypeGuard

from onrecord.links.pairs import Pair, apart, happened
from onrecord.links.proposals import Proposal, what
from onrecord.links.similarity import stem
from onrecord.model import Act, Interval, LinkType

PLANS = frozenset({Act.COMMITMENT, Act.THREAT, Act.OFFER, Act.DEMAND})
HELD = PLANS | {Act.REFUSAL}
TOLD = frozenset({Act.FORECAST, Act.CLAIM, Act.DENIAL, Act.ACCUSATION})
PAST = frozenset({Act.CLAIM, Act.DENIAL, Act.ACCUSATION})
# No promise of the open annotated stories is kept or broken by what began later than this after its day; a weekday
# read wrongly is a week off
LATE = 7  # days
STEPS_BACK = frozenset({Act.COMMITMENT, Act.CLAIM, Act.OFFER, Act.REFUSAL, Act.DENIAL})


def fulfils(pair: Pair) -> Proposal | None:
    """A later statement or fact that shows a commitment, threat, offer or demand carried out."""
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    if earlier.act not in PLANS or pair.earlier.narrated or not pair.events or pair.sense < 0:
        return None
    if _late(pair):
        return None
    # what was announced can be carried out by announcing it, on a later day
    announced = later.act in (Act.COMMITMENT, Act.THREAT) and pair.days > 0
    if not (pair.later.narrated or pair.later.done or announced):
        return None
    rule = "fact" if pair.later.narrated else "claim"
    says = f"the {earlier.act.value} was {what(pair.events[1])}; then {what(pair.events[0])}"
    return Proposal(LinkType.FULFILS, f"outcomes.fulfilled_by_{rule}", says)


def breaks(pair: Pair) -> Proposal | None:
    """A later statement or fact that shows it was not done, or the opposite was."""
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    if earlier.act not in HELD or pair.earlier.narrated or not pair.events or pair.sense > 0:
        return None
    if not (pair.later.narrated or pair.later.done):
        return None
    rule = "opposite_done" if not later.event or not later.event.negated else "not_done"
    if rule == "opposite_done" and _late(pair):
        return None
    says = f"the {earlier.act.value} was {what(pair.events[1])}; instead {what(pair.events[0])}"
    return Proposal(LinkType.BREAKS, f"outcomes.{rule}", says)


def withdraws(pair: Pair) -> Proposal | None:
    """A later statement of the same side, or a fact, that takes an announcement back."""
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    if earlier.act not in HELD or pair.earlier.narrated or not pair.events:
        return None
    own = pair.same_side or (pair.later.narrated and _acts_for(pair))
    if not own or later.act not in STEPS_BACK:
        return None
    says = f"the {earlier.act.value} was {what(pair.events[1])}; the same side now says {what(pair.events[0])}"
    return Proposal(LinkType.WITHDRAWS, "outcomes.taken_back", says)


def voids(pair: Pair) -> Proposal | None:
    """A later statement or fact that makes the condition of an earlier one fail."""
    if pair.events and _called_off(pair):
        says = f"it held on {_hinge(pair)}; for that the same side now says {what(pair.events[0])}"
        return Proposal(LinkType.VOIDS, "outcomes.called_off", says, certain=True)
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    condition = earlier.condition
    if earlier.act not in HELD or not condition or not condition.event or not later.event:
        return None
    if not (pair.later.narrated or later.act in TOLD):
        return None
    must = "had to happen" if condition.must else "must not happen"
    says = f"it held on {what(condition.event)}, which {must}; then {what(later.event)}"
    return Proposal(LinkType.VOIDS, "outcomes.condition_failed", says, certain=_happened_after_all(pair))


def _happened_after_all(pair: Pair) -> bool:
    """Whether the report itself tells of the very event that a promise or an offer hung on not happening."""
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    event, condition = later.event, earlier.condition
    if not pair.later.narrated or earlier.act not in (Act.COMMITMENT, Act.OFFER):
        return False
    if event is None or condition is None or condition.event is None or condition.must or event.negated:
        return False
    alike = event.type is condition.event.type and pair.later.done
    sides = set(event.actor) & set(condition.event.actor) and set(event.recipient) & set(condition.event.recipient)
    return bool(alike and sides and pair.days > 0)


def _called_off(pair: Pair) -> bool:
    """Whether the side that promised or offered calls it off, in words that name what must not happen.

    "Oslo will sign provided Suva does not attack"; later "Oslo put off signing, because Suva had attacked".
    """
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    if earlier.act not in (Act.COMMITMENT, Act.OFFER) or earlier.condition is None or earlier.condition.must:
        return False
    if not pair.events or pair.motion != "same" or pair.sense >= 0 or not pair.events[0].negated:
        return False
    own = pair.same_side or (pair.later.narrated and _acts_for(pair))
    if not own or later.condition is not None or not pair.later.parties & pair.earlier.parties:
        return False
    clause, words = pair.earlier.clause, pair.later.words
    told = (clause.stems - {stem(name) for name in clause.names}) & words.stems
    # "invasion" and "invade" have no stem in common, but who invades whom
    return pair.days > 0 and (bool(told) or len(clause.names & words.names) > 1)


def _hinge(pair: Pair) -> str:
    condition = pair.earlier.entry.statement.condition
    return what(condition.event) if condition and condition.event else "a condition"


def bears_out(pair: Pair) -> Proposal | None:
    """A later fact of the same or a like kind that shows a forecast, claim, denial or accusation right."""
    return _verdict(pair, LinkType.BEARS_OUT) if pair.sense > 0 else None


def belies(pair: Pair) -> Proposal | None:
    """A later fact that shows a forecast, claim, denial or accusation wrong."""
    return _verdict(pair, LinkType.BELIES) if pair.sense <= 0 or pair.motion != "same" else None


def _verdict(pair: Pair, link: LinkType) -> Proposal | None:
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    if earlier.act not in TOLD or pair.earlier.narrated or not pair.events:
        return None
    admits = pair.same_side and later.act is not earlier.act and pair.later.done
    if not (pair.later.narrated or admits or (earlier.act is Act.FORECAST and pair.later.done)):
        return None
    if _another_time(pair):
        return None
    rule = "by_fact" if pair.later.narrated else "by_word"
    says = f"the {earlier.act.value} was {what(pair.events[1])}; then {what(pair.events[0])}"
    return Proposal(link, f"outcomes.{link.value}_{rule}", says)


def _late(pair: Pair) -> bool:
    """Whether it began more than a week after the day for which it was announced.

    That the banks opened on the 20th does not keep the promise that they would open on the 7th.
    """
    done, announced = (event.when for event in pair.events) if pair.events else (None, None)
    return _is_day(announced) and done is not None and (done.start - announced.end).days > LATE


def _another_time(pair: Pair) -> bool:
    """Whether a claim is about what had happened, and what is held against it happened at another time.

    Who denies an attack in May is not belied by one in June.
    """
    earlier = pair.earlier.entry
    if earlier.statement.act not in PAST or not pair.events or not happened(pair.events[1]):
        return False
    done, told = (event.when for event in pair.events)
    said = earlier.statement.said_on.end if earlier.statement.said_on else earlier.published
    return apart(done, told) or (_is_day(done) and done.start > said)


def _is_day(interval: Interval | None) -> TypeGuard[Interval]:
    """Whether it is a day or two, and no wider stretch."""
    return interval is not None and (interval.end - interval.start).days <= 1


def _acts_for(pair: Pair) -> bool:
    event = pair.later.entry.statement.event
    return bool(event and pair.earlier.entry.side in event.actor)
