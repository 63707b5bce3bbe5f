"""Which tables of office-holders are in use, how much is in them, and from when they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.codebook import updates
from onrecord.codebook.actors import load_organisations, load_states
from onrecord.codebook.holders import load_holders

FROM = date(2000, 1, 1)  # the bundled tables are meant to be whole from here on; earlier rows are a help


@dataclass(frozen=True, slots=True, kw_only=True)
class InUse:
    """How much the bundled tables hold from FROM on, and how much an update in `folder` lays over them.

    `offices` counts offices by side ("foreign minister of Norway" is one), `holders` the people in them, `terms`
    the rows. `made` is the day the bundled tables were made, `first` and `last` the days the update was asked for.
    """

    states: int
    organisations: int
    groups: int
    offices: int
    holders: int
    terms: int
    made: date
    folder: Path
    updated_states: int
    updated_offices: int
    updated_holders: int
    updated_terms: int
    first: date | None
    last: date | None


def in_use(folder: Path | None = None) -> InUse:
    """What is in use, with the update in a folder, by default where it is looked for. Raises TableError."""
    kept = folder or updates.folder()
    bundled = [row for row in load_holders() if row.end is None or row.end >= FROM]
    update, sides = updates.load_update(kept), {row.side for row in bundled}
    codes = updates.tables(kept)
    days = [answer.day for code in codes if (answer := updates.asked(kept, code))]
    kinds = [organisation.kind for organisation in load_organisations() if organisation.code in sides]
    return InUse(
        states=sum(state.code in sides for state in load_states()),
        organisations=len(kinds) - kinds.count("group"),
        groups=kinds.count("group"),
        offices=len({(row.side, row.office) for row in bundled}),
        holders=len({row.name for row in bundled}),
        terms=len(bundled),
        made=max(row.made for row in bundled if row.made),
        folder=kept,
        updated_states=len(codes),
        updated_offices=len({(row.side, row.office) for row in update}),
        updated_holders=len({(row.side, row.name) for row in update}),
        updated_terms=len(update),
        first=min(days, default=None),
        last=max(days, default=None),
    )
