"""At whom an act is aimed, weighed by signs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from helpers.spoken import BOOK, attributed, said
from onrecord.codebook.weights import load_weights
from onrecord.model import Act
from onrecord.statements import addressees, aims, namings


def setting_of(marked: str, act: Act = Act.DEMAND) -> aims.Setting:
    attribution, passage = attributed(marked)
    return aims.setting(
        act, attribution, attribution.content, passage, None, earlier=(), roll=namings.roll([passage])
    )


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("[source Norway] [cue called on] Iceland [content to withdraw its troops].", "ISL"),
        ("[source Norway] [cue warned] Iceland [content that it would close the port].", "ISL"),
        ("[source Colombia] [cue urged] [content the FARC to hand in its arms].", "COLFARC"),
        ("[source Ukraine] [cue accused] [content the separatists of shelling the town].", "UKRSEP"),
    ],
)
def test_the_side_named_in_the_words_is_aimed_at(marked: str, addressee: str) -> None:
    [statement] = said(marked)
    assert statement.addressee == addressee


@pytest.mark.parametrize(
    ("words", "addressee"),
    [
        ("its tourists to leave Iceland", None),
        ("all its embassy staff not to travel", None),
        ("the public for calm", None),
        ("its neighbour to withdraw", "ISL"),
    ],
)
def test_a_sides_own_people_are_no_other_side(words: str, addressee: str | None) -> None:
    told = "Iceland accused Norway of shelling the port. "
    first = said("[source Iceland] [cue accused] [content Norway of shelling the port].")
    [second] = said(f"{told}[source Norway] [cue told] [content {words}].", earlier=first)
    assert second.addressee == addressee


def test_where_the_words_name_nobody_it_is_the_side_last_heard_with() -> None:
    told = "Iceland accused Norway of shelling the port. "
    first = said("[source Iceland] [cue accused] [content Norway of shelling the port].")
    [second] = said(told + "[source Norway] [cue threatened] [content to answer with force].", earlier=first)
    assert second.addressee == "ISL"


def test_an_accusation_is_aimed_at_who_did_it() -> None:
    [statement] = said("[source Norway] [cue condemned] [content the attack by Iceland on the Swedish port].")
    assert statement.event is not None
    assert (statement.event.actor, statement.addressee) == (("ISL",), "ISL")


def test_a_reason_names_the_signs_and_the_words() -> None:
    [statement] = said("[source Norway] [cue urged] [content Iceland to withdraw its troops].")
    [reason] = [each for each in statement.reasons if each.decides == "addressee"]
    assert reason.rule == "addressees.signs"
    assert reason.says.startswith("ISL: ")
    assert reason.spans


def test_nobody_is_chosen_where_nothing_speaks_for_a_side() -> None:
    setting = setting_of("[source The army] [cue reported] [content that two bridges had fallen].", Act.CLAIM)
    assert addressees.chosen(setting, BOOK.aims) is None


@given(st.dictionaries(st.sampled_from(sorted(load_weights("statements_aims"))), st.floats(-3, 3)))
def test_whatever_the_weights_the_choice_is_a_side_near_the_act(weights: dict[str, float]) -> None:
    setting = setting_of("[source Norway] [cue urged] [content Iceland and Finland to withdraw].")
    assert addressees.chosen(setting, weights) in (None, *setting.candidates)


def test_a_roll_counts_the_sides_in_order() -> None:
    _, passage = attributed("Norway met Iceland. [source Norway] [cue said] [content it would sign].")
    roll = namings.roll([passage])
    assert next(iter(roll.often)) == "NOR"
    assert list(roll.namings) == sorted(roll.namings)


def test_what_the_model_leans_to_is_a_sign() -> None:
    setting = setting_of("[source Norway] [cue urged] [content Iceland and Finland to withdraw].")
    finland = replace(setting, seen={"FIN": 3.0, "ISL": -3.0})
    assert "model: addressed" not in aims.of_side(setting, "FIN")
    assert aims.of_side(finland, "FIN")["model: addressed"] == 3.0
    assert addressees.chosen(setting, BOOK.aims) == "ISL"
    assert addressees.chosen(finland, BOOK.aims) == "FIN"


def aimed(text: str, day: str) -> str | None:
    return next(each.addressee for each in onrecord.read(text, date=day) if each.speaker and each.act in PROMISES)


PROMISES = (Act.COMMITMENT, Act.DEMAND, Act.THREAT)


def test_an_organisation_told_of_only_later_is_not_promised_anything() -> None:
    before = (
        "Crowds stormed a second seat of power in Sri Lanka before dawn on Wednesday, and the president fled. " * 3
    )
    text = (
        f"{before}\n\nGotabaya Rajapaksa promised on Saturday that he would resign on July 13.\n\n"
        "The International Monetary Fund said that talks on a loan could resume."
    )
    assert aimed(text, "2022-07-13") is None


def test_a_threat_is_aimed_at_whom_it_names_as_hit() -> None:
    assert (
        aimed("Chad argued with Norway. Chad threatened to attack Iceland, Norway was told.", "2015-03-10") == "ISL"
    )


def test_who_is_named_to_do_it_is_asked_rather_than_who_was_last_heard() -> None:
    text = (
        "South Sudan seized Heglig. Sudan's foreign ministry said there would be no talks.\n\n"
        "The African Union demanded the immediate withdrawal of the SPLA from Heglig."
    )
    *_, demand = onrecord.read(text, date="2012-04-14")
    assert (demand.act, demand.addressee) == (Act.DEMAND, "SSD")


def test_a_navy_told_to_leave_what_another_claims_is_the_one_asked() -> None:
    text = "The Norwegian president ordered the navy to withdraw from the islands claimed by Iceland. Iceland waited."
    assert aimed(text, "2030-02-26") == "NOR"
