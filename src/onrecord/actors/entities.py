"""The states and organisations that names, capitals, metonyms and demonyms stand for on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.actors.atoms import STANDINGS, Atom
from onrecord.actors.entries import Entry
from onrecord.actors.forms import usual_name
from onrecord.actors.memory import Scene
from onrecord.codebook.actors import Organisation, State
from onrecord.model import Actor, ActorKind

# "Kurdish" means Turkey's only where neither Syria nor Iraq is named.
_LAST = frozenset({"PKK"})
_KINDS = {"organisation": ActorKind.ORGANISATION, "bloc": ActorKind.BLOC, "group": ActorKind.GROUP}


def entry_of(atom: Atom, scene: Scene) -> Entry:
    """Which of a name's readings is meant: alive at the date, an organisation before its seat, the present one."""
    named = [each for each in atom.entries if isinstance(each.row, State | Organisation)]
    past = {each.code: each.row.until for each in named if isinstance(each.row, State) and each.row.until}
    alive = [each for each in named if scene.day <= past.get(each.code, scene.day)] or named
    ended = [each for each in alive if each.code in past]
    if ended:
        return ended[0]
    bodies = [each for each in alive if isinstance(each.row, Organisation)]
    best = max(bodies or alive, key=lambda each: _present(each, scene))
    return scene.houses.get(atom.norm) or in_power(best, atom, scene)


def in_power(entry: Entry, atom: Atom, scene: Scene) -> Entry:
    """What a party stands for on the day: the state that it governs, else the opposition there.

    Where the report says that it governs or opposes ("the ruling Likud") that holds.
    """
    word, _, norm = atom.norm.partition(" ")
    told = STANDINGS.get(word)
    party = scene.index.party(atom.norm if told is None else norm, entry)
    if party is None:
        return entry
    if entry.name.endswith("opposition"):  # as which a table's row knows several parties
        entry = replace(entry, name=party.name)
    if party.governs_on(scene.day) if told is None else told:
        return Entry("party", party.state, entry.name, scene.index.states[party.state])
    if isinstance(entry.row, Organisation):
        return entry
    row = scene.index.opposition(party.state)
    return Entry("organisation", row.code, entry.name, row)


def _present(entry: Entry, scene: Scene) -> tuple[int, bool, int]:
    """How present a reading is: "Kurds" are Syria's or Iraq's by which of the two the report is about.

    "The South" is the neighbour of a state that the report names.
    """
    home = entry.row.state if isinstance(entry.row, Organisation) else ""
    state = scene.sides[home] + scene.people[home]
    if isinstance(entry.row, State) and not scene.sides[entry.code]:
        state = sum(scene.sides[code] for code in entry.row.neighbours)
    return scene.sides[entry.code], state > 0 and entry.code not in _LAST, state


def entity(atom: Atom, scene: Scene) -> Actor:
    """The state or organisation that a name, a capital, a metonym or a demonym stands for."""
    entry = entry_of(atom, scene)
    if isinstance(entry.row, Organisation):
        return Actor(name=entry.name, kind=_KINDS[entry.row.kind], country=entry.code, role=entry.row.role)
    if entry.kind == "house":
        return Actor(name=entry.name, kind=ActorKind.ORGANISATION, country=entry.code, role="LEG")
    if entry.kind == "party":
        return Actor(name=entry.name, kind=ActorKind.GROUP, country=entry.code, role="GOV")
    kind = ActorKind.OFFICE if entry.kind == "metonym" else ActorKind.STATE
    return Actor(name=entry.name, kind=kind, country=entry.code, role="GOV")


def government(atom: Atom, scene: Scene) -> Actor | None:
    """The government of a part of a state that a place's name stands for, where it acts: "Quebec refused"."""
    entry = scene.index.regions.get(atom.norm) if atom.kind == "place" else None
    if entry is None or not isinstance(entry.row, Organisation):
        return None
    return Actor(name=entry.name, kind=_KINDS[entry.row.kind], country=entry.code, role=entry.row.role)


def party_of(atom: Atom, sides: Iterable[str | None], scene: Scene) -> Entry | None:
    """The reading of a party's name that is of one of some states: Spain's of "the Socialists"."""
    parties = ((each, each.row) for each in atom.entries if isinstance(each.row, Organisation))
    return next((each for each, row in parties if row.role == "OPP" and row.state and row.state in sides), None)


def on_side(country: str | None, side: str) -> bool:
    """Whether somebody is of a side: a state's, too, if he is of a party or an army in it."""
    return country is not None and (country == side or (len(side) == 3 and country.startswith(side)))


def of_code(code: str, scene: Scene) -> Actor:
    """The state or organisation of a code."""
    state, row = scene.index.states.get(code), scene.index.organisations.get(code)
    if row is not None and state is None:
        return Actor(name=usual_name(row), kind=_KINDS[row.kind], country=code, role=row.role)
    return Actor(name=state.name if state else code, kind=ActorKind.STATE, country=code, role="GOV")


def organisation_of(actor: Actor, scene: Scene) -> Organisation | None:
    """The organisation or group whose somebody is, or which it is itself; None for a state's."""
    return scene.index.organisations.get(actor.country or "")


def adjective(side: str, scene: Scene) -> str:
    """How a side stands before a noun: "Turkish", "NATO"."""
    state, row = scene.index.states.get(side), scene.index.organisations.get(side)
    if state is not None:
        return state.demonyms[0] if state.demonyms else state.name
    return (row.demonyms[0] if row.demonyms else row.name) if row else side
