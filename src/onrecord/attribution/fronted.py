"""Cues that stand after their content or inside it: "Norway will sign, its minister said", "..., said X, ...".

Also phrases ("according to X") and "as X put it", whose content is the rest of the sentence.
"""

from __future__ import annotations

from onrecord.attribution import contents, sources
from onrecord.attribution.cues import Match, matches
from onrecord.attribution.drafts import Draft, Range, Scene
from onrecord.attribution.items import Items
from onrecord.attribution.words import (
    BE,
    BREAKS,
    CONJUNCTIONS,
    DASHES,
    PREPOSITIONS,
    STOPS,
    SUBJECT_PRONOUNS,
    has_finite,
    is_adverb,
    is_time,
)
from onrecord.codebook.cues import CueKind

EDGES = DASHES | frozenset((",", "?", "!", "…", "..."))


def fronted(scene: Scene, low: int, high: int) -> Draft | None:
    """The first attribution in the range whose content comes before its cue or around it."""
    for match in matches(scene.found, scene.table, low, high):
        if match.cue.kind is CueKind.PHRASE:
            draft = _phrase(scene.found, match, low, high)
        elif match.cue.kind is CueKind.VERB and {"that", "quote"} & set(match.cue.frames) and not match.passive:
            draft = _inverted(scene.found, match, low, high) or _enclosed(scene.found, match, low, high)
        else:
            draft = None
        if draft is not None:
            return draft
    return None


def _enclosed(found: Items, match: Match, low: int, high: int) -> Draft | None:
    """"CONTENT, SOURCE said(, CONTENT)" and ", as SOURCE said,"."""
    source = sources.before(found, match.chain, low)
    if source is None:
        return None
    edge = source[0] - 1
    as_clause = edge >= low and found[edge].low == "as"
    if as_clause:
        edge -= 1
    closing = _closing(found, match.end, high)
    if edge < low:
        return _opening_as(found, match, source, closing, high) if as_clause else None
    if found[edge].quotation is None and found[edge].low not in EDGES:
        return None
    content_follows = contents.begins(found, match, closing) is not None or _colon_follows(found, closing, high)
    if content_follows and not as_clause:
        return None
    left = _left(found, low, edge if found[edge].quotation is None else edge + 1)
    resumed = _resumed(found, closing, high, left)
    if not _is_content(found, left) and not resumed:
        return None
    if _adjunct_before_quotation(found, left, resumed):
        return None
    pieces = (left, *((resumed,) if resumed else ()))
    rule = "direct_before" if found[edge].quotation else "indirect_before"
    reach = resumed[1] if resumed else closing
    return Draft(source=source, cue=match.places, content=pieces, rule=rule, reach=reach)


def _opening_as(found: Items, match: Match, source: Range, closing: int, high: int) -> Draft | None:
    if closing >= high or found[closing].low != ",":
        return None
    content = (closing + 1, contents.ends(found, closing + 1, high, frozenset()))
    return Draft(source=source, cue=match.places, content=(content,), rule="indirect_as", reach=content[1])


def _inverted(found: Items, match: Match, low: int, high: int) -> Draft | None:
    """"CONTENT, said SOURCE(, CONTENT)"."""
    edge = match.chain - 1
    if edge < low or found[match.start].low.endswith("ing"):
        return None
    quoted = found[edge].quotation is not None
    if not quoted and found[edge].low not in EDGES:
        return None
    if match.end >= high or found[match.end].low in BREAKS or found[match.end].low in ("that", "to"):
        return None
    left = _left(found, low, edge + 1 if quoted else edge)
    if not quoted and not _is_content(found, left):
        return None
    source = sources.after(found, match.end, high)
    if source is None or found[source[0]].low in PREPOSITIONS or is_adverb(found[source[0]]):
        return None
    if not quoted and (_clause_after(found, source, high) or _names_subject(found, left)):
        return None
    closing = _closing(found, source[1], high)
    resumed = _resumed(found, closing, high, left)
    pieces = (left, *((resumed,) if resumed else ()))
    rule = "direct_inverted" if quoted else "indirect_inverted"
    return Draft(source=source, cue=match.places, content=pieces, rule=rule, reach=resumed[1] if resumed else closing)


def _names_subject(found: Items, left: Range) -> bool:
    """Whether what stands left is "X, the minister" or "X, who ...", so that the verb has its subject there."""
    start, end = left
    comma = next((at for at in range(end - 1, start - 1, -1) if found[at].low == ","), None)
    if comma is None:
        return not has_finite(found, start, end)
    return not has_finite(found, start, comma) and found[comma + 1].low in sources.RELATIVES


def _clause_after(found: Items, source: Range, high: int) -> bool:
    """Whether a clause of its own follows: "X, the minister, said the war was over" is not inverted."""
    stop = next((at for at in range(source[0], high) if found[at].low in BREAKS or found[at].quotation), high)
    for at in range(source[0], stop):
        if found[at].low in ("who", "which", "as", "while", "when", "after", "before"):
            return False
        if has_finite(found, at, at + 1):
            return True
    return False


