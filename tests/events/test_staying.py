from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import last_event, show_event

DAY = date(2008, 1, 2)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway said Icelandic troops were still on Norwegian soil.", "not RETREAT ISL>NOR ongoing"),
        (
            "Norway said around 250 Icelandic servicemen remained on Norwegian territory.",
            "not RETREAT ISL>NOR ongoing",
        ),
        ("Iceland said its troops would stay in Norway.", "not RETREAT ISL>NOR planned"),
        ("Iceland said its troops would hold their positions.", "not RETREAT ISL> planned"),
        ("Iceland said its army would stay in barracks.", "RETREAT ISL> planned"),
        ("Iceland said its soldiers would stay as long as they were needed.", "not RETREAT ISL> planned"),
        ("Norway said he would stay if the parties renewed the pact.", "not RETREAT NOR> hypothetical"),
        ("Norway said he would stay on as prime minister.", "not RETREAT NOR> planned"),
        ("Norway said he would remain in his post.", "not RETREAT NOR> planned"),
        ("Iceland said its soldiers were no longer in Norway.", "RETREAT ISL>NOR ongoing"),
    ],
)
def test_troops_that_stay_have_not_been_withdrawn(text: str, line: str) -> None:
    assert show_event(last_event(text, DAY)) == line


@pytest.mark.parametrize(
    "text",
    [
        "Norway said Chad's army was still in control of the town.",
        "Norway denied that its soldiers were still in Chad.",
    ],
)
def test_other_words_are_left_to_the_other_rules(text: str) -> None:
    assert "RETREAT" not in show_event(last_event(text, DAY))


@pytest.mark.parametrize(
    "text", ["Norway said Chad's troops had kept the truce.", "Chad said its soldiers kept their word."]
)
def test_soldiers_who_keep_a_truce_stay_nowhere(text: str) -> None:
    assert not last_event(text, DAY).negated
