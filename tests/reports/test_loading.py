"""Whatever is given is read, or named with the place and the fix."""

import io
import json
import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord import reports
from onrecord.model import Problem, Report
from onrecord.reports import Found

WORDS = "Norway would sign on Friday, Oslo said."
DAY = date(2030, 2, 26)


def line(text: str) -> str:
    return f'{{"published": "2030-02-26", "text": "{text}"}}\n'


def load(*paths: Path, published: date | None = None) -> list[Report | Problem]:
    return list(reports.load([str(path) for path in paths], published=published))


def file(folder: Path, name: str, words: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(words.encode() if isinstance(words, str) else words)
    return path


@pytest.mark.parametrize(
    "words",
    [
        f"date 2030-02-26 {WORDS}\n",
        f"date 2030-02-26\n\n{WORDS}",
        f"\ufeffDate: 2030-02-26\n{WORDS}",
        f"2030-02-26\n\n{WORDS}",
    ],
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


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.txt", f"date 2030-02-26 {WORDS}"),
        ("a.txt", f"\n\ndate 2030-02-26 {WORDS}\nIceland agreed."),
        ("a.txt", f"date 2030-02-26 [Oslo] {WORDS}"),
        ("a.txt", "[Oslo] Norway would sign."),
        ("a.txt", ""),
        ("a.jsonl", line("one") + line("two")),
        ("a.jsonl", f"{line('one')}\nnonsense\n\n{line('two')}"),
        ("a.jsonl", f"{line('one')[:20]}\n\n{line('two')}"),
        ("a.jsonl", line("one \\ud800") + line("two")),
        ("a.json", f"[{line('one')},{line('two')}]"),
        ("a.json", f"[\n  {line('one')},\n{line('two')}]"),
        ("a.json", '{\n  "published": "2030-02-26",\n  "text": "one"\n}\n'),
        ("a.json", '{"published": "2030-02-26",\n "text": "one"\n}\n'),
    ],
)
def test_standard_input_is_read_as_a_file_of_what_it_holds(tmp_path: Path, mark: str, name: str, words: str) -> None:
    path = file(tmp_path, name, f"{mark}{words}")
    from_input = reports.find(["-"], stdin=io.BytesIO(path.read_bytes()))
    from_file = reports.find([str(path)])
    told = [str(each).replace("standard input", str(path)) for each in from_input]
    assert told == [str(each).replace("file='a.txt')", "file=None)") for each in from_file]  # its report's file
    assert told


@pytest.mark.parametrize("begins", ['{"text": "', "date 2030-02-26 ", "[{"])
def test_a_first_line_of_standard_input_that_is_far_too_long_is_one_true_line(begins: str) -> None:
    [problem] = reports.load(["-"], stdin=io.BytesIO(begins.encode() + b"x" * 5_000_000 + b'"}\n'))
    assert isinstance(problem, Problem)
    assert problem.report == "standard input"
    assert problem.what == "more than 2 MB, the most that a report may have"


def test_lines_after_one_that_is_far_too_long_are_read_from_standard_input_too() -> None:
    lines = b'{"text": "' + b"x" * 5_000_000 + b'"}\n' + line("two").encode()
    problem, two = reports.load(["-"], stdin=io.BytesIO(lines))
    assert isinstance(problem, Problem)
    assert problem.where == "line 1"
    assert isinstance(two, Report)


