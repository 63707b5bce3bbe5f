"""Words compared: stems, names and numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import codebook
from onrecord.codebook.links import load_link_words, load_motions
from onrecord.links.similarity import content_words, cosine, direction, nearness, stem

WORDS = codebook.load().links.words


@pytest.mark.parametrize(
    ("one", "other"),
    [("withdrawing", "withdrawal"), ("sanctions", "sanctioned"), ("talks", "talked"), ("prisoners", "prisoner")],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("words", ["both must cease fire at once", "a cease-fire", "Cease-fires in Chad"])
def test_to_cease_fire_is_a_ceasefire(words: str) -> None:
    assert stem("ceasefire") in content_words(words, words=WORDS).stems


def test_names_and_numbers_are_told_apart_from_words() -> None:
    taken = content_words("Some 7,000 men left Bergen on Friday", words=WORDS)
    assert taken.numbers == {"7000"}
    assert taken.names == {"bergen"}


@pytest.mark.parametrize("row", load_link_words(), ids=lambda row: row.word)
def test_each_word_of_the_table_is_found_in_its_example(row) -> None:  # type: ignore[no-untyped-def]
    taken = content_words(row.example, words=WORDS)
    if row.kind == "common":
        assert stem(row.word) not in content_words(row.word, words=WORDS).stems
    else:
        assert row.kind in taken.kinds


@pytest.mark.parametrize("row", load_motions(), ids=lambda row: f"{row.type}-{row.other}")
def test_each_relation_of_event_types_holds_in_both_orders(row) -> None:  # type: ignore[no-untyped-def]
    motions = codebook.load().links.motions
    assert motions[row.type, row.other] == motions[row.other, row.type] == row.relation


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_between_nothing_and_all_and_the_same_both_ways(one: str, other: str) -> None:
    left, right = (content_words(text, words=WORDS).stems for text in (one, other))
    assert 0.0 <= cosine(left, right) <= 1.0 + 1e-9
    assert cosine(left, right) == cosine(right, left)


@given(st.binary(min_size=64, max_size=64), st.binary(min_size=64, max_size=64))
def test_nearness_in_meaning_is_a_cosine(one: bytes, other: bytes) -> None:
    near = nearness(direction(one), direction(other))
    assert near is None or -1.000001 <= near <= 1.000001
    assert near == nearness(direction(other), direction(one))
    assert not any(one) or nearness(direction(one), direction(one)) == pytest.approx(1)


def test_what_has_no_meaning_is_near_to_nothing() -> None:
    assert nearness(direction(b""), direction(b"\x7f")) is None
    assert nearness(direction(bytes(64)), direction(bytes(64))) is None
