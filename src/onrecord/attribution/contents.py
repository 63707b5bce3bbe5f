"""Where the content begins after a cue, and where it ends."""

from __future__ import annotations

from onrecord.attribution.cues import Match
from onrecord.attribution.items import Items
from onrecord.attribution.words import (
    BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    STOPS,
    SUBJECT_PRONOUNS,
    has_finite,
    is_adverb,
    is_finite,
    is_time,
)

Start = tuple[int, str]  # the place, and the rule's name
OBJECT_PRONOUNS = frozenset(("him", "her", "them", "us", "me", "you", "it"))
# How far "that" may stand from its cue: "said in an interview with a radio station in Bergen on Monday that".
REACH = 24


def begins(found: Items, match: Match, high: int) -> Start | None:
    """Where the content after the cue starts, and by which rule; None if no content follows it."""
    at, frames = match.end, match.cue.frames
    if at >= high or found[at].low in STOPS:
        return None
    addressed = any(frame.startswith("np-") for frame in frames)
    for start in (
        _at_that(found, at, high, addressed),
        _at_quotation(found, at, high, addressed),
        _at_infinitive(found, at, high, match) if "to" in frames else None,
        _at_question(found, at, high, addressed) if "wh" in frames else None,
        _at_clause(found, at, high) if "that" in frames else None,
        _at_addressed_clause(found, at, high) if "np-that" in frames else None,
        _at_phrase(found, at, high, match) if {"np", "np-to"} & set(frames) else None,
    ):
        if start is not None:
            return start
    return None


def _at_that(found: Items, at: int, high: int, addressed: bool) -> Start | None:
    """"said (on Monday) that ..."; an addressee may stand between if the cue takes one."""
    for place in range(at, min(at + REACH, high)):
        item = found[place]
        if item.low == "that" and place + 1 < high and found[place + 1].low not in BREAKS - {","}:
            between_ok = place == at or addressed or _adjunct_like(found, at)
            return (place + 1, "indirect_that") if between_ok else None
        if item.quotation is not None or item.low in STOPS or item.low in (";", ":") or is_finite(found, place):
            return None
    return None


def _adjunct_like(found: Items, at: int) -> bool:
    item = found[at]
    return item.low in PREPOSITIONS or is_time(item) or is_adverb(item) or item.low == ","


def _at_quotation(found: Items, at: int, high: int, addressed: bool) -> Start | None:
    """"said: “...”", "told the council, “...”", "called it “...”" only where nothing finite stands between."""
    for place in range(at, min(at + REACH, high)):
        item = found[place]
        if item.quotation is not None:
            direct = place == at or found[place - 1].low in (",", ":")
            between_ok = place == at or addressed or _adjunct_like(found, at) or found[at].low == ":"
            return (place, "direct_after") if direct and between_ok else None
        if item.low == ":" and place + 1 < high:
            return (place + 1, "indirect_colon") if found[place + 1].quotation is None else (place + 1, "direct_after")
        if item.low in STOPS or item.low == ";" or is_finite(found, place):
            return None
    return None


def _at_infinitive(found: Items, at: int, high: int, match: Match) -> Start | None:
    """"vowed (on Monday, once more) to ...": the content holds the "to"."""
    for place in range(at, min(at + 8, high)):
        if found[place].low == "to":
            infinitive = place + 1 < high and not found[place + 1].capital
            near = place == at or _adjunct_like(found, at) or "that" not in match.cue.frames
            return (place, "indirect_to") if infinitive and near else None
        if found[place].quotation or found[place].low in BREAKS - {","} or is_finite(found, place):
            return None
    return None


def _at_question(found: Items, at: int, high: int, addressed: bool) -> Start | None:
    for place in range(at, min(at + 6, high)):
        if found[place].low in ("whether", "if", "how", "why", "what", "when"):
            return (place, "indirect_question") if place == at or addressed or _adjunct_like(found, at) else None
        if found[place].quotation or found[place].low in BREAKS:
            return None
    return None