@pytest.mark.parametrize(
    ("name", "words", "says"),
    [
        ("a.txt", WORDS, "a.txt: line 1: no date; "),
        (
            "a.txt",
            f"date 28.5.2018\n{WORDS}",
            "line 1: date line reads 28.5.2018, which is not of the form YYYY-MM-DD",
        ),
        ("a.txt", f"Date: May 28, 2018 {WORDS}", "line 1: date line reads May 28, 2018, which is not of the form"),
        ("a.txt", f"Date 28/5/18 {WORDS}", "line 1: date line reads 28/5/18, which is not of the form"),
        ("a.txt", f"date 2030-13-02 {WORDS}", "line 1: date line reads 2030-13-02"),
        ("a.txt", "", "is empty"),
        ("a.txt", "date 2030-02-26  \n", "no text"),
        ("a.txt", b"date 2030-02-26 \x00\x01\x02", "byte 16: binary data"),
        ("a.txt", b"date 2030-02-26 caf\xe9 said", "line 1, byte 19: not UTF-8"),
        ("a.txt", b"date 2030-02-26 " + b"x" * 2_100_000, "a.txt: more than 2 MB, the most that a report may have"),
        ("a.jsonl", '{"published": "2030-02-26", "text": "one"', "a.jsonl: line 1: not valid JSON .column 42: "),
        ("a.jsonl", '{"published": "2030-02-30", "text": "one"}', "line 1: .*no date YYYY-MM-DD"),
        ("a.jsonl", '{"text": "one"}', 'line 1: "published" is missing'),
        ("a.jsonl", '{"published": "2030-02-26", "text": " "}', 'line 1: "text" is empty'),
        ("a.jsonl", '{"published": "", "text": "one"}', 'line 1: "published" is empty'),
        ("a.jsonl", "[1]", "line 1: not a JSON object"),
        ("a.jsonl", "\n\n", "the file is empty"),
        ("a.jsonl", '{"published": "2022-02-18 or 19", "text": "one"}', "line 1: .*no date YYYY-MM-DD"),
        ("a.jsonl", '{"published": "2030-02-26", "text": "Oslo \\ud800"}', "a.jsonl: line 1: half a character"),
        ("a.jsonl", f'{{"n": {"9" * 5000}}}', "a.jsonl: line 1: not valid JSON .*a number too long"),
        ("a.jsonl", '{"a": ' * 5000, "a.jsonl: line 1: not valid JSON"),
        ("a.json", "[", "not valid JSON"),
        ("a.json", '{\n"a" 1}', "not valid JSON .line 2, column 5: "),
        ("a.json", '[{"published": "2030-02-26", "text": "\\udfff"}]', "report 1: half a character"),
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


PAGE = "<!doctype html><html><head><title>Story</title></head><body><p>Oslo said no.</p></body></html>"
PIECE = "<p>Norway will sign, Oslo said.</p><p>&quot;We agree,&quot; Reykjavik added.</p>"


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        f"\n\n{PAGE}",
        f"date 2030-02-26\n{PAGE}",
        PIECE,
        PIECE.replace("p>", "br />"),
        "<p>Norway will sign, Oslo said.</p>",
        "date 2030-02-26\n<p>Norway will sign,\nOslo said.</p>\n",
        '<div class="a">Norway will sign, Oslo said.</div>',
    ],
)
def test_an_html_page_is_refused_by_what_it_holds(tmp_path: Path, text: str) -> None:
    refused = "is an HTML page; give its text, for example from a browser's reader view or an extractor such as"
    record = json.dumps({"published": "2030-02-26", "text": text})
    for name, words in (("a.txt", text), ("a.html", text), ("a.jsonl", record), ("a.json", record)):
        [problem] = load(file(tmp_path, name, words))
        assert isinstance(problem, Problem)
        assert refused in str(problem)
    for words in (text, f"date 2030-02-26 {text}"):
        with pytest.raises(ValueError, match="is an HTML page"):
            onrecord.read(words, date=DAY)


@pytest.mark.parametrize(
    "text",
    [
        "Output fell to <1 per cent & rose again, Oslo said. R&D spending at AT&T was > 3 per cent.",
        "AT&amp;T and S&amp;P said so; AT&amp;T, S&amp;P and AT&amp;T again.",
        "A page begins with <p> and ends with </p>, Oslo said.",
        "Oslo wrote: <p>. Reykjavik <unintelligible> answered 5 < 6 > 2, and <p class> is a tag, it said.",
        "Oslo <oslo@mfa.no> and Reykjavik <https://mfa.is/p> wrote <body of the letter follows.",
    ],
)
def test_a_text_may_hold_brackets_and_ampersands(tmp_path: Path, text: str) -> None:
    [report] = load(file(tmp_path, "a.txt", text), published=DAY)
    assert isinstance(report, Report)
    assert report.text == text


