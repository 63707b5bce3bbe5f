"""Paragraphs, sentences, tokens and quotations keep to the text, whatever the text."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import text
from onrecord.model import Passage, Report

MARKED_TEXT = st.text(alphabet="ab \xa0\u2009S.,!?\"'’‘“”«»„‹›`-\n\r\t7é…", max_size=120)


def read(words: str) -> list[Passage]:
    return text.passages(Report(id="r", published=date(2030, 1, 4), text=words))


def paragraphs(words: str) -> list[str]:
    return [passage.words(passage.span) for passage in read(words)]


def sentences(words: str) -> list[str]:
    return [passage.words(cut) for passage in read(words) for cut in passage.sentences]


def tokens(words: str) -> str:
    return " ".join(token.word for passage in read(words) for token in passage.tokens)


@given(st.one_of(MARKED_TEXT, st.text(max_size=80)))
@settings(max_examples=400, deadline=None)
def test_every_span_keeps_to_its_passage_and_no_word_is_lost(words: str) -> None:
    passages = read(words)
    end = 0
    for passage in passages:
        assert end <= passage.span.start
        end = passage.span.end
        for spans in (passage.sentences, tuple(token.span for token in passage.tokens)):
            assert all(passage.span.covers(span) and len(span) for span in spans)
            assert all(a.end <= b.start for a, b in pairwise(spans))
            assert "".join("".join(passage.words(s).split()) for s in spans) == "".join(
                passage.words(passage.span).split()
            )
        for quotation in passage.quotations:
            assert passage.span.covers(quotation.span)
            assert quotation.span.covers(quotation.inside)
    kept = "".join("".join(passage.words(passage.span).split()) for passage in passages)
    assert kept == "".join(words.split())


@given(MARKED_TEXT)
@settings(max_examples=300, deadline=None)
def test_quotations_nest_or_stand_apart(words: str) -> None:
    for passage in read(words):
        for a in passage.quotations:
            for b in passage.quotations:
                apart = a.span.end <= b.span.start or b.span.end <= a.span.start
                assert apart or a.span.covers(b.span) or b.span.covers(a.span)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("Sanctions\n\nOslo agreed.", ["Sanctions", "Oslo agreed."]),
        ("date 2030-01-04 Oslo agreed.", ["Oslo agreed."]),
        ("date 2030-01-04\nOslo agreed.", ["Oslo agreed."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_paragraphs_stand_between_blank_lines(words: str, expected: list[str]) -> None:
    assert paragraphs(words) == expected


def test_a_single_break_in_wrapped_text_does_not_count() -> None:
    wrapped = (
        "The ministry in Oslo said on Tuesday that it would open\n"
        "the crossing by May if the two sides met before then and\n"
        "agreed.\n"
        "Stockholm did not answer at once, and its envoy left town\n"
        "early."
    )
    assert [words[-7:] for words in paragraphs(wrapped)] == ["agreed.", "\nearly."]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Iran says it will not yield\nUS says it will act against Iran\nFrance calls for calm", 3),
        ("- Oslo says it will not yield\n- Stockholm says that it will act by May if it does not\n- Paris waits", 3),
        ("HIGHLIGHTS:\n• Oslo will not yield to anyone\n• Stockholm says that it will\nact by May\n• Paris waits", 4),
        ("The crossing will be opened by May, said Prime Minister\nErna Solberg of Norway, who met the\nSwedes", 1),
        ("The crossing will be opened on Monday, said\nStockholm, which had met the minister in Oslo.", 1),
        ("Iran and its foes have met here in the\nGulf, where warships of the U.S. and\nBritain lie.", 1),
        ("The minister said it would be open\n- he gave no day - and left for Oslo.", 1),
    ],
)
def test_each_line_of_a_list_stands_for_itself(words: str, count: int) -> None:
    assert len(paragraphs(words)) == count


def test_each_long_line_is_a_paragraph() -> None:
    long = "Oslo said that it would open the crossing, " * 4
    assert len(paragraphs(f"{long}\nStockholm agreed.\n{long}")) == 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"We met. We agreed," he said.', ['"We met.', 'We agreed," he said.']),
        ('"Is it so?" he asked. "No!" said Mr. Berg.', ['"Is it so?" he asked.', '"No!" said Mr. Berg.']),
        ("Lt. Gen. A. B. Berg left at 5 a.m. on Monday. He rested.", None),
        ("The U.S. Senate voted. It was close.", None),
        ("• It is over. We will wait.", ["• It is over.", "We will wait."]),
        ('▪ It is over. "We will wait," he said.', ["▪ It is over.", '"We will wait," he said.']),
        ("They went back to the U.S. They rested.", ["They went back to the U.S.", "They rested."]),
        ("He said it. “It is over.” Then he left.", ["He said it.", "“It is over.”", "Then he left."]),
        ("No one doesn't. The 'old' plan ends.", ["No one doesn't.", "The 'old' plan ends."]),
    ],
)
def test_sentences(words: str, expected: list[str] | None) -> None:
    found = sentences(words)
    assert found == expected if expected is not None else len(found) == 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Norway's men don't go.", "Norway 's men do n't go ."),
        ("They can’t, won't, we’ll.", "They ca n’t , wo n't , we ’ll ."),
        ("an anti-aircraft unit of 7,000", "an anti-aircraft unit of 7,000"),
        ("The U.S. pays $2.5bn at 5 p.m.", "The U.S. pays $ 2.5bn at 5 p.m."),
        ("Gen. O'Brien of St. Olav", "Gen. O'Brien of St. Olav"),
        ("the states' plan", "the states ' plan"),
    ],
)
def test_tokens(words: str, expected: str) -> None:
    assert tokens(words) == expected


def test_a_short_name_with_a_capital_inside_ends_a_sentence() -> None:
    assert sentences("Troops crossed the LoC. Army chief Berg was in Oslo.")[0] == "Troops crossed the LoC."
    whole = ["The talks end in May.", "Oslo said no.", "A third envoy fell ill.", "Suva left Treaty No. 5 in May."]
    assert sentences(" ".join(whole)) == whole


@pytest.mark.parametrize("space", ["\xa0", "\u2009", "\u3000", "\u202f", "\x85"])
def test_a_space_of_another_kind_behind_a_letter_is_a_space(space: str) -> None:
    assert sentences(f"It was J{space}. Berg who spoke. Oslo agreed.")[-1] == "Oslo agreed."


def test_lemmas() -> None:
    [passage] = read("It denied that forces left, didn't it?")
    assert " ".join(token.lemma for token in passage.tokens) == "it deny that force leave , do not it ?"
