"""What became of a statement: a later fact or claim fulfils, breaks, withdraws, voids, bears out or belies it."""

from __future__ import annotations

import re
from typing import TypeGuard

from onrecord.links.lasting import lasting
from onrecord.links.pairs import Pair, alike, apart, counterparts, deadline, due, happened, motion
from onrecord.links.proposals import Proposal, what
from onrecord.links.similarity import stem
from onrecord.model import Act, Entry, Event, EventType, Interval, LinkType

PLANS = frozenset({Act.COMMITMENT, Act.THREAT, Act.OFFER, Act.DEMAND})
HELD = PLANS | {Act.REFUSAL}
TOLD = frozenset({Act.FORECAST, Act.CLAIM, Act.DENIAL, Act.ACCUSATION})
PAST = frozenset({Act.CLAIM, Act.DENIAL, Act.ACCUSATION})
# No promise of the open annotated stories is kept or broken by what began later than this after its day; a weekday
# read wrongly is a week off
LATE = 7  # days
# What did not happen is named as the grounds: "will not leave, because the guns had not been withdrawn"
GROUNDS = re.compile(
    r"\b(?:because|since|as|after|citing)\b.*\b(?:not|no|never|failed|failure|refus\w+)\b", re.I | re.S
)
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
GIVEN = frozenset({EventType.AID, EventType.COOPERATE, EventType.CONCEDE, EventType.RETREAT})
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
    own = pair.same_side or (pair.later.narrated and _acts_for(pair))
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
    return hung.type in (EventType.ASSAULT, EventType.MOBILIZE, EventType.COERCE) and bool(
        motion(hung, pair.events[1], pair.tables) in ("same", "akin")
    )


def _given_up(pair: Pair) -> bool:
    """Whether the later tells in plain words that what was announced was dropped, or that a promise was put off."""
    if pair.motion != "same" or pair.sense >= 0 or pair.days <= 0:
        return False
    words = pair.later.entry.words
    if DROPPED.search(words):
        return True
    put_off = pair.earlier.entry.statement.act in (Act.COMMITMENT, Act.OFFER) and PUT_OFF.search(words)
    return bool(put_off) and pair.likeness > 0 and pair.later.entry.statement.condition is None


def voids(pair: Pair) -> Proposal | None:
    """A later statement or fact that makes the condition of an earlier one fail."""
    if pair.events and _called_off(pair):
        says = f"it held on {_hinge(pair)}; for that the same side now says {what(pair.events[0])}"
        return Proposal(LinkType.VOIDS, "outcomes.called_off", says, certain=True)
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    condition = earlier.condition
    if earlier.act not in HELD or not condition or not condition.event or not later.event:
        return None
    if not (pair.later.narrated or later.act in TOLD) or (later.event.negated and _awaited(pair) is True):
        return None
    if clash(later.event) and not clash(condition.event):
        return None
    if not condition.must and _after_the_time(later.event, pair.earlier.entry):
        return None
    must = "had to happen" if condition.must else "must not happen"
    says = f"it held on {what(condition.event)}, which {must}; then {what(later.event)}"
    certain = _happened_after_all(pair) or _named_again(pair) or _in_its_words(pair)
    return Proposal(LinkType.VOIDS, "outcomes.condition_failed", says, certain=certain)


def _after_the_time(event: Event, entry: Entry) -> bool:
    """Whether what was to spare somebody came too late: "unless he leaves by Thursday"; he left on Saturday."""
    by = deadline(entry)
    return bool(event.when and by and event.when.start > by.end)


def _happened_after_all(pair: Pair) -> bool:
    """Whether the report itself tells of the very event that a promise or an offer hung on not happening."""
    earlier = pair.earlier.entry.statement
    if earlier.act not in (Act.COMMITMENT, Act.OFFER) or earlier.condition is None or earlier.condition.must:
        return False
    return pair.later.narrated and pair.hinge == "same" and pair.condition < 0 and pair.days > 0


def _named_again(pair: Pair) -> bool:
    """Whether a condition failed in words that name it: "will stay shut until Suva frees the crew"; "Suva freed the
    crew".

    A report tells it, or somebody other than the side that was to meet the condition. What was to happen has not
    before its time is over.
    """
    earlier = pair.earlier.entry
    condition = earlier.statement.condition
    if condition is None or condition.event is None or pair.condition >= 0 or pair.days <= 0:
        return False
    if pair.hinge != "same" and not _delivered(pair):
        return False
    own = not pair.later.narrated and pair.later.entry.side in condition.event.actor
    return not own and _awaited(pair) is False and _words_shared(pair)


def _delivered(pair: Pair) -> bool:
    """Whether what an "unless" or "until" asks to be given was given, in whatever kind of event that is coded.

    To pay a debt is aid, cooperation or a concession; to agree that it will be paid is none of them.
    """
    condition, event = pair.earlier.entry.statement.condition, pair.later.entry.statement.event
    if pair.hinge != "akin" or not condition or condition.must or not condition.event or not event:
        return False
    return {event.type, condition.event.type} <= GIVEN


def _in_its_words(pair: Pair) -> bool:
    """Whether the later says in the very words of an "unless" that what it names happened, whoever tells it.

    "Wages will not be paid unless the money arrives by May"; "the money had arrived".
    """
    condition, event = pair.earlier.entry.statement.condition, pair.later.entry.statement.event
    if condition is None or condition.must or condition.event is None or event is None or pair.days <= 0:
        return False
    if not pair.later.done or event.negated or condition.event.negated:
        return False
    words = pair.later.words.stems
    return event.type is condition.event.type and len(words) > 1 and words <= pair.earlier.clause.stems


def _awaited(pair: Pair) -> bool | None:
    """Whether what must happen still can, by the time that the condition or the promise names; None without one."""
    earlier = pair.earlier.entry
    condition = earlier.statement.condition
    if condition is None or not condition.must:
        return False
    by = deadline(earlier)
    last = by.end if by else due(earlier)
    return None if last is None else last >= pair.later.entry.published


def _called_off(pair: Pair) -> bool:
    """Whether the side that promised or offered calls it off, in words that name what must, or must not, happen.

    "Oslo will sign provided Suva does not attack"; later "Oslo put off signing, because Suva had attacked".
    """
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    if earlier.act not in (Act.COMMITMENT, Act.OFFER) or earlier.condition is None:
        return False
    if earlier.condition.must and not GROUNDS.search(pair.later.entry.words):
        return False
    if not pair.events or pair.motion != "same" or pair.sense >= 0 or not pair.events[0].negated:
        return False
    own = pair.same_side or (pair.later.narrated and _acts_for(pair))
    if not own or later.condition is not None or not pair.later.parties & pair.earlier.parties:
        return False
    return pair.days > 0 and _words_shared(pair)


def _words_shared(pair: Pair) -> bool:
    """Whether the later uses a word of the condition, or two where they are names.

    "invasion" and "invade" have no stem in common, but who invades whom. Where the two are coded as different kinds
    of event, it takes two words that are not both names: "Suva pays its debt", "Suva had paid the debt".
    """
    clause = pair.earlier.clause
    shared = clause.stems & pair.later.words.stems
    common = shared - {stem(name) for name in clause.names}
    if pair.hinge == "akin":
        return len(shared) > 1 and bool(common)
    return len(shared) > 1 or bool(common)


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


def _acts_for(pair: Pair) -> bool:
    event = pair.later.entry.statement.event
    return bool(event and pair.earlier.entry.side in event.actor)
