"""What became of a statement: a later fact or claim fulfils, breaks, withdraws, bears out or belies it."""

from __future__ import annotations

import re
from typing import TypeGuard

from onrecord.links.lasting import TRUCE, lasting
from onrecord.links.pairs import Pair, alike, apart, counterparts, due, happened, motion
from onrecord.links.proposals import Proposal, what
from onrecord.links.similarity import stem
from onrecord.model import Act, Event, EventType, Interval, LinkType

PLANS = frozenset({Act.COMMITMENT, Act.THREAT, Act.OFFER, Act.DEMAND})
HELD = PLANS | {Act.REFUSAL}
TOLD = frozenset({Act.FORECAST, Act.CLAIM, Act.DENIAL, Act.ACCUSATION})
PAST = frozenset({Act.CLAIM, Act.DENIAL, Act.ACCUSATION})
# No promise of the open annotated stories is kept or broken by what began later than this after its day; a weekday
# read wrongly is a week off
LATE = 7  # days
# A plan is told to be given up: "dropped a plan for a motion"
DROPPED = re.compile(
    r"\b(?:dropped|abandoned|scrapped|shelved|gave up)\s+(?:\w+\s+){0,3}(?:plans?|bid|idea|threat|offer)\b", re.I
)
# ... or what was promised is told to be put off: "postponed the vote", "called off the talks", "will not go ahead"
PUT_OFF = re.compile(
    r"\b(?:postpon|cancel)\w*|\b(?:call(?:ed|ing)?|put(?:ting)?)\s+(?:\w+\s+){0,4}off\b"
    r"|(?:\bnot|n['’]t)\s+(?:go\s+ahead|take\s+place|be\s+held)\b",
    re.I,
)
# What is promised is itself to say something
ANNOUNCING = re.compile(r"\b(?:announce|declare|unveil|publish|propose)\b", re.I)
# What was to be done is told to be agreed, or promised once more, in the words' first verb: "has agreed to leave"
AGREED = re.compile(
    r"^(?:[\w’'.-]+\s+){0,6}?(?:agreed|promised|pledged|vowed)\s+(?:[\w’']+\s+){0,4}?to\s+"
    r"(?!(?:an?|the|this|that|its|their|his|her|our|any)\b)",
    re.I,
)
# Kinds of event that one and the same giving is coded as
GIVEN = frozenset({EventType.AID, EventType.COOPERATE, EventType.CONCEDE, EventType.RETREAT})
# What is paid back in kind
ATTACKS = frozenset({EventType.ASSAULT, EventType.MOBILIZE, EventType.COERCE})
STEPS_BACK = frozenset({Act.COMMITMENT, Act.CLAIM, Act.OFFER, Act.REFUSAL, Act.DENIAL})


def fulfils(pair: Pair) -> Proposal | None:
    """A later statement or fact that shows a commitment, threat, offer or demand carried out."""
    earlier = pair.earlier.entry.statement
    if earlier.act not in PLANS or pair.earlier.narrated or not pair.events or pair.sense < 0:
        return None
    if _late(pair) or _done_before(pair) or _by_others(pair) or not _went_on(pair) or pair.condition < 0:
        return None
    if not (pair.later.narrated or pair.later.done or _announced(pair)) or _mutual(pair):
        return None
    if _something_else(pair) or _only_agreed(pair):
        return None
    rule = "fact" if pair.later.narrated else "claim"
    says = f"the {earlier.act.value} was {what(pair.events[1])}; then {what(pair.events[0])}"
    return Proposal(LinkType.FULFILS, f"outcomes.fulfilled_by_{rule}", says)


def _announced(pair: Pair) -> bool:
    """Whether a threat, or a promise to announce something, is carried out by announcing it on a later day.

    "Oslo would close the crossing" and, days on, "the crossing will be closed from Monday". A promise that is made
    again is not kept by that.
    """
    earlier = pair.earlier.entry
    if pair.days <= 0 or pair.later.entry.statement.act not in (Act.COMMITMENT, Act.THREAT):
        return False
    return earlier.statement.act is Act.THREAT or bool(ANNOUNCING.search(earlier.words))


def _only_agreed(pair: Pair) -> bool:
    """Whether it is told that it was agreed or promised, where it is to be done: "Suva had agreed to leave"."""
    return bool(pair.events and pair.events[1].type in GIVEN and AGREED.search(pair.later.entry.words))


def _something_else(pair: Pair) -> bool:
    """Whether an event of another, like kind has no word in common with the one announced, but for names.

    That both agreed on a truce does not keep a promise to name a date for the vote.
    """
    if pair.motion != "akin":
        return False
    if all(TRUCE.search(each.entry.words) for each in (pair.later, pair.earlier)):
        return False
    later, earlier = pair.later.words, pair.earlier.words
    return not (later.stems & earlier.stems) - {stem(name) for name in later.names | earlier.names}


def breaks(pair: Pair) -> Proposal | None:
    """A later statement or fact that shows it was not done, or the opposite was."""
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    if earlier.act not in HELD or pair.earlier.narrated or not pair.events or pair.sense > 0:
        return None
    if not (pair.later.narrated or pair.later.done):
        return None
    rule = "opposite_done" if not later.event or not later.event.negated else "not_done"
    if _done_before(pair) or _only_accused(pair) or _mutual(pair) or (rule == "opposite_done" and _late(pair)):
        return None
    says = f"the {earlier.act.value} was {what(pair.events[1])}; instead {what(pair.events[0])}"
    return Proposal(LinkType.BREAKS, f"outcomes.{rule}", says)


