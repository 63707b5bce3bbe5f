"""Who has changed sides since he spoke is of the side that he was on then."""

from __future__ import annotations

import pytest

import onrecord

OUSTED = "Peru's Congress removed President Pedro Castillo on Wednesday. "


@pytest.mark.parametrize(("words", "sides"), [
    ("Mr Castillo had said on Wednesday that he would dissolve Congress.", ("PER", ("PER",))),
    ("Mr Castillo said on Thursday that he would go to court.", ("PEROPP", ("PEROPP",))),
])  # fmt: skip
def test_a_president_speaks_for_his_state_until_he_is_ousted(words: str, sides: tuple[str, tuple[str, ...]]) -> None:
    *_, last = [each for each in onrecord.read(OUSTED + words, date="2022-12-08") if each.speaker]
    assert last.speaker is not None
    assert last.event is not None
    assert (last.speaker.country, last.event.actor) == sides
