from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import last_event

FRIDAY = date(1999, 5, 28)


@pytest.mark.parametrize(
    "words",
    [
        "raids begun on Wednesday would go on",
        "the raids that began on Wednesday would go on",
        "the raid on Monday would not go unpunished",
    ],
)
def test_a_day_of_what_was_done_is_not_that_of_what_is_planned(words: str) -> None:
    when = last_event(f"Norway said {words}.", FRIDAY).when
    assert when is None or when.end < FRIDAY


def test_a_day_of_what_is_planned_lies_ahead() -> None:
    when = last_event("Norway said the talks on Monday would go on.", FRIDAY).when
    assert when is not None
    assert when.start == date(1999, 5, 31)


@pytest.mark.parametrize(
    "words", ["refused for three years to withdraw", "failed for more than two decades to leave"]
)
def test_how_long_something_had_gone_on_dates_nothing(words: str) -> None:
    assert last_event(f"Norway said Iceland had {words} its troops.", FRIDAY).when is None


def test_what_was_suspended_for_three_days_is_so_from_then_on() -> None:
    when = last_event("Norway said it had suspended flights to Chad for three days.", FRIDAY).when
    assert when is not None
    assert when.end == date(1999, 5, 31)


def test_a_day_of_the_reason_is_not_that_of_the_deed() -> None:
    text = "Norway said Iceland had expelled its envoy because he met the opposition on Monday."
    assert last_event(text, FRIDAY).when is None
    dated = last_event("Norway said Iceland had expelled its envoy on Monday.", FRIDAY).when
    assert dated is not None
    assert dated.start == date(1999, 5, 24)


def test_nothing_happened_after_it_was_told_of() -> None:
    text = (
        "Norway accused Iceland on Friday of shelling a temple on Thursday.\n\n"
        "Norway had claimed on Tuesday that Iceland had used cluster munitions."
    )
    assert last_event(text, FRIDAY).when is None
