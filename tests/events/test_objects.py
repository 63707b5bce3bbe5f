from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import last_event

DAY = date(2019, 10, 10)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Norway's prime minister said Turkey had attacked Syria.", ("TUR", "SYR")),
        ("Norway's prime minister said Turkey had killed two Syrian soldiers.", ("TUR", "SYR")),
        ("Norway's prime minister accused Turkey of attacking the Kurds.", ("TUR", "PKK")),
        ("Norway's prime minister said Turkey was attacking it.", ("TUR", "NOR")),
        ("India was accused by Pakistan of shooting down its plane.", ("IND", "PAK")),
    ],
)
def test_whom_a_verb_of_attack_has_for_its_object_is_hit_whoever_tells_of_it(
    text: str, sides: tuple[str, str]
) -> None:
    event = last_event(text, DAY)
    assert (event.actor, event.recipient) == ((sides[0],), (sides[1],))


@pytest.mark.parametrize(
    "text",
    [
        "The UN said that Turkey had shelled hospitals.",
        "Turkey and Syria are at war. Human Rights Watch said that Turkey had shelled civilians.",
    ],
)
def test_who_only_looks_on_is_not_hit(text: str) -> None:
    event = last_event(text, DAY)
    assert (event.actor, event.recipient) == (("TUR",), ())


def test_who_is_the_target_of_attacks_is_hit_and_does_not_act() -> None:
    event = last_event("Estonia was the target of cyber attacks, its prime minister said.", DAY)
    assert (event.actor, event.recipient) == ((), ("EST",))


def test_nobody_attacks_himself_whatever_it_is_taken_for() -> None:
    text = "Sudan was arming the rebels, South Sudan's president said, and it would soon attack Juba."
    event = last_event(text, date(2012, 4, 14))
    assert event.recipient == ("SSD",)
    assert "SSD" not in event.actor


@pytest.mark.parametrize(
    "words", ["Damascus would continue to fight terrorists", "the army would crush the terrorists"]
)
def test_terrorists_are_the_group_that_a_state_fights_in_the_report(words: str) -> None:
    event = last_event(f"The Syrian rebels hold Ghouta. Syria's foreign minister said {words}.", date(2018, 2, 26))
    assert (event.actor, event.recipient) == (("SYR",), ("SYRREB",))


def test_they_whom_another_arms_are_the_group_that_the_speakers_state_fights() -> None:
    text = (
        "The Syrian rebels hold Ghouta. Syria's foreign minister said he would go. He said the West was arming them."
    )
    event = last_event(text, date(2018, 2, 26))
    assert (event.actor, event.recipient) == (("WST",), ("SYRREB",))


def test_they_are_the_group_named_last_and_not_the_one_named_most() -> None:
    text = (
        "The Free Syrian Army left. The Free Syrian Army and the Free Syrian Army's men fled. Then the Kurds came. "
        "Syria's foreign minister said the West was arming them."
    )
    assert last_event(text, date(2018, 2, 26)).recipient != ("SYRREB",)
