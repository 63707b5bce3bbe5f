"""The tables of office-holders: which are in use, and a fresh set from Wikidata. `update` alone uses a network."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from onrecord import api
from onrecord.cli import render
from onrecord.cli.entry import STOPPED, tell
from onrecord.cli.faults import NOT_USABLE
from onrecord.cli.help import Command
from onrecord.cli.options import Json, Misuse, today

AGAIN = "the same command asks again"

app = typer.Typer(
    name="actors",
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
)

To = Annotated[
    str | None, typer.Option("--to", metavar="DIR", help="Where the tables are kept (default: your data folder).")
]


@app.callback()
def actors_command(context: typer.Context) -> None:
    """Say which office-holders are known, or fetch fresh ones.

    Example: onrecord actors
    """
    if context.invoked_subcommand is None:
        render.tables(api.actor_tables(), json=False)


@app.command("status", cls=Command)
def status_command(to: To = None, json: Json = False) -> None:
    """Say which tables are in use, how much is in them, and their day.

    Example: onrecord actors status
    """
    render.tables(api.actor_tables(Path(to) if to else None), json=json)


@app.command("update", cls=Command)
def update_command(
    state: Annotated[
        str, typer.Option("--state", metavar="CODES", help="Only these, such as RUS,UKR.", show_default="all states")
    ] = "",
    to: To = None,
    since: Annotated[
        int,
        typer.Option("--since", metavar="YEAR", help="Terms that ended earlier are left out."),
    ] = 2000,
    again: Annotated[bool, typer.Option("--again", help="Also ask what was answered in the last 7 days.")] = False,
    pause: Annotated[
        float, typer.Option("--pause", metavar="SECONDS", help="The wait between two questions.")
    ] = api.PAUSE,
    endpoint: Annotated[
        str, typer.Option("--endpoint", metavar="URL", help="The query service that is asked.")
    ] = api.ENDPOINT,
    json: Json = False,
) -> None:
    """Fetch office-holders from Wikidata, one question a state.

    These are the heads of state and government, foreign and defence ministers. Each state is kept as soon as it is
    answered; stopped, the same command goes on. The tables are laid over the bundled ones when anything is read.
    They are kept in your data folder, or where ONRECORD_ACTORS says.

    Example: onrecord actors update --state NOR,SWE
    """
    codes, folder = _codes(state), Path(to).expanduser() if to else api.actor_folder()
    _check(since=since, pause=pause)
    asking = api.update_actors(
        codes, into=folder, today=today(), since=since, endpoint=endpoint, again=again, pause=pause
    )
    outcomes = _outcomes(asking, codes, folder, json=json)
    if not json:
        render.updated(outcomes, folder, in_use=folder == api.actor_folder())
    if any(outcome.problem for outcome in outcomes):
        raise typer.Exit(NOT_USABLE)


def _codes(state: str) -> list[str]:
    try:
        return api.actor_states(state.split(","))
    except ValueError as fault:
        raise Misuse(str(fault)) from fault


def _check(*, since: int, pause: float) -> None:
    if not 1900 <= since <= today().year:
        raise Misuse(f"--since {since} is no year from 1900 to today")
    if pause < 0:
        raise Misuse(f"--pause {pause} is less than no wait")


def _outcomes(asking: Iterable[api.Updated], codes: Sequence[str], folder: Path, *, json: bool) -> list[api.Updated]:
    """What became of each state, printed as it comes with `json`; a run that ends early says what is kept."""
    outcomes: list[api.Updated] = []
    try:
        for outcome in _watched(asking, len(codes)):
            outcomes.append(outcome)
            if json:
                print(render.updated_record(outcome))
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the key is often pressed twice
        tell(f"stopped; {_so_far(outcomes, codes, folder)}")
        raise typer.Exit(STOPPED) from None
    except api.NoService as fault:
        raise Misuse(f"{fault}; {_so_far(outcomes, codes, folder)}") from fault
    return outcomes


def _watched(asking: Iterable[api.Updated], total: int) -> Iterator[api.Updated]:
    """The outcomes, with a progress bar where someone is watching and a line for each state that failed."""
    errors = Console(stderr=True, highlight=False, soft_wrap=not sys.stderr.isatty())
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as progress:
        task = progress.add_task("asking Wikidata", total=total)
        for outcome in asking:
            progress.update(task, advance=1, description=f"asking Wikidata: {outcome.state}")
            if outcome.problem:
                errors.print(f"onrecord: {outcome.state}: {outcome.problem}; {AGAIN}", markup=False)
            yield outcome


def _so_far(outcomes: Sequence[api.Updated], codes: Sequence[str], folder: Path) -> str:
    kept = sum(not outcome.problem for outcome in outcomes)
    if not kept:
        return "nothing was changed; the same command tries again"
    return f"{kept} of {render.count(len(codes), 'state')} kept in {folder}; the same command goes on from there"
