"""Which marks pair up, and what stands between them."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord import text
from onrecord.model import Report


def inside(words: str) -> list[str]:
    passages = text.passages(Report(id="r", published=date(2030, 1, 4), text=words))
    return [each.inside.of(words) for passage in passages for each in passage.quotations]


def scare(words: str) -> list[bool]:
    passages = text.passages(Report(id="r", published=date(2030, 1, 4), text=words))
    return [each.scare for passage in passages for each in passage.quotations]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"We go," he said.', ["We go,"]),
        ("“We go,” he said, “and stay.”", ["We go,", "and stay."]),
        ("«We go», he said.", ["We go"]),
        ("„We go“, he said.", ["We go"]),
        ("``We go,'' he said.", ["We go,"]),
        ('“We go," he said.', ["We go,"]),
        ("'We'll go,' the states' envoy said.", ["We'll go,"]),
        ("‘It’s the states’ plan,’ he said.", ["It’s the states’ plan,"]),
        ("The states' plan and the kings' men.", []),
        ("In the '90s rock 'n' roll.", []),
        ("He didn't say 'no' or 'never'.", ["no", "never"]),
        ("“He told me ‘never’ twice,” she said.", ["He told me ‘never’ twice,", "never"]),
        ("‘He told me “never” twice,’ she said.", ["He told me “never” twice,", "never"]),
        ('He said: "It never closed.', ["It never closed."]),
        ('"It never closed. "It did," he said.', ["It never closed.", "It did,"]),
        ('A ("small") step.', ["small"]),
        ('He said—"now"—and left.', ["now"]),
    ],
)
def test_marks_pair_up(words: str, expected: list[str]) -> None:
    assert inside(words) == expected


def test_a_quotation_runs_on_where_the_next_paragraph_reopens_it() -> None:
    words = '"One goes on.\n\n"Two ends it," he said.\n\n"Three," she said.'
    assert inside(words) == ['One goes on.\n\n"Two ends it,', "Three,"]


def test_a_quotation_that_nobody_reopens_ends_with_its_paragraph() -> None:
    assert inside('He said: "One.\n\nPlain words.') == ["One."]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("They stated a 'partial' drawdown.", True),
        ("It stoked “hysteria” abroad.", True),
        ('"Nonsense," he said.', False),
        ("He answered: “No deal.”", False),
        ("They called it “a very grave step” today.", False),
    ],
)
def test_a_term_in_marks_is_no_utterance(words: str, expected: bool) -> None:
    assert scare(words) == [expected]
