"""Who wields what a noun names, and from whose land it came: "Iceland used drones", "threats from Iceland"."""

from __future__ import annotations

from onrecord.codebook.codes import STATE
from onrecord.codebook.doing import OWNERS, PRESSURE, STRIKERS, does, light_verb
from onrecord.codebook.openings import before_subject
from onrecord.codebook.phrases import NEGATIONS
from onrecord.events import weapons
from onrecord.events.scenes import Place
from onrecord.events.side_signs import Setting
from onrecord.events.voice import passive_verb
from onrecord.model import Act, EventType

# Nouns of what one side does to another, at whose end "from" or "by" leads to who does it
DONE = PRESSURE | {"blockade"}
DECIDING = frozenset("decision decisions plan plans move moves attempt attempts effort efforts order decree".split())
USED = frozenset({EventType.ASSAULT, EventType.COERCE})
# Verbs of troops that no passive is made of: "Icelandic troops remained in its villages"
MOVING = frozenset("remain stay enter cross leave withdraw advance return arrive".split())
GOING = frozenset({EventType.RETREAT, EventType.MOBILIZE, EventType.COERCE})
FIGHTING = frozenset("fighting clashes clash hostilities skirmishes battles".split())
SENDING = frozenset("smuggle ship send supply deliver funnel transfer fly transport truck move".split())
SENT = frozenset({EventType.AID, EventType.MOBILIZE, EventType.COOPERATE, EventType.SUPPORT})
LAND = ("", "in", "on", "from", "into")
TOLD = frozenset({Act.CLAIM, Act.ACCUSATION})
AIDS = frozenset("had has have would will did not never still also n't n’t".split()) | NEGATIONS


def wielders(setting: Setting) -> set[str]:
    """The side, not the speaker's own, that wields what the event's phrase names; else nobody."""
    if (fighting := _fighters(setting)) is not None:
        return fighting
    found = senders(setting) or _users(setting) or _authors(setting) or _deciders(setting) or _movers(setting)
    return found - {setting.scene.own}


def _users(setting: Setting) -> set[str]:
    """The subject of the verb whose object says what is done: "six Icelandic ships had used water cannon"."""
    words = setting.words
    start = next((at for at, word in enumerate(words) if word.span.start == setting.trigger.start), None)
    if start is None or setting.scene.type not in USED:
        return set()
    verb = light_verb(words, start)
    near = [place for place in setting.places if place.span.end <= words[verb].span.start][-1:]
    if verb == start or not near or near[0].preposition or near[0].owner:
        return set()
    subject = next(at for at, word in enumerate(words) if word.span.end > near[0].span.start)
    return {near[0].code} if does(words, subject, verb, verb + 1) else set()


def _fighters(setting: Setting) -> set[str] | None:
    """Both sides of a fight that one of them tells of: "clashes with Icelandic troops were going on"."""
    words, own = setting.words, setting.scene.own
    opening = next((at for at, word in enumerate(words[:3]) if word.lower in FIGHTING), None)
    if opening is None or setting.scene.type is not EventType.ASSAULT or own not in setting.scene.neighbours:
        return None
    others = {place.code for place in setting.places if place.preposition == "with"} - {own}
    rest = {place.code for place in setting.places} - others - {own}
    abroad = len(others) == 1 and not any(other[:STATE] == (own or "")[:STATE] for other in others)
    return {own, *others} if own and abroad and not rest else None


def senders(setting: Setting) -> set[str]:
    """From whom weapons go to another: "arms had been smuggled from Iceland to Chad"."""
    verb = next((at for at, word in enumerate(setting.words) if word.has(*SENDING)), None)
    if verb is None or setting.scene.type not in SENT or not any(w.has("<be>") for w in setting.words[:verb][-2:]):
        return set()
    behind = [place for place in setting.places if place.span.start > setting.words[verb].span.start]
    led = {place.preposition: place.code for place in behind}
    ahead = [place.span for place in setting.places if place not in behind]
    named = any(word.has("<name>") and any(each.covers(word.span) for each in ahead) for word in setting.words[1:])
    return {led["from"]} if "from" in led and "to" in led and not named else set()


