"""Cues that stand before their content: "SOURCE said (that) ...", "vowed to ...", "denied ...", and passives."""

from __future__ import annotations

from dataclasses import replace

from onrecord.attribution import contents, sources
from onrecord.attribution.cues import Match, matches
from onrecord.attribution.drafts import Draft, Range, Scene
from onrecord.attribution.items import Items
from onrecord.attribution.words import BREAKS, CARRIERS, CONJUNCTIONS, SUBJECT_PRONOUNS, is_adverb, is_past
from onrecord.codebook.cues import CueKind

ALONGSIDE = frozenset((",", "and", "but", "or", "then", "before", "after", "while", "by", "with", "when"))


def indirect(scene: Scene, low: int, high: int, speaking: Range | None = None) -> list[Draft]:
    """The attributions of a range from left to right, each with the content after its cue.

    `speaking` is the source of a cue before the range, for verbs without a subject ("..., adding that").
    """
    drafts: list[Draft] = []
    at = low
    for match in matches(scene.found, scene.table, low, high):
        if match.cue.kind is CueKind.PHRASE or match.chain < at:
            continue
        if match.cue.kind is CueKind.NOUN:
            draft = _noun(scene, match, at, high)
        else:
            draft = _verb(scene, match, at, high, low, speaking)
        if draft is not None:
            drafts.append(draft)
            at = draft.reach
            speaking = draft.source or speaking
    return drafts


def _verb(scene: Scene, match: Match, at: int, high: int, low: int, speaking: Range | None) -> Draft | None:
    found = scene.found
    if match.passive:
        return _passive(scene, match, at, high)
    source = _subject(found, match, at, low, speaking)
    start = contents.begins(found, match, high)
    if start is None or source is None:
        return None
    end = contents.ends(found, start[0], high, _stops(scene, start[0], high))
    if end <= start[0]:
        return None
    return Draft(source=source, cue=match.places, content=((start[0], end),), rule=start[1], reach=end)


def _subject(found: Items, match: Match, at: int, low: int, speaking: Range | None) -> Range | None:
    """Who does the saying: the phrase before, the one a relative points to, or the one already speaking."""
    chain = match.chain
    if chain <= at:
        return speaking if chain > low or found[match.start].low.endswith("ing") else None
    previous = found[chain - 1]
    if previous.low == "to":
        return _carrier_subject(found, chain - 1, low)
    if previous.low in ("who", "which", "that"):
        end = chain - 1
        if end > low and found[end - 1].low == ",":
            end -= 1
        return sources.before(found, end, low)
    source = sources.before(found, chain, at)
    if source is not None and previous.low != ",":
        return source
    if previous.low in ALONGSIDE:
        if source is not None and previous.low == "," and not found[match.start].low.endswith("ing"):
            return source
        return speaking or leading(found, low, chain)
    return source or speaking


def _carrier_subject(found: Items, at: int, low: int) -> Range | None:
    """"went on to say": the subject of the verb that carries the infinitive."""
    verb = at
    while verb > low and (found[verb - 1].low in CARRIERS or found[verb - 1].lemma in CARRIERS or is_adverb(found[verb - 1]) or found[verb - 1].lemma == "be" or found[verb-1].low == "at"):
        verb -= 1
    return sources.before(found, verb, low)


def leading(found: Items, low: int, high: int) -> Range | None:
    """The subject that opens a sentence: up to its first finite verb."""
    from onrecord.attribution.words import is_finite

    for at in range(low, high):
        if is_finite(found, at) and at > low:
            start = sources.before(found, at, low)
            return start
        if found[at].low in BREAKS - {","}:
            return None
    return None


