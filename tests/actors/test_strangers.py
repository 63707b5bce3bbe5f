"""People of an organisation that no table knows are of no state that the report happens to name."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2011 = date(2011, 6, 11)


@pytest.mark.parametrize(("text", "line"), [
    ("Norway told Chad not to pay. Chad waited. [Roald Amundsen of IPXA] said no.", "Roald Amundsen | none"),
    ("Chad asked for the cup. The Confederation of African Skiing turned Chad down. [Its president, Roald Amundsen,] "
     "said no.", "Roald Amundsen | none"),
    ("Chad asked for the cup. [The Confederation of African Skiing] said no.",
     "Confederation of African Skiing | none"),
    ("Norway told Chad not to pay. [Roald Amundsen of the Polar Party] said no.", "Roald Amundsen | NOR"),
])  # fmt: skip
def test_who_is_of_an_unknown_organisation_is_of_no_state_named(text: str, line: str) -> None:
    assert heard(text, IN_2011) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Laos waited. [The Cluster Munition Coalition] said no.", "Cluster Munition Coalition | none"),
    ("Laos waited. [Halo Trust] said no.", "Halo Trust | none"),
    ("Chad waited. [The International Polar Bureau] said no.", "International Polar Bureau | none"),
    ("Chad waited. [Roald Amundsen of the International Polar Bureau] said no.", "Roald Amundsen | none"),
    ("Chad waited. [The Norwegian Polar Trust] said no.", "Polar Trust | NOR"),
])  # fmt: skip
def test_a_charity_is_of_no_state_that_it_does_not_name(text: str, line: str) -> None:
    assert heard(text, date(2013, 10, 20)) == [line]
