"""Which group a common noun points back at: "the rebels", "the union", "the party"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors.answers import Answer
from onrecord.actors.atoms import Atom
from onrecord.actors.entities import entry_of, of_code, organisation_of
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import Organisation
from onrecord.codebook.roles import Role
from onrecord.model import ActorKind

_PARAMILITARY = frozenset({"paramilitary", "paramilitaries"})
_ARMED = frozenset({"REB", "SEP", "MIL", "CRM"})
_AND = frozenset({"and", "or", "nor"})
_NOUNS = frozenset({"union", "party"})
_LATELY = 3  # sentences through which a noun points back at a group just named
_REBELS = frozenset({"rebel", "rebels"})
# Words before a state that is where something happens, or whom it happens to
_PLACING = frozenset(
    "in into inside to from at near on onto along across over around outside off towards toward with against by "
    "between beyond behind within for and".split()
)
_TROOPS = 2  # sentences through which "the troops" are those just spoken of


def armed(scene: Scene, sides: list[str]) -> Answer | None:
    """The last group named, or lawmakers called rebels, else the group named most; of the sides given, if any."""
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


def paramilitary(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """The group known as paramilitary that was named last, where "the paramilitaries" stands for it."""
    words = {word.norm for word in phrase.text[phrase.first : phrase.last]}
    if phrase.article != "the" or _PARAMILITARY.isdisjoint(words):
        return None
    for each in scene.last():
        row = organisation_of(each.actor, scene)
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
    row = organisation_of(last.actor, scene)
    return row if row is not None and row.kind == "group" and last.end == phrase.text[phrase.first - 2].end else None


def called(phrase: Phrase, scene: Scene) -> Answer | None:
    """The group that "the union", "the party" or "unions" points back at, though its name may lack the word."""
    noun = phrase.role.norm.removeprefix("trade ") if phrase.role is not None else ""
    if phrase.modifiers or phrase.article == "a":
        return None
    if noun == "unions":
        return _unions(scene)
    if noun not in _NOUNS or phrase.article != "the" or phrase.text[phrase.last - 1].capital:
        return None
    near = (each for each in scene.last() if phrase.word.sentence - each.sentence <= _LATELY)
    found = [each for each in near if not (each.aside or each.human) and _is_called(each, noun, scene)]
    if not found:
        return None
    seen = next((each for each in found if each.subject or each.speaks), found[0])
    return Answer(seen.actor, "actors.body_before", f"the report has named {seen.actor.name}")


def _unions(scene: Scene) -> Answer | None:
    """A state's trade unions as one group, where the report names just one such group of the tables."""
    rows = [row for row in scene.index.organisations.values() if row.kind == "group" and scene.sides[row.code]]
    found = [(row.code, name) for row in rows for name in (row.name, *row.aliases) if name.endswith(" unions")]
    if len({code for code, _ in found}) != 1:
        return None
    code, name = found[0]
    return Answer(replace(of_code(code, scene), name=name), "actors.body_before", f"the report names {name}")


def _is_called(seen: Seen, noun: str, scene: Scene) -> bool:
    """Whether a group can be called so: by its own noun, a union by one of its names in the tables, any party."""
    row = organisation_of(seen.actor, scene)
    if noun in seen.nouns:
        return True
    if noun == "party":
        return seen.actor.kind is ActorKind.GROUP and seen.actor.role in ("OPP", "GOV")
    named = row is not None and row.kind == "group" and row.role == "CVL"
    words = {word.lower().rstrip("s") for name in (row.name, *row.aliases) for word in name.split()} if row else set()
    return named and noun in words


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
    return seen.number == "p" and seen.human and bool(named) and seen.actor.role not in ("REB", "SEP")


def _is_group(seen: Seen, scene: Scene) -> bool:
    """Whether it is a group with a code of its own, and not a state's troops."""
    if seen.actor.kind is not ActorKind.GROUP:
        return False
    coded = (seen.actor.country or "") in scene.index.organisations
    return seen.actor.role in ("REB", "SEP") or (coded and seen.actor.role in ("MIL", "CRM"))


def _state_of(seen: Seen, scene: Scene) -> str | None:
    row = organisation_of(seen.actor, scene)
    return row.state if row else None


def mover(phrase: Phrase, scene: Scene) -> str | None:
    """The state named last in the sentence, if it does not speak and is no place: "Oslo says Suva moved planes"."""
    seen = next(scene.last(), None)
    if seen is None or seen.sentence != phrase.word.sentence or seen.speaks or seen.aside:
        return None
    before = next((word for word in reversed(phrase.text[: phrase.first]) if word.start < seen.place), None)
    if before is not None and before.norm in _PLACING:
        return None
    return seen.actor.country


def army(phrase: Phrase, scene: Scene) -> str | None:
    """The side of the troops just spoken of: "those forces", "ships and aircraft"."""
    reach = phrase.word.sentence - _TROOPS
    near = (
        each for each in scene.last() if each.sentence >= reach and each.actor.role == "MIL" and each.number == "p"
    )
    return next((each.actor.country for each in near), None)
