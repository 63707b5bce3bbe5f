"""Whose "the opposition" is that a report names without a state."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard


@pytest.mark.parametrize(("text", "line"), [
    ("Bolivia waits. Russia, a friend of Evo Morales, blamed [the opposition].", "Bolivian opposition | BOLOPP"),
    ("Bolivia waits. Bolivia's president left. Cuba blamed [the opposition].", "Bolivian opposition | BOLOPP"),
    ("Evo Morales left La Paz. Mexico took him in. Cuba blamed [the opposition].", "Bolivian opposition | BOLOPP"),
    ("Cuba waits. Norway met Cuba. Cuba blamed [the opposition].", "Cuban opposition | CUBOPP"),
])  # fmt: skip
def test_a_speaker_abroad_means_the_opposition_of_the_state_that_the_report_is_about(text: str, line: str) -> None:
    assert heard(text, date(2019, 11, 11)) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("London waits. [Tory rebels] will vote against it.", "Tory rebels | GBR"),
    ("London waits. Tory rebels met. [The rebels] will vote against it.", "Tory rebels | GBR"),
    ("London waits. [The Conservative rebels] will vote against it.", "Conservative rebels | GBR"),
    ("London waits. [Labour rebels] will vote against it.", "Labour rebels | GBROPP"),
    ("London waits. [Rebel lawmakers] will vote against it.", "British Rebel lawmakers | GBR"),
    ("London waits. The IRA met Tory MPs. [The rebels] will fight on.", "IRA | IRA"),
    ("Chad waits. [The rebels] will fight on.", "Chadian rebels | TCDREB"),
    ("Israel waits. [A government of extremists] will not yield.", "Government of Israel | ISR"),
])  # fmt: skip
def test_rebels_of_a_party_or_among_lawmakers_are_no_armed_group(text: str, line: str) -> None:
    assert heard(text, date(2019, 9, 10)) == [line]
