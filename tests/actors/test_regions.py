"""Parts of states that govern themselves: a government where they act, a place where something happens."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard
from helpers.spoken import BOOK
from onrecord import actors
from onrecord.model import Actor, Report
from onrecord.text import passages


def meant(text: str) -> list[str]:
    """Name and side of each actor mentioned, in order."""
    report = Report(id="r", published=date(2017, 10, 5), text=text)
    found = [each for passage in actors.resolve(passages(report), codebook=BOOK) for each in passage.mentions]
    found.sort(key=lambda each: each.span)
    return [f"{each.actor.name} {each.actor.country}" for each in found if isinstance(each.actor, Actor)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Wallonia refused to sign.", "Wallonia BELWAL"),
        ("Norway urged Québec to sign.", "Quebec CANQUE"),
        ("Norway began talks with Quebec.", "Quebec CANQUE"),
        ("The leader of Wallonia refused.", "leader of Wallonia BELWAL"),
        ("Wallonia's farmers left.", "Wallonia's farmers BEL"),
    ],
)
def test_a_part_of_a_state_that_acts_is_its_government(text: str, actor: str) -> None:
    assert actor in meant(text)


@pytest.mark.parametrize("text", ["Norwegians flew to Quebec.", "It rained in Quebec.", "Half of Quebec is forest."])
def test_elsewhere_it_is_a_place(text: str) -> None:
    assert not any("CANQUE" in each for each in meant(text))


@pytest.mark.parametrize(("text", "line"), [
    ("[Officials in Nagorno-Karabakh] refused to leave.", "Karabakh Armenian Officials | NKARM"),
    ("[Azerbaijani officials in Karabakh] refused to leave.", "Azerbaijani officials | AZE"),
    ("[The mayor of a town in Alberta] refused to leave.", "Canadian mayor | CAN"),
])  # fmt: skip
def test_officials_in_a_part_that_broke_away_are_its_own(text: str, line: str) -> None:
    assert heard(text, date(2020, 10, 5)) == [line]
