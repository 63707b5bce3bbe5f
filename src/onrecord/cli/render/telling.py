"""Chronicles: one entry's life, and the story of some sides day by day."""

from __future__ import annotations

import json as json_module
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from rich.text import Text

from onrecord.api import Evidence, Life, Step, Told
from onrecord.cli.render.answers import count
from onrecord.cli.render.records import entry_record
from onrecord.cli.render.screen import ACT_STYLE, STANDING_STYLE, clipped, said, screen, watched
from onrecord.export import line, lines
from onrecord.model import Entry, LinkType, Verdict
from onrecord.model.interchange import link_record

LONGEST_QUOTE = 300  # characters: four lines at 80 columns
MOST_OUTLETS = 4
# "voids it", "bears it out": what a later statement does to the one that is followed
DOES = {LinkType.BEARS_OUT: "bears it out"}


def print_life(life: Life, *, json: bool) -> None:
    """Print one entry's life as a dated chronicle."""
    if json:
        print(json_module.dumps(_life_record(life), ensure_ascii=False))
        return
    entry = life.entry
    days = said(entry).replace("\n", "")
    _print(Text(line(entry.statement), style="bold"))
    _print(Text(f"“{clipped(entry.words, LONGEST_QUOTE)}”"))
    _print(Text(""))
    _print(Text(f"said      {days} by {_speaker(entry)}"), hanging=10)
    _print(Text(f"told      {_told(life.tellings)}"), hanging=10)
    _print(Text("then      ") + _standing(life.first), hanging=10)
    if life.before:
        _print(Text("\nBefore it", style="bold"))
        for each in life.before:
            _print_evidence(each, each.other.published)
    _print(Text("\nSince then", style="bold"))
    for step in life.steps:
        _print_step(step)
    if not life.steps:
        _print(Text("Nothing read by then bears on it."), by=2)
    _print(Text("\nNow", style="bold"))
    _print(_standing(life.verdict), by=2)


def _print(words: Text, *, by: int = 0, hanging: int | None = None) -> None:
    """Print words indented; `hanging` is how far the lines after the first are."""
    page = screen()
    rest = by if hanging is None else hanging
    for n, row in enumerate(words.wrap(page, page.width - rest)):
        row.rstrip()
        page.print(Text(" " * (rest if n else by)) + row)


def _print_step(step: Step) -> None:
    if step.evidence is None:
        _print(Text(f"{step.day}  its time was over"), by=2)
    else:
        _print_evidence(step.evidence, step.day)
        if len(step.tellings) > 1:
            _print(Text(f"told {_told(step.tellings)}", style="dim"), by=4)
    standing = Text("then ", style="dim")
    standing.append(step.verdict.standing.value, style=STANDING_STYLE.get(step.verdict.standing, "not dim"))
    _print(standing, by=4)


def _print_evidence(each: Evidence, day: date) -> None:
    head = Text(f"{day}  ")
    head.append(_does(each), style="bold")
    head.append(f"  {lines.short_id(each.other.id)}")
    _print(head, by=2)
    told = f", {each.other.published}" if each.other.published != day else ""
    _print(Text(f"{_speaker(each.other)}, in {_outlet(each.other)}{told}"), by=4)
    _print(Text(f"“{clipped(each.other.words, LONGEST_QUOTE)}”"), by=4)
    _print(Text(f"{each.link.reason} ({each.link.rule}, {each.link.confidence:.2f})", style="dim"), by=4)


def _does(each: Evidence) -> str:
    if each.link.later == each.other.id:
        return DOES.get(each.link.type, f"{each.link.type.value} it")
    return f"which this {each.link.type.value.replace('_', ' ')}"


def _standing(verdict: Verdict) -> Text:
    words = Text(verdict.standing.value, style=STANDING_STYLE.get(verdict.standing, "bold"))
    words.append(
        f" as of {verdict.as_of}" + (f": {verdict.reason}" if verdict.reason else ""), style="not bold not dim"
    )
    return words


def _speaker(entry: Entry) -> str:
    speaker = entry.statement.speaker
    if speaker is None:
        return "the report itself"
    return ", ".join(filter(None, (speaker.name, entry.side)))


def _outlet(entry: Entry) -> str:
    return entry.outlet or f"report {entry.statement.report}"


def outlets(tellings: Iterable[Entry]) -> list[str]:
    """Who told it, first to last, each once."""
    return list(dict.fromkeys(_outlet(entry) for entry in tellings))


