"""Read the reports of an annotated file as a user would, and score what comes out.

    python benchmarks/end_to_end.py GOLD.jsonl --scorer score.py [--links STORIES.jsonl] [--only a,b | --held-back]

GOLD has one report a line with its `story` and `statements`; the scorer is a program that compares an `onrecord/1`
export with it. `--held-back` keeps every fifth story in alphabetical order: those that nothing was learned from.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import onrecord

FAR = date(9999, 1, 1)
Row = dict[str, Any]


def held_back(rows: Iterable[Row]) -> set[str]:
    """Every fifth story in alphabetical order."""
    return set(sorted({row["story"] for row in rows})[4::5])


def read(
    gold: Path,
    export: Path,
    *,
    dates: Iterable[str] = (),
    watching: Callable[[Any], Iterable[onrecord.Outcome]] = iter,
) -> dict[str, list[Row]]:
    """Read the reports into a ledger of their own and write its export; problems go to standard error.

    What the ledger exports as of each of `dates` is returned by date.
    """
    with onrecord.Ledger() as ledger:
        for outcome in watching(ledger.read([gold])):
            if outcome.problem:
                print(outcome.problem, file=sys.stderr)
        export.write_text("\n".join(ledger.export("jsonl", as_of=FAR)), encoding="utf-8")
        return {
            day: [json.loads(line) for line in ledger.export("jsonl", as_of=date.fromisoformat(day))] for day in dates
        }


def asked(told: Iterable[Row]) -> list[str]:
    """The days as of which the annotators say how statements stand."""
    return sorted({check["as_of"] for story in told for check in story["standing"]})


def write(rows: Iterable[Row], path: Path) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--links", type=Path)
    parser.add_argument("--only", default="", help="stories to read, by comma")
    parser.add_argument("--held-back", action="store_true")
    args = parser.parse_args()
    rows = lines(args.gold)
    every = {row["story"] for row in rows}
    kept = held_back(rows) if args.held_back else set(args.only.split(",")) if args.only else every
    with tempfile.TemporaryDirectory() as folder:
        gold, export = Path(folder) / "gold.jsonl", Path(folder) / "export.jsonl"
        write((row for row in rows if row["story"] in kept), gold)
        linked = [row for row in lines(args.links) if row["story"] in kept] if args.links else []
        exports = read(gold, export, dates=asked(linked))
        command = [sys.executable, str(args.scorer), str(gold), str(export)]
        if linked:
            told = Path(folder) / "stories.jsonl"
            write(linked, told)
            command += ["--links", str(told), "--standing"]
            for day, rows in exports.items():
                write(rows, Path(folder) / f"{day}.jsonl")
                command.append(f"{day}={Path(folder) / day}.jsonl")
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
