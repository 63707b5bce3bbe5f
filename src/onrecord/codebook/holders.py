"""The tables of who held which office when: the bundled ones, and files of the same form from an update.

Each names in its first line the day it was made: "# as of 2025-06" (a month stands for its last day) or
"# as of 2025-06-30".
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from importlib.resources.abc import Traversable

from onrecord.codebook.actors import Holder
from onrecord.codebook.tables import FOLDER, TableError, rows, several

HOLDER_COLUMNS = ("side", "office", "title", "name", "short", "gender", "start", "end")
HOLDER_KEY = ("side", "office", "name", "start")
AS_OF = "# as of "


def load_holders(tables: tuple[str, ...] | None = None) -> tuple[Holder, ...]:
    """The bundled rows: of the given tables, or of all named `holders_*`, one part of the world each."""
    found = tables or sorted(path.name.removesuffix(".tsv") for path in FOLDER.iterdir() if "holders_" in path.name)
    return tuple(holder for table in found for holder in read_holders(table, columns=HOLDER_COLUMNS, folder=FOLDER))


def read_holders(table: str, *, columns: tuple[str, ...], folder: Traversable) -> tuple[Holder, ...]:
    """The rows of one table. Raises TableError on a faulty row."""
    made = day_made(table, folder)
    return tuple(_holder(table, row, made) for row in rows(table, columns=columns, key=HOLDER_KEY, folder=folder))


def day_made(table: str, folder: Traversable = FOLDER) -> date | None:
    """The day that a table's first line says it was made; None if it says none."""
    first = folder.joinpath(f"{table}.tsv").read_text(encoding="utf-8").partition("\n")[0]
    said = first.removeprefix(AS_OF).strip() if first.startswith(AS_OF) else ""
    try:
        if len(said) == len("2025-06"):
            year, month = int(said[:4]), int(said[5:])
            return date(year, month, monthrange(year, month)[1])
        return date.fromisoformat(said) if said else None
    except ValueError as fault:
        raise TableError(f"{table}.tsv:1: {said!r} is no date; write YYYY-MM-DD") from fault


def _holder(table: str, row: dict[str, str], made: date | None) -> Holder:
    whose = f"{table}.tsv: {row['name']} of {row['side']}"
    try:
        start = date.fromisoformat(row["start"])
        end = date.fromisoformat(row["end"]) if row["end"] else None
    except ValueError as fault:
        raise TableError(f"{whose}: {fault}") from fault
    if end and end < start:
        raise TableError(f"{whose} ends {end} before it starts {start}")
    return Holder(
        side=row["side"],
        office=row["office"],
        title=row["title"],
        name=row["name"],
        short=several(row["short"]),
        gender=row["gender"],
        start=start,
        end=end,
        made=made,
        source=row.get("source", ""),
    )
