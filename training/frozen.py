"""The annotated reports for the head that is learned on an exported reader (meaning.py), and where it is kept."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np

import authored
import sources
from onrecord.model import Span

Row = dict[str, Any]


def arguments(doc: str | None) -> argparse.Namespace:
    """What the recipe is told."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path, help="the folder that export.py wrote")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", type=int, choices=(0, 1), help="learn from this half of the stories alone")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def reports(data: Path, part: str, which: int | None = None) -> list[Row]:
    """The reports of the stories as annotated; `part` is train or tune, `which` one half of the stories."""
    found = [row for row in authored.rows() if row["part"] == part and "story" in row]
    if part == "train":
        ledger = [json.loads(line) for line in (data / "ledger" / "gold.jsonl").read_text("utf-8").splitlines()]
        closed = sources.held_back([row["story"] for row in ledger]) | {sources.ACCEPTANCE_STORY}
        found += [row for row in ledger if row["story"] not in closed]
    return [row for row in found if which in (None, authored.half(row["story"]))]


def spans(told: Row) -> list[Span]:
    """The spans of a statement's content."""
    return [Span(each["start"], each["end"]) if isinstance(each, dict) else Span(*each) for each in told["content"]]


def keep(folder: Path, arrays: dict[str, np.ndarray]) -> None:
    """Put the head's arrays beside those of the others, in half precision."""
    with np.load(folder / "heads.npz") as file:
        every = dict(file) | {name: np.ascontiguousarray(array).astype(np.float16) for name, array in arrays.items()}
    np.savez_compressed(folder / "heads.npz", **every)
