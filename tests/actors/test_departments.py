"""Titles with their departments in commas, and initials without points."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2012 = date(2012, 4, 18)


@pytest.mark.parametrize(("text", "line"), [
    ("Chad waited. [Its General Manager, Policy, Government and Public Affairs, Roald Amundsen,] left.",
     "Roald Amundsen | TCD"),
    ("Chad waited. [The Commander, Operation Safe, Rear Admiral Roald Amundsen,] left.", "Roald Amundsen | TCD"),
    ("Chad waited. [The Executive Secretary, NDDC, Mrs. Gertrude Bell,] left.", "Gertrude Bell | TCD"),
    ("Chad waited. [The Special Adviser, Media and Publicity, Roald Amundsen,] left.", "Roald Amundsen | TCD"),
    ("Chad waited. [The Director, Defence Information, Brig. Gen. Roald Amundsen,] left.", "Roald Amundsen | TCD"),
    ("Chad waited. [Internal Security assistant minister Roald Amundsen] left.", "Roald Amundsen | TCD"),
    ("Chad waited. [The Director, Roald Amundsen,] left.", "Roald Amundsen | TCD"),
])  # fmt: skip
def test_a_department_in_commas_belongs_to_the_title(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("India waited. [A K Antony] left.", "A. K. Antony | IND"),
    ("India waited. [Mr A B Vajpayee] left.", "Atal Bihari Vajpayee | IND"),
    ("Norway waited. [M J Amundsen] left.", "M J Amundsen | NOR"),
    ("Norway waited. [Monsieur Amundsen] left.", "Amundsen | NOR"),
])  # fmt: skip
def test_initials_without_points_are_of_the_name(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


def test_an_abbreviation_of_a_body_in_the_tables_is_that_body() -> None:
    text = "[China Marine Surveillance (CMS)] left."
    assert heard(text, IN_2012) == ["China Marine Surveillance | CHN"]
    text = "China Marine Surveillance (CMS) left. [CMS] came back."
    assert heard(text, IN_2012) == ["China Marine Surveillance | CHN"]


@pytest.mark.parametrize(("text", "line"), [
    ("Kenya was burning. [The Home Ministry] said it would help.", "Kenyan Home Ministry | KEN"),
    ("New Delhi waited. [The Home Ministry] said it would help.", "Indian Home Ministry | IND"),
    ("It was late. [The Home Ministry] said it would help.", "Indian Home Ministry | IND"),
])  # fmt: skip
def test_a_ministry_of_one_state_s_title_is_of_another_that_the_report_names_alone(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]
