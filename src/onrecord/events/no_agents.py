"""Who surely does not act in an event, as the words say it: whom it harms, and who only tells what others do."""

from __future__ import annotations

from onrecord.codebook.codes import STATE, UNARMED, UNITED_NATIONS
from onrecord.codebook.doing import SUBJECTS
from onrecord.codebook.openings import HEARERS, across, collective
from onrecord.events import own_deeds
from onrecord.events.certain import FORCES, SOLDIERY, TELLING, beset
from onrecord.events.side_signs import Setting
from onrecord.events.wielders import exploded
from onrecord.model import Act, EventType

ASKING = frozenset({Act.DEMAND, Act.FORECAST, Act.OFFER})
STRANGE = frozenset("foreign enemy occupying hostile occupation invading".split())


def barred(setting: Setting, acting: set[str], harmed: set[str]) -> set[str]:
    """The sides that surely do not act, by those that surely do and those it is done to.

    Where a speaker tells what others do, his own side does not; no named side does what all are asked to do.
    """
    if many(setting) or exploded(setting):
        return set(setting.candidates)
    blamed = setting.scene.act is Act.ACCUSATION and (harmed or _blames(setting))
    blamed = blamed and setting.scene.type is not EventType.ACCUSE  # "we condemn the coup" is the speaker's doing
    harmed = harmed | {setting.scene.own} if beset(setting) and setting.scene.own else harmed
    harmed = harmed | _governs(setting) | _strangers(setting) | own_deeds.defends_others(setting)
    other_side = setting.scene.act in TELLING and setting.voice != "passive" and across(setting.words)
    harmed = harmed | ({setting.scene.own} if setting.scene.own and other_side else set())
    told = (acting and setting.voice != "passive") or blamed or setting.scene.aside or _foreseen(setting)
    return harmed | ({setting.scene.own} - acting) if told and setting.scene.own else harmed


def _foreseen(setting: Setting) -> bool:
    """Whether a third side says what an attack on another would lead to: "any attack on Suva would cost lives".

    Or one without an army, or one who tells the United Nations, warns that there will be one.
    """
    scene, awaited = setting.scene, setting.scene.awaited
    third = (scene.own in UNARMED or scene.addressee == UNITED_NATIONS) and scene.type is EventType.ASSAULT
    return scene.act is Act.FORECAST and (third or (bool(awaited) and scene.own not in awaited))


def _governs(setting: Setting) -> set[str]:
    """The state that tells of marches and strikes, which are not its own: "(police said) a strike had begun"."""
    own = setting.scene.own
    if own is None or len(own) > STATE or setting.scene.type is not EventType.PROTEST:
        return set()
    if setting.scene.act not in TELLING:  # who threatens or promises to protest does so himself
        return set()
    mine = [place.span for place in setting.places if place.code == own and place.where == "before"]
    surely = any(
        word.has("<name>", *SUBJECTS) for word in setting.words if any(each.covers(word.span) for each in mine)
    )
    return set() if surely else {own}


def _strangers(setting: Setting) -> set[str]:
    """The speaker's own side where foreign troops are to go: "(said) foreign forces must leave its soil"."""
    opening = [word.lower for word in setting.words[:3] if word.lower not in ("that", "all", "the")]
    strange = bool(opening) and opening[0] in STRANGE and any(word in SOLDIERY | FORCES for word in opening[1:])
    return {setting.scene.own} if strange and setting.scene.own and setting.scene.type is EventType.RETREAT else set()


def many(setting: Setting) -> bool:
    """Whether it is asked or hoped of many who are no side: "(urged) all states to arrest the president of Sudan"."""
    end = collective(setting.words) if setting.scene.act in ASKING else 0
    opening = setting.words[end - 1] if end else None
    if opening is None or opening.lower in HEARERS:  # whose reporter it is, is only guessed
        return opening is not None
    named = {place.code for place in setting.places if place.span.start <= opening.span.start}
    return named <= {setting.scene.own}


def _blames(setting: Setting) -> bool:
    """Whether an attack of which somebody complains has another for its subject: "claims it had shelled Suva"."""
    first = next(iter(setting.places), None)
    if first is None or first.where != "before" or first.owner or not first.opens:
        return False
    return first.code != setting.scene.own and setting.scene.type is EventType.ASSAULT
