"""Whom an active verb of attack has for its object: "(said) Iceland had attacked Sweden"; who is its target."""

from __future__ import annotations

from onrecord.codebook.doing import OWNING, SPEAKING, STRONG
from onrecord.codebook.people import UNNAMED
from onrecord.events import between, third_parties
from onrecord.events.certain import TELLING
from onrecord.events.side_signs import Setting
from onrecord.events.weapons import USING
from onrecord.model import Act, EventType

BETWEEN = frozenset("the a an its their his her two three four five several many some".split())
AHEAD, LATER = frozenset("would will might may could to".split()), frozenset("soon again not never now".split())
ACTIVE = ("ed", "ing")
TERRORISTS, THEM = frozenset(("terrorists",)), frozenset(("them",))
ARMING = frozenset({Act.CLAIM, Act.ACCUSATION})
BY = ("through", "via", "in", "from")
VICTIMS = frozenset("victim victims target targets".split())
SUFFERED = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.THREATEN})


def struck(setting: Setting) -> set[str]:
    """The side named right behind such a verb, whoever tells of it: another's attack on a third is none on him."""
    scene, verb = setting.scene, _verb(setting)
    if scene.type is not EventType.ASSAULT or scene.act not in TELLING or not verb:
        return set()
    after = [place for place in setting.places if place.where == "after" and not place.preposition]
    if not after or verb >= after[0].span.start:
        return set()
    met = {place.code for place in after if place.span == after[0].span}
    naming = [word.lower for word in setting.words if after[0].span.covers(word.span)]
    if not OWNING.isdisjoint(naming) or scene.addressee in met:  # "accused it of shelling its towns"
        return set()
    if naming == ["it"] and between.doing(setting):  # "both had broken it"
        return set()
    guessed = met == {scene.own} or third_parties.harmed(setting)  # whose "civilians" are
    if guessed and not UNNAMED.isdisjoint(naming):
        return set()
    before = {place.code for place in setting.places if place.where == "before"}
    inside = [word for word in setting.words if setting.trigger.end <= word.span.start < after[0].span.start]
    first = any(word.lower in SPEAKING for word in setting.words if word.span.start < verb)
    # nobody attacks himself, whatever "it" is taken for
    other = met.isdisjoint(before) or (met == {scene.own} and not first)
    return met if other and all(word.lower in BETWEEN for word in inside) else set()


def _verb(setting: Setting) -> int:
    """Where the event's phrase begins, if that is an active verb whose object is hit; else 0."""
    first = next((word for word in setting.words if word.span.start == setting.trigger.start), None)
    if first is None or setting.voice != "subject" or first.has(*USING):
        return 0
    before = [word for word in setting.words if word.span.start < first.span.start and not word.lower.endswith("ly")]
    ahead = any(word.lower in AHEAD for word in before[-2:-1] if before[-1].lower in LATER) or any(
        word.lower in AHEAD for word in before[-1:]
    )
    return setting.trigger.start if ahead or first.lower.endswith(ACTIVE) or first.lower in STRONG else 0


def targets(setting: Setting) -> set[str]:
    """Who is said to be the victim or the target of harm: "Iceland was the target of cyber attacks"."""
    if setting.scene.type not in SUFFERED:
        return set()
    words = setting.words
    noun = next(
        (at for at, word in enumerate(words[:-1]) if word.lower in VICTIMS and words[at + 1].lower == "of"), 0
    )
    verb = next((at for at in range(noun - 1, max(-1, noun - 4), -1) if words[at].has("<be>", "become")), None)
    if not noun or verb is None:
        return set()
    near = [place for place in setting.places if place.span.end <= words[verb].span.start][-1:]
    return {near[0].code} if near and not near[0].preposition and not near[0].owner else set()


def foes(setting: Setting) -> set[str]:
    """The group in its land that the report names, where a state tells of "terrorists": "would fight terrorists".

    Also the one named last, where it says that another arms "them", who are not its own: "Suva said Oslo armed them".
    """
    scene, own = setting.scene, setting.scene.own
    called = TERRORISTS if scene.type is EventType.ASSAULT else THEM if scene.act in ARMING else ()
    if scene.type not in (EventType.ASSAULT, EventType.AID) or own not in scene.neighbours:
        return set()
    if not any(word.lower in called and word.span.start >= setting.trigger.start for word in setting.words):
        return set()
    if any(place.code != own and place.where != "before" and place.preposition not in BY for place in setting.places):
        return set()
    if scene.type is EventType.AID and all(place.code == own for place in setting.places if place.where == "before"):
        return set()
    # "terrorists" are whom a report on the fight is about, "they" somebody that was just named
    met = setting.recent if called is THEM else scene.stage.often
    groups = [code for code in met if third_parties.battleground(scene, code) == own]
    return set(groups[:1])
