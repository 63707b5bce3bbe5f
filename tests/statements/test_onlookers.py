"""Who looks on and warns of violence threatens nobody."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.model import Act, Statement


def spoken(text: str) -> list[Statement]:
    return [each for each in onrecord.read(text, date="2016-03-10") if each.speaker]


@pytest.mark.parametrize(
    "text",
    [
        "UN envoy Staffan de Mistura warned that more people would be killed in Syria unless it acted.",
        "The OSCE warned that the fighting would spread if nothing was done.",
        "Norway warned the UN Security Council that more attacks would follow unless it acted.",
    ],
)
def test_who_looks_on_and_warns_foretells(text: str) -> None:
    [warning] = spoken(text)
    assert warning.act is Act.FORECAST
    assert warning.event is not None
    assert "UNO" not in warning.event.actor


def test_who_warns_of_his_own_doing_threatens() -> None:
    [warning] = spoken("Norway warned Iceland that more attacks would follow unless it withdrew.")
    assert warning.act is Act.THREAT
