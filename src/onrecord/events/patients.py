"""Whom an event surely is done to, as the words say it outright, and whom it surely is not done to."""

from __future__ import annotations

from itertools import pairwise

from onrecord.codebook.codes import STATE
from onrecord.codebook.doing import AIDING, OWNERS
from onrecord.codebook.events import Quad, quad
from onrecord.codebook.openings import LEADING
from onrecord.codebook.people import PEOPLE, UNNAMED
from onrecord.codebook.phrases import Word
from onrecord.events import (
    between,
    certain,
    harmed,
    hit,
    intruders,
    losses,
    objects,
    own_deeds,
    receiving,
    releases,
    third_parties,
    weapons,
)
from onrecord.events.certain import UNDERGONE, doers, strike, whose
from onrecord.events.failures import denied_access
from onrecord.events.own_deeds import BORDERS
from onrecord.events.side_signs import Setting
from onrecord.events.voice import passive_verb
from onrecord.events.wielders import land, named, wielders
from onrecord.model import Act, EventType

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
# "Armed the rebels"
HELPING = AIDING | {"help", "assist"}
# Verbs whose subject, passive, is whom it hurts, whoever does it: "Iceland had been isolated over Sweden"
SHUNNED = frozenset("isolate ostracise ostracize punish penalise penalize blacklist sanction".split())
CONDEMNING = frozenset("condemn denounce deplore".split())
BLOCKING = frozenset("veto block oppose reject".split())
RULING = frozenset("control sovereignty rule authority power influence jurisdiction claim victory fly".split())
OWN = frozenset("it its they their we our he his she her".split())
AT = ("on", "against")  # whom an attack hits
FIRING = ("fire", "shoot", "aim", "lob")  # at somebody
WEAPONS_OF_TERROR = frozenset(("chemical", "barrel"))
FIRED_AT = ("at", "on", "against", "into")


def patients(setting: Setting) -> set[str]:
    """The side right before a passive verb of attack, which surely does not do it: "its soldiers had been killed".

    "Russian rockets were fired" says whose means they were, and one's own people are detained by one's own state.
    Also whom a condemned attack is on: "the attack on the UN base"; and whose dead are told of.
    """
    scene = setting.scene
    found = targeted(setting) | _warned(setting) | _aided(setting) | _shut_out(setting) | _shunned(setting)
    found |= third_parties.harmed(setting) | receiving.given(setting) | receiving.robbed(setting)
    found |= _spared(setting) | own_deeds.suffered(setting) | _abroad(setting) | _against_own(setting)
    found |= receiving.receivers(setting) | _condemned(setting) | between.offered(setting)
    found |= intruders.entered(setting) | hit.hit(setting) | land(setting) | releases.release(setting)[1]
    found |= objects.targets(setting) | objects.foes(setting)
    if scene.type is not EventType.ASSAULT:
        return found
    found |= third_parties.ravaged(setting) | losses.losers(setting) | strike(setting)[1] | own_deeds.struck(setting)
    found |= objects.struck(setting)
    if setting.voice == UNDERGONE:
        return found | (_stricken(setting) - wielders(setting))
    if setting.voice != "passive":
        at = AT if not any(word.has(*FIRING) for word in setting.words if _within(setting, word)) else (*AT, "at")
        behind = [place for place in setting.places if place.where == "after" and place.preposition in at][:1]
        condemned = scene.act is Act.ACCUSATION
        return found | {place.code for place in behind if condemned and place.close and place.code != scene.own}
    near = [place for place in setting.places if place.where == "before" and place.close]
    verb = passive_verb(setting)
    if verb is not None and setting.words[verb].has(*weapons.USING):
        return found | _fired_at(setting)
    return found | ({near[-1].code} if near and near[-1].preposition in ("", "of") else set())


def _fired_at(setting: Setting) -> set[str]:
    """Whom something is fired at, told in the passive: "two missiles were fired at Iceland"."""
    verb = setting.trigger.start
    behind = [place for place in setting.places if place.span.start > verb and place.preposition in FIRED_AT][:1]
    between = [word for word in setting.words if behind and verb <= word.span.start < behind[0].span.start]
    named = any(word.has("<name>") for word in setting.words if behind and behind[0].span.covers(word.span))
    return {place.code for place in behind} if named and not any(word.has(*BORDERS) for word in between) else set()


