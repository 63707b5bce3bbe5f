"""Whose spokesman is meant where only the text around says it."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2007 = date(2007, 5, 2)
EUROPE = "The European Commission said on Wednesday that it would send a mission to Moscow. "


@pytest.mark.parametrize(("text", "line"), [
    (f"{EUROPE}“It is grave,” [a spokeswoman, Gertrude Bell], said.", "Gertrude Bell | EUU"),
    (f"{EUROPE}[A spokeswoman] said there would be talks.", "EU spokeswoman | EUU"),
    (f"{EUROPE}Russia waited. [A spokeswoman] said there would be talks.", "EU spokeswoman | EUU"),
    ("The World Bank will lend Chad money. [A spokesman] said more would come.", "World Bank spokesman | WBG"),
])  # fmt: skip
def test_a_spokesman_is_of_the_organisation_that_was_heard(text: str, line: str) -> None:
    assert heard(text, IN_2007) == [line]


@pytest.mark.parametrize(("text", "line"), [
    (f"{EUROPE}Russia said it was glad. [A spokesman] said there would be talks.", "Russian spokesman | RUS"),
    (f"{EUROPE}Russia sent its army. [A military spokesman] said it would stay.", "Russian military spokesman | RUS"),
    (f"{EUROPE}In Moscow, [a spokesman] said there would be talks.", "Russian spokesman | RUS"),
])  # fmt: skip
def test_a_spokesman_is_a_state_s_where_that_was_heard_or_more_is_said_of_him(text: str, line: str) -> None:
    assert heard(text, IN_2007) == [line]
