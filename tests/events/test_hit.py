from __future__ import annotations

from datetime import date

import pytest

import onrecord
from helpers.spoken import last_event
from onrecord.model import Event

DAY = date(2015, 3, 10)


def told(text: str) -> Event:
    event = onrecord.read(text, date=DAY)[0].event
    assert event is not None
    return event


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Shells fell on the Polish town of Gdansk on Friday.", ("POL",)),
        ("Rockets crashed into homes in the Icelandic town of Akureyri on Friday.", ("ISL",)),
        ("Rockets fired from Gaza hit the Israeli town of Sderot on Friday.", ("ISR",)),
        ("Rockets from Lebanon hit northern Israel on Friday.", ("ISR",)),
        ("Air strikes hit Tripoli, Libya, on Friday.", ("LBY",)),
        ("Libya was hit by air strikes on Friday.", ("LBY",)),
        ("Libya was hit by French air strikes on Friday.", ("LBY",)),
        ("Shelling resumed on Friday in the Icelandic town of Akureyri.", ("ISL",)),
        ("Iceland's port of Akureyri was bombed on Friday.", ("ISL",)),
        ("A missile was fired at a market in Kharkiv, Ukraine, on Friday.", ("UKR",)),
    ],
)
def test_where_weapons_come_down_is_hit_and_does_not_act(text: str, recipient: tuple[str, ...]) -> None:
    event = told(text)
    assert event.recipient == recipient
    assert not set(event.actor) & set(recipient)


def test_a_bomb_that_explodes_is_nobodys() -> None:
    event = told("A bomb exploded in Lahore, Pakistan, on Friday. India said it had nothing to do with it.")
    assert (event.actor, event.recipient) == ((), ("PAK",))


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Norway said two Canadians had been arrested.", ("NOR",), ("CAN",)),
        ("Eritrea said its town of Zalambessa had been bombed.", (), ("ERI",)),
        ("Iceland said six Norwegian spies had been expelled.", ("ISL",), ("NOR",)),
        ("Norway said Norwegian firms would lose 800 million because of Icelandic tariffs.", ("ISL",), ("NOR",)),
        ("Norway said it was under attack.", (), ("NOR",)),
        ("Norway said its troops were under fire.", (), ("NOR",)),
        ("Chad said Fijian soldiers had been taken prisoner.", ("TCD",), ("FJI",)),
        ("Norway said its embassy in Reykjavik had been stormed.", (), ("NOR",)),
        ("Norway said Iceland must stop its attacks or face air strikes.", ("NOR",), ("ISL",)),
        ("Norway told Iceland to stop its attacks or face air strikes.", ("NOR",), ("ISL",)),
        ("Norway said Iceland must drop its tariffs or face retaliation.", ("NOR",), ("ISL",)),
    ],
)
def test_who_is_hit_does_not_act(text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    event = last_event(text, DAY)
    assert (event.actor, event.recipient) == (actor, recipient)


def test_an_attack_that_a_third_side_foresees_is_on_whom_it_names() -> None:
    event = last_event("Iran warned that any attack on Syria would set the region ablaze.", DAY)
    assert (event.actor, event.recipient) == ((), ("SYR",))


def test_who_an_attack_would_be_on_does_not_attack_in_a_condition() -> None:
    [statement] = onrecord.read("Norway said a new attack on Iceland would cost many lives.", date=DAY)
    condition = statement.condition
    assert condition is not None
    assert condition.event is not None
    assert (condition.event.actor, condition.event.recipient) == ((), ("ISL",))


@pytest.mark.parametrize("who", ["the Syrian regime", "the Syrian army", "Syria"])
def test_who_harms_its_own_people_harms_nobody_who_tells_of_it(who: str) -> None:
    event = last_event(f"John Kerry said {who} had used chemical weapons on its own people.", DAY)
    assert (event.actor, "USA" in event.recipient) == (("SYR",), False)


@pytest.mark.parametrize(
    "text",
    [
        "Britain said Syrian troops had shelled civilians.",
        "Britain said Syria had used chemical weapons against civilians.",
    ],
)
def test_who_harms_civilians_far_away_harms_nobody_who_tells_of_it(text: str) -> None:
    event = last_event(text, DAY)
    assert (event.actor, "GBR" in event.recipient) == (("SYR",), False)


def test_a_neighbour_whose_civilians_are_shelled_may_tell_of_it() -> None:
    event = last_event("Ukraine said Russian troops had shelled civilians.", DAY)
    assert (event.actor, event.recipient) == (("RUS",), ("UKR",))


@pytest.mark.parametrize(
    ("told", "actor", "recipient"),
    [
        ("Iran said a hospital had been hit.", ("ISR",), ("IRN",)),
        ("Israel said 40 targets had been hit in Iran.", ("ISR",), ("IRN",)),
    ],
)
def test_a_hospital_that_was_hit_is_ones_own_and_a_target_is_not(
    told: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    event = last_event(f"Iran and Israel are at war.\n\n{told}", date(2025, 6, 20))
    assert (event.actor, event.recipient) == (actor, recipient)


def test_who_looks_on_from_afar_is_not_hit() -> None:
    event = last_event("Iran and Israel are at war.\n\nBritain said a hospital had been hit.", date(2025, 6, 20))
    assert "GBR" not in event.recipient


def test_who_loses_patience_loses_nothing() -> None:
    event = last_event("Norway said it would lose patience with Iceland.", DAY)
    assert (event.actor, event.recipient) == (("NOR",), ("ISL",))


def test_who_resists_arrest_is_not_held() -> None:
    event = last_event("Rwanda and Uganda quarrel.\n\nRwanda said that two Ugandans had resisted arrest.", DAY)
    assert (event.actor, event.recipient) == (("UGA",), ("RWA",))


def test_where_something_happened_is_not_whom_it_was_fired_at() -> None:
    event = told("Iceland said Norwegian soldiers had been killed by Swedish troops near the station.")
    assert (event.actor, event.recipient) == (("SWE",), ("NOR",))
