"""Looking into the ledger: `list`, `show`, `explain`, `search`, `problems`."""

from __future__ import annotations

import json as json_module
from datetime import date
from typing import Annotated

import typer

from onrecord import api
from onrecord.cli import render
from onrecord.cli.finding import check_sides, tell_nothing
from onrecord.cli.options import AsOf, Db, Id, Json, day, kept, known, one_of
from onrecord.model import Act, EventType, Problem, Standing

ONLY_NARRATED = "no statements; --narrated lists the facts that reports narrate themselves"


def list_command(
    db: Db = "onrecord.db",
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Part of the speaker's name; accents and case do not matter.")
    ] = None,
    country: Annotated[
        str | None, typer.Option(metavar="CODE", help="Code of the side that speaks: RUS, NATO.")
    ] = None,
    act: Annotated[
        Act | None,
        typer.Option(metavar="ACT", parser=one_of(Act), help=f"Kind of statement: {', '.join(Act)}."),
    ] = None,
    event: Annotated[
        EventType | None,
        typer.Option(
            metavar="TYPE",
            parser=one_of(EventType),
            help=f"PLOVER type of the event it is about: {', '.join(EventType)}.",
        ),
    ] = None,
    after: Annotated[date | None, typer.Option(metavar="DATE", parser=day, help="Said on or after.")] = None,
    before: Annotated[date | None, typer.Option(metavar="DATE", parser=day, help="Said on or before.")] = None,
    standing: Annotated[
        Standing | None,
        typer.Option(
            metavar="STANDING",
            parser=one_of(Standing),
            help=f"How it stands as of the day: {', '.join(Standing)}.",
        ),
    ] = None,
    narrated: Annotated[bool, typer.Option("--narrated", help="The facts that reports narrate themselves.")] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """List entries, narrowed by any of the options.

    Example: onrecord list --country RUS --act denial --db my.db
    """
    query = api.Query(
        speaker=speaker,
        side=country,
        act=act,
        event=event,
        after=after,
        before=before,
        as_of=as_of,
        narrated=narrated,
    )
    with api.Ledger(kept(db)) as ledger:
        check_sides(ledger, [country] if country else [])
        found = ledger.entries(query)
        today = known(ledger, as_of)
        verdicts = ledger.verdicts(found, as_of=today)
        shown = [entry for entry in found if standing in (None, verdicts[entry.id].standing)]
        render.entries(
            shown, verdicts, ledger.matters(shown, as_of=today), ledger.once(shown, as_of=today), json=json
        )
        if not shown:
            narrowed = standing is not None or query != api.Query(narrated=False)
            tell_nothing(ledger, db, render.none_matches() if narrowed else ONLY_NARRATED)


def search_command(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help='Words, or "words that stand together".')],
    db: Db = "onrecord.db",
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Find entries by their words, in any form, best first.

    Example: onrecord search withdraw troops --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        found = ledger.search(" ".join(words), as_of=as_of)
        today = known(ledger, as_of)
        verdicts, matters = ledger.verdicts(found, as_of=today), ledger.matters(found, as_of=today)
        render.entries(found, verdicts, matters, ledger.once(found, as_of=today), json=json)
        if not found:
            tell_nothing(ledger, db, render.none_matches(fewer="words"))


def show_command(id: Id, db: Db = "onrecord.db", as_of: AsOf = None, json: Json = False) -> None:
    """Show one entry: its words, every field, its links, its history.

    Example: onrecord show 3fa9 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        day = known(ledger, as_of)
        entry = ledger.entry(id, as_of=day)
        render.entry(
            entry,
            ledger.report(entry.statement.report),
            ledger.verdict(entry.id, as_of=day),
            ledger.evidence(entry, as_of=day),
            ledger.history(entry.id),
            ledger.copies(entry.statement.report, as_of=day),
            json=json,
        )


def explain_command(id: Id, db: Db = "onrecord.db", json: Json = False) -> None:
    """Explain one entry: each decision, its rule, and its words.

    Example: onrecord explain 3fa9 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        entry = ledger.entry(id)
        render.reasons(entry, ledger.report(entry.statement.report), json=json)


def problems_command(db: Db = "onrecord.db", json: Json = False) -> None:
    """List what could not be read so far, with the place and the fix.

    Example: onrecord problems --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        found = ledger.problems()
    if json:
        for problem in found:
            print(_record(problem))
    else:
        render.problems(found)


def _record(problem: Problem) -> str:
    """A problem as JSON."""
    names = ("report", "where", "what", "hint")
    return json_module.dumps({name: getattr(problem, name) for name in names}, ensure_ascii=False)
