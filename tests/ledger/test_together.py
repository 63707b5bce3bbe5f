"""Several programs at one ledger: each waits for the other, and nothing is kept twice or lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from helpers import made
from onrecord import Ledger, StoreError

PROGRAMS = 4
OPEN = """
import sys, time
from onrecord import Ledger
while time.time() < float(sys.argv[2]):
    pass
Ledger(sys.argv[1]).close()
"""
KEEP = """
import sys, time
sys.path.insert(0, sys.argv[3])
from helpers import made
from onrecord import Ledger, StoreError
with Ledger(sys.argv[1]) as ledger:
    while time.time() < float(sys.argv[2]):
        pass
    for number in range(20):
        report = made.report(f"Norway would sign on Friday, Oslo said {number}.")
        try:
            ledger.keep(report, [made.statement(report, "Norway would sign on Friday")])
        except StoreError as fault:
            assert "is kept already" in str(fault), fault
"""


def at_once(code: str, file: Path) -> list[str]:
    """What each of several programs says that do the same to one file at the same time."""
    import time

    tests = str(Path(__file__).parents[1])
    command = [sys.executable, "-c", code, str(file), str(time.time() + 3), tests]
    started = [
        subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(PROGRAMS)
    ]
    return [program.communicate()[1] for program in started]


def test_a_new_ledger_can_be_opened_by_several_at_once(tmp_path: Path) -> None:
    assert at_once(OPEN, tmp_path / "a.db") == [""] * PROGRAMS


def test_reports_kept_by_several_at_once_are_kept_once(tmp_path: Path) -> None:
    assert at_once(KEEP, tmp_path / "a.db") == [""] * PROGRAMS
    with Ledger(tmp_path / "a.db") as ledger:
        assert ledger.counts()["reports"] == ledger.counts()["entries"] == 20


def test_statements_of_a_kept_report_are_not_kept_again() -> None:
    report = made.report()
    with Ledger() as ledger:
        ledger.keep(report, [])
        ledger.keep(report, [made.statement(report, "Norway would sign on Friday")])  # the report was bare so far
        with pytest.raises(StoreError, match="is kept already"):
            ledger.keep(report, [])
