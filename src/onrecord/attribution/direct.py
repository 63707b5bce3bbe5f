"""Quotations that no cue introduces: after a label, after a colon, or standing alone as the last source goes on."""

from __future__ import annotations

from onrecord.attribution import sources
from onrecord.attribution.drafts import Draft, Scene, named
from onrecord.attribution.edges import closing, ends
from onrecord.attribution.indirect import SUPPOSING, leading
from onrecord.attribution.items import REPLIES, Items, hull_of
from onrecord.attribution.words import (
    AUXILIARIES,
    BE,
    BREAKS,
    DETERMINERS,
    PREPOSITIONS,
    STOPS,
    SUBORDINATORS,
    has_finite,
    is_finite,
    is_past,
)
from onrecord.model import Span

# "MR. KIRBY: ..." and "The minister, in Bergen: “...”" have so many words before the colon.
LONGEST_LABEL = 12
LONGEST_SUBJECT = 24
LONGEST_HEADING = 8
ROLES = frozenset(
    ("minister", "president", "spokesman", "spokeswoman", "spokesperson", "secretary", "ambassador", "chancellor",
     "general", "chairman", "chairwoman", "premier", "governor", "envoy", "answer", "a")
)  # fmt: skip
# "This was clear: ...": capitals of a sentence's first word that name nobody.
POINTING = frozenset(("it", "this", "that", "these", "those", "there", "here"))
QUESTIONERS = frozenset(
    ("q", "question", "reporter", "moderator", "interviewer", "host", "anchor", "journalist", "note")
)
# "READ MORE: Why Oslo is closing the bridge", "LIVE UPDATES: ...": heads that a page puts before its own words.
FURNITURE = frozenset(
    ("read", "more", "also", "breaking", "news", "live", "update", "updates", "watch", "now", "top", "stories",
     "story", "key", "points", "on", "this", "fact", "check", "factbox", "related", "listen", "exclusive",
     "developing", "explainer", "analysis", "opinion", "video", "timeline", "latest", "in", "the", "pictures",
     "here", "see")
)  # fmt: skip


def direct(scene: Scene, low: int, high: int, speaking: Span | None, *, near: bool) -> Draft | None:
    """The quotation of a range without a cue, or None. `speaking` is the last source, `near` if in this passage."""
    quotations = [at for at in range(low, high) if scene.found[at].quotation is not None]
    beside = next((draft for at in quotations if (draft := adjacent(scene, at, low, high)) is not None), None)
    return (
        _labelled(scene, low, high)
        or beside
        or _object(scene, quotations, low)
        or _continued(scene, low, high, speaking, near)
    )


def _object(scene: Scene, quotations: list[int], low: int) -> Draft | None:
    """Quoted words as the object of a verb not in the table: "The mayor gushed over “a fine bridge”"."""
    found = scene.found
    if not quotations or quotations[0] < low + 2:
        return None
    at = quotations[0]
    for verb in range(at - 1, max(low, at - 4), -1):
        if is_past(found[verb]) and is_finite(found, verb):
            source = leading(found, low, verb + 1)
            named = source is not None and (found[source[0]].capital or found[source[0]].low in DETERMINERS)
            if source is None or not named or source[1] < verb - 2:
                return None
            return Draft(source=source, cue=(verb,), content=((at, at + 1),), rule="direct_object", reach=at + 1)
        if found[verb].low in BREAKS | AUXILIARIES:
            return None
    return None


def adjacent(scene: Scene, at: int, low: int, high: int) -> Draft | None:
    """An utterance with a verb at its side that the table does not know: "“...,” beamed the envoy"."""
    found = scene.found
    place = at + 1
    comma = place < high and found[place].low == ","
    if not comma and found[at].tail not in (",", "?", "!"):
        return None
    place += comma
    if place >= high:
        return None
    if is_past(found[place]) and is_finite(found, place):
        source = sources.after(found, place + 1, high)
        if source is None or found[source[0]].low in PREPOSITIONS:
            return None
        return Draft(source=source, cue=(place,), content=((at, at + 1),), rule="direct_beside", reach=source[1])
    for verb in range(place + 1, min(place + LONGEST_SUBJECT, high)):
        if found[verb].low in BREAKS - {","} or found[verb].quotation is not None:
            return None
        if found[verb].low in BE:
            return None
        if is_past(found[verb]) and is_finite(found, verb):
            if found[place].low.endswith("ing") or found[place].low in PREPOSITIONS | SUBORDINATORS:
                return None
            reach = closing(found, verb, high)
            source = sources.before(found, verb, place)
            plain = all(found[at].low != "," for at in range(place, verb))
            if source is None or (source[0] != place and not plain):
                source = (place, verb)
                if not plain:
                    continue
            return Draft(source=source, cue=(verb,), content=((at, at + 1),), rule="direct_beside", reach=reach)
    return None


def after_colon(scene: Scene, first: Draft, high: int) -> list[Draft]:
    """What the same source says after a colon: "The dam will hold, she told them: “...”"."""
    colon = first.reach
    if colon + 1 >= high or scene.found[colon].low != ":":
        return []
    content = ((colon + 1, ends(scene.found, colon + 1, high)),)
    rule = "direct_after" if scene.found[colon + 1].quotation else "indirect_colon"
    return [Draft(source=first.source, cue=first.cue, content=content, rule=rule, reach=high)]


