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
