"""Files in the interchange form become what they hold, line by line: reports, statements, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.codebook import codes
from onrecord.model import Link, Problem, Report, Statement
from onrecord.model.interchange import RecordError, check_spans, read_link, read_statement
from onrecord.reports.files import decode
from onrecord.reports.places import name_of
from onrecord.reports.records import as_record, as_report, json_value
from onrecord.reports.streams import raw_lines

HINT = "correct the line and import the file again; the other lines are kept"
# A header as tables have: nothing but names with commas between
TABLE = re.compile(rb'(\xef\xbb\xbf)?"?\w+"?(,"?\w+"?){2,}\s*')
KIND = '"kind" is {}; it must be report, statement or link'


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What one line holds: a report, perhaps with its statements; a statement (with its `record`); or a link.

    `file` and `line` say where it stands, for messages about it.
    """

    file: str
    line: int
    report: Report | None = None
    statements: tuple[Statement, ...] = ()
    record: Mapping[str, Any] | None = None
    link: Link | None = None

    def problem(self, what: str, hint: str = HINT) -> Problem:
        """That the line cannot be used, and why."""
        return Problem(report=self.file, where=f"line {self.line}", what=what, hint=hint)

    def check(self, text: str) -> None:
        """Raises RecordError if a statement that came without its report does not fit the report's text."""
        if self.record is not None:
            check_spans(self.record, self.statements[0], text)


def exported(paths: Iterable[str | Path]) -> Iterator[Given | Problem]:
    """What the files hold, in their order; a line that cannot be used gives a Problem and the rest goes on.

    Two forms are taken: `onrecord export` writes a record a line, each with its `kind`; annotation files hold
    a report a line with its `statements`, whose ids count within the report ("s1" of report "a" is "a#s1").
    """
    for path in paths:
        name = name_of(Path(path))
        try:
            with Path(path).open("rb") as stream:
                yield from _lines(raw_lines(stream), name)
        except OSError as fault:
            yield Problem(report=name, what=(fault.strerror or str(fault)).lower(), hint="check the path")


def batches(items: Iterable[Given | Problem]) -> Iterator[list[Given] | Problem]:
    """Lines that belong together: a report with its statements that follow it or each other, else one line each.

    A statement whose id stood in the file before is a Problem.
    """
    batch: list[Given] = []
    seen: dict[tuple[str, str], int] = {}
    for item in items:
        if isinstance(item, Given):
            item = _once(item, seen)
        if isinstance(item, Problem):
            yield item  # the batch goes on behind it
            continue
        if batch and (item.report or _about(batch[-1]) != _about(item)):
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def _about(given: Given) -> tuple[str, str | int]:
    """The report that a line is about; a link stands alone."""
    if given.report is not None:
        return given.file, given.report.id
    return given.file, given.statements[0].report if given.statements else given.line


def _once(given: Given, seen: dict[tuple[str, str], int]) -> Given | Problem:
    for statement in given.statements:
        first = seen.setdefault((given.file, statement.id), given.line)
        if first != given.line:
            return given.problem(f'"id" {statement.id!r} stands in line {first} already')
    return given


def _lines(lines: Iterator[bytes], name: str) -> Iterator[Given | Problem]:
    empty = True
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        if empty and TABLE.fullmatch(raw):
            yield Problem(
                report=name, what="is CSV", hint="only jsonl can be imported (onrecord export --format jsonl)"
            )
            return
        empty = False
        words = decode(raw, name=name, where=f"line {number}")
        yield words if isinstance(words, Problem) else _line(words, name, number)
    if empty:
        yield Problem(report=name, what="the file is empty", hint="give what `onrecord export` writes")


def _line(words: str, name: str, number: int) -> Given | Problem:
    try:
        return _given(as_record(json_value(words)), name, number)
    except RecordError as fault:
        return Given(file=name, line=number).problem(str(fault))


def _given(record: dict[str, Any], name: str, number: int) -> Given:
    kind = record.get("kind") or ("report" if "text" in record else None)
    if kind == "report":
        report = as_report(record)
        return Given(file=name, line=number, report=report, statements=_statements(record, report))
    if kind == "statement":
        statement = read_statement(record)
        codes.check(record)
        return Given(file=name, line=number, statements=(statement,), record=record)
    if kind == "link":
        return Given(file=name, line=number, link=read_link(record))
    raise RecordError(KIND.format(repr(kind) if kind is not None else "missing"))


def _statements(record: dict[str, Any], report: Report) -> tuple[Statement, ...]:
    """The statements written inside their report's record."""
    rows = record.get("statements")
    if rows is not None and not isinstance(rows, list):
        raise RecordError('"statements" is not a list')
    read = []
    for place, row in enumerate(rows or (), 1):
        try:
            read.append(_inside(row, report))
        except RecordError as fault:
            raise RecordError(f"statement {place}: {fault}") from fault
    if len({statement.id for statement in read}) < len(read):
        raise RecordError('"statements" holds two with one id')
    return tuple(read)


def _inside(row: object, report: Report) -> Statement:
    if not isinstance(row, dict):
        raise RecordError("not a JSON object")
    full = {**row, "report": report.id}
    for name in ("id", "within"):
        if isinstance(row.get(name), str) and "#" not in row[name]:
            full[name] = f"{report.id}#{row[name]}"
    statement = read_statement(full)
    codes.check(full)
    check_spans(full, statement, report.text)
    return statement