def _shunned(setting: Setting) -> set[str]:
    """Whose isolation or punishment a passive tells of, right behind the name: "Iceland had been isolated"."""
    verb = any(word.has(*SHUNNED) for word in setting.words if _within(setting, word))
    near = [place for place in setting.places if place.where == "before" and not place.owner][-1:]
    if setting.voice != "passive" or not verb or not near:
        return set()
    start, end = near[0].span.end, setting.trigger.start
    between = [word for word in setting.words if start <= word.span.start < end]
    return {near[0].code} if all(word.has("<be>") or word.lower in LEADING for word in between) else set()


def _condemned(setting: Setting) -> set[str]:
    """Who did last what is condemned, where the words name nobody else: "Norway condemns the coup"."""
    scene = setting.scene
    verb = any(word.has(*CONDEMNING) for word in setting.words if _within(setting, word))
    if scene.type is not EventType.ACCUSE or not verb or {code for _, code in scene.named} - {scene.own}:
        return set()
    done = (each for each in reversed(scene.earlier) if quad(each.type) is Quad.MATERIAL_CONFLICT and each.actor)
    last = next(done, None)
    return set(last.actor) - {scene.own} if last and len(last.actor) == 1 and not last.negated else set()


def _against_own(setting: Setting) -> set[str]:
    """The speaker's own side, if he tells of arms turned against it: "(warned) they would be used against it"."""
    own = setting.scene.own
    if own is None or setting.scene.type is not EventType.ASSAULT or setting.scene.act not in certain.TELLING:
        return set()
    return {place.code for place in setting.places if place.code == own and place.preposition == "against"}


def _abroad(setting: Setting) -> set[str]:
    """Who was jailed or a victim, as one of another state tells: "(Oslo said) the Fijian had been jailed"."""
    own, before = setting.scene.own, [place for place in setting.places if place.where == "before"]
    near = next((place for place in before if place.opens and not place.owner), None)
    if setting.scene.type is not EventType.COERCE or near is None or own is None or near.code[:STATE] == own[:STATE]:
        return set()
    between = [word for word in setting.words if near.span.end <= word.span.start < setting.trigger.start]
    victim = any(word.lower in objects.VICTIMS for word in between) and any(word.has("<be>") for word in between)
    # a state or who holds office in it may be hurt by anybody, its opposition is by its government
    passive = len(near.code) > STATE and setting.voice == "passive"
    passive = passive and all(word.has("<be>") or _helps(word) for word in between)
    return {near.code} if victim or passive else set()


def _helps(word: Word) -> bool:
    return word.lower in LEADING or word.lower.endswith("ly") or word.has("<neg>")


def _within(setting: Setting, word: Word) -> bool:
    return setting.trigger.covers(word.span)


def _spared(setting: Setting) -> set[str]:
    """The speaker's own side where he denies what another did and names no third: "denied that Iceland shelled it".

    So in 24 of 28 annotated denials.
    """
    own, doing = setting.scene.own, doers(setting) or wielders(setting) or whose(setting)
    if setting.scene.type not in objects.SUFFERED:
        return set()
    alone = {code for _, code in setting.scene.named} <= doing | {own}
    return {own} if own and doing and alone and setting.scene.act is Act.DENIAL else set()


def _stricken(setting: Setting) -> set[str]:
    """The side whose dead are told of: "forty Icelandic soldiers have died", "Iceland lost 40 soldiers"."""
    near = [place for place in setting.places if place.where == "before" and not place.preposition][-1:]
    if not near or harmed.of_people(setting.words, near[0]):
        return set()
    start, end = near[0].span.end, setting.trigger.start
    between = [word for word in setting.words if start <= word.span.start < end]
    return set() if any(word.has(*BORDERS) for word in between) else {near[0].code}


def _aided(setting: Setting) -> set[str]:
    """Whom a verb of help has right behind it, wherever that is: "(denied) arming the Houthis in Yemen"."""
    if setting.scene.type not in (EventType.AID, EventType.SUPPORT) or setting.voice == "passive":
        return set()
    verb = next((word for word in setting.words if word.span.start == setting.trigger.start), None)
    after = next((place for place in setting.places if place.where == "after"), None)
    if verb is None or after is None or not verb.has(*HELPING) or after.owner or after.preposition:
        return set()
    between = [word.lower for word in setting.words if verb.span.end <= word.span.start < after.span.start]
    return {after.code} - {setting.scene.own} if not set(between) - {"the"} else set()


def _shut_out(setting: Setting) -> set[str]:
    """Who is not let in: "Norway had been denied access", "(said) its inspectors were kept from the site"."""
    words = setting.words
    denied = denied_access(words) if setting.scene.type in (EventType.COOPERATE, EventType.REJECT) else None
    if denied is None or not any(word.has("<be>") for word in words[max(0, denied - 2) : denied]):
        return set()
    before = [place.code for place in setting.places if place.span.end <= words[denied].span.start][-1:]
    own = {setting.scene.own} if setting.scene.own and words[0].lower in OWN else set()
    return set(before) or own


