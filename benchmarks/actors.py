"""How often a source's words give the right side and the right name.

    python benchmarks/actors.py REPORTS.jsonl [...] [--without STORY ...] [--only STORY ...] [--show N] [--strangers]

Each line of a file is an annotated report with its `statements`; the gold source spans are handed to
`actors.speakers`, so this measures the room `actors` alone. A side is right if `on_behalf` (else `country`) is equal,
a name if its last word is. With `--strangers` three quarters of the office-holders below the heads and their foreign
and defence ministers are left out of the tables, as if the report told of people whom no table has.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from onrecord import actors, codebook
from onrecord.model import Passage, Report, Span, Speaker
from onrecord.text import passages

LEFT_OUT = 0.75
HIGH = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "secretary_general"}
)  # fmt: skip
PRONOUNS = frozenset(["he", "she", "it", "they", "him", "her", "his", "its", "their", "them"])


def main() -> None:
    arguments = _arguments()
    tables = with_strangers(codebook.load()) if arguments.strangers else codebook.load()
    for path in arguments.reports:
        rows = list(_rows(path, arguments.only, arguments.without))
        started = perf_counter()
        counts, misses = measure(rows, tables)
        speed = len(rows) / (perf_counter() - started)
        print(f"{path.name}: {len(rows)} reports, {counts['all']} speakers, {speed:.0f} reports/s")
        for kind in ("all", "pronouns", "others"):
            if counts[kind]:
                side, name = counts[f"{kind} side"] / counts[kind], counts[f"{kind} name"] / counts[kind]
                print(f"  {kind:9} {counts[kind]:5}  side {side:.3f}  name {name:.3f}")
        for miss in random.Random(0).sample(misses, min(arguments.show, len(misses))):
            print("  " + " | ".join(miss))


def with_strangers(tables: codebook.Codebook) -> codebook.Codebook:
    """The tables without three quarters of those who never held a high office, the same ones each time."""
    chance = random.Random(2)
    high = {holder.name for holder in tables.holders if holder.office in HIGH}
    left_out = {
        name for name in sorted({holder.name for holder in tables.holders} - high) if chance.random() < LEFT_OUT
    }
    return replace(tables, holders=tuple(holder for holder in tables.holders if holder.name not in left_out))


def measure(rows: list[dict[str, Any]], tables: codebook.Codebook) -> tuple[Counter[str], list[tuple[str, ...]]]:
    """Counts of speakers, right sides and right names, and the misses."""
    counts: Counter[str] = Counter()
    misses = []
    for row in rows:
        day, outlet = date.fromisoformat(row["published"]), row.get("outlet")
        report = Report(id=row["id"], published=day, text=row["text"], outlet=outlet)
        resolved = actors.resolve(passages(report), codebook=tables)
        for statement in row["statements"]:
            if statement["speaker"] is None:
                continue
            side, name, line = _compare(statement, resolved, tables)
            words = statement["speaker"]["mention"]["text"].lower()
            for kind in ("all", "pronouns" if words in PRONOUNS else "others"):
                counts.update({kind: 1, f"{kind} side": side, f"{kind} name": name})
            if not (side and name):
                misses.append((row["id"], *line))
    return counts, misses


def _compare(
    statement: dict[str, Any], resolved: list[Passage], tables: codebook.Codebook
) -> tuple[bool, bool, tuple[str, ...]]:
    speaker = statement["speaker"]
    span = Span(speaker["mention"]["start"], speaker["mention"]["end"])
    found: list[Speaker] = []
    for passage in resolved:
        if passage.span.covers(span):
            found = actors.speakers(span, passage, codebook=tables)
    wanted = statement["on_behalf"] or speaker["country"]
    side = any((one.on_behalf or one.country) == wanted for one in found)
    name = any(_last(one.name) == _last(speaker["name"]) for one in found)
    got = ", ".join(f"{one.name} ({one.on_behalf or one.country})" for one in found)
    return side, name, (speaker["mention"]["text"], f"{speaker['name']} ({wanted})", got)


def _last(name: str | None) -> str:
    words = (name or "").lower().replace(".", "").split()
    return words[-1] if words else ""


def _rows(path: Path, only: list[str], without: list[str]) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        story = row.get("story")
        if (not only or story in only) and story not in without:
            yield row


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--only", nargs="*", default=[], metavar="STORY")
    parser.add_argument("--without", nargs="*", default=[], metavar="STORY")
    parser.add_argument("--show", type=int, default=0, help="print this many misses")
    parser.add_argument("--strangers", action="store_true", help="leave most lesser office-holders out of the tables")
    return parser.parse_args()


if __name__ == "__main__":
    main()
