"""Which armed group "the rebels" are."""

from __future__ import annotations

from onrecord.actors.answers import Answer
from onrecord.actors.entities import of_code
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import Organisation
from onrecord.codebook.roles import Role
from onrecord.model import ActorKind

_PARAMILITARY = frozenset({"paramilitary", "paramilitaries"})
_ARMED = frozenset({"REB", "SEP", "MIL", "CRM"})
_AND = frozenset({"and", "or", "nor"})


def armed(scene: Scene, sides: list[str]) -> Answer | None:
    """The last group named, else the one that the report names most; of the sides given, if any."""
    for each in scene.last():
        if _is_group(each, scene) and (not sides or {each.actor.country, _state_of(each, scene)}.intersection(sides)):
            return Answer(each.actor, "actors.group_before", f"the report has named {each.actor.name}")
    rows = [row for row in scene.index.organisations.values() if row.kind == "group" and row.role in ("REB", "SEP")]
    rows = [row for row in rows if scene.sides[row.code] and (not sides or {row.state, row.code}.intersection(sides))]
    if not rows:
        return None
    row = max(rows, key=lambda each: scene.sides[each.code])
    return Answer(of_code(row.code, scene), "actors.group_before", f"the report names {row.name}")


def paramilitary(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """The group known as paramilitary that was named last, where "the paramilitaries" stands for it."""
    words = {word.norm for word in phrase.text[phrase.first : phrase.last]}
    if phrase.article != "the" or _PARAMILITARY.isdisjoint(words):
        return None
    for each in scene.last():
        row = scene.index.organisations.get(each.actor.country or "")
        its = row is not None and (not sides or not {row.code, row.state}.isdisjoint(sides))
        if row is not None and its and any(not _PARAMILITARY.isdisjoint(alias.split()) for alias in row.aliases):
            return Answer(of_code(row.code, scene), "actors.group_before", f"the report has named {row.name}")
    return None


def beside(phrase: Phrase, scene: Scene, side: str | None) -> str | None:
    """The state of the group that an army is named in one breath with: "the army and the RSF", "and the rebels".

    Unless the report is more about another state than the one that the army would be of, which may fight the group.
    """
    row = _group_after(phrase, scene) or _group_before(phrase, scene)
    if phrase.article != "the" or row is None:
        return None
    about = scene.folk()
    most = max((count for state, count in about.items() if state not in (row.state, side)), default=0)
    return row.state if about[row.state] - scene.sides[row.code] >= most else None


def _group_after(phrase: Phrase, scene: Scene) -> Organisation | None:
    """The group that "and" joins to a phrase: one of a name, or the rebels that the report names."""
    text, at = phrase.text, phrase.last
    if at + 2 >= len(text) or text[at].norm not in _AND:
        return None
    for entry in scene.index.match(text, at + 1 + (text[at + 1].norm == "the"))[1]:
        if isinstance(entry.row, Organisation) and entry.row.kind == "group" and entry.row.role in _ARMED:
            return entry.row
        if isinstance(entry.row, Role) and entry.row.role in ("REB", "SEP"):
            groups = (row for row in scene.index.organisations.values() if row.kind == "group" and row.role in _ARMED)
            return max(
                (row for row in groups if scene.sides[row.code]), key=lambda row: scene.sides[row.code], default=None
            )
    return None


def _group_before(phrase: Phrase, scene: Scene) -> Organisation | None:
    """The group that "and" joins a phrase to."""
    last = next(scene.last(), None)
    if last is None or phrase.before is None or phrase.before.norm not in _AND:
        return None
    row = scene.index.organisations.get(last.actor.country or "")
    return row if row is not None and row.kind == "group" and last.end == phrase.text[phrase.first - 2].end else None


def _is_group(seen: Seen, scene: Scene) -> bool:
    """Whether it is a group with a code of its own, and not a state's troops."""
    if seen.actor.kind is not ActorKind.GROUP:
        return False
    coded = (seen.actor.country or "") in scene.index.organisations
    return seen.actor.role in ("REB", "SEP") or (coded and seen.actor.role in ("MIL", "CRM"))


def _state_of(seen: Seen, scene: Scene) -> str | None:
    row = scene.index.organisations.get(seen.actor.country or "")
    return row.state if row else None
