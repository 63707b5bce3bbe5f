from __future__ import annotations

import pytest

import onrecord
from helpers.spoken import days

FRIDAY = "2022-02-18"


def read(text: str) -> list[str]:
    return [days(each.said_on) for each in onrecord.read(text, date=FRIDAY) if each.speaker is not None]


@pytest.mark.parametrize(
    "clause",
    ["who had asked for help on Monday", "whose board cut off aid on Monday", "which left the league on Monday"],
)
def test_the_day_of_a_relative_clause_dates_nobody_else(clause: str) -> None:
    head = "Amundsen's envoy" if clause.startswith("who ") else "the League"
    text = f"Norway said on Thursday that it would help {head}, {clause}. Iceland denied that it had paid."
    assert "2022-02-14" not in read(text)[-1]


def test_nobody_told_on_monday_what_was_done_on_tuesday() -> None:
    text = "Norway called on Iceland on Monday to withdraw.\n\nNorway said Icelandic ships fired on it on Tuesday."
    assert date_of(read(text)[-1]) >= "2022-02-15"


def test_what_lies_ahead_may_have_been_told_before() -> None:
    text = "Norway called on Iceland on Monday to withdraw. Norway said that its ships would leave on Tuesday."
    assert read(text)[-1] == "2022-02-14..2022-02-14"


@pytest.mark.parametrize("told", ["Fiji freed the crew on Tuesday.", "On Tuesday Fiji had said it was free."])
def test_a_day_before_the_news_dates_nobody_in_a_later_paragraph(told: str) -> None:
    text = f"Norway closed the port on Thursday.\n\n{told}\n\nIceland denied that it had paid for the crew."
    assert date_of(read(text)[-1]) >= "2022-02-17"


def test_the_day_of_what_happened_to_a_noun_is_not_that_of_the_news() -> None:
    text = "Amundsen spoke on Wednesday with the King about the fighting that broke out on Monday. Amundsen urged "
    assert read(text + "Iceland to end it. He called for talks.")[-2:] == ["2022-02-16..2022-02-16"] * 2


def test_what_was_done_to_a_speaker_dates_nobody_even_if_the_report_opens_with_it() -> None:
    text = "Amundsen, whose house was raided on Sunday, accused Norway of theft. Nansen said Iceland would pay."
    assert read(text) == ["2022-02-18..2022-02-18"] * 2


def test_what_a_speaker_had_announced_is_of_another_day_than_what_he_says() -> None:
    text = "Amundsen, who had announced on Monday that he would run, warned that Iceland would attack."
    assert read(text) == ["2022-02-14..2022-02-14", "2022-02-18..2022-02-18"]


def test_who_condemns_what_was_done_yesterday_does_so_today() -> None:
    text = "The Foreign Ministry of Norway strongly condemns the dispatch yesterday of the ship Fram to the port."
    assert read(text) == ["2022-02-18..2022-02-18"]


def test_what_a_speaker_said_on_a_day_of_its_own_is_of_another_day_than_what_he_says() -> None:
    text = (
        "Norway, which last week threatened to leave the accord, called on Chad and Iceland to return to the talks."
    )
    assert read(text) == ["2022-02-07..2022-02-13", "2022-02-18..2022-02-18"]


def date_of(told: str) -> str:
    return told[-10:]
