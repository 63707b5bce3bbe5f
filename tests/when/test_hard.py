"""Times as diplomatic news words them, and words that look like times and are none."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from onrecord.codebook.times import load_times
from onrecord.model import Interval
from onrecord.when import read

TABLE = load_times()
FRIDAY = date(2022, 2, 18)
LINES = (Path(__file__).parent / "hard.tsv").read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader([line for line in LINES if line[:1] != "#"], delimiter="\t", quoting=csv.QUOTE_NONE))


def dates(interval: Interval | None) -> str:
    return f"{interval.start}..{interval.end}" if interval else "-"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"][:60])
def test_a_hard_expression_means_these_days(row: dict[str, str]) -> None:
    marked = row["sentence"]
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = read(text, day=date.fromisoformat(row["day"]), table=TABLE)
    here = [each for each in found if (each.span.start, each.span.end) == (start, end)]
    words = [each.span.of(text) for each in found]
    assert [(each.value, dates(each.interval)) for each in here] == [(row["value"], row["interval"])], words


def test_there_are_more_than_120_hard_expressions() -> None:
    assert len(ROWS) >= 120


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said she may yet resign.",
        "The fall of Kabul took the allies by surprise.",
        "Protesters will march on the capital.",
        "The Arab Spring changed the region.",
        "The council adopted Resolution 1701.",
        "Some 2000 soldiers crossed the river.",
        "The bill comes to $1999.",
        "The home side won 2-1.",
        "A second envoy resigned.",
        "He is 52 years old, the 44-year-old said.",
        "As soon as possible, he said.",
        "Three-quarters of its food is imported.",
        "The flight to Paris carried 1,950 letters.",
        "Gary Cooper starred in High Noon.",
        "The call is to be made in person.",
        "The town fell the day after the coup.",
        "It was the third attack in as many days.",
        "He left in the early hours.",
    ],
)
def test_words_that_look_like_times_are_passed_over(text: str) -> None:
    assert read(text, day=FRIDAY, table=TABLE) == []


@pytest.mark.parametrize("words", ["within a few days", "during Eid", "on Ashura", "in the coming days"])
def test_days_that_rest_on_a_convention_say_so(words: str) -> None:
    [found] = read(f"The army will leave {words}.", day=FRIDAY, table=TABLE)
    assert found.interval
    assert found.interval.assumed
