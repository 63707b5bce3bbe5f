"""What paths hold: how many reports to expect, for a progress bar, and the files that are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from onrecord.reports.places import LINES, READABLE


def expected(paths: Iterable[str]) -> int | None:
    """About how many reports the paths hold: a file each, a line each; None where that cannot be told."""
    total = 0
    for path in paths:
        if path == "-":
            return None
        total += _in(Path(path))
    return total


def left_out(paths: Iterable[str]) -> Counter[str]:
    """How many files in the folders among the paths are not read, by their endings."""
    return Counter(
        each.suffix.lower() or "no ending"
        for path in map(Path, paths)
        for each in (path.rglob("*") if path.is_dir() else ())
        if each.suffix.lower() not in READABLE and each.is_file() and not _hidden(each.relative_to(path))
    )


def _hidden(path: Path) -> bool:
    """Whether it is of a kind that systems and programs put into folders: `.DS_Store`, `.git/config`."""
    return any(part.startswith(".") for part in path.parts)


def _in(path: Path) -> int:
    if path.is_dir():
        return sum(_in(each) for each in path.rglob("*") if each.suffix.lower() in READABLE and each.is_file())
    if path.suffix.lower() not in LINES or not path.is_file():
        return 1
    with path.open("rb") as stream:
        blocks = iter(lambda: stream.read(1 << 20), b"")
        return sum(block.count(b"\n") for block in blocks) or 1
