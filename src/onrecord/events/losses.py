"""Whose loss it is, and to whom: "(denied) having lost a jet to the rebels", "(admitted) that Oslo had fallen".

A speaker who admits or denies losses, falls and what was shot down speaks of his own side, unless he names another.
"""

from __future__ import annotations

from itertools import pairwise

from onrecord.events.side_signs import Setting
from onrecord.model import Act, EventType

LOSING, LOSSES = "lose", "loss"
FALLING = frozenset("fallen fell fall captured overrun".split())
DOWNED = frozenset("shot downed destroyed sunk hit captured struck brought".split())
# What a state denies to have lost; of civilians killed it denies to be the killer
MEANS = frozenset(
    "helicopter helicopters jet jets plane planes warplane warplanes aircraft fighter fighters bomber drone drones "
    "tank tanks ship ships warship warships frigate submarine boat soldier soldiers troops pilot pilots crew base "
    "outpost".split()
)
BEING = frozenset("was were been being is are".split())
NEAR = 4
WITHIN = ("in", "to", "near", "over", "at", "from")  # where, and to whom, it was lost


def losers(setting: Setting) -> set[str]:
    """The speaker's own side, where what he tells, admits or denies is a loss of his own; else nobody."""
    scene = setting.scene
    own, others = scene.own, [place for place in setting.places if place.code != scene.own]
    if own is None or scene.type is not EventType.ASSAULT:
        return set()
    if scene.act in (Act.CLAIM, Act.DENIAL) and _lost(setting):
        return {own} if all(place.where != "before" and place.preposition in WITHIN for place in others) else set()
    regrets = scene.act is Act.DENIAL or scene.admits
    return {own} if regrets and not others and (_fell(setting) or _downed(setting)) else set()


def takers(setting: Setting) -> set[str]:
    """To whom something was lost: "lost a helicopter to the rebels"."""
    if setting.scene.type is not EventType.ASSAULT or not _lost(setting):
        return set()
    return {place.code for place in setting.places if place.where == "after" and place.preposition == "to"}


def _lost(setting: Setting) -> bool:
    first = any(word.has(LOSING, LOSSES) for word in setting.words[:1])
    pairs = pairwise(setting.words)  # not "got lost"
    return first or any(word.has(LOSING, LOSSES) and not one.has("get") for one, word in pairs)


def _fell(setting: Setting) -> bool:
    """Whether a town, with a capital letter, fell: "Gori had fallen"."""
    for at, word in enumerate(setting.words):
        if word.lower in FALLING and any(each.has("<name>") for each in setting.words[max(0, at - NEAR) : at]):
            behind = setting.words[at + 1 : at + 2]
            return not any(each.has("<name>", "the", "a", "an") for each in behind)
    return False


def _downed(setting: Setting) -> bool:
    """Whether ships, aircraft or troops were hit: "a helicopter had been shot down"."""
    for at, word in enumerate(setting.words):
        before = setting.words[max(0, at - NEAR) : at]
        if word.lower in DOWNED and any(each.lower in BEING for each in before):
            return any(each.lower in MEANS for each in before)
    return False
