from __future__ import annotations

import pytest

import onrecord
from onrecord.model import Act


def parted(text: str) -> list[tuple[Act, str]]:
    found = onrecord.read(text, date="2008-08-13")
    return [(each.act, text[each.content[0].start : each.content[-1].end]) for each in found if each.speaker]


def test_what_will_be_done_is_parted_from_what_was() -> None:
    assert parted("Norway said it had driven the rebels from the valley on Tuesday and would not let them back.") == [
        (Act.CLAIM, "it had driven the rebels from the valley on Tuesday"),
        (Act.REFUSAL, "would not let them back"),
    ]
    assert parted("Chad said it had flown 200 people out on Monday and would send more aircraft.") == [
        (Act.CLAIM, "it had flown 200 people out on Monday"),
        (Act.COMMITMENT, "would send more aircraft"),
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Norway said the truce was holding but that prisoners could not be exchanged until Iceland withdrew.",
            (Act.CLAIM, "the truce was holding"),
            (Act.REFUSAL, "prisoners could not be exchanged until Iceland withdrew"),
        ),
        (
            "Norway said it had signed the accord and that Iceland should withdraw.",
            (Act.CLAIM, "it had signed the accord"),
            (Act.DEMAND, "Iceland should withdraw"),
        ),
    ],
)
def test_a_clause_behind_and_that_is_said_too(text: str, first: tuple[Act, str], second: tuple[Act, str]) -> None:
    assert parted(text) == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Norway said it would leave provided that the inspections were completed and that Iceland freed the crew.",
        "Norway said it was clear that Iceland had attacked and that Norway would answer.",
    ],
)
def test_and_that_goes_on_with_a_that_inside(text: str) -> None:
    assert len(parted(text)) == 1


def test_what_will_not_be_done_is_parted_from_what_will() -> None:
    assert parted("Norway said it would not sign the treaty but would send an envoy to Suva.") == [
        (Act.REFUSAL, "it would not sign the treaty"),
        (Act.COMMITMENT, "would send an envoy to Suva"),
    ]
    assert len(parted("Chad said Norway would not sign the treaty but would send an envoy.")) == 1


def test_two_promises_that_but_that_sets_against_each_other_are_two() -> None:
    text = (
        "Norway said the duties would stay if the pastor was held, but that the ban would be lifted once he was home."
    )
    assert len(parted("Norway said the war was over, but that does not mean that it will leave.")) == 1
    assert [content for _, content in parted(text)] == [
        "the duties would stay if the pastor was held",
        "the ban would be lifted once he was home",
    ]


def test_a_call_to_prepare_and_what_is_said_besides_are_two_acts() -> None:
    text = (
        '"Prepare for elections," Imran Khan told the nation. "No corrupt forces will decide the fate of Pakistan."'
    )
    found = [each.act for each in onrecord.read(text, date="2022-04-03") if each.speaker]
    assert len(found) == 2
    assert found[0] is Act.DEMAND
