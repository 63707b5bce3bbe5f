"""Who surely acts in an event and who surely does not, as the words say it outright: "Turkey had not apologised"."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.codebook.codes import STATE
from onrecord.codebook.doing import PRESSURE, STRIKERS, STRONG
from onrecord.codebook.openings import before_subject, beyond_aspect, ready_to, there
from onrecord.codebook.phrases import UNDERGOING, Word
from onrecord.events import between, losses, own_deeds
from onrecord.events.harmed import beset as harmed_as_told
from onrecord.events.hit import facing
from onrecord.events.scenes import ASSERTING, Place
from onrecord.events.side_signs import Setting
from onrecord.events.wielders import launchers, senders, strikers, wielders
from onrecord.model import Act, EventType

# Auxiliaries of what a subject does, and words that open another clause
HELPING = frozenset("would will shall had has have did does do".split())
POINTING = frozenset("i you he she it we they this that these those both".split())
# "Two guards died": who does not act in what happens to him
UNDERGONE = "by object"
REBELS = frozenset(
    "rebel rebels fighters separatists militants militia militias militiamen gunmen guerrillas insurgents".split()
)
FORCES = REBELS | STRIKERS | {"government"}
# Of these a side's name tells who does them; "the Icelandic crisis" and "Icelandic talks" are anybody's
DEEDS = PRESSURE | frozenset(
    "withdrawal withdrawals pullout pullback retreat invasion offensive incursion raid raids attack attacks strike "
    "strikes airstrike airstrikes bombing bombardment shelling deployment".split()
)
GOING = frozenset("withdrawal pullout pull-out pullback retreat removal departure evacuation".split())
BEARING = frozenset("bear bears bore".split())
FAULTS = frozenset("responsibility blame".split())
TELLING = ASSERTING | {Act.DENIAL}
SOLDIERY = frozenset("soldiers troops police policemen".split())


def agents(setting: Setting) -> set[str]:
    """The sides that surely act, by the first rule that names any: "Turkey had not apologised"; else nobody."""
    return next((found for rule in _rules(setting) if (found := rule(setting))), set())


def _rules(setting: Setting) -> tuple[Callable[[Setting], set[str]], ...]:
    """The rules that tell who acts, the surest first."""
    if setting.voice == "passive":
        return _blamed, _led_to, _denying, senders, strikers
    told = (
        _blamed,
        between.asked,
        between.doing,
        withdrawing,
        _cut_off,
        _threatening,
        strikers,
        losses.takers,
        own_deeds.own,
        _besieged,
        accused,
        _at_fault,
        _soldiery,
        wielders,
        launchers,
    )
    return told if setting.voice == UNDERGONE else (*told, doers, _striking, whose)


def _blamed(setting: Setting) -> set[str]:
    """On whom the cue blames it: "(blamed) the attack on Iceland"."""
    return set(setting.blamed) if setting.scene.type is not EventType.ACCUSE else set()


def _led_to(setting: Setting) -> set[str]:
    """Whom "by" names right behind a passive verb: "had been attacked by Iceland"."""
    return {
        place.code
        for place in setting.places
        if place.where == "after" and place.preposition == "by" and place.close and not place.owner
    }


def _denying(setting: Setting) -> set[str]:
    """The speaker's own side, where it denies the harm it was said to do: "(said) no village had been bombed"."""
    return {setting.scene.own} if setting.scene.own and own_deeds.nobody_hit(setting) else set()


def _threatening(setting: Setting) -> set[str]:
    """The speaker's own side, where it threatens another with a cost: "Iceland must leave or face air strikes"."""
    own = setting.scene.own
    return {own} if own and setting.scene.act is Act.THREAT and facing(setting) else set()


def _besieged(setting: Setting) -> set[str]:
    """The state of rebels who complain of harm in their land: "(rebels said) the bombardment of Misrata went on"."""
    own = setting.scene.own
    return {own[:STATE]} if own and beset(setting) else set()


def _striking(setting: Setting) -> set[str]:
    """Whose forces stand right before a verb of attack."""
    return strike(setting)[0]


def accused(setting: Setting) -> set[str]:
    """The side that an accusation opens with, "of" behind it: "(accused) Iceland of attacks on Sweden"."""
    first = next(iter(setting.places), None)
    if first is None or setting.scene.act is not Act.ACCUSATION or first.span.start > setting.words[0].span.start:
        return set()
    inside = [word for word in setting.words if first.span.covers(word.span)]
    rest = [word for word in setting.words if word.span.start >= first.span.end]
    behind = rest[there(rest) :]
    named = bool(behind) and behind[0].lower == "of" and not any(word.lower in ("it", "other") for word in inside)
    return {first.code} if named else set()


def _cut_off(setting: Setting) -> set[str]:
    """The side named before "he said" that the words go on to tell of, if what they tell it does itself."""
    subject, words = setting.scene.subject, setting.words[2:]
    if subject is None or subject == setting.scene.own or setting.voice == UNDERGONE:
        return set()
    doing = next((word for word in words if not (word.lower.endswith("ly") or word.has("<neg>"))), None)
    return {subject} if doing is not None and not doing.has("<be>", *UNDERGOING) else set()


def _at_fault(setting: Setting) -> set[str]:
    """Who is said to bear the responsibility for what was done: "Iceland bore full responsibility for the attack"."""
    if setting.scene.type is EventType.ACCUSE:
        return set()
    verb = next((word for word in setting.words if setting.trigger.covers(word.span) and word.lower in BEARING), None)
    fault = any(word.lower in FAULTS for word in setting.words if setting.trigger.covers(word.span))
    near = [place for place in setting.places if verb and place.span.end <= verb.span.start][-1:]
    return {near[0].code} if fault and near and near[0].preposition == "" and not near[0].owner else set()


