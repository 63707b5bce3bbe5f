"""Unnamed people who are harmed elsewhere: "(Oslo accused) the rebels in Chad of killing civilians".

They are of the state in which the group fights that is said to harm them, and none of whoever tells of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.actors import ARMED
from onrecord.codebook.codes import STATE
from onrecord.codebook.doing import OWNERS
from onrecord.codebook.events import Quad, quad
from onrecord.codebook.openings import POSSESSIVES
from onrecord.codebook.people import UNNAMED
from onrecord.codebook.phrases import Word
from onrecord.events.certain import TELLING, accused
from onrecord.events.own_deeds import BORDERS, denied, nobody_hit
from onrecord.events.scenes import Place, Scene
from onrecord.events.side_signs import Setting
from onrecord.events.wielders import named
from onrecord.model import Act, EventType

NEAR = 4  # words between a deed and the place of it: "had bombed | a small village in"
HARMS = frozenset({EventType.ASSAULT, EventType.COERCE})


def harmed(setting: Setting) -> set[str]:
    """The state whose people another is said to harm, where the speaker is no party; whom the denied charge names."""
    if setting.scene.act is Act.DENIAL:
        others = named(setting) - {setting.scene.own}
        hit = (denied(setting) and _unnamed(setting)) or (nobody_hit(setting) and not others)
        return _of_charge(setting) if hit else set()
    doer = _doer(setting)
    state = battleground(setting.scene, doer.code) if doer is not None else None
    if doer is None or state is None or not _looks_on(setting, doer, state):
        return set()
    often = setting.scene.stage.often
    across = setting.scene.neighbours.get(state, frozenset())
    others = {
        code for code in across if code != setting.scene.own and often.get(code, 0) >= max(1, often.get(state, 0))
    }
    return set() if others else {state}


def ravaged(setting: Setting) -> set[str]:
    """Where a side is said to do it, if that is a third side: "(accused) Iceland of bloodshed in Sweden".

    So too "(said) Iceland had bombed a village in Sweden", where nobody else's is named in between.
    """
    first = next(iter(setting.places), None)
    does = accused(setting)
    if not does and setting.scene.act in TELLING and setting.voice == "subject" and first is not None:
        does = {first.code} if first.where == "before" and first.opens and not first.preposition else set()
    after = [place for place in setting.places if place.where == "after"][:1]
    if not does or not after or after[0].preposition != "in" or setting.scene.own in does:
        return set()
    between = [word for word in setting.words if setting.trigger.end <= word.span.start < after[0].span.start]
    homes = {battleground(setting.scene, code) for code in does}  # who was hit in the group's own land is left open
    hit = {after[0].code} - does - {setting.scene.own, *homes}
    return set() if len(between) > NEAR or _split(between) else hit


def _split(words: Sequence[Word]) -> bool:
    """Whether another clause begins in some words, or they name somebody's."""
    return any(word.has(*BORDERS) or word.lower in OWNERS for word in words)


def unharmed(setting: Setting) -> set[str]:
    """The speaker's own side, where it only tells of such harm elsewhere."""
    own, doer = setting.scene.own, _doer(setting)
    state = battleground(setting.scene, doer.code) if doer is not None else None
    told = doer is not None and state is not None and _looks_on(setting, doer, state)
    return {own} if own is not None and told else set()


def _of_charge(setting: Setting) -> set[str]:
    """Whom the deed hit that the speaker was last said to have done."""
    own = setting.scene.own
    told = [each for each in setting.scene.earlier if quad(each.type) is Quad.MATERIAL_CONFLICT and each.recipient]
    charged = [each for each in told if own in each.actor]
    return set(charged[-1].recipient) - {own} if charged else set()


def _doer(setting: Setting) -> Place | None:
    """The group that is said to do it, accused of it or the subject of the words."""
    if setting.scene.act not in TELLING or setting.scene.type not in HARMS or setting.scene.own is None:
        return None
    first = next(iter(setting.places), None)
    if first is None or first.preposition or first.owner or first.code == setting.scene.own or not first.opens:
        return None
    surely = first.code in accused(setting) or (first.where == "before" and setting.voice == "subject")
    return first if surely else None


def battleground(scene: Scene, code: str) -> str | None:
    """The state that a group fights in, by the tables or by its code."""
    state = code[:STATE] if code[STATE:] in ARMED else ""
    return scene.homes.get(code) or (state if state in scene.neighbours else None)


def _looks_on(setting: Setting, doer: Place, state: str) -> bool:
    """Whether unnamed people are harmed and the speaker, of another state, has no part in it."""
    own = (setting.scene.own or "")[:STATE]
    if state == own or own in {code[:STATE] for code in named(setting) - {doer.code}} or not _unnamed(setting):
        return False
    near = own in setting.scene.neighbours.get(state, frozenset())
    there = any(place.code == state and place.span != doer.span for place in setting.places)
    fought = any(
        quad(each.type) is Quad.MATERIAL_CONFLICT and {setting.scene.own, doer.code} <= {*each.actor, *each.recipient}
        for each in setting.scene.earlier
    )
    if setting.scene.type is EventType.ASSAULT and fought:
        return False
    return there or not near


def _unnamed(setting: Setting) -> bool:
    """Whether the words tell of people, or of their homes, that no word says to be of a side."""
    return any(_bare(setting, at, word) for at, word in enumerate(setting.words))


def _bare(setting: Setting, at: int, word: Word) -> bool:
    """Whether a word means people or homes that nothing says to be of a side: not "its villages", "Fijian women"."""
    if word.lower not in UNNAMED:
        return False
    whole = [place.span for place in setting.places if place.span.covers(word.span)]
    naming = [each for each in setting.words if any(span.covers(each.span) for span in whole)] or setting.words[
        at - 1 : at
    ]
    return not any(each.has("<name>", *POSSESSIVES) for each in naming)
