"""A file in the interchange form, line by line: what can be used comes out, the rest is named with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Problem, Span
from onrecord.reports import Given, batches, exported

TEXT = "Norway would sign on Friday, Oslo said. Iceland has moved no troops, Reykjavik said."


def statement(**changes: Any) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": "s1",
        "act": "commitment",
        "form": "indirect",
        "speaker": {"mention": {"start": 29, "end": 33, "text": "Oslo"}, "name": "Oslo", "country": "NOR"},
        "on_behalf": "NOR",
        "cue": [{"start": 34, "end": 38, "text": "said"}],
        "content": [{"start": 0, "end": 27, "text": "Norway would sign on Friday"}],
        "said_on": ["2030-02-26", "2030-02-26"],
        "event": {"type": "AGREE", "actor": ["NOR"], "recipient": [], "negated": False, "status": "planned"},
        "condition": None,
    }
    return {name: value for name, value in (record | changes).items() if value != "LEFT OUT"}


def annotated(*statements: Any, **changes: Any) -> dict[str, Any]:
    return {"id": "r", "published": "2030-02-26", "text": TEXT, "statements": list(statements)} | changes


def read(folder: Path, *lines: object) -> list[Given | Problem]:
    path = folder / "a.jsonl"
    path.write_text("".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines), encoding="utf-8")
    return list(exported([path]))


def test_statements_inside_their_report_are_named_after_it(tmp_path: Path) -> None:
    [found] = read(tmp_path, annotated(statement(), statement(id="s2", within="s1")))
    assert isinstance(found, Given)
    assert [each.id for each in found.statements] == ["r#s1", "r#s2"]
    assert found.statements[1].within == "r#s1"
    assert found.statements[0].content == (Span(0, 27),)
    speaker = found.statements[0].speaker
    assert speaker is not None
    assert (speaker.country, speaker.on_behalf) == ("NOR", "NOR")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"act": "promise"}, "\"act\" is 'promise'; it must be one of: claim, denial"),
        ({"act": "LEFT OUT"}, '"act" is missing; it must be one of: claim'),
        ({"id": "LEFT OUT"}, '"id" is missing'),
        ({"content": []}, '"content" is missing; give the spans of its words'),
        ({"content": [[0, 900]]}, '"content" ends at 900, and the report has 84 characters'),
        ({"content": [[5, 5]]}, '"content" holds [5, 5], which is empty'),
        ({"content": [[-1, 5]]}, '"content" holds [-1, 5]; a span is [start, end]'),
        (
            {"content": [{"start": 0, "end": 6, "text": "Sweden"}]},
            "\"content\" is to hold 'Sweden', and 0 to 6 reads 'Norway'",
        ),
        ({"speaker": {"span": [29, 33]}}, '"speaker.name" is missing'),
        ({"speaker": "Oslo"}, "\"speaker\" is 'Oslo', not an object"),
        ({"said_on": ["2030-02-30", "2030-03-01"]}, "\"said_on\" reads '2030-02-30', which is no date"),
        ({"said_on": ["2030-03-02", "2030-03-01"]}, '"said_on" runs backwards'),
        ({"event": {"type": "AGREE", "actor": "NOR", "negated": False}}, "\"event.actor\" is 'NOR', not a list"),
        ({"event": {"type": "AGREE", "actor": [7], "negated": False}}, '"event.actor" is [7], not a list of codes'),
        ({"event": {"type": "AGREE", "status": "planned"}}, '"event.negated" is missing; it must be true or false'),
        ({"condition": {"span": [0, 6], "event": None}}, '"condition.must" is missing'),
        ({"condition": {"span": [80, 99], "must": True}}, '"condition.span" ends at 99'),
        ({"confidence": 7}, '"confidence" is 7.0; it must lie between 0 and 1'),
        ({"reasons": [{"rule": "a.b"}]}, '"reasons.decides" is missing'),
        ({"said_on_as": 7}, '"said_on_as" is 7, not an object'),
        (
            {"speaker": {"name": "Minsk", "country": "Belarus"}},
            "\"speaker.country\" is 'Belarus', which is no code of a side (capital letters); near it: BLR (Belarus)",
        ),
        ({"speaker": {"name": "Minsk", "country": "Belarus!"}}, "near it: BLR (Belarus)"),
        (
            {"speaker": {"name": "Minsk", "country": ""}},
            "\"speaker.country\" is '', which is no code of a side; write",
        ),
        ({"on_behalf": "the rebels"}, "\"on_behalf\" is 'the rebels', which is no code of a side (capital letters)"),
        (
            {"addressee": "ru"},
            "\"addressee\" is 'ru', which is no code of a side (capital letters); near it: RUS (Russia)",
        ),
        ({"addressee": "swe"}, "near it: SWE (Sweden)"),
        ({"addressee": "X"}, "\"addressee\" is 'X', which is no code"),
        ({"event": {"type": "AGREE", "actor": ["NOR", "Iran"], "negated": False, "status": "past"}}, "IRN (Iran)"),
    ],
)
def test_a_line_that_cannot_be_used_is_named_with_its_field(
    tmp_path: Path, changes: dict[str, Any], says: str
) -> None:
    broken, good = read(tmp_path, annotated(statement(**changes)), annotated(statement(), id="other"))
    assert isinstance(broken, Problem)
    assert broken.where == "line 1"
    assert says in str(broken)
    assert "\n" not in str(broken)
    assert isinstance(good, Given)


@pytest.mark.parametrize("code", ["XQZ", "EUROGROUP", "G7", "NORFISH"])
def test_a_code_that_looks_like_one_may_be_of_ones_own(tmp_path: Path, code: str) -> None:
    [found] = read(tmp_path, annotated(statement(addressee=code)))
    assert isinstance(found, Given)
    assert found.statements[0].addressee == code


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not valid JSON (column 2"),
        ('{"kind": "repo', "not valid JSON (column 10: unterminated string); correct"),
        ("[]", "not a JSON object"),
        ('{"a": ' * 5000, "not valid JSON"),
        ('{"kind": "note"}', "\"kind\" is 'note'; it must be report, statement or link"),
        ('{"story": "a"}', '"kind" is missing'),
        ('{"kind": "report", "text": "x"}', '"published" is missing'),
        ('{"kind": "report", "published": "2030-02-26", "text": "\\ud800"}', "half a character"),
        ('{"kind": "link", "type": "helps"}', "\"type\" is 'helps'; it must be one of: repeats"),
        ('{"kind": "link", "type": "voids", "from": "a"}', '"to" is missing'),
        ('{"published": "2030-02-26", "text": "x", "statements": 7}', '"statements" is not a list'),
        ('{"published": "2030-02-26", "text": "x", "statements": [7]}', "statement 1: not a JSON object"),
    ],
)
def test_what_is_no_record_is_named(tmp_path: Path, line: str, says: str) -> None:
    [problem] = read(tmp_path, line)
    assert isinstance(problem, Problem)
    assert says in str(problem)


def test_a_file_that_is_not_there_or_empty_is_named(tmp_path: Path) -> None:
    assert "no such file" in str(next(iter(exported([tmp_path / "none.jsonl"]))))
    assert "the file is empty" in str(next(iter(read(tmp_path, ""))))


@pytest.mark.parametrize("header", ["id,report,published,outlet", '\ufeff"id","report","published"\r'])
def test_a_table_is_named_once(tmp_path: Path, header: str) -> None:
    [problem] = read(tmp_path, header, 'a,r,2030-02-26,"Oslo, said"', "b,r,2030-02-26,x")
    assert isinstance(problem, Problem)
    assert "is CSV; only jsonl can be imported" in str(problem)


def test_an_empty_text_is_said_to_be_empty(tmp_path: Path) -> None:
    [problem] = read(tmp_path, annotated(text=""))
    assert '"text" is empty' in str(problem)


def test_lines_about_one_report_stand_together_and_an_id_once(tmp_path: Path) -> None:
    lines = [
        {"kind": "statement", "report": report, **statement(id=id)}
        for report, id in (("r", "a"), ("r", "b"), ("q", "c"), ("q", "a"))
    ]
    found = list(batches(iter(read(tmp_path, *lines))))
    together = [[each.statements[0].id for each in batch] for batch in found if isinstance(batch, list)]
    assert together == [["a", "b"], ["c"]]
    [problem] = [str(each) for each in found if isinstance(each, Problem)]
    assert "\"id\" 'a' stands in line 1 already" in problem


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["span", "start", "why"]), inner),
    max_leaves=5,
)


@given(st.sampled_from(sorted(statement())), junk)
def test_whatever_stands_in_a_field_gives_a_record_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, field: str, value: object
) -> None:
    [found] = read(tmp_path_factory.getbasetemp(), annotated(statement(**{field: value})))
    assert isinstance(found, Given | Problem)
