"""Who is given what, and by whom: "Russia had received no apology from Turkey", "the envoy had been warned"."""

from __future__ import annotations

from onrecord.codebook.doing import GENITIVES, OWN
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
# Verbs of what one side lets another have, and of what it takes from another
GIVING = frozenset("hand give return surrender cede yield deliver transfer restore relinquish abandon leave".split())
GIFTS = frozenset({EventType.CONCEDE, EventType.AID, EventType.COOPERATE, EventType.RETREAT, EventType.SUPPORT})
TAKING = frozenset("steal seize loot plunder pillage rob take confiscate requisition grab extort divert".split())
TAKEN = frozenset({EventType.COERCE, EventType.ASSAULT, EventType.SANCTION})
PARTICLES = frozenset("over back up".split())
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


def given(setting: Setting) -> set[str]:
    """To whom something is handed or returned: "(said) it would not hand its land to Iceland"."""
    return _led_behind(setting, GIVING, "to") if setting.scene.type in GIFTS else set()


def robbed(setting: Setting) -> set[str]:
    """From whom something is taken, or whose it was: "stealing food from Iceland", "stealing Iceland's trucks"."""
    if setting.scene.type not in TAKEN or setting.voice == "passive":
        return set()
    owners = [place for place in setting.places if _has(setting, place)]
    verb = _transitive(setting, TAKING)
    behind = [place for place in owners if verb is not None and setting.words[verb].span.end < place.span.start]
    near = behind[:1] if verb is not None and behind and _count(setting, verb, behind[0]) <= NEAR else []
    return _led_behind(setting, TAKING, "from") or {place.code for place in near}


def _led_behind(setting: Setting, verbs: frozenset[str], lead: str) -> set[str]:
    """The side that a preposition leads to behind a verb and what that is done to, in one clause."""
    verb = _transitive(setting, verbs)
    if verb is None:
        return set()
    start = setting.words[verb].span.end
    first = next((place for place in setting.places if place.span.start > start and place.preposition == lead), None)
    between = [word for word in setting.words if first and start <= word.span.start < first.span.start]
    if first is None or first.owner or any(word.has(*BORDERS) for word in between):
        return set()
    at = next((at for at, word in enumerate(between) if word.lower == lead), 0)
    things = [word for word in between[:at] if word.lower not in PARTICLES]
    led = all(word.lower == "the" or word.has("<name>") for word in between[at + 1 :])
    return {first.code} - {setting.scene.own} if things and led else set()


def _transitive(setting: Setting, verbs: frozenset[str]) -> int | None:
    """The number of the verb, one of these, that carries the event or stands close before what does."""
    for at, word in enumerate(setting.words):
        if word.has(*verbs) and (not setting.trigger.end or _carries(setting, at)):
            return at
    return None


def _carries(setting: Setting, at: int) -> bool:
    start = setting.words[at].span.start
    within = [word for word in setting.words[at:] if word.span.start < setting.trigger.start]
    return setting.trigger.start <= start < setting.trigger.end or 0 < len(within) <= NEAR


def _count(setting: Setting, verb: int, place: Place) -> int:
    return sum(1 for word in setting.words[verb + 1 :] if word.span.end <= place.span.start)


def _has(setting: Setting, place: Place) -> bool:
    """Whether a side named outright is told to have something: "Iceland's trucks"."""
    behind = next((word.lower for word in setting.words if word.span.start >= place.span.end), "")
    return behind in GENITIVES | {"'", "’"}


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
