"""Where a content ends: with its stretch, or where the clause of the next cue begins beside it."""

from __future__ import annotations

from onrecord.attribution import sources
from onrecord.attribution.contents import begins
from onrecord.attribution.cues import Match, matches
from onrecord.attribution.drafts import Scene
from onrecord.attribution.items import Item, Items
from onrecord.attribution.usage import BINDING, NOUNS_TOO
from onrecord.attribution.words import (
    BE,
    BREAKS,
    CONJUNCTIONS,
    HAVE,
    PREPOSITIONS,
    PRESENT,
    SAME_IN_PAST,
    STOPS,
    SUBJECT_PRONOUNS,
    has_finite,
    is_adverb,
    is_finite,
    is_past,
    is_time,
)
from onrecord.codebook.cues import CueKind

# What may stand before a verb whose subject was named with the verb before it: "and accused", ", adding".
ALONGSIDE = frozenset((",", "and", "but", "or", "then", "before", "after", "while", "by", "with", "when"))
# Words that open a clause in front of its main clause.
LEADING = frozenset(
    ("while", "although", "though", "whereas", "as", "after", "when", "even", "once", "because", "since")
)
CONTRASTS = CONJUNCTIONS | {"while", "although", "though", "whereas"}

STATES = frozenset(("be", "stay", "remain", "keep", "get", "become"))


def content_end(scene: Scene, start: int, high: int) -> int:
    """Where a content that starts here ends: at a semicolon, beside the next cue, or with its stretch."""
    return ends(scene.found, start, high, beside(scene, start, high))


def ends(found: Items, start: int, high: int, stops: frozenset[int] = frozenset()) -> int:
    """The first stop or semicolon after the start, else the end without its closing marks."""
    for at in range(start, high):
        if at in stops or (found[at].low == ";" and at > start) or (at > start and _is_absolute(found, at, high)):
            return at
    end = high
    while end > start and (found[end - 1].low in STOPS or found[end - 1].low in (",", ":")):
        end -= 1
    return end


def _is_absolute(found: Items, at: int, high: int) -> bool:
    """Whether a comma parts ", Berg having agreed" or ", having refused twice" from the content."""
    if found[at].low != ",":
        return False
    for place in range(at + 1, min(at + 8, high)):
        if found[place].low == "having":
            return True
        if found[place].low in BREAKS or found[place].quotation is not None or is_finite(found, place):
            return False
    return False


def closing(found: Items, at: int, high: int) -> int:
    """The mark or the utterance that closes a cue's own clause."""
    while at < high and found[at].quotation is None and found[at].low not in BREAKS:
        at += 1
    return at


def beside(scene: Scene, start: int, high: int) -> frozenset[int]:
    """Places where a later cue begins a clause beside the content, not inside it."""
    stops = (
        _stop_at(scene.found, match, start)
        for match in matches(scene.found, scene.table, start, high)
        if match.cue.kind is CueKind.VERB and match.chain > start and not match.passive and _tells(scene, match, high)
    )
    return frozenset(stop for stop in stops if stop is not None)


def _tells(scene: Scene, match: Match, high: int) -> bool:
    """Whether content of its own follows the cue: "holding 570 litres" tells nothing."""
    return begins(scene.found, match, high) is not None


def _stop_at(found: Items, match: Match, start: int) -> int | None:
    """Where the clause of the next cue starts: ", adding that", "and accused", ", but the army said"."""
    before = match.chain - 1
    word, head = found[before].low, found[match.start]
    comma_before = before > start and found[before - 1].low == ","
    if head.low.endswith("ing"):
        if word == ",":
            return before
        if word == "and" and _are_participles(found, start, before):
            return before - comma_before
        return before - 1 if word in ALONGSIDE and comma_before else None
    if word in ("and", "but", "then"):
        if head.low in BE and has_finite(found, start, before):
            return None  # "said Oslo was worried and was ready to talk"
        finite = is_past(head) or head.low in SAME_IN_PAST or found[match.chain].low in ("has", "had", "have")
        finite = finite or (is_present(match, head) and not _in_present(found, start, before))
        finite = finite or _in_step(found, start, match)
        # "his country hoped and expected": two verbs of one clause inside the content; "to stay united and said": not
        if _breaks_promise(found, start, match, before):
            return None
        held = before - 2
        while held > start and is_adverb(found[held]) and found[start].low in SUBJECT_PRONOUNS:
            held -= 1  # "was deeply concerned and called on Suva to"
        joined = before > start and is_past(found[before - 1]) and not _parts(found, held, match)
        if not finite or joined:
            return None
        return before - 1 if comma_before else before
    return None if word in BREAKS - {","} else _contrast(found, match, start)


