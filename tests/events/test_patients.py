from __future__ import annotations

import pytest

import onrecord
from onrecord.model import Event


def event(text: str, day: str = "2015-03-10") -> Event:
    *_, last = [each for each in onrecord.read(text, date=day) if each.speaker]
    assert last.event is not None
    return last.event


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Chad denied arming the Seleka rebels in the Central African Republic.", "CAFSEL"),
        ("Iran denied arming the Houthis in Yemen.", "HOU"),
        ("Uganda denied arming the M23 rebels in Congo.", "CODM23"),
    ],
)
def test_who_is_armed_is_helped_and_not_where_he_is(text: str, recipient: str) -> None:
    assert event(text, "2013-12-22").recipient == (recipient,)
