"""A demand is about what is asked for, and not about what would follow otherwise."""

from __future__ import annotations

from datetime import date

import pytest

import onrecord
from helpers.spoken import last_event, show_event
from onrecord.model import Act

DAY = date(2012, 1, 31)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Russia urged Norway to release the trawler or face sanctions.", "CONCEDE NOR>RUS hypothetical"),
        ("Russia urged Norway to release the trawler or be sanctioned.", "CONCEDE NOR>RUS hypothetical"),
        ("Iceland demanded that Chad withdraw its troops, or risk air strikes.", "RETREAT TCD>ISL hypothetical"),
    ],
)
def test_what_follows_otherwise_is_not_what_is_asked_for(text: str, line: str) -> None:
    assert show_event(last_event(text, DAY)) == line


def test_a_threat_with_a_choice_is_of_its_penalty() -> None:
    [threat] = onrecord.read("Russia told Norway to release the trawler or face sanctions.", date="2012-01-31")
    assert threat.act is Act.THREAT
    assert threat.event is not None
    assert (threat.event.type, threat.event.actor) == ("SANCTION", ("RUS",))
