"""Whom words mean that only point back."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard


@pytest.mark.parametrize(("text", "line"), [
    ("Qatar fined a Russian. Russia protested. [The emirate] refused.", "Qatar | QAT"),
    ("Iceland wrote to Russia. Russia protested. [The island] refused.", "Iceland | ISL"),
    ("Norway wrote to Chad. Chad protested. [The kingdom] refused.", "Norway | NOR"),
    ("The Saudi foreign minister met Sergei Lavrov. Russia agreed. [The kingdom] refused.", "Saudi Arabia | SAU"),
    ("Saudi Arabia met Russia. Russia agreed. [The kingdom's energy minister] left.", "Abdulaziz bin Salman | SAU"),
    ("Oman wrote to Chad. Chad protested. [The country] refused.", "Chad | TCD"),
    ("Oman wrote to Chad. Oman waited. [The republic] refused.", "Oman | OMN"),
])  # fmt: skip
def test_a_word_for_a_kind_of_state_means_one_of_that_kind(text: str, line: str) -> None:
    assert heard(text, date(2022, 12, 15)) == [line]


def test_a_word_for_a_kind_of_state_means_no_other() -> None:
    assert heard("France wrote to Chad. [The emirate] refused.", date(2022, 12, 15)) != ["Chad | TCD"]


@pytest.mark.parametrize(("text", "line"), [
    ("The WHO warned Chad. [A spokesman for the organization in Geneva] agreed.",
     "spokesman for the organization in Geneva | WHO"),
    ("Chad waited. Chad would go on. The IAEA's board would meet in May, [a spokeswoman] said.",
     "International Atomic Energy Agency spokeswoman | IAEA"),
    ("Chad waited. Chad would go on. Norway's parliament would meet in May, [a spokeswoman] said.",
     "Norwegian spokeswoman | NOR"),
])  # fmt: skip
def test_a_spokesman_is_of_the_body_that_the_sentence_is_about(text: str, line: str) -> None:
    assert heard(text, date(2022, 12, 15)) == [line]


def test_sources_of_a_trade_are_of_no_state() -> None:
    assert heard("Norway struck a port. [Shipping sources] blamed Chad.", date(2022, 12, 15)) == [
        "Shipping sources | none"
    ]


@pytest.mark.parametrize(("text", "line"), [
    ("Norway announced a ban that Chad called wrong. [The announcement] demanded more.", "Norway | NOR"),
    ("Norway announced a ban. Chad protested. [The announcement] demanded more.", "Norway | NOR"),
    ("Norway issued a statement. Chad said it was wrong. [The statement] demanded more.", "Norway | NOR"),
])  # fmt: skip
def test_an_announcement_is_of_whoever_announced_something(text: str, line: str) -> None:
    assert heard(text, date(2022, 12, 15)) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("ECOWAS waited. Niger's junta waited. [The regional bloc] said no.", "ECOWAS | ECOWAS"),
    ("ECOWAS waited. The regional bloc's commission met. [The regional bloc] said no.", "ECOWAS | ECOWAS"),
    ("NATO met in Oslo. [Norway's Jens Stoltenberg], who heads the alliance, said no.", "Jens Stoltenberg | NATO"),
])  # fmt: skip
def test_a_bloc_is_one_of_states_and_keeps_whoever_heads_it(text: str, line: str) -> None:
    assert heard(text, date(2022, 12, 15)) == [line]
