"""Where reports stand, and what problems call those places."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from onrecord.model import Problem, Report

LINES = {".jsonl", ".ndjson"}
READABLE = LINES | {".txt", ".json"}
STANDARD_INPUT = "standard input"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A report and the place it was found in: its file and, in a file of several, the line."""

    report: Report
    file: str
    where: str | None = None

    def problem(self, what: str, hint: str) -> Problem:
        """That the report cannot be used, why, and what to do."""
        return Problem(report=self.file, where=self.where, what=what, hint=hint)


def name_of(path: Path) -> str:
    """What problems call a file: its path, with what is not UTF-8 in it escaped, so that it can be kept and shown."""
    return str(path).encode("utf-8", "backslashreplace").decode()


def covered(path: str, names: Collection[str]) -> list[str]:
    """Those of the names that problems have which stand for what reading the path reads.

    In `/in`, `covered(".", ["a.txt", "/in/b/c.txt", "../d.txt", "standard input"])` is the first two.
    """
    if path == "-":
        mine = {STANDARD_INPUT}
    elif os.path.isdir(path):
        mine = {name for name in names if _inside(name_of(Path(path)), name)}
    else:
        mine = _spellings(name_of(Path(path)))
    return sorted(mine.intersection(names))


def _inside(folder: str, name: str) -> bool:
    """Whether the name is the folder's, or that of a file which is read with it, as far as spelling tells."""
    whole, part = Path(os.path.abspath(folder)), Path(os.path.abspath(name))
    return part == whole or (part.suffix.lower() in READABLE and part.is_relative_to(whole))


def _spellings(path: str) -> set[str]:
    """What a file may have been called when its problem was noted: as it is given now, in full, or from here."""
    here, whole = Path.cwd(), Path(os.path.abspath(path))
    return {str(Path(path)), str(whole), *([str(whole.relative_to(here))] if whole.is_relative_to(here) else [])}
