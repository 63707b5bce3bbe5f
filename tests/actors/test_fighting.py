"""Who fights whom inside a state, where a report calls both by one word."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2024 = date(2024, 3, 14)


@pytest.mark.parametrize(("text", "lines"), [
    ("[Sudan's warring factions] agreed. Sudan and the RSF fought in Chad.", ["Sudan | SDN", "RSF | SDNRSF"]),
    ("Sudan fought the RSF. [The rival camps] agreed.", ["Sudan | SDN", "RSF | SDNRSF"]),
    ("Sudan fought the RSF. [The warring parties in Sudan] agreed.", ["Sudan | SDN", "RSF | SDNRSF"]),
    ("Sudan fought the RSF. [Sudan's warring generals] agreed.",
     ["Sudanese generals | SDN", "Rapid Support Forces generals | SDNRSF"]),
    ("Chad waited. Norway and Chad met. [The warring parties] agreed.", ["warring parties | none"]),
    ("Sudan fought the RSF. [Sudan's generals] agreed.", ["Sudanese generals | SDN"]),
])  # fmt: skip
def test_the_warring_sides_are_the_two_that_fight(text: str, lines: list[str]) -> None:
    assert heard(text, IN_2024) == lines


@pytest.mark.parametrize(("text", "line"), [
    ("Sudan waited. Antony Blinken said [the army] and the RSF would stop.", "Sudanese army | SDN"),
    ("Sudan waited. Antony Blinken said the RSF and [the army] would stop.", "Sudanese army | SDN"),
    ("The RSF fought in Khartoum. David Cameron said [the army] and the rebels would stop.", "Sudanese army | SDN"),
    ("Israel struck Hezbollah. Israel will stay. Antony Blinken said [the army] and Hezbollah fought.",
     "American army | USA"),
    ("Antony Blinken said [the army] would stop.", "American army | USA"),
])  # fmt: skip
def test_an_army_named_with_a_group_is_of_the_groups_state(text: str, line: str) -> None:
    assert heard(text, IN_2024) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("The RSF held Khartoum. [The paramilitaries] agreed.", "RSF | SDNRSF"),
    ("The RSF held Khartoum. [The paramilitary force] agreed.", "RSF | SDNRSF"),
    ("The RSF held Khartoum. [A spokesman for the paramilitaries] agreed.",
     "spokesman for the paramilitaries | SDNRSF"),
    ("Sudan and the RSF met. [Norwegian paramilitaries] agreed.", "Norwegian paramilitaries | NOR"),
    ("The FARC met in Bogota. [The paramilitaries] agreed.", "Colombian paramilitaries | COL"),
])  # fmt: skip
def test_the_paramilitaries_are_a_group_that_is_known_as_such(text: str, line: str) -> None:
    assert heard(text, IN_2024) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Sudan's war goes on. Norway's foreign ministry told [the generals] to stop.", "Sudanese generals | SDN"),
    ("Norway told the two sides in Sudan to stop. Norway said no more. [The army] would not.", "Sudanese army | SDN"),
    ("Norway spoke of the civil war in Chad. [The army] refused again.", "Chadian army | TCD"),
    ("Norway's foreign ministry said that General Abdel Fattah al-Burhan and the RSF commander would stop. "
     "[The army] refused again.", "Sudanese army | SDN"),
    ("Norwegian soldiers left. Norway told of civil war in Chad. [The army] refused again.", "Norwegian army | NOR"),
    ("Norway said the war in Chad must end. [The army] refused again.", "Chadian army | TCD"),
    ("Antony Blinken said the war in Chad must end. [The army] refused again.", "American army | USA"),
    ("Antony Blinken said the truce in Chad must hold. [The army] refused again.", "Chadian army | TCD"),
    ("Libya said the war in Chad must end. [The army] refused again.", "Libyan army | LBY"),
    ("Libya said Chad's crisis must end. [The army] refused again.", "Libyan army | LBY"),
    ("Chad waited. Libya said Chad's crisis must end. [The army] refused again.", "Chadian army | TCD"),
    ("Cuba spoke of Colombia's peace talks. [The army] refused again.", "Colombian army | COL"),
    ("Benjamin Netanyahu spoke of the fighting in Gaza. [The army] said Hamas fled.", "Israeli army | ISR"),
    ("Turkey spoke of the civil war in Syria. [The army] said the PKK fled.", "Turkish army | TUR"),
    ("Norway's war on Chad goes on. Norway spoke. [The army] refused again.", "Norwegian army | NOR"),
    ("Bolivia's crisis goes on. Cuba spoke. [The opposition] refused again.", "Bolivian opposition | BOLOPP"),
    ("Bashar al-Assad waits, John Kerry said. [The rebels] refused again.", "Syrian rebels | SYRREB"),
])  # fmt: skip
def test_a_faction_is_of_the_state_whose_own_war_or_crisis_is_told_of(text: str, line: str) -> None:
    assert heard(text, IN_2024 if "Kerry" not in text else date(2013, 9, 14)) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Bolivia accused Cuba of planning to arm [the opposition].", "Bolivian opposition | BOLOPP"),
    ("Chad accused Norway of backing [the rebels].", "Chadian rebels | TCDREB"),
    ("Bolivia urged Cuba to talk to [the opposition].", "Cuban opposition | CUBOPP"),
])  # fmt: skip
def test_whom_another_state_is_said_to_help_is_not_its_own(text: str, line: str) -> None:
    assert heard(text, date(2019, 11, 11)) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("The Karen National Liberation Army seized a post in Myanmar. [The army] said so.", "Burmese army | MMR"),
    ("Sri Lanka waited. The Tamil Tigers left Sri Lanka. Ulf Henricsson, the Swedish general in charge of the "
     "monitors, said that [the army] had left.", "Sri Lankan army | LKA"),
    ("Norwegian soldiers landed. The Norwegian general said [the army] would leave.", "Norwegian army | NOR"),
    ("Norway said it would pay. Norway signed the pact. Norway's premier left Norway. It was Monday. It rained. "
     "Nobody came. Nobody spoke. Chad bombed rebel towns on Monday. [The army] said it would strike again.",
     "Chadian army | TCD"),
])  # fmt: skip
def test_an_army_is_the_states_that_fights_and_no_groups_or_officers(text: str, line: str) -> None:
    assert heard(text, IN_2024) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("French President Francois Hollande said France would stop the advance. [The rebels] hold towns in Mali.",
     "Malian rebels | MLIREB"),
    ("Russia bombed Grozny. Georgia waited. [The rebels] hold towns in Chechnya.", "Chechen rebels | RUSCHE"),
])  # fmt: skip
def test_rebels_are_those_of_a_great_power_only_where_its_places_are_named(text: str, line: str) -> None:
    assert heard(text, date(2013, 1, 14)) == [line]
