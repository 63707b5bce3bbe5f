"""The tables that the stages decide by, as data files with an example a row, and their loaders.

In: `tables/*.tsv`. Out: one frozen `Codebook`. Start reading at `load`; each module here is one kind of table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.codebook.actors import (
    Holder,
    Office,
    Organisation,
    State,
    load_holders,
    load_offices,
    load_organisations,
    load_states,
)
from onrecord.codebook.acts import ActTable, load_acts
from onrecord.codebook.conditions import ConditionTable, load_conditions
from onrecord.codebook.cues import CueTable, load_cues
from onrecord.codebook.events import EventTable, load_events
from onrecord.codebook.links import LinkTables, load_links
from onrecord.codebook.roles import Role, load_roles
from onrecord.codebook.tables import TableError
from onrecord.codebook.times import TimeTable, load_times

__all__ = ["Codebook", "Holder", "Office", "Organisation", "State", "TableError", "load"]


@dataclass(frozen=True, eq=False, kw_only=True)
class Codebook:
    """All the tables. Compared by identity, so that what is worked out from one can be kept beside it."""

    states: tuple[State, ...]
    organisations: tuple[Organisation, ...]
    offices: tuple[Office, ...]
    holders: tuple[Holder, ...]
    roles: tuple[Role, ...]
    cues: CueTable
    acts: ActTable
    conditions: ConditionTable
    events: EventTable
    times: TimeTable
    links: LinkTables


@cache  # the tables ship with the package and do not change while it runs
def load() -> Codebook:
    """The codebook that ships with the package. Raises TableError, by file and line, on a faulty row."""
    return Codebook(
        states=load_states(),
        organisations=load_organisations(),
        offices=load_offices(),
        holders=load_holders(),
        roles=load_roles(),
        cues=load_cues(),
        acts=load_acts(),
        conditions=load_conditions(),
        events=load_events(),
        times=load_times(),
        links=load_links(),
    )
