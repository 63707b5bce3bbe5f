"""Whom "its neighbour" means, and whose "shells" are that a group fires."""

from __future__ import annotations

from datetime import date

import pytest

import onrecord
from helpers.shipped import heard
from onrecord import codebook
from onrecord.model import Act


def test_neighbours_are_states_and_each_other_s() -> None:
    states = {state.code: state for state in codebook.load().states}
    for state in states.values():
        assert state.code not in state.neighbours
        assert all(state.code in states[other].neighbours for other in state.neighbours)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        (
            "The United States accused Iran of adding troops along the Iraqi border. Tehran denied that it planned "
            "to invade its neighbour.",
            "IRQ",
        ),
        (
            "Rwanda rejected what Congo and the United States had said. Kigali denied that it had shelled its "
            "neighbour.",
            "COD",
        ),
    ],
)
def test_a_neighbour_is_one_across_the_border(text: str, recipient: str) -> None:
    denial = next(each for each in onrecord.read(text, date="2024-02-18")[::-1] if each.act is Act.DENIAL)
    assert denial.event is not None
    assert denial.event.recipient == (recipient,)


def test_what_a_group_fires_is_no_state_s() -> None:
    text = (
        "Saudi Arabia sent ships. The Houthis had fired 32 shells at the port, the army said. The Houthis accused "
        "Saudi forces of firing first."
    )
    last = onrecord.read(text, date="2022-02-18")[-1]
    assert last.speaker is not None
    assert last.speaker.country == "HOU"


@pytest.mark.parametrize(("text", "line"), [
    ("Khartoum said it won. [The South's military spokesman] denied it.", "Philip Aguer | SSD"),
    ("Pyongyang said it won. [The South's military spokesman] denied it.", "South Korean military spokesman | KOR"),
    ("The North said it won. [The South's military spokesman] denied it.", "South Korean military spokesman | KOR"),
])  # fmt: skip
def test_the_south_is_the_neighbour_of_the_state_that_the_report_names(text: str, line: str) -> None:
    assert heard(text, date(2012, 4, 18)) == [line]
