"""Paths to reports."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from onrecord.model import Problem, Report
from onrecord.model.interchange import RecordError, read_report
from onrecord.reports.dateline import from_text
from onrecord.reports.files import LARGEST_REPORT, decode, too_large

LINES = {".jsonl", ".ndjson"}
READABLE = LINES | {".txt", ".json"}


def load(
    paths: Iterable[str], *, published: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Report | Problem]:
    """The reports in text files, JSON Lines files and directories of them, in the order given.

    `-` reads `stdin`; a directory is read through, files in the order of their names. `published` dates
    the plain texts that have no date line of their own. A file or line that cannot be read gives a
    Problem and the rest goes on.
    """
    for path in paths:
        if path == "-":
            yield from _from_stream(stdin, published)
        else:
            yield from _from_path(Path(path), published)


def _from_path(path: Path, published: date | None) -> Iterator[Report | Problem]:
    if path.is_dir():
        found = sorted(each for each in path.rglob("*") if each.suffix.lower() in READABLE and each.is_file())
        if not found:
            yield Problem(report=str(path), what="no reports", hint="put .txt or .jsonl files into it")
        for each in found:
            yield from _from_path(each, published)
        return
    try:
        with path.open("rb") as stream:
            if path.suffix.lower() in LINES:
                yield from _from_lines(raw_lines(stream), str(path))
            else:
                yield from _from_whole(stream.read(LARGEST_REPORT + 1), path, published)
    except OSError as fault:
        yield Problem(report=str(path), what=(fault.strerror or str(fault)).lower(), hint="check the path")


def _from_whole(raw: bytes, path: Path, published: date | None) -> Iterator[Report | Problem]:
    name = str(path)
    if len(raw) > LARGEST_REPORT:
        yield too_large(name, path.stat().st_size)
        return
    words = decode(raw, name=name)
    if isinstance(words, Problem):
        yield words
    elif not words.strip():
        yield Problem(report=name, what="the file is empty", hint="give a file with a report's words in it")
    elif path.suffix.lower() == ".json":
        yield from _from_json(words, name)
    else:
        yield from_text(words, name=name, published=published)


def _from_stream(stdin: BinaryIO | None, published: date | None) -> Iterator[Report | Problem]:
    name = "standard input"
    if stdin is None:
        yield Problem(report=name, what="not open", hint="give paths instead of -")
        return
    first = stdin.readline(LARGEST_REPORT + 1)
    while first and not first.strip():
        first = stdin.readline(LARGEST_REPORT + 1)
    if first.lstrip().startswith(b"{"):
        yield from _from_lines(_chained(first, stdin), name)
        return
    raw = first + stdin.read(LARGEST_REPORT + 1)
    words = decode(raw, name=name)
    if isinstance(words, Problem):
        yield words
    elif not words.strip():
        yield Problem(report=name, what="it is empty", hint="pipe a report into it")
    else:
        yield from_text(words, name=name, published=published)


def _chained(first: bytes, rest: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from raw_lines(rest)


def raw_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of bytes; one that is too long is cut (so that it is noticed) and its rest passed over."""
    while line := stream.readline(LARGEST_REPORT + 2):
        yield line
        while line and not line.endswith(b"\n"):
            line = stream.readline(LARGEST_REPORT)


def _from_lines(lines: Iterator[bytes], name: str) -> Iterator[Report | Problem]:
    empty = True
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        empty = False
        words = decode(raw, name=name, where=f"line {number}")
        if isinstance(words, Problem):
            yield words
        else:
            yield _from_record(words, name, f"line {number}")
    if empty:
        yield Problem(report=name, what="the file is empty", hint="give one JSON object a line")


def _from_record(words: str, name: str, where: str) -> Report | Problem:
    try:
        record = json.loads(words)
    except (json.JSONDecodeError, RecursionError) as fault:
        column = f", column {fault.colno}" if isinstance(fault, json.JSONDecodeError) else ""
        return Problem(
            report=name, where=f"{where}{column}", what="not valid JSON", hint="write one JSON object a line"
        )
    return _report(record, name, where)


def _report(record: object, name: str, where: str) -> Report | Problem:
    hint = 'a report needs "published": "YYYY-MM-DD" and "text"'
    if not isinstance(record, dict):
        return Problem(report=name, where=where, what="not a JSON object", hint=hint)
    try:
        return read_report(record)
    except RecordError as fault:
        return Problem(report=name, where=where, what=str(fault), hint=hint)


def _from_json(words: str, name: str) -> Iterator[Report | Problem]:
    """One report, or a list of them, in a `.json` file."""
    try:
        value = json.loads(words)
    except (json.JSONDecodeError, RecursionError) as fault:
        place = f"line {fault.lineno}, column {fault.colno}" if isinstance(fault, json.JSONDecodeError) else None
        yield Problem(report=name, where=place, what="not valid JSON", hint="check the file, or give .jsonl")
        return
    for number, record in enumerate(value if isinstance(value, list) else [value], 1):
        yield _report(record, name, f"report {number}")