def doers(setting: Setting) -> set[str]:
    """The side, named and not the speaker's own, that is subject of the first verb, if the phrase is in its clause.

    "Turkey had not apologised", "under the plan the rebels were ready to leave", whoever says so.
    """
    subject = next((place for place in setting.places if _is_subject(setting, place)), None)
    if subject is None or subject.code == setting.scene.own:
        return set()
    behind = [word for word in setting.words if word.span.start >= subject.span.end]
    ready = ready_to(behind)
    if ready is None and not behind[0].has(*HELPING):
        return set()
    rest = [word for word in behind[ready or 1 :] if not (word.has("<neg>") or word.lower.endswith("ly"))]
    if not rest or rest[beyond_aspect(rest, 0)].has("<be>", *UNDERGOING):
        return set()
    within = [word for word in behind if word.span.start < setting.trigger.start]
    return set() if any(word.has(*own_deeds.BORDERS) for word in within) else {subject.code}


def strike(setting: Setting) -> tuple[set[str], set[str]]:
    """Whose forces stand right before a verb of attack, and whose land right behind it; else nobody's.

    "Icelandic troops shelled Norwegian positions", as Icelandic witnesses may tell, too.
    """
    subject = next((place for place in setting.places if _is_subject(setting, place)), None)
    after = [place for place in setting.places if place.where == "after" and place.close and not place.preposition]
    if subject is None or not after or after[0].code == subject.code or setting.scene.type is not EventType.ASSAULT:
        return set(), set()
    between = [word for word in setting.words if subject.span.end <= word.span.start < setting.trigger.start]
    verb = next((word for word in setting.words if word.span.start == setting.trigger.start), None)
    finite = verb is not None and (verb.lower.endswith("ed") or verb.lower in STRONG)
    if not finite or not all(word.lower.endswith("ly") for word in between):
        return set(), set()
    return {subject.code}, {after[0].code}


def whose(setting: Setting) -> set[str]:
    """Whose the deed is that a noun names: "(said the plan provided for) an Icelandic withdrawal from Oslo"."""
    near = [place for place in setting.places if place.where == "before" and place.close][-1:]
    behind = [word.lower for word in setting.words if near and word.span.start >= near[0].span.end][:2]
    if not near or near[0].code == setting.scene.own or not behind:
        return set()
    adjective = near[0].span in setting.scene.adjectives and behind[0] in DEEDS
    owned = behind[0] in ("'s", "’s") and behind[1:] and behind[1] in DEEDS
    return {near[0].code} if adjective or owned else set()


def withdrawing(setting: Setting) -> set[str]:
    """Whose withdrawal a noun names, the troops behind "of": "(demanded) the withdrawal of the Icelandic troops"."""
    words = setting.words
    if setting.scene.type is not EventType.RETREAT:
        return set()
    for place in setting.places:
        before = [word for word in words if word.span.end <= place.span.start]
        while before and before[-1].lower in ("all", "the", "its", "their"):
            before.pop()
        of = len(before) > 1 and before[-1].lower == "of" and before[-2].lower in GOING
        if of and not place.owner and all(word.lower not in ("from", "by") for word in before[-3:]):
            return {place.code}
    return set()


def _is_subject(setting: Setting, place: Place) -> bool:
    """Whether a side is named before the phrase as the subject of its clause, in words that leave no doubt of whose.

    Whom "the bank", "they" or "peacekeepers" mean is too often mistaken.
    """
    opening = [word for word in setting.words if word.span.end <= place.span.start]
    behind = [word for word in setting.words if word.span.start >= place.span.end]
    if place.where != "before" or place.owner or not behind or not before_subject(opening):
        return False
    naming = [word for word in setting.words if place.span.covers(word.span) and word.lower != "the"]
    if not naming:
        return False
    forces = len(naming) > 1 and naming[0].has("<name>") and naming[-1].lower in FORCES  # "Icelandic forces"
    rebels = len(place.code) > STATE and naming[-1].lower in REBELS  # "the separatists"
    return forces or rebels or all(_names(word, opens=word is setting.words[0]) for word in naming)


def beset(setting: Setting) -> bool:
    """Whether rebels complain of harm in their land: "(rebels said) the bombardment of Misrata went on"."""
    scene = setting.scene
    if scene.own is None or len(scene.own) <= STATE or scene.type is not EventType.ASSAULT or scene.admits:
        return False
    near = {code for _, code in scene.named} <= {scene.own, scene.own[:STATE]}
    return near and scene.act in (Act.CLAIM, Act.ACCUSATION) and harmed_as_told(setting.words)


def _soldiery(setting: Setting) -> set[str]:
    """The state of a speaker who complains of "soldiers" that have no other name, if no other state is spoken of."""
    scene = setting.scene
    if scene.act is not Act.ACCUSATION or scene.own is None or not setting.words[:1] or not scene.type:
        return set()
    opening = [word for word in setting.words[:2] if word.lower != "that"][:1]
    states = {code[:STATE] for code in scene.stage.often} - {scene.own[:STATE]}
    return {scene.own[:STATE]} if opening and opening[0].lower in SOLDIERY and not states else set()


def _names(word: Word, *, opens: bool) -> bool:
    """Whether a word is a name's: "the Icelanders", but "Peacekeepers" may be a capital letter's doing alone."""
    plural = word.lower.endswith("s") and word.lower[:-1] in word.forms
    return word.has("<name>", "the") and not (plural and opens) and word.lower not in POINTING
