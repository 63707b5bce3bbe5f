from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import days, last_event

DAY = date(2008, 1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Norway demanded that Iceland leave the harbour, occupied since 1998.",
        "Norway asked Iceland to open the strait, closed since 1962.",
        "Norway accused Iceland of blocking a ship grounded in 1999.",
        "Norway accused Iceland of violating a ceasefire agreed in November.",
        "Norway accused Iceland of violating the 2005 ceasefire.",
    ],
)
def test_a_date_of_a_noun_is_none_of_the_event(text: str) -> None:
    assert days(last_event(text, DAY).when) == "-"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Norway said Iceland had attacked the base on 10 December.", "2007-12-10..2007-12-10"),
        ("Norway said Iceland had shelled the town and killed ten in November.", "2007-11-01..2007-11-30"),
        ("Norway said Iceland had signed the 2005 accord.", "2005-01-01..2005-12-31"),
        ("Norway said the ceasefire was agreed in November.", "2007-11-01..2007-11-30"),
    ],
)
def test_a_date_of_the_deed_is_the_event_s(text: str, when: str) -> None:
    assert days(last_event(text, DAY).when) == when
