"""`onrecord actors` as a user runs it, against a service on this machine."""

from __future__ import annotations

import io
import json
import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from typer.testing import CliRunner

from helpers.processes import interruptible
from helpers.wikidata import BRITAIN, GERMANY, JAPAN, Reply, Service, row, rows, serving
from onrecord.cli.app import app, run

NORWAY = rows(row("head_of_government", "Jonas Gahr Store", "2021-10-14"))
SWEDEN = rows(row("head_of_government", "Ulf Kristersson", "2022-10-18"))


def environment(home: Path) -> dict[str, str]:
    told = {**os.environ, "XDG_DATA_HOME": str(home), "COLUMNS": "200", "NO_COLOR": "1"}
    del told["ONRECORD_ACTORS"]
    return told


def onrecord_says(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command as its users have it, but in this process: starting one takes a second each."""
    out, errors = io.StringIO(), io.StringIO()
    with patch.dict(os.environ, environment(home), clear=True), redirect_stdout(out), redirect_stderr(errors):
        status = run(words)
    return subprocess.CompletedProcess(words, status, out.getvalue(), errors.getvalue())


def update(home: Path, service: Service, *words: str) -> subprocess.CompletedProcess[str]:
    return onrecord_says(home, "actors", "update", "--endpoint", service.url, "--pause", "0", *words)


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    home = tmp_path_factory.mktemp("home")
    with serving(DEU=GERMANY, GBR=BRITAIN, JPN=JAPAN) as service:
        done = update(home, service, "--state", "DEU,GBR,JPN")
    assert done.returncode == 0, done.stderr
    return home, done.stdout


def test_who_answers_from_the_update(updated: tuple[Path, str], tmp_path: Path) -> None:
    home, _ = updated
    asked = ("who", "the British foreign secretary", "--date", "2025-10-01")
    assert "Yvette Cooper" in onrecord_says(home, *asked).stdout
    assert "Yvette Cooper" not in onrecord_says(tmp_path, *asked).stdout
    assert "David Lammy" in onrecord_says(home, *asked[:3], "2025-09-01").stdout
    german = onrecord_says(home, "who", "the German foreign minister", "--date", "2026-01-04").stdout
    assert german.startswith("Johann Wadephul, foreign minister, DEU")
    japanese = onrecord_says(home, "who", "the Japanese prime minister", "--date", "2026-01-04").stdout
    assert japanese.startswith("Sanae Takaichi")


def test_the_closing_lines_count_what_was_kept_and_passed_over(updated: tuple[Path, str]) -> None:
    home, said = updated
    lines = said.splitlines()
    assert lines[0] == f"3 states asked: 10 terms kept in {home / 'onrecord' / 'actors'}."
    assert lines[1] == "Passed over: 1 of an office beside the minister's."
    assert lines[2] == "Settled by a rule: 3 closed at the successor's start."
    assert len(lines) == 3


def test_the_tables_in_use_say_their_size_and_day(updated: tuple[Path, str], tmp_path: Path) -> None:
    plain = onrecord_says(tmp_path, "actors").stdout
    assert "organisations (and" in plain
    assert "made on 20" in plain
    assert "earlier terms are in it in part" in plain
    assert "No update is in use." in plain
    assert "lies over it, asked on 20" in onrecord_says(updated[0], "actors", "status").stdout
    record = json.loads(onrecord_says(updated[0], "actors", "status", "--json").stdout)
    assert record["states"] >= 120
    assert record["organisations"] >= 25
    assert (record["updated_states"], record["updated_terms"]) == (3, 10)


def test_an_interrupted_update_goes_on(tmp_path: Path) -> None:
    reached = threading.Event()

    def stall() -> None:
        reached.set()
        time.sleep(20)

    with serving(DEU=GERMANY, GBR=[replace(BRITAIN, before=stall), BRITAIN], JPN=JAPAN) as service:
        words = ["actors", "update", "--endpoint", service.url, "--pause", "0", "--state", "DEU,GBR,JPN"]
        process = subprocess.Popen(
            [sys.executable, "-m", "onrecord", *words],
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=interruptible,
        )
        assert reached.wait(30)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        assert process.returncode == 130
        folder = tmp_path / "onrecord" / "actors"
        assert errors == f"onrecord: stopped; 1 of 3 states kept in {folder}; the same command goes on from there\n"
        done = update(tmp_path, service, "--state", "DEU,GBR,JPN")
        assert done.stdout.startswith("2 states asked: 4 terms kept")
        assert "1 answered these 7 days already (--again asks anew)" in done.stdout
    assert service.asked == ["DEU", "GBR", "GBR", "JPN"]


def test_another_folder_is_named_with_the_way_to_read_with_it(tmp_path: Path) -> None:
    with serving(JPN=JAPAN) as service:
        done = update(tmp_path, service, "--state", "jpn", "--to", str(tmp_path / "mine"))
    assert (tmp_path / "mine" / "JPN.tsv").exists()
    assert done.stdout.splitlines()[-1] == f"To read with them: ONRECORD_ACTORS={tmp_path / 'mine'}"


HTML = Reply(b"<html><body>Log in</body></html>", headers={"Content-Type": "text/html"})


@pytest.mark.parametrize(("reply", "words", "says"), [
    (JAPAN, ["--state", "ZZZ"], "state 'ZZZ' is not in the states table; write an ISO code such as RUS"),
    (JAPAN, ["--state", "Russia"], "do you mean RUS?"),
    (JAPAN, ["--since", "0"], "--since 0 is no year from 1900 to today"),
    (JAPAN, ["--pause", "-1"], "--pause -1.0 is less than no wait"),
    (Reply(b"{"), ["--state", "JPN"], "JPN: the answer is not the JSON of query results (cut short?)"),
    (HTML, ["--state", "JPN"], "the answer is a web page, not query results"),
    (Reply(b"no", 403), ["--state", "JPN"], "answers 403 Forbidden; nothing was changed"),
    (JAPAN, ["--state", "JPN", "--endpoint", "http://127.0.0.1:9/"], "cannot reach http://127.0.0.1:9/:"),
    (JAPAN, ["--state", "JPN", "--endpoint", "ftp://example"], "is no web address"),
    (JAPAN, ["--state", "JPN", "--endpoint", "http://[bad"], "is no web address"),
    (JAPAN, ["--state", "JPN", "--endpoint", "http://127.0.0.1:x/"], "is no web address"),
])  # fmt: skip
def test_a_fault_is_one_clear_line_and_status_2(tmp_path: Path, reply: Reply, words: list[str], says: str) -> None:
    with serving(JPN=reply) as service:
        done = update(tmp_path, service, *words)
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.rglob("*.tsv"))


def test_a_folder_that_cannot_be_written_in_is_named(tmp_path: Path) -> None:
    with serving(JPN=JAPAN) as service:
        words = ["actors", "update", "--state", "JPN", "--to", __file__, "--endpoint", service.url]
        done = subprocess.run([sys.executable, "-m", "onrecord", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(f"onrecord: {__file__}")
    assert len(done.stderr.splitlines()) == 1


def test_json_is_one_object_a_state(tmp_path: Path) -> None:
    with serving(JPN=JAPAN, GBR=BRITAIN) as service:
        done = update(tmp_path, service, "--state", "JPN,GBR", "--json")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(record["state"], record["terms"]) for record in records] == [("JPN", 2), ("GBR", 2)]


def test_a_broken_table_of_an_update_is_named_and_can_be_asked_for_again(tmp_path: Path) -> None:
    with serving(JPN=JAPAN) as service:
        update(tmp_path, service, "--state", "JPN")
        [path] = tmp_path.rglob("JPN.tsv")
        path.write_text("nonsense\n")
        broken = onrecord_says(tmp_path, "who", "the Japanese prime minister")
        assert broken.returncode == 2
        assert "JPN.tsv:1: columns are" in broken.stderr
        assert "onrecord actors update --again --state JPN" in broken.stderr
        assert update(tmp_path, service, "--state", "JPN").returncode == 0
    assert onrecord_says(tmp_path, "who", "the Japanese prime minister").returncode == 0


@pytest.mark.parametrize("command", [[], ["status"], ["update"]])
def test_the_line_to_copy_in_each_help_text_runs(tmp_path: Path, command: list[str]) -> None:
    told = CliRunner().invoke(app, ["actors", *command, "--help"], env={"COLUMNS": "200"}).output
    words = shlex.split(told.partition("Example: onrecord ")[2].splitlines()[0])
    with serving(NOR=NORWAY, SWE=SWEDEN) as service:
        done = onrecord_says(tmp_path, *words, *(["--endpoint", service.url] if "update" in words else []))
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
