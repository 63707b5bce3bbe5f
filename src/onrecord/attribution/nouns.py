"""Nouns that attribute: "the ministry's claim that ...", "a promise by Oslo to ...", "its message was that ..."."""

from __future__ import annotations

from onrecord.attribution import sources
from onrecord.attribution.cues import Match
from onrecord.attribution.drafts import Draft, Range, Scene
from onrecord.attribution.edges import content_end, ends
from onrecord.attribution.items import REPLIES, Items
from onrecord.attribution.subjects import phrase_end
from onrecord.attribution.unsaid import is_settled
from onrecord.attribution.verdicts import verdict
from onrecord.attribution.words import BREAKS, is_finite, is_time

# "her vow this time was a humbler one:": how far from its noun the colon may stand.
STATED_WITHIN = 9
# Verbs that a clause follows, whose subject the noun is
CLAUSAL = frozenset("say add insist argue maintain state declare stress believe think tell note claim warn".split())
# What a declaration brings about
PROCLAIMED = frozenset(("law", "war", "independence", "emergency", "siege", "bankruptcy"))
# "Moscow's latest and loudest claim": how far from its noun the genitive may stand.
OWNED_WITHIN = 4


def noun(scene: Scene, match: Match, low: int, high: int) -> Draft | None:
    """The attribution made by a noun with an owner or a giver, and content after it."""
    found = scene.found
    source, place = _owner(found, match.start, low), match.end
    if source is None:
        source = _giver(found, place, high) or (_author(found, place, high) if match.cue.text in REPLIES else None)
        place = source[1] if source else place
    if source is None:
        source = _sender(found, match.start, low)
    if source is None or place >= high or is_settled(found, match.start, low):
        return None
    stated = _stated(found, place, high)
    if stated is not None:
        content = (stated, content_end(scene, stated, high))
        return _draft(match, source, content, "noun_stated")
    refused = found[place].low == "not" and place + 1 < high and found[place + 1].low == "to"  # "a pledge not to"
    opener = "to" if refused else found[place].low
    if opener != "that" and opener not in match.cue.frames:
        return None
    if opener == "of" and any(item.low in PROCLAIMED for item in found[place + 1 : place + 4]):
        return None  # "impeached over | his declaration of martial law": a deed
    start = place if opener == "to" else place + 1
    verb = _governing(found, source[0]) if opener == "that" else None
    if verb is None:
        end = phrase_end(found, start, high, clause=opener == "that")
    else:
        end = ends(found, start, high)
        end = start + (verdict([found[verb].lemma], _lemmas(found, start, end)) or end - start)
    return _draft(match, source, (start, end), f"noun_{opener}")


def _lemmas(found: Items, start: int, end: int) -> list[str]:
    """The lemmas of words; a mark stands for what is quoted."""
    return ['"' if item.quotation is not None else item.lemma for item in found[start:end]]


def _governing(found: Items, place: int) -> int | None:
    """The verb before a phrase in its clause: "Oslo | rejected | Suva's claim that ..."."""
    for at in range(place - 1, -1, -1):
        if found[at].low in BREAKS or found[at].low in ("and", "but", "that"):
            return None
        if is_finite(found, at):
            # "said | Suva's claim that it won is unfounded"
            return None if found[at].lemma in CLAUSAL else at
    return None


def _draft(match: Match, source: Range, content: Range, rule: str) -> Draft | None:
    if content[0] >= content[1]:
        return None
    return Draft(source=source, cue=match.places, content=(content,), rule=rule, reach=content[1])


def _owner(found: Items, place: int, low: int) -> Range | None:
    """The source in "Moscow's (latest) claim" and "its claim"."""
    for at in range(place - 1, max(low, place - OWNED_WITHIN) - 1, -1):
        item = found[at]
        if item.low in ("his", "her", "its", "their"):
            return (at, at + 1)
        if item.low in ("'s", "'") and at > low:
            return None if is_time(found[at - 1]) else sources.before(found, at, low)
        if item.quotation is not None or item.low in BREAKS:
            return None
    return None


def _giver(found: Items, place: int, high: int) -> Range | None:
    """The source in "a promise by Oslo to ..."."""
    if place >= high or found[place].low not in ("by", "from"):
        return None
    end = place + 1
    while end < high and found[end].low not in BREAKS | {"that", "to", "for"} and not found[end].quotation:
        if is_finite(found, end):
            break  # "a statement by Oslo | said that ..."
        end += 1
    return (place + 1, end) if place + 1 < end else None


def _author(found: Items, place: int, high: int) -> Range | None:
    """The source in "the reply of Oslo (to Bergen) was “no”": somebody with a name."""
    if place >= high or found[place].low != "of":
        return None
    verb = next((at for at in range(place + 1, high) if found[at].lemma == "be" or found[at].low in BREAKS), high)
    end = next((at for at in range(place + 1, verb) if found[at].low in ("to", "on")), verb)
    named = any(found[at].capital for at in range(place + 1, end))
    return (place + 1, end) if named and verb < high and found[verb].lemma == "be" else None


def _sender(found: Items, place: int, low: int) -> Range | None:
    """The source in "From Oslo came a plea that ..."."""
    verb = next((at for at in range(place - 1, low, -1) if found[at].lemma == "come"), None)
    opens = found[low].low == "from" or (found[low].low in ("and", "but") and found[low + 1].low == "from")
    if verb is None or not opens or place - verb > OWNED_WITHIN:
        return None
    return (low + 1 if found[low].low == "from" else low + 2, verb)


def _stated(found: Items, place: int, high: int) -> int | None:
    """Where the content starts in "the envoy's verdict: ..." and "the envoy's message was that ..."."""
    for at in range(place, min(place + STATED_WITHIN, high)):
        item, previous = found[at], found[at - 1]
        if item.low == ":":
            return at + 1 if at + 1 < high else None
        if item.low == "that" and at > place and previous.lemma == "be":
            return at + 1
        if item.quotation is not None:
            return at if at > place and previous.lemma in ("be", "run", "read", ",") else None
        if item.low in BREAKS - {","}:
            return None
    return None
