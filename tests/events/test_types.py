"""Types that the words leave no doubt of, whatever the reading model sees in them."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import last_event, show_event

DAY = date(2008, 1, 2)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway said it would defend Iceland.", "SUPPORT NOR>ISL planned"),
        ("Norway accused Iceland of backtracking on the deal.", "REJECT ISL>NOR past"),
        ("Norway accused Chad of emboldening Iceland.", "SUPPORT TCD>ISL ongoing"),
        ("Norway said it had never objected to the pipeline.", "not REJECT NOR> past"),
        ("Chad said Norway had held back 88 million kroner of budget support.", "SANCTION NOR>TCD past"),
        ("Chad said it would call the vessel back if Norway agreed to talks.", "RETREAT TCD>NOR hypothetical"),
        ("The unions announced further mobilisations.", "PROTEST > planned"),
        ("Iceland accused Norway of mobilisations on its border.", "MOBILIZE NOR>ISL ongoing"),
        ("Iceland accused Norway of new mobilisations on its border.", "MOBILIZE NOR>ISL ongoing"),
        ("Norway said its aid lorries had been turned back by Icelandic soldiers.", "COERCE ISL>NOR past"),
    ],
)
def test_the_type_of(text: str, line: str) -> None:
    assert show_event(last_event(text, DAY)) == line


@pytest.mark.parametrize("words", ["was halting cooperation", "would suspend all contacts"])
def test_who_ends_what_was_done_together_refuses_it(words: str) -> None:
    assert show_event(last_event(f"Norway said it {words} with Iceland.", DAY)) == "not COOPERATE NOR>ISL planned"