def _told(tellings: Sequence[Entry]) -> str:
    """`2022-02-17 in Nordic Post`, or `3 times in 2 outlets, 2022-02-17..2022-02-20: Nordic Post, Coast Herald`."""
    told, days = outlets(tellings), sorted({entry.published for entry in tellings})
    if len(tellings) == 1:
        return f"{days[0]} in {told[0]}"
    names = ", ".join(told[:MOST_OUTLETS]) + (" …" if len(told) > MOST_OUTLETS else "")
    when = f"{days[0]}..{days[-1]}" if len(days) > 1 else f"{days[0]}"
    return f"{len(tellings)} times in {count(len(told), 'outlet')}, {when}: {names}"


def print_story(story: Sequence[Told], *, json: bool) -> None:
    """Print a chronicle: by day on a terminal, a line an entry in a pipe."""
    if json:
        for told in story:
            print(json_module.dumps(_told_record(told), ensure_ascii=False))
    elif not watched():
        for told in story:
            print(_told_line(told))
    else:
        for day, group in groupby(story, key=lambda told: told.day):
            _print(Text(f"{day:%A} {day}\n", style="bold"))
            for told in group:
                _print_told(told)


def _print_told(told: Told) -> None:
    entry, statement = told.entry, told.entry.statement
    _print(_head(told), by=2)
    _print(Text(f"“{clipped(entry.words, LONGEST_QUOTE)}”"), by=4)
    if statement.event:
        _print(Text(lines.event(statement.event), style="cyan"), by=4)
    if statement.condition:
        _print(Text(lines.condition(statement.condition), style="magenta"), by=4)
    _print(Text(f"told {_told(told.tellings)}", style="dim"), by=4)
    for other in told.disputed:
        _print(
            Text(f"disputed: {_speaker(other)} ({other.published}) {lines.short_id(other.id)}", style="yellow"), by=4
        )
    _print(Text(""))


def _head(told: Told) -> Text:
    entry, statement, standing = told.entry, told.entry.statement, told.verdict.standing
    head = Text()
    if statement.speaker:
        head.append(f"{entry.side or '-'} ", style="bold")
        head.append(f"{statement.speaker.name}: ")
        head.append(statement.act.value, style=ACT_STYLE[statement.act])
    else:
        head.append("narrated fact", style="dim")
    head.append(", ").append(standing.value, style=STANDING_STYLE.get(standing, "not dim"))
    return head.append(f"  {lines.short_id(entry.id)}", style="dim")


def _told_line(told: Told) -> str:
    statement = told.entry.statement
    cells = (
        str(told.day),
        told.entry.id,
        statement.act.value,
        told.verdict.standing.value,
        told.entry.side or "-",
        statement.speaker.name if statement.speaker else "narrated",
        count(len(outlets(told.tellings)), "outlet"),
        f"disputed by {len(told.disputed)}" if told.disputed else "-",
        lines.event(statement.event) if statement.event else "-",
        " ".join(told.entry.words.split()),
    )
    return "\t".join(cells)


def _told_record(told: Told) -> dict[str, object]:
    return {
        "day": str(told.day),
        **entry_record(told.entry, told.verdict),
        "tellings": [entry.id for entry in told.tellings],
        "outlets": outlets(told.tellings),
        "disputed": [entry.id for entry in told.disputed],
    }


def _life_record(life: Life) -> dict[str, object]:
    return {
        **entry_record(life.entry, life.verdict),
        "as_of": str(life.verdict.as_of),
        "reason": life.verdict.reason,
        "first": life.first.standing.value,
        "tellings": [entry.id for entry in life.tellings],
        "outlets": outlets(life.tellings),
        "before": [_evidence_record(each) for each in life.before],
        "steps": [_step_record(step) for step in life.steps],
    }


def _evidence_record(each: Evidence) -> dict[str, object]:
    other = each.other
    told = {"id": other.id, "published": str(other.published), "outlet": other.outlet, "words": other.words}
    return {"link": link_record(each.link), **told}


def _step_record(step: Step) -> dict[str, object]:
    return {
        "day": str(step.day),
        "evidence": _evidence_record(step.evidence) if step.evidence else None,
        "tellings": [entry.id for entry in step.tellings],
        "outlets": outlets(step.tellings),
        "standing": step.verdict.standing.value,
        "reason": step.verdict.reason,
    }
