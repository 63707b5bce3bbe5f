"""Cues that tell of no saying: silences, what is withheld, anonymity, telephoning, promises kept or broken."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribution.adjuncts import OBJECT_PRONOUNS, skip_adjuncts
from onrecord.attribution.items import Items
from onrecord.attribution.usage import BINDING
from onrecord.attribution.words import BREAKS, CONJUNCTIONS, MODALS, POSSESSIVES, PREPOSITIONS, is_adverb, is_finite

# "declined to comment": nothing was said
SILENCES = frozenset(("say", "comment", "answer", "discuss", "elaborate", "speak", "confirm", "respond", "disclose"))
# What is denied to somebody, and not said to be false
WITHHELD = frozenset(
    ("access", "entry", "visa", "permission", "bail", "asylum", "passage", "transit", "citizenship", "accreditation",
     "overflight", "clearance", "admission", "credentials", "parole", "passport")
)  # fmt: skip
# "did not want to be named", "requested strict anonymity": nothing was said either
UNNAMED = frozenset(("not", "to", "be", "on", "strict", "complete", "total", "his", "her", "their", "further"))
NAMED = frozenset(("anonymity", "named", "identified", "quoted", "cited"))
PROMISES = frozenset(("promise", "pledge", "vow", "commitment", "undertaking"))
SETTLING = frozenset(
    ("keep", "honour", "honor", "fulfil", "fulfill", "break", "broke", "broken", "breach", "violate", "betray")
)  # fmt: skip
# What threatens without a word said
HAPPENINGS = frozenset(
    ("fighting", "violence", "attack", "clash", "crisis", "incident", "dispute", "war", "conflict", "unrest", "raid",
     "bombing", "killing", "shooting", "blast", "explosion", "drought", "famine", "flood", "storm", "tension", "row",
     "standoff", "impasse", "deadlock", "collapse", "delay", "split", "rift", "instability", "turmoil", "shortage",
     "escalation", "offensive", "bombardment", "shelling", "breach", "violation", "feud", "disagreement")
)  # fmt: skip
SETTLING_ON = frozenset(("renege", "back", "good", "deliver"))  # "made good on its pledge to leave"


def only_happens(found: Items, low: int, high: int) -> bool:
    """Whether what is said to threaten is nobody: "the fighting in the north has threatened the talks"."""
    ends = (at for at in range(low + 1, high) if found[at].low in PREPOSITIONS or is_finite(found, at))
    head = found[next(ends, high) - 1]
    return not HAPPENINGS.isdisjoint((head.low, head.lemma))


def is_silence(found: Items, start: int, high: int) -> bool:
    """Whether what somebody would not do is only to speak: "declined to comment"."""
    return start + 1 < high and found[start + 1].lemma in SILENCES


def is_withheld(found: Items, start: int, high: int) -> bool:
    """Whether "denied" is what somebody did to another: "denied them access", "denied its envoys visas"."""
    if found[start].low in ("him", "her", "them", "us") and start + 1 < high and found[start + 1].low not in BREAKS:
        return found[start + 1].low not in PREPOSITIONS and not is_adverb(found[start + 1])
    if found[start].low == "it":  # "denying it access"; not "denied it had access"
        return start + 1 < high and found[start + 1].lemma in WITHHELD
    for at in range(start, min(start + 6, high)):
        item = found[at]
        if item.low in ("'s", "’s", "that") or item.low in BREAKS | PREPOSITIONS or item.quotation is not None:
            return False
        if item.lemma in WITHHELD or (item.low == "rights" and found[at - 1].low.endswith("ing")):
            return at + 1 >= high or not is_finite(found, at + 1)
    return False


def is_anonymity(found: Items, start: int, high: int) -> bool:
    """Whether what somebody asks or refuses is only that his name be told: "asked not to be named"."""
    at = start
    while at < high and (found[at].low in UNNAMED or is_adverb(found[at])):
        at += 1
    if at >= high or found[at].low not in NAMED:
        return False
    named = found[at].low == "anonymity" or found[at - 1].low == "be"
    behind = found[at + 1].low if at + 1 < high else "."
    last = behind in BREAKS | CONJUNCTIONS | {"by", "because"} or is_finite(found, at + 1)
    return named and last  # not "refused to be named envoy"


def is_as_promised(found: Items, source: int, cue: Sequence[int], low: int) -> bool:
    """Whether what was promised is told of as done in the clause before: "Oslo left, as its king had promised"."""
    edge = source - 1
    if edge < low + 1 or found[edge].low != "as" or cue[0] < source or found[cue[-1]].lemma not in BINDING:
        return False
    return not any(found[at].low in MODALS for at in range(low, edge))


def is_settled(found: Items, noun: int, low: int) -> bool:
    """Whether a promise is told of as kept or broken, which says what was done: "kept its promise to leave"."""
    owner = next((at for at in range(noun - 1, max(low, noun - 3), -1) if found[at].low in POSSESSIVES), low)
    if found[noun].lemma not in PROMISES or owner <= low:
        return False
    on = found[owner - 1].low == "on"
    verb = owner - 1 - on
    return verb >= low and found[verb].lemma in (SETTLING_ON if on else SETTLING)


def is_rung(found: Items, at: int, high: int) -> bool:
    """Whether somebody only telephones: "called | Amundsen on Monday to complain"."""
    end = at
    while end < high and (found[end].capital or found[end].low in OBJECT_PRONOUNS):
        end += 1
    behind = skip_adjuncts(found, end, high)
    return end > at and behind + 1 < high and found[behind].low == "to" and not found[behind + 1].capital
