"""A party is its state's while it governs there, and of the opposition on other days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpers.shipped import heard
from helpers.spoken import BOOK
from onrecord import actors
from onrecord.codebook.actors import Party
from onrecord.model import Actor, Report
from onrecord.text import passages


def sides(text: str, day: date) -> set[str | None]:
    report = Report(id="example", published=day, text=text)
    found = [
        mention.actor for passage in actors.resolve(passages(report), codebook=BOOK) for mention in passage.mentions
    ]
    return {actor.country for actor in found if isinstance(actor, Actor)}


@pytest.mark.parametrize("row", BOOK.in_power, ids=lambda row: f"{row.name} of {row.state}")
def test_a_party_is_its_state_s_in_its_terms_and_opposes_between_them(row: Party) -> None:
    said = row.example.partition(". ")[2]
    for first, last in row.terms:
        assert row.state in sides(said, first)
        after = last + timedelta(1) if last < date.max else first
        assert all(row.governs_on(day) or row.state not in sides(said, day) for day in (first - timedelta(1), after))


@pytest.mark.parametrize(
    "row", [row for row in BOOK.in_power if row.shared], ids=lambda row: f"{row.name} of {row.state}"
)
def test_a_shared_name_is_of_the_state_that_the_report_names(row: Party) -> None:
    day = row.terms[-1][0]
    first = row.shared[0]
    state = next(state for state in BOOK.states if state.code == row.state)
    assert heard(f"{state.name} waited. Its people spoke. [The {first}] said no.", day)[0].endswith(f" | {row.state}")


@pytest.mark.parametrize(("text", "day", "line"), [
    ("[Conservative MPs] said no.", "2019-03-21", "Conservative MPs | GBR"),
    ("[Labour] said no.", "2019-03-21", "Labour | GBROPP"),
    ("[Labour] said no.", "2025-03-21", "Labour | GBR"),
    ("[A Tory lawmaker] said no.", "2019-03-21", "Tory lawmaker | GBR"),
    ("[Roald Amundsen, a Labour backbencher,] said no.", "2019-03-21", "Roald Amundsen | GBROPP"),
    ("[Labour's Roald Amundsen] said no.", "2019-03-21", "Roald Amundsen | GBROPP"),
    ("[Germany's CDU] said no.", "2023-03-21", "CDU | DEUOPP"),
    ("[The BJP] said no.", "2012-03-21", "BJP | INDOPP"),
    ("[The Congress party] said no.", "2019-03-21", "Congress party | INDOPP"),
    ("[Tory backbenchers] said no.", "2019-03-21", "Conservative Party | GBR"),
    ("[The Likud party leader] said no.", "2019-03-21", "Likud party leader | ISR"),
    ("Spain and France wait. [The French Socialists] said no.", "2020-03-21", "French Socialists | FRAOPP"),
    ("Spain and France wait. [Spain's Socialists] said no.", "2020-03-21", "Socialists | ESP"),
    ("Canada and Britain wait. [Canada's Conservatives] said no.", "2020-03-21", "Conservatives | CANOPP"),
    ("France waits. [The Republicans] said no.", "2023-03-17", "Republicans | FRAOPP"),
    ("[Republican Kevin McCarthy] said the House would vote. French Republicans met in Paris.", "2022-12-10",
     "Kevin McCarthy | USA"),
    ("France and the United States wait. [House Republicans] said no.", "2023-03-17", "House Republicans | USAREP"),
    ("[Republicans] said no.", "2023-03-17", "Republican Party | USAREP"),
    ("Italy waits. [The Democrats] said no.", "2022-07-21", "Democrats | ITA"),
    ("Italy waits. [The Northern League] said no.", "2022-07-21", "Northern League | ITA"),
    ("Thailand waits. [Puea Thai Party] said no.", "2014-05-08", "Puea Thai Party | THA"),
    ("Canada waits. [Conservative lawmakers] said no.", "2020-03-21", "Conservative lawmakers | CANOPP"),
])  # fmt: skip
def test_a_party_and_its_people_on_a_day(text: str, day: str, line: str) -> None:
    assert heard(text, date.fromisoformat(day)) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[The opposition Conservatives] said no.", "Conservatives | GBROPP"),
    ("[The ruling Labour Party] said no.", "Labour Party | GBR"),
    ("[The opposition BJP] said no.", "BJP | INDOPP"),
])  # fmt: skip
def test_what_the_report_says_of_a_party_s_standing_holds(text: str, line: str) -> None:
    assert heard(text, date(2019, 3, 21)) == [line]


@pytest.mark.parametrize(
    "text", ["Iran waits. Liberal estimates put it at ten.", "Norway waits. The Liberals said no."]
)
def test_a_shared_name_is_no_party_s_where_its_state_is_not_named(text: str) -> None:
    assert sides(text, date(2019, 3, 21)).isdisjoint({"CAN", "CANOPP", "AUS", "AUSOPP"})


def test_a_shared_name_is_of_a_state_that_the_report_names_often() -> None:
    text = "Bulgaria waits. José Manuel Barroso came to Sofia. Bulgarian deputies left. [The Socialists] said no."
    assert heard(text, date(2014, 12, 1)) == ["Socialists | BGROPP"]


@pytest.mark.parametrize(("text", "day", "line"), [
    ("India waits. [Prakash Javadekar] refused.", date(2018, 5, 18), "Prakash Javadekar | IND"),
    ("India waits. [Prakash Javadekar] refused.", date(2012, 5, 18), "Prakash Javadekar | INDOPP"),
    ("Georgia waits. [Interior Minister David Bakradze] refused.", date(2023, 5, 18), "David Bakradze | GEO"),
    ("Georgia waits. [David Bakradze] refused.", date(2023, 5, 18), "David Bakradze | GEOOPP"),
])  # fmt: skip
def test_who_last_spoke_for_a_party_is_of_the_state_once_it_or_he_governs(text: str, day: date, line: str) -> None:
    assert heard(text, day) == [line]