def strikers(setting: Setting) -> set[str]:
    """The speaker's own side where it tells what targets were hit: "(said) 40 targets had been hit in Iceland"."""
    own, verb = setting.scene.own, passive_verb(setting)
    if setting.scene.type is not EventType.ASSAULT or verb is None or own is None:
        return set()
    aimed = any(word.lower == "targets" for word in setting.words[:verb])
    return {own} if aimed and setting.scene.act in TOLD and own not in named(setting) else set()


def named(setting: Setting) -> set[str]:
    """The sides that are named; whose "a hospital" is, is only guessed."""
    return {
        place.code
        for place in setting.places
        if any(word.has("<name>") or word.lower in OWNERS for word in setting.words if place.span.covers(word.span))
    }


def launchers(setting: Setting) -> set[str]:
    """From whose land weapons came: "rockets fired from Iceland hit a Norwegian town"."""
    weapon = weapons.weapon(setting)
    if weapon is None or setting.scene.type is not EventType.ASSAULT:
        return set()
    start = setting.words[weapon].span.end
    # "rockets from Iceland"
    whole = [place for place in setting.places if place.span.start < start < place.span.end][:1]
    first = whole or [place for place in setting.places if place.span.start > start][:1]
    return {place.code for place in first if whole or weapons.leading(setting.words, place) == "from"}


def exploded(setting: Setting) -> bool:
    """Whether a report tells of a bomb whose owner nobody is said to be: "a bomb exploded in Suva"."""
    weapon = weapons.weapon(setting)
    if setting.scene.own is not None or weapon is None or setting.words[weapon].lower not in weapons.BOMBS:
        return False
    return setting.scene.type is EventType.ASSAULT and not any(word.lower == "by" for word in setting.words)


def _authors(setting: Setting) -> set[str]:
    """From whom threats, pressure or sanctions come: "threats from Iceland"."""
    if setting.scene.act is Act.THREAT:  # "threats from Iceland will be answered" by who says so
        return set()
    if not any(word.lower in DONE for word in setting.words if setting.trigger.covers(word.span)):
        return set()
    return {
        place.code
        for place in setting.places
        if place.where == "after" and place.close and place.preposition in ("from", "by") and not place.owner
    }


def _deciders(setting: Setting) -> set[str]:
    """Whose decision it is to do it: "a decision by Iceland to freeze the assets of a Norwegian"."""
    for place in setting.places:
        before = [word.lower for word in setting.words if word.span.end <= place.span.start][-3:]
        behind = [word.lower for word in setting.words if word.span.start >= place.span.end][:1]
        if place.where != "before" or behind != ["to"] or "by" not in before[1:]:
            continue
        if before[before.index("by", 1) - 1] in DECIDING:
            return {place.code}
    return set()


def _movers(setting: Setting) -> set[str]:
    """Whose troops stay or go, as the words open: "Icelandic troops remained in its villages"."""
    found = _moving(setting)
    return {found.code} if found else set()


def land(setting: Setting) -> set[str]:
    """Whose land the troops of another side stay in or go from: "Icelandic troops remained in its villages"."""
    troops = _moving(setting)
    behind = [place for place in setting.places if troops and place.span.start > troops.span.end][:1]
    return {place.code for place in behind if troops and place.preposition in LAND and place.code != troops.code}


def _moving(setting: Setting) -> Place | None:
    # an adjective in the naming of the troops is a place of its own
    first = next((each for each in setting.places if _troops(setting, each)), None)
    if first is None or setting.scene.type not in GOING:
        return None
    ahead = [word for word in setting.words if word.span.end <= first.span.start]
    behind = [word for word in setting.words if word.span.start >= first.span.end]
    rest = [word for word in behind if not (word.lower in AIDS or word.lower.endswith("ly"))][:2]
    there = len(rest) > 1 and rest[0].lower in ("are", "were", "is", "was") and rest[1].lower in LAND
    moves = bool(rest) and (there or rest[0].has(*MOVING))
    return first if before_subject(ahead) and moves else None


def _troops(setting: Setting, place: Place) -> bool:
    naming = [word for word in setting.words if place.span.covers(word.span) and word.lower != "the"]
    return len(naming) > 1 and naming[0].has("<name>") and naming[-1].lower in STRIKERS and not place.owner
