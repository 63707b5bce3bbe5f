"""What somebody forgoes, and what does not end: "stopped short of attacking", "no talks", "not the last raid"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.doing import OWNERS
from onrecord.codebook.events import COOPERATIVE
from onrecord.codebook.phrases import Word
from onrecord.model import EventType

SHORT_OF = {"stop": ["short", "of"], "hold": ["back", "from"], "shy": ["away", "from"]}
STAYING, AWAY_FROM = frozenset("stay keep".split()), "away"
LAST, OWNED = "last", OWNERS | {"the"}
TO_BE = frozenset(("going", "to", "likely"))
NEAR = 3


def not_the_last(words: Sequence[Word]) -> int | None:
    """The "not" that says that more is to come, or came before: "would not be the last raid", "was not its last"."""
    for last in range(3, len(words)):
        if words[last].lower != LAST or words[last - 1].lower not in OWNED:
            continue
        at = last - 2
        if words[at].has("<neg>") and words[at - 1].has("<be>"):
            return at
        while at > 0 and (words[at].has("<be>") or words[at].lower in TO_BE):
            at -= 1
        if at < last - 2 and words[at].has("<neg>"):
            return at
    return None


def held_back(words: Sequence[Word], at: int) -> bool:
    """Whether somebody does not go so far here: "stopped | short of attacking", "held | back from attacking"."""
    behind = [word.lower for word in words[at + 1 : at + 3]]
    return any(words[at].has(verb) and behind == short for verb, short in SHORT_OF.items())


def none_left(words: Sequence[Word], start: int, event_type: EventType) -> int | None:
    """The "no" of "there will be no talks", before what helps."""
    if event_type not in COOPERATIVE:
        return None
    for at in range(3, min(len(words), start + 1)):
        before = [word.lower for word in words[at - 3 : at]]
        if words[at].lower == "no" and before[0] == "there" and before[2] == "be" and start - at <= NEAR:
            return at
    return None


def stayed_away(words: Sequence[Word]) -> int | None:
    """The verb by which somebody does not come: "would stay away from the summit"."""
    for at, word in enumerate(words[:-1]):
        if word.has(*STAYING) and words[at + 1].lower == AWAY_FROM:
            return None if any(each.has("<neg>") for each in words[max(0, at - 2) : at]) else at
    return None
