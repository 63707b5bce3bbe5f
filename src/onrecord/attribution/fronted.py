"""Cues that stand after their content or inside it: "Norway will sign, its minister said", "..., said X, ..."."""

from __future__ import annotations

from onrecord.attribution import contents, sources
from onrecord.attribution.around import (
    ANSWERS,
    DEPENDENT,
    EDGES,
    adjunct_before_quotation,
    closes_utterance,
    is_content,
    left_of,
    pieces,
    resumed,
)
from onrecord.attribution.cues import Match, matches
from onrecord.attribution.drafts import Draft, Range, Scene
from onrecord.attribution.edges import closing, ends
from onrecord.attribution.items import Items
from onrecord.attribution.phrases import answered, phrase
from onrecord.attribution.unsaid import is_as_promised
from onrecord.attribution.words import (
    BREAKS,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
    STOPS,
    SUBJECT_PRONOUNS,
    has_finite,
    is_adverb,
    is_finite,
    is_past,
    is_time,
)
from onrecord.codebook.cues import CueKind

# "Contacts go on": what can be a clause though no finite verb is recognised in it.
SHORTEST = 3
# Sounds and looks that tell only with an utterance beside them.
GESTURES = frozenset(("smile", "laugh", "shrug", "sigh", "whisper", "cry", "snap"))
# Verbs that describe somebody behind a comma as often as they tell what he said
DESCRIBING = frozenset(("held", "seen", "shown"))
# What opens a clause whose verb is the next: "after its envoy, Roald Amundsen, rejected"
CLAUSES = frozenset(("after", "as", "when", "while", "before", "because", "since", "although", "though", "until"))
# Verbs that need those they are told to: "told X" never has X as its source.
NEVER_INVERTED = frozenset(("tell", "inform", "assure", "remind", "notify"))


def fronted(scene: Scene, low: int, high: int) -> Draft | None:
    """The first attribution in the range whose content comes before its cue or around it."""
    for match in matches(scene.found, scene.table, low, high):
        draft = _draft(scene, match, low, high)
        if draft is not None:
            return draft
    return None


def _draft(scene: Scene, match: Match, low: int, high: int) -> Draft | None:
    if match.cue.kind is CueKind.PHRASE:
        return phrase(scene, match, low, high)
    if match.cue.kind is CueKind.NOUN:
        return answered(scene, match, low, high)
    if match.passive or not _may_follow(scene.found, match, low):
        return None
    return _inverted(scene, match, low, high) or _enclosed(scene, match, low, high)


def _may_follow(found: Items, match: Match, low: int) -> bool:
    """Whether the cue takes a clause, or stands in a sentence that opens with an utterance."""
    return not {"that", "quote", "np-that"}.isdisjoint(match.cue.frames) or found[low].quotation is not None


def _enclosed(scene: Scene, match: Match, low: int, high: int) -> Draft | None:
    """The content around "SOURCE said", "as SOURCE said" and "was how SOURCE put it"."""
    found = scene.found
    source = sources.before(found, match.chain, low)
    if source is None or found[source[0]].low in sources.RELATIVES:
        return None
    edge, as_clause = _edge(found, source, low)
    if found[match.start].low in DESCRIBING and found[source[0]].low in ("a", "an") and edge >= low:
        return None  # "freed Amundsen, a captain held there"
    close = closing(found, match.end, high)
    if as_clause and (not _may_be_as(found, match, close) or is_as_promised(found, source[0], match.places, low)):
        return None
    if edge < low:
        return _opening_as(found, match, source, close, high) if as_clause else None
    quoted = found[edge].quotation is not None
    if (not quoted and found[edge].low not in EDGES) or (not as_clause and _follows(found, match, edge, close)):
        return None
    left = left_of(found, low, edge + 1 if quoted else edge)
    more = resumed(scene, close, high, left)
    if _only_sounds(scene, match, left, more) or (more is not None and _closes_with_cue(scene, more)):
        return None
    if not (is_content(found, left) or more or _must_be_content(found, left, close, high)):
        return None
    if adjunct_before_quotation(found, left, more):
        return None
    rule = "direct_before" if quoted else "indirect_before"
    reach = more[1] if more else close
    return Draft(source=match.quoted or source, cue=match.places, content=pieces(left, more), rule=rule, reach=reach)


