"""Sayings told in the passive: "Oslo was accused by Stockholm of ...", "the raid, condemned by Oslo as a crime"."""

from __future__ import annotations

from onrecord.attribution import sources
from onrecord.attribution.cues import Match
from onrecord.attribution.drafts import Draft, Range, Scene
from onrecord.attribution.edges import content_end
from onrecord.attribution.items import Items
from onrecord.attribution.words import BE, BREAKS, POSSESSIVES, has_finite, is_adverb, is_finite, is_time

PASSIVE_OPENERS = {
    "accuse": ("of",), "blame": ("for",), "criticise": ("for",), "criticize": ("for",), "thank": ("for",),
    "praise": ("for",), "fault": ("for",), "chide": ("for",), "rebuke": ("for",), "condemn": ("for", "as"),
    "describe": ("as",), "dismiss": ("as",), "reject": ("as",), "brand": ("as",), "denounce": ("as",),
    "hail": ("as",), "ask": ("for",),
}  # fmt: skip
# "dismissed the claim | as a lie"
JUDGING = frozenset(verb for verb, openers in PASSIVE_OPENERS.items() if "as" in openers)
# "Oslo, (which was) accused by ...", "Oslo, whose spies stand accused by ..."
ASIDES = frozenset(("who", "which", "whose"))
BY_WITHIN = 10  # words: "was accused on Monday, and not for the first time, by Stockholm"
MORE_WITHIN = 5


def draft(scene: Scene, match: Match, at: int, high: int, told: Range | None = None) -> Draft | None:
    """The attribution of "Oslo was accused by Stockholm of ..."; without "by", nobody is named.

    `told` is a subject that tells what was said: "| Norway's claim that it won | was dismissed by Stockholm as ...".
    """
    found = scene.found
    near = range(match.end, min(match.end + BY_WITHIN, high))
    by = next((place for place in near if found[place].low == "by"), None)
    if by is None:
        return None
    openers = frozenset(_openers(match))
    end = by + 1
    while end < high and not _ends_agent(found, end, openers):
        end += 1
    subject = _subject(found, match, at, told)
    content = _behind(scene, match, at, _past_aside(found, end, high, openers), high, openers)
    pieces: tuple[Range, ...] = (content,) if content else (subject,) if subject else ()
    if content and subject and found[content[0]].low == "as":
        pieces = (subject, content)  # "| Norway's claim | was dismissed by Stockholm | as a lie"
    first = next((place for place in range(by + 1, end) if _adds_their_own(found, place)), end)
    first = next((place for place in range(by + 2, first) if _tells_when(found, place)), first)
    if by + 1 >= end or not pieces or pieces[-1][0] >= pieces[-1][1]:
        return None
    reach = max(pieces[-1][1], end)
    return Draft(source=(by + 1, first), cue=match.places, content=pieces, rule="indirect_passive", reach=reach)


def _subject(found: Items, match: Match, at: int, told: Range | None) -> Range | None:
    """What was condemned or welcomed."""
    if "np" not in match.cue.frames:
        return None
    if told is not None and told[1] == match.chain:
        return told
    if any(found[place].low in BE for place in range(match.chain, match.start)):
        return sources.before(found, match.chain, at)
    return None


def _openers(match: Match) -> tuple[str, ...]:
    """What may open the content behind the agent: "of" after "accused", "for" after "blamed", "to" after "urged"."""
    frames = match.cue.frames
    clause = ("that",) if {"that", "np-that"} & set(frames) else ()
    infinitive = ("to", "not") if {"to", "np-to"} & set(frames) else ()
    return (*clause, *infinitive, *PASSIVE_OPENERS.get(match.cue.text, ()))


def _ends_agent(found: Items, at: int, openers: frozenset[str]) -> bool:
    item = found[at]
    if item.low == "and":
        return not _names_more(found, at + 1, openers)
    return item.low in BREAKS | openers | {"as"} or item.quotation is not None or is_finite(found, at)


def _past_aside(found: Items, at: int, high: int, openers: frozenset[str]) -> int:
    """Past what is told of the agent: "was assured by Amundsen, | whom he met in Oslo, | that"; else the place."""
    if at + 1 >= high or found[at].low != "," or found[at + 1].low in openers:
        return at
    close = next((place for place in range(at + 1, high) if _is_mark(found, place)), high)
    return close + 1 if close + 1 < high and found[close].low == "," and found[close + 1].low in openers else at


def _adds_their_own(found: Items, at: int) -> bool:
    """Whether only those of who is named before follow: "by Oslo | and its allies"."""
    return found[at].low == "and" and at + 1 < len(found) and found[at + 1].low in POSSESSIVES


def _tells_when(found: Items, at: int) -> bool:
    """Whether a day follows: "by Oslo | on Monday", "by Oslo | last week"."""
    opens = found[at].low in ("on", "last", "this", "late", "early")
    return opens and at + 1 < len(found) and is_time(found[at + 1])


def _names_more(found: Items, at: int, openers: frozenset[str]) -> bool:
    """Whether more of those who tell stand behind "and", right before what they say: "by Oslo and its allies to"."""
    near = range(at, min(at + MORE_WITHIN, len(found)))
    end = next((place for place in near if found[place].low in openers), at)
    stop = next((place for place in near if found[place].low in BREAKS), at)
    if stop > at and all(found[place].capital or found[place].low == "the" for place in range(at, stop)):
        return True  # "was rejected by Oslo | and Bergen."
    return end > at and not any(found[place].low in BREAKS or is_finite(found, place) for place in range(at, end))


def _behind(scene: Scene, match: Match, at: int, end: int, high: int, openers: frozenset[str]) -> Range | None:
    """What follows the agent: "of ...", "that ..."."""
    found = scene.found
    if end >= high or not (found[end].low in openers or _names(found, match, end, high)):
        return None
    start = end + 1 if found[end].low == "that" else end
    until = content_end(scene, start, high)
    return (start, _closed(found, start, until) if about(found, match, at) else until)


def _names(found: Items, match: Match, at: int, high: int) -> bool:
    """Whether what something was called stands there: "was welcomed by Oslo | as a first step"; not "as it left"."""
    called = found[at].low == "as" and at + 1 < high and found[at + 1].low in ("a", "an")
    return called and "np" in match.cue.frames and not has_finite(found, at, high)


def about(found: Items, match: Match, low: int) -> Range | None:
    """Whom an aside tells of that a passive opens: "| Oslo |, accused by Suva of ..., denied it"; None in others."""
    opening = next((at for at in range(match.chain - 1, low, -1) if _is_mark(found, at)), None)
    if opening is None or "," not in (found[opening].low, found[opening].tail):
        return None
    if opening + 1 < match.chain and found[opening + 1].low not in ASIDES:
        return None
    return sources.before(found, opening + (found[opening].low != ","), low)


def _is_mark(found: Items, at: int) -> bool:
    return found[at].low in BREAKS or found[at].quotation is not None


def _closed(found: Items, start: int, end: int) -> int:
    """Where such an aside is closed: before the verb of the sentence; "The raid, condemned by Oslo, | had killed"."""
    for at in range(start + 1, end - 1):
        if "," in (found[at].low, found[at].tail):
            verb = at + 1
            while verb + 1 < end and is_adverb(found[verb]):
                verb += 1
            if is_finite(found, verb):
                return at + (found[at].quotation is not None)
    return end
