"""Statements corrected by hand, or made elsewhere, are taken in: beside what was read, and once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from helpers import made
from helpers.shell import onrecord_says
from onrecord import examples
from onrecord.model import Act, Condition, Link, LinkType, Report, Span, Statement, statement_id

STORY = next(path for path in examples.stories() if path.stem == "ukraine-2022")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The records of an export of one example story."""
    folder = tmp_path_factory.mktemp("exported")
    with onrecord.Ledger(folder / "my.db") as ledger:
        for outcome in ledger.read([STORY]):
            assert outcome.problem is None
        return [json.loads(line) for line in ledger.export()]


@pytest.fixture
def ledger(exported: list[dict[str, Any]], tmp_path: Path) -> Iterator[onrecord.Ledger]:
    """A ledger with the story in it, as it was read."""
    with onrecord.Ledger(tmp_path / "my.db") as opened:
        taken_in(opened, tmp_path / "story.jsonl", exported)
        yield opened


def write(path: Path, records: list[Any]) -> Path:
    path.write_text("".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in records), encoding="utf-8")
    return path


def taken_in(ledger: onrecord.Ledger, path: Path, records: list[Any]) -> list[onrecord.Brought]:
    return list(ledger.import_from([write(path, records)]))


def a_statement(exported: list[dict[str, Any]]) -> dict[str, Any]:
    return next(record for record in exported if record["kind"] == "statement" and record["speaker"])


def test_an_export_taken_into_a_fresh_ledger_is_exported_the_same(
    ledger: onrecord.Ledger, exported: list[dict[str, Any]]
) -> None:
    assert [json.loads(line) for line in ledger.export()] == exported


def test_what_was_made_elsewhere_gets_the_meaning_of_its_words(ledger: onrecord.Ledger) -> None:
    report = ledger.reports()[0]
    read = {statement.id: statement.meaning for statement in onrecord.read(report.text, date=report.published)}
    kept = [entry.statement for entry in ledger.entries() if entry.statement.report == report.id]
    assert kept
    assert all(statement.meaning for statement in kept)
    assert {statement.meaning for statement in kept} == set(read.values())


def test_taking_in_the_same_file_twice_changes_nothing(
    ledger: onrecord.Ledger, exported: list[dict[str, Any]], tmp_path: Path
) -> None:
    before, counts = list(ledger.export()), ledger.counts()
    again = taken_in(ledger, tmp_path / "again.jsonl", exported)
    assert not any(each.added or each.revised or each.links or each.report or each.problem for each in again)
    assert (list(ledger.export()), ledger.counts()) == (before, counts)
    assert all(len(ledger.history(entry.id)) == 1 for entry in ledger.entries())


def test_a_correction_stands_beside_the_first_reading_with_its_file(
    ledger: onrecord.Ledger, exported: list[dict[str, Any]], tmp_path: Path
) -> None:
    corrected = a_statement(exported) | {"act": "refusal", "addressee": "ETH"}
    for _ in range(2):
        taken_in(ledger, tmp_path / "by-hand.jsonl", [corrected])
    assert ledger.entry(corrected["id"]).statement.act is Act.REFUSAL
    first, newest = ledger.history(corrected["id"])
    assert first[0].act.value == a_statement(exported)["act"]
    assert newest[1:] == ("import", "imported from by-hand.jsonl")
    shown = onrecord_says(tmp_path, "show", corrected["id"], "--db", "my.db").stdout
    assert "import: imported from by-hand.jsonl" in shown


def test_statements_marked_elsewhere_join_those_that_were_read(
    ledger: onrecord.Ledger, exported: list[dict[str, Any]], tmp_path: Path
) -> None:
    read = a_statement(exported)
    [report] = [record for record in exported if record["kind"] == "report" and record["id"] == read["report"]]
    start = report["text"].index("\n\n") + 2
    same = read | {"id": "s1", "act": "threat"}
    new = read | {"id": "s2", "content": [[start, start + 20]], "within": "s1"}
    count = ledger.counts()["entries"]
    [brought] = taken_in(ledger, tmp_path / "gold.jsonl", [report | {"statements": [same, new]}])
    assert (brought.revised, brought.added) == ((read["id"],), (f"{report['id']}#s2",))
    assert ledger.entry(f"{report['id']}#s2").statement.within == read["id"]
    assert ledger.counts()["entries"] == count + 1


