"""Many entries: the ledger, what is due and overdue, the disputes."""

from __future__ import annotations

import json as json_module
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, groupby

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.api import Due, Matter
from onrecord.cli.render.records import entry_record
from onrecord.cli.render.screen import STANDING_STYLE, day, kind, screen, watched, who
from onrecord.export import lines
from onrecord.export.lines import WAITED_FOR, clipped, count
from onrecord.model import Entry, Link, Standing, Verdict
from onrecord.model.interchange import link_record

LEAST_WORDS = 20  # characters of words on a line, with fewer of which they are hard to read
MOST_SPARE = 60  # characters of a wide screen that names have a share in
GAP = 2  # spaces between columns
LONGEST_CELL = 170  # characters of words in a table: some four lines of the widest column at 80
# How many of each group of what is due are shown unless all are asked for; those without an end wait the longest
MOST = {"due": 10, "overdue": 10, "open": 5, "long open": 5}
NONE: Mapping[str, Matter] = {}
Once = Mapping[str, Sequence[Entry]]  # what copies of one report tell, once: the id of one, and the others


def entries(
    found: Sequence[Entry],
    verdicts: Mapping[str, Verdict],
    matters: Mapping[str, Matter],
    once: Once,
    *,
    json: bool,
) -> None:
    """Print entries as the asker can use them: records, lines for a pipe, or a table.

    The table has what copies of one report tell `once`; programs get all.
    """
    if json:
        for entry in found:
            record = entry_record(entry, verdicts[entry.id], matters.get(entry.id))
            print(json_module.dumps(record, ensure_ascii=False))
    elif not watched():
        for entry in found:
            print(_line(entry, verdicts[entry.id], matters))
    elif found:
        screen().print(table([entry for entry in found if entry.id in once], verdicts, matters, once))
        number = count(len(found), "entry", "entries")
        screen().print(Text(f"{number}; onrecord show ID has all about one", style="dim"))


def table(
    found: Sequence[Entry],
    verdicts: Mapping[str, Verdict],
    matters: Mapping[str, Matter] = NONE,
    once: Once | None = None,
) -> RenderableType:
    """Entries as a table that fits the screen, each with the number of its copies in other papers."""
    rows = []
    for entry in found:
        act, verdict = kind(entry), verdicts[entry.id]
        in_question = verdict.standing is not Standing.STANDING  # a fact is not by itself
        if entry.statement.speaker or in_question:
            act.append(f"\n{verdict.words}", style=STANDING_STYLE.get(verdict.standing, "not dim"))
        words = _with_copies(what(entry, matters), once, entry)
        rows.append((Text(f"{lines.short_id(entry.id)}\n{day(entry)}"), act, who(entry), words))
    return _columns(("id, said", 10), ("act, standing", 13), ("who", 15), rows=rows)


def _with_copies(words: Text, once: Once | None, entry: Entry, before: str = "\n") -> Text:
    """The words, and how many copies of the report tell the same."""
    if copies := (once or {}).get(entry.id):
        words.append(f"{before}and {count(len(copies), 'copy', 'copies')}", style="dim")
    return words


def what(entry: Entry, matters: Mapping[str, Matter] = NONE) -> Text:
    """The words and what bare ones are about, and below them the coded event and condition."""
    statement = entry.statement
    words = Text(clipped(entry.shown, LONGEST_CELL))
    if entry.id in matters:
        words.append(f"\n{lines.about(matters[entry.id])}", style="dim")
    if statement.event:
        words.append(f"\n{lines.event(statement.event)}", style="cyan")
    if statement.condition:
        words.append(f"\n{lines.condition(statement.condition)}", style="magenta")
    return words


def _line(entry: Entry, verdict: Verdict, matters: Mapping[str, Matter]) -> str:
    s = entry.statement
    cells = (
        entry.id,
        lines.day(entry),
        lines.kind(s),
        verdict.standing.value,
        entry.side or "-",
        lines.teller(s),
        lines.event(s.event) if s.event else "-",
        lines.condition(s.condition) if s.condition else "-",
        one_line(entry, matters),
    )
    return "\t".join(cells)


def one_line(entry: Entry, matters: Mapping[str, Matter]) -> str:
    """The words on one line: `it (about “Assad was moving weapons” (Salim Idris, SYRREB))`."""
    words = " ".join(entry.shown.split())
    return f"{words} ({lines.about(matters[entry.id])})" if entry.id in matters else words


def print_due(
    due: Sequence[Due],
    overdue: Sequence[Due],
    matters: Mapping[str, Matter],
    once: Once | None = None,
    *,
    whole: bool,
    json: bool,
) -> None:
    """Print what falls due, what is overdue, and what is open without an end; programs get all, people the first.

    People are shown `once` what copies of one report tell.
    """
    for each in (*due, *overdue) if json or not watched() else ():
        if json:
            record = entry_record(each.entry, each.verdict, matters.get(each.entry.id))
            head = {"due": str(each.by) if each.by else None, "group": _group(each)}
            print(json_module.dumps({**head, **record}, ensure_ascii=False))
        else:
            print(f"{each.by or '-'}\t{_line(each.entry, each.verdict, matters)}")
    if not json and watched():
        screen().print(awaited(due, overdue, matters, once, whole=whole))


def _group(each: Due) -> str:
    if each.verdict.standing is Standing.LAPSED:
        return "overdue"
    return lines.waited_for(each.entry, each.by, as_of=each.verdict.as_of)


