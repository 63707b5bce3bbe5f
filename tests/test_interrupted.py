"""A reading that is killed at any moment is completed by the same command, with the same ledger."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import onrecord

REPORTS = 200
KILLS = 4
SIDES = [
    ("Russia", "Ukraine"),
    ("Iran", "Israel"),
    ("Somalia", "Ethiopia"),
    ("India", "Pakistan"),
    ("Turkey", "Greece"),
]
SAYINGS = [
    "{a} will withdraw its troops from {b} by Friday if the shelling stops, the foreign ministry said.",
    "{a} accused {b} of attacking a village. {b} denied it.",
    '"We will not talk to {b} while its forces are on our land," the president of {a} said on Monday.',
    "{a} demanded that {b} release 30 prisoners. {b} refused.",
]


def write_reports(path: Path) -> None:
    """Many short reports that speak of one another's matters."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as lines:
        for n in range(REPORTS):
            a, b = chance.choice(SIDES)
            published = date(2024, 1, 1) + timedelta(days=n // 4)
            text = f"Report {n}. " + chance.choice(SAYINGS).format(a=a, b=b)
            lines.write(json.dumps({"id": f"r{n}", "published": str(published), "text": text}) + "\n")


def reading(reports: Path, db: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "onrecord", "read", str(reports), "--db", str(db)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ledger_of(db: Path) -> list[str]:
    with onrecord.Ledger(db) as ledger:
        return list(ledger.export("jsonl", as_of=date(2025, 1, 1)))


def test_a_killed_reading_is_completed_by_the_same_command(tmp_path: Path) -> None:
    reports = tmp_path / "reports.jsonl"
    write_reports(reports)
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    began = time.monotonic()
    assert reading(reports, whole).wait() == 0
    took = time.monotonic() - began

    chance = random.Random(11)
    for _ in range(KILLS):
        process = reading(reports, broken)
        time.sleep(chance.uniform(0.2, 0.9) * took)
        process.kill()
        process.wait()
    last = reading(reports, broken)
    _, errors = last.communicate()
    assert last.returncode == 0, errors

    assert ledger_of(broken) == ledger_of(whole)
    with onrecord.Ledger(whole) as ledger:
        assert ledger.counts()["reports"] == REPORTS
        assert ledger.counts()["links"] > 0
