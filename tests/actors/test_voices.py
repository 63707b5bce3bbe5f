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


@pytest.mark.parametrize(("text", "line"), [
    ("Chad waited. The WHO asked Chad why. No ban helps, said [Roald Amundsen, an assistant director-general].",
     "Roald Amundsen | WHO"),
    ("The UN warned Chad. “We go on,” said [executive secretary Roald Amundsen].", "Roald Amundsen | UNO"),
    ("The UN warned Chad. Chad said no. “We go on,” said [executive secretary Roald Amundsen].",
     "Roald Amundsen | TCD"),
    ("Norway said no to the plan again. UN Secretary-General Ban Ki-moon will sign it in May, [a spokesman] said.",
     "UN spokesman | UNO"),
])  # fmt: skip
def test_an_organisation_s_officer_is_of_the_one_that_was_heard(text: str, line: str) -> None:
    assert heard(text, IN_2007) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Chad owes the European Central Bank. [A central bank official] said no.", "ECB"),
    ("Chad owes the ECB. [A central bank official in Oslo] said no.", "NOR"),
    ("The ECB warned Chad. Chad's central bank waited. [A central bank official] said no.", "TCD"),
])  # fmt: skip
def test_a_body_s_official_is_the_organisation_s_where_no_state_s_was_named(text: str, line: str) -> None:
    [found] = heard(text, IN_2007)
    assert found.split(" | ")[1] == line
