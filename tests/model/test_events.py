"""How a number is written for people."""

from __future__ import annotations

import pytest

from onrecord.model import Quantity


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (7000, "troops", "7,000 troops"),
        (86e9, "euros", "86 billion euros"),
        (1.6e9, "euros", "1.6 billion euros"),
        (53.5e9, "euros", "53.5 billion euros"),
        (257_465_000, "euros", "257.465 million euros"),
        (2.5, "percent", "2.5%"),
        (1_234_567, None, "1,234,567"),
        (999_999_999, "votes", "999,999,999 votes"),
        (999_999, "votes", "999,999 votes"),
        (3e15, "pounds", "3,000 trillion pounds"),
        (0.5, None, "0.5"),
    ],
)
def test_a_quantity_is_written_as_people_read_it_with_every_digit(value: float, unit: str | None, words: str) -> None:
    assert str(Quantity(value=value, unit=unit)) == words
