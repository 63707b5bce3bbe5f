"""The tables of office-holders: what is in use, and what an update brought."""

from __future__ import annotations

import json as json_module
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from rich.text import Text

from onrecord.api import InUse, Updated
from onrecord.cli.render.screen import screen, watched
from onrecord.export.lines import count


def tables(found: InUse, *, json: bool) -> None:
    """Print which tables are in use, how much is in them, and their day."""
    if json:
        print(json_module.dumps(asdict(found), ensure_ascii=False, default=str))
        return
    words = Text("The bundled table", style="bold")
    words.append(
        f" covers {found.states} states and {found.organisations} organisations (and {found.groups} armed groups, "
        f"parties and oppositions), 2000 to today, made on {found.made}: {found.holders:,} people in "
        f"{found.offices:,} offices, {found.terms:,} terms; earlier terms are in it in part.",
        style="not bold",
    )
    screen().print(words, soft_wrap=not watched())
    if not found.updated_states:
        words = Text("No update is in use.", style="bold")
        words.append(f" onrecord actors update fetches one into {found.folder}", style="not bold")
    else:
        words = Text("An update", style="bold")
        days = f"on {found.last}" if found.first == found.last else f"from {found.first} to {found.last}"
        words.append(
            f" lies over it, asked {days}: {count(found.updated_states, 'state')}, {found.updated_holders:,} people "
            f"in {count(found.updated_offices, 'office')}, {count(found.updated_terms, 'term')}, in {found.folder}",
            style="not bold",
        )
    screen().print(words, soft_wrap=not watched())


def updated(outcomes: Sequence[Updated], folder: Path, *, in_use: bool) -> None:
    """Print what became of an update: the states, the terms, what was passed over and what a rule settled."""
    asked = [each for each in outcomes if not each.known and not each.problem]
    failed = sum(bool(each.problem) for each in outcomes)
    words = f"{count(len(asked), 'state')} asked: {count(sum(each.rows for each in asked), 'term')} kept in {folder}"
    if known := sum(each.known for each in outcomes):
        words += f"; {known} answered these 7 days already (--again asks anew)"
    if failed:
        words += f"; {failed} without an answer (see above)"
    if empty := [each.state for each in asked if not each.rows]:
        words += f"; no usable row for {', '.join(empty)}"
    skipped, settled = _sum(each.tally.skipped for each in asked), _sum(each.tally.settled for each in asked)
    lines = [words + ".", _counted("Passed over", skipped), _counted("Settled by a rule", settled)]
    if not in_use:
        lines.append(f"To read with them: ONRECORD_ACTORS={folder}")
    for line in filter(None, lines):
        screen().print(Text(line), soft_wrap=not watched())


def _sum(tallies: Iterable[Counter[str]]) -> Counter[str]:
    return sum(tallies, Counter())


def _counted(what: str, counts: Mapping[str, int]) -> str:
    parts = [
        f"{number} {words}"
        for words, number in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        if number
    ]
    return f"{what}: {'; '.join(parts)}." if parts else ""


def updated_record(outcome: Updated) -> str:
    """What became of one state, as JSON."""
    record = {
        "state": outcome.state,
        "terms": outcome.rows,
        "known": outcome.known,
        "problem": outcome.problem or None,
        "skipped": {words: n for words, n in outcome.tally.skipped.items() if n},
        "settled": {words: n for words, n in outcome.tally.settled.items() if n},
    }
    return json_module.dumps(record, ensure_ascii=False)
