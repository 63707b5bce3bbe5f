"""What ends a command early is one line that says what to do, and leaves nothing half-written."""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

import onrecord
from helpers import made
from helpers.processes import interruptible
from onrecord.cli.app import app
from onrecord.cli.options import Misuse
from onrecord.cli.writing import whole

FULL = Path("/dev/full")
ONRECORD = [sys.executable, "-m", "onrecord"]
ENVIRONMENT = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
GOES_ON = "is kept, the same command goes on from there"
REPORT = "date 2022-02-22 Norway will sign on Friday if Iceland withdraws its troops, the foreign minister said."


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger of one report in `my.db`."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "friday.txt").write_text(REPORT)
    with onrecord.Ledger(folder / "my.db") as ledger:
        assert all(outcome.problem is None for outcome in ledger.read([folder / "friday.txt"]))
    return folder


def says(folder: Path, *words: str, **options: object) -> subprocess.CompletedProcess[str]:
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.run([*ONRECORD, *words], cwd=folder, env=ENVIRONMENT, text=True, check=False, **given)  # type: ignore[call-overload, no-any-return]


def without_the_models_packages(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    script = (
        "import sys\n"
        "sys.modules.update(numpy=None, onnxruntime=None, tokenizers=None)\n"
        "from onrecord.cli import main\n"
        "main()\n"
    )
    command = [sys.executable, "-c", script, *words]
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def test_the_core_set_does_all_but_read(shelf: Path, tmp_path: Path) -> None:
    for words in (
        ("list", "--db", str(shelf / "my.db")),
        ("page", "page.html", "--db", str(shelf / "my.db")),
        ("export", "--db", str(shelf / "my.db"), "--out", "all.jsonl"),
        ("import", "all.jsonl", "--db", "other.db"),
        ("link", "--db", "other.db"),
        ("due", "--db", "other.db"),
        ("when", "late next week", "--date", "2030-02-26"),
        ("who", "the president of France", "--date", "2020-02-26"),
    ):
        done = without_the_models_packages(tmp_path, *words)
        assert (done.returncode, done.stderr) == (0, ""), words
    for words in (("read", str(shelf / "friday.txt"), "--db", "new.db"), ("demo",)):
        done = without_the_models_packages(tmp_path, *words)
        line = "onrecord: reading needs numpy, which is not installed: pip install 'onrecord[model]'\n"
        assert (done.returncode, done.stderr) == (2, line)
        assert not list(tmp_path.glob("*new*")) + list(tmp_path.glob("*demo*"))


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("", "nothing was changed"),
        ("list --db my.db", "nothing was changed"),
        ("export --db my.db --out all.jsonl", "nothing was changed"),
        ("read a.txt", f"what was read {GOES_ON}"),
        ("import a.jsonl", f"what was taken in {GOES_ON}"),
        ("link", "the links are all new, or all as they were before"),
    ],
)
def test_stopped_while_it_loads_it_says_what_it_leaves_on_one_line(words: str, left: str) -> None:
    script = (
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'onrecord.cli.app':\n"
        "            raise {fault}\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from onrecord.cli import main\n"
        "main()\n"
    )
    for fault in ("KeyboardInterrupt", "RuntimeError('wrapped') from KeyboardInterrupt()"):
        command = [sys.executable, "-c", script.format(fault=fault), *words.split()]
        done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (130, f"onrecord: stopped; {left}\n")


