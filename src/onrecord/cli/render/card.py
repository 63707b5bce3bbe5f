"""One entry: its words in the report, all its fields, links, history; and the reasons behind it."""

from __future__ import annotations

import json as json_module
from collections.abc import Iterator, Sequence
from datetime import date

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.api import Evidence
from onrecord.cli.render import sure
from onrecord.cli.render.changes import changes
from onrecord.cli.render.records import entry_record
from onrecord.cli.render.screen import STANDING_STYLE, screen, watched
from onrecord.codebook.sides import load_sides
from onrecord.export import line, lines
from onrecord.export.lines import clipped
from onrecord.export.marking import blocks
from onrecord.model import Entry, Reason, Report, Span, Statement, Verdict, hull
from onrecord.model.interchange import link_record, statement_record

READ_BY_RULE = "onrecord"  # who made a reading that no person corrected or gave
INDENT = (0, 0, 0, 4)
MARKS = {"source": "bold cyan", "cue": "bold yellow", "content": "underline", "condition": "bold magenta"}


def entry(
    kept: Entry,
    report: Report,
    verdict: Verdict,
    evidence: Sequence[Evidence],
    history: Sequence[tuple[Statement, str, str]],
    copies: Sequence[Report] = (),
    *,
    json: bool,
) -> None:
    """Print all about one entry; `copies` are the near-copies of its report."""
    if json:
        record = entry_record(kept, verdict)
        record["links"] = [_link_record(each) for each in evidence]
        record["copies"] = [_printed(copy.id, copy.outlet, copy.published) for copy in copies]
        record["history"] = [
            {"line": line(each), "by": by, "because": because, "changes": changed}
            for each, by, because, changed in _readings(history, report)
        ]
        print(json_module.dumps(record, ensure_ascii=False))
        return
    page = screen()
    page.print(Text(line(kept.statement), style="bold"))
    page.print()
    page.print(marked(kept.statement, report))
    page.print()
    page.print(_fields(kept, report, verdict, copies))
    _print_evidence(evidence)
    if len(history) > 1 or history[0][1] != READ_BY_RULE:
        page.print(Text("\nHistory", style="bold"))
        for row in _history(history, report):
            page.print(row)


def _readings(
    history: Sequence[tuple[Statement, str, str]], report: Report
) -> Iterator[tuple[Statement, str, str, list[str]]]:
    """Every reading, first to last, with who made it, why, and what it changed of the one before."""
    befores = [history[0][0], *(statement for statement, _, _ in history)]
    for before, (statement, by, because) in zip(befores, history, strict=False):
        yield statement, by, because, changes(before, statement, report)


def _history(history: Sequence[tuple[Statement, str, str]], report: Report) -> Iterator[RenderableType]:
    for statement, by, because, changed in _readings(history, report):
        yield Padding(Text(f"{by}: {because}"), (0, 0, 0, 2))
        for words in changed or [line(statement)]:
            yield Padding(Text(words), INDENT)


def marked(statement: Statement, report: Report) -> Text:
    """The paragraph around the words, with source, cue, content and condition marked.

    On a terminal by colour; in a pipe by brackets, as in "[content Norway will sign], [source its
    minister] [cue said]."
    """
    spans = _marks(statement)
    around = _paragraph(report, hull(span for span, _ in spans))
    if not watched():
        return Text(_bracketed(report.text, around, spans))
    words = Text(around.of(report.text))
    for span, role in spans:
        words.stylize(MARKS[role], span.start - around.start, span.end - around.start)
    words.append("\n")
    for role, style in MARKS.items():
        if any(each == role for _, each in spans):
            words.append(f"\n{role}" if role == "source" else f"  {role}", style=style)
    return words


def _marks(statement: Statement) -> list[tuple[Span, str]]:
    source = statement.speaker.span if statement.speaker else None
    spans = [(source, "source")] if source else []
    spans += [(span, "cue") for span in statement.cue]
    spans += [(span, "content") for span in statement.content]
    if statement.condition:
        spans.append((statement.condition.span, "condition"))
    return spans


def _paragraph(report: Report, around: Span) -> Span:
    return hull([around, *(block for block in blocks(report.text) if block.overlaps(around))])


def _bracketed(text: str, around: Span, spans: Sequence[tuple[Span, str]]) -> str:
    """The text with brackets put in, inner ones inside outer ones."""
    opening: dict[int, list[tuple[int, str]]] = {}
    closing: dict[int, int] = {}
    for span, role in spans:
        opening.setdefault(span.start, []).append((-span.end, role))
        closing[span.end] = closing.get(span.end, 0) + 1
    pieces = []
    for place in range(around.start, around.end + 1):
        pieces.append("]" * closing.get(place, 0))
        pieces += [f"[{role} " for _, role in sorted(opening.get(place, []))]
        pieces.append(text[place : place + 1] if place < around.end else "")
    return "".join(pieces)


def _link_record(each: Evidence) -> dict[str, object]:
    record: dict[str, object] = link_record(each.link)
    if each.copies:
        record["copies"] = [
            {"statement": other.id, **_printed(other.statement.report, other.outlet, other.published)}
            for other in each.copies
        ]
    return record


def _printed(report: str, outlet: str | None, published: date) -> dict[str, str | None]:
    return {"report": report, "outlet": outlet, "published": published.isoformat()}