def _labelled(scene: Scene, low: int, high: int) -> Draft | None:
    found = scene.found
    colon = next((at for at in range(low, min(low + LONGEST_LABEL * 2, high)) if found[at].low == ":"), None)
    if colon is None or colon == low or colon + 1 >= high or _is_furniture(found, low, colon):
        return None
    quoted = found[colon + 1].quotation is not None
    content = (colon + 1, ends(found, colon + 1, high))
    if is_transcript_label(scene, low, colon) or (quoted and not has_finite(found, low, colon)):
        first = low + (found[low].low == "(" and low + 1 < colon)  # "(Amundsen): “...”"
        source = (first, next((at for at in range(first + 1, colon) if found[at].low in (",", "(", ")")), colon))
        return Draft(source=source, cue=(), content=(content,), rule="direct_label", reach=high)
    source_range = _whose(found, low, colon) or leading(found, low, colon)
    if source_range is not None and quoted:
        return Draft(source=source_range, cue=(), content=(content,), rule="direct_colon", reach=high)
    somebody = named(scene.passage, hull_of(found[low:colon])) if quoted and source_range is None else []
    if somebody:  # "Here is the envoy, Roald Amundsen, on Monday: “...”"
        who = somebody[0].span
        return Draft(source=None, cue=(), content=(content,), rule="direct_colon", reach=high, shared=who)
    supposed = found[low].low in SUPPOSING
    if source_range is not None and has_finite(found, *content) and is_person(found, source_range) and not supposed:
        return Draft(source=source_range, cue=(), content=(content,), rule="colon_clause", reach=high)
    if _is_name(scene, low, colon) and has_finite(found, *content):
        return Draft(source=(low, colon), cue=(), content=(content,), rule="colon_name", reach=high)
    return None


def _whose(found: Items, low: int, colon: int) -> tuple[int, int] | None:
    """Whose words a noun announces: "For | Amundsen |, the verdict was simple: “...”"."""
    comma = next((at for at in range(low, colon) if found[at].low == ","), colon)
    announced = any(item.lemma in REPLIES for item in found[comma:colon])
    fits = found[low].low in ("for", "to") and low + 1 < comma and found[low + 1].capital and announced
    return (low + 1, comma) if fits and not has_finite(found, low, comma) else None


def _is_furniture(found: Items, low: int, colon: int) -> bool:
    """Whether the words before a colon are a head of the page's: "READ MORE"."""
    return all(found[at].low in FURNITURE for at in range(low, colon))


def is_person(found: Items, source: tuple[int, int]) -> bool:
    """Whether a subject may be somebody who speaks: a name, or "he"."""
    first = found[source[0]].low
    named = first not in POINTING and all(found[at].capital for at in range(*source))
    return named or first in ("he", "she", "they")


def _is_name(scene: Scene, low: int, colon: int) -> bool:
    """Whether a few words in capitals stand before a colon: "Roald Amundsen: ..."."""
    return 1 < colon - low <= 4 and all(scene.found[at].capital for at in range(low, colon))


def is_transcript_label(scene: Scene, low: int, colon: int) -> bool:
    """Whether the words are a speaker's label in capitals: "MR. BERG", "SECRETARY BERG", "MINISTER"."""
    end = next((at for at in range(low, colon) if scene.found[at].low == "("), colon)
    words = [scene.passage.words(scene.found[at].span) for at in range(low, end)]
    names = [word for word in words if word[0].isalpha()]
    if not 1 <= len(names) <= 6 or not all(word.isupper() for word in names):
        return False
    return not QUESTIONERS & {word.lower() for word in names} and (len(names) > 1 or names[0].lower() in ROLES)


def _is_heading(scene: Scene, quotations: list[int]) -> bool:
    """A few quoted words as a paragraph of their own, without a stop: a subhead."""
    words = scene.passage.words(scene.passage.span).strip("\"'“”‘’«» ")
    return (
        len(quotations) == 1 and len(words.split()) <= LONGEST_HEADING and words[-1:] not in (".", "?", "!", "…", ",")
    )


def _continued(scene: Scene, low: int, high: int, speaking: Span | None, near: bool) -> Draft | None:
    """A quotation alone is the last source still speaking; so is a sentence with a part in quotation marks."""
    found = scene.found
    quotations = [at for at in range(low, high) if found[at].quotation is not None]
    if not quotations or speaking is None:
        return None
    alone = all(at in quotations or found[at].low in STOPS for at in range(low, high))
    if alone and _is_heading(scene, quotations):
        return None
    if alone:
        content = ((quotations[0], quotations[-1] + 1),)
        return Draft(source=None, cue=(), content=content, rule="direct_continued", reach=high, shared=speaking)
    if near:
        start = low + 1 if found[low].low in ("but", "and") else low
        content = ((start, ends(found, start, high)),)
        return Draft(source=None, cue=(), content=content, rule="mixed_continued", reach=high, shared=speaking)
    return None
