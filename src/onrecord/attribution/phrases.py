"""Content with no verb of saying: "according to X", "in X's view", and "“...” was the verdict of X"."""

from __future__ import annotations

from onrecord.attribution import sources
from onrecord.attribution.adjuncts import OBJECT_PRONOUNS
from onrecord.attribution.around import EDGES, is_content, left_of, pieces, resumed
from onrecord.attribution.cues import Match
from onrecord.attribution.drafts import Draft, Range, Scene
from onrecord.attribution.edges import closing, ends
from onrecord.attribution.items import REPLIES, Items, hull_of
from onrecord.attribution.words import BREAKS, CONJUNCTIONS, DETERMINERS, POSSESSIVES, has_finite, is_adverb
from onrecord.model import Actor, ActorKind

GENITIVES = POSSESSIVES | {"'"}
COUNTED_WITHIN = 4  # words: ", more than a hundred | of whom"
ABOUT = frozenset(("who", "which", "whose", "whom"))
# "was the answer", "came the reply"
ARRIVING = frozenset(("be", "come", "run", "go"))


def phrase(scene: Scene, match: Match, low: int, high: int) -> Draft | None:
    """A phrase that holds or takes a source; the content is the rest of the sentence."""
    found = scene.found
    held = "~" in match.cue.words
    end = match.end if held else _source_end(found, match.end, high)
    source = (match.places[0] + 1, match.places[-1]) if held else (match.end, end)
    if source[0] >= source[1] or (held and not _owned(found, source)):
        return None
    if _opens(found, low, match.start):
        end = _with_name(scene, end, high)
        source = source if held else (source[0], end)
        end = _past_relative(found, end, high)
        start = end + 1 if end < high and found[end].low in (",", ":") else end
        content = (start, ends(found, start, high))
        draft = Draft(source=source, cue=match.places, content=(content,), rule="phrase_first", reach=content[1])
        return draft if content[0] < content[1] else None
    if end + 1 < high and (found[end].low, found[end + 1].low) == (",", "that"):
        return None  # "Oslo warned, according to the agency, that ..."
    if not held and end + 1 < high and (found[end + 1].capital or found[end + 1].low in DETERMINERS):
        end = sources.apposed(found, end, high)
        source = (source[0], end)
    left = left_of(found, _clause_start(found, low, match.start), match.start)
    close = closing(found, end, high)
    about_source = close + 1 < high and found[close + 1].low in ("who", "which")  # "according to Oslo, which denied"
    more = None if about_source else resumed(scene, close, high, left)
    reach = more[1] if more else close
    return Draft(source=source, cue=match.places, content=pieces(left, more), rule="phrase", reach=reach)


def _source_end(found: Items, start: int, high: int) -> int:
    marks = BREAKS - {"-"}
    if start < high and found[start].low in OBJECT_PRONOUNS and not _is_her(found, start, high):
        return start + 1
    return next((at for at in range(start, high) if found[at].quotation or found[at].low in marks), high)


def _with_name(scene: Scene, end: int, high: int) -> int:
    """Past a person's name between commas: "According to the envoy, | Roald Amundsen, | the bridge is shut"."""
    found = scene.found
    close = closing(found, end + 1, high)
    if close >= high or (found[end].low, found[close].low) != (",", ",") or found[end - 1].capital:
        return end
    name = hull_of(found[end + 1 : close]) if end + 1 < close else None
    person = name is not None and any(
        each.span.end == name.end
        and each.span.start <= name.start
        and (not isinstance(each.actor, Actor) or each.actor.kind is ActorKind.PERSON)
        for each in scene.passage.mentions_near(name)
    )
    return close if person else end


def _past_relative(found: Items, end: int, high: int) -> int:
    """Past what is told of who speaks: "According to Oslo, | which shut the port, | Suva owes it money"."""
    if end + 1 >= high or found[end].low != "," or found[end + 1].low not in ABOUT:
        return end
    close = next((at for at in range(end + 2, high) if found[at].low == "," or found[at].tail == ","), high)
    return close if close < high and found[close].low == "," and has_finite(found, close + 1, high) else end


def _is_her(found: Items, at: int, high: int) -> bool:
    """Whether "her" owns what follows, in small letters and before a mark: "according to her spokesman, ..."."""
    end = closing(found, at, high)
    return found[at].low == "her" and at + 1 < end < high and not has_finite(found, at + 1, end)


def _owned(found: Items, source: Range) -> bool:
    """Whether a genitive or possessive stands inside "in ~ words"."""
    return any(found[at].low in GENITIVES for at in range(*source))


def _opens(found: Items, low: int, at: int) -> bool:
    """Whether only connectors stand before the phrase."""
    before = [found[place] for place in range(low, at)]
    return all(item.low in CONJUNCTIONS or item.low == "," or is_adverb(item) for item in before)


def _clause_start(found: Items, low: int, end: int) -> int:
    """Where the last clause starts, if no comma parts the phrase from it: ", in which 13 died according to X",
    ", 13 of whom died according to X".
    """
    if found[end - 1].low == ",":
        return low
    comma = next((at for at in range(end - 1, low, -1) if found[at].low == ","), None)
    if comma is None or comma + 2 >= end:
        return low
    ahead = {found[comma + 1].low, found[comma + 2].low}
    near = range(comma + 2, min(comma + 2 + COUNTED_WITHIN, end))
    counted = any((found[at - 1].low, found[at].low) in (("of", "whom"), ("of", "which")) for at in near)
    return comma + 1 if counted or ahead & {"which", "where", "while", "whose"} else low


def answered(scene: Scene, match: Match, low: int, high: int) -> Draft | None:
    """A noun after its content: "“...,” was the verdict of X", "..., came the reply from X"."""
    found = scene.found
    verb = next((at for at in range(match.start - 1, low, -1) if found[at].lemma in ARRIVING), None)
    if verb is None or match.start - verb > 7:
        return None
    if found[verb - 1].quotation is None and found[verb - 1].low not in EDGES:
        return None
    left = left_of(found, low, verb)
    source = _owner(found, match, verb) or _giver(found, match, high)
    if not is_content(found, left) or (source is None and not _arrives(found, verb, match)):
        return None
    close = closing(found, source[1] if source else match.end, high)
    more = resumed(scene, close, high, left)
    reach = more[1] if more else close
    cue = (verb, *match.places)
    return Draft(source=source, cue=cue, content=pieces(left, more), rule="noun_after", reach=reach)


def _arrives(found: Items, verb: int, match: Match) -> bool:
    """Whether a reply comes from nobody who is named: "“Never,” came the reply"."""
    ends = match.end == len(found) or found[match.end].low in BREAKS
    return ends and found[verb].lemma == "come" and found[verb + 1].low == "the" and match.cue.text in REPLIES


def _owner(found: Items, match: Match, verb: int) -> Range | None:
    last = match.start - 1
    if last <= verb or found[last].low not in GENITIVES:
        return None
    return (verb + 1, last if found[last].low in ("'s", "'") else match.start)


def _giver(found: Items, match: Match, high: int) -> Range | None:
    near = range(match.end, min(match.end + 3, high))
    given = next((at for at in near if found[at].low in ("of", "from", "by")), None)
    return sources.after(found, given + 1, high) if given is not None else None
