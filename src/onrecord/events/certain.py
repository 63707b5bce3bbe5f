"""Who surely acts in an event and who surely does not, as the words say it outright: "Turkey had not apologised"."""

from __future__ import annotations

from itertools import pairwise

from onrecord.codebook.phrases import UNDERGOING, Word
from onrecord.events import harmed
from onrecord.events.side_signs import Setting
from onrecord.model import Act, EventType

# Of what is passively used the side named may be the user's: "Russian rockets were fired"
USING = frozenset("fire launch use deploy send mass station plant lob hurl drop".split())
# Auxiliaries of what a subject does, and words that open another clause
HELPING = frozenset("would will shall had has have did does do".split())
POINTING = frozenset("i you he she it we they this that these those both".split())
BORDERS = frozenset("that if who which whose because while when after before unless until , ; :".split())
# "Two guards died": who does not act in what happens to him
UNDERGONE = "by object"
HARMS = frozenset(
    {
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.SANCTION,
        EventType.MOBILIZE,
        EventType.RETREAT,
        EventType.CONCEDE,
    }
)
# "Norway will answer an attack on Sweden" announces none on Sweden, but the end of sanctions is for whom they hit
ANNOUNCING = frozenset({Act.COMMITMENT, Act.THREAT, Act.OFFER, Act.REFUSAL})
ANNOUNCED = frozenset({EventType.SANCTION, EventType.RETREAT, EventType.CONCEDE})
FORCES = frozenset("forces troops soldiers jets warplanes ships warships tanks army navy government".split())
AT = ("on", "against")  # whom an attack hits


def agents(setting: Setting) -> set[str]:
    """The sides that "by" names right behind a passive verb, which surely act: "had been attacked by Iceland".

    Also the side that the words open with, where it does what the verb says: "Turkey had not apologised".
    """
    if setting.voice == "passive":
        return {
            place.code
            for place in setting.places
            if place.where == "after" and place.preposition == "by" and place.close and not place.owner
        }
    return accused(setting) or (set() if setting.voice == UNDERGONE else _doers(setting))


def accused(setting: Setting) -> set[str]:
    """The side that an accusation opens with, "of" behind it: "(accused) Iceland of attacks on Sweden"."""
    first = next(iter(setting.places), None)
    if first is None or setting.scene.act is not Act.ACCUSATION or first.span.start > setting.words[0].span.start:
        return set()
    inside = [word for word in setting.words if first.span.covers(word.span)]
    behind = next((word for word in setting.words if word.span.start >= first.span.end), None)
    named = behind is not None and behind.lower == "of" and not any(word.lower in ("it", "other") for word in inside)
    return {first.code} if named else set()


def _doers(setting: Setting) -> set[str]:
    """The side, named and not the speaker's own, that is subject of the first verb, if the phrase is in its clause.

    "Turkey had not apologised", whoever says so.
    """
    words, first = setting.words, next(iter(setting.places), None)
    if first is None or first.where != "before" or first.owner or first.code == setting.scene.own:
        return set()
    # whom "the bank", "they" or "peacekeepers" mean is too often mistaken
    naming = [word for word in words if first.span.covers(word.span) and word.lower != "the"]
    forces = len(naming) > 1 and naming[0].has("<name>") and naming[-1].lower in FORCES  # "Icelandic forces"
    if not forces and not all(_names(word) for word in naming):
        return set()
    behind = [word for word in words if word.span.start >= first.span.end]
    opening = [word for word in words if word.span.end <= first.span.start]
    if not behind or not behind[0].has(*HELPING) or any(word.lower not in ("that", "the") for word in opening):
        return set()
    verb = next((word for word in behind[1:] if not (word.has("<neg>") or word.lower.endswith("ly"))), None)
    if verb is None or verb.has("<be>", *UNDERGOING):
        return set()
    trigger = setting.trigger
    within = [word for word in behind if word.span.start < trigger.start]
    return set() if any(word.has(*BORDERS) for word in within) else {first.code}


