"""Unnamed people who are harmed elsewhere, and harm that is denied by its gerund."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import last_event

DAY = date(2023, 9, 10)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Egypt accused the Rapid Support Forces in Sudan of killing civilians.", (("SDNRSF",), ("SDN",))),
        ("Egypt accused the Rapid Support Forces in Sudan of attacking a hospital.", (("SDNRSF",), ("SDN",))),
        ("Norway accused the Houthis of preventing families from fleeing.", (("HOU",), ("YEM",))),
        ("Norway said the Syrian rebels were holding residents hostage.", (("SYRREB",), ("SYR",))),
        ("Norway accused the Syrian rebels near Damascus of killing civilians.", (("SYRREB",), ("SYR",))),
        # whose they are is said, or the speaker is a party
        ("Norway accused the Houthis of killing Saudi civilians.", (("HOU",), ("SAU",))),
        ("Israel accused Hamas of killing civilians.", (("PSEHAM",), ("ISR",))),
        ("Turkey accused the PKK of killing civilians.", (("PKK",), ("TUR",))),
    ],
)
def test_unnamed_people_are_of_the_state_in_which_the_group_fights(text: str, sides: tuple[tuple[str], ...]) -> None:
    found = last_event(text, DAY)
    assert (found.actor, found.recipient) == sides


@pytest.mark.parametrize(
    "verb", ["bombing civilians", "killing civilians", "having bombed villagers", "bombing a school"]
)
def test_who_denies_a_deed_by_its_gerund_is_not_its_victim(verb: str) -> None:
    found = last_event(f"Amnesty said Turkish jets had struck a village in Syria. Turkey denied {verb}.", DAY)
    assert (found.actor, found.recipient, found.negated) == (("TUR",), ("SYR",), True)


@pytest.mark.parametrize(
    "denied", ["no civilians had been hit", "no shell had been fired at the town", "no village had been bombed"]
)
def test_who_was_accused_denies_that_any_harm_was_done(denied: str) -> None:
    found = last_event(f"Norway accused Iceland of shelling its villages. Iceland said {denied}.", DAY)
    assert (found.actor, found.recipient, found.negated) == (("ISL",), ("NOR",), True)


def test_a_charge_against_another_does_not_say_whom_a_denied_deed_hit() -> None:
    text = "Iceland said Norway had bombed Swedish villages. Chad's army denied killing civilians."
    assert "SWE" not in last_event(text, DAY).recipient


def test_who_is_fired_at_is_hit() -> None:
    found = last_event("The Tamil Tigers accused the army of firing at the Nordic monitors.", date(2006, 8, 12))
    assert (found.actor, found.recipient) == (("LKA",), ("NORDIC",))


@pytest.mark.parametrize("words", ["had bombed a village in Norway", "had struck a base in Norway on Monday"])
def test_what_is_struck_in_a_third_state_is_that_states(words: str) -> None:
    found = last_event(f"Chad said Iceland {words}.", DAY)
    assert (found.actor, found.recipient) == (("ISL",), ("NOR",))


def test_who_was_hit_alone_is_hit_where_that_is_denied() -> None:
    text = "Chad said Iceland had bombed a village in Norway. Fiji waited. Iceland denied hitting civilians."
    found = last_event(text, DAY)
    assert (found.actor, found.recipient) == (("ISL",), ("NOR",))