def _phrase(found: Items, match: Match, low: int, high: int) -> Draft | None:
    """"according to SOURCE", "in SOURCE's view": the content is the rest of the sentence."""
    if "~" in match.cue.words:
        source, end = (match.places[0] + 1, match.places[-1]), match.end
        if len(match.places) == 2 and source[0] >= source[1]:
            return None
    else:
        stop = next((at for at in range(match.end, high) if _ends_phrase_source(found, at)), high)
        source, end = (match.end, stop), stop
    if source[0] >= source[1]:
        return None
    if match.start == low or _only_connectors(found, low, match.start):
        start = end + 1 if end < high and found[end].low in (",", ":") else end
        content = (start, contents.ends(found, start, high, frozenset()))
        if content[0] >= content[1]:
            return None
        return Draft(source=source, cue=match.places, content=(content,), rule="phrase_first", reach=content[1])
    left = _left(found, low, match.start)
    closing = _closing(found, end, high)
    resumed = _resumed(found, closing, high, left)
    pieces = (left, *((resumed,) if resumed else ()))
    return Draft(source=source, cue=match.places, content=pieces, rule="phrase", reach=resumed[1] if resumed else closing)


def _ends_phrase_source(found: Items, at: int) -> bool:
    return found[at].quotation is not None or found[at].low in BREAKS - {"-"}


def _only_connectors(found: Items, low: int, at: int) -> bool:
    return all(found[place].low in CONJUNCTIONS or found[place].low == "," or is_adverb(found[place]) for place in range(low, at))


def _closing(found: Items, at: int, high: int) -> int:
    """The mark that closes the cue's clause."""
    while at < high and found[at].quotation is None and found[at].low not in BREAKS:
        at += 1
    return at


def _colon_follows(found: Items, closing: int, high: int) -> bool:
    return closing < high and found[closing].low == ":"


def _left(found: Items, low: int, end: int) -> Range:
    """The words before the cue's clause, without a connector or dateline in front."""
    start = low
    while start < end and (found[start].low in ("but", "and", "yet") or found[start].low in BREAKS):
        start += 1
    while end > start and found[end - 1].low in EDGES:
        end -= 1
    return (start, end)


def _is_content(found: Items, span: Range) -> bool:
    """Whether a range could be what somebody said: it holds an utterance or a finite verb."""
    start, end = span
    return any(found[at].quotation is not None for at in range(start, end)) or has_finite(found, start, end)


def _adjunct_before_quotation(found: Items, left: Range, resumed: Range | None) -> bool:
    """"In Kyiv, he said, “...”": the place belongs to the saying."""
    start, end = left
    if resumed is None or found[resumed[0]].quotation is None or any(found[at].quotation for at in range(start, end)):
        return False
    opening = found[start].low
    return opening in PREPOSITIONS and not has_finite(found, start, end)


def _resumed(found: Items, closing: int, high: int, left: Range) -> Range | None:
    """What goes on after the cue's clause: the second piece of the content."""
    if closing >= high:
        return None
    start = closing
    if found[start].low in EDGES | BREAKS and found[start].low not in STOPS | {";"}:
        start += 1
    elif found[start].quotation is None:
        return None
    if start >= high or found[start].low in STOPS:
        return None
    end = contents.ends(found, start, high, frozenset())
    return (start, end) if start < end and _goes_on(found, start, end, left) else None


def _goes_on(found: Items, start: int, end: int, left: Range) -> bool:
    first = found[start]
    if first.quotation is not None:
        return True
    if not _is_content(found, left) or _dependent(found, left):
        return not first.low.endswith("ing") or not first.low.isalpha()
    if first.low in ("but", "and", "or", "if", "unless", "provided", "because", "since", "though", "although", "not", "nor", "so", "until", "whether", "that", "which", "where"):
        following = found[start + 1] if start + 1 < end else first
        return not (first.low in ("and", "but") and _is_verb_of_telling(following))
    return False


def _is_verb_of_telling(item: object) -> bool:
    return getattr(item, "low", "").endswith("ed")


def _dependent(found: Items, span: Range) -> bool:
    """Whether a range is only a dependent clause: "If it does not", "Were the date to be missed"."""
    start, end = span
    if start >= end:
        return False
    first = found[start].low
    if first in ("if", "when", "should", "were", "had", "whoever", "whatever", "unless", "once", "although", "though", "while", "because", "since", "until", "after", "before", "as", "even", "so", "provided", "who", "where", "wherever", "however"):
        return not any(found[at].low == "," for at in range(start, end)) or first in ("should", "were", "had")and not any(found[at].low == "," for at in range(start, end))
    return False


__all__ = ["fronted", "is_time", "BE", "SUBJECT_PRONOUNS"]
