"""Which entries are compared, and how many at most."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from helpers.made import entry, report, statement
from onrecord import codebook, links
from onrecord.model import Entry, Event, EventType, Status

WORDS = codebook.load().links.words
DAY = date(2030, 2, 26)


def about(kind: str, actor: str, recipient: str, text: str = "Norway would sign on Friday") -> Entry:
    of = report(f"{text}, Oslo said.")
    event = Event(
        type=EventType(kind),
        actor=(actor,),
        recipient=(recipient,) if recipient else (),
        negated=False,
        status=Status.PLANNED,
    )
    return entry(of, statement(of, text, event=event))


def shared(one: Entry, other: Entry) -> set[str]:
    keys = set(links.keys(one, words=WORDS)) & set(links.keys(other, words=WORDS))
    return {key for key in keys if not key.startswith("report:")}


def test_the_keys_name_sides_by_family_and_rare_words() -> None:
    found = links.keys(about("RETREAT", "NOR", "ISL", "They would leave the Svalbard station"), words=WORDS)
    assert {"ISL|NOR:force", "NOR:RETREAT", "NOR~svalbard"} <= set(found)


def test_opposed_motion_shares_a_key() -> None:
    assert "ISL|NOR:force" in shared(about("RETREAT", "NOR", "ISL"), about("MOBILIZE", "ISL", "NOR"))


def test_other_sides_share_none() -> None:
    assert not shared(about("RETREAT", "NOR", "ISL"), about("RETREAT", "PER", "CHL", "Peru would leave"))


def test_what_lies_outside_the_window_is_left_out() -> None:
    old = DAY - timedelta(days=links.WINDOW_DAYS + 1)
    assert links.nearest(DAY, [(old, "old"), (DAY, "new"), (DAY, "itself")], besides="itself") == ["new"]


def test_those_that_share_most_keys_come_first() -> None:
    long_ago = DAY - timedelta(days=9)
    assert links.nearest(DAY, [(DAY, 1), (long_ago, 2), (long_ago, 2)], besides=0) == [2, 1]


@given(st.lists(st.tuples(st.dates(date(2029, 1, 1), date(2031, 1, 1)), st.integers(1, 200))))
def test_the_number_compared_is_bounded_and_without_repeats(hits: list[tuple[date, int]]) -> None:
    found = links.nearest(DAY, hits * 3, besides=0)
    assert len(found) == len(set(found)) <= links.AT_MOST


def test_the_number_of_keys_is_bounded() -> None:
    many = about("RETREAT", "NOR", "ISL", " ".join(f"then Place{chr(97 + i)} fell" for i in range(26)))
    assert len(links.keys(many, words=WORDS)) < 60