def test_each_bad_line_is_named_and_the_others_go_in(exported: list[dict[str, Any]], tmp_path: Path) -> None:
    good = a_statement(exported)
    reports = [record for record in exported if record["kind"] == "report"]
    lines = [
        *reports,
        '{"kind": "statement", ',
        good | {"id": "a", "act": "promise"},
        good | {"id": "b", "content": [[0, 1_000_000]]},
        good | {"id": "c", "report": "nowhere"},
        good,
        {"kind": "link", "type": "disputes", "from": good["id"], "to": "zzz", "reason": "so it was"},
        reports[0] | {"text": "Other words."},
    ]
    write(tmp_path / "a.jsonl", lines)
    done = onrecord_says(tmp_path, "import", "a.jsonl", "--db", "new.db")
    assert done.returncode == 2
    told, n = sorted(done.stderr.splitlines()), len(reports)
    assert len(told) == 6
    for line, (place, says) in zip(
        told,
        sorted(
            [
                (n + 1, "not valid JSON"),
                (n + 2, "\"act\" is 'promise'; it must be one of"),
                (n + 3, '"content" ends at 1000000'),
                (n + 4, "\"report\" is 'nowhere'"),
                (n + 6, "\"to\" is 'zzz', which is no statement of this ledger"),
                (n + 7, "kept already, with other words"),
            ],
            key=lambda pair: str(pair[0]) + ":",
        ),
        strict=True,
    ):
        assert line.startswith(f"onrecord: a.jsonl: line {place}: ")
        assert says in line
    with onrecord.Ledger(tmp_path / "new.db") as ledger:
        assert ledger.counts() == {"reports": n, "entries": 1, "links": 0}
        assert ledger.reports()[0].text != "Other words."


def test_an_id_belongs_to_one_report(ledger: onrecord.Ledger, exported: list[dict[str, Any]], tmp_path: Path) -> None:
    statement = a_statement(exported)
    [other, *_] = [r for r in exported if r["kind"] == "report" and r["id"] != statement["report"]]
    moved = statement | {"report": other["id"], "content": [[0, 5]], "reasons": []}
    moved |= {"cue": [], "speaker": statement["speaker"] | {"span": None}, "condition": None}
    [brought] = taken_in(ledger, tmp_path / "moved.jsonl", [moved])
    assert "is that of a statement of report" in str(brought.problem)


def test_linking_anew_gives_the_same_links_and_keeps_those_given_by_hand(
    ledger: onrecord.Ledger, exported: list[dict[str, Any]], tmp_path: Path
) -> None:
    links = ledger.links()
    assert links
    joined = {(link.later, link.earlier) for link in links}
    ids = [entry.id for entry in ledger.entries()]
    later, earlier = next((b, a) for a in ids for b in reversed(ids) if a != b and not {(a, b), (b, a)} & joined)
    by_hand = {"kind": "link", "type": "answers", "from": later, "to": earlier, "reason": "it says so", "rule": None}
    taken_in(ledger, tmp_path / "link.jsonl", [by_hand])
    kept = Link(type=LinkType.ANSWERS, later=later, earlier=earlier, rule="import.given", reason="it says so")
    seen: list[tuple[int, int]] = []
    for _ in range(2):
        assert ledger.link(progress=lambda done, of: seen.append((done, of))) == len(links) + 1
        assert {*ledger.links()} == {*links, kept}
    reports = ledger.counts()["reports"]
    assert seen[:reports] == [(n, reports) for n in range(1, reports + 1)]


