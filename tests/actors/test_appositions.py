from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2015 = date(2015, 7, 6)


@pytest.mark.parametrize(("text", "lines"), [
    ("[Roald Amundsen, the speaker of Greece's parliament and a Syriza hardliner,] said no.",
     ["Roald Amundsen | GRC"]),
    ("[Roald Amundsen, the Greek interior minister and a Syriza member,] said no.", ["Roald Amundsen | GRC"]),
    ("[Roald Amundsen, the head of Israel's parliament and a Netanyahu ally,] said no.", ["Roald Amundsen | ISR"]),
    ("[Roald Amundsen, the Norwegian envoy and the Icelandic envoy,] said no.",
     ["Roald Amundsen | NOR", "Icelandic envoy | ISL"]),
    ("[Roald Amundsen and a Syriza hardliner,] said no.", ["Roald Amundsen | none", "Syriza hardliner | GRC"]),
])  # fmt: skip
def test_who_is_two_things_at_once_speaks_once(text: str, lines: list[str]) -> None:
    assert heard(text, IN_2015) == lines


@pytest.mark.parametrize(("text", "line"), [
    ("Israel waits. Protest leaders met. [Roald Amundsen, one of them,] told all.", "Roald Amundsen | ISROPP"),
    ("Israel waits. Protest leaders met. One of them, [Roald Amundsen], told all.", "Roald Amundsen | ISROPP"),
    ("Israel waits. Norwegian envoys met. [Roald Amundsen, one of them,] told Israel so.", "Roald Amundsen | NOR"),
])  # fmt: skip
def test_one_of_them_is_of_their_side(text: str, line: str) -> None:
    assert heard(text, IN_2015) == [line]
