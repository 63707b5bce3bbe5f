"""A naming phrase becomes an actor: its side, its office at the report's date, its name."""

from __future__ import annotations

from datetime import date

from onrecord.actors import offices
from onrecord.actors.atoms import Atom
from onrecord.actors.index import Entry, PersonRow
from onrecord.actors.memory import Known, Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import Holder, Organisation, State
from onrecord.model import Actor, ActorKind, Unresolved

# The years in which the words of a past state mean that state.
ENDED = {
    "SUN": date(1991, 12, 25), "CSK": date(1992, 12, 31), "DDR": date(1990, 10, 2),
    "YUG": date(2003, 2, 3), "SCG": date(2006, 6, 4),
}  # fmt: skip
SUFFIXED = frozenset({"REB", "OPP", "SEP"})
PRIVATE = frozenset({"CVL", "EDU", "MED", "BUS", "NGO", "LEG", "REL"})
_GROUPS = {"organisation": ActorKind.ORGANISATION, "bloc": ActorKind.BLOC, "group": ActorKind.GROUP}


def entry_of(atom: Atom, scene: Scene) -> Entry:
    """Which of a name's readings is meant: alive at the date, an organisation before its seat, the present one."""
    alive = [each for each in atom.entries if scene.day <= ENDED.get(each.code, scene.day)]
    choice = [each for each in alive or atom.entries if not isinstance(each.row, PersonRow)] or list(atom.entries)
    ended = [each for each in choice if each.code in ENDED]
    if ended:
        return ended[0]
    bodies = [each for each in choice if isinstance(each.row, Organisation)]
    return max(bodies or choice, key=lambda each: scene.sides[each.code])


def entity(atom: Atom, scene: Scene) -> Actor:
    """The state or organisation that a name, a capital, a metonym or a demonym stands for."""
    entry = entry_of(atom, scene)
    row = entry.row
    if isinstance(row, Organisation):
        return Actor(name=_body_name(entry, row, atom), kind=_GROUPS[row.kind], country=row.code, role=row.role)
    assert isinstance(row, State)
    if entry.kind == "metonym":
        return Actor(name=entry.name, kind=ActorKind.OFFICE, country=row.code, role="GOV")
    return Actor(name=row.name, kind=ActorKind.STATE, country=row.code, role="GOV")


def _body_name(entry: Entry, row: Organisation, atom: Atom) -> str:
    return entry.name


# "his host", "her rival" say nothing of the person's side; nor does "its neighbour".
RELATIVES = frozenset(
    {"host", "guest", "rival", "counterpart", "colleague", "opposite number", "opposite numbers", "counterparts",
     "colleagues", "ally", "neighbour", "opponent", "interlocutor"}
)  # fmt: skip


def firm(phrase: Phrase, scene: Scene) -> list[str]:
    """The sides that the phrase's own words name outright, without reading any pronoun or role."""
    owner = phrase.owner
    if owner is not None and (
        owner.pronoun or owner.role or owner.name or phrase.role and phrase.role.norm in RELATIVES
    ):
        owner = None
    codes = [entry_of(atom, scene).code for each in (owner, phrase, *phrase.of) if each for atom in each.entities]
    return list(dict.fromkeys(codes))


def explicit(phrase: Phrase, scene: Scene, owner: Actor | None) -> list[str]:
    """The sides that the phrase's words name or point at, the deciding one first."""
    found: list[str | None] = []
    if owner is not None and not (phrase.role and phrase.role.norm in RELATIVES):
        found.append(owner.country)
    found.extend(entry_of(atom, scene).code for atom in phrase.entities if atom.kind != "place")
    for inner in phrase.of:
        found.extend(_sides_in(inner, scene))
    found.extend(entry_of(atom, scene).code for atom in phrase.entities if atom.kind == "place")
    if not any(found):
        found.extend(_body_side(atom, scene) for atom in phrase.roles[:-1])
    if not any(found) and phrase.place is not None:
        found.extend(_sides_in(phrase.place, scene))
    return list(dict.fromkeys(side for side in found if side))


def _body_side(atom: Atom, scene: Scene) -> str | None:
    """The organisation whose body a role's first words name: "a Commission spokeswoman", in a report on the EU."""
    codes = [code for code in scene.index.bodies_of.get(atom.norm, ()) if scene.sides[code]]
    return max(codes, key=lambda code: scene.sides[code]) if codes else None


def _sides_in(phrase: Phrase, scene: Scene) -> list[str]:
    codes = [entry_of(atom, scene).code for atom in phrase.entities]
    if phrase.owner is not None:
        codes.extend(_sides_in(phrase.owner, scene))
    for inner in phrase.of:
        codes.extend(_sides_in(inner, scene))
    if not codes and phrase.place is not None:
        codes.extend(_sides_in(phrase.place, scene))
    if not codes and (phrase.role or phrase.name) and (actor := scene.ask(phrase)) and actor.country:
        codes.append(actor.country)
    return codes


def coded(side: str | None, role: str | None, scene: Scene) -> str | None:
    """The code of a group on a side: the rebels of LBY are LBYREB, unless the table knows them by another code."""
    if side is None or role not in SUFFIXED or side not in scene.index.states:
        return side
    kinds = ("REB", "SEP") if role in ("REB", "SEP") else (role,)
    rows = [row for row in scene.index.organisations.values() if row.state == side and row.role in kinds]
    named = [row for row in rows if scene.sides[row.code]]
    if named:
        return max(named, key=lambda row: scene.sides[row.code]).code
    usual = f"{side}{role}"
    return rows[0].code if rows and usual not in scene.index.organisations else usual


def office_actor(holder: Holder, scene: Scene) -> Actor:
    """A holder as an actor: the person, in the office."""
    office = scene.index.offices.get((holder.side, holder.office)) or scene.index.offices.get(("", holder.office))
    return Actor(
        name=holder.name,
        kind=ActorKind.PERSON,
        country=holder.side,
        office=offices.title_of(holder, scene.index),
        role=office.role if office else "GOV",
    )


def person(row: PersonRow, scene: Scene) -> Actor:
    """A codebook person on the report's date: in the office then held, else of the side served nearest."""
    held = row.at(scene.day)
    if held:
        return office_actor(held[-1], scene)
    nearest = min(row.stints, key=lambda each: _distance(each, scene.day))
    return Actor(name=row.name, kind=ActorKind.PERSON, country=nearest.side, role="GOV")


def _distance(holder: Holder, day: date) -> int:
    if day < holder.start:
        return (holder.start - day).days
    return (day - holder.end).days if holder.end and day > holder.end else 0


def adjective(side: str, scene: Scene) -> str:
    """How a side stands before a noun: "Turkish", "NATO"."""
    state = scene.index.states.get(side)
    if state:
        return state.demonyms[0] if state.demonyms else state.name
    row = scene.index.organisations.get(side)
    return (row.demonyms[0] if row.demonyms else row.name) if row else side


def undescribed(one: Known) -> bool:
    """Whether nothing in the report says what a named person is."""
    return not one.described


def settle(candidates: list[Seen]) -> Actor | Unresolved | None:
    """The one candidate, or the question that several leave open."""
    names = list(dict.fromkeys(each.actor.name for each in candidates))
    if len(names) == 1:
        return candidates[0].actor
    return Unresolved(why="several fit", candidates=tuple(names)) if names else None
