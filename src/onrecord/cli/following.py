"""Following what was said: `due`, `disputes`, `check`."""

from __future__ import annotations

from onrecord import api
from onrecord.cli import render
from onrecord.cli.options import AsOf, Db, Id, Json, kept, known


def due_command(db: Db = "onrecord.db", as_of: AsOf = None, json: Json = False) -> None:
    """What is open, and when it falls due.

    Example: onrecord due --as-of 2022-02-20 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        render.print_due(ledger.due(as_of=known(ledger, as_of)), json=json)


def disputes_command(db: Db = "onrecord.db", as_of: AsOf = None, json: Json = False) -> None:
    """Statements that cannot both be true, side by side.

    Example: onrecord disputes --as-of 2022-02-20 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        render.print_disputes(ledger.disputes(as_of=known(ledger, as_of)), json=json)


def check_command(id: Id, db: Db = "onrecord.db", as_of: AsOf = None, json: Json = False) -> None:
    """Print how one entry stands, and why.

    Example: onrecord check 3fa9 --as-of 2022-02-22 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        render.verdict(ledger.verdict(id, as_of=known(ledger, as_of)), json=json)
