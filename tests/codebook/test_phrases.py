from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.codebook.phrases import book, parse, words
from onrecord.model import Span
from onrecord.text.tokens import tokens


def found(pattern: str, text: str) -> list[str]:
    tagged = words(tokens(text, Span(0, len(text))))
    return [text[tagged[hit.start].span.start : tagged[hit.end - 1].span.end] for hit in book([pattern]).find(tagged)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("withdraw", "They withdrew.", ["withdrew"]),
        ("annex", "It annexed the islets.", ["annexed"]),
        ("sign|ink", "They inked it.", ["inked"]),
        ("reach .. accord", "They reached a last minute accord.", ["reached a last minute accord"]),
        ("reach .. accord", "They reached out to us on the day of the accord.", []),
        ("on condition that?", "On condition they go.", ["On condition"]),
        ("^ leave", "They leave.", []),
        ("^ leave", "Leave now.", ["Leave"]),
        ("<neg> .. plan", "There is no secret plan.", ["no secret plan"]),
        ("<num> men", "Some 40 men came.", ["40 men"]),
        ("reach .. accord", "They reached it. The accord holds.", []),
    ],
)
def test_a_phrase_finds_its_words(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


@pytest.mark.parametrize("line", ["", "^", ".. leave", "the? leave"])
def test_a_phrase_must_begin_with_a_word(line: str) -> None:
    with pytest.raises(ValueError, match="begins with a word"):
        parse(line)


@given(st.text(alphabet="abe .,“”'’n19", max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    tagged = words(tokens(text, Span(0, len(text))))
    for hit in book(["a .. be", "be n't?", "<num>"]).find(tagged):
        assert 0 <= hit.start < hit.end <= len(tagged)
