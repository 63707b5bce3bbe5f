"""Which two "both sides" are, and who say something of each other."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import TABLES
from onrecord import actors
from onrecord.model import Actor, Report
from onrecord.text import passages


def sides(text: str, words: str) -> list[str | None]:
    report = Report(id="example", published=date(2022, 2, 18), text=text)
    resolved = actors.resolve(passages(report), codebook=TABLES)
    found = [(each, passage) for passage in resolved for each in passage.mentions]
    named = [each for each, passage in found if passage.words(each.span).lower() == words]
    return sorted(each.actor.country or "" for each in named if isinstance(each.actor, Actor))


@pytest.mark.parametrize(("text", "words", "expected"), [
    ("Norway accused Iceland of shelling its ports. Iceland denied it. Turkey's office said both sides had met.",
     "both sides", ["ISL", "NOR"]),
    ("Norway said it was ready. Iceland said it was not. Turkey's president spoke to both leaders. He said both "
     "sides had agreed.", "both sides", ["ISL", "NOR"]),
    ("Norway shelled Iceland after a proposal from Turkey and Finland. Both sides said no.", "both sides",
     ["ISL", "NOR"]),
    ("Norway and Iceland met. Both sides said no.", "both sides", ["ISL", "NOR"]),
    ("Norway and Iceland fought on Sunday. Each accused the other of firing first.", "each", ["ISL", "NOR"]),
    ("Norway and Iceland fought on Sunday, each side accusing the other of firing first.", "each side",
     ["ISL", "NOR"]),
    ("Norway and Iceland fought on Sunday. Each side left.", "each side", []),
    # who only asks something of them is no party, even if named last
    ("Norway accused Iceland of shelling its ports. Turkey urged both to stop.\n\nThe two foreign ministries agreed.",
     "the two foreign ministries", ["ISL", "NOR"]),
    ("Turkey urged Norway to bring about the withdrawal of Icelandic troops from Oslo.\n\nBoth governments deny it.",
     "both governments", ["ISL", "NOR"]),
    ("Turkey urged Norway to stop shelling Turkish ports. Both governments denied it.", "both governments",
     ["NOR", "TUR"]),
    # who asks is no party in the same words either, and those named most are, even long before
    ("Norway accused Iceland of shelling its ports. Norway's jets hit Iceland.\n\nIn Paris the minister met Macron, "
     "who left for Rome.\n\nTurkey urged both sides to stop.", "both sides", ["ISL", "NOR"]),
    # two who tell of two others, or ask them, are none of them, unless no others are at odds
    ("Norway and Iceland are fighting. Chad and Fiji said that the two sides had agreed.", "the two sides",
     ["ISL", "NOR"]),
    ("Norway shelled Iceland. Chad and Fiji urged the two sides to stop.", "the two sides", ["ISL", "NOR"]),
    ("Chad and Fiji said the two sides had agreed.", "the two sides", ["FJI", "TCD"]),
    # who brokered it says so, a clause between, and who condemned what one of the two did has no part in it
    ("Norway suspended talks with Iceland. Chad and Fiji, which brokered the truce, said both sides had broken it.",
     "both sides", ["ISL", "NOR"]),
    ("Norway and Iceland agreed to a truce. Chad and Fiji, which brokered it, said both sides had broken it.",
     "both sides", ["ISL", "NOR"]),
    ("Norway suspended talks with Iceland. Chad's president condemned it. Fiji called on the two sides to stop.",
     "the two sides", ["ISL", "NOR"]),
    # who border on one another
    ("Chad and Niger traded fire on Sunday. Norway urged the neighbours to stop.", "the neighbours", ["NER", "TCD"]),
    ("Norway and Fiji traded fire on Sunday. The neighbours fled.", "the neighbours", ["NOR"]),
])  # fmt: skip
def test_both_sides_are_the_two_who_deal_with_each_other(text: str, words: str, expected: list[str]) -> None:
    assert sides(text, words) == expected


def test_the_two_ministers_are_no_prime_minister_where_a_minister_was_named() -> None:
    text = (
        "India's foreign minister Jaishankar met Wang Yi in Moscow. Prime Minister Modi said India would defend its "
        "land. The two ministers agreed."
    )
    report = Report(id="example", published=date(2020, 9, 11), text=text)
    found = [each for passage in actors.resolve(passages(report), codebook=TABLES) for each in passage.mentions]
    two = {
        each.actor.name
        for each in found
        if each.span.start == text.index("The two") and isinstance(each.actor, Actor)
    }
    assert two == {"Subrahmanyam Jaishankar", "Wang Yi"}


@pytest.mark.parametrize("noun", ["observers", "monitors", "soldiers"])
def test_several_just_named_are_meant_by_their_noun(noun: str) -> None:
    text = f"Icelandic {noun} arrived in Oslo. Norway's king said on Friday that Norway would accept the {noun}."
    assert sides(text, f"the {noun}") == ["ISL"]
