"""What holds for any text: no failure, spans in order inside it, intervals that run forwards, one answer."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.codebook.times import load_times
from onrecord.when import read

TABLE = load_times()
AGAIN = load_times()
WORDS = sorted({word for row in TABLE.rows for word in row.words})
FIGURES = ["3", "30", "31", "1999", "2024", "1648", "0", "99999", "10:30", "1400", "21st", "1990s", "½", "2022-02-30"]
MARKS = [",", ".", "-", "'s", "\n\n", "“", "(", "/", ":"]
salad = st.lists(st.sampled_from([*WORDS, *FIGURES, *MARKS, "the", "talks", "France"]), max_size=25).map(" ".join)
days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


def holds(text: str, day: date) -> None:
    found = read(text, day=day, table=TABLE)
    end = 0
    for each in found:
        assert end <= each.span.start < each.span.end <= len(text)
        end = each.span.end
        assert each.interval is None or each.interval.start <= each.interval.end
        assert each.value


@settings(max_examples=300, deadline=None)
@given(salad, days)
def test_any_row_of_time_words_is_read(text: str, day: date) -> None:
    holds(text, day)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), days)
def test_any_text_is_read(text: str, day: date) -> None:
    holds(text, day)


@settings(max_examples=100, deadline=None)
@given(salad)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    # a second table, so that nothing is remembered from the first reading
    first, second = (read(text, day=date(2022, 2, 18), table=table) for table in (TABLE, AGAIN))
    assert first == second


def test_a_long_text_does_not_slow_the_rules_down() -> None:
    """A thousand repeated time words are read in one pass, without backtracking."""
    for piece in ("the end of ", "three to ", "the early ", "Monday , ", "a "):
        read(piece * 1000, day=date(2022, 2, 18), table=TABLE)
