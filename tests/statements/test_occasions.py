from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from helpers.spoken import FRIDAY, attributed, days, said
from onrecord.codebook.weights import load_weights

PIECES = (
    "Envoys met on Monday.",
    "A day later they parted.",
    "The talks end on 3 March.",
    "It was signed in May 2019.",
    "Two weeks after the storm the port opened.",
    "By Tuesday it was calm.",
    "\n\n",
)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[content Norway will sign], [source Oslo] [cue said] on Thursday.", "2022-02-17..2022-02-17"),
        (
            "On Tuesday, [source the Norwegian ministry] [cue stated] [content a partial drawdown].",
            "2022-02-15..2022-02-15",
        ),
        (
            "[source Norway] [cue had claimed] earlier this week [content that its troops had left].",
            "2022-02-14..2022-02-17",
        ),
        ("[content Norway will sign], [source Oslo] [cue said].", "2022-02-18..2022-02-18"),
        (
            "OSLO, Feb. 18 (Agency) -- [source Norway] [cue condemned] [content the raid] on Wednesday.",
            "2022-02-16..2022-02-16",
        ),
        # the day is that of what a relative clause tells
        (
            "[source Norway], whose envoy was expelled in January, [cue demanded] [content to send another].",
            "2022-02-18..2022-02-18",
        ),
        (
            "[source Oslo] [cue demanded] [content respect for its airspace], which Suva had closed on Wednesday.",
            "2022-02-18..2022-02-18",
        ),
        (
            "[source Roald Amundsen], who won an election in January, [cue said] [content Norway would sign].",
            "2022-02-18..2022-02-18",
        ),
        (
            "[source Roald Amundsen], whom Norway had sacked on Monday, [cue said] [content Norway would sign].",
            "2022-02-18..2022-02-18",
        ),
        # ... but where somebody went says when he spoke
        (
            "[source Roald Amundsen], who visited Suva on Monday, [cue said] [content Norway would sign].",
            "2022-02-14..2022-02-14",
        ),
        ("[source Norway] [cue has] repeatedly [cue denied] [content plans to invade].", "-"),
        ("[source Norway] has time and again [cue denied] [content plans to invade].", "-"),
        ("[source Norway] again [cue denied] [content plans to invade].", "2022-02-18..2022-02-18"),
        ("[source Norway] wants peace and again [cue denied] [content plans to invade].", "2022-02-18..2022-02-18"),
        ("[source Norway] on Wednesday again [cue denied] [content plans to invade].", "2022-02-16..2022-02-16"),
        ("[content Norway will sign on Monday], [source Oslo] [cue said] on Thursday.", "2022-02-17..2022-02-17"),
        (
            "In a 2014 speech [source Norway] [cue promised] [content to sign].",
            "2014-01-01..2014-12-31",
        ),
        # the day of an occasion of speaking, not that of the news reacted to
        ("[source Norway] [cue said] after Tuesday's session [content it would sign].", "2022-02-15..2022-02-15"),
        ("During Tuesday's talks, [source Norway] [cue said] [content it would sign].", "2022-02-15..2022-02-15"),
        ("[source Norway] [cue said] after Tuesday's raid [content it would sign].", "2022-02-18..2022-02-18"),
        ("[source Norway] [cue said] before Tuesday's talks [content it would sign].", "2022-02-18..2022-02-18"),
        # counted from the day of the clause that opens the sentence
        ("A day after Suva fell on Sunday, [source Norway] [cue asked for] [content aid].", "2022-02-14..2022-02-14"),
        (
            "Envoys met on Monday. [source Norway] [cue rejected] [content the criticism the next day].",
            "2022-02-15..2022-02-15",
        ),
        # long before, on a day that the text does not give
        ("[source Norway] earlier [cue described] [content the raid as a crime].", "-"),
        ("Earlier, [source Norway] [cue had said] [content it would sign].", "-"),
        (
            "[source Norway] earlier on Tuesday [cue described] [content the raid as a crime].",
            "2022-02-15..2022-02-15",
        ),
        ("[source Norway] [cue had promised] [content to sign].", "-"),
        ("[source Norway] [cue had warned] [content of a storm].", "2022-02-18..2022-02-18"),
        ("[source Norway] [cue had promised] on Monday [content to sign].", "2022-02-14..2022-02-14"),
        ("[source Norway] [cue promised] in 1994 [content to sign].", "1994-01-01..1994-12-31"),
        ("In 1994, when the war ended, [source Norway] [cue promised] [content to sign].", "1994-01-01..1994-12-31"),
        ("In 1994, after the war, [source Norway] [cue said] [content it would sign].", "1994-01-01..1994-12-31"),
        (
            "The talks failed on Friday. In April 2004 [source the king of Norway] [cue urged] [content Fiji to go].",
            "2004-04-01..2004-04-30",
        ),
        # the time told of before
        (
            "In January Fiji closed the port. [source Norway] [cue said] at the time [content that it would reopen].",
            "2022-01-01..2022-01-31",
        ),
        (
            "On 28 January Fiji left. [source Norway] [cue said] that month [content that it would return].",
            "2022-01-01..2022-01-31",
        ),
        (
            "Fiji left in 2005. At the time, [source Norway] [cue said] [content it would return].",
            "2005-01-01..2005-12-31",
        ),
        (
            "Fiji left in January. [source Norway] [cue said] then [content that it would return].",
            "2022-01-01..2022-01-31",
        ),
        ("[source Norway] [cue said] at the time [content that it would return].", "2022-02-18..2022-02-18"),
        (
            "It was not until Tuesday that [source Norway] [cue acknowledged] [content that Fiji had left].",
            "2022-02-15..2022-02-15",
        ),
        # years that need no "in"
        ("Last year [source Norway] [cue promised] [content to sign].", "2021-01-01..2021-12-31"),
        ("[source Norway] [cue promised] last year [content to sign].", "2021-01-01..2021-12-31"),
        ("Two years ago, [source Norway] [cue said] [content it would sign].", "2020-01-01..2020-12-31"),
        (
            "[source Norway], which two years ago [cue promised] [content to sign], left on Monday.",
            "2020-01-01..2020-12-31",
        ),
        ("[source Norway], which split last year, [cue said] [content it would sign].", "2022-02-18..2022-02-18"),
        ("[source The king] elected last year [cue said] [content Norway would sign].", "2022-02-18..2022-02-18"),
        ("[source Norway] [cue condemned] [content last year's raid].", "2022-02-18..2022-02-18"),
        ("[source Norway] [cue denied] [content it] and pointed to a 1994 speech by Fiji.", "2022-02-18..2022-02-18"),
        # there it dates what somebody did
        ("[source The party], founded in 1994, [cue said] [content Norway would sign].", "2022-02-18..2022-02-18"),
        (
            "Envoys met in Oslo on Monday. A day later [source Norway] [cue warned] [content the ships would leave].",
            "2022-02-15..2022-02-15",
        ),
        (
            "Envoys met in Oslo on Monday. [source Norway] [cue warned] the following day [content it would leave].",
            "2022-02-15..2022-02-15",
        ),
        (
            "Envoys met on Thursday. Ten days before that [source Norway] [cue said] [content it would leave].",
            "2022-02-07..2022-02-07",
        ),
        (
            "Envoys met on Thursday. [source Norway] [cue had said] the night before that [content it would leave].",
            "2022-02-16..2022-02-16",
        ),
        # "the day" is the one told of before
        (
            "Envoys met in Oslo on Tuesday. Earlier in the day, [source Norway] [cue warned] [content of a storm].",
            "2022-02-15..2022-02-15",
        ),
        (
            "Envoys met in Oslo on Tuesday. Later in the day [source Norway] [cue warned] [content of a storm].",
            "2022-02-15..2022-02-15",
        ),
        # from the day named with it, not from the one told of before
        (
            "Envoys met on Monday. [source Norway] [cue said] on Thursday, two days after, [content it would leave].",
            "2022-02-17..2022-02-17",
        ),
        ("Envoys met on Thursday. [content Norway will sign], [source Oslo] [cue said].", "2022-02-17..2022-02-17"),
    ],
)
def test_the_day_it_was_said(marked: str, expected: str) -> None:
    [statement] = said(marked)
    assert days(statement.said_on) == expected