def test_stopped_while_it_reads_it_says_so_on_one_line(tmp_path: Path) -> None:
    command = [*ONRECORD, "read", "-", "--date", "2030-02-26", "--db", "my.db"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(
        command, cwd=tmp_path, env=ENVIRONMENT, text=True, preexec_fn=interruptible, **pipes
    ) as reading:  # type: ignore[call-overload]
        until = time.monotonic() + 60
        while not (tmp_path / "my.db").exists() and time.monotonic() < until:
            time.sleep(0.05)
        reading.send_signal(signal.SIGINT)
        _, told = reading.communicate(timeout=60)
    assert reading.returncode == 130
    # it may be opening the ledger still, or reading it
    said = r"onrecord: stopped; what was read is kept( \(0 reports\))?, the same command goes on from there\n"
    assert re.fullmatch(said, told)


def test_stopped_in_the_middle_it_says_how_many_reports_are_kept(tmp_path: Path) -> None:
    command = [*ONRECORD, "read", "-", "--db", "my.db"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(
        command, cwd=tmp_path, env=ENVIRONMENT, text=True, preexec_fn=interruptible, **pipes
    ) as reading:  # type: ignore[call-overload]
        for n in range(3):
            record = {"published": "2030-02-26", "text": f"Norway will sign accord {n} on Friday, Oslo said."}
            reading.stdin.write(json.dumps(record) + "\n")
        reading.stdin.flush()
        until = time.monotonic() + 60
        while kept(tmp_path / "my.db") < 3 and time.monotonic() < until:
            time.sleep(0.1)
        reading.send_signal(signal.SIGINT)
        _, told = reading.communicate(timeout=60)
    assert reading.returncode == 130
    assert told == ("onrecord: stopped; what was read is kept (3 reports), the same command goes on from there\n")


def kept(db: Path) -> int:
    """How many reports are in a ledger that another program makes."""
    if not db.exists():
        return 0
    with onrecord.Ledger(db) as ledger:
        return ledger.counts()["reports"]


@pytest.mark.parametrize("words", ["list --db my.db", "list --db my.db --json", "export --db my.db", "list --help"])
def test_a_full_disk_behind_standard_output_is_one_line_and_status_1(shelf: Path, words: str) -> None:
    with FULL.open("w") as full:
        done = says(shelf, *words.split(), stdout=full)
    assert done.returncode == 1
    assert done.stderr == (
        "onrecord: cannot write to standard output: no space left on device; free some room or write elsewhere\n"
    )


@pytest.mark.parametrize("words", ["page /dev/full --db my.db", "export --out /dev/full --db my.db"])
def test_a_device_is_written_to_and_never_replaced(shelf: Path, words: str) -> None:
    done = says(shelf, *words.split())
    assert done.returncode == 2
    assert done.stderr == "onrecord: /dev/full: no space left on device; give a file that can be written\n"
    assert not FULL.is_file()


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_what_is_not_written_whole_leaves_what_was_there(tmp_path: Path, fault: BaseException) -> None:
    out = tmp_path / "ledger.html"
    out.write_text("the page of last week")
    with pytest.raises((Misuse, KeyboardInterrupt)), whole(out) as file:
        file.write("half of")
        raise fault
    assert out.read_text() == "the page of last week"
    assert list(tmp_path.iterdir()) == [out]


def test_an_export_to_a_file_is_the_same_as_to_standard_output(shelf: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert says(shelf, "export", "--db", "my.db", "--out", str(out)).stdout == f"wrote {out}\n"
    assert out.read_text() == says(shelf, "export", "--db", "my.db").stdout


def test_a_ledger_that_outgrows_its_disk_keeps_whole_reports(shelf: Path, tmp_path: Path) -> None:
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)); "
    script = limited + "sys.argv = sys.argv[1:]; from onrecord.cli import main; main()"
    command = [sys.executable, "-c", script, "onrecord", "read", str(shelf / "friday.txt"), "--db", "my.db"]
    done = subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(f"onrecord: {tmp_path / 'my.db'}: ")
    assert done.stderr.count("\n") == 1
    assert says(tmp_path, "read", str(shelf / "friday.txt"), "--db", "my.db").returncode == 0


def test_a_folder_that_cannot_be_written_is_one_line(shelf: Path) -> None:
    done = says(shelf, "read", "friday.txt", "--db", "/proc/my.db")
    assert done.returncode == 2
    assert done.stderr == (
        "onrecord: /proc/my.db: unable to open database file; give --db a file in a folder that can be written\n"
    )


@pytest.mark.parametrize("words", ["list --json", "export", "list", "due --json", "problems"])
def test_a_reader_that_has_seen_enough_ends_it_quietly(shelf: Path, words: str) -> None:
    line = f"set -o pipefail; {' '.join(ONRECORD)} {words} --db my.db | head -c 1"
    done = subprocess.run(
        ["bash", "-c", line], cwd=shelf, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_fault(shelf: Path, tmp_path: Path, closed: str) -> None:
    line = f"{' '.join(ONRECORD)} read {shelf / 'friday.txt'} {closed}"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "onrecord.db").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("list --act denail", "invalid value for '--act': 'denail' is none of claim, denial, accusation,"),
        ("list --act denail", "; did you mean denial? (see onrecord list --help)"),
        ("list --event foo", "invalid value for '--event': 'foo' is none of AGREE, CONSULT,"),
        ("list --standing gone", "invalid value for '--standing': 'gone' is none of open, kept,"),
        ("list --after may", "invalid value for '--after': 'may' is no date; write YYYY-MM-DD"),
        ("export --format xml", "invalid value for '--format': 'xml' is none of jsonl, csv"),
        ("show", "missing argument 'ID' (see onrecord show --help)"),
        ("lst", "no such command 'lst'"),
    ],
)
def test_a_wrong_word_is_named_with_its_option_and_what_is_allowed(tmp_path: Path, words: str, told: str) -> None:
    done = says(tmp_path, *words.split())
    assert done.returncode == 2
    assert done.stderr.startswith("onrecord: ")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_choices_may_be_typed_in_any_case(shelf: Path) -> None:
    wanted = says(shelf, "list", "--db", "my.db", "--event", "AGREE").stdout
    assert wanted
    assert says(shelf, "list", "--db", "my.db", "--event", "agree", "--act", "Commitment").stdout == wanted


