"""Short replies: what was read, what some words mean."""

from __future__ import annotations

import json as json_module
from collections import Counter
from collections.abc import Sequence
from datetime import date

from rich.text import Text

from onrecord.api import Outcome
from onrecord.cli.render.screen import screen, watched
from onrecord.codebook import codes
from onrecord.export import lines
from onrecord.export.lines import count
from onrecord.model import Actor, Mention, Problem, TimeExpression, Unresolved
from onrecord.reports import READABLE


def summary(outcomes: Sequence[Outcome], db: str) -> str:
    """What became of the reports, on one line."""
    read = [outcome for outcome in outcomes if outcome.report and not outcome.known and not outcome.problem]
    known = sum(outcome.known for outcome in outcomes)
    problems = sum(outcome.problem is not None for outcome in outcomes)
    statements = sum(len(outcome.statements) for outcome in read)
    links = sum(len(outcome.links) for outcome in read)
    words = f"{count(len(read), 'report')} read into {db}: {count(statements, 'statement')}, {count(links, 'link')}"
    if known:
        words += f"; {known} kept already"
    if problems:
        words += f"; {problems} could not be read (see above, or onrecord problems)"
    return words


def left_out(endings: Counter[str]) -> str:
    """That some files in the folders were not read, by their endings, and which are."""
    found = ", ".join(f"{number} {ending}" for ending, number in endings.most_common())
    were = "was" if endings.total() == 1 else "were"
    read = ", ".join(sorted(READABLE))
    return f"{count(endings.total(), 'file')} in folders {were} left out ({found}); read are {read}"


def from_ahead(outcomes: Sequence[Outcome], today: date) -> str | None:
    """A line that says how many reports are dated after today and from which day views look; None for none."""
    ahead = [each.report for each in outcomes if each.report and each.report.published > today]
    if not ahead:
        return None
    are, last = "is" if len(ahead) == 1 else "are", max(report.published for report in ahead)
    return f"{count(len(ahead), 'report')} {are} dated after today: views without --as-of look from {last}"


def problems(found: Sequence[Problem]) -> None:
    """Print what could not be read: a line each in a pipe, which a terminal has broken between words."""
    for each in found:
        screen().print(Text(str(each)), soft_wrap=not watched())
    if not found:
        screen().print("No problems.")


def read_so_far(outcomes: Sequence[Outcome]) -> str:
    """What a reading that was stopped leaves."""
    kept = sum(outcome.report is not None and not outcome.problem for outcome in outcomes)
    return f"what was read is kept ({count(kept, 'report')}), the same command goes on from there"


def none_matches(fewer: str = "options") -> str:
    """That no entry matches, and what would match more."""
    return f"no entry matches; fewer {fewer} match more"


def no_code(side: str) -> str | None:
    """That a code is in none of the tables, if so, and the nearest ones."""
    if side.upper() in codes.known():
        return None
    return f"{side} is no known code, and no side of this ledger{codes.told(side)}"


def empty(db: str) -> str:
    """That nothing was read into a ledger yet."""
    return f"{db} holds no entries yet; read reports into it with: onrecord read REPORT.txt --db {db}"


def outcome_record(outcome: Outcome) -> str:
    """What became of one report, as JSON."""
    return json_module.dumps(
        {
            "report": outcome.report.id if outcome.report else None,
            "known": outcome.known,
            "statements": [statement.id for statement in outcome.statements],
            "links": len(outcome.links),
            "problem": str(outcome.problem) if outcome.problem else None,
        },
        ensure_ascii=False,
    )


def next_steps(db: str, page: str, outcomes: Sequence[Outcome]) -> Text:
    """What to type after the demo."""
    an_id = next((lines.short_id(s.id) for outcome in outcomes for s in outcome.statements if s.condition), None)
    steps = [
        (f"onrecord list --db {db} --act denial", "entries of one kind"),
        (f"onrecord show {an_id or 'ID'} --db {db}", "all about one entry"),
        (f"onrecord explain {an_id or 'ID'} --db {db}", "why it was read so"),
        (f"onrecord due --as-of 2022-02-20 --db {db}", "what is open on a day"),
        ("onrecord read YOUR-REPORT.txt --db my.db", "a ledger of your own"),
    ]
    words = Text("Next\n", style="bold")
    words.append(f"  The ledger is in {db}, the page to look at in {page}\n", style="not bold")
    if any(outcome.known for outcome in outcomes):
        words.append("  It held the examples already: without the file they are read anew\n", style="not bold")
    words.append("\n")
    for command, gives in steps:
        words.append(f"  {command}\n", style="not bold cyan")
        words.append(f"      {gives}\n", style="not bold dim")
    return words


def times(words: str, found: Sequence[TimeExpression], *, json: bool) -> None:
    """Print the days that some words mean."""
    if json:
        for each in found:
            days = each.interval
            record = {
                "text": each.span.of(words),
                "type": each.type.value,
                "value": each.value,
                "interval": [str(days.start), str(days.end)] if days else None,
                "assumed": days.assumed if days else None,
                "reason": each.reason.says if each.reason else None,
            }
            print(json_module.dumps(record, ensure_ascii=False))
        return
    if not found:
        screen().print(f"No time is named in “{words}”.", markup=False)
    for each in found:
        named = lines.interval(each.interval) if each.interval else "no days: the words do not say"
        screen().print(Text(f"{each.span.of(words)}  {named}", style="bold"))
        screen().print(Text(f"  TIMEX3 {each.type.value} {each.value}"))
        if each.interval and each.interval.assumed:
            screen().print(Text(f"  assumed: {each.interval.assumed}"))
        if each.reason:
            screen().print(Text(f"  because: {each.reason.says} ({each.reason.rule})"))


def actor(words: str, found: Mention, *, json: bool) -> None:
    """Print whom some words mean."""
    who, reason = found.actor, found.reason
    if json:
        record: dict[str, object] = {"text": words, "reason": reason.says if reason else None}
        if isinstance(who, Actor):
            names = ("name", "country", "office", "role")
            record |= {"kind": who.kind.value, **{name: getattr(who, name) for name in names}}
        elif isinstance(who, Unresolved):
            record |= {"unresolved": who.why, "candidates": list(who.candidates)}
        print(json_module.dumps(record, ensure_ascii=False))
        return
    if isinstance(who, Actor):
        screen().print(
            Text(", ".join(dict.fromkeys(filter(None, (who.name, who.office, who.country)))), style="bold")
        )
        screen().print(Text(f"  {who.kind.value}" + (f", role {who.role}" if who.role else "")))
    elif isinstance(who, Unresolved):
        screen().print(Text(f"open: {who.why}", style="bold"))
        for candidate in who.candidates:
            screen().print(Text(f"  perhaps {candidate}"))
    if reason and reason.says in ("", who.why if isinstance(who, Unresolved) else ""):  # said in the first line
        screen().print(Text(f"  by the rule {reason.rule}"))
    elif reason:
        screen().print(Text(f"  because: {reason.says} ({reason.rule})"))
