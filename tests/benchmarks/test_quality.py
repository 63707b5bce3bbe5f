"""The floors are compared as a reader expects; the figures themselves need data that is not in this repository."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import quality  # noqa: E402
from stages import STAGES, macro  # noqa: E402


def test_every_stage_has_floors_with_its_data_and_command() -> None:
    floors = json.loads(quality.FLOORS.read_text())
    assert set(floors) == set(STAGES)
    for name, kept in floors.items():
        assert set(kept["data"]) == set(STAGES[name].files)
        assert kept["command"].endswith(name)
        assert all(0 < floor < 1 for floor in kept["floors"].values())


@pytest.mark.parametrize(("value", "fell"), [(0.71, False), (0.70, False), (0.699, True), (None, True)])
def test_a_figure_under_its_floor_has_fallen(value: float | None, fell: bool) -> None:
    figures = {} if value is None else {"F1": value}
    [row] = quality.compared("links", figures, {"F1": 0.7})
    assert row["fell"] is fell
    assert ("FELL" in quality.line(row)) is fell
    assert len(quality.line(row)) <= 80


def test_what_fell_is_told_once_more_at_the_end() -> None:
    rows = quality.compared("links", {"F1": 0.5, "P": 0.9}, {"F1": 0.7, "P": 0.8})
    assert quality.told(rows, [rows[0]]).splitlines() == [
        "2 figures: 1 hold their floor, 1 fell",
        "  F1                       0.500  floor 0.700  FELL 0.200  links",
    ]


def test_new_floors_are_a_hundredth_under_and_never_lower_than_before() -> None:
    written = quality.written("links", {}, {"F1": 0.5, "P": 0.9}, {"F1": 0.6, "P": 0.8})
    assert written["floors"] == {"F1": 0.6, "P": 0.89}


def test_macro_f1_is_the_mean_over_the_labels() -> None:
    assert macro([("a", "a"), ("a", "b"), ("b", "b")]) == pytest.approx((2 / 3 + 2 / 3) / 2)


@pytest.mark.parametrize(
    ("words", "told"),
    [("--only links", "not there: "), ("--only lynx", "lynx is no stage; give some of attribution")],
)
def test_missing_data_and_unknown_stages_are_one_line_and_status_2(tmp_path: Path, words: str, told: str) -> None:
    where = ["--data", str(tmp_path), "--scorers", str(tmp_path)]
    command = [sys.executable, str(BENCHMARKS / "quality.py"), *where, *words.split()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
