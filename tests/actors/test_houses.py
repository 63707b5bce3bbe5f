"""Whose the Congress, Senate or House of Representatives is that a report names without a state."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import BOOK
from onrecord import actors
from onrecord.codebook.actors import House
from onrecord.model import Actor, Report
from onrecord.text import passages


def meant(text: str, day: date, words: str) -> tuple[str, str | None]:
    """The name and side of whom some words of a text mean."""
    report = Report(id="example", published=day, text=text)
    found = [
        mention.actor
        for passage in actors.resolve(passages(report), codebook=BOOK)
        for mention in passage.mentions
        if passage.words(mention.span) == words and isinstance(mention.actor, Actor)
    ]
    return found[-1].name, found[-1].country


@pytest.mark.parametrize("row", BOOK.houses, ids=lambda row: f"{row.name} of {min(row.states)} {row.since}")
def test_a_bare_house_is_that_of_the_state_that_the_report_names(row: House) -> None:
    day = date(2030, 2, 26) if row.until == date.max else row.until
    name, side = meant(row.example, day, "Congress" if row.name == "Congress" else f"The {row.name}")
    assert side in (row.side, *row.states)
    assert name.endswith(row.called or row.name)


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("Brazil waits. The Senate's president refused.", "The Senate", "BRA"),
        ("Brazil waits. The US Senate refused.", "The US Senate", "USALEG"),
        ("Brazil waits. Congress voted. The American Congress refused.", "The American Congress", "USALEG"),
        ("Iran and Austria wait. Congress refused.", "Congress", "USALEG"),  # neither has one
        ("Washington and Brazil wait. Congress refused.", "Congress", "USALEG"),
        ("Brazil and Chile wait. The Chilean Senate refused.", "The Chilean Senate", "CHL"),
        ("LIMA — A bomb went off. Congress refused.", "Congress", "PER"),
    ],
)
def test_a_house_of_a_state(text: str, words: str, side: str) -> None:
    assert meant(text, date(2030, 2, 26), words)[1] == side


def test_a_party_of_the_name_speaks_through_its_spokesman() -> None:
    text = "India waits. Congress spokesman Fridtjof Nansen refused."
    assert meant(text, date(2010, 2, 26), "Congress spokesman Fridtjof Nansen")[1] == "IND"
    assert meant(text, date(2020, 2, 26), "Congress spokesman Fridtjof Nansen")[1] == "INDOPP"
