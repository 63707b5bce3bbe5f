"""What `read` says beside what it read: of files it leaves out and of reports that it cannot make anything of."""

from __future__ import annotations

import json
from pathlib import Path

from helpers.shell import on_a_terminal, onrecord_says

GOOD = "date 2022-02-22 Norway will sign on Friday, Oslo said."
RUSSIAN = "date 2022-02-24\n\nВладимир Путин заявил в четверг, что Россия не планирует оккупацию Украины."


def test_files_in_a_folder_that_are_not_read_are_counted(tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    for name in ("a.txt", "b.md", "p.html", "q.html"):
        (folder / name).write_text(GOOD)
    done = onrecord_says(tmp_path, "read", "mixed", "--db", "x.db")
    assert done.returncode == 0
    assert done.stderr == (
        "onrecord: 3 files in folders were left out (2 .html, 1 .md); read are .json, .jsonl, .ndjson, .txt\n"
    )
    assert onrecord_says(tmp_path, "read", "mixed/a.txt", "--db", "x.db").stderr == ""


def test_reports_dated_after_today_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD.replace("2022", "2202"))
    (tmp_path / "b.txt").write_text(GOOD)
    done = onrecord_says(tmp_path, "read", "a.txt", "b.txt", "--db", "x.db")
    assert done.returncode == 0
    assert done.stderr == "onrecord: 1 report is dated after today: views without --as-of look from 2202-02-22\n"


def test_a_report_that_is_not_english_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RUSSIAN)
    record = {"id": "r1", "published": "2022-02-24", "text": RUSSIAN.partition("\n\n")[2] * 2}
    (tmp_path / "b.jsonl").write_text(json.dumps(record))
    (tmp_path / "c.txt").write_text(GOOD)
    done = onrecord_says(tmp_path, "read", "a.txt", "b.jsonl", "c.txt", "--db", "x.db")
    assert done.returncode == 2
    assert done.stdout.startswith("1 report read into x.db: 1 statement, 0 links; 2 could not be read")
    says = "does not seem to be English, which is all that is read; give it in English"
    named = [f"a.txt: {says}", f"b.jsonl: line 1: {says}"]
    assert done.stderr.splitlines() == [f"onrecord: {each}" for each in named]
    assert onrecord_says(tmp_path, "problems", "--db", "x.db").stdout.splitlines() == named
    (tmp_path / "a.txt").write_text(GOOD.replace("Friday", "Monday"))
    onrecord_says(tmp_path, "read", "a.txt", "--db", "x.db")
    assert onrecord_says(tmp_path, "problems", "--db", "x.db").stdout.splitlines() == named[1:]


def test_a_page_is_refused_and_not_kept(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_text("<!doctype html><html><body><p>Oslo said no.</p></body></html>")
    done = onrecord_says(tmp_path, "read", "p.html", "--date", "2022-02-24", "--db", "x.db")
    assert done.returncode == 2
    assert done.stderr.startswith("onrecord: p.html: is an HTML page; give its text")
    assert done.stderr.count("\n") == 1
    assert onrecord_says(tmp_path, "export", "--db", "x.db").stdout == ""


def test_a_text_is_known_by_its_outlet_else_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "friday.txt").write_text(GOOD)
    (tmp_path / "b.txt").write_text(GOOD.replace("Friday", "Monday"))
    named = {"published": "2022-02-22", "text": "Oslo will not sign, Norway said.", "outlet": "Coast Herald"}
    (tmp_path / "c.jsonl").write_text(json.dumps(named))
    onrecord_says(tmp_path, "read", "friday.txt", "--db", "x.db")
    onrecord_says(tmp_path, "read", "b.txt", "c.jsonl", "--outlet", "Nordic Post", "--db", "x.db")
    rows = onrecord_says(tmp_path, "list", "--json", "--db", "x.db").stdout.splitlines()
    outlets = {json.loads(row)["words"]: (json.loads(row)["outlet"], json.loads(row)["id"]) for row in rows}
    assert sorted(str(outlet) for outlet, _ in outlets.values()) == ["Coast Herald", "None", "Nordic Post"]
    [unnamed] = [id for outlet, id in outlets.values() if outlet is None]
    assert "in friday.txt" in onrecord_says(tmp_path, "check", unnamed, "--db", "x.db").stdout
    assert ", friday.txt, 2022-02-22" in onrecord_says(tmp_path, "show", unnamed, "--db", "x.db").stdout


def test_a_terminal_breaks_problems_between_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Norway will sign on Friday, Oslo said.")
    read = on_a_terminal(tmp_path, "read", "a.txt", "--db", "x.db")
    told = on_a_terminal(tmp_path, "problems", "--db", "x.db")
    [piped] = onrecord_says(tmp_path, "problems", "--db", "x.db").stdout.splitlines()
    assert len(told) > 1
    assert " ".join(line.rstrip() for line in told) == piped
    assert f"onrecord: {piped}" in " ".join(line.rstrip() for line in read)
    assert all(len(line) <= 80 for line in told)
