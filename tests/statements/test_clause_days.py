from __future__ import annotations

import pytest

import onrecord
from helpers.spoken import days, said


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[source Norway] [cue told] the Icelandic president in January [content that it would leave].",
            "2022-01-01..2022-01-31",
        ),
        (
            "[source Norway] [cue told] its old ally, the king of Chad, in January [content that it would leave].",
            "2022-01-01..2022-01-31",
        ),
        (
            "[source Norway] [cue assured] the king of Chad in 2019 [content that it would leave].",
            "2019-01-01..2019-12-31",
        ),
        (
            "[source Norway] [cue assured] the king of Chad last year [content that it would leave].",
            "2021-01-01..2021-12-31",
        ),
        (
            "[content Norway will leave], [source the king] [cue said] in an interview with a weekly last month.",
            "2022-01-01..2022-01-31",
        ),
        (
            "[content Norway will leave], [source the king] [cue said] in a radio interview with a Fijian in 2021.",
            "2021-01-01..2021-12-31",
        ),
        (
            "[source The king] [cue said] in an interview with a weekly in January [content that he would leave].",
            "2022-01-01..2022-01-31",
        ),
        # ... but there it dates something else
        (
            "[content Norway will leave], [source the king] [cue said] in a speech on the raid in 2021.",
            "2022-02-18..2022-02-18",
        ),
        (
            "[source Norway] [cue told] an inquiry into the raid in January [content that it would leave].",
            "2022-02-18..2022-02-18",
        ),
        (
            "[source Norway] [cue told] the crews of ships sunk in 2019 [content that it would pay].",
            "2022-02-18..2022-02-18",
        ),
        (
            "[source Norway] [cue told] the men who fled in 2019 [content that it would pay].",
            "2022-02-18..2022-02-18",
        ),
    ],
)
def test_a_month_that_closes_the_clause_of_a_cue_dates_the_saying(marked: str, expected: str) -> None:
    [statement] = said(marked)
    assert days(statement.said_on) == expected


@pytest.mark.parametrize(
    ("told", "content"),
    [
        ("accused the Icelandic navy in January of lying about Suva", ["the Icelandic navy", "of lying about Suva"]),
        ("accused Iceland in 2021 of theft", ["Iceland", "of theft"]),
        ("urged the Icelandic premier in January to leave Suva", ["the Icelandic premier", "to leave Suva"]),
        ("urged Iceland in late January to leave Suva", ["Iceland", "to leave Suva"]),
    ],
)
def test_a_month_behind_those_blamed_or_asked_is_no_part_of_the_content(told: str, content: list[str]) -> None:
    text = f"Norway {told}."
    [statement] = onrecord.read(text, date="2022-02-18")
    assert [piece.of(text) for piece in statement.content] == content
    assert days(statement.said_on) in ("2022-01-01..2022-01-31", "2022-01-21..2022-01-31", "2021-01-01..2021-12-31")


@pytest.mark.parametrize(
    "aside", ["days after Fiji left", "just two weeks before the vote in Suva", "hours after Fiji's navy fled"]
)
def test_an_aside_that_counts_days_does_not_hide_the_month_before_it(aside: str) -> None:
    [statement] = said(f"In January, {aside}, [source Norway] [cue said] [content it would leave].")
    assert days(statement.said_on) == "2022-01-01..2022-01-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last Thursday Norway called on Chad to leave.", "2022-02-10..2022-02-10"),
        ("Last Wednesday Norway called on Chad to leave.", "2022-02-16..2022-02-16"),
        ("Last Wednesday Norway called on Chad to leave. On Wednesday it left.", "2022-02-09..2022-02-09"),
    ],
)
def test_last_wednesday_is_neither_yesterday_nor_the_wednesday_named_beside_it(text: str, expected: str) -> None:
    first = next(each for each in onrecord.read(text, date="2022-02-18") if each.speaker)
    assert days(first.said_on) == expected


@pytest.mark.parametrize(
    ("step", "day"), [("hours before that", "14"), ("an hour after that", "14"), ("two days after that", "16")]
)
@pytest.mark.parametrize("content", ["more ships would come", "there was no deal", "its port was shut"])
def test_a_step_from_that_goes_before_a_clause(step: str, day: str, content: str) -> None:
    [statement] = said(f"Envoys met on Monday. [source Norway] [cue said] {step} [content {content}].")
    assert days(statement.said_on) == f"2022-02-{day}..2022-02-{day}"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("said on Saturday that it would leave", "2022-02-19..2022-02-19"),
        ("told reporters in Oslo on Saturday that it would leave", "2022-02-19..2022-02-19"),
        (", which asked not to be blamed, said on Saturday that it would leave", "2022-02-19..2022-02-19"),
        ("said last Saturday that it would leave", "2022-02-12..2022-02-12"),
        ("said on Thursday that it would leave", "2022-02-17..2022-02-17"),
    ],
)
def test_what_was_said_on_the_day_on_which_a_report_is_printed_is_not_a_week_old(told: str, expected: str) -> None:
    [statement] = onrecord.read(f"OSLO, Feb. 18 - Norway {told}.".replace(" ,", ","), date="2022-02-19")
    assert days(statement.said_on) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[source Norway] [cue denied] [content that] repeatedly.", "-"),
        ("[source Norway] [cue denied] [content it repeatedly].", "-"),
        ("[source Norway] [cue denied] [content it] on Thursday.", "2022-02-17..2022-02-17"),
        ("[source Norway] [cue said] [content it often left].", "2022-02-18..2022-02-18"),
    ],
)
def test_what_is_denied_repeatedly_is_denied_on_no_day(marked: str, expected: str) -> None:
    [statement] = said(marked)
    assert days(statement.said_on) == expected


@pytest.mark.parametrize("over", ["over", "Over", "at", "At"])
def test_what_is_said_over_the_weekend_is_of_its_days(over: str) -> None:
    words = "[source Norway] [cue said]"
    told = f"{over} the weekend {words}" if over.istitle() else f"{words} {over} the weekend"
    [statement] = said(f"Chad left on Wednesday. {told} [content that it would stay].")
    assert days(statement.said_on) == "2022-02-12..2022-02-13"
