"""The tables that the stages decide by, as data files with an example a row, and their loaders.

In: `tables/*.tsv`, and an update of office-holders (`updates.py`). Out: one frozen `Codebook`. Start reading at
`load`; each module here is one kind of table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from onrecord.codebook import updates
from onrecord.codebook.actors import (
    Holder,
    House,
    Office,
    Organisation,
    Party,
    State,
    load_houses,
    load_in_power,
    load_missions,
    load_offices,
    load_organisations,
    load_parties,
    load_regions,
    load_states,
)
from onrecord.codebook.acts import ActTable, load_acts
from onrecord.codebook.conditions import ConditionTable, load_conditions
from onrecord.codebook.cues import CueTable, load_cues
from onrecord.codebook.events import EventTable, load_events
from onrecord.codebook.holders import load_holders
from onrecord.codebook.links import LinkTables, load_links
from onrecord.codebook.roles import Role, load_roles
from onrecord.codebook.tables import TableError
from onrecord.codebook.times import TimeTable, load_times
from onrecord.codebook.usual import UsualSides, load_usual_sides
from onrecord.codebook.weights import load_weights

__all__ = ["Codebook", "Holder", "House", "Office", "Organisation", "Party", "State", "TableError", "load"]


@dataclass(frozen=True, eq=False, kw_only=True)
class Codebook:
    """All the tables. Compared by identity, so that what is worked out from one can be kept beside it."""

    states: tuple[State, ...]
    organisations: tuple[Organisation, ...]
    offices: tuple[Office, ...]
    holders: tuple[Holder, ...]
    houses: tuple[House, ...]
    in_power: tuple[Party, ...]
    parties: Mapping[str, str]  # of lawmakers, by name
    missions: Mapping[str, str]  # the code of who sent a mission or a force, by its name
    regions: Mapping[str, str]  # the code of a part of a state that governs itself, by its name
    usual: UsualSides  # whose somebody is by a word, where nothing else says it
    roles: tuple[Role, ...]
    cues: CueTable
    acts: ActTable
    aims: Mapping[str, float]
    conditions: ConditionTable
    events: EventTable
    times: TimeTable
    trust: Mapping[str, float]  # what each sign weighs for an attribution to stand
    days: Mapping[str, float]  # what each sign of a day of saying weighs
    links: LinkTables

    @cached_property
    def neighbours(self) -> Mapping[str, frozenset[str]]:
        """The codes of each state's neighbours, by its own."""
        return {state.code: state.neighbours for state in self.states}

    @cached_property
    def homes(self) -> Mapping[str, str]:
        """The code of the state that each armed group fights in, by its own."""
        return {row.code: row.fights_in for row in self.organisations if row.fights_in}


def load() -> Codebook:
    """The codebook that ships with the package, with an update of office-holders over it where there is one.

    Raises TableError, by file and line, on a faulty row.
    """
    return _load(updates.folder())


@cache  # a program goes on with the tables that it began with
def _load(update: Path) -> Codebook:
    return Codebook(
        states=load_states(),
        organisations=load_organisations(),
        offices=load_offices(),
        holders=updates.lay_over(load_holders(), updates.load_update(update)),
        houses=load_houses(),
        in_power=load_in_power(),
        parties=load_parties(),
        regions=load_regions(),
        missions=load_missions(),
        usual=load_usual_sides(),
        roles=load_roles(),
        cues=load_cues(),
        acts=load_acts(),
        aims=load_weights("statements_aims"),
        conditions=load_conditions(),
        events=load_events(),
        times=load_times(),
        trust=load_weights("attribution_trust"),
        days=load_weights("statements_days"),
        links=load_links(),
    )
