"""Who is given what, and by whom: "Russia had received no apology from Turkey", "the envoy had been warned"."""

from __future__ import annotations

from onrecord.codebook.doing import OWN
from onrecord.codebook.phrases import Word
from onrecord.events.own_deeds import BORDERS
from onrecord.events.scenes import Place
from onrecord.events.side_signs import Setting
from onrecord.model import EventType

RECEIVING = frozenset("receive get obtain hear face suffer win secure extract".split())
# Words of what one side gives to another; what else comes "from Iceland" may only come from there
GIVEN = frozenset(
    "apology guarantee assurance pledge promise aid help assistance support backing weapon arm ammunition fund "
    "funding loan money compensation threat warning ultimatum pressure request demand call appeal offer proposal "
    "answer reply response invitation message letter note complaint protest concession recognition permission "
    "approval explanation clarification".split()
)
LENGTH = 8  # words between the verb and what is given
NEAR = 3
# Verbs of speaking whose subject, passive, is spoken to
TOLD = frozenset("warn threaten ask urge summon notify inform caution".split())
SPOKEN = frozenset({EventType.THREATEN, EventType.REQUEST, EventType.CONSULT, EventType.ACCUSE})
# What comes from a place, or is done by who comes: a delegation received from Iceland has come to talk
OTHERWISE = frozenset({EventType.RETREAT, EventType.AGREE, EventType.MOBILIZE})


def givers(setting: Setting) -> set[str]:
    """From whom something is said to be got: "had received no apology from Turkey"."""
    if (verb := _verb(setting)) is None:
        return set()
    given = _given(setting, verb)
    if given is None:
        return set()
    end = setting.words[given].span.end
    behind = [place for place in setting.places if place.span.start > end]
    between = [word for word in setting.words if end <= word.span.start < behind[0].span.start] if behind else []
    named = behind and not any(word.has(*BORDERS, "to", "against") for word in between)
    return {behind[0].code} if named and any(word.lower == "from" for word in between[-NEAR:]) else set()


def receivers(setting: Setting) -> set[str]:
    """Who is said to get it, and who is said to be warned or asked: "the Russian pilots were warned"."""
    if (verb := _verb(setting)) is not None and _given(setting, verb) is not None:
        return _subject(setting, verb)
    if setting.scene.type not in SPOKEN:
        return set()
    first = next((at for at, word in enumerate(setting.words) if setting.trigger.covers(word.span)), 0)
    within = setting.words[: first + NEAR + 1] if setting.trigger.end else setting.words
    told = next((at for at, word in enumerate(within) if at >= first and word.has(*TOLD)), None)
    if told is None:
        return set()
    being = any(word.has("<be>") for word in setting.words[max(0, told - NEAR) : told])
    return _subject(setting, told) if being and setting.words[told].lower.endswith("ed") else set()


def _verb(setting: Setting) -> int | None:
    """The verb of receiving before the phrase of the event, or in it, with nothing but one clause between."""
    if setting.scene.type in OTHERWISE:
        return None
    for at, word in enumerate(setting.words):
        if word.span.start > setting.trigger.end and setting.trigger.end:
            return None
        if word.has(*RECEIVING):
            within = [each for each in setting.words[at:] if each.span.start < setting.trigger.start]
            return at if not any(each.has(*BORDERS, "to") for each in within) else None
    return None


def _given(setting: Setting, verb: int) -> int | None:
    """The word for what is received."""
    for at in range(verb + 1, min(len(setting.words), verb + 1 + LENGTH)):
        if setting.words[at].has(*BORDERS, "from", "to", "and"):
            return None
        if setting.words[at].has(*GIVEN):
            return at
    return None


def _subject(setting: Setting, verb: int) -> set[str]:
    """The side that is the subject of a verb, near before it: a name, or the speaker's own where a pronoun opens."""
    start = setting.words[verb].span.start
    near = [place for place in setting.places if place.span.end <= start][-1:]
    if near and not _led(setting, near[0]):
        between = [word for word in setting.words if near[0].span.end <= word.span.start < start]
        return set() if len(between) > LENGTH or any(word.has(*BORDERS) for word in between) else {near[0].code}
    own = setting.scene.own
    return {own} if own and not near and setting.words[0].lower in OWN else set()


def _led(setting: Setting, place: Place) -> bool:
    """Whether a preposition leads to the side, so that it is no subject."""
    before: list[Word] = [word for word in setting.words if word.span.end <= place.span.start]
    return bool(place.preposition) and bool(before)