def _only_sounds(scene: Scene, match: Match, left: Range, more: Range | None) -> bool:
    """Whether a verb like "whispered" or "smiled" has no utterance at its side, or nothing was said."""
    places = [*range(*left), *(range(*more) if more else ())]
    quoted = any(scene.found[at].quotation is not None for at in places)
    silent = match.end < len(scene.found) and scene.found[match.end].low in ("nothing", "little", "enough")
    return silent or (match.cue.text in GESTURES and not quoted)


def _closes_with_cue(scene: Scene, more: Range) -> bool:
    """Whether what seems to go on is another cue's clause: "its minister maintained"."""
    return any(
        match.end == more[1] and not match.passive and sources.before(scene.found, match.chain, more[0]) is not None
        for match in matches(scene.found, scene.table, *more)
        if match.cue.kind is CueKind.VERB and match.chain > more[0]
    )


def _must_be_content(found: Items, left: Range, close: int, high: int) -> bool:
    """Whether nothing else can be what was said: "Contacts go on, he specified." """
    start, end = left
    last = close >= high or found[close].low in STOPS | {";"}
    plain = found[start].low not in PREPOSITIONS and not is_adverb(found[start]) and not is_time(found[start])
    return last and plain and end - start >= SHORTEST and not found[start].low.endswith(("ing", "ed"))


def _edge(found: Items, source: Range, low: int) -> tuple[int, bool]:
    """The place before the cue's clause, and whether "as" opens the clause."""
    edge = source[0] - 1
    if edge >= low and found[edge].low in ("as", "so"):
        return edge - 1, True
    if edge - 2 >= low and found[edge].low == "how" and found[edge - 1].lemma == "be":
        return edge - 2, False
    return edge, False


def _may_be_as(found: Items, match: Match, close: int) -> bool:
    """Whether "as SOURCE said" can be all there is, and not "as talks continued to fail"."""
    followed = match.end < close and found[match.end].low in ("to", "that", "the", "a")
    return ("that" in match.cue.frames and not followed) or match.cue.text == "put it"


def _follows(found: Items, match: Match, edge: int, close: int) -> bool:
    """Whether the content comes after the cue instead; those spoken to ("he told his ministers") are none."""
    if close < len(found) and found[close].low == ":" and not _tells_more(found, edge):
        return True
    start = contents.begins(found, match, close)
    if start is None:
        return False
    utterance = found[edge].quotation is not None and closes_utterance(found, edge)
    return not (start[1] == "indirect_phrase" and (utterance or "np-that" in match.cue.frames))


def _tells_more(found: Items, edge: int) -> bool:
    """Whether a whole sentence stands before "he told them: “...”" too."""
    low = next((at + 1 for at in range(edge - 1, -1, -1) if found[at].low in (";", ":")), 0)
    first = found[low]
    opened = first.low in PREPOSITIONS or first.low in DEPENDENT or first.low.endswith(("ing", "ed"))
    return found[edge].low == "," and not opened and is_content(found, (low, edge))


def _opening_as(found: Items, match: Match, source: Range, close: int, high: int) -> Draft | None:
    """The content after "As SOURCE said,"."""
    if close >= high or found[close].low != ",":
        return None
    content = (close + 1, ends(found, close + 1, high))
    return Draft(source=source, cue=match.places, content=(content,), rule="indirect_as", reach=content[1])


def _inverted(scene: Scene, match: Match, low: int, high: int) -> Draft | None:
    """The content before or around "said SOURCE"."""
    found = scene.found
    edge = match.chain - 1
    if edge < low or match.end >= high or not _can_invert(found, match, edge):
        return None
    quoted = found[edge].quotation is not None
    left = left_of(found, low, edge + 1 if quoted else edge)
    interrupted = not quoted and not is_content(found, left)
    source = sources.after(found, match.end, high)
    if source is None or found[source[0]].low in PREPOSITIONS or is_adverb(found[source[0]]):
        return None
    if is_past(found[source[0]]) and any(item.low == "by" for item in found[source[0] + 1 : source[1]]):
        return None  # "..., claims dismissed by Oslo"
    if not quoted and (_clause_after(found, source, high) or (not interrupted and _names_subject(found, left))):
        return None
    if not quoted and (_is_object(scene, match, source[0]) or _has_subject(found, match, left)):
        return None
    close = closing(found, source[1], high)
    about_source = close + 1 < high and found[close + 1].low in sources.RELATIVES  # "..., said Berg, who ..."
    more = None if about_source else resumed(scene, close, high, left)
    if interrupted and (more is None or not is_finite(found, more[0])):
        return None
    if interrupted and _has_apposition(found, left) and any(item.low == "which" for item in found[slice(*source)]):
        return None  # "Amundsen, the envoy, said the boats, which were old, would leave"
    rule = "direct_inverted" if quoted else "indirect_inverted"
    reach = more[1] if more else close
    return Draft(source=source, cue=match.places, content=pieces(left, more), rule=rule, reach=reach)


