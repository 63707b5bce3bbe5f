"""Tab-separated tables read with checks: what every codebook table has in common."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

FOLDER = files("onrecord.codebook").joinpath("tables")


class TableError(ValueError):
    """A table row that cannot be used; the message names the file, the line and the fault."""


def rows(
    table: str, *, columns: tuple[str, ...], key: tuple[str, ...] = (), folder: Traversable = FOLDER
) -> Iterator[dict[str, str]]:
    """The rows of `<table>.tsv` in order, each a dict of its columns; from the package's tables or another folder.

    Lines starting with `#` and blank lines are passed over. Raises TableError, naming file and line, for
    a header that differs from `columns`, a row with too few or too many cells, or a repeated `key`.
    """
    name = f"{table}.tsv"
    path = folder.joinpath(name)
    if not path.is_file():
        raise TableError(f"{name}: there is no such table in {folder}")
    text = path.read_text(encoding="utf-8")
    seen: dict[tuple[str, ...], int] = {}
    header: list[str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = next(csv.reader([line], delimiter="\t", quoting=csv.QUOTE_NONE))
        if header is None:
            header = cells
            if tuple(cells) != columns:
                raise TableError(f"{name}:{number}: columns are {cells}, expected {list(columns)}")
            continue
        if len(cells) != len(header):
            raise TableError(f"{name}:{number}: {len(cells)} cells, expected {len(header)}")
        row = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        value = tuple(row[column] for column in key)
        if key and value in seen:
            raise TableError(f"{name}:{number}: {' '.join(value)!r} stands already at line {seen[value]}")
        seen[value] = number
        yield row


def several(cell: str) -> tuple[str, ...]:
    """A cell of several values, separated by semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())
