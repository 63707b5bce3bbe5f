from __future__ import annotations

import pytest

import onrecord
from helpers.spoken import days, said


@pytest.mark.parametrize(
    ("told", "counted", "day"),
    [
        ("The ban was announced on Tuesday.", "On the eve of the announcement", "14"),
        ("Chad banned oil exports on Monday.", "Two days after the ban", "16"),
        ("Suva's parliament voted on Tuesday.", "On the eve of the vote", "14"),
        ("Chad expelled ten envoys on Tuesday.", "On the eve of the expulsions", "14"),
        ("Chad closed its embassy on Monday.", "The day after the closure of the embassy", "15"),
        ("Amundsen arrived in Suva on Wednesday.", "The day before his arrival", "15"),
        ("Chad freed the crew on Tuesday.", "Hours after the release", "15"),
        ("Ten men died in Suva on Tuesday.", "A day after their deaths", "16"),
        # the last of several, and not the day of what else was told since
        ("Chad closed its embassy on Monday. Suva was calm on Tuesday.", "A day before the closure", "13"),
        # the event's own day stands beside it
        ("Suva was calm on Thursday.", "Two days after the vote on Monday", "16"),
    ],
)
def test_a_day_counted_from_an_event_is_counted_from_the_day_of_its_verb(told: str, counted: str, day: str) -> None:
    [before] = said(f"{told} {counted}, [source Norway] [cue said] [content it would help].")
    [behind] = said(
        f"{told} [source Norway] [cue said] {counted[0].lower()}{counted[1:]} [content that it would go]."
    )
    assert days(before.said_on) == f"2022-02-{day}..2022-02-{day}"
    assert days(behind.said_on) == days(before.said_on)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # counted from the sentence before where the event has no day, but is pointed to or was named before
        (
            "Chad feared a rout. It lost on Monday. Two days after the rout, [source Norway] [cue said] "
            "[content it would help].",
            "2022-02-16..2022-02-16",
        ),
        (
            "Chad lost on Monday. Two days after that rout, [source Norway] [cue said] [content it would help].",
            "2022-02-16..2022-02-16",
        ),
        (
            "Chad lost on Monday. On the eve of that rout, [source Norway] [cue had said] [content it would go].",
            "2022-02-13..2022-02-13",
        ),
        # ... but not over several sentences
        (
            "Chad lost on Monday. All fled. On the eve of that rout, [source Norway] [cue had said] [content no].",
            "-",
        ),
        # the event is still to come
        ("On the eve of the vote, [source Norway] [cue said] [content it would help].", "2022-02-18..2022-02-18"),
        # of what somebody did who speaks
        (
            "Chad voted on Monday. [source Roald Amundsen], whom Norway had sacked on the eve of the vote, "
            "[cue said] on Wednesday [content it would help].",
            "2022-02-16..2022-02-16",
        ),
    ],
)
def test_a_day_counted_from_an_event_without_a_day(marked: str, expected: str) -> None:
    [statement] = said(marked)
    assert days(statement.said_on) == expected


def test_the_day_on_which_something_is_announced_is_not_that_of_the_event() -> None:
    text = "Norway said on Monday that it would ban oil exports. A day before the ban, Iceland said it would help."
    *_, last = onrecord.read(text, date="2022-02-18")
    assert days(last.said_on) != "2022-02-13..2022-02-13"


@pytest.mark.parametrize(
    "counted",
    [
        "Chad voted on Monday. In the days before the vote",
        "Chad was beaten on Monday. Two weeks after that rout",
        # another event than what is told, by its noun, or by a name
        "A new ship arrived in Chad on Monday. Two days after the new law took effect",
        "The generals of Chad resigned on Monday. Two days after the general election",
        "Chad closed its port on Monday. Two days after the Swedish vote",
        "Chad closed its port on Monday. Two days after the wedding",
        "Envoys spoke of the war on Monday. A day after the war",
        "Chad promised on Monday to vote. A day before the vote",
    ],
)
def test_days_that_count_from_no_event_with_a_day(counted: str) -> None:
    [statement] = said(f"{counted}, [source Norway] [cue said] [content it would go].")
    [reason] = [each for each in statement.reasons if each.decides == "said_on"]
    assert reason.rule != "occasions.step"


@pytest.mark.parametrize(
    ("counted", "day"), [("On the eve of the announcement", "17"), ("A day before the announcement was made", "17")]
)
def test_a_saying_is_an_event_too(counted: str, day: str) -> None:
    text = f"The truce will last, Norway announced. {counted}, Chad had warned that it would not."
    *_, last = onrecord.read(text, date="2022-02-18")
    assert days(last.said_on) == f"2022-02-{day}..2022-02-{day}"
