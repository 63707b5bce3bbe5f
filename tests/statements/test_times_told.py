from __future__ import annotations

import pytest

import onrecord
from helpers.spoken import days


@pytest.mark.parametrize(
    ("speaks", "expected"),
    [
        ("Norway would also close its port, it said", "2022-01-01..2022-01-31"),
        ("Oslo would also close its port, its foreign ministry said", "2022-01-01..2022-01-31"),
        ("Iceland would also close its port, Iceland said", "2009-01-01..2009-12-31"),
    ],
)
def test_the_time_of_what_a_side_said_is_not_the_year_that_it_told_of(speaks: str, expected: str) -> None:
    told = "Norway announced last month that it would leave because Chad had shut the port in 2009."
    *_, last = onrecord.read(f"{told} {speaks} at the time.", date="2022-02-18")
    assert days(last.said_on) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Chad closed its port last week. Since then Norway has said it would help.", "2022-02-07..2022-02-18"),
        ("Chad said on Thursday it would leave. Since then Norway has said it would help.", "2022-02-17..2022-02-18"),
        ("Chad said on Thursday it would leave. Norway has since said it would help.", "2022-02-17..2022-02-18"),
        (
            "Chad said on Thursday it would leave. Norway has since 2009 demanded that it stay.",
            "2022-02-17..2022-02-17",
        ),
    ],
)
def test_what_has_been_said_since_then_runs_up_to_the_report(told: str, expected: str) -> None:
    *_, last = onrecord.read(told, date="2022-02-18")
    assert days(last.said_on) == expected


@pytest.mark.parametrize("day", ["on Monday", "four days ago"])
def test_a_reply_is_of_the_day_of_the_words_that_it_answers(day: str) -> None:
    told = f"Iceland left on Wednesday. Norway told it {day} that its ships would come."
    *_, last = onrecord.read(f'{told} "Then we will leave from today," Iceland replied.', date="2022-02-18")
    assert days(last.said_on) == "2022-02-14..2022-02-14"
