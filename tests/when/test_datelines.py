from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import BOOK, passage_of
from onrecord import when

SATURDAY = date(2022, 2, 19)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("OSLO, Feb. 18 -- ", "2022-02-18"),
        ("OSLO, Feb. 18 (AP) - ", "2022-02-18"),
        ("SUVA, Fiji, Feb. 17 - ", "2022-02-17"),
        ("Oslo, 18 February 2022 (Agency) – ", "2022-02-18"),
        ("OSLO, Feb. 18. ", "2022-02-18"),
        ("SUVA, Feb. 18 /Agency/ -- ", "2022-02-18"),
        ("Feb. 18 (Agency) - ", "2022-02-18"),
        ("By Roald Amundsen\n\nOSLO, Feb. 18 - ", "2022-02-18"),
        ("OSLO, Feb. 19 - ", "2022-02-19"),
        # no day of a dateline
        ("Norway signed on Feb. 18 - ", "2022-02-19"),
        ("OSLO, Monday - ", "2022-02-19"),
        ("OSLO, Jan. 3 - ", "2022-02-19"),
        ("OSLO, Feb. 21 - ", "2022-02-19"),
        ("OSLO - ", "2022-02-19"),
        ("Feb. 18 - ", "2022-02-19"),
        ("Norway, Feb. 18. ", "2022-02-19"),
        ("Norway signed. The day was Feb. 18. ", "2022-02-19"),
    ],
)
def test_a_report_is_told_on_the_day_of_its_dateline(line: str, day: str) -> None:
    assert str(when.told_on(f"{line}Norway will sign.", SATURDAY, BOOK.times)) == day


def test_a_dateline_of_the_year_before() -> None:
    assert when.told_on("OSLO, Dec. 31 - It froze.", date(2022, 1, 1), BOOK.times) == date(2021, 12, 31)


@pytest.mark.parametrize(
    ("words", "day"), [("today", "2022-02-18"), ("yesterday", "2022-02-17"), ("on Saturday", "2022-02-12")]
)
def test_words_are_counted_from_the_dateline(words: str, day: str) -> None:
    *_, found = passage_of(f"OSLO, Feb. 18 -- Norway signed {words}.", SATURDAY).times
    assert found.interval is not None
    assert str(found.interval.start) == day
