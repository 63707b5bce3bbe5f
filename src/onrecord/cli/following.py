"""Following what was said: `due`, `disputes`, `follow`, `story`, `check`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import typer

from onrecord import api
from onrecord.cli import render
from onrecord.cli.finding import check_sides, tell_nothing
from onrecord.cli.options import AsOf, Db, Id, Json, day, kept, known, share
from onrecord.model import Entry, LinkType, Standing, Verdict

# The exit status of `check`, for scripts; 2 stays misuse
HELD, FAILED, UNSETTLED, FELL_AWAY = 0, 1, 3, 4
STATUS = {
    Standing.KEPT: HELD,
    Standing.BORNE_OUT: HELD,
    Standing.CORROBORATED: HELD,
    Standing.BROKEN: FAILED,
    Standing.BELIED: FAILED,
    Standing.OPEN: UNSETTLED,
    Standing.LAPSED: UNSETTLED,
    Standing.STANDING: UNSETTLED,
    Standing.DISPUTED: UNSETTLED,
    Standing.VOID: FELL_AWAY,
    Standing.WITHDRAWN: FELL_AWAY,
}


Least = Annotated[
    float | None,
    typer.Option(
        "--least",
        metavar="CONFIDENCE",
        parser=share,
        help="Exit with 3, not settled, where the standing rests on a link less sure than this.",
    ),
]


def due_command(
    db: Db = "onrecord.db",
    whole: Annotated[
        bool, typer.Option("--all", help="Each group whole on a screen (a pipe and --json have all).")
    ] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Say what falls due when, what is overdue, what has no end.

    Overdue is what has lapsed: its time is over, and nothing read shows an outcome; what was over last comes first.

    Example: onrecord due --as-of 2022-02-20 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        day = known(ledger, as_of)
        due, overdue = ledger.due(as_of=day), ledger.overdue(as_of=day)
        matters = ledger.matters([each.entry for each in (*due, *overdue)], as_of=day)
        if due or overdue:
            once = awaited_once(ledger, due, overdue, as_of=day)
            render.print_due(due, overdue, matters, once, whole=whole, json=json)
        else:
            tell_nothing(ledger, db, f"nothing is open or overdue as of {day}")


def awaited_once(ledger: api.Ledger, *groups: Iterable[api.Due], as_of: date) -> dict[str, tuple[Entry, ...]]:
    """The ids of what is waited for, but of what copies of one report tell the first of each group alone; with the
    others of each.
    """
    firsts = [sorted((each.entry for each in group), key=lambda e: (e.published, e.id)) for group in groups]
    return {id: copies for group in firsts for id, copies in ledger.once(group, as_of=as_of).items()}


def disputes_command(db: Db = "onrecord.db", as_of: AsOf = None, json: Json = False) -> None:
    """Statements that cannot both be true, side by side.

    Example: onrecord disputes --as-of 2022-02-20 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        day = known(ledger, as_of)
        found = ledger.disputes(as_of=day)
        ends = {end.id: end for earlier, later, _ in found for end in (earlier, later)}
        once = ledger.once(ends.values(), as_of=day)
        render.print_disputes(found, ledger.matters(ends.values(), as_of=day), once, json=json)
        if not found:
            tell_nothing(ledger, db, f"no disputes as of {day}")


def follow_command(id: Id, db: Db = "onrecord.db", as_of: AsOf = None, json: Json = False) -> None:
    """Follow one entry, day by day, and how it stood.

    Each piece of evidence is quoted with its outlet, its day and the reason of the link; retellings are counted.

    Example: onrecord follow 3fa9 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        day = known(ledger, as_of)
        life = ledger.follow(id, as_of=day)
        told = [step.evidence for step in life.steps if step.evidence]
        others = [each.other for each in (*life.before, *told)]
        render.print_life(life, ledger.matters([life.entry, *others], as_of=day), json=json)


def story_command(
    db: Db = "onrecord.db",
    about: Annotated[
        str, typer.Option(metavar="CODES", help="Sides by comma: RUS,UKR. Of several, what concerns two of them.")
    ] = "",
    between: Annotated[
        tuple[date, date] | None, typer.Option(metavar="DATE DATE", parser=day, help="The first and the last day.")
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Tell a story by day: what some sides said, what was done.

    What several outlets tell is shown once, with how it stands and who disputes it.

    Example: onrecord story --about RUS,UKR --db my.db
    """
    if between and between[0] > between[1]:
        late = f"{between[0]} is after {between[1]}; give the first day first"
        raise typer.BadParameter(late, param_hint="--between")
    sides = [side.strip() for side in about.split(",") if side.strip()]
    with api.Ledger(kept(db)) as ledger:
        day = known(ledger, as_of)
        check_sides(ledger, sides)
        told = ledger.story(about=sides, between=between, as_of=day)
        matters = ledger.matters([each.entry for each in told], as_of=day)
        entries = len(ledger.entries(api.Query(as_of=day)))
        render.print_story(told, matters, day, entries, json=json)
        if not told:
            tell_nothing(ledger, db, render.none_matches())


def check_command(
    id: Id, db: Db = "onrecord.db", as_of: AsOf = None, least: Least = None, json: Json = False
) -> None:
    """Say how one entry stands, and why; the exit status says it too.

    Exit status: 0 it held (kept, borne out, corroborated); 1 it did not (broken, belied); 3 not settled (open,
    lapsed, standing, disputed); 4 it fell away (void, withdrawn); 2 no such entry on that day, or another misuse.
    A question mark ("kept?") marks what rests on a link less sure than 0.5.

    Example: onrecord check 3fa9 --as-of 2022-02-22 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        day = known(ledger, as_of)
        entry = ledger.entry(id, as_of=day)
        verdict = ledger.verdict(entry.id, as_of=day)
        others = _decided(ledger, entry, verdict)
        render.print_verdict(verdict, entry, others, ledger.matters([entry, *others], as_of=day), json=json)
    raise typer.Exit(STATUS[verdict.standing] if verdict.confidence >= (least or 0) else UNSETTLED)


def _decided(ledger: api.Ledger, entry: Entry, verdict: Verdict) -> list[Entry]:
    """The other entries that a verdict rests on: the ends of the links that decided, else the last answer."""
    if verdict.because:
        ends = dict.fromkeys(end for link in verdict.because for end in (link.earlier, link.later))
        return [ledger.entry(end) for end in ends if end != entry.id]
    answers = [
        each.other
        for each in ledger.evidence(entry, as_of=verdict.as_of)
        if each.link.type is LinkType.ANSWERS and each.link.earlier == entry.id
    ]
    return answers[-1:]