def _fields(kept: Entry, report: Report, verdict: Verdict, copies: Sequence[Report]) -> Table:
    s = kept.statement
    rows = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    rows.add_column(style="dim", width=11)
    rows.add_column(overflow="fold")
    for name, value in _values(kept, report, copies):
        if value:
            rows.add_row(name, Text(value))
    standing = Text(verdict.words, style=STANDING_STYLE.get(verdict.standing, ""))
    standing.append(f" as of {verdict.as_of}" + (f": {verdict.reason}" if verdict.reason else ""), style="not bold")
    rows.add_row("standing", standing)
    if scored := sure.told(s):
        rows.add_row("confidence", scored)
    return rows


def _values(kept: Entry, report: Report, copies: Sequence[Report]) -> list[tuple[str, str | None]]:
    s = kept.statement
    also = "; ".join(f"{copy.shown}, {copy.published}" for copy in copies)
    return [
        ("id", s.id),
        ("report", ", ".join(filter(None, (report.id, report.outlet or report.file, str(report.published))))),
        ("copied in", f"{also} (one source)" if also else None),
        ("headline", report.headline),
        ("act", f"{s.act.value}, {s.form.value} speech" if s.speaker else "fact that the report tells itself"),
        ("speaker", _speaker(s)),
        ("addressee", lines.addressee(s)),
        ("audience", s.audience if s.audience != kept.side else None),
        ("said on", _said(kept)),
        ("event", lines.event(s.event) if s.event else None),
        ("place", s.event.place if s.event else None),
        ("condition", lines.condition(s.condition) if s.condition else None),
        ("words", f"“{s.condition.span.of(report.text)}”" if s.condition else None),
        ("within", s.within),
    ]


def _said(kept: Entry) -> str:
    days = kept.statement.said_on
    assumed = f" (assumed: {days.assumed})" if days and days.assumed else ""
    return lines.said(kept) + assumed


def _speaker(statement: Statement) -> str | None:
    speaker = statement.speaker
    if speaker is None:
        return None
    named = ", ".join(dict.fromkeys(filter(None, (speaker.name, speaker.office, speaker.country))))
    if speaker.on_behalf and speaker.on_behalf != speaker.country:
        named += f", for {speaker.on_behalf}"
    if speaker.unresolved:
        named += f" (open: {speaker.unresolved.why}; {', '.join(speaker.unresolved.candidates)})"
    return named


def _print_evidence(evidence: Sequence[Evidence]) -> None:
    if not evidence:
        return
    screen().print(Text("\nLinks", style="bold"))
    for each in evidence:
        mine_later = each.link.earlier == each.other.id
        arrow = f"{each.link.type.value} this entry" if not mine_later else f"this entry {each.link.type.value} it"
        days = f"{lines.day(each.other)}{lines.reported(each.other)}"
        name = lines.teller(each.other.statement)
        screen().print(Text(f"  {lines.short_id(each.other.id)}  {days}  {name}: {arrow}"))
        words = Text(f"“{clipped(each.other.shown, 300)}”")
        score = "" if sure.confidence(each.link) is None else f", {each.link.confidence:.2f}"
        why = Text(f"{each.link.reason} ({each.link.rule}{score})", style="dim")
        screen().print(Padding(words, INDENT), Padding(why, INDENT), sep="")
        if each.copies:
            told = (each.other, *each.copies)
            papers = "; ".join(f"{entry.told_in}, {entry.published}" for entry in told)
            screen().print(Padding(Text(f"printed in {papers} (one source)", style="dim"), INDENT), sep="")


def reasons(kept: Entry, report: Report, *, json: bool) -> None:
    """Print every decision about one entry with its rule and the words it leaned on."""
    if json:
        print(json_module.dumps(statement_record(kept.statement)["reasons"], ensure_ascii=False))
        return
    page = screen()
    page.print(Text(line(kept.statement), style="bold"))
    page.print(Text(f"“{clipped(kept.shown, 400)}”\n"))
    if not kept.statement.reasons:
        page.print(Text("No rule decided this reading: it was given. `onrecord show` tells by whom."))
        return
    rows = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    for name in ("decides", "rule", "why, from these words"):
        rows.add_column(name, overflow="fold", ratio=2 if name.startswith("why") else None)
    for reason in kept.statement.reasons:
        words = "; ".join(f"“{each}”" for each in _leaned_on(reason, report))
        why = " ".join(filter(None, (_says(reason), words)))
        rows.add_row(Text(reason.decides), Text(reason.rule), Text(why))
    page.print(rows)


def _leaned_on(reason: Reason, report: Report) -> list[str]:
    """The words a reason leaned on, each once, without those that its sentence quotes already."""
    words = dict.fromkeys(clipped(span.of(report.text), 80) for span in reason.spans)
    said = reason.says.casefold()
    return [each for each in words if each.casefold() not in said]


def _says(reason: Reason) -> str:
    """A reason's sentence with its score; the signs of the sides table by what they mean."""
    if reason.rule == "sides.signs":
        means = load_sides().means
        signs = dict.fromkeys(means.get(sign, sign) for sign in reason.says.split("; "))
        return f"{'; '.join(signs)} (weight {reason.score or 0:.2f})"
    return reason.says if reason.score is None else f"{reason.says} (score {reason.score:.2f})"
