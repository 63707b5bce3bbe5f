"""Sources of no side, and words that name nobody."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2012 = date(2012, 4, 18)


@pytest.mark.parametrize(("text", "line"), [
    ("Greece and Turkey quarrelled. [Diplomatic sources] told Reuters it was over.", "Diplomatic sources | none"),
    ("Greece and Turkey quarrelled. [Turkish diplomatic sources] said it was over.",
     "Turkish diplomatic sources | TUR"),
    ("Greece and Turkey met. [A source close to the talks] said it was over.", "source | none"),
    ("Greece and Turkey met. [A Turkish source close to the talks] said it was over.", "Turkish source | TUR"),
    ("Greece and Turkey met. [An official familiar with the negotiations] said it was over.", "official | none"),
    ("Greece waited. [A former IMF official] said it was over.", "former IMF official | none"),
    ("Greece waited. [The former U.N. chief] said it was over.", "former U.N. chief | UNO"),
    ("Greece waited. [An IMF official] said it was over.", "IMF official | IMF"),
    ("Greece waited. [A former US official] said it was over.", "former US official | USA"),
    ("Norway waited. [DNA tests] showed that it was over.", "DNA tests | none"),
])  # fmt: skip
def test_a_source_of_no_side_has_none(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Britain waited. [Labour's spokesman] said no.", "Labour's spokesman | GBROPP"),
    ("Britain waited. [Labour's leader] said no.", "Ed Miliband | GBROPP"),
    ("Norway waited. [The leader of the opposition party] said no.", "Erna Solberg | NOROPP"),
    ("Norway waited. [The leader of the opposition] said no.", "Erna Solberg | NOROPP"),
])  # fmt: skip
def test_who_leads_an_opposition_is_not_its_spokesman(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]