def _passive(scene: Scene, match: Match, at: int, high: int) -> Draft | None:
    """"Oslo was accused by Stockholm of ...": the source follows "by"; without one, nobody is named."""
    found = scene.found
    by = next((place for place in range(match.end, min(match.end + 10, high)) if found[place].low == "by"), None)
    if by is None:
        return None
    end = by + 1
    while end < high and found[end].low not in BREAKS | {"that", "to", "of", "for"} and not found[end].quotation:
        end += 1
    source = (by + 1, end)
    if source[0] >= source[1]:
        return None
    if end < high and found[end].low in ("that", "of", "to", "for"):
        start = end + 1 if found[end].low == "that" else end
        stop = contents.ends(found, start, high, _stops(scene, start, high))
        content: tuple[Range, ...] = ((start, stop),)
    else:
        subject = sources.before(found, match.chain, at)
        if subject is None or "np" not in match.cue.frames:
            return None
        content, stop = (subject,), end
    return Draft(source=source, cue=match.places, content=content, rule="indirect_passive", reach=stop)


def _noun(scene: Scene, match: Match, at: int, high: int) -> Draft | None:
    """"the ministry's claim that ...", "its warning of ...", "a promise by Oslo to ..."."""
    found = scene.found
    place = match.end
    source = _owner(found, match.start, at)
    if source is None and place < high and found[place].low in ("by", "from"):
        end = place + 1
        while end < high and found[end].low not in BREAKS | {"that", "to", "for"} and not found[end].quotation:
            end += 1
        source, place = (place + 1, end), end
    if source is None or place >= high or source[0] >= source[1]:
        return None
    opener = found[place].low
    if opener not in match.cue.frames:
        return None
    start = place if opener == "to" else place + 1
    end = _noun_content_end(scene, start, high, opener)
    if end <= start:
        return None
    return Draft(source=source, cue=match.places, content=((start, end),), rule=f"noun_{opener}", reach=end)


def _owner(found: Items, noun: int, low: int) -> Range | None:
    """"Moscow's (latest) claim", "its claim"."""
    for at in range(noun - 1, max(low, noun - 4) - 1, -1):
        item = found[at]
        if item.low in ("his", "her", "its", "their"):
            return (at, at + 1)
        if item.low in ("'s", "'") and at > low:
            source = sources.before(found, at, low)
            return source
        if item.quotation is not None or item.low in BREAKS:
            return None
    return None


def _noun_content_end(scene: Scene, start: int, high: int, opener: str) -> int:
    """A noun's content ends at a comma, or before the verb of the clause that the noun is in."""
    found = scene.found
    verbs = 0
    from onrecord.attribution.words import is_finite

    for at in range(start, high):
        item = found[at]
        if item.low in BREAKS and at > start:
            return at
        if is_finite(found, at) and not is_adverb(item):
            verbs += not (at > start and is_finite(found, at - 1))
            if verbs > (1 if opener == "that" else 0) and at > start and found[at - 1].low not in ("who", "which", "that"):
                return at
        if at > start and item.low in ("and", "but") and at + 1 < high and is_past(found[at + 1]):
            return at
    return contents.ends(found, start, high, frozenset())


def _stops(scene: Scene, start: int, high: int) -> frozenset[int]:
    """Places where a later cue begins a clause beside this one's content."""
    found = scene.found
    stops = set()
    for match in matches(found, scene.table, start, high):
        if match.cue.kind is not CueKind.VERB or match.chain <= start or match.passive:
            continue
        before = match.chain - 1
        word = found[before].low
        if found[match.start].low.endswith("ing"):
            if word == "," or (word in ALONGSIDE and before > start and found[before - 1].low == ","):
                stops.add(before if word == "," else before - 1)
        elif word in ("and", "but", "then") and (is_past(found[match.start]) or found[match.chain].low in ("has", "had")):
            stops.add(before - 1 if before > start and found[before - 1].low == "," else before)
        elif word not in BREAKS:
            source = sources.before(found, match.chain, start)
            if source is None:
                continue
            edge = source[0] - 1
            while edge > start and found[edge].low in SUBJECT_PRONOUNS - SUBJECT_PRONOUNS:
                edge -= 1
            if edge > start and found[edge].low in CONJUNCTIONS | {"while", "although", "though", "whereas"}:
                if found[edge - 1].low == ",":
                    stops.add(edge - 1)
    return frozenset(stops)


def with_source(draft: Draft, source: Range | None) -> Draft:
    """The draft with another source."""
    return replace(draft, source=source)
