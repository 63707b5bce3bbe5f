"""Whose spokesman is meant where no word says it: that of the organisation or group that was heard last."""

from __future__ import annotations

from onrecord.actors.entities import organisation_of
from onrecord.actors.grammar import word_set
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase

_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
# Who is so called is an organisation's where one was heard, with what may stand before the title
_OFFICERS = frozenset(
    {"secretary general", "director general", "executive secretary", "deputy secretary general",
     "assistant secretary general", "under secretary general", "undersecretary general", "deputy director general",
     "assistant director general"}
)  # fmt: skip
_RANKS = word_set("assistant deputy acting then")
_LATELY = 3  # sentences through which a spokesman is of whoever was heard


def voiced(phrase: Phrase | None, scene: Scene) -> str | None:
    """The organisation that a spokesman speaks for: "NATO said it would stay in Chad. A spokesman said so".

    None where a state was heard last, where a word says more of him ("an army spokesman"), or where the place
    that opens the sentence says whose he is.
    """
    role = phrase.role if phrase is not None else None
    if phrase is None or role is None or scene.nearby is not None:
        return None
    officer = role.norm in _OFFICERS
    beside = {*phrase.modifiers, *(each.norm for each in phrase.roles[:-1])} - (_RANKS if officer else set())
    if (not officer and role.norm not in _VOICES) or beside or phrase.entities or phrase.owner or phrase.of:
        return None
    near = [each for each in scene.last() if phrase.word.sentence - each.sentence <= _LATELY]
    told = [each for each in near if each.actor.country and not (each.quoted or each.aside or each.number == "x")]
    own = (each for each in told if each.sentence == phrase.word.sentence and each.subject and not each.speaks)
    if (leads := next((side for each in own if (side := _organisation(each, scene))), None)) is not None:
        return leads
    acts = next((each.actor.country for each in told if each.speaks or each.subject), None)
    speaks = next((each.actor.country for each in told if each.speaks), acts)
    row = scene.index.organisations.get(speaks or "") if speaks not in scene.index.seat else None
    # A party or an armed group is left where a state does something meanwhile, and no officer is of one
    able = row is not None and (row.kind == "organisation" or (speaks == acts and not officer))
    return speaks if able else None


def _organisation(seen: Seen, scene: Scene) -> str | None:
    """The organisation, no group, that acts before a spokesman is heard: "The UN will sign, a spokesman said"."""
    row = organisation_of(seen.actor, scene)
    return row.code if row is not None and row.kind == "organisation" else None
