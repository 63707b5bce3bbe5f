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


@pytest.mark.parametrize(("text", "line"), [
    ("Angela Merkel met Vladimir Putin in Oslo. [Her host] said it was over.", "Vladimir Putin | RUS"),
    ("Angela Merkel met Vladimir Putin in Oslo. [Her Russian guest] said it was over.", "Vladimir Putin | RUS"),
    ("Vladimir Putin sat with Barack Obama in Oslo. [His guest] said it was over.", "Barack Obama | USA"),
    ("Vladimir Putin received Angela Merkel in Oslo. [His visitor] said it was over.", "Angela Merkel | DEU"),
    ("Angela Merkel met Vladimir Putin in Oslo. [Her Icelandic host] said it was over.",
     "Sigmundur David Gunnlaugsson | ISL"),
    ("Angela Merkel met Vladimir Putin and Francois Hollande in Oslo. [Her French host] said it was over.",
     "Francois Hollande | FRA"),
])  # fmt: skip
def test_a_host_or_guest_is_the_other_of_two_who_met(text: str, line: str) -> None:
    assert heard(text, date(2015, 5, 20)) == [line]


@pytest.mark.parametrize("text", [
    "Angela Merkel met Vladimir Putin and Francois Hollande in Oslo. [Her host] said it was over.",
    "Angela Merkel left Oslo. [Her host] said it was over.",
])  # fmt: skip
def test_a_host_is_nobody_where_two_can_be_meant(text: str) -> None:
    assert heard(text, date(2015, 5, 20)) in ([], ["Her host | none"])
