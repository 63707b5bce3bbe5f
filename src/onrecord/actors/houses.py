"""Whose the Congress or the Senate is that a report names without a state: "Congress will vote on Friday".

Several states have a house of the name. The tables give a bare one to the state whose it mostly is in English news,
and yet it is Colombia's in a report from Bogota.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.actors.entities import adjective, entry_of
from onrecord.actors.entries import Entry
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase, within
from onrecord.codebook.actors import House, Organisation
from onrecord.model import Span

AT_HOME = 1  # what the state that a report is from counts beside its namings


def meant(lines: Iterable[Sequence[Phrase]], scene: Scene) -> dict[str, Entry]:
    """What each bare name of a house stands for in the report, where that is not what the tables have.

    A state of such a house is meant that the report names, and with whom the reading model sees the name go, or else
    the one named most.
    """
    bare: defaultdict[str, list[Span]] = defaultdict(list)
    usual: dict[str, Organisation] = {}
    for phrase in (part for line in lines for each in line for part in within(each)):
        for atom in phrase.entities:
            row = entry_of(atom, scene).row if atom.norm in scene.index.houses else None
            if isinstance(row, Organisation) and row.role == "LEG" and row.state:
                bare[atom.norm].append(phrase.span)
                usual[atom.norm] = row
    found = {}
    for norm, spans in bare.items():
        house, state = _likeliest(norm, spans, usual[norm], scene)
        if house is not None:
            found[norm] = _entry(house, state, scene)
    return found


def _likeliest(norm: str, spans: Sequence[Span], usual: Organisation, scene: Scene) -> tuple[House | None, str]:
    """The house that is likeliest meant and its state; no house where it is the one that the tables have."""
    rows = [row for row in scene.index.houses[norm] if row.holds_on(scene.day)]
    able = {state: row for row in rows for state in sorted(row.states) if _named(state, scene)}
    # a naming of the house counts as one of the state that the tables give it to, and says nothing here
    named = {usual.state: _named(usual.state, scene) - scene.sides[usual.code]}
    named |= {state: _named(state, scene) for state in able}
    shares = {state: sum(scene.whose(span).get(state, 0.0) for span in spans) for state in named}
    state = max(named, key=lambda each: (shares[each], named[each]))
    return able.get(state), state


def _named(state: str, scene: Scene) -> int:
    """How often the report names a state, and whether it is from there."""
    return scene.sides[state] + AT_HOME * (state in (scene.home, scene.dateline))


def _entry(house: House, state: str, scene: Scene) -> Entry:
    group = scene.index.organisations.get(house.side)
    if group is not None:
        return Entry("organisation", group.code, house.called, group)
    name = house.called or f"{adjective(state, scene)} {house.name}"
    return Entry("house", house.side or state, name, scene.index.states[state])