def _are_participles(found: Items, start: int, end: int) -> bool:
    """Whether a participle told the words so far, too: "left, calling it treason | and vowing to fight".

    Not "accusing Oslo of arming its boats and threatening Suva".
    """
    doing = any(found[at].low.endswith("ing") and found[at - 1].low in PREPOSITIONS for at in range(start, end))
    return found[start - 1].low.endswith("ing") and not doing


def _parts(found: Items, at: int, match: Match) -> bool:
    """Whether a verb before "and" is what somebody is said to be or to have done: "stayed united and said", and
    "said the raid had ended and predicted that peace would follow"; not "Oslo hoped and expected that".
    """
    if found[at].lemma in STATES or found[at].low not in HAVE:
        return found[at].lemma in STATES
    start = begins(found, match, len(found))
    return start is not None and start[1] in ("indirect_that", "indirect_asked")


def _breaks_promise(found: Items, start: int, match: Match, before: int) -> bool:
    """Whether who had promised did otherwise, as is said: "said Oslo had promised to pay but threatened to leave"."""
    otherwise = found[before].low == "but" or found[match.chain].low == "then"
    promised = (at for at in range(start + 1, before) if found[at].lemma in BINDING and found[at - 1].low == "had")
    return otherwise and next(promised, None) is not None


def is_present(match: Match, head: Item) -> bool:
    """Whether the verb is a third person that is no plural noun: "condemns the raid and calls on Oslo"."""
    third = head.low.endswith("s") and head.low != head.lemma
    return third and (head.lemma not in NOUNS_TOO or len(match.cue.words) > 1)


def _in_step(found: Items, start: int, match: Match) -> bool:
    """Whether two verbs in the present follow one subject: "calls it treason and vows to fight"."""
    pair = (found[start - 1], found[match.start])
    present = all(item.low.endswith("s") and item.low != item.lemma for item in pair)
    return start > 0 and present and match.end < len(found) and found[match.end].low in ("to", "that")


def _in_present(found: Items, start: int, end: int) -> bool:
    """Whether the content tells of the present, so that the verb is its own: "says Oslo takes tolls and calls on"."""
    return any(found[at].low in PRESENT or found[at].low in ("is", "has", "does") for at in range(start, end))


def _contrast(found: Items, match: Match, start: int) -> int | None:
    """A comma and a connector before the next cue's subject: ", while Oslo insisted", ", but Oslo, in May, said"."""
    source = sources.before(found, match.chain, start)
    edge = source[0] - 1 if source else start
    if edge <= start:
        return None
    if found[edge].low in CONTRASTS and found[edge - 1].low == ",":
        return edge - 1
    if found[edge].low != "," or found[match.chain - 1].low == ",":
        return None
    earlier = next((at for at in range(edge - 1, start, -1) if found[at].low == ","), None)
    aside = earlier is not None and earlier + 1 < edge and _is_aside(found, earlier + 1, edge)
    if _is_subordinate(found, start):
        return earlier if aside else edge
    return earlier if aside and edge - (earlier or 0) == 2 and is_adverb(found[edge - 1]) else None


def _is_aside(found: Items, start: int, end: int) -> bool:
    """Whether an adverb or a time stands between two commas: "however", "on Thursday morning"."""
    opens = is_adverb(found[start]) or found[start].low in PREPOSITIONS or is_time(found[start])
    return opens and not has_finite(found, start, end)


def _is_subordinate(found: Items, start: int) -> bool:
    """Whether the clause of this content hangs on a main clause that follows: "While Oslo denied ..., Stockholm"."""
    opening = next((at + 1 for at in range(start - 1, -1, -1) if found[at].low in (";", ":", ".")), 0)
    return found[opening].low in LEADING