@pytest.mark.parametrize(
    ("country", "told"),
    [
        ("ZZZ", "ZZZ is no known code, and no side of this ledger"),
        ("Russia", "Russia is no known code, and no side of this ledger; near it: RUS (Russia)"),
    ],
)
def test_a_code_that_is_none_is_misuse(shelf: Path, country: str, told: str) -> None:
    for asked in (["list", "--country"], ["list", "--json", "--country"], ["story", "--about"]):
        done = says(shelf, *asked, country, "--db", "my.db")
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"onrecord: {told}\n")


def test_no_match_is_said_beside_an_empty_list(shelf: Path) -> None:
    for json_too in ([], ["--json"]):
        done = says(shelf, "list", "--db", "my.db", "--country", "FJI", *json_too)
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr == "onrecord: no entry matches; fewer options match more\n"


def test_a_code_of_the_ledger_that_no_table_has_is_asked_for_as_any_other(tmp_path: Path) -> None:
    report = made.report()
    with onrecord.Ledger(tmp_path / "my.db") as ledger:
        ledger.keep(report, [made.statement(report, "Norway would sign on Friday", side="NORFISH")])
    for asked in (["list", "--country"], ["story", "--about"]):
        assert "Norway would sign" in says(tmp_path, *asked, "norfish", "--db", "my.db").stdout


def test_every_help_fits_80_columns_and_names_no_types() -> None:
    names = [command.name for command in app.registered_commands if command.name]
    for words in ([], *([name] for name in names)):
        told = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "80"}, prog_name="onrecord").output
        assert max(len(line) for line in told.splitlines()) <= 80, told
        assert "<" not in told
        assert "{" not in told
        assert words or "..." not in told.partition("Commands:")[2], told


def test_an_explanation_holds_words_and_no_patterns(shelf: Path) -> None:
    for entry in says(shelf, "list", "--db", "my.db", "--json").stdout.splitlines():
        told = says(shelf, "explain", json.loads(entry)["id"], "--db", "my.db", "--json").stdout
        assert not set("".join(reason["says"] for reason in json.loads(told))) & set("|^<>?*")


def test_what_a_rule_found_is_shown_without_a_confidence(shelf: Path) -> None:
    [entry] = [json.loads(line) for line in says(shelf, "list", "--db", "my.db", "--json").stdout.splitlines()]
    by_rule = all(reason["score"] is None for reason in entry["reasons"] if reason["decides"] == "attribution")
    assert by_rule == (entry["confidence"] == 1.0)
    assert "1.00" not in says(shelf, "show", entry["id"], "--db", "my.db").stdout
