"""Who held an office on the past day that a clause names, and not on the report's."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2015 = date(2015, 5, 20)
THEN = "In April 2004 the president of Cyprus urged his people to say no. "


@pytest.mark.parametrize(("text", "line"), [
    ("In April 2004 [the president of Cyprus] urged his people to say no.", "Tassos Papadopoulos | CYP"),
    ("[The Norwegian prime minister] said in a speech in 2004 that Oslo would sign.", "Kjell Magne Bondevik | NOR"),
    (f"{THEN}[The president] said that the plan was bad.", "Tassos Papadopoulos | CYP"),
    ("Erna Solberg, the Norwegian prime minister, left. In 2004 [the Norwegian prime minister] said no.",
     "Kjell Magne Bondevik | NOR"),
])  # fmt: skip
def test_an_office_is_held_as_of_the_day_that_the_clause_names(text: str, line: str) -> None:
    assert heard(text, IN_2015) == [line]


@pytest.mark.parametrize(("text", "line"), [
    (f"{THEN}\n\n[The president of Cyprus] said on Friday that it was over.", "Nicos Anastasiades | CYP"),
    ("[The Norwegian prime minister] said that the deal of 2004 was over.", "Erna Solberg | NOR"),
    ("[The Norwegian prime minister], who was born in 1961, said no.", "Erna Solberg | NOR"),
    ("In May 2015 [the Norwegian prime minister] said no.", "Erna Solberg | NOR"),
])  # fmt: skip
def test_an_office_is_held_today_where_the_clause_names_no_past_day(text: str, line: str) -> None:
    assert heard(text, IN_2015) == [line]


def test_an_office_that_two_held_in_a_year_is_left_without_a_holder() -> None:
    assert heard("In 2013 [the Norwegian prime minister] said no.", IN_2015) == ["Norwegian prime minister | NOR"]
