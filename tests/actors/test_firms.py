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
    ("Gazprom waited in Oslo. [A company] said it was over.", "Russian company | RUS"),
    ("Gazprom waited in Oslo. [The Norwegian company] said it was over.", "Norwegian company | NOR"),
    ("Gazprom waited in Oslo. [The bank] said it was over.", "Russian bank | RUS"),
    ("Gazprom waited in Oslo. [The other company] said it was over.", "Russian company | RUS"),
    ("The Kremlin waited. [The company] said it was over.", "Russian company | RUS"),
])  # fmt: skip
def test_a_noun_for_companies_is_the_one_named_before(text: str, line: str) -> None:
    assert heard(text, IN_2022) == [line]
