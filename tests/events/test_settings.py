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
