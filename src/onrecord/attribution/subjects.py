"""A noun that tells what was said, as the subject of its sentence: "Oslo's claim that it won | was denied"."""

from __future__ import annotations

from onrecord.attribution.cues import Match
from onrecord.attribution.drafts import Draft, Range
from onrecord.attribution.edges import ends
from onrecord.attribution.items import Items
from onrecord.attribution.sources import RELATIVES
from onrecord.attribution.usage import NOUNS_TOO
from onrecord.attribution.words import (
    AUXILIARIES,
    BE,
    BREAKS,
    CONJUNCTIONS,
    FINITE,
    PERSONAL_PRONOUNS,
    PREPOSITIONS,
    SCORNS,
    SUBORDINATORS,
    is_adverb,
    is_finite,
    is_past,
    is_time,
)

# What opens a clause with a verb of its own
OPENING = RELATIVES | frozenset("if unless once when while because though although whether what where lest".split())
# What opens a clause or stands before a noun: "until peace came", "until the summer"
EITHER = frozenset(("until", "till", "before", "after", "since", "as"))
NEEDED = frozenset(("necessary", "needed", "possible", "required"))  # "if necessary"
# What is done with words that are told: "Oslo's demand that Suva leave | was rejected by its king"
TAKEN = SCORNS | frozenset(
    "reject dismiss deny refute dispute welcome condemn denounce ignore accept repeat echo back confirm contradict"
    .split()
)  # fmt: skip


def phrase_end(found: Items, start: int, high: int, *, clause: bool) -> int:
    """The end of a noun's content: a mark, or the verb of the sentence whose subject the noun is.

    Each clause inside has a verb of its own, which is no end: "that gas would stop unless Suva paid | was denied".
    """
    stop = next((at for at in range(start + 1, high) if found[at].low in BREAKS), high)
    due, last = int(clause), start
    for at in range(start, stop):
        item = found[at]
        if at > start and item.low in ("and", "but") and at + 1 < high and is_past(found[at + 1]):
            return at
        if _opens_clause(found, at, start, stop, due):
            due += 1
        elif _is_verb(found, at, start):
            due, last = due - 1, at
            if due < 0 and at > start:
                return at
    if last > start and _is_taken(found, last, stop):
        return last
    return stop if stop < high else ends(found, start, high)


def verblike_noun(found: Items, match: Match, source: Range, high: int) -> Draft | None:
    """Words told by a noun that looks like a verb: "Norwegian claims that it won | were denied by Suva"."""
    if match.end + 1 >= high or found[match.end].low != "that" or found[match.start].lemma not in NOUNS_TOO:
        return None
    start = match.end + 1
    end = phrase_end(found, start, high, clause=True)
    if not start < end < high or not _is_taken(found, end, high):
        return None
    return Draft(source=source, cue=match.places, content=((start, end),), rule="noun_that", reach=end)


def unowned_subject(found: Items, match: Match, high: int) -> Range | None:
    """The words for what nobody named is told to have said: "| Allegations that it lost | were denied by Oslo"."""
    if match.end + 1 >= high or found[match.end].low != "that":
        return None
    return (_start(found, match.start), phrase_end(found, match.end + 1, high, clause=True))


def _start(found: Items, place: int) -> int:
    return place - (place > 0 and found[place - 1].low in ("the", "a", "an"))


def telling_subject(found: Items, draft: Draft | None) -> Range | None:
    """All the words for what is told, which may be a subject: "| Oslo's claim that it won | was denied"."""
    if draft is None or draft.source is None or not draft.rule.startswith("noun_"):
        return None
    return (_start(found, min(draft.source[0], draft.cue[0])), draft.reach)


def _opens_clause(found: Items, at: int, start: int, stop: int, due: int) -> bool:
    """Whether a clause opens that has a verb of its own; `due` is how many verbs are still to come without it."""
    item = found[at]
    if at + 1 >= stop:
        return False
    if item.low in OPENING:
        return found[at + 1].low not in NEEDED | {"to"} and not (item.low == "that" and is_time(found[at + 1]))
    if item.low in EITHER:
        return sum(_is_verb(found, place, start) for place in range(at + 1, stop)) > due + 1
    # "the boats | it had seized were armed"
    before = found[at - 1] if at > start else None
    return (
        item.low in PERSONAL_PRONOUNS
        and before is not None
        and before.low.isalpha()
        and before.low not in PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | AUXILIARIES
        and not is_finite(found, at - 1)
        and not is_adverb(before)
        and is_finite(found, at + 1)
    )


def _is_verb(found: Items, at: int, start: int) -> bool:
    """Whether a clause's verb begins here: not "paid" in "had (never) paid", nor "do" in "had nothing to do".

    "That the boats | be freed" has one, too.
    """
    bare = found[at].low == "be" and found[at - 1].low.isalpha()
    if not (bare or is_finite(found, at)) or is_adverb(found[at]):
        return False
    before = at - 1
    while before >= start and is_adverb(found[before]):
        before -= 1
    if before < start:
        return True
    if found[before].low in AUXILIARIES | {"to"}:
        return False
    return bare or found[at].low in FINITE or not is_finite(found, before)


def _is_taken(found: Items, verb: int, stop: int) -> bool:
    """Whether somebody is told to have rejected or welcomed what stands before: "was rejected by Suva"."""
    at = verb
    while at < stop and (found[at].low in AUXILIARIES or is_adverb(found[at])):
        at += 1
    passive = any(found[place].low in BE for place in range(verb, at))
    return passive and at < stop and found[at].lemma in TAKEN and any(item.low == "by" for item in found[at:stop])
