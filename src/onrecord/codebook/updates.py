"""Office-holders fetched after the package was made: where they are kept, and how they lie over the bundled tables.

An update is a folder with one table a state, `RUS.tsv`, of the bundled tables' form with a column `source` more.
Nothing here touches a network (`actors/update.py` fetches); where there is no such folder, nothing changes.
"""

from __future__ import annotations

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from onrecord.codebook.actors import Holder
from onrecord.codebook.holders import AS_OF, HOLDER_COLUMNS, day_made, read_holders
from onrecord.codebook.tables import TableError

COLUMNS = (*HOLDER_COLUMNS, "source")
# Several share these offices at once, so that somebody new says nothing about whether the others went
# (two princes; three members of a presidency; a prince and his regent; two presidents; two captains)
SHARED = frozenset((side, "head_of_state") for side in ("AND", "BIH", "LIE", "NIC", "SMR"))
_TABLE = re.compile(r"[A-Z]{3}\.tsv")
_FROM = re.compile(r"# since (\d{4}) from (\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a state's table of an update answers: asked on which day, since which year, and where."""

    day: date
    since: int
    endpoint: str


def folder(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Where an update is kept: `ONRECORD_ACTORS`, else `onrecord/actors` in the user's data folder."""
    if given := environ.get("ONRECORD_ACTORS"):
        return _home(given)
    if base := environ.get("XDG_DATA_HOME") or (environ.get("LOCALAPPDATA") if platform == "win32" else None):
        return Path(base) / "onrecord" / "actors"
    usual = "~/Library/Application Support" if platform == "darwin" else "~/.local/share"
    return _home(usual) / "onrecord" / "actors"


def _home(path: str) -> Path:
    return Path(os.path.expanduser(path))  # Path.expanduser raises for a user without a home


def tables(kept: Path) -> list[str]:
    """The states that an update has a table of, in order."""
    if not os.path.isdir(kept):  # Path.is_dir raises where a home may not be looked into
        return []
    return sorted(path.stem for path in kept.iterdir() if _TABLE.fullmatch(path.name))


def load_update(kept: Path) -> tuple[Holder, ...]:
    """The rows of an update, state by state. Raises TableError, which says what to do, on a faulty row."""
    found: list[Holder] = []
    for code in tables(kept):
        try:
            found += read_holders(code, columns=COLUMNS, folder=kept)
        except (TableError, UnicodeDecodeError, OSError) as fault:
            way_out = f"remove {kept / code}.tsv, or ask again: onrecord actors update --again --state {code}"
            raise TableError(f"{fault}; {way_out}") from fault
    return tuple(found)


def asked(kept: Path, code: str) -> Asked | None:
    """What a state's table answers; None if there is none, or none that can be read."""
    path = kept / f"{code}.tsv"
    if not path.is_file():
        return None
    try:
        day, lines = day_made(code, kept), path.read_text(encoding="utf-8").splitlines()
        read_holders(code, columns=COLUMNS, folder=kept)
    except (TableError, UnicodeDecodeError):
        return None
    said = _FROM.fullmatch(lines[1]) if len(lines) > 1 else None
    return Asked(day=day, since=int(said[1]), endpoint=said[2]) if day and said else None


def keep(kept: Path, code: str, holders: Iterable[Holder], answer: Asked) -> None:
    """Write a state's table whole: whoever stops the program finds the old one or the new one. Raises OSError."""
    lines = [f"{AS_OF}{answer.day}", f"# since {answer.since} from {answer.endpoint}", "\t".join(COLUMNS)]
    lines += sorted("\t".join(_cells(holder)) for holder in holders)
    kept.mkdir(parents=True, exist_ok=True)
    unfinished = kept / f"{code}.tsv.part"
    unfinished.write_text("\n".join(lines) + "\n", encoding="utf-8")
    unfinished.replace(kept / f"{code}.tsv")


def _cells(holder: Holder) -> list[str]:
    cells = [holder.side, holder.office, holder.title, holder.name, ";".join(holder.short), holder.gender]
    cells += [str(holder.start), str(holder.end or ""), holder.source]
    return [" ".join(cell.split()) for cell in cells]


def lay_over(bundled: tuple[Holder, ...], update: Sequence[Holder]) -> tuple[Holder, ...]:
    """The bundled rows with an update laid over them, office by office; without an update the bundled ones.

    The days of which the update speaks are the update's. A bundled row of the same person on some of them goes; of
    somebody else it keeps its other days, and those on which the bundled tables have both in office at once.
    """
    if not update:
        return bundled
    over: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    under: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for rows_of, holders in ((under, bundled), (over, update)):
        for holder in holders:
            rows_of[holder.side, holder.office].append(holder)
    closed = {key: [_closed(row, under[key]) for row in found] for key, found in over.items()}
    kept = chain.from_iterable(
        _rest(row, closed.get((row.side, row.office), []), under[row.side, row.office]) for row in bundled
    )
    return (*kept, *chain.from_iterable(closed[key] for key in sorted(closed)))


def _closed(new: Holder, under: Sequence[Holder]) -> Holder:
    """A row without an end closes where the bundled tables know who came after: theirs is the later knowledge."""
    if new.end is not None or (new.side, new.office) in SHARED:
        return new
    after = [row.start for row in under if row.start > new.start and not _together(row, new, under)]
    return replace(new, end=min(after)) if after else new


def _rest(old: Holder, over: Sequence[Holder], under: Sequence[Holder]) -> list[Holder]:
    """What an update leaves of a bundled row."""
    if any(new.name == old.name and _overlap(new, old) for new in over):
        return []
    rest = [old]
    for new in over:
        if not _together(old, new, under):
            rest = [part for row in rest for part in _without(row, new)]
    return rest


def _together(old: Holder, new: Holder, under: Sequence[Holder]) -> bool:
    """Whether the bundled tables themselves have the new row's person beside the old row's, or are one with it."""
    return (old.side, old.office) in SHARED or any(
        row.name == new.name and _overlap(row, new) and (_overlap(row, old) or row is old) for row in under
    )


def _without(old: Holder, new: Holder) -> list[Holder]:
    """A row without the days of another; on the day of change both are in office, as in the bundled tables."""
    if not _overlap(old, new):
        return [old]
    parts = [replace(old, end=new.start)] if old.start < new.start else []
    if new.end is not None and (old.end is None or old.end > new.end):
        parts.append(replace(old, start=new.end))
    return parts


def _overlap(one: Holder, other: Holder) -> bool:
    """Whether two terms share more than a day of change."""
    return one.start < (other.end or date.max) and other.start < (one.end or date.max)


__all__ = ["COLUMNS", "SHARED", "Asked", "asked", "folder", "keep", "lay_over", "load_update", "tables"]