def test_of_an_export_that_is_read_the_rest_is_passed_over_and_that_is_said_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    statement = '{"kind": "statement", "id": "s"}\n{"kind": "link", "type": "voids"}\n'
    path = file(tmp_path, "e.jsonl", line("one") + statement + line("two") + statement)
    for where in (str(path), "-"):
        found = list(reports.load([where], stdin=io.BytesIO(path.read_bytes())))
        assert [each.text if isinstance(each, Report) else each for each in found] == ["one", "two"]
        [told] = caplog.messages
        assert "line 2: is a statement of an export; take the file in with `onrecord import`" in told
        caplog.clear()


def test_an_export_without_reports_is_a_problem(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    [problem] = load(file(tmp_path, "e.jsonl", '{"kind": "statement", "id": "s"}\n{"kind": "link"}\n'))
    assert str(problem).endswith("line 1: is a statement of an export; take the file in with `onrecord import`")
    assert not caplog.messages


def test_what_is_left_out_of_folders_is_counted_by_ending(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.HTML", "deep/d.html", "deep/README", ".git/config", ".DS_Store", "x.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        file(tmp_path, name, WORDS)
    assert reports.left_out([str(tmp_path)]) == {".html": 2, ".md": 1, "no ending": 1}
    assert not reports.left_out([str(tmp_path / "b.md"), "-"])


def test_a_bad_line_does_not_take_the_good_ones_along(tmp_path: Path) -> None:
    lines = '{"published": "2030-02-26", "text": "one"}\nnonsense\n{"published": "2030-02-26", "text": "two"}\n'
    one, problem, two = load(file(tmp_path, "a.jsonl", lines))
    assert isinstance(one, Report)
    assert isinstance(problem, Problem)
    assert isinstance(two, Report)
    assert problem.where == "line 2"


def test_each_report_comes_with_the_place_it_was_found_in(tmp_path: Path) -> None:
    text, lines = file(tmp_path, "a.txt", WORDS), file(tmp_path, "b.jsonl", f"\n{line(WORDS)}")
    found = list(reports.find([str(text), str(lines)], published=DAY))
    assert all(isinstance(each, Found) for each in found)
    assert [(each.file, each.where) for each in found if isinstance(each, Found)] == [
        (str(text), None),
        (str(lines), "line 2"),
    ]


def test_a_line_far_too_long_is_named_and_passed_over(tmp_path: Path) -> None:
    lines = b'{"text": "' + b"x" * 5_000_000 + b'"}\n{"published": "2030-02-26", "text": "two"}\n'
    problem, two = load(file(tmp_path, "a.jsonl", lines))
    assert isinstance(problem, Problem)
    assert isinstance(two, Report)


def test_a_name_that_is_no_utf8_can_be_kept_and_printed(tmp_path: Path) -> None:
    file(tmp_path, os.fsdecode(b"\xff.txt"), WORDS)
    [problem] = load(tmp_path)
    assert isinstance(problem, Problem)
    assert problem.report == f"{tmp_path}/\\udcff.txt"
    assert reports.covered(str(tmp_path), [problem.report]) == [problem.report]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    [problem] = load(tmp_path / "none.txt")
    assert str(problem) == f"{tmp_path / 'none.txt'}: no such file or directory; check the path"


@given(st.binary(max_size=300))
def test_any_bytes_give_reports_or_problems(raw: bytes) -> None:
    for found in reports.load(["-"], stdin=io.BytesIO(raw)):
        assert isinstance(found, Report | Problem)