def test_a_linking_that_is_stopped_leaves_the_links_as_they_were(ledger: onrecord.Ledger) -> None:
    before = ledger.links()

    def stop(done: int, of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ledger.link(progress=stop)
    assert ledger.links() == before


def test_import_link_and_export_work_from_the_shell(exported: list[dict[str, Any]], tmp_path: Path) -> None:
    write(tmp_path / "gold.jsonl", exported)
    taken = onrecord_says(tmp_path, "import", "gold.jsonl", "--db", "x.db")
    assert taken.returncode == 0
    assert taken.stdout.startswith("imported into x.db: ")
    linked = onrecord_says(tmp_path, "link", "--db", "x.db")
    assert (linked.returncode, linked.stderr) == (0, "")
    assert "links between" in linked.stdout
    again = onrecord_says(tmp_path, "import", "gold.jsonl", "--db", "x.db", "--json").stdout.splitlines()
    assert sum(json.loads(line)["unchanged"] for line in again) == taken_count(exported)
    lines = onrecord_says(tmp_path, "export", "--db", "x.db").stdout.splitlines()
    assert len(lines) == len(exported)


@pytest.mark.parametrize(
    "words", ["list", "search troops", "due --as-of 2022-02-20", "disputes", "story", "show ID", "follow ID"]
)
def test_what_a_command_prints_as_json_can_be_taken_in(
    ledger: onrecord.Ledger, exported: list[dict[str, Any]], tmp_path: Path, words: str
) -> None:
    command = words.replace("ID", a_statement(exported)["id"]).split()
    told = onrecord_says(tmp_path, *command, "--db", "my.db", "--json").stdout
    assert told
    (tmp_path / "told.jsonl").write_text(told)
    before = list(ledger.export())
    done = onrecord_says(tmp_path, "import", "told.jsonl", "--db", "my.db")
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 statements added, 0 revised" in done.stdout
    assert list(ledger.export()) == before


def test_every_command_tells_an_entry_as_json_in_the_same_fields(
    ledger: onrecord.Ledger, exported: list[dict[str, Any]], tmp_path: Path
) -> None:
    id = a_statement(exported)["id"]

    def told(*command: str) -> dict[str, Any]:
        lines = onrecord_says(tmp_path, *command, "--db", "my.db", "--json").stdout.splitlines()
        return next(record for record in map(json.loads, lines) if record["id"] == id)

    listed = told("list")
    assert listed["words"] == ledger.entry(id).words
    for other in (told("show", id), told("follow", id), told("story")):
        assert other | listed == other


def taken_count(exported: list[dict[str, Any]]) -> int:
    return sum(record["kind"] == "statement" for record in exported)


TEXT = "Norway would sign on Friday if Iceland withdrew, Oslo said. Iceland has moved no troops, Reykjavik said."
spans = st.tuples(st.integers(0, 90), st.integers(1, 14)).map(lambda pair: Span(pair[0], sum(pair)))
conditions = st.none() | st.builds(Condition, span=spans, event=st.none(), must=st.booleans())


@st.composite
def reports(draw: st.DrawFn) -> tuple[Report, list[Statement]]:
    report = made.report(TEXT, published=draw(st.sampled_from([made.DAY, made.DAY.replace(day=27)])))
    found = {}
    for content in draw(st.lists(st.lists(spans, min_size=1, max_size=2).map(tuple), max_size=4)):
        source, side, words = draw(
            st.sampled_from([("Oslo", "NOR", "Norway would sign"), ("Reykjavik", "ISL", "no troops")])
        )
        statement = made.statement(
            report,
            words,
            source,
            side=side,
            act=draw(st.sampled_from(Act)),
            condition=draw(conditions),
            confidence=draw(st.integers(0, 1000)) / 1000,
            content=content,
        )
        id = statement_id(report.id, statement.speaker.span if statement.speaker else None, content)
        found[id] = made.statement(report, words, source, **{**fields(statement), "id": id})
    return report, list(found.values())


def fields(statement: Statement) -> dict[str, Any]:
    return {name: getattr(statement, name) for name in Statement.__slots__ if name not in ("report",)}


@settings(max_examples=25, deadline=None)
@given(st.lists(reports(), max_size=3, unique_by=lambda pair: pair[0].id))
def test_whatever_a_ledger_holds_comes_back_from_its_export(
    tmp_path_factory: pytest.TempPathFactory, kept: list[tuple[Report, list[Statement]]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "whole.jsonl"
    with onrecord.Ledger() as ledger, onrecord.Ledger() as fresh:
        for report, statements in kept:
            ledger.keep(report, statements)
        lines = list(ledger.export())
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        problems = [brought.problem for brought in fresh.import_from([path])]
        assert not kept or problems == [None] * len(problems)
        assert list(fresh.export()) == lines


def test_a_link_given_by_hand_is_the_only_one_of_its_family_also_after_linking_anew(
    ledger: onrecord.Ledger, tmp_path: Path
) -> None:
    rule = next(link for link in ledger.links() if link.type is LinkType.DISPUTES)
    by_hand = {"kind": "link", "type": "corroborates", "from": rule.later, "to": rule.earlier}
    taken_in(ledger, tmp_path / "link.jsonl", [by_hand])
    for _ in range(2):
        kept = [x.type for x in ledger.links() if {x.later, x.earlier} == {rule.later, rule.earlier}]
        assert kept == [LinkType.CORROBORATES]
        ledger.link()
