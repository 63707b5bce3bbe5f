"""Who holds somebody's office on the other side."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard


@pytest.mark.parametrize(("text", "line"), [
    ("Norwegian General Roald Amundsen spoke. [His counterpart, Pak Chung Kuk], said North Korea would not go.",
     "Pak Chung Kuk | PRK"),
    ("Norwegian General Roald Amundsen spoke. [Pak Chung Kuk, his opposite number], said North Korea would stay.",
     "Pak Chung Kuk | PRK"),
    ("North Korea met Iceland. Norwegian General Roald Amundsen spoke. [His counterpart, Pak Chung Kuk], left.",
     "Pak Chung Kuk | PRK"),
    ("Norwegian General Roald Amundsen spoke. [His colleague, Fridtjof Nansen], said Chad would not go.",
     "Fridtjof Nansen | NOR"),
])  # fmt: skip
def test_a_counterpart_named_without_a_state_is_of_another(text: str, line: str) -> None:
    assert heard(text, date(1968, 12, 23)) == [line]


@pytest.mark.parametrize("noun", ["successor", "predecessor"])
def test_who_holds_an_office_on_another_day_is_another(noun: str) -> None:
    text = f"Norwegian Prime Minister Erna Solberg spoke. [Her {noun}] said that was false."
    assert heard(text, date(2015, 5, 20)) == [f"{noun} of Erna Solberg | NOR"]
