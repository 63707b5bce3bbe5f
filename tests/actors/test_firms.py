"""Companies, by their names and by the nouns that point back at them."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2022 = date(2022, 5, 17)


@pytest.mark.parametrize(("text", "line"), [
    ("Gazprom waited in Oslo. [The company] said it was over.", "Gazprom | RUS"),
    ("Gazprom waited in Oslo. [The gas giant] said it was over.", "Gazprom | RUS"),
    ("Naftogaz waited in Oslo. [The Ukrainian company] said it was over.", "Naftogaz | UKR"),
    ("Boeing said Norway had lied. Airbus said it had. [The American company] said it was over.",
     "American company | USA"),
    ("Gazprom fined Naftogaz. [The Russian company] said it was over.", "Gazprom | RUS"),
    ("On Monday Maersk waited. [The company] said it was over.", "Maersk | none"),
    ("Maersk said Norway had lied. [The Danish company] said it was over.", "Maersk | DNK"),
    ("Maersk said it would cut sailings. Microsoft said it would appeal. [The company] said no.", "Microsoft | none"),
    ("Gazprom waited in Oslo. [A company] said it was over.", "Russian company | RUS"),
    ("Gazprom waited in Oslo. [The Norwegian company] said it was over.", "Norwegian company | NOR"),
    ("Gazprom waited in Oslo. [The bank] said it was over.", "Russian bank | RUS"),
    ("Gazprom waited in Oslo. [The other company] said it was over.", "Russian company | RUS"),
    ("The Kremlin waited. [The company] said it was over.", "Russian company | RUS"),
])  # fmt: skip
def test_a_noun_for_companies_is_the_one_named_before(text: str, line: str) -> None:
    assert heard(text, IN_2022) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[Denmark's biggest shipping line, Maersk,] said it was over.", "Maersk | DNK"),
    ("[The state gas company, Gazprom,] said it was over.", "Gazprom | RUS"),
    ("Estonia waited. [The country's second-largest bank, SEB Eesti Uhispank,] said it was over.",
     "SEB Eesti Uhispank | EST"),
    ("Norway waited. [The state fish company, Polar Fish,] said it was over.", "Polar Fish | NOR"),
    ("Norway waited. [The parent company, Polar Fish,] said it was over.", "Polar Fish | none"),
    ("On Monday [Hansapank, a bank,] said Russia had lied.", "Hansapank | none"),
    ("On Monday [Hansapank, Estonia's biggest bank,] said Russia had lied.", "Hansapank | EST"),
    ("On Monday Hansapank, a bank, said Russia had lied. [The bank] said it was over.", "Hansapank | none"),
])  # fmt: skip
def test_a_company_with_a_noun_beside_its_name_is_one(text: str, line: str) -> None:
    assert heard(text, IN_2022) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[Qatar Airways] said it was over.", "Qatar Airways | QAT"),
    ("Kuwait Airways left Oslo. [Qatar Airways] said it was over.", "Qatar Airways | QAT"),
    ("[Ukraine International Airlines] said it was over.", "Ukraine International Airlines | UKR"),
    ("[Iran Air] said it was over.", "Iran Air | IRN"),
    ("[South African Airways] said it was over.", "South African Airways | ZAF"),
    ("Qatar Airways left Oslo. [The airline] said it was over.", "Qatar Airways | QAT"),
    ("[The Iran Air Force] said it was over.", "Iran Air Force | IRN"),
    ("[India's Directorate General of Foreign Trade] said it was over.",
     "Indian Directorate General of Foreign Trade | IND"),
])  # fmt: skip
def test_a_state_is_a_part_of_its_companies_names(text: str, line: str) -> None:
    assert heard(text, IN_2022) == [line]
