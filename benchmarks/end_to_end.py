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
from datetime import date
from pathlib import Path

import onrecord

FAR = date(9999, 1, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--links", type=Path)
    parser.add_argument("--only", default="", help="stories to read, by comma")
    parser.add_argument("--held-back", action="store_true")
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    stories = sorted({row["story"] for row in rows})
    kept = set(stories[4::5] if args.held_back else args.only.split(",") if args.only else stories)
    with tempfile.TemporaryDirectory() as folder:
        gold, export = Path(folder) / "gold.jsonl", Path(folder) / "export.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows if row["story"] in kept), encoding="utf-8")
        with onrecord.Ledger() as ledger:
            for outcome in ledger.read([gold]):
                if outcome.problem:
                    print(outcome.problem, file=sys.stderr)
            export.write_text("\n".join(ledger.export("jsonl", as_of=FAR)), encoding="utf-8")
        command = [sys.executable, str(args.scorer), str(gold), str(export)]
        if args.links:
            told = Path(folder) / "stories.jsonl"
            lines = [json.loads(line) for line in args.links.read_text(encoding="utf-8").splitlines() if line.strip()]
            told.write_text("".join(json.dumps(x) + "\n" for x in lines if x["story"] in kept), encoding="utf-8")
            command += ["--links", str(told)]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
