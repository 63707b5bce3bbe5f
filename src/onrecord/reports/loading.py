"""Paths to reports."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from onrecord.model import Problem, Report
from onrecord.model.interchange import RecordError
from onrecord.reports.dateline import from_text
from onrecord.reports.files import LARGEST_REPORT, decode
from onrecord.reports.markup import GIVE_TEXT, IS_PAGE, is_page
from onrecord.reports.places import LINES, READABLE, STANDARD_INPUT, Found, name_of
from onrecord.reports.records import as_report, json_value
from onrecord.reports.streams import opening, raw_lines

log = logging.getLogger(__name__)

EXPORTED = ("statement", "link")  # the kinds of record that stand beside the reports in an export
ENTRIES = "id,report,published,"  # how `onrecord export --format csv` begins
AS_LINES = "`onrecord import` takes entries, written with `onrecord export --format jsonl`"
IMPORT = "take the file in with `onrecord import`; only its reports were read"
ONLY_IMPORT = "take the file in with `onrecord import`"
HINT = 'a report is one JSON object with "published": "YYYY-MM-DD" and "text"'


def load(
    paths: Iterable[str],
    *,
    published: date | None = None,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Report | Problem]:
    """The reports in text files, JSON Lines files and directories of them, in the order given.

    `-` reads `stdin`, which is treated as a file of what it holds; a directory is read through, files in the order
    of their names. `published` dates the plain texts that have no date line of their own, `outlet` is that of the
    reports that name none. A file or line that cannot be read gives a Problem and the rest goes on.
    """
    for found in find(paths, published=published, outlet=outlet, stdin=stdin):
        yield found.report if isinstance(found, Found) else found


def find(
    paths: Iterable[str],
    *,
    published: date | None = None,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Found | Problem]:
    """What `load` gives, each report with the place it was found in."""
    for path in paths:
        for found in _from_stream(stdin, published) if path == "-" else _from_path(Path(path), published):
            if isinstance(found, Found) and outlet and not found.report.outlet:
                found = replace(found, report=replace(found.report, outlet=outlet))
            yield found


def _from_path(path: Path, published: date | None) -> Iterator[Found | Problem]:
    if path.is_dir():
        found = sorted(each for each in path.rglob("*") if each.suffix.lower() in READABLE and each.is_file())
        if not found:
            yield Problem(report=name_of(path), what="no reports", hint="put .txt or .jsonl files into it")
        for each in found:
            yield from _from_path(each, published)
        return
    ending, name = path.suffix.lower(), name_of(path)
    try:
        with path.open("rb") as stream:
            if ending in LINES:
                yield from _once(_from_lines(raw_lines(stream), name))
            else:
                yield from _from_whole(stream.read(LARGEST_REPORT + 1), ending, name, published)
    except OSError as fault:
        yield Problem(report=name, what=(fault.strerror or str(fault)).lower(), hint="check the path")


def _from_stream(stdin: BinaryIO | None, published: date | None) -> Iterator[Found | Problem]:
    if stdin is None:
        yield Problem(report=STANDARD_INPUT, what="not open", hint="give paths instead of -")
        return
    lines = raw_lines(stdin)
    head, ending = opening(lines)
    if ending in LINES:
        yield from _once(_from_lines(chain(head, lines), STANDARD_INPUT))
    else:
        raw = b"".join(head) + stdin.read(LARGEST_REPORT + 1)
        yield from _from_whole(raw, ending, STANDARD_INPUT, published)


def _from_whole(raw: bytes, ending: str, name: str, published: date | None) -> Iterator[Found | Problem]:
    words = decode(raw, name=name)
    if isinstance(words, Problem):
        yield words
    elif not words.strip():
        yield Problem(report=name, what="is empty", hint="give a report's words")
    elif words.startswith(ENTRIES):
        yield Problem(report=name, what="looks like an export of entries", hint=AS_LINES)
    elif ending == ".csv":
        yield Problem(report=name, what="is a table", hint="give its reports as JSON Lines, or each as a text")
    elif ending == ".json":
        yield from _once(_from_json(words, name))
    else:
        report = from_text(words, name=name, published=published)
        if isinstance(report, Report):
            file = Path(name).name if name != STANDARD_INPUT else None
            yield Found(report=replace(report, file=file), file=name)
        else:
            yield report


def _from_lines(lines: Iterator[bytes], name: str) -> Iterator[Found | Problem]:
    empty = True
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        empty = False
        words = decode(raw, name=name, where=f"line {number}")
        yield words if isinstance(words, Problem) else _from_line(words, name, f"line {number}")
    if empty:
        yield Problem(report=name, what="the file is empty", hint="give one JSON object a line")


def _from_line(words: str, name: str, where: str) -> Found | Problem:
    try:
        return _from_value(json_value(words), name, where)
    except RecordError as fault:
        return Problem(report=name, where=where, what=str(fault), hint=HINT)


def _from_json(words: str, name: str) -> Iterator[Found | Problem]:
    """One report, or a list of them."""
    try:
        value = json_value(words)
    except RecordError as fault:
        yield Problem(report=name, what=str(fault), hint="check the file, or give .jsonl")
        return
    for number, each in enumerate(value if isinstance(value, list) else [value], 1):
        yield _from_value(each, name, f"report {number}")


def _from_value(value: object, name: str, where: str) -> Found | Problem:
    if isinstance(value, dict) and value.get("kind") in EXPORTED:
        return Problem(report=name, where=where, what=f"is a {value['kind']} of an export", hint=IMPORT)
    try:
        found = Found(report=as_report(value), file=name, where=where)
    except RecordError as fault:
        return Problem(report=name, where=where, what=str(fault), hint=HINT)
    return found.problem(IS_PAGE, GIVE_TEXT) if is_page(found.report.text) else found


def _once(items: Iterable[Found | Problem]) -> Iterator[Found | Problem]:
    """The same without the lines of an export that are no reports: its reports are read, and the log says so once.

    Where there are no reports among them, the first is the Problem.
    """
    first, reports = None, False
    for found in items:
        if isinstance(found, Problem) and found.hint == IMPORT:
            first = first or found
        else:
            reports = reports or isinstance(found, Found)
            yield found
    if first and reports:
        log.warning("%s", first)
    elif first:
        yield replace(first, hint=ONLY_IMPORT)
