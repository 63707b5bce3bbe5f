"""The entry that an id means, and what is said where nothing is found."""

from __future__ import annotations

from onrecord.api import Ledger, Query
from onrecord.cli import render
from onrecord.cli.entry import tell
from onrecord.cli.options import Misuse
from onrecord.export import lines

MOST_NAMED = 4  # of the entries that an id which is too short may mean


def full_id(ledger: Ledger, id: str) -> str:
    """The only id that begins so, or what was given. Raises Misuse if several begin so, naming some."""
    found = [entry.id for entry in ledger.entries(Query(statement=id))] if id else []
    if id in found or not found:
        return id
    if len(found) == 1:
        return found[0]
    some = ", ".join(lines.short_id(each) for each in found[:MOST_NAMED])
    more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    raise Misuse(
        f"{len(found)} entries begin with {id!r}: {some}{more}; give more of the id (`onrecord list` has all)"
    )


def tell_nothing(ledger: Ledger, db: str, otherwise: str) -> None:
    """Say on standard error why nothing is printed: there are no entries at all, or what the command says of them."""
    tell(otherwise if ledger.counts()["entries"] else render.empty(db))
