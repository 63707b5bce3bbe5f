"""Reports into the ledger: `read`, and `demo`, which shows it all on the bundled examples."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from onrecord import api, examples, reports
from onrecord.cli import render
from onrecord.cli.entry import STOPPED, tell
from onrecord.cli.following import awaited_once
from onrecord.cli.options import Db, Json, day, today
from onrecord.cli.taking import write_page


def read_command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Texts, JSON Lines, folders; - for input.")],
    db: Db = "onrecord.db",
    date: Annotated[
        date | None,
        typer.Option("--date", metavar="DATE", parser=day, help="The day of texts that have no date line."),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="The outlet of reports that name none.")
    ] = None,
    json: Json = False,
) -> None:
    """Read reports into the ledger. A report read twice is kept once.

    Example: onrecord read examples/friday.txt --db my.db
    """
    api.ready()
    with api.Ledger(db) as ledger:
        outcomes = read_all(ledger, paths, published=date, outlet=outlet)
    if left_out := reports.left_out(paths):
        tell(render.left_out(left_out))
    if ahead := render.from_ahead(outcomes, today()):
        tell(ahead)
    if json:
        for outcome in outcomes:
            print(render.outcome_record(outcome))
    else:
        print(render.summary(outcomes, db))
    if any(outcome.problem for outcome in outcomes):
        raise typer.Exit(2)


def read_all(
    ledger: api.Ledger, paths: Iterable[str], *, published: date | None = None, outlet: str | None = None
) -> list[api.Outcome]:
    """Read with a progress bar where someone is watching; problems go to standard error as they come.

    Stopped by the user, it says how many reports are kept.
    """
    errors = Console(stderr=True, highlight=False)
    given = list(paths)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    outcomes: list[api.Outcome] = []
    try:
        with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as progress:
            task = progress.add_task("reading", total=reports.expected(given))
            stdin = sys.stdin.buffer if sys.stdin else None  # closed by the caller
            for outcome in ledger.read(given, date=published, outlet=outlet, stdin=stdin):
                outcomes.append(outcome)
                progress.advance(task)
                if outcome.problem:
                    errors.print(f"onrecord: {outcome.problem}", markup=False, soft_wrap=not errors.is_terminal)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the key is often pressed twice
        tell(f"stopped; {render.read_so_far(outcomes)}")
        raise typer.Exit(STOPPED) from None
    return outcomes


def demo_command(
    folder: Annotated[str, typer.Option("--out", metavar="FOLDER", help="Where to put the ledger and page.")] = ".",
) -> None:
    """Read the bundled examples and show what comes of them.

    Example: onrecord demo --out .
    """
    if not Path(folder).is_dir():
        raise typer.BadParameter(f"no folder {folder}; make it first", param_hint="--out")
    db, page = str(Path(folder) / "onrecord-demo.db"), Path(folder) / "onrecord-demo.html"
    api.ready()
    screen = render.screen()
    with api.Ledger(db) as ledger:
        outcomes = read_all(ledger, [str(path) for path in examples.stories()])
        story = examples.stories()[0].stem
        as_of = examples.SHOWN_ON
        screen.print(f"\n[bold]The ledger of {story}[/bold], as of {as_of}\n")
        shown = ledger.entries(api.Query(as_of=as_of, narrated=False, after=examples.SHOWN_FROM))
        matters = ledger.matters(ledger.entries(api.Query(as_of=as_of)), as_of=as_of)
        screen.print(render.table(shown, ledger.verdicts(shown, as_of=as_of), matters))
        due, overdue = ledger.due(as_of=as_of), ledger.overdue(as_of=as_of)
        screen.print(render.awaited(due, overdue, matters, awaited_once(ledger, due, overdue, as_of=as_of)))
        screen.print("\n[bold]Disputes[/bold], side by side\n")
        found = ledger.disputes(as_of=as_of)
        ends = {end.id: end for earlier, later, _ in found for end in (earlier, later)}
        screen.print(render.disputes(found, matters, ledger.once(ends.values(), as_of=as_of)))
        write_page(ledger, page, as_of=as_of)
    screen.print(render.next_steps(db, str(page), outcomes))
