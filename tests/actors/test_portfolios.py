from __future__ import annotations

from datetime import date

import pytest

from helpers.actors import meant

IN_2012 = date(2012, 6, 1)


@pytest.mark.parametrize(("text", "words", "line"), [
    ("Minister of Health and Social Services Roald Amundsen left Oslo.", "Amundsen", "health"),
    ("Minister for Youth and Sports Roald Amundsen left Oslo.", "Amundsen", "minister"),
    ("Norway's Minister of Labour and Productivity, Mr Roald Amundsen, left.", "Amundsen", "minister"),
    ("Norway's Minister of Petroleum Resources, Mrs Roald Amundsen, left.", "Amundsen", "minister"),
    ("Norway's Minister of Petroleum Resources Roald Amundsen left.", "Amundsen", "minister"),
    ("Norway's Minister for Water and Irrigation, Hon. Roald Amundsen, left.", "Amundsen", "minister"),
    ("Norway's Minister of Solid Stones, Roald Amundsen, left.", "Amundsen", "minister"),
    ("Norway's Secretary of State for Business, Energy and Industrial Strategy, Roald Amundsen, left.", "Amundsen",
     "state"),
])  # fmt: skip
def test_what_a_minister_is_for_is_no_part_of_the_name(text: str, words: str, line: str) -> None:
    name, side, office = meant(text, words).split(" | ")
    assert (name, side) == ("Roald Amundsen", "NOR")
    assert line in office or office == "minister"


@pytest.mark.parametrize(("text", "words", "line"), [
    ("Norway left. The Minister of Fisheries and Aquaculture Development stayed.", "The Minister",
     "Norwegian Minister of Fisheries and Aquaculture Development | NOR"),
    ("Norway's Minister of Fisheries and Roald Amundsen left.", "Roald Amundsen", "Roald Amundsen | NOR"),
    ("Norway left. Mrs Charity Amundsen stayed.", "Amundsen", "Charity Amundsen | NOR"),
])  # fmt: skip
def test_a_field_ends_where_the_words_name_no_department(text: str, words: str, line: str) -> None:
    assert meant(text, words, day=IN_2012).startswith(line)
