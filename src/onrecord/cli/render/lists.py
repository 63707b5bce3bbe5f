"""Many entries: the ledger, what is due, the disputes."""

from __future__ import annotations

import json as json_module
from collections.abc import Mapping, Sequence
from itertools import accumulate

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.api import Due
from onrecord.cli.render.records import entry_record
from onrecord.cli.render.screen import ACT_STYLE, STANDING_STYLE, clipped, said, screen, watched, who
from onrecord.export import lines
from onrecord.model import Entry, Link, Verdict
from onrecord.model.interchange import link_record

LEAST_WORDS = 20  # characters of words on a line, with fewer of which they are hard to read
GAP = 2  # spaces between columns
LONGEST_CELL = 170  # characters of words in a table: some four lines of the widest column at 80


def entries(found: Sequence[Entry], verdicts: Mapping[str, Verdict], *, json: bool) -> None:
    """Print entries as the asker can use them: records, lines for a pipe, or a table."""
    if json:
        for entry in found:
            print(json_module.dumps(entry_record(entry, verdicts[entry.id]), ensure_ascii=False))
    elif not watched():
        for entry in found:
            print(_line(entry, verdicts[entry.id]))
    elif found:
        screen().print(table(found, verdicts))
        number = "1 entry" if len(found) == 1 else f"{len(found)} entries"
        screen().print(Text(f"{number}; onrecord show ID has all about one", style="dim"))


def table(found: Sequence[Entry], verdicts: Mapping[str, Verdict]) -> RenderableType:
    """Entries as a table that fits the screen."""
    rows = []
    for entry in found:
        statement, standing = entry.statement, verdicts[entry.id].standing
        act = Text(statement.act.value, style=ACT_STYLE[statement.act])
        act.append(f"\n{standing.value}", style=STANDING_STYLE.get(standing, "not dim"))
        rows.append((Text(f"{lines.short_id(entry.id)}\n{said(entry)}"), act, who(entry), what(entry)))
    return _columns(("id, said", 10), ("act, standing", 13), ("who", 15), rows=rows)


def what(entry: Entry) -> Text:
    """The words, and below them the coded event and condition."""
    statement = entry.statement
    words = Text(clipped(entry.words, LONGEST_CELL))
    if statement.event:
        words.append(f"\n{lines.event(statement.event)}", style="cyan")
    if statement.condition:
        words.append(f"\n{lines.condition(statement.condition)}", style="magenta")
    return words


def _line(entry: Entry, verdict: Verdict) -> str:
    s = entry.statement
    cells = (
        entry.id,
        said(entry).replace("\n", ""),
        s.act.value,
        verdict.standing.value,
        entry.side or "-",
        s.speaker.name if s.speaker else "narrated",
        lines.event(s.event) if s.event else "-",
        lines.condition(s.condition) if s.condition else "-",
        " ".join(entry.words.split()),
    )
    return "\t".join(cells)


def print_due(found: Sequence[Due], *, json: bool) -> None:
    """Print what is open by the day it falls due."""
    if json:
        for each in found:
            record = entry_record(each.entry, each.verdict)
            print(json_module.dumps({"due": str(each.by) if each.by else None, **record}, ensure_ascii=False))
    elif not watched():
        for each in found:
            print(f"{each.by or '-'}\t{_line(each.entry, each.verdict)}")
    elif found:
        screen().print(due(found))


def due(found: Sequence[Due]) -> RenderableType:
    """Open entries as a table by due day."""
    if not found:
        return "Nothing is open.\n"
    rows = []
    for each in found:
        statement = each.entry.statement
        day = Text(str(each.by)) if each.by else Text("no day set", style="dim")
        day.append(f"\n{lines.short_id(each.entry.id)}", style="not dim")
        act = Text(statement.act.value, style=ACT_STYLE[statement.act])
        rows.append((day, act, who(each.entry), what(each.entry)))
    return _columns(("due, id", 10), ("act", 10), ("who", 15), rows=rows)


def print_disputes(found: Sequence[tuple[Entry, Entry, Link]], *, json: bool) -> None:
    """Print disputes as pairs."""
    if json:
        for _, _, link in found:
            print(json_module.dumps(link_record(link), ensure_ascii=False))
    elif not watched():
        for earlier, later, link in found:
            sides = [f"{e.id}\t{e.side or '-'}\t{' '.join(e.words.split())}" for e in (earlier, later)]
            print("\t".join([*sides, link.reason]))
    elif found:
        screen().print(disputes(found))


def disputes(found: Sequence[tuple[Entry, Entry, Link]]) -> RenderableType:
    """Each dispute as two columns, with the reason below."""
    if not found:
        return "No disputes.\n"
    rows = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_lines=False)
    rows.add_column("said", ratio=1)
    rows.add_column("disputed by", ratio=1)
    for earlier, later, link in found:
        rows.add_row(_side(earlier), _side(later))
        reason = Text(f"{link.reason}\n", style="dim")
        rows.add_row(reason, Text(""))
    return rows


def _side(entry: Entry) -> RenderableType:
    speaker = entry.statement.speaker
    name = speaker.name if speaker else "narrated"
    head = Text(f"{entry.side or '-'} {name}", style="bold")
    day = said(entry).replace("\n", "")
    return Group(
        head, Text(f"{day}  {lines.short_id(entry.id)}", style="dim"), Text(clipped(entry.words, LONGEST_CELL))
    )


def _columns(*named: tuple[str, int], rows: Sequence[tuple[Text, ...]]) -> Table:
    """A table of columns with their widths and a last one, `what`, for the words, which takes the rest of the screen.

    Where that would leave it too narrow, the columns before it are left out, the last of them first.
    """
    room = screen().width - LEAST_WORDS
    widths = accumulate(width + GAP for _, width in named)
    shown = max(1, sum(width <= room for width in widths))
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    for name, width in named[:shown]:
        table.add_column(name, width=width, overflow="fold")
    table.add_column("what", ratio=1)
    for row in rows:
        table.add_row(*row[:shown], row[-1])
    return table
