"""Office-holders fetched state by state and kept at once, so that whoever is stopped goes on where it stopped.

In: state codes, the tables, a folder. Out: one outcome a state. Nobody calls this but `onrecord actors update` and
`api.update_actors`: the rest of the package reads files only.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from onrecord.actors import terms, wikidata
from onrecord.actors.fetching import Client, NoAnswer, NoService
from onrecord.codebook import Holder, State, updates

FRESH = 7  # days for which an answer is not asked for again: a run stopped at night goes on in the morning
PAUSE = 1.0  # seconds between two questions
GIVE_UP = 3  # states without an answer in a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What became of one state: asked (`rows` kept), `known` from an answer of these days, or a `problem`."""

    state: str
    rows: int = 0
    known: bool = False
    problem: str = ""
    tally: wikidata.Tally = field(default_factory=wikidata.Tally)


def states(table: Iterable[State], codes: Iterable[str] = ()) -> list[str]:
    """The codes to ask about: the given ones, or all states of the table that Wikidata can be asked about.

    Raises ValueError for a code that is not there, with the nearest that is.
    """
    names = {state.code: state for state in table}
    known = sorted(code for code, state in names.items() if state.until is None and code not in wikidata.NOT_ASKED)
    found = []
    for code in dict.fromkeys(code.strip().upper() for code in codes if code.strip()):
        if code not in known:
            meant = [each for each, state in names.items() if code.casefold() in map(str.casefold, _called(state))]
            hint = f"do you mean {meant[0]}?" if meant and meant[0] in known else "write an ISO code such as RUS"
            why = "ended, or has no ISO code" if code in names else "is not in the states table"
            raise ValueError(f"state {code!r} {why}; {hint}")
        found.append(code)
    return found or known


def _called(state: State) -> tuple[str, ...]:
    return (state.name, *state.aliases, *state.demonyms)


def run(
    codes: Iterable[str],
    *,
    bundled: Iterable[Holder],
    into: Path,
    today: date,
    since: int = 2000,
    endpoint: str = wikidata.ENDPOINT,
    again: bool = False,
    pause: float = PAUSE,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Updated]:
    """Ask about each state and keep its answer before the next is asked about.

    A state that answered the same question in the last FRESH days is not asked again, unless `again`. Raises
    NoService where there is nobody to ask, OSError where the folder cannot be written in.
    """
    client, table = Client(endpoint=endpoint, sleep=sleep), list(bundled)
    asked_before, silent = False, 0
    for code in codes:
        before = updates.asked(into, code)
        if not again and before and _fresh(before, today, since, endpoint):
            yield Updated(state=code, known=True)
            continue
        if asked_before:
            sleep(pause)
        asked_before = True
        try:
            outcome = _ask(code, client, table, into, updates.Asked(day=today, since=since, endpoint=endpoint))
            silent = 0
        except NoAnswer as fault:
            outcome, silent = Updated(state=code, problem=str(fault)), silent + 1
        yield outcome
        if silent == GIVE_UP:
            raise NoService(f"{GIVE_UP} states in a row got no answer from {endpoint}")


def _fresh(before: updates.Asked, today: date, since: int, endpoint: str) -> bool:
    return 0 <= (today - before.day).days < FRESH and before.since <= since and before.endpoint == endpoint


def _ask(code: str, client: Client, table: list[Holder], into: Path, answer: updates.Asked) -> Updated:
    tally = wikidata.Tally()
    found = wikidata.told(client.ask(wikidata.query(code)), tally)
    its = [row for row in table if row.side == code]
    rows = terms.holders(found, side=code, bundled=its, asked=answer.day, since=answer.since, tally=tally)
    if rows or updates.asked(into, code) is None:  # an empty answer takes nothing away
        updates.keep(into, code, rows, answer)
    return Updated(state=code, rows=len(rows), tally=tally)