def barred(setting: Setting, acting: set[str], harmed: set[str]) -> set[str]:
    """The sides that surely do not act, by those that surely do and those it is done to.

    Where a speaker tells what others do, his own side does not.
    """
    blamed = setting.scene.act is Act.ACCUSATION and (harmed or _blames(setting))
    told = (acting and setting.voice != "passive") or blamed or setting.scene.aside
    return harmed | {setting.scene.own} if told and setting.scene.own else harmed


def _blames(setting: Setting) -> bool:
    """Whether an attack of which somebody complains has another for its subject: "claims it had shelled Suva"."""
    first = next(iter(setting.places), None)
    if first is None or first.where != "before" or first.owner or not first.opens:
        return False
    return first.code != setting.scene.own and setting.scene.type is EventType.ASSAULT


def _names(word: Word) -> bool:
    plural = word.lower.endswith("s") and word.lower[:-1] in word.forms
    return word.has("<name>", "the") and not plural and word.lower not in POINTING


def patients(setting: Setting) -> set[str]:
    """The side right before a passive verb of attack, which surely does not do it: "its soldiers had been killed".

    "Russian rockets were fired" says whose means they were, and one's own people are detained by one's own state.
    Also whom a condemned attack is on: "the attack on the UN base"; and whose dead are told of.
    """
    scene = setting.scene
    found = targeted(setting) | _warned(setting)
    if scene.type is not EventType.ASSAULT:
        return found
    found |= _bereaved(setting)
    if setting.voice == UNDERGONE:
        return found | _stricken(setting)
    if setting.voice != "passive":
        behind = [place for place in setting.places if place.where == "after" and place.preposition in AT][:1]
        condemned = scene.act is Act.ACCUSATION
        return found | {place.code for place in behind if condemned and place.close and place.code != scene.own}
    near = [place for place in setting.places if place.where == "before" and place.close]
    used = any(word.has(*USING) for word in setting.words)
    return {near[-1].code} if near and near[-1].preposition in ("", "of") and not used else set()


def _stricken(setting: Setting) -> set[str]:
    """The side whose dead are told of: "forty Icelandic soldiers have died", "Iceland lost 40 soldiers"."""
    near = [place for place in setting.places if place.where == "before" and not place.preposition][-1:]
    if not near or harmed.of_people(setting.words, near[0]):
        return set()
    start, end = near[0].span.end, setting.trigger.start
    between = [word for word in setting.words if start <= word.span.start < end]
    return set() if any(word.has(*BORDERS) for word in between) else {near[0].code}


def _warned(setting: Setting) -> set[str]:
    """Whom a warning opens with, "of" behind its name: "(warned) Iceland of the consequences"."""
    first = next(iter(setting.places), None)
    if first is None or setting.scene.act is not Act.THREAT or first.span.start > setting.words[0].span.start:
        return set()
    behind = next((word for word in setting.words if word.span.start >= first.span.end), None)
    return {first.code} if behind is not None and behind.lower == "of" else set()


def _bereaved(setting: Setting) -> set[str]:
    """The speaker's own side where he admits a loss and names no other: "(admitted) the loss of a jet"."""
    scene = setting.scene
    pairs = pairwise(setting.words)  # not "got lost"
    lost = any(word.has("loss") for word in setting.words[:1]) or any(
        word.has("loss", "lose") and not one.has("get") for one, word in pairs
    )
    alone = all(code == scene.own for _, code in scene.named)
    return {scene.own} if lost and alone and scene.own and scene.act is Act.CLAIM else set()


def targeted(setting: Setting) -> set[str]:
    """The targets that a noun of harm names, where the event is that harm or its end."""
    scene, found = setting.scene, set(setting.targets)
    if scene.type not in (ANNOUNCED if scene.act in ANNOUNCING else HARMS):
        return set()
    if scene.own is not None and scene.act in ANNOUNCING:
        found.discard(scene.own)
    return found
