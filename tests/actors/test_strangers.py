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
