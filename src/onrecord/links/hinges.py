"""What a statement hangs on: a later fact or claim that makes its condition fail voids it."""

from __future__ import annotations

import re

from onrecord.links.outcomes import GIVEN, HELD, TOLD, acts_for, clash
from onrecord.links.pairs import Pair, deadline, due
from onrecord.links.proposals import Proposal, what
from onrecord.links.similarity import stem
from onrecord.model import Act, Entry, Event, LinkType

# What did not happen is named as the grounds: "will not leave, because the guns had not been withdrawn"
GROUNDS = re.compile(
    r"\b(?:because|since|as|after|citing)\b.*\b(?:not|no|never|failed|failure|refus\w+)\b", re.I | re.S
)


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
    own = pair.same_side or (pair.later.narrated and acts_for(pair))
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
