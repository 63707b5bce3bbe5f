"""Where the cues of the table stand in a stretch of items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.attribution.items import Item, Items
from onrecord.attribution.usage import NOUNS_TOO, chain_start, is_estimate, is_passive, is_said, is_verb
from onrecord.attribution.words import BREAKS, DETERMINERS, SUBJECT_PRONOUNS, is_adverb, is_time
from onrecord.codebook.cues import Cue, CueKind, CueTable
from onrecord.text.tokens import stems

# A capital letter after these says nothing; after other words it marks a name ("State Department").
OPENERS = BREAKS | frozenset(("and", "but"))
# Between the words of one cue: "called once more on"; where a source stands inside: "in the German minister's view".
GAP = 2
# An outlet quotes or cites whoever speaks: "the radio quoted [the minister] as saying", "cited [him] as denying"
QUOTING = ("quote ~ as ", "cite ~ as ")
GAP_AT_SOURCE = 6
GAP_AT_QUOTED = 16  # "quoted [a spokesman for the Committee for the Peaceful Reunification of Korea] as saying"
# The prepositions that the content of a cue with a noun in it may begin with: "put the blame on", "lodged a protest
# against"; and of the verbs whose object one opens. All other cues take "as" alone.
AFTER_NOUNS = ("for", "to", "of", "on", "against", "at", "as")
NOUNS_OF_CUES = frozenset(("blame", "protest", "complaint", "allegiance", "responsibility", "revenge", "deadline"))
OPENED = {
    "apologise": ("for", "to"), "apologize": ("for", "to"), "commit": ("to",), "be committed": ("to",),
    "remain committed": ("to",), "remains committed": ("to",), "stay committed": ("to",),
    "consent": ("to",), "assent": ("to",),
}  # fmt: skip
REACH = 40  # beyond the longest cue with all its gaps


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
    def quoted(self) -> tuple[int, int] | None:
        """Whoever an outlet quotes, where the cue holds him: "the radio quoted [the minister] as saying"."""
        return (self.start + 1, self.places[1]) if self.cue.text.startswith(QUOTING) else None

    @property
    def prepositions(self) -> tuple[str, ...]:
        """The prepositions that the cue's object may begin with."""
        with_noun = len(self.cue.words) > 1 and self.cue.words[-1] in NOUNS_OF_CUES
        return AFTER_NOUNS if with_noun else OPENED.get(self.cue.text, ("as",))

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
    if _is_name(found, place, start):
        return None
    ahead: frozenset[str] | None = None  # most words begin no cue
    for form in _forms(found[place]):
        for cue in table.starting(form):
            if cue.others:
                ahead = _ahead(found, place, end) if ahead is None else ahead
                if not cue.others <= ahead:
                    continue
            places = _places(found, cue, place, end)
            if places is not None and _complete(found, cue, places[-1] + 1, table):
                match = _match(found, cue, places, start)
                if match is not None:
                    return match
    return None


def _ahead(found: Items, place: int, end: int) -> frozenset[str]:
    """The words that stand as far after a place as those of a cue may: a word like "in" begins hundreds of cues."""
    near = [found[at] for at in range(place + 1, min(place + REACH, end))]
    saying = {"say"} if any(item.low == "saying" for item in near) else set()
    return frozenset(saying.union(*((item.low, item.lemma) for item in near)))


def _match(found: Items, cue: Cue, places: tuple[int, ...], start: int) -> Match | None:
    place = places[0]
    chain = chain_start(found, place, start)
    if cue.kind is CueKind.PHRASE:
        return Match(cue=cue, places=places, chain=chain)
    verb = is_verb(found, place, start)
    if cue.kind is CueKind.NOUN:
        noun = not verb or (found[place].lemma not in NOUNS_TOO and not _takes_object(found, place))
        return Match(cue=cue, places=places, chain=chain) if noun else None
    if not verb or not is_said(found, chain, place, cue.text):
        return None
    if cue.text == "put" and not is_estimate(found, place + 1, len(found)):
        return None
    return Match(cue=cue, places=places, chain=chain, passive=is_passive(found, chain, place, places[-1] + 1))


def _takes_object(found: Items, place: int) -> bool:
    """Whether what looks like a noun is a participle before a clause: "calling it theft and | warning | it would"."""
    after = found[place + 1] if place + 1 < len(found) else None
    subject = after is not None and (after.capital or after.low in SUBJECT_PRONOUNS | DETERMINERS | {"that"})
    return subject and found[place].low.endswith("ing") and found[place - 1].low in (",", "and", "but")


def _is_name(found: Items, place: int, start: int) -> bool:
    before = found[place - 1] if place > start else None
    return found[place].capital and before is not None and not (before.quotation or before.low in OPENERS)


def _forms(item: Item) -> list[str]:
    """What the word may be filed under: its dictionary form, itself, and for a participle its verb."""
    return list(dict.fromkeys((item.lemma, item.low, *(stems(item.low) if item.low.endswith("ing") else ()))))


def _complete(found: Items, cue: Cue, after: int, table: CueTable) -> bool:
    """Whether "expressed hope" is a cue of its own: before a clause, and not "express" with an object."""
    if len(cue.words) == 1 or cue.frames != ("that",) or after >= len(found):
        return True
    shorter = any(len(each.words) < len(cue.words) and "np" in each.frames for each in table.starting(cue.words[0]))
    last = found[after].low == "." and "as" in cue.words  # "..., he was quoted by Reuters as saying."
    return not shorter or last or found[after].low in ("that", ":", ",") or found[after].quotation is not None


def _places(found: Items, cue: Cue, place: int, end: int) -> tuple[int, ...] | None:
    """Where each word of the cue stands, or None."""
    places, reach = [place], GAP
    for word in cue.words[1:]:
        if word == "~":
            reach = GAP_AT_QUOTED if cue.text.startswith(QUOTING) else GAP_AT_SOURCE
            continue
        ahead = range(places[-1] + 1, min(places[-1] + 2 + reach, end))
        nearest = next((at for at in ahead if _is_word(found[at], word)), None)
        if nearest is None or not _may_lie_between(found, places[-1] + 1, nearest, reach > GAP):
            return None
        places.append(nearest)
        reach = GAP
    return tuple(places)


def _is_word(item: Item, word: str) -> bool:
    return word in (item.lemma, item.low, "*") or (word == "say" and item.low == "saying")


def _may_lie_between(found: Items, start: int, end: int, source: bool) -> bool:
    between = [found[at] for at in range(start, end)]
    if source:
        return bool(between) and all(item.low not in BREAKS for item in between)
    return all(is_adverb(item) or is_time(item) or item.low in ("on", "last", "this", "earlier") for item in between)