@pytest.mark.parametrize(
    ("when", "day"),
    [("On the eve of the summit", "13"), ("Two days before the summit", "12"), ("A day after the summit", "15")],
)
def test_a_day_counted_from_an_event_that_the_report_dates(when: str, day: str) -> None:
    told = "The summit opened on 14 February. "
    [demand] = said(f"{told}{when} [source Norway] [cue demanded] [content its removal].")
    assert days(demand.said_on) == f"2022-02-{day}..2022-02-{day}"


@pytest.mark.parametrize(
    ("told", "day"),
    [("today", "18"), ("tonight", "18"), ("yesterday", "17"), ("earlier in the day", "18"), ("", "18")],
)
def test_the_days_of_a_report_are_counted_from_its_dateline(told: str, day: str) -> None:
    saturday = FRIDAY + timedelta(days=1)
    [claim] = said(f"OSLO, Feb. 18 - [source Norway] [cue said] {told} [content that it had signed].", saturday)
    assert days(claim.said_on) == f"2022-02-{day}..2022-02-{day}"


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Two weeks after", "2022-02-04..2022-02-04"),
        ("A month after", "2022-01-15..2022-01-23"),
        ("Days after", "2022-02-11..2022-02-17"),
    ],
)
def test_so_long_after_it_was_said_is_counted_from_the_report(opening: str, expected: str) -> None:
    [threat] = said(f"{opening} [source Norway] [cue threatened] [content to close the strait], Iceland left.")
    assert days(threat.said_on) == expected


def test_so_long_after_it_was_said_is_counted_from_the_day_of_what_is_told() -> None:
    told = "Oslo confirmed that the port was shut on Wednesday, two days after"
    [threat] = said(f"{told} [source Norway] [cue threatened] [content to close the strait].")
    assert days(threat.said_on) == "2022-02-14..2022-02-14"