def _can_invert(found: Items, match: Match, edge: int) -> bool:
    """Whether a subject may follow the cue: it does none with "has", or behind the words of a clause with "who"."""
    if found[match.start].low.endswith("ing") or match.cue.text in NEVER_INVERTED:
        return False
    if any(found[at].low in HAVE for at in range(match.chain, match.start)) or _in_relative(found, edge):
        return False
    if found[edge].quotation is None and found[edge].low not in EDGES:
        return False
    return found[match.end].low not in BREAKS | {"that", "to"}


def _is_object(scene: Scene, match: Match, first: int) -> bool:
    """Whether what follows the verb is what is wanted, not who wants it: "Oslo rejects terms, demands full access".

    So where no article, name or somebody who could speak begins after a "demands" that can have an object.
    """
    item, verb = scene.found[first], scene.found[match.start].low
    if "np" not in match.cue.frames or not verb.endswith("s") or item.capital:
        return False
    if item.low in DETERMINERS | SUBJECT_PRONOUNS:
        return False
    return all(each.span.start != item.span.start for each in scene.passage.mentions_near(item.span))


def _in_relative(found: Items, quoted: int) -> bool:
    """Whether a quotation is told in an aside: "Amundsen, who called it “a dream,” later demanded a ship"."""
    if found[quoted].quotation is None:
        return False
    comma = next((at for at in range(quoted - 1, 0, -1) if found[at].low in BREAKS or found[at].quotation), 0)
    return comma > 0 and found[comma].low == "," and found[comma + 1].low in ("who", "which")


def _names_subject(found: Items, left: Range) -> bool:
    """Whether what stands left is "X, the minister" or "X, who ...", so that the verb has its subject there."""
    start, end = left
    quoted = next((at for at in range(end - 1, start - 1, -1) if found[at].quotation is not None), None)
    if quoted is not None:
        named = quoted + 1 < end and not has_finite(found, quoted + 1, end)
        return closes_utterance(found, quoted) and named
    comma = next((at for at in range(end - 1, start - 1, -1) if found[at].low == ","), None)
    if comma is None:
        return found[start].low not in ANSWERS and not has_finite(found, start, end)
    aside = found[comma + 1].low in sources.RELATIVES | PREPOSITIONS
    return not has_finite(found, start, comma) and aside


def _has_apposition(found: Items, left: Range) -> bool:
    """Whether a name with an apposition stands there: "Amundsen, the envoy"."""
    return any(found[at].low == "," for at in range(*left)) and not has_finite(found, *left)


def _has_subject(found: Items, match: Match, left: Range) -> bool:
    """Whether a verb with an object stands behind its subject's apposition: "after its envoy, Amundsen, rejected"."""
    start, end = left
    comma = next((at for at in range(end - 1, start - 1, -1) if found[at].low == ","), start)
    opens = next((at for at in range(comma - 1, start, -1) if found[at].low in CLAUSES), comma)
    object_follows = "np" in match.cue.frames and ("that" not in match.cue.frames or not found[match.end].capital)
    if not object_follows or opens + 1 >= comma or has_finite(found, opens + 1, comma) or is_time(found[comma + 1]):
        return False
    named = all(found[at].capital for at in range(comma + 1, end)) or found[comma + 1].low in DETERMINERS
    return named and not has_finite(found, comma + 1, end)


def _clause_after(found: Items, source: Range, high: int) -> bool:
    """Whether a clause of its own follows: "X, the minister, said the war was over" is not inverted."""
    for at in range(source[0], closing(found, source[0], high)):
        if found[at].low in ("who", "which", "as", "while", "when", "after", "before"):
            return False
        if is_finite(found, at):
            return True
    return False
