"""Whatever is given is read, or named with the place and the fix."""

import io
import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import reports
from onrecord.model import Problem, Report

WORDS = "Norway would sign on Friday, Oslo said."
DAY = date(2030, 2, 26)


def load(*paths: Path, published: date | None = None) -> list[Report | Problem]:
    return list(reports.load([str(path) for path in paths], published=published))


def file(folder: Path, name: str, words: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(words.encode() if isinstance(words, str) else words)
    return path


@pytest.mark.parametrize(
    "words", [f"date 2030-02-26 {WORDS}\n", f"date 2030-02-26\n\n{WORDS}", f"\ufeffDate: 2030-02-26\n{WORDS}"]
)
def test_a_date_line_dates_the_report_and_is_not_part_of_it(tmp_path: Path, words: str) -> None:
    [report] = load(file(tmp_path, "a.txt", words))
    assert isinstance(report, Report)
    assert (report.published, report.text) == (DAY, WORDS)


def test_the_same_words_on_the_same_day_are_the_same_report(tmp_path: Path) -> None:
    one, two = load(
        file(tmp_path, "a.txt", f"date 2030-02-26 {WORDS}"), file(tmp_path, "b.txt", WORDS), published=DAY
    )
    assert isinstance(one, Report)
    assert isinstance(two, Report)
    assert one.id == two.id


def test_json_lines_keep_what_they_say_of_the_report(tmp_path: Path) -> None:
    record = {
        "id": "n1",
        "published": "2030-02-26",
        "outlet": "Nordic Post",
        "headline": "H",
        "url": None,
        "text": WORDS,
    }
    [report] = load(file(tmp_path, "a.jsonl", json.dumps(record) + "\n\n"))
    assert report == Report(id="n1", published=DAY, text=WORDS, outlet="Nordic Post", headline="H")


def test_a_folder_is_read_through_in_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    file(tmp_path, "b.txt", "date 2030-02-26 second")
    file(tmp_path, "a.txt", "date 2030-02-26 first")
    file(tmp_path / "deep", "c.jsonl", '{"published": "2030-02-26", "text": "third"}')
    file(tmp_path, "notes.md", "not a report")
    assert [r.text for r in load(tmp_path) if isinstance(r, Report)] == ["first", "second", "third"]


def test_standard_input_is_a_text_or_json_lines() -> None:
    text = io.BytesIO(f"date 2030-02-26 {WORDS}".encode())
    [report] = reports.load(["-"], stdin=text)
    assert isinstance(report, Report)
    lines = io.BytesIO(b'{"published": "2030-02-26", "text": "one"}\n{"published": "2030-02-27", "text": "two"}\n')
    assert [r.text for r in reports.load(["-"], stdin=lines) if isinstance(r, Report)] == ["one", "two"]


@pytest.mark.parametrize(
    ("name", "words", "says"),
    [
        ("a.txt", WORDS, "a.txt: line 1: no date; "),
        ("a.txt", f"date 2030-13-02 {WORDS}", "line 1: date line reads 2030-13-02"),
        ("a.txt", "", "the file is empty"),
        ("a.txt", "date 2030-02-26  \n", "no text"),
        ("a.txt", b"date 2030-02-26 \x00\x01\x02", "byte 16: binary data"),
        ("a.txt", b"date 2030-02-26 caf\xe9 said", "line 1, byte 19: not UTF-8"),
        ("a.txt", b"date 2030-02-26 " + b"x" * 2_100_000, "2 MB, and one report is at most 2 MB"),
        ("a.jsonl", '{"published": "2030-02-26", "text": "one"', "line 1, column 42: not valid JSON"),
        ("a.jsonl", '{"published": "2030-02-30", "text": "one"}', "line 1: .*no date YYYY-MM-DD"),
        ("a.jsonl", '{"text": "one"}', 'line 1: "published" is missing'),
        ("a.jsonl", "[1]", "line 1: not a JSON object"),
        ("a.jsonl", "\n\n", "the file is empty"),
        ("a.json", "[", "not valid JSON"),
    ],
)
def test_what_cannot_be_read_is_one_line_with_place_and_fix(
    tmp_path: Path, name: str, words: str | bytes, says: str
) -> None:
    good = file(tmp_path, "good.txt", f"date 2030-02-26 {WORDS}")
    problem, report = load(file(tmp_path, name, words), good)
    assert isinstance(problem, Problem)
    assert isinstance(report, Report)

    assert re.search(says, str(problem))
    assert "\n" not in str(problem)
    assert problem.hint


def test_a_bad_line_does_not_take_the_good_ones_along(tmp_path: Path) -> None:
    lines = '{"published": "2030-02-26", "text": "one"}\nnonsense\n{"published": "2030-02-26", "text": "two"}\n'
    one, problem, two = load(file(tmp_path, "a.jsonl", lines))
    assert isinstance(one, Report)
    assert isinstance(problem, Problem)
    assert isinstance(two, Report)
    assert problem.where == "line 2, column 1"


def test_a_line_far_too_long_is_named_and_passed_over(tmp_path: Path) -> None:
    lines = b'{"text": "' + b"x" * 5_000_000 + b'"}\n{"published": "2030-02-26", "text": "two"}\n'
    problem, two = load(file(tmp_path, "a.jsonl", lines))
    assert isinstance(problem, Problem)
    assert isinstance(two, Report)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    [problem] = load(tmp_path / "none.txt")
    assert str(problem) == f"{tmp_path / 'none.txt'}: no such file or directory; check the path"


@given(st.binary(max_size=300))
def test_any_bytes_give_reports_or_problems(raw: bytes) -> None:
    for found in reports.load(["-"], stdin=io.BytesIO(raw)):
        assert isinstance(found, Report | Problem)
