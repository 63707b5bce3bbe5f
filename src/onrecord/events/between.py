"""Two at odds of whom a third asks something, or to whom he offers it: "urged both to stop", "appealed for calm"."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from onrecord.codebook.events import Quad, quad
from onrecord.codebook.phrases import Word
from onrecord.events.scenes import ASSERTING, Scene
from onrecord.events.side_signs import Setting
from onrecord.model import Act, Event, EventType, Span

BACK = 4  # sentences back in which the two are looked for
LATELY = 6  # events told before that say who they are
SHORT = 8  # words of a demand in which nobody is named
OPENING = 2  # words before those who are asked
# What it takes two for, where nobody is told to do it
MUTUAL = (
    "restraint",
    "calm",
    "ceasefire",
    "truce",
    "armistice",
    "talk",
    "dialogue",
    "negotiation",
    "hostility",
    "fighting",
    "bloodshed",
    "escalation",
    "de-escalation",
    "settlement",
)
MEDIATING = ("mediate", "mediation", "mediator", "arbitrate", "arbitration", "broker")
MEETINGS = ("talk", "round", "negotiation", "dialogue", "meeting", "summit")  # which a third offers to host
NEUTRAL = frozenset(("neutral", "neutrality", "impartial"))
# Who does these and to whom are at odds
FOES = frozenset({Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT})
GIVING = frozenset({Act.OFFER, Act.COMMITMENT, Act.REFUSAL})
DETERMINED = ("the", "these", "those")
# Behind "both" or "the two", where no noun belongs to them
ALONE = frozenset("to not together should must would will back again , . ; :".split())
THEM = ("them", "they")


def asked(setting: Setting) -> set[str]:
    """The two of whom a third asks it, or of whom he proposes that they do it; else nobody."""
    scene, words = setting.scene, setting.words
    if scene.own is None or scene.act not in (Act.DEMAND, Act.OFFER):
        return set()
    two = _two(setting)
    if two is not None:
        leading = [word for word in words if word.span.end <= two.start]
        first = len(leading) <= OPENING and not (scene.act is Act.OFFER and leading and leading[0].lower == "to")
        between = scene.act is Act.DEMAND and _behind_between(words, two)
        return _meant(setting, two) if first or between else set()
    if scene.act is not Act.DEMAND or _others(scene) or len(words) > SHORT:
        return set()
    return _at_odds(scene) if any(word.has(*MUTUAL) for word in words) else set()


def doing(setting: Setting) -> set[str]:
    """The two of whom a third tells that both do it: "(Chad said) both sides had broken the truce"; else nobody."""
    if setting.scene.own is None or setting.scene.act not in ASSERTING or setting.voice == "passive":
        return set()
    two = _two(setting)
    leading = [word for word in setting.words if two is not None and word.span.end <= two.start]
    named = any(place.span == two and place.where in ("before", "unmarked") for place in setting.places)
    return _of(setting, two) if two is not None and named and len(leading) <= OPENING else set()


def offered(setting: Setting) -> set[str]:
    """The two to whom a third offers something, or of whom he backs neither: "offered to mediate"; else nobody."""
    scene, words = setting.scene, setting.words
    if scene.own is not None and _neutral(words) and _others(scene) <= (two := _at_odds(scene)):
        return two
    mediates = any(word.has(*MEDIATING) for word in words)
    if scene.own is None or not (scene.act in GIVING or (mediates and scene.act is Act.CLAIM)) or asked(setting):
        return set()
    named = _two(setting)
    if named is not None and (scene.act is Act.OFFER or _behind_between(words, named)):
        return _meant(setting, named)
    offices = any((one.lower, other.lower) == ("good", "offices") for one, other in pairwise(words))
    hosts = any(word.has("host") for word in words) and any(word.has(*MEETINGS) for word in words)
    mediates = mediates or offices or hosts
    return _at_odds(scene) if mediates and not _others(scene) and scene.act in GIVING else set()


def _neutral(words: Sequence[Word]) -> bool:
    """Whether one says that he is for neither: "would not take sides", "stays neutral"."""
    sides = any(one.has("take") and other.lower == "sides" for one, other in pairwise(words))
    return sides or any(word.lower in NEUTRAL for word in words)


def _two(setting: Setting) -> Span | None:
    """The words that mean two sides at once, none of them the speaker's: "both countries", "the two"."""
    words = setting.words
    for place in setting.places:
        if len(_of(setting, place.span)) > 1:
            return place.span
    for at, word in enumerate(words):
        two = word.lower == "both" or (word.lower == "two" and at > 0 and words[at - 1].lower in DETERMINED)
        if two and (at + 1 == len(words) or words[at + 1].lower in ALONE):
            return word.span
    joint = bool(setting.scene.earlier) and len(setting.scene.earlier[-1].actor) > 1
    return words[0].span if joint and words and words[0].lower in THEM else None


def _behind_between(words: Sequence[Word], two: Span) -> bool:
    return any(word.lower == "between" for word in words if 0 <= two.start - word.span.end <= len(" the "))


def _meant(setting: Setting, two: Span) -> set[str]:
    """The sides that some words mean: those that they are known to, else the two that are at odds."""
    known = _of(setting, two)
    return known if len(known) > 1 else _at_odds(setting.scene)


def _of(setting: Setting, span: Span) -> set[str]:
    found = {code for each, code in setting.scene.named if each == span}
    return found if setting.scene.own not in found else set()


def _others(scene: Scene) -> set[str]:
    """The sides beside the speaker's that the words or their sentence name."""
    return {*(code for _, code in scene.named), *scene.sentence} - {scene.own or ""}


def _at_odds(scene: Scene) -> set[str]:
    """The two that are at odds, as the report has it so far; nobody where the speaker is one of them."""
    told = _told(scene)
    if told:
        return set() if scene.own in told else set(told)
    return _named_before(scene)


def _told(scene: Scene) -> tuple[str, ...]:
    """The two whom the events told before are mostly about, the last of them where that is even."""
    pairs = [pair for event in reversed(scene.earlier[-LATELY:]) if (pair := _pair(event))]
    counts = Counter(pairs)
    return max(counts, key=lambda pair: (counts[pair], -pairs.index(pair)), default=())


def _pair(event: Event) -> tuple[str, ...]:
    """The two of an event: both do it, it is done to both, or one does it to the other."""
    for both in (event.actor, event.recipient):
        if len(both) == 2:
            return tuple(sorted(both))
    foes = quad(event.type) in FOES or event.type is EventType.RETREAT
    alone = len(event.actor) == len(event.recipient) == 1
    return tuple(sorted((*event.actor, *event.recipient))) if foes and alone else ()


def _named_before(scene: Scene) -> set[str]:
    """The only two besides the speaker's side that the sentences before name, the nearest first; else nobody."""
    starts = scene.stage.starts
    here = bisect_right(starts, scene.at) - 1
    found: set[str] = set()
    for back in range(1, min(BACK, here) + 1):
        start, end = starts[here - back], starts[here - back + 1]
        found |= {code for span, code in _between(scene, start, end) if code != scene.own}
        if len(found) > 1:
            break
    return found if len(found) == 2 else set()


def _between(scene: Scene, start: int, end: int) -> Sequence[tuple[Span, str]]:
    """The namings that begin between two places of the report."""
    namings = scene.stage.namings
    low, high = (bisect_right(namings, at - 1, key=lambda naming: naming[0].start) for at in (start, end))
    return namings[low:high]