def withdraws(pair: Pair) -> Proposal | None:
    """A later statement of the same side, or a fact, that takes an announcement back."""
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    if earlier.act not in HELD or pair.earlier.narrated or not pair.events:
        return None
    own = pair.same_side or (pair.later.narrated and acts_for(pair))
    if not own or later.act not in STEPS_BACK or _still_threatened(pair):
        return None
    says = f"the {earlier.act.value} was {what(pair.events[1])}; the same side now says {what(pair.events[0])}"
    return Proposal(LinkType.WITHDRAWS, "outcomes.taken_back", says, certain=_given_up(pair))


def _still_threatened(pair: Pair) -> bool:
    """Whether a promise not to begin leaves a threat as it was, since that is to pay like with like.

    "We will not attack first" after "we will strike if we are attacked".
    """
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    hung = earlier.condition.event if earlier.condition else None
    if earlier.act is not Act.THREAT or later.act is not Act.COMMITMENT or not hung or not pair.events:
        return False
    return hung.type in ATTACKS and motion(hung, pair.events[1], pair.tables) in ("same", "akin")


def _given_up(pair: Pair) -> bool:
    """Whether the later tells in plain words that what was announced was dropped, or that a promise was put off."""
    if pair.motion != "same" or pair.sense >= 0 or pair.days <= 0:
        return False
    words = pair.later.entry.words
    if DROPPED.search(words):
        return True
    put_off = pair.earlier.entry.statement.act in (Act.COMMITMENT, Act.OFFER) and PUT_OFF.search(words)
    return bool(put_off) and pair.likeness > 0 and pair.later.entry.statement.condition is None


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
    foreseen = earlier.act is Act.FORECAST and (pair.later.done or _refused(pair))
    if not (pair.later.narrated or admits or foreseen) or _another_time(pair):
        return None
    rule = "by_fact" if pair.later.narrated else "by_word"
    says = f"the {earlier.act.value} was {what(pair.events[1])}; then {what(pair.events[0])}"
    return Proposal(link, f"outcomes.{link.value}_{rule}", says)


def _refused(pair: Pair) -> bool:
    """Whether those of whom it was foretold refuse it themselves on a later day.

    "The generals would not let observers in, an analyst said"; "no observer will come in, the army said".
    """
    if not pair.events or pair.days <= 0 or pair.motion != "same":
        return False
    later, awaited = pair.later.entry, pair.events[1]
    return later.statement.act is Act.REFUSAL and later.side in awaited.actor


def _late(pair: Pair) -> bool:
    """Whether it began more than a week after the last day of the time for which it was announced.

    That the banks opened on the 20th does not keep the promise that they would open by the 7th.
    """
    done, announced = (event.when for event in pair.events) if pair.events else (None, None)
    return announced is not None and done is not None and (done.start - announced.end).days > LATE


def _done_before(pair: Pair) -> bool:
    """Whether it was done, or left undone, before it was announced, or was news when the announcement was.

    A crossing that was shut on Friday is no breach of what the minister said on Friday, in the same report.
    """
    done = pair.later.entry.statement.event
    said = pair.earlier.entry.statement.said_on
    if not done or not done.when or not said:
        return False
    return done.when.end < said.start or (pair.same_report and done.when.end == said.start)


def clash(event: Event) -> bool:
    """Whether sides are told to fight each other, which says nothing of which of them did what."""
    return event.type is EventType.ASSAULT and len(event.actor) > 1 and not event.recipient and not event.negated


def _mutual(pair: Pair) -> bool:
    """Whether sides fought each other, where one of them had said what it would do to another.

    "Heavy fighting between troops of Oslo and Suva" neither carries out a threat of Oslo's nor breaks its promise not
    to attack first. A truce of both it breaks.
    """
    if not pair.events or not clash(pair.events[0]):
        return False
    meant = pair.events[1]
    return len(meant.actor) == 1 and not lasting(pair.earlier.entry)


def _only_accused(pair: Pair) -> bool:
    """Whether nobody tells of a breach but the side that it was promised to: that is a dispute, and shows nothing."""
    return not pair.later.narrated and pair.later.entry.side in counterparts(pair.earlier.entry)


def _by_others(pair: Pair) -> bool:
    """Whether others did it than those who threatened it, or the other side did it to those who were to.

    That Suva banned Oslo's lorries keeps no promise of Oslo's to ban those of Suva.
    """
    if not pair.events or alike(pair.events[0].actor, pair.events[1].actor) != "apart":
        return False
    done, meant = pair.events
    swapped = bool(set(done.actor) & set(meant.recipient) and set(done.recipient) & set(meant.actor))
    return swapped or pair.earlier.entry.statement.act is Act.THREAT


def _went_on(pair: Pair) -> bool:
    """Whether a promise to go on, if it is one, had reached its last day."""
    earlier = pair.earlier.entry
    if not lasting(earlier):
        return True
    last = due(earlier)
    return last is not None and last <= pair.later.entry.published


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


def acts_for(pair: Pair) -> bool:
    """Whether the later tells of a deed of the side that spoke in the earlier."""
    event = pair.later.entry.statement.event
    return bool(event and pair.earlier.entry.side in event.actor)