@pytest.mark.parametrize("mark", [".", ":", " -"])
def test_an_entry_of_a_diary_is_told_of_its_day(mark: str) -> None:
    [demand] = said(f"28 January{mark} A flag was raised. [source Norway] [cue demanded] [content its removal].")
    [refusal] = said(f"28 January{mark} It was so. [source Oslo], on 29 January, [cue rejected] [content the plan].")
    assert (days(demand.said_on), days(refusal.said_on)) == ("2022-01-28..2022-01-28", "2022-01-29..2022-01-29")


def test_he_added_is_the_same_day() -> None:
    told, more = "Norway's premier", "Norway will pay, Norway's premier added."
    first = said(f"[content Norway will sign], [source {told}] [cue said] on Wednesday. {more}")
    before = f"Norway will sign, {told} said on Wednesday. "
    [second] = said(f"{before}[content Norway will pay], [source {told}] [cue added].", earlier=first)
    assert days(second.said_on) == "2022-02-16..2022-02-16"
    reason = next(each for each in second.reasons if each.decides == "said_on")
    assert reason.says == "the occasion this speaker was last heard on"


def test_a_time_inside_the_content_does_not_date_the_saying() -> None:
    _, passage = attributed("[content Norway signed on Monday], [source Oslo] [cue said].")
    assert len(passage.times) == 1
    [statement] = said("[content Norway signed on Monday], [source Oslo] [cue said].")
    assert days(statement.said_on) == "2022-02-18..2022-02-18"


def test_a_weekday_in_a_quotation_before_does_not_become_the_day() -> None:
    first = said('"[content We left on Monday]," [source Oslo] [cue said]. Norway will pay, Reykjavik said.')
    before = '"We left on Monday," Oslo said. '
    [second] = said(f"{before}[content Norway will pay], [source Reykjavik] [cue said].", earlier=first)
    assert days(second.said_on) == "2022-02-18..2022-02-18"


def test_a_date_in_other_words_of_the_sentence_does_not_become_the_day() -> None:
    told = "Norway accepted defeat in last week's vote"
    first = said(f"[source Oslo] [cue said] [content {told}] and demanded a recount.")
    [second] = said(f"[source Oslo] said {told} and [cue demanded] [content a recount].", earlier=first)
    assert days(second.said_on) == "2022-02-18..2022-02-18"


def test_every_weight_is_for_a_sign_once() -> None:
    weights = load_weights("statements_days")
    assert weights["the report's date"] > 0
    assert weights["the report's date"] > weights.get("told of in the words", 0.0)
    assert all(sign == sign.strip() for sign in weights)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
def test_no_words_are_said_after_the_report_was_published(pieces: list[str]) -> None:
    [statement] = said(f"{' '.join(pieces)} [content Norway will sign], [source Oslo] [cue said].")
    assert statement.said_on is None or statement.said_on.end <= FRIDAY


def test_a_day_told_in_one_item_of_news_in_brief_dates_nothing_in_the_next() -> None:
    told = onrecord.read(
        "ANKARA — Turkey warned Syria on Monday that any attack would be answered.\n\n"
        "JUBA — South Sudan accused Khartoum of bombing villages.",
        date="2012-06-26",
    )
    assert [str(each.said_on and each.said_on.start) for each in told] == ["2012-06-25", "2012-06-26"]


def test_what_another_tells_as_said_before_is_not_of_the_day_he_tells_it() -> None:
    outer = "Norway said on Thursday that Iceland had"
    threat = onrecord.read(f"{outer} threatened to leave.", date="2022-02-18")[1]
    promise = onrecord.read(f"{outer} told it on Monday that it would leave.", date="2022-02-18")[1]
    assert (days(threat.said_on), days(promise.said_on)) == ("-", "2022-02-14..2022-02-14")


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Norway opened the port last month.", "2022-01-01..2022-01-31"),
        ("Norway opened the port on February 4.", "2022-02-04..2022-02-04"),
    ],
)
def test_what_was_said_at_the_time_is_of_the_days_told_of_before(opening: str, expected: str) -> None:
    told = onrecord.read(f"{opening} Iceland denied at the time that it had shut it.", date="2022-02-18")
    assert days(told[-1].said_on) == expected


def test_the_next_day_is_counted_once_in_a_sentence() -> None:
    told = onrecord.read(
        "Chad attacked Suva on Tuesday. Norway condemned the attack the next day and said it would send aid.",
        date="2022-02-18",
    )
    assert [days(each.said_on) for each in told if each.speaker] == ["2022-02-16..2022-02-16"] * 2


def test_what_had_been_said_before_is_not_of_the_day_on_which_its_speaker_says_more() -> None:
    text = "Norway, which had denied that its ships were there, admitted on Thursday that one had been sunk."
    assert [days(each.said_on) for each in onrecord.read(text, date="2022-02-18")] == ["-", "2022-02-17..2022-02-17"]


@pytest.mark.parametrize("now", ["Now it says", "It now says", "Now, it insists"])
def test_what_somebody_now_says_is_news(now: str) -> None:
    *_, last = onrecord.read(
        f"On 3 January Norway said it would stay. {now} that the deal is dead.", date="2022-02-18"
    )
    assert days(last.said_on) == "2022-02-18..2022-02-18"
