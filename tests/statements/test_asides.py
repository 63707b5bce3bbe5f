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
        # where he was on a day, or when he was asked
        ("[source Amundsen], who was in Suva on Monday, [cue said] [content Norway would sign].", "14"),
        ("[source Amundsen], asked on Monday, [cue said] [content Norway would sign].", "14"),
        ("[source Norway], its ally, closed the port on Monday, and [cue said] [content Fiji would pay].", "14"),
        ("[source His address], aired on Monday, [cue said] [content Norway would sign].", "14"),
    ],
)
def test_the_day_of_an_aside_is_not_that_of_the_saying(marked: str, day: str) -> None:
    [statement] = said(marked)
    assert days(statement.said_on) == f"2022-02-{day}..2022-02-{day}"


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
