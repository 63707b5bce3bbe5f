"""Bodies that no table has and that are of no state by their own names."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard


@pytest.mark.parametrize(("text", "line"), [
    ("Laos waited. [The Cluster Munition Coalition] said no.", "Cluster Munition Coalition | none"),
    ("Laos waited. [Halo Trust] said no.", "Halo Trust | none"),
    ("Chad waited. [The International Polar Bureau] said no.", "International Polar Bureau | none"),
    ("Chad waited. [Roald Amundsen of the International Polar Bureau] said no.", "Roald Amundsen | none"),
    ("Chad waited. [The Norwegian Polar Trust] said no.", "Polar Trust | NOR"),
])  # fmt: skip
def test_a_charity_is_of_no_state_that_it_does_not_name(text: str, line: str) -> None:
    assert heard(text, date(2013, 10, 20)) == [line]