def _at_clause(found: Items, at: int, high: int) -> Start | None:
    """"said (on Monday) the truce had held": a finite clause without "that"."""
    place = skip_adjuncts(found, at, high)
    if place >= high or found[place].low in BREAKS or found[place].low in CONJUNCTIONS:
        return None
    clause = next((end for end in range(place, high) if found[end].low in (";", ".")), high)
    if has_finite(found, place + 1, clause) or found[place].low in SUBJECT_PRONOUNS:
        return (place, "indirect_clause") if not _inside_phrase(found, place, clause) else None
    return None


def _inside_phrase(found: Items, place: int, end: int) -> bool:
    """Whether the first finite verb belongs to a relative clause or a connector: "said a man who had left"."""
    for at in range(place, end):
        if is_finite(found, at) and at > place:
            return False
        if at > place and found[at].low in ("who", "which", "while", "as", "after", "before", "when", "although"):
            return True
    return True


def skip_adjuncts(found: Items, at: int, high: int) -> int:
    """Past adverbs and times: "on Monday", "again", "in Kyiv on Friday" where more words follow."""
    while at < high:
        if is_adverb(found[at]) and found[at].low not in ("there",) and at + 1 < high:
            at += 1
        elif is_time(found[at]) and found[at].capital and found[at].low != "may":
            at += 1
        elif found[at].low in ("on", "in", "at", "late", "early", "this", "last") and at + 1 < high and _is_when(found, at + 1):
            at += 2
            while at < high and is_time(found[at]) and found[at].low != "may":
                at += 1
        else:
            return at
    return at


def _is_when(found: Items, at: int) -> bool:
    item = found[at]
    return is_time(item) and item.low not in ("may", "now", "later", "earlier")


def _at_addressed_clause(found: Items, at: int, high: int) -> Start | None:
    """"told Ukrainians there would be ...": the clause starts after the first noun phrase."""
    end = addressee_end(found, at, high)
    if end >= high or end == at:
        return None
    place = skip_adjuncts(found, end, high)
    clause = next((stop for stop in range(place, high) if found[stop].low in (";", ".")), high)
    if place < high and found[place].low not in BREAKS and has_finite(found, place, clause):
        if not _inside_phrase(found, place, clause):
            return (place, "indirect_addressed")
    return None


def addressee_end(found: Items, at: int, high: int) -> int:
    """Where the noun phrase of those told ends."""
    if at < high and found[at].low in OBJECT_PRONOUNS:
        return at + 1
    end = at + 1
    while end < high and found[end].low not in BREAKS and found[end].quotation is None:
        item, previous = found[end], found[end - 1]
        joined = previous.low in PREPOSITIONS | DETERMINERS | CONJUNCTIONS
        if not joined and (item.low in DETERMINERS - {"'s"} or item.low in SUBJECT_PRONOUNS or item.low == "to"):
            break
        if not joined and item.capital and not previous.capital and not previous.low == "'s":
            break
        if is_finite(found, end):
            return at + 1 if found[at].capital else max(at + 1, end - 1)
        end += 1
    return end


def _at_phrase(found: Items, at: int, high: int, match: Match) -> Start | None:
    """"denied plans", "urged the rebels to leave", "accused Oslo of": what follows, past a time."""
    place = at
    while place < high and (is_adverb(found[place]) and found[place].low not in ("as", "there", "more")):
        place += 1
    if place + 1 < high and found[place].low in ("on", "last", "late") and is_time(found[place + 1]):
        place = skip_adjuncts(found, place, high)
    if place >= high or found[place].low in BREAKS or found[place].low in ("that", "by"):
        return None
    if found[place].low in PREPOSITIONS and not _takes_preposition(match, found[place].low):
        return None
    return (place, "indirect_phrase")


def _takes_preposition(match: Match, word: str) -> bool:
    return "np-to" in match.cue.frames or word in ("as", "for", "against", "to", "on", "with", "at", "of")


def ends(found: Items, start: int, high: int, stops: frozenset[int]) -> int:
    """Where the content ends: with its stretch, at a semicolon, or where another cue's clause begins."""
    for at in range(start, high):
        if at in stops or (found[at].low == ";" and at > start):
            return at
    end = high
    while end > start and (found[end - 1].low in STOPS or found[end - 1].low in (",", ":")):
        end -= 1
    return end