def awaited(
    due: Sequence[Due],
    overdue: Sequence[Due],
    matters: Mapping[str, Matter] = NONE,
    once: Once | None = None,
    *,
    whole: bool = False,
) -> RenderableType:
    """What is waited for in its groups, each with its heading and how many more there are."""
    groups: dict[str, list[Due]] = {name: [] for name in WAITED_FOR}
    for each in (*due, *overdue):
        if once is None or each.entry.id in once:
            groups[_group(each)].append(each)
    parts: list[RenderableType] = []
    for name, found in groups.items():
        shown = found if whole else found[: MOST[name]]
        if found or name == "due":
            if parts and isinstance(parts[-1], Text) and not parts[-1].plain.endswith("\n"):
                parts.append(Text())  # below a list of lines
            parts.append(Text(WAITED_FOR[name], style="bold"))
        if not found and name == "due":
            parts.append(Text("Nothing is due on a day.\n"))
        elif name in ("open", "long open"):
            parts += [Text(), *(_briefly(each.entry, matters, once) for each in shown)]
        elif found:
            parts.append(_by_day(shown, "due" if name == "due" else "was due", matters, once))
        if len(shown) < len(found):
            parts.append(Text(f"{len(found) - len(shown)} more; onrecord due --all shows them\n", style="dim"))
    return Group(*parts)


def _by_day(found: Iterable[Due], when: str, matters: Mapping[str, Matter], once: Once | None) -> RenderableType:
    rows = [
        (
            Text(f"{each.by}\n{lines.short_id(each.entry.id)}"),
            kind(each.entry),
            who(each.entry),
            _with_copies(what(each.entry, matters), once, each.entry),
        )
        for each in found
    ]
    return _columns((f"{when}, id", 11), ("act", 10), ("who", 15), rows=rows)


def _briefly(entry: Entry, matters: Mapping[str, Matter], once: Once | None) -> Text:
    """An entry on one line of the screen, if that leaves room for its words."""
    words = Text(f"{lines.day(entry)}  {lines.short_id(entry.id)}  ")
    words.append(lines.speaker(entry), style="bold").append(": ").append_text(kind(entry)).append(" ")
    copies = _with_copies(Text(), once, entry, before=" ")
    room = max(LEAST_WORDS, screen().width - len(words) - len(copies)) - 2
    words.append(f"“{clipped(entry.shown, room)}”")
    words.append_text(copies)
    left = screen().width - len(words) - len(" about “”")
    if entry.id in matters and left >= LEAST_WORDS:
        words.append(f" about “{clipped(matters[entry.id].words, left)}”", style="dim")
    return words


def print_disputes(
    found: Sequence[tuple[Entry, Entry, Link]],
    matters: Mapping[str, Matter],
    once: Once | None = None,
    *,
    json: bool,
) -> None:
    """Print disputes as pairs; people are shown `once` those between what copies of one report tell."""
    if json:
        for _, _, link in found:
            print(json_module.dumps(link_record(link), ensure_ascii=False))
    elif not watched():
        for earlier, later, link in found:
            sides = [f"{e.id}\t{e.side or '-'}\t{one_line(e, matters)}" for e in (earlier, later)]
            print("\t".join([*sides, link.reason]))
    elif found:
        screen().print(disputes(found, matters, once))


def disputes(
    found: Sequence[tuple[Entry, Entry, Link]],
    matters: Mapping[str, Matter] = NONE,
    once: Once | None = None,
) -> RenderableType:
    """Each disputed entry beside those that dispute it, the reason below each."""
    if not found:
        return "No disputes.\n"
    rows = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_lines=False)
    rows.add_column("said", ratio=1)
    rows.add_column("disputed by", ratio=1)
    first = {each.id: id for id, copies in (once or {}).items() for each in copies}

    def told(entry: Entry) -> str:
        return first.get(entry.id, entry.id)

    pairs: dict[tuple[str, str], tuple[Entry, Entry, Link]] = {}
    for pair in found:
        pairs.setdefault((told(pair[0]), told(pair[1])), pair)
    order = list(dict.fromkeys(told(earlier) for earlier, _, _ in found))
    by_claim = sorted(pairs.values(), key=lambda pair: order.index(told(pair[0])))
    for _, group in groupby(by_claim, key=lambda pair: told(pair[0])):
        for number, (earlier, later, link) in enumerate(group):
            one, other = (_with_copies(Text(), once, end, before="") for end in (earlier, later))
            head: RenderableType = Text("the same", style="dim")
            if not number:
                head = Group(_side(earlier, later, matters), *([one] if one else ()))
            beside = [_side(later, earlier, matters), *([other] if other else ())]
            rows.add_row(head, Group(*beside, Text(f"{link.reason}\n", style="dim")))
    return rows


def _side(entry: Entry, other: Entry, matters: Mapping[str, Matter]) -> RenderableType:
    """One side of a dispute; what bare words are about is left out where that is said on the other side."""
    head = Text(f"{lines.speaker(entry)}: ", style="bold").append_text(kind(entry))
    days = f"{lines.day(entry)}{lines.reported(entry)}"
    parts = [head, Text(f"{days}  {lines.short_id(entry.id)}", style="dim")]
    parts.append(Text(f"“{clipped(entry.shown, LONGEST_CELL)}”"))
    matter = matters.get(entry.id)
    if matter and (matter.other is None or matter.other.id != other.id):
        parts.append(Text(lines.about(matter), style="dim"))
    return Group(*parts)


def _columns(*named: tuple[str, int], rows: Sequence[tuple[Text, ...]]) -> Table:
    """A table of columns with their widths and a last one, `what`, for the words, which takes the rest of the screen.

    Where that would leave it too narrow, the columns before it are left out, the last of them first.
    """
    # names get a quarter of what a screen has beyond 80 characters
    spare = max(0, min(screen().width - 80, MOST_SPARE)) // 4
    named = tuple((name, width + spare * (name == "who")) for name, width in named)
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
