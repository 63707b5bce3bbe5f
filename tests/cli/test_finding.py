"""Nothing found, or too much: it says how to go on. A history tells what changed; a table fits its screen."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from threading import Timer

import pytest
from rich.console import Console

import onrecord
from helpers import made
from helpers.shell import onrecord_says
from onrecord.cli import render
from onrecord.model import Act, Speaker, Statement

REPORT = made.report("Norway would sign on Friday, Oslo said. Iceland has moved no troops, Reykjavik said.")
SIGNING = made.statement(REPORT, "Norway would sign on Friday")


def ledger_of(folder: Path, *statements: Statement) -> None:
    with onrecord.Ledger(folder / "my.db") as ledger:
        if statements:
            ledger.keep(REPORT, list(statements))


def says(folder: Path, *words: str) -> str:
    """What a command that prints nothing says on standard error."""
    done = onrecord_says(folder, *words, "--db", "my.db")
    assert (done.returncode, done.stdout) == (0, "")
    return done.stderr.removeprefix("onrecord: ").rstrip("\n")


@pytest.mark.parametrize("words", ["list", "list --act denial", "search troops", "due", "disputes", "story"])
def test_an_empty_ledger_says_that_it_is_empty(tmp_path: Path, words: str) -> None:
    ledger_of(tmp_path)
    told = "my.db holds no entries yet; read reports into it with: onrecord read REPORT.txt --db my.db"
    assert says(tmp_path, *words.split()) == told
    assert says(tmp_path, *words.split(), *([] if words == "story" else ["--json"])) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("list --act denial", "no entry matches; fewer options match more"),
        ("search troops", "no entry matches; fewer words match more"),
        ("due --as-of 2030-02-20", "nothing is open or overdue as of 2030-02-20"),
        ("disputes --as-of 2030-02-26", "no disputes as of 2030-02-26"),
        ("story --about PER", "no entry matches; fewer options match more"),
    ],
)
def test_what_matches_nothing_says_why(tmp_path: Path, words: str, told: str) -> None:
    ledger_of(tmp_path, SIGNING)
    assert says(tmp_path, *words.split()).endswith(told)


def test_each_unknown_code_is_named_with_those_near_it(tmp_path: Path) -> None:
    ledger_of(tmp_path, SIGNING)
    done = onrecord_says(tmp_path, "story", "--about", "GB,ARG,RUSS", "--db", "my.db")
    assert (done.returncode, done.stdout) == (2, "")
    told = done.stderr
    assert told.startswith("onrecord: GB is no known code, and no side of this ledger; near it: ")
    assert "GBR (United Kingdom)" in told
    assert "; RUSS is no known code, and no side of this ledger; near it: RUS (Russia)" in told
    assert "ARG" not in told
    uk = onrecord_says(tmp_path, "list", "--country", "uk", "--db", "my.db").stderr
    assert uk.endswith("near it: GBR (United Kingdom)\n")


def test_a_ledger_of_facts_alone_says_how_to_list_them(tmp_path: Path) -> None:
    ledger_of(tmp_path, replace(SIGNING, speaker=None, act=Act.CLAIM))
    assert says(tmp_path, "list") == "no statements; --narrated lists the facts that reports narrate themselves"


@pytest.mark.parametrize("command", ["show", "explain", "follow", "check"])
def test_an_id_that_is_too_short_names_some_entries_and_how_many_more(tmp_path: Path, command: str) -> None:
    ids = [f"4{n}" + "0" * 18 for n in range(6)]
    ledger_of(tmp_path, *(replace(SIGNING, id=id) for id in ids))
    done = onrecord_says(tmp_path, command, "4", "--db", "my.db")
    assert (done.returncode, done.stdout) == (2, "")
    some = ", ".join(ids[:4])
    assert done.stderr == f"onrecord: 6 entries begin with '4': {some} and 2 more; give more of the id\n"
    assert "and" not in onrecord_says(tmp_path, command, "45", "--db", "my.db").stderr


def test_the_history_tells_what_each_reading_changed(tmp_path: Path) -> None:
    ledger_of(tmp_path, SIGNING)
    named = Speaker(span=SIGNING.speaker.span, name="Erna Solberg", country="NOR", on_behalf="NOR")  # type: ignore[union-attr]
    with onrecord.Ledger(tmp_path / "my.db") as ledger:
        ledger.revise(SIGNING.id, by="reviewer", because="she said it", speaker=named)
        ledger.revise(SIGNING.id, by="editor", because="proposed", act=Act.OFFER, event=None)
    shown = onrecord_says(tmp_path, "show", SIGNING.id, "--db", "my.db").stdout
    history = [line.rstrip() for line in shown.partition("History\n")[2].splitlines()]
    assert history == [
        "  onrecord: as read",
        "    commitment NOR | AGREE NOR planned 2030-02-27",
        "  reviewer: she said it",
        "    speaker.name: Oslo -> Erna Solberg",
        "  editor: proposed",
        "    act: commitment -> offer",
        "    event.type: AGREE -> none",
        "    event.actor: NOR -> none",
        "    event.negated: no -> none",
        "    event.status: planned -> none",
        "    event.when: 2030-02-27 -> none",
    ]
    record = json.loads(onrecord_says(tmp_path, "show", SIGNING.id, "--db", "my.db", "--json").stdout)
    assert [each["changes"][:1] for each in record["history"]] == [
        [],
        ["speaker.name: Oslo -> Erna Solberg"],
        ["act: commitment -> offer"],
    ]


@pytest.mark.parametrize(("width", "heads"), [(40, 2), (60, 3), (80, 4), (120, 4)])
def test_a_table_keeps_the_words_and_drops_other_columns_first(
    monkeypatch: pytest.MonkeyPatch, width: int, heads: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    with onrecord.Ledger() as ledger:
        ledger.keep(REPORT, [SIGNING])
        tables = (render.table(ledger.entries(), ledger.verdicts(ledger.entries())), render.awaited(ledger.due(), []))
    for table in tables:
        console = Console(width=width, record=True, file=open("/dev/null", "w"))  # noqa: SIM115
        console.print(table)
        told = console.export_text()
        assert "what" in told
        assert all(word in told for word in (SIGNING.id[:7], "Norway", "sign", "Friday", "AGREE"))
        head = next(line for line in told.splitlines() if line.rstrip().endswith("what"))
        assert len(head.strip().split("  ")) >= heads
        assert max(len(line) for line in told.splitlines()) <= width


def test_the_version_is_said() -> None:
    done = onrecord_says(Path(), "--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"onrecord {version('onrecord')}\n", "")


def test_who_waits_for_another_that_writes_says_so_once_and_goes_on(tmp_path: Path) -> None:
    ledger_of(tmp_path, SIGNING)
    (tmp_path / "more.jsonl").write_text('{"published": "2030-02-26", "text": "Oslo said no.", "statements": []}')
    other = sqlite3.connect(tmp_path / "my.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    Timer(12, other.rollback).start()
    done = onrecord_says(tmp_path, "import", "more.jsonl", "--db", "my.db")
    assert done.returncode == 0
    assert done.stderr == "onrecord: my.db is being written by another program; waiting up to 30 s\n"
    assert done.stdout.startswith("imported into my.db: 1 report")
    assert onrecord_says(tmp_path, "import", "more.jsonl", "--db", "my.db").stderr == ""
