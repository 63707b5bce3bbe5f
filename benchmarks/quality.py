"""Every stage's figures on development data, held against the floors: exit status 1 if one has fallen.

    python benchmarks/quality.py --data DATA --scorers SCORERS [--only attribution,time,stories,links,events] [--json]

DATA holds `attribution/ timex/ ledger/ events/`, SCORERS the neutral scorers; benchmarks/README.md says which figure
comes from which. `floors.json` keeps for each figure the least it may be, and a digest of the data it was measured
on: on other data nothing is compared, and the exit status is 2. `--write-floors` measures and writes the floors anew,
each a hundredth under today's figure; it raises floors, and lowers none unless `--lower` says so.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from stages import STAGES, Figures, Stage

MARGIN = 0.01  # other processors round a score in ten thousand otherwise; a change worth a look moves more
FLOORS = Path(__file__).with_name("floors.json")
Floors = dict[str, Any]  # by stage: its data with digests, and the least of each figure


def main() -> int:
    args = arguments()
    wanted = args.only.split(",") if args.only else list(STAGES)
    if unknown := sorted(set(wanted) - set(STAGES)):
        print(f"--only: {', '.join(unknown)} is no stage; give some of {','.join(STAGES)}", file=sys.stderr)
        return 2
    needed = {args.data / file for name in wanted for file in STAGES[name].files}
    needed |= {args.scorers / STAGES[name].scorer for name in wanted if STAGES[name].scorer}
    if missing := sorted(str(path) for path in needed if not path.is_file()):
        print(f"not there: {', '.join(missing)}; see benchmarks/README.md", file=sys.stderr)
        return 2
    floors: Floors = json.loads(args.floors.read_text(encoding="utf-8")) if args.floors.is_file() else {}
    rows: list[dict[str, Any]] = []
    changed = []
    for name in wanted:
        stage, kept = STAGES[name], floors.get(name, {})
        figures = stage.measure(args.data, args.scorers, watch)
        data = digests(stage, args.data)
        same = kept.get("data") == data
        found = compared(name, figures, kept.get("floors", {}) if same else {})
        rows += found
        if args.write_floors:
            floors[name] = written(name, data, figures, kept.get("floors", {}) if same and not args.lower else {})
        elif kept and not same:
            changed.append(name)
        if not args.json:
            print(f"{name}: {stage.on}", *map(line, found), "", sep="\n", flush=True)
    fallen = [row for row in rows if row["fell"]]
    if args.write_floors:
        args.floors.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    if args.json:
        print(json.dumps({"figures": rows, "fell": len(fallen), "other data": changed}))
    else:
        print(told(rows, fallen))
    for name in changed:
        print(f"{name}: the floors were measured on other data; use --write-floors", file=sys.stderr)
    return 0 if args.write_floors else 1 if fallen else 2 if changed else 0


def compared(stage: str, figures: Figures, floors: Figures) -> list[dict[str, Any]]:
    """Each figure beside its floor; a figure without a floor cannot fall, a floor without a figure has fallen."""
    rows = []
    for figure in dict.fromkeys([*figures, *floors]):
        value, floor = figures.get(figure), floors.get(figure)
        fell = floor is not None and (value is None or value < floor)
        rows.append({"stage": stage, "figure": figure, "value": value, "floor": floor, "fell": fell})
    return rows


def line(row: dict[str, Any]) -> str:
    """A figure on one line of at most 80 columns."""
    value, floor = ("    -" if x is None else f"{x:.3f}" for x in (row["value"], row["floor"]))
    mark = (
        "" if not row["fell"] else "  FELL" if row["value"] is None else f"  FELL {row['floor'] - row['value']:.3f}"
    )
    return f"  {row['figure']:24} {value}  floor {floor}{mark}"


def told(rows: Sequence[dict[str, Any]], fallen: Sequence[dict[str, Any]]) -> str:
    """How it went, with what fell once more."""
    held = sum(row["floor"] is not None for row in rows) - len(fallen)
    words = [f"{len(rows)} figures: {held} hold their floor, {len(fallen)} fell"]
    return "\n".join([*words, *(f"{line(row)}  {row['stage']}" for row in fallen)])


def written(name: str, data: dict[str, str], figures: Figures, before: Figures) -> Floors:
    """A stage's part of floors.json; a floor is never lower than `before`."""
    least = {name: math.floor((value - MARGIN) * 1000) / 1000 for name, value in figures.items()}
    return {
        "on": STAGES[name].on,
        "command": f"python benchmarks/quality.py --data DATA --scorers SCORERS --only {name}",
        "scorer": STAGES[name].scorer,
        "data": data,
        "floors": {name: max(floor, before.get(name, 0.0)) for name, floor in least.items()},
    }


def digests(stage: Stage, data: Path) -> dict[str, str]:
    """The beginning of each data file's SHA-256."""
    return {name: sha256((data / name).read_bytes()).hexdigest()[:16] for name in stage.files}


def watch(rows: Iterable[Any], name: str) -> Iterator[Any]:
    """Go through rows with a progress bar where someone is watching standard error."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        total = len(rows) if isinstance(rows, Sequence) else None
        yield from progress.track(rows, total=total, description=name)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorers", type=Path, required=True)
    parser.add_argument("--only", default="", metavar="STAGES", help="some of the stages, by comma")
    parser.add_argument("--floors", type=Path, default=FLOORS, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--write-floors", action="store_true", help="write the floors anew instead of comparing")
    parser.add_argument("--lower", action="store_true", help="with --write-floors: lower floors too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
