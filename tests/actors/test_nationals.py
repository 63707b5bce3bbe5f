"""Somebody called by where he is from: "the American urged"."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.actors import meant
from helpers.shipped import heard

BLINKEN = "Antony Blinken | USA | Secretary of State"


@pytest.mark.parametrize(("text", "words", "whom"), [
    ("Antony Blinken came to Oslo. The American urged the Norwegians to sign.", "The American", BLINKEN),
    ("Roald Amundsen, the Norwegian envoy, came out. The door is shut, the Norwegian said.", "the Norwegian",
     "Roald Amundsen | NOR | envoy"),
    ("Antony Blinken met Sergei Lavrov. “No,” said the American. The Russian left.", "the American", BLINKEN),
    ("Antony Blinken came to Oslo. The American plan was long.", "The American", "United States | USA"),
    ("Antony Blinken came to Oslo. The Americans urged him on.", "The Americans", "United States | USA"),
    ("Liz Truss came to Oslo. The British urged the Norwegians to sign.", "The British", "United Kingdom | GBR"),
    ("Sergei Lavrov came to Oslo. The American urged him on.", "The American", "United States | USA"),
])  # fmt: skip
def test_one_of_a_state_is_who_was_named_of_it(text: str, words: str, whom: str) -> None:
    assert meant(text, words) == whom


@pytest.mark.parametrize(("text", "line"), [
    ("Jan Pronk, the UN envoy, left Chad. [The Dutchman] said no.", "Jan Pronk | UNO"),
    ("The Netherlands paid. Jan Pronk, the UN envoy, left Chad. [The Dutchman] said no.", "Netherlands | NLD"),
    ("Jean-Claude Juncker closed the meeting on Chad. It would pay in May, [the Luxembourger] said.",
     "Jean-Claude Juncker | EUROGROUP"),
])  # fmt: skip
def test_an_envoy_of_an_organisation_may_be_called_by_where_he_is_from(text: str, line: str) -> None:
    assert heard(text, date(2005, 3, 1)) == [line]


def test_a_pronoun_can_mean_whoever_was_called_so() -> None:
    text = "Antony Blinken met Sergei Lavrov. The American spoke. He wanted more."
    assert meant(text, "He") == BLINKEN


@pytest.mark.parametrize(("text", "line"), [
    ("Harry Reid spoke to Congress. [The Nevada Democrat] said no.", "Harry Reid | USADEM"),
    ("Harry Reid spoke to Congress. [A Texas Republican] said no.", "Texas Republican | USAREP"),
    ("Norway armed Chad. Oslo waited. [A Texas Republican] said no.", "Texas Republican | USA"),
    ("Germany waited. [A Social Democrat] said no.", "German Social Democrat | DEUOPP"),
])  # fmt: skip
def test_a_lawmaker_may_be_called_by_party_and_state(text: str, line: str) -> None:
    assert heard(text, date(2013, 10, 3)) == [line]


def test_one_of_a_part_of_a_state_is_who_was_named_of_it() -> None:
    text = "Paul Magnette, the premier of Wallonia, came. [The Walloon] said no."
    assert heard(text, date(2016, 10, 21)) == ["Paul Magnette | BELWAL"]
    assert heard("Canada came. [The Walloon government] said no.", date(2016, 10, 21)) == [
        "Walloon government | BELWAL"
    ]


@pytest.mark.parametrize(("text", "line"), [
    ("[Seven NATO members] said it was over.", "NATO | NATO"),
    ("[Two English vessels] left New Zealand, they said.", "English vessels | GBR"),
    ("New Zealand's premier Bill English left. [English] said no.", "Bill English | NZL"),
    ("New Zealand's premier Bill English left. [English officials] said no.", "English officials | GBR"),
])  # fmt: skip
def test_a_people_s_adjective_before_a_noun_is_no_surname(text: str, line: str) -> None:
    assert heard(text, date(2017, 3, 3)) == [line]


@pytest.mark.parametrize("word", ["Central American", "Latin American"])
def test_a_state_of_the_americas_is_not_the_united_states(word: str) -> None:
    assert heard(f"Beijing warned Guatemala. [The {word} country] will have no help.", date(1997, 1, 11)) == [
        "Guatemala | GTM"
    ]


@pytest.mark.parametrize("title", ["Judge", "Judge President"])
def test_a_judge_without_a_state_is_of_where_the_report_is_from(title: str) -> None:
    text = f"JOHANNESBURG - Sudan's president came to South Africa. [{title} Roald Amundsen] refused."
    assert [line.split(" | ")[-1] for line in heard(text, date(2015, 6, 20))] == ["ZAF"]


@pytest.mark.parametrize(("text", "day", "line"), [
    ("NATO's secretary-general, Jens Stoltenberg, left. [The Norwegian] said it was over.", date(2022, 5, 17),
     "Jens Stoltenberg | NATO"),
    ("UN chief Antonio Guterres left. [The Portuguese diplomat] said it was over.",
     date(2022, 5, 17), "Antonio Guterres | UNO"),
    ("Jose Manuel Barroso of the European Commission left. [The former Portuguese premier] said it was over.",
     date(2009, 1, 8), "Jose Manuel Barroso | EUU"),
    ("The IAEA chief, Rafael Grossi, met Bashar al-Assad. [The Argentine] said it was over.", date(2022, 5, 17),
     "Rafael Grossi | IAEA"),
    ("Geir Pedersen, the UN envoy for Syria, met Bashar al-Assad. [The veteran Norwegian diplomat] said it was over.",
     date(2022, 5, 17), "Geir Pedersen | UNO"),
    ("Jens Stoltenberg left. [The Norwegian official] said it was over.",
     date(2022, 5, 17), "Norwegian official | NOR"),
    ("Jens Stoltenberg left. [The former Norwegian foreign minister] said it was over.", date(2022, 5, 17),
     "former Norwegian foreign minister | NOR"),
    ("Jens Stoltenberg left. [The Finn] said it was over.", date(2022, 5, 17), "Finland | FIN"),
    ("Rafael Grossi left Argentina. [The Argentine] said it was over.", date(2022, 5, 17), "Argentina | ARG"),
])  # fmt: skip
def test_an_organisation_s_official_may_be_called_by_his_state(text: str, day: date, line: str) -> None:
    assert heard(text, day) == [line]
