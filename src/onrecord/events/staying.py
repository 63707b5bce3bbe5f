"""Troops that stay where they are have not been withdrawn: "its soldiers were still on the island"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.codebook.carriers import BOUNDARIES
from onrecord.codebook.events import Direction
from onrecord.codebook.phrases import Word
from onrecord.events.types import Found
from onrecord.model import Act, EventType, Reason

STAYS, AT_HOME, GONE, HIMSELF = "staying.troops", "staying.at_home", "staying.gone", "staying.himself"
RULES = frozenset({STAYS, AT_HOME, GONE, HIMSELF})
SAYS = {
    HIMSELF: "who stays does not go",
    STAYS: "troops that stay have not been withdrawn",
    AT_HOME: "troops that stay in their barracks keep back",
    GONE: "troops that are no longer there have been withdrawn",
}
NO_LONGER = ("no", "longer")
SOLDIERS = frozenset(
    "troop troops soldier soldiers force forces army unit units men fighter fighters peacekeeper".split()
)
TROOPS = SOLDIERS | {"servicemen", "servicewomen", "marines", "paratroopers", "peacekeepers", "brigade", "garrison"}
REMAINING = frozenset("stay stays stayed remain remains remained".split())
STAYING = REMAINING | {"still"}
KEEPING = REMAINING | {"keep", "keeps", "kept"}  # "kept its troops in the valley"
# "Troops had kept the truce", "kept to the accord" say nothing of their place
KEPT_TO = frozenset("truce ceasefire cease-fire armistice to word promise peace".split())
POSITIONS = frozenset("position positions ground".split())
HOLDING = frozenset("hold holds held keep kept".split())
INSIDE = frozenset("in inside at on near".split())  # "are still inside"
WHERE = INSIDE | frozenset("within there here until till where along behind around".split())
BARRACKS = frozenset("barracks base bases camp camps garrison garrisons".split())
# "Remain on alert", "in control": no place that they might leave
ELSEWHERE = frozenset(
    "home place alert standby touch control charge power command contact reserve readiness office service "
    "hospital".split()
)
SMALLER = frozenset("fewer though although".split())  # "still inside, though fewer"
FEWER = SMALLER | {"only"}
RELATIVE = frozenset("that which who".split())
# Types that the words of troops speak for
MOVING = frozenset({EventType.MOBILIZE, EventType.RETREAT})
# Who says that he himself will stay, in the post that he might leave, and until when
POSTS = frozenset(
    "office power post job charge helm government cabinet president minister leader chairman commander chief".split()
)
UNTIL = frozenset("until till for as to if unless while".split())
PERSONS, WILLING = frozenset("i he she".split()), frozenset("will would 'll ’ll shall".split())
STANDING = frozenset({Act.COMMITMENT, Act.REFUSAL})
REACH = 5  # words from the troops to their verb
NEAR = 3
NEARBY = 4  # words around such a verb, or before "still", in which the troops of a withdrawal are named


def stayed(found: Found, act: Act) -> Found:
    """The event of troops as a withdrawal, where the words say that they stay: one that does not come about.

    Troops that stay in their barracks do as one that pulls back.
    """
    doubtful = found.type in MOVING or not found.trigger[1]
    himself = _in_person(found.words) if doubtful and act in STANDING else None
    if himself is not None:
        return _not_gone(found, himself, HIMSELF)
    at = next(_places(found.words), None) if doubtful and act is not Act.DENIAL else None
    if at is None:
        return found
    behind = [word.lower for word in found.words[at + 1 : at + 2 + NEAR]]
    home = not BARRACKS.isdisjoint(behind)
    rule = GONE if found.words[at].lower in NO_LONGER else AT_HOME if home else STAYS
    if (rule != STAYS and act is Act.REFUSAL) or (rule != AT_HOME and not ELSEWHERE.isdisjoint(behind)):
        return found
    return _not_gone(found, at, rule)


def _not_gone(found: Found, at: int, rule: str) -> Found:
    reason = Reason(rule=rule, decides="event", spans=(found.words[at].span,), says=SAYS[rule])
    trigger, subject = (at, at + 1), Direction.SUBJECT
    return replace(found, type=EventType.RETREAT, mode=None, trigger=trigger, direction=subject, reason=reason)


def negated(found: Found) -> tuple[bool, Reason]:
    """Whether such a withdrawal does not come about."""
    return found.reason.rule in (STAYS, HIMSELF), replace(found.reason, decides="negated")


def stay(words: Sequence[Word], start: int) -> int | None:
    """Where the words up to the event, or all where none is named, say that troops stay."""
    still = next(
        (at for at, word in enumerate(words[:-1]) if word.lower == "still" and words[at + 1].has(*INSIDE)), None
    )
    fewer = any(word.lower in SMALLER for word in words)
    if (
        still is not None
        and not fewer
        and any(word.has(*SOLDIERS) for word in words[max(0, still - NEARBY - 1) : still])
    ):
        return still
    for place in range(start + 1 if 0 < start < len(words) else len(words)):
        near = words[max(0, place - NEARBY) : place + NEARBY]
        relative = place > 0 and words[place - 1].has(*RELATIVE)
        kept = not KEPT_TO.isdisjoint(word.lower for word in words[place + 1 : place + 1 + NEAR])
        if words[place].lower in KEEPING and not (relative or kept) and any(word.has(*SOLDIERS) for word in near):
            return place
    return None


def _places(words: Sequence[Word]) -> Iterator[int]:
    """The verbs that say of troops, or the "still" behind theirs, that they stay."""
    if any(word.lower in FEWER for word in words):
        return
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 3]
        there = behind[0].lower in WHERE if behind else word.lower != "still"  # "its troops would stay"
        stays = word.lower in STAYING and there
        holds = word.lower in HOLDING and any(each.lower in POSITIONS for each in behind)
        no, longer, place = [each.lower for each in words[at : at + 3]] if at + 2 < len(words) else ("", "", "")
        gone = (no, longer) == NO_LONGER and place in WHERE
        if (stays or holds or gone) and _of_troops(words[max(0, at - REACH) : at]):
            yield at


def _in_person(words: Sequence[Word]) -> int | None:
    """The verb by which somebody says that he does not go: "he would stay", "I will remain in office"."""
    at = 1 if words and words[0].lower == "that" else 0
    subject, will, verb = [word.lower for word in words[at : at + 3]] if len(words) > at + 2 else ("", "", "")
    behind = [word.lower for word in words[at + 3 : at + 3 + NEAR + 1] if word.lower not in BOUNDARIES]
    stays = subject in PERSONS and will in WILLING and verb in REMAINING
    goes_on = behind[:1] == ["on"]  # "stay on as president", but not "stay on course"
    rest = behind[1:] if goes_on else behind
    in_post = rest[:1] in (["in"], ["at"], ["as"]) and not POSTS.isdisjoint(rest)
    return at + 2 if stays and (not rest or in_post or (goes_on and rest[0] in UNTIL)) else None


def _of_troops(before: Sequence[Word]) -> bool:
    """Whether the words before the verb end in a subject that is troops, and deny nothing."""
    last = max((at for at, word in enumerate(before) if word.lower in TROOPS), default=None)
    if last is None:
        return False
    return not any(word.has(*BOUNDARIES, "<neg>", "that", "which", "who", "to") for word in before[last:])
