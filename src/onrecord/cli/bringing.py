"""Statements made elsewhere or corrected by hand: `import`; and the links between all, worked out anew: `link`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from onrecord import api, reports
from onrecord.cli import render
from onrecord.cli.entry import STOPPED, tell
from onrecord.cli.options import Db, Json, Misuse, kept

COLUMNS = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())


def import_command(
    paths: Annotated[list[str], typer.Argument(metavar="FILE...", help="JSON Lines as `onrecord export` writes.")],
    db: Db = "onrecord.db",
    json: Json = False,
) -> None:
    """Take in statements made elsewhere or corrected by hand.

    What the ledger lacks is added; what differs becomes the newest reading, and the first ones stay in the history. A
    line that cannot be used is named with its field, the others are kept, and the exit status is 2.

    Example: onrecord import corrected.jsonl --db my.db
    """
    if not any(Path(path).exists() and not Path(path).is_dir() for path in paths):
        raise Misuse(f"no file {', '.join(paths)}; give what `onrecord export` writes")
    with api.Ledger(db) as ledger:
        brought = _import(ledger, paths, json=json)
    if not json:
        print(render.imported(brought, db))
    if any(each.problem for each in brought):
        raise typer.Exit(2)


def _import(ledger: api.Ledger, paths: list[str], *, json: bool) -> list[api.Brought]:
    """Import with a progress bar where someone is watching; problems go to standard error as they come."""
    errors = Console(stderr=True, highlight=False)
    found = []
    with Progress(*COLUMNS, console=errors, transient=True, disable=not errors.is_terminal) as progress:
        task = progress.add_task("importing", total=reports.expected(paths))
        for brought in ledger.import_from(paths):
            found.append(brought)
            progress.advance(task, brought.lines)
            if brought.problem:
                errors.print(f"onrecord: {brought.problem}", markup=False, soft_wrap=not errors.is_terminal)
            if json:
                print(render.imported_record(brought))
    return found


def link_command(db: Db = "onrecord.db", json: Json = False) -> None:
    """Work out the links of the whole ledger anew.

    Links given by hand (imported) stay. If it is stopped, the links are as they were before.

    Example: onrecord link --db my.db
    """
    errors = Console(stderr=True)
    with api.Ledger(kept(db)) as ledger:
        before = ledger.counts()["links"]
        try:
            with Progress(*COLUMNS, console=errors, transient=True, disable=not errors.is_terminal) as progress:
                task = progress.add_task("linking", total=None)
                ledger.link(progress=lambda done, of: progress.update(task, completed=done, total=of))
        except KeyboardInterrupt:
            tell("stopped; the links are as they were before")
            raise typer.Exit(STOPPED) from None
        print(render.linked(ledger.counts(), before, json=json))
