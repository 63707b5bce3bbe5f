"""Which armed group "the rebels" are."""

from __future__ import annotations

from onrecord.actors.answers import Answer
from onrecord.actors.atoms import Atom
from onrecord.actors.entities import entry_of, of_code
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import Organisation
from onrecord.model import ActorKind

_REBELS = frozenset({"rebel", "rebels"})


def armed(scene: Scene, sides: list[str]) -> Answer | None:
    """The last group named, else the one that the report names most; of the sides given, if any."""
    for each in scene.last():
        if not sides and _dissents(each):
            return Answer(each.actor, "actors.group_before", f"the report has named {each.actor.name}")
        if _is_group(each, scene) and (not sides or {each.actor.country, _state_of(each, scene)}.intersection(sides)):
            return Answer(each.actor, "actors.group_before", f"the report has named {each.actor.name}")
    rows = [row for row in scene.index.organisations.values() if row.kind == "group" and row.role in ("REB", "SEP")]
    rows = [row for row in rows if scene.sides[row.code] and (not sides or {row.state, row.code}.intersection(sides))]
    if not rows:
        return None
    row = max(rows, key=lambda each: scene.sides[each.code])
    return Answer(of_code(row.code, scene), "actors.group_before", f"the report names {row.name}")


def in_party(phrase: Phrase, scene: Scene) -> bool:
    """Whether rebels are of a party in power, or lawmakers, and so no armed group: "Conservative rebels"."""
    if phrase.row is not None and phrase.row.role == "LEG" and phrase.personal:
        return True
    return any(entry_of(atom, scene).kind == "party" and not _fought(atom) for atom in phrase.entities)


def _fought(atom: Atom) -> bool:
    """Whether a party once was an armed group: the SPLM."""
    rows = (each.row for each in atom.entries)
    return any(isinstance(row, Organisation) and row.role in ("REB", "SEP") for row in rows)


def _dissents(seen: Seen) -> bool:
    """Whether somebody was called a rebel who does not fight: "the rebel MPs"."""
    named = _REBELS.intersection(seen.actor.name.lower().split())
    return seen.human and bool(named) and seen.actor.role not in ("REB", "SEP")


def _is_group(seen: Seen, scene: Scene) -> bool:
    """Whether it is a group with a code of its own, and not a state's troops."""
    if seen.actor.kind is not ActorKind.GROUP:
        return False
    coded = (seen.actor.country or "") in scene.index.organisations
    return seen.actor.role in ("REB", "SEP") or (coded and seen.actor.role in ("MIL", "CRM"))


def _state_of(seen: Seen, scene: Scene) -> str | None:
    row = scene.index.organisations.get(seen.actor.country or "")
    return row.state if row else None
