"""What a user types and sees, run as a user would run it."""

from __future__ import annotations

import csv
import io
import json
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import onrecord
from helpers import made
from helpers.copied import INDEPENDENT, WIRE
from helpers.shell import on_a_terminal, onrecord_says
from onrecord import examples
from onrecord.cli.app import app

ROOT = Path(__file__).parents[2]
CHECKED = {0, 1, 3, 4}  # `check` says with its status how an entry stands
COMMANDS = sorted(command.name for command in app.registered_commands if command.name)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger of the example stories in `my.db`."""
    folder = tmp_path_factory.mktemp("shelf")
    with onrecord.Ledger(folder / "my.db") as ledger:
        for outcome in ledger.read(examples.stories()):
            assert outcome.problem is None
    return folder


@pytest.fixture(scope="module")
def an_id(shelf: Path) -> str:
    with onrecord.Ledger(shelf / "my.db") as ledger:
        return next(entry.id for entry in ledger.entries() if entry.statement.condition)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_line_to_copy_in_each_help_text_runs(shelf: Path, tmp_path: Path, an_id: str, command: str) -> None:
    told = CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "200"}, prog_name="onrecord").output
    line = told.partition("Example: onrecord ")[2].splitlines()[0]
    shutil.copy(shelf / "my.db", tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "corrected.jsonl").write_text(
        '{"published": "2030-02-26", "text": "Oslo said no.", "statements": []}'
    )
    done = onrecord_says(tmp_path, *[an_id if word == "3fa9" else word for word in shlex.split(line)])
    assert done.returncode in (CHECKED if command == "check" else {0}), done.stderr
    assert done.stdout.strip()


def test_reading_says_what_was_read_and_what_was_not(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("date 2022-02-22 Norway will sign on Friday, Oslo said.")
    (tmp_path / "bad.txt").write_text("Norway will sign on Friday, Oslo said.")
    done = onrecord_says(tmp_path, "read", "bad.txt", "good.txt", "--db", "a.db")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        'onrecord: bad.txt: line 1: no date; begin the file with "date YYYY-MM-DD" or give --date YYYY-MM-DD'
    ]
    assert done.stdout.startswith("1 report read into a.db: 1 statement, 0 links; 1 could not be read")
    again = onrecord_says(tmp_path, "read", "good.txt", "--db", "a.db")
    assert again.returncode == 0
    assert "0 reports read into a.db: 0 statements, 0 links; 1 kept already" in again.stdout
    assert "bad.txt: line 1: no date" in onrecord_says(tmp_path, "problems", "--db", "a.db").stdout
    (tmp_path / "bad.txt").write_text("date 2022-02-22 Norway will sign on Friday, Oslo said.")
    assert onrecord_says(tmp_path, "read", "bad.txt", "--db", "a.db").returncode == 0
    assert onrecord_says(tmp_path, "problems", "--db", "a.db").stdout == "No problems.\n"


GOOD = "date 2030-02-26 Norway will sign on Friday, Oslo said."


def problems(ledger: onrecord.Ledger, *paths: str, stdin: str = "") -> list[str]:
    """What is listed after reading the paths."""
    for _ in ledger.read(paths, stdin=io.BytesIO(stdin.encode())):
        pass
    return [str(problem) for problem in ledger.problems()]


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("a.txt", "."),
        ("a.txt", "./a.txt"),
        ("a.txt", "{here}/a.txt"),
        ("{here}", "a.txt"),
        (".", "a.txt"),
        ("-", "-"),
    ],
)
def test_what_was_mended_is_no_longer_a_problem_however_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bad: str, good: str
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    for name in ("a.txt", "../other.txt"):
        (here / name).write_text("Oslo said no.")
    bad, good = bad.format(here=here), good.format(here=here)
    with onrecord.Ledger() as ledger:
        assert len(problems(ledger, bad, "../other.txt", stdin="Oslo said no.")) == 2
        (here / "a.txt").write_text(GOOD)
        [left] = problems(ledger, good, stdin=GOOD)
    assert left.startswith("../other.txt: line 1: no date")


def test_a_folder_that_is_read_leaves_the_problems_of_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(GOOD)
    with onrecord.Ledger() as ledger:
        assert problems(ledger, "-", stdin="Oslo said no.") == problems(ledger, ".")


def test_an_id_that_two_reports_have_is_named_with_its_line_until_it_is_mended(tmp_path: Path) -> None:
    record = {"id": "x", "published": "2030-02-26", "text": "Norway will sign on Friday, Oslo said."}
    other = record | {"text": "Iceland will sign on Friday, Reykjavik said."}
    path = str(write(tmp_path / "a.jsonl", record, other))
    with onrecord.Ledger() as ledger:
        assert problems(ledger, path) == [
            f"{path}: line 2: report id 'x' is kept already, with other words or another date; give it another id"
        ]
        write(tmp_path / "a.jsonl", record, other | {"id": "y"})
        assert problems(ledger, path) == []


def write(path: Path, *records: dict[str, str]) -> Path:
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records))
    return path


@pytest.mark.parametrize("bad", ['{"published": "2022-02-22", "text": "Oslo \\ud800"}', f'{{"n": {"9" * 5000}}}'])
def test_one_bad_line_of_json_does_not_end_the_reading(tmp_path: Path, bad: str) -> None:
    good = '{"published": "2022-02-22", "text": "Norway will sign on Friday, Oslo said.", "outlet": ""}'
    (tmp_path / "a.jsonl").write_text(f"{bad}\n{good}\n")
    done = onrecord_says(tmp_path, "read", "a.jsonl", "--db", "x.db")
    assert done.returncode == 2
    assert done.stderr.startswith("onrecord: a.jsonl: line 1: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout.startswith("1 report read into x.db: 1 statement")


def test_standard_input_is_read_with_a_date(tmp_path: Path) -> None:
    done = onrecord_says(tmp_path, "read", "-", "--date", "2030-02-26", stdin="Norway will sign, Oslo said.")
    assert done.returncode == 0
    assert (tmp_path / "onrecord.db").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["list", "--db", "none.db"], "no ledger none.db; make one with: onrecord read"),
        (["show", "zzz", "--db", "my.db"], "no entry 'zzz' in this ledger"),
        (["list", "--db", "my.db", "--as-of", "tomorrow"], "'tomorrow' is no date; write YYYY-MM-DD"),
        (["list", "--db", "my.db", "--act", "promise"], "commitment"),
        (["search", '"', "--db", "my.db"], "cannot search"),
        (["export", "--db", "my.db", "--format", "xml"], "jsonl"),
        (["page", "none/out.html", "--db", "my.db"], "no such file or directory"),
        (["import", "none.jsonl", "--db", "none.db"], "no file none.jsonl; give what `onrecord export` writes"),
        (["import", ".", "--db", "none.db"], "no file .; give what `onrecord export` writes"),
        (
            ["list", "--db", "sqlite:///none.db"],
            "no ledger none.db; make one with: onrecord read REPORT.txt --db sqlite",
        ),
        (["list", "--db", "sqlite+pysqlite:///none.db?timeout=5"], "no ledger none.db; make one with"),
        (["list", "--db", "foo://bar"], "foo://bar: is no SQLite database; give --db a file"),
        (["read", "my.txt", "--db", "postgresql://localhost/x"], "is no SQLite database; give --db a file"),
    ],
)
def test_misuse_is_one_clear_line_and_status_2(shelf: Path, words: list[str], says: str) -> None:
    done = onrecord_says(shelf, *words)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert not list(shelf.glob("none*"))


def test_a_ledger_may_be_named_by_its_url(shelf: Path) -> None:
    assert onrecord_says(shelf, "list", "--db", "sqlite:///my.db").stdout.count("\n") > 5


def test_problems_are_one_object_a_line_with_json(tmp_path: Path) -> None:
    with onrecord.Ledger(tmp_path / "x.db") as ledger:
        problems(ledger, "-", stdin="Oslo said no.")
    [line] = onrecord_says(tmp_path, "problems", "--db", "x.db", "--json").stdout.splitlines()
    hint = 'begin the file with "date YYYY-MM-DD" or give --date YYYY-MM-DD'
    assert json.loads(line) == {"report": "standard input", "where": "line 1", "what": "no date", "hint": hint}


def test_no_problems_are_no_lines_with_json(shelf: Path) -> None:
    assert onrecord_says(shelf, "problems", "--db", "my.db", "--json").stdout == ""


def test_looking_never_makes_a_ledger(tmp_path: Path) -> None:
    onrecord_says(tmp_path, "list")
    assert list(tmp_path.iterdir()) == []


def test_in_a_pipe_each_entry_is_one_line(shelf: Path) -> None:
    lines = onrecord_says(shelf, "list", "--db", "my.db", "--country", "RUS").stdout.splitlines()
    assert len(lines) > 5
    assert all(len(line.split("\t")) == 9 and line.split("\t")[4] == "RUS" for line in lines)


def test_a_screen_lists_what_copies_of_one_report_tell_once(tmp_path: Path) -> None:
    words = "Norway will pull its coast guard out of the waters around Jan Mayen by Friday"
    with onrecord.Ledger(tmp_path / "my.db") as ledger:
        for paper in ("Nordic Wire", "Harbour Post", "Coast Herald"):
            report = made.report(WIRE, outlet=paper, id=paper)
            ledger.keep(report, [made.statement(report, words, "the foreign minister", id=f"{paper}#1")])
        apart = made.report(INDEPENDENT, id="apart")
        ledger.keep(apart, [made.statement(apart, "Oslo is ready to order them home", "its foreign minister")])
    screen = "\n".join(on_a_terminal(tmp_path, "list", "--db", "my.db"))
    assert screen.count("Norway will pull") == 1
    assert screen.count("and 2 copies") == 1
    assert "Oslo is ready" in screen
    assert "4 entries; " in screen
    assert onrecord_says(tmp_path, "list", "--db", "my.db").stdout.count("\n") == 4


@pytest.mark.parametrize("words", [["list"], ["search", "troops"], ["due", "--as-of", "2022-02-20"], ["disputes"]])
def test_json_is_one_object_a_line(shelf: Path, words: list[str]) -> None:
    lines = onrecord_says(shelf, *words, "--db", "my.db", "--json").stdout.splitlines()
    assert lines
    assert all(isinstance(json.loads(line), dict) for line in lines)


def test_show_marks_the_words_in_their_paragraph(shelf: Path, an_id: str) -> None:
    shown = onrecord_says(shelf, "show", an_id, "--db", "my.db").stdout
    assert "[content " in shown
    assert "[condition " in shown
    assert "standing" in shown


@pytest.mark.parametrize("command", ["show", "explain"])
def test_lines_in_a_pipe_end_with_their_last_word(shelf: Path, an_id: str, command: str) -> None:
    lines = onrecord_says(shelf, command, an_id, "--db", "my.db").stdout.splitlines()
    assert [line for line in lines if line != line.rstrip()] == []


def test_explain_names_a_rule_for_each_decision(shelf: Path, an_id: str) -> None:
    reasons = json.loads(onrecord_says(shelf, "explain", an_id, "--db", "my.db", "--json").stdout)
    decided = {reason["decides"] for reason in reasons}
    assert {"attribution", "act", "speaker", "said_on", "event", "condition"} <= decided
    assert all("." in reason["rule"] for reason in reasons)


def test_an_export_can_be_read_again(shelf: Path, tmp_path: Path) -> None:
    exported = onrecord_says(shelf, "export", "--db", "my.db").stdout
    reports = [line for line in exported.splitlines() if '"kind": "report"' in line]
    (tmp_path / "again.jsonl").write_text("\n".join(reports))
    assert onrecord_says(tmp_path, "read", "again.jsonl", "--db", "again.db").returncode == 0
    again = onrecord_says(tmp_path, "export", "--db", "again.db").stdout
    assert again == exported


def test_an_export_as_of_a_day_knows_nothing_later(shelf: Path) -> None:
    lines = onrecord_says(shelf, "export", "--db", "my.db", "--as-of", "2022-02-18").stdout.splitlines()
    records = [json.loads(line) for line in lines]
    published = [record["published"] for record in records if record["kind"] == "report"]
    assert max(published) == "2022-02-18"
    known = {record["id"] for record in records if record["kind"] == "statement"}
    assert all(r["from"] in known and r["to"] in known for r in records if r["kind"] == "link")


def test_csv_has_a_line_an_entry(shelf: Path) -> None:
    rows = list(
        csv.DictReader(onrecord_says(shelf, "export", "--format", "csv", "--db", "my.db").stdout.splitlines())
    )
    with onrecord.Ledger(shelf / "my.db") as ledger:
        assert len(rows) == ledger.counts()["entries"]
    assert {"id", "act", "words", "standing"} <= set(rows[0])


def test_an_export_as_csv_is_no_report(shelf: Path, tmp_path: Path) -> None:
    onrecord_says(shelf, "export", "--format", "csv", "--out", str(tmp_path / "g.csv"), "--db", "my.db")
    (tmp_path / "h.csv").write_text("day;words\n2030-02-26;Norway will sign, Oslo said.\n")
    done = onrecord_says(tmp_path, "read", "g.csv", "h.csv", "--date", "2030-02-26", "--db", "x.db")
    assert done.returncode == 2
    first, second = done.stderr.splitlines()
    assert first.startswith("onrecord: g.csv: looks like an export of entries; `onrecord import` takes entries")
    assert second.startswith("onrecord: h.csv: is a table; give its reports as JSON Lines")


def test_the_demo_shows_the_ledger_and_writes_a_page(tmp_path: Path) -> None:
    done = onrecord_says(tmp_path, "demo")
    assert done.returncode == 0, done.stderr
    for part in ("Open, by the day it falls due", "Disputes", "Next", "onrecord-demo.html"):
        assert part in done.stdout
    assert "held the examples already" not in done.stdout
    assert "held the examples already" in onrecord_says(tmp_path, "demo").stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 80
    page = (tmp_path / "onrecord-demo.html").read_text()
    assert "<script" not in page
    assert 'src="http' not in page
    assert 'href="http' not in page
