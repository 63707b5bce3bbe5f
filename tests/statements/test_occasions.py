from __future__ import annotations

import pytest

from helpers.spoken import attributed, days, said


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[content Norway will sign], [source Oslo] [cue said] on Thursday.", "2022-02-17..2022-02-17"),
        (
            "On Tuesday, [source the Norwegian ministry] [cue stated] [content a partial drawdown].",
            "2022-02-15..2022-02-15",
        ),
        (
            "[source Norway] [cue had claimed] earlier this week [content that its troops had left].",
            "2022-02-14..2022-02-17",
        ),
        ("[content Norway will sign], [source Oslo] [cue said].", "2022-02-18..2022-02-18"),
        ("[source Norway] [cue has] repeatedly [cue denied] [content plans to invade].", "-"),
        ("[content Norway will sign on Monday], [source Oslo] [cue said] on Thursday.", "2022-02-17..2022-02-17"),
        ("Envoys met on Thursday. [content Norway will sign], [source Oslo] [cue said].", "2022-02-17..2022-02-17"),
    ],
)
def test_the_day_it_was_said(marked: str, expected: str) -> None:
    [statement] = said(marked)
    assert days(statement.said_on) == expected


def test_he_added_is_the_same_day() -> None:
    first = said("[content Norway will sign], [source Norway's premier] [cue said] on Wednesday.")
    [second] = said("[content Norway will pay], [source Norway's premier] [cue added].", earlier=first)
    assert days(second.said_on) == "2022-02-16..2022-02-16"


def test_a_time_inside_the_content_does_not_date_the_saying() -> None:
    _, passage = attributed("[content Norway signed on Monday], [source Oslo] [cue said].")
    assert len(passage.times) == 1
    [statement] = said("[content Norway signed on Monday], [source Oslo] [cue said].")
    assert days(statement.said_on) == "2022-02-18..2022-02-18"
