"""What bare words are about: the claim they deny, the offer they turn down, or the sentence they stand in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

import onrecord
from helpers import made
from onrecord.links.matters import bare, sentence
from onrecord.model import Act, Event, EventType, Report, Statement, Status

NEXT_DAY = made.DAY + timedelta(days=1)
BLAME = made.report("Norway has moved troops to the border, Reykjavik said. Snow fell.")
DENIAL = made.report("Snow fell again. Oslo denied it had moved any troops.", published=NEXT_DAY)


@pytest.mark.parametrize(
    "words", ["it", "the charge", "any part in the attacks", "such claims were wrong", "was false"]
)
def test_words_that_say_little_are_bare(words: str) -> None:
    assert bare(words)


@pytest.mark.parametrize(
    "words",
    [
        "Greeks to vote No",
        "Norway has moved no troops",
        "the programme would expire on Tuesday night",
        "We met Iceland",
    ],
)
def test_words_that_name_somebody_or_are_many_are_not(words: str) -> None:
    assert not bare(words)


MOVED = Event(type=EventType.MOBILIZE, actor=("NOR",), recipient=("ISL",), negated=False, status=Status.PAST)
CLAIM = made.statement(
    BLAME, "Norway has moved troops to the border", "Reykjavik", side="ISL", act=Act.CLAIM, event=MOVED
)


def denial(of: Report = DENIAL, words: str = "it had moved any troops", **fields: object) -> Statement:
    return made.statement(of, words, "Oslo", **({"act": Act.DENIAL, "event": replace(MOVED, negated=True)} | fields))


def told(said: Statement) -> list[onrecord.Matter]:
    """What the bare words are about in a ledger with the claim and what was said the next day."""
    with onrecord.Ledger() as ledger:
        ledger.keep(BLAME, [CLAIM])
        ledger.keep(DENIAL, [said])
        return list(ledger.matters(ledger.entries()).values())


def test_a_denial_is_about_the_claim_it_disputes() -> None:
    [matter] = told(denial())
    assert matter.words == "Norway has moved troops to the border"
    assert matter.other is not None
    assert matter.other.id == CLAIM.id


@pytest.mark.parametrize("fields", [{"event": None}, {"act": Act.COMMENT}])
def test_what_denies_no_claim_that_is_known_is_read_in_its_sentence(fields: dict[str, object]) -> None:
    [matter] = told(denial(**fields))
    assert (matter.words, matter.other) == ("Snow fell again. Oslo denied it had moved any troops.", None)


def test_a_denial_in_few_words_is_about_what_was_told_before_it() -> None:
    report = made.report(
        "Iceland said Norway had moved troops to the border. Oslo called the charge a lie. Iceland said Norway had "
        "moved tanks to the border."
    )
    first, last = (
        made.statement(report, words, "Iceland", side="ISL", act=Act.CLAIM, event=MOVED)
        for words in ("Norway had moved troops to the border", "Norway had moved tanks to the border")
    )
    lie = denial(report, "the charge a lie")
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [first, lie, last])
        [matter] = ledger.matters(ledger.entries()).values()
        assert matter.other is not None
        assert matter.other.id == first.id
        disputed = {pair.id for dispute in ledger.disputes() for pair in dispute[:2]}
    assert last.id not in disputed


def test_a_denial_is_about_the_claim_told_inside_it() -> None:
    report = made.report("Oslo refuted the claims that it had moved troops to the border.")
    outer = denial(report, "the claims")
    inner = made.statement(report, "it had moved troops to the border", "claims", side="ISL", within=outer.id)
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [outer, inner])
        assert ledger.matters(ledger.entries())[outer.id].words == "it had moved troops to the border"


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        (
            "Mr. Berg spoke. The ship sank off Bergen. Oslo denied it on Monday. Snow fell.",
            "it",
            "The ship sank off Bergen. Oslo denied it on Monday.",
        ),
        (
            "The ship sank. Asked about the U.S. reports of a mine near Bergen, Oslo denied it.",
            "it",
            "Asked about the U.S. reports of a mine near Bergen, Oslo denied it.",
        ),
        ("A headline\n\nOslo denied it", "it", "A headline Oslo denied it"),
        (f"Oslo denied it, {'very ' * 30}firmly.", "it", f"Oslo denied it, {'very ' * 10}very …"),
    ],
)
def test_the_sentence_is_shown_and_the_one_before_it_where_the_words_open_it(
    text: str, words: str, shown: str
) -> None:
    report = made.report(text)
    assert sentence(made.entry(report, denial(report, words, cue=())), report) == shown
