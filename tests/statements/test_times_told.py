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