def _warned(setting: Setting) -> set[str]:
    """Whom a warning opens with, "of" behind its name: "(warned) Iceland of the consequences"."""
    first = next(iter(setting.places), None)
    if first is None or setting.scene.act is not Act.THREAT or first.span.start > setting.words[0].span.start:
        return set()
    behind = next((word for word in setting.words if word.span.start >= first.span.end), None)
    return {first.code} if behind is not None and behind.lower == "of" else set()


def matters(setting: Setting) -> set[str]:
    """The sides that it is only about: "sanctions over Sweden" are on another, "control over Sweden" is not."""
    if setting.scene.type not in (EventType.SANCTION, EventType.COERCE):
        return set()
    about = {place.span.start for place in setting.places if place.preposition == "over" and place.where == "after"}
    for place in setting.places:
        before = [word for word in setting.words if word.span.end <= place.span.start][-3:]
        about -= {place.span.start} if any(word.has(*RULING) for word in before) else set()
    others = {place.code for place in setting.places if place.span.start not in about}
    return {place.code for place in setting.places if place.span.start in about} - others


def shielded(setting: Setting) -> set[str]:
    """Whom harm that is blocked would have hit: "will veto sanctions on Iceland" does nothing to Iceland."""
    blocks = any(word.has(*BLOCKING) for word in setting.words if _within(setting, word))
    return set(setting.targets) if blocks and setting.scene.type is EventType.REJECT else set()


def elsewhere(setting: Setting) -> set[str]:
    """The speaker's own side where another harms its own people: "(Oslo said) Fiji had used force on its own people".

    Nobody is harmed then but who lives there. So too where a state far away is said to harm civilians, and where two
    others have both done something.
    """
    own = setting.scene.own
    if only := third_parties.harmed(setting):
        return {*setting.candidates} - only - named(setting)
    if own is not None and between.doing(setting) and own not in named(setting):
        return {own}
    if own is None or setting.scene.act is not Act.ACCUSATION:
        return set()
    away = _own_people(setting, own) or _far_away(setting, own) or _watches(setting, own)
    return {own} if away or third_parties.unharmed(setting) else set()


def _own_people(setting: Setting, own: str) -> bool:
    words = setting.words
    for at, word in enumerate(words[:-2]):
        if word.lower not in OWNERS | {"his", "her"} or words[at + 1].lower != "own":
            continue
        if words[at + 2].lower in PEOPLE:
            whose = {place.code[:STATE] for place in setting.places if place.span.covers(words[at + 2].span)}
            return own[:STATE] not in whose
    return False


def _watches(setting: Setting, own: str) -> bool:
    """Whether an organisation of no state tells who harms civilians, who are none of its people."""
    watcher = own[:STATE] not in setting.scene.neighbours and own not in named(setting)
    told = any(word.lower in UNNAMED | WEAPONS_OF_TERROR for word in setting.words)
    return watcher and told and setting.scene.type is EventType.ASSAULT


def _far_away(setting: Setting, own: str) -> bool:
    """Whether the one state named, no neighbour of the own, harms people of no state: "shelled civilians"."""
    harming, near = set[str](), setting.scene.neighbours.get(own)
    for place in setting.places:
        naming = [word for word in setting.words if place.span.covers(word.span)]
        harming |= {place.code[:STATE]} if not naming or naming[-1].lower not in UNNAMED else set()
    if near is None or len(harming) != 1 or setting.scene.type is not EventType.ASSAULT:
        return False
    [other] = harming
    hurt = any(own in event.recipient and other in event.actor for event in setting.scene.earlier)
    pairs = pairwise(setting.words)  # not "its villages"
    told = any(word.lower in UNNAMED | WEAPONS_OF_TERROR and one.lower not in OWNERS for one, word in pairs)
    return told and not hurt and other in setting.scene.neighbours and other != own and other not in near


def targeted(setting: Setting) -> set[str]:
    """The targets that a noun of harm names, where the event is that harm or its end."""
    scene, found = setting.scene, set(setting.targets)
    if scene.type not in (ANNOUNCED if scene.act in ANNOUNCING else HARMS):
        return set()
    if scene.own is not None and scene.act in ANNOUNCING:
        found.discard(scene.own)
    if certain.beset(setting):  # whose town it is, who says it there
        found = (found - {scene.own[:STATE]} | {scene.own}) if scene.own else found
    return found
