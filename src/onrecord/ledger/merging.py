"""Statements given for a report, held against those that the ledger has of it: which are new, which differ.

A given statement is the kept one of its id; failing that, the one whose content has the very same spans (a reader who
marks by hand gives other ids). What the ledger has and the file lacks stays: nothing is ever taken away.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from onrecord.model import Statement
from onrecord.model.interchange import statement_record

# What the contract does not hold and a file made elsewhere lacks: lacking it is no correction
BESIDE = frozenset({"reasons", "standing", "said_on_as", "when_as", "by_as"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """`added` are new, `revised` differ from the kept reading, `same` do not; `names` has the ledger's ids."""

    added: tuple[Statement, ...]
    revised: tuple[Statement, ...]
    same: tuple[Statement, ...]
    names: Mapping[str, str]


def merge(given: Sequence[Statement], kept: Sequence[Statement], *, taken: Collection[str] = ()) -> Merged:
    """What the given statements of one report add to, and change in, the kept ones.

    `taken` are kept ids that other given statements have been matched with already. Merging the result again
    changes nothing.
    """
    names = _names(given, kept, taken)
    known = {statement.id: statement for statement in kept}
    added: list[Statement] = []
    revised: list[Statement] = []
    same: list[Statement] = []
    for statement in given:
        within = names.get(statement.within, statement.within) if statement.within else None
        renamed = replace(statement, id=names[statement.id], within=within)
        before = known.get(renamed.id)
        if before is None:
            added.append(renamed)
        else:
            (same if alike(renamed, before) else revised).append(renamed)
    return Merged(added=tuple(added), revised=tuple(revised), same=tuple(same), names=names)


def _names(given: Sequence[Statement], kept: Sequence[Statement], taken: Collection[str]) -> dict[str, str]:
    """For each given id the ledger's own: each kept statement is taken once."""
    names = {statement.id: statement.id for statement in given}
    ids = {statement.id for statement in kept}
    free = [statement for statement in kept if statement.id not in names and statement.id not in taken]
    for statement in given:
        if statement.id in ids:
            continue
        here = [other for other in free if other.content == statement.content]
        if here:
            # two statements may share their words (one speaker quotes another): the same source first
            found = min(here, key=lambda other: (_source(other) != _source(statement), other.id))
            names[statement.id] = found.id
            free.remove(found)
    return names


def _source(statement: Statement) -> object:
    return statement.speaker.span if statement.speaker else None


def alike(one: Statement, other: Statement) -> bool:
    """Whether two readings say the same in all that the contract holds."""
    return bool(_compared(statement_record(one)) == _compared(statement_record(other)))


def _compared(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _compared(each) for name, each in value.items() if name not in BESIDE}
    return value
