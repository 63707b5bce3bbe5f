"""How one entry stands and came to, and the story of some sides day by day: each with the words it rests on."""

from __future__ import annotations

import json as json_module
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby, zip_longest

from rich.text import Text

from onrecord.api import Evidence, Life, Matter, Step, Told
from onrecord.cli.render.lists import one_line
from onrecord.cli.render.records import entry_record
from onrecord.cli.render.screen import STANDING_STYLE, kind, screen, watched
from onrecord.export import line, lines
from onrecord.export.lines import clipped, count
from onrecord.links import day_of
from onrecord.model import Entry, LinkType, Standing, Verdict
from onrecord.model.interchange import link_record

LONGEST_QUOTE = 300  # characters: four lines at 80 columns
LONGEST_BESIDE = 120  # of what disputes it
MOST_OUTLETS = 4
# "voids it", "bears it out": what a later statement does to the one that is followed
DOES = {LinkType.BEARS_OUT: "bears it out"}


def print_life(life: Life, matters: Mapping[str, Matter], *, json: bool) -> None:
    """Print one entry's life as a dated chronicle."""
    if json:
        print(json_module.dumps(_life_record(life, matters), ensure_ascii=False))
        return
    entry = life.entry
    _print(Text(line(entry.statement), style="bold"))
    _print_words(entry, matters, by=0)
    _print(Text(""))
    _print(Text(f"said      {lines.said(entry)} by {lines.speaker(entry)}"), hanging=10)
    _print(Text(f"told      {_told(life.tellings)}"), hanging=10)
    _print(Text("then      ") + _standing(life.first), hanging=10)
    if life.before:
        _print(Text("\nBefore it", style="bold"))
        for each in life.before:
            _print_evidence(each, matters)
    _print(Text("\nSince then", style="bold"))
    for step, after in zip_longest(life.steps, life.steps[1:]):
        _print_step(step, matters, last=after is None or after.day != step.day)
    if not life.steps:
        _print(Text("Nothing read by then bears on it."), by=2)
    _print(Text("\nNow", style="bold"))
    _print(_standing(life.verdict), by=2)


def _print_words(entry: Entry, matters: Mapping[str, Matter], *, by: int) -> None:
    """Print an entry's words, and what bare ones are about."""
    _print(Text(f"“{clipped(entry.shown, LONGEST_QUOTE)}”"), by=by)
    if entry.id in matters:
        _print(Text(lines.about(matters[entry.id]), style="dim"), by=by)


def _print(words: Text, *, by: int = 0, hanging: int | None = None) -> None:
    """Print words indented; `hanging` is how far the lines after the first are, where that differs."""
    page = screen()
    rest = by if hanging is None else hanging
    for n, row in enumerate(words.wrap(page, page.width - rest)):
        row.rstrip()
        page.print(Text(" " * (rest if n else by)) + row)


def _print_step(step: Step, matters: Mapping[str, Matter], *, last: bool) -> None:
    """Print a piece of evidence, or that time ran out; behind the last of a day how the entry stood on it."""
    if step.evidence is None:
        _print(Text(f"{step.day}  its time was over"), by=2)
    else:
        _print_evidence(step.evidence, matters, known=step.day)
        if len(step.tellings) > 1:
            _print(Text(f"told {_told(step.tellings)}", style="dim"), by=4)
    if last:
        standing = Text("then ", style="dim")
        standing.append(step.verdict.words, style=STANDING_STYLE.get(step.verdict.standing, "not dim"))
        _print(standing, by=4)


def _print_evidence(each: Evidence, matters: Mapping[str, Matter], *, known: date | None = None) -> None:
    """Print a piece of evidence under the day it was said, or under the one from which it is `known`."""
    other, said = each.other, lines.day(each.other)
    head = Text(f"reported {known}  " if known else f"{said}  ")
    head.append(_does(each), style="bold")
    head.append(f"  {lines.short_id(other.id)}")
    _print(head, by=2)
    told = f", said {said}" if known and lines.reported(other) else ""
    told += lines.reported(other) if other.published != known else ""
    _print(Text(f"{lines.speaker(other)}, in {other.told_in}{told}"), by=4)
    _print_words(other, matters, by=4)
    _print(Text(f"{each.link.reason} ({each.link.rule}, {each.link.confidence:.2f})", style="dim"), by=4)


def _does(each: Evidence) -> str:
    if each.link.later == each.other.id:
        return DOES.get(each.link.type, f"{each.link.type.value} it")
    return f"which this {each.link.type.value.replace('_', ' ')}"


def print_verdict(
    verdict: Verdict, entry: Entry, others: Sequence[Entry], matters: Mapping[str, Matter], *, json: bool
) -> None:
    """Print how an entry stands as of a day, and why, with its words and those of the others that decided."""
    if json:
        record = {
            "id": verdict.statement,
            "as_of": str(verdict.as_of),
            "standing": verdict.standing.value,
            "confidence": verdict.confidence,
            "reason": verdict.reason,
            "because": [link_record(link) for link in verdict.because],
            "words": entry.shown,
            "evidence": [_quoted_record(other) for other in others],
        }
        print(json_module.dumps(record, ensure_ascii=False))
        return
    _print(_standing(verdict))
    for each in (entry, *others):
        told = f"{lines.short_id(each.id)}  {lines.day(each)}  {lines.speaker(each)}, in {each.told_in}"
        told += lines.reported(each)
        _print(Text(told, style="dim"), by=2)
        _print_words(each, matters, by=4)


def _standing(verdict: Verdict) -> Text:
    words = Text().append(verdict.words, style=STANDING_STYLE.get(verdict.standing, "bold"))
    return words.append(f" as of {verdict.as_of}" + (f": {verdict.reason}" if verdict.reason else ""))


