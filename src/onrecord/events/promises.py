"""What a promise that was kept or broken was of: "kept its promise to withdraw" tells that it withdrew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.codebook.carriers import BOUNDARIES, NO_LEANINGS, Choice, choose
from onrecord.codebook.events import EventTable
from onrecord.codebook.phrases import Word
from onrecord.events.negation import NOT_DONE, TOLD
from onrecord.events.pledged import promised
from onrecord.model import Act, EventType, Reason

KEPT, BROKEN, AGREED = "promises.kept", "promises.broken", "promises.agreed"
PROMISES = frozenset("promise pledge vow commitment undertaking assurance word".split())
KEEPING = frozenset("keep kept honour honor fulfil fulfill uphold".split())
BREAKING = frozenset("break breach violate betray".split())
# "made good on its pledge", "went back on its word", "reneged on its vow"
KEEPING_ON = frozenset("good deliver".split())
BREAKING_ON = frozenset("back renege".split())
AGREEING = "agreed"
OWNING = frozenset("its his her their our 's ’s".split())
OWNED_WITHIN = 3  # "its own solemn promise"
VERB_WITHIN = 4  # words between the verb and its object: "broke yet another of its promises"
DAY_WITHIN = 3  # "broken its promise on Monday to"


@dataclass(frozen=True, slots=True)
class Deed:
    """The event that was promised, and by which rule: whether the promise was kept or broken; or the agreement."""

    choice: Choice
    rule: str


def deed(
    words: Sequence[Word], table: EventTable, *, leanings: Mapping[EventType, float] = NO_LEANINGS
) -> Deed | None:
    """The event that was promised, where the words tell of a promise kept or broken; else None."""
    for at, word in enumerate(words):
        verb = _verb_before(words, at) if word.has(*PROMISES) else None
        opens = next((to for to in range(at + 1, min(len(words), at + 2 + DAY_WITHIN)) if words[to].has("to")), None)
        if verb is None or opens is None or any(each.has(*BOUNDARIES, "and", "or") for each in words[verb:opens]):
            continue
        choice = choose(words[opens:], table, leanings=leanings)
        if choice is not None:
            moved = replace(choice, start=choice.start + opens, end=choice.end + opens)
            return Deed(moved, BROKEN if words[verb].has(*BREAKING, *BREAKING_ON) else KEPT)
    return None


def agreement(words: Sequence[Word], chosen: Choice, act: Act, table: EventTable) -> Deed | None:
    """The agreeing, where somebody is said to have agreed to do the chosen deed: "had agreed to withdraw"."""
    if act is not Act.CLAIM or not chosen.start:
        return None
    opening = [word.lower for word in words[chosen.start : chosen.start + 3] if word.lower != "not"]
    itself = opening[:2] == [AGREEING, "to"]
    at = chosen.start if itself else promised(words, chosen.start)
    if at is None or words[at].lower != AGREEING:
        return None
    choice = choose(words[at : at + 2], table)
    return Deed(replace(choice, start=at, end=at + choice.end), AGREED) if choice else None


def undone(words: Sequence[Word], ruled: tuple[bool, Reason], act: Act | None) -> tuple[bool, Reason]:
    """That what was promised was not done where the promise was broken: unless the words say that it was not."""
    verb = next((at for at, word in enumerate(words) if word.has(*BREAKING, *BREAKING_ON)), None)
    if verb is None or act not in TOLD:
        return ruled
    whole = any(word.has("<neg>") for word in words[max(0, verb - VERB_WITHIN) : verb])
    behind = pairwise(words[verb:])
    forbidden = any(one.has("not") and other.has("to") for one, other in behind)  # "broke its promise not to attack"
    says = f"the promise {'not ' if forbidden else ''}to do it was {'not ' if whole else ''}broken"
    return whole is forbidden, Reason(rule=NOT_DONE, decides="negated", spans=(words[verb].span,), says=says)


def _verb_before(words: Sequence[Word], noun: int) -> int | None:
    """The verb of keeping or breaking, with its "on" if it needs one, whose object somebody's promise is."""
    if not any(word.lower in OWNING for word in words[max(0, noun - OWNED_WITHIN) : noun]):
        return None
    for place in range(noun - 1, max(-1, noun - 2 - VERB_WITHIN), -1):
        if words[place].has(*KEEPING, *BREAKING):
            return place
        if words[place].has(*KEEPING_ON, *BREAKING_ON) and words[place + 1].has("on"):
            return place
    return None
