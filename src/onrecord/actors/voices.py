"""Whose spokesman is meant where no word says it: that of the organisation or group that was heard last."""

from __future__ import annotations

from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase

_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_LATELY = 3  # sentences through which a spokesman is of whoever was heard


def voiced(phrase: Phrase | None, scene: Scene) -> str | None:
    """The organisation that a spokesman speaks for: "NATO said it would stay in Chad. A spokesman said so".

    None where a state was heard last, where a word says more of him ("an army spokesman"), or where the place
    that opens the sentence says whose he is.
    """
    role = phrase.role if phrase is not None else None
    if phrase is None or role is None or role.norm not in _VOICES or scene.nearby is not None:
        return None
    if phrase.modifiers or phrase.entities or phrase.owner or phrase.of or len(phrase.roles) > 1:
        return None
    near = [each for each in scene.last() if phrase.word.sentence - each.sentence <= _LATELY]
    told = [each for each in near if each.actor.country and not (each.quoted or each.aside or each.number == "x")]
    acts = next((each.actor.country for each in told if each.speaks or each.subject), None)
    speaks = next((each.actor.country for each in told if each.speaks), acts)
    row = scene.index.organisations.get(speaks or "") if speaks not in scene.index.seat else None
    # A party or an armed group is left where a state does something meanwhile
    return speaks if row is not None and (row.kind == "organisation" or speaks == acts) else None
