from __future__ import annotations

import pytest

import onrecord


def denied(words: str) -> list[tuple[str, list[str]]]:
    """What Iceland is read to say, with the act of each."""
    text = f"Norway said Iceland had closed the port. Iceland {words}."
    told = [each for each in onrecord.read(text, date="2022-02-18") if each.speaker and each.speaker.country == "ISL"]
    return [(str(each.act), [piece.of(text) for piece in each.content]) for each in told]


@pytest.mark.parametrize(
    "behind",
    [
        "on Thursday",
        "the same night",
        "last week",
        "yesterday",
        "immediately",
        "in a statement on Thursday",
        "at the United Nations on Thursday",
        "over the weekend",
    ],
)
@pytest.mark.parametrize("verb", ["denied", "rejected", "disputed"])
def test_that_before_a_time_or_place_is_all_that_is_denied(verb: str, behind: str) -> None:
    assert denied(f"{verb} that {behind}") == [("denial", ["that"])]


def test_that_before_another_verb_of_who_denies_is_all_that_is_denied() -> None:
    assert denied("denied that on Thursday and accused Norway of theft")[0] == ("denial", ["that"])


@pytest.mark.parametrize(
    "behind",
    [
        "on Thursday its ships had left",
        "in 2014 its troops were there",
        "its port was shut",
        "in January its navy put mines there",
        "on Monday its missiles hit the port",
        "on Monday missiles hit the port",
    ],
)
def test_that_before_a_clause_opens_what_is_denied(behind: str) -> None:
    assert denied(f"denied that {behind}") == [("denial", [behind])]
