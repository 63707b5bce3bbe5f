from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import last_event, show_event

DAY = date(2008, 1, 2)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway demanded that Iceland withdraw its ships, its prime minister said.", "RETREAT ISL>NOR hypothetical"),
        ("Norway condemned the Icelandic strikes, its foreign ministry said.", "ASSAULT ISL>NOR past"),
        ("Norway condemned the coup in Chad, its foreign ministry said in a statement.", "COERCE TCD> past"),
        ("“We demand that Iceland withdraw its ships,” Norway said.", "RETREAT ISL>NOR hypothetical"),
    ],
)
def test_a_verb_of_saying_in_the_words_leads_to_the_event(text: str, line: str) -> None:
    assert show_event(last_event(text, DAY)) == line


def test_accusations_that_are_rejected_are_not_rejected_twice() -> None:
    assert "REJECT" not in show_event(last_event("Norway rejected the accusations, its army said.", DAY))


def test_what_somebody_else_demanded_is_an_event() -> None:
    found = show_event(last_event("Norway said that Iceland had asked for more rice.", DAY))
    assert found.startswith("REQUEST ISL>")


def test_who_denies_a_refusal_denies_the_refusing() -> None:
    assert show_event(last_event("Norway denied that it had opposed the project.", DAY)) == "not REJECT NOR> past"
