"""Who tells in a passive: "Suva was told that it must leave" is no word of Suva's.

It is said by whom "by" names, else by whoever has summoned him who hears it; else the text does not say.
"""

from __future__ import annotations

from onrecord.attribution import sources
from onrecord.attribution.cues import Match, matches
from onrecord.attribution.drafts import named
from onrecord.attribution.items import Items, hull_of, items
from onrecord.attribution.passives import PASSIVE_OPENERS
from onrecord.attribution.usage import chain_start, is_passive
from onrecord.attribution.words import BE, BREAKS, DETERMINERS, is_time
from onrecord.codebook.cues import CueTable
from onrecord.model import MentionKind, Passage, Span
from onrecord.text.heads import Found

# What those who are told, asked or warned are the objects of
HEARING = frozenset(("np-that", "np-to"))
# "was told on Monday, and not for the first time, by Oslo that"
BY_WITHIN = 10
OPENERS = frozenset(("that", "to", "not", "and", "who", "which", "on", "of", "about"))


def heard_as(one: Found, passage: Passage, cues: CueTable) -> Match | None:
    """The passive whose subject a find takes for who speaks; None where there is none."""
    if (
        not one.source
        or not one.cue
        or one.source[0].start >= one.cue[0].start
        or not passage.span.covers(one.cue[0])
    ):
        return None
    found = items(passage, passage.sentence_at(one.cue[0].start))
    for match in matches(found, cues, 0, len(found)):
        its = any(span.overlaps(found[match.start].span) for span in one.cue)
        if its and match.passive and (match.cue.text in PASSIVE_OPENERS or not HEARING.isdisjoint(match.cue.frames)):
            by = match.end < len(found) and found[match.end].low == "by"  # "Suva, urged by Oslo to leave, said"
            return match if by or any(found[at].low in BE for at in range(match.chain, match.start)) else None
    return None


def teller(match: Match, cue: Span, passage: Passage) -> Span | None:
    """Who tells, asks or warns by a passive; None where nobody is said to."""
    sentence = passage.sentence_at(cue.start)
    found = items(passage, sentence)
    by = _by(found, match.end, min(match.end + BY_WITHIN, len(found)))
    if by is not None:
        return by
    before = [each for each in passage.sentences if each.end <= sentence.start][-1:]
    return (
        _host(found, match.end, passage)
        or _summoner(found[: match.chain], passage)
        or next((who for each in before if (who := _summoner(items(passage, each), passage))), None)
    )


def _by(found: Items, start: int, end: int) -> Span | None:
    """Whom "by" names behind a passive, before what he said."""
    by = next((at for at in range(start, end) if found[at].low == "by"), None)
    if by is None or any(found[at].low in ("that", "to") for at in range(start, by)):
        return None
    last = by + 1
    while last < len(found) and not (found[last].low in BREAKS | OPENERS or is_time(found[last])):
        last += 1
    return hull_of(found[by + 1 : last]) if by + 1 < last else None


def _host(found: Items, start: int, passage: Passage) -> Span | None:
    """Whose house somebody is told something in: "were told at the Pentagon that"."""
    if start >= len(found) or found[start].low != "at":
        return None
    end = next((at for at in range(start, len(found)) if found[at].low in ("that", "to", ",", ".")), len(found))
    place = hull_of(found[start + 1 : end]) if start + 1 < end else None
    near = passage.mentions_near(place) if place is not None else ()
    houses = (each.span for each in near if each.span == place and each.kind is MentionKind.METONYM)
    return next(houses, None)


def _summons(found: Items, at: int) -> bool:
    called_in = found[at].lemma == "call" and at + 1 < len(found) and found[at + 1].low == "in"
    return called_in or found[at].lemma == "summon"


def _summoner(found: Items, passage: Passage) -> Span | None:
    """Who has summoned somebody in these words: "Oslo summoned the envoy", "was summoned to the ministry"."""
    verb = next((at for at in range(len(found) - 1, -1, -1) if _summons(found, at)), None)
    if verb is None or (verb and found[verb - 1].low in DETERMINERS):
        return None
    chain = chain_start(found, verb, 0)
    behind = verb + 1 + (found[verb].lemma == "call")
    if not is_passive(found, chain, verb, behind):
        source = sources.before(found, chain, 0)
        return hull_of(found[slice(*source)]) if source else None
    by = _by(found, behind, len(found))
    to = next((at for at in range(behind, len(found)) if found[at].low in ("to", "at", "in")), None)
    if by is not None or to is None or to + 1 == len(found):
        return by
    where = sorted(each.span for each in named(passage, hull_of(found[to + 1 :])))
    return where[0] if where else None
