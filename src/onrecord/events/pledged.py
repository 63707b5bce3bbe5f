"""Whether an event was promised, and whether it is told to have been done: "had promised to leave and did so"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.carriers import BOUNDARIES
from onrecord.codebook.phrases import Word

# "Had promised to withdraw": what is promised lies ahead of the promise, until it is said that it was done
HAD_PROMISED = frozenset("agreed promised pledged vowed undertaken".split())  # "as its king had promised"
PROMISED = HAD_PROMISED | {"undertook", "sworn", "swore"}
OBJECT_WITHIN = 12  # "promised to trim its output by 250,000 barrels"
HANGING = frozenset("after before since until despite following because".split())
DAY_WITHIN = 4
CLAUSES = frozenset("to and or but that which who is are was were has had been".split())
PLEDGES = frozenset(("promised", "pledged"))  # of something: "had promised aid"
NO_DEED = frozenset("the a an this that its his her their talks".split())  # "agreed to the plan"
REACH = 9  # words at the opening in which a promise is told, where no phrase names the event


def promised(words: Sequence[Word], start: int) -> int | None:
    """The verb of promising right before an event, or, where none is named, in the first words: "vowed to leave".

    Also "vowed not to attack", and "vowed to stop arming", where the event is the arming.
    """
    places = (
        range(1, min(len(words) - 1, REACH)) if not start else range(start - 1, max(0, start - OBJECT_WITHIN), -1)
    )
    for place in places:
        if words[place].lower == "to" and (verb := _promising(words, place)) is not None:
            return None if words[place + 1].lower in NO_DEED else verb
        if start and (words[place].has(*BOUNDARIES) or words[place].lower in HANGING | CLAUSES):
            break
    return _promised_noun(words, start)


def _promised_noun(words: Sequence[Word], start: int) -> int | None:
    """The verb of promising whose object an event's noun is: "promised aid", "had pledged more help"."""
    for at in range(start - 1, max(0, start - 3), -1):
        if words[at].has(*BOUNDARIES) or words[at].lower in CLAUSES:
            return None
        if words[at].lower in PLEDGES:
            return None if words[at - 1].lower in NO_DEED else at
    return None


def _promising(words: Sequence[Word], to: int) -> int | None:
    """The verb of promising before a "to", past "not", a day or whom it was made to: "promised Suva on Monday to"."""
    for at in range(to - 1, max(-1, to - 2 - DAY_WITHIN), -1):
        if words[at].lower in PROMISED:
            return at
        if words[at].has(*BOUNDARIES) or words[at].lower in CLAUSES:
            return None
    return None


def done_so(words: Sequence[Word], start: int) -> int | None:
    """The "so" behind an event that says that it was done, or was not: "had promised to leave and did so"."""
    behind = range(max(start, 1), len(words))
    return next((at for at in behind if words[at].lower == "so" and words[at - 1].has("do", "did", "done")), None)
