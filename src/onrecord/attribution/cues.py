"""Where the cues of the table stand, and whether a word that could be a noun is a verb there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.attribution.items import Items
from onrecord.attribution.words import (
    AUXILIARIES,
    BE,
    CARRIERS,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NOT,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_past,
)
from onrecord.codebook.cues import Cue, CueKind, CueTable

# Between the words of one cue: "called once more on".
GAP = 2
# Verbs that only tell something if they are not denied: "did not say" attributes nothing.
TELLING = frozenset(
    ("say", "tell", "announce", "confirm", "comment", "reply", "respond", "answer", "state", "reveal", "disclose",
     "mention", "specify", "explain", "report", "add", "write", "give", "speak of", "make clear", "elaborate",
     "publish", "read", "show", "find", "offer", "propose", "quote", "cite", "ask", "ask for", "see", "know")
)  # fmt: skip
# Words that are as often a noun: they count as verbs only where the word before calls for one.
NOUNS_TOO = frozenset(
    ("claim", "demand", "offer", "report", "request", "call", "answer", "reply", "promise", "pledge", "vow", "appeal",
     "order", "plan", "hope", "fear", "estimate", "forecast", "project", "comment", "remark", "charge", "question",
     "view", "quote", "table", "float", "press", "show", "run", "see", "read", "state", "note", "document", "challenge",
     "blast", "slam", "support", "back", "fault", "brand", "label", "term", "post", "blog", "joke", "command", "doubt",
     "counsel", "bet", "guess", "trust", "rule", "counter", "protest", "object", "direct", "seek", "release", "mock",
     "rage", "shout", "cry", "whisper", "murmur", "crow", "sigh", "shrug", "smile", "laugh", "find", "hold", "stress",
     "signal", "alert", "brief", "reason", "alarm", "guarantee", "dispute", "veto", "reject", "judge", "snap", "allow",
     "thunder", "record", "welcome", "praise", "feel", "fume", "muse", "regret", "lament", "blame", "rebuke", "guess",
     "invite", "push for", "press for", "suspect", "assent", "commit", "lecture", "recount", "publish", "relay")
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A cue found: its words at `places`; `chain` is where its auxiliaries and adverbs begin."""

    cue: Cue
    places: tuple[int, ...]
    chain: int
    passive: bool = False

    @property
    def start(self) -> int:
        """The first word's place."""
        return self.places[0]

    @property
    def end(self) -> int:
        """The place after the last word."""
        return self.places[-1] + 1


def matches(found: Items, table: CueTable, start: int, end: int) -> Iterator[Match]:
    """The cues between two places, in order, the longest at each place that holds up as a cue there."""
    place = start
    while place < end:
        match = _at(found, table, place, start, end)
        if match is not None:
            yield match
        place = max(place + 1, match.end if match and match.cue.kind is not CueKind.PHRASE else 0)


def _at(found: Items, table: CueTable, place: int, start: int, end: int) -> Match | None:
    item = found[place]
    for cue in (*table.starting(item.lemma), *(table.starting(item.low) if item.low != item.lemma else ())):
        places = _places(found, cue, place, end)
        if places is None:
            continue
        match = Match(cue=cue, places=places, chain=_chain(found, place, start))
        if cue.kind is CueKind.PHRASE:
            return match
        if cue.kind is CueKind.NOUN and not _verbal(found, place, start):
            return match
        if cue.kind is CueKind.VERB and _verbal(found, place, start) and _said(found, match):
            passive = _is_passive(found, match)
            return Match(cue=cue, places=places, chain=match.chain, passive=passive)
    return None


def _places(found: Items, cue: Cue, place: int, end: int) -> tuple[int, ...] | None:
    """Where each word of the cue stands, or None."""
    places = [place]
    for word in cue.words[1:]:
        reach = GAP_AT_SOURCE if word == "~" else GAP
        nearest = next(
            (
                at
                for at in range(places[-1] + 1, min(places[-1] + 2 + reach, end))
                if word in (found[at].lemma, found[at].low)
            ),
            None,
        )
        if word == "~":
            continue
        if nearest is None or not _only_adverbs(found, places[-1] + 1, nearest, cue):
            return None
        places.append(nearest)
    return tuple(places)


GAP_AT_SOURCE = 6


def _only_adverbs(found: Items, start: int, end: int, cue: Cue) -> bool:
    if "~" in cue.words:
        return start < end
    return all(is_adverb(found[at]) for at in range(start, end))


def _chain(found: Items, place: int, start: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    at = place
    while at > start and (found[at - 1].low in AUXILIARIES or is_adverb(found[at - 1])):
        at -= 1
    while at < place and is_adverb(found[at]) and found[at].low in ("as", "so", "then", "yet", "meanwhile", "however"):
        at += 1
    return at


def _verbal(found: Items, place: int, start: int) -> bool:
    """Whether the word at this place is used as a verb that could have a source."""
    item = found[place]
    before = found[place - 1] if place > start else None
    while before is not None and is_adverb(before) and place - 1 > start:
        place -= 1
        before = found[place - 1]
    if item.low in BE:
        return True
    if before is None:
        return is_past(item) or item.low.endswith("ing")
    if before.low == "to":
        return _carried(found, place - 1, start)
    if before.low in DETERMINERS and before.low not in SUBJECT_PRONOUNS:
        return False
    if item.low.endswith("ing"):
        return before.low in BE or before.low in (",", "and", "but", "before", "after", "while", "by", "when", "then", "in", "with")
    if is_past(item):
        return before.low not in PREPOSITIONS
    if before.low in MODALS | DO | NOT:
        return True
    if item.lemma not in NOUNS_TOO:
        return before.low not in PREPOSITIONS
    if before.low in SUBJECT_PRONOUNS or before.low in ("who", "which", ",", "and", "but") or before.quotation:
        return before.low not in DETERMINERS or before.low in ("it", "both")
    if before.low in PREPOSITIONS or before.low in CONJUNCTIONS or not (before.low.isalpha() or before.capital):
        return False
    if item.low == item.lemma:
        return before.low.endswith("s") and before.lemma != before.low or before.low in ("people", "police", "men")
    return not (before.low.endswith("s") and before.lemma != before.low and not before.capital)


def _carried(found: Items, at: int, start: int) -> bool:
    """Whether "to say" tells of a saying that happened: "went on to say", "was at pains to stress"."""
    return at > start and (found[at - 1].low in CARRIERS or found[at - 1].lemma in CARRIERS)


def _said(found: Items, match: Match) -> bool:
    """Whether the saying took place: neither denied nor only to come."""
    chain = {found[at].low for at in range(match.chain, match.start)}
    if match.cue.text in ("rule out", "be ready", "be prepared", "be willing"):
        return True
    if chain & MODALS and not chain & HAVE:
        return False
    return not (chain & NOT and match.cue.text in TELLING)


def _is_passive(found: Items, match: Match) -> bool:
    head = found[match.start]
    if match.cue.words[0] == "be" or head.low.endswith("ing") or not is_past(head):
        return False
    return any(found[at].low in BE for at in range(match.chain, match.start))
