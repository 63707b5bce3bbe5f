from __future__ import annotations

import pytest

from helpers.spoken import days, said


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        # a day of what was done to the speaker, or a stretch of days on which he was somewhere
        ("[source Amundsen], who was released by Fiji on Monday, [cue said] [content Norway would sign].", "18"),
        ("[source Amundsen], who was here last month, [cue said] [content Norway would sign].", "18"),
        ("[source Amundsen], who was here last month, [cue said] on Thursday [content Norway would sign].", "17"),
        ("[source Amundsen], who flew to Suva last weekend, [cue denied] [content that Norway would sign].", "18"),
        ("[source Amundsen], elected in a vote held on Monday, [cue said] [content Norway would sign].", "18"),
        ("[source Amundsen], back from Suva on Monday, [cue said] [content Norway would sign].", "18"),
        ('"[content Norway will sign]," [cue said] [source Amundsen], who was freed on Monday.', "18"),
        ("In a reaction to a ban imposed on Monday, [source Oslo] [cue said] [content Norway would sue].", "18"),
        ("Reacting to Monday's ban, [source Oslo] [cue said] [content Norway would sue].", "18"),
        ("[source Oslo] [cue described] [content the strike as illegal], citing an order given on Monday.", "18"),
        # where he went or whom he met days before, and where he will go
        ("[source Amundsen], who flew to the front on Monday, [cue said] [content Norway would sign].", "18"),
        ("[source Amundsen], who met the king on Monday, [cue said] [content Norway would sign].", "18"),
        ("[source Amundsen], who flies to Suva on Monday, [cue said] [content Norway would sign].", "18"),
        ("[source Amundsen], who arrived in Suva on Thursday, [cue said] [content Norway would sign].", "17"),
        # what others said, what was said besides, and what was done days before
        ("[source Norway] [cue denied] [content that it had paid], as alleged by Fiji last weekend.", "18"),
        ("Contrary to what Fiji said on Monday, [source Oslo] [cue said] [content that Norway would sign].", "18"),
        ("[source Oslo] [cue denied] [content it] and accused Fiji of having fired on Monday.", "18"),
        ("[source Oslo] [cue accused] [content Fiji of theft] after it raided a ship on Monday.", "18"),
        ("[source Oslo] [cue accused] [content Fiji of theft] after it raided a ship on Thursday.", "17"),
        ("[source Oslo] [cue accused] [content Fiji of theft] after Amundsen visited Suva on Monday.", "14"),
        # where he was on a day, or when he was asked
        ("[source Amundsen], who was in Suva on Monday, [cue said] [content Norway would sign].", "14"),
        ("[source The council], which met in Suva on Monday, [cue demanded] [content an end to the raids].", "14"),
        ("[source Amundsen], asked on Monday, [cue said] [content Norway would sign].", "14"),
        ("[source Norway], its ally, closed the port on Monday, and [cue said] [content Fiji would pay].", "14"),
        ("[source His address], aired on Monday, [cue said] [content Norway would sign].", "14"),
    ],
)
def test_the_day_of_an_aside_is_not_that_of_the_saying(marked: str, day: str) -> None:
    [statement] = said(marked)
    assert days(statement.said_on) == f"2022-02-{day}..2022-02-{day}"


@pytest.mark.parametrize("where", ["in which", "during which", "where"])
def test_the_day_of_a_clause_led_by_a_preposition_is_not_that_of_the_saying(where: str) -> None:
    [demand] = said(f"[source Oslo] [cue urged] [content Suva to end the raids], {where} four men fell on Monday.")
    assert days(demand.said_on) == "2022-02-18..2022-02-18"


def test_what_he_added_was_done_on_a_day_is_not_the_day_he_spoke() -> None:
    added = "adding that its envoy had been summoned on Wednesday"
    [refusal] = said(f"[content Norway would not pay], [source Oslo] [cue said], {added}.")
    assert days(refusal.said_on) == "2022-02-18..2022-02-18"


def test_the_day_since_which_it_was_said_is_not_that_of_the_saying() -> None:
    [demand] = said("Since the landing on Sunday [source Oslo] [cue has asked for] [content an inquiry].")
    assert days(demand.said_on) == "2022-02-18..2022-02-18"


def test_the_day_of_a_plan_is_not_that_of_the_promise_joined_to_it() -> None:
    [promise] = said("[source Oslo] will send its envoy this week, and [cue promised] [content to call a meeting].")
    assert days(promise.said_on) == "2022-02-18..2022-02-18"


def test_where_he_was_and_spoke_there_is_when_he_spoke() -> None:
    [claim] = said("[source Amundsen], who visited Suva in January, [cue had said] there [content Norway paid].")
    assert days(claim.said_on) == "2022-01-01..2022-01-31"


@pytest.mark.parametrize(
    "clause",
    [
        ", and on Tuesday its ships left",
        "; on Tuesday its ships left",
        "; but its ships left on Tuesday",
        ", as it had done on Tuesday",
    ],
)
def test_the_day_of_another_clause_is_of_that_clause(clause: str) -> None:
    [claim] = said(f"[source Oslo] [cue denied] [content that Norway had signed]{clause}.")
    assert days(claim.said_on) == "2022-02-18..2022-02-18"