def outlets(tellings: Iterable[Entry]) -> list[str]:
    """Who told it, first to last, each once."""
    return list(dict.fromkeys(entry.told_in for entry in tellings))


def _told(tellings: Sequence[Entry]) -> str:
    """`2022-02-17 in Nordic Post`, or `3 times in 2 outlets, 2022-02-17..2022-02-20: Nordic Post, Coast Herald`."""
    told, days = outlets(tellings), sorted({entry.published for entry in tellings})
    if len(tellings) == 1:
        return f"{days[0]} in {told[0]}"
    names = ", ".join(told[:MOST_OUTLETS]) + (" …" if len(told) > MOST_OUTLETS else "")
    when = f"{days[0]}..{days[-1]}" if len(days) > 1 else f"{days[0]}"
    return f"{len(tellings)} times in {count(len(told), 'outlet')}, {when}: {names}"


def print_story(
    story: Sequence[Told], matters: Mapping[str, Matter], as_of: date, entries: int, *, json: bool
) -> None:
    """Print a chronicle: by day on a terminal, a line an entry in a pipe; `entries` counts all known by then."""
    if json:
        for told in story:
            print(json_module.dumps(_told_record(told, matters), ensure_ascii=False))
    elif not watched():
        for told in story:
            print(_told_line(told, matters))
    elif story:
        _print(Text(f"How each stands is as of {as_of}, not of the day under which it is told.\n", style="dim"))
        for day, group in groupby(story, key=lambda told: told.day):
            _print(Text(f"{day:%A} {day}\n", style="bold"))
            for told in group:
                _print_told(told, matters)
        _print(Text(_closing(story, entries), style="dim"))


def _closing(story: Sequence[Told], entries: int) -> str:
    """What a story shows of all entries, and what it leaves out: `20 shown; 3 retellings are counted with them`."""
    here = sum(len(told.tellings) for told in story)
    words = f"{count(len(story), 'entry', 'entries')} told"
    if again := here - len(story):
        words += f", {count(again, 'retelling')} counted with them"
    if out := entries - here:
        words += f"; {count(out, 'entry', 'entries')} of other sides or days left out: fewer options show them"
    return words


def _print_told(told: Told, matters: Mapping[str, Matter]) -> None:
    entry, statement = told.entry, told.entry.statement
    beside = {other.id for other in told.disputed}  # quoted below in any case
    about = {id: matter for id, matter in matters.items() if not (matter.other and matter.other.id in beside)}
    _print(_head(told), by=2)
    _print_words(entry, about, by=4)
    if statement.event:
        _print(Text(lines.event(statement.event), style="cyan"), by=4)
    if statement.condition:
        _print(Text(lines.condition(statement.condition), style="magenta"), by=4)
    _print(Text(f"told {_told(told.tellings)}", style="dim"), by=4)
    for other in told.disputed:
        words = f"in dispute with {lines.speaker(other)} ({day_of(other)}) {lines.short_id(other.id)}: "
        quoted = f"“{clipped(other.shown, LONGEST_BESIDE)}”"
        _print(Text(words + quoted, style="yellow"), by=4, hanging=6)
    _print(Text(""))


def _head(told: Told) -> Text:
    entry, verdict = told.entry, told.verdict
    head = Text()
    if entry.statement.speaker:
        head.append(f"{lines.speaker(entry)}: ", style="bold")
    head.append_text(kind(entry))
    if entry.statement.speaker or verdict.standing is not Standing.STANDING:  # a fact is not in question by itself
        head.append(", ").append(verdict.words, style=STANDING_STYLE.get(verdict.standing, "not dim"))
    return head.append(f"  {lines.short_id(entry.id)}", style="dim")


def _told_line(told: Told, matters: Mapping[str, Matter]) -> str:
    statement = told.entry.statement
    cells = (
        str(told.day),
        told.entry.id,
        lines.kind(statement),
        told.verdict.standing.value,
        told.entry.side or "-",
        lines.teller(statement),
        count(len(outlets(told.tellings)), "outlet"),
        f"disputed by {len(told.disputed)}" if told.disputed else "-",
        lines.event(statement.event) if statement.event else "-",
        one_line(told.entry, matters),
    )
    return "\t".join(cells)


def _told_record(told: Told, matters: Mapping[str, Matter]) -> dict[str, object]:
    return {
        "day": str(told.day),
        **entry_record(told.entry, told.verdict, matters.get(told.entry.id)),
        "tellings": [entry.id for entry in told.tellings],
        "outlets": outlets(told.tellings),
        "disputed": [entry.id for entry in told.disputed],
    }


def _life_record(life: Life, matters: Mapping[str, Matter]) -> dict[str, object]:
    return {
        **entry_record(life.entry, life.verdict, matters.get(life.entry.id)),
        "as_of": str(life.verdict.as_of),
        "reason": life.verdict.reason,
        "first": life.first.standing.value,
        "tellings": [entry.id for entry in life.tellings],
        "outlets": outlets(life.tellings),
        "before": [_evidence_record(each) for each in life.before],
        "steps": [_step_record(step) for step in life.steps],
    }


def _evidence_record(each: Evidence) -> dict[str, object]:
    return {"link": link_record(each.link), **_quoted_record(each.other)}


def _quoted_record(entry: Entry) -> dict[str, object]:
    return {"id": entry.id, "published": str(entry.published), "outlet": entry.outlet, "words": entry.shown}


def _step_record(step: Step) -> dict[str, object]:
    return {
        "day": str(step.day),
        "evidence": _evidence_record(step.evidence) if step.evidence else None,
        "tellings": [entry.id for entry in step.tellings],
        "outlets": outlets(step.tellings),
        "standing": step.verdict.standing.value,
        "reason": step.verdict.reason,
    }
