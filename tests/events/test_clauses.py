from __future__ import annotations

import pytest

from helpers.spoken import passage_of
from onrecord.events import clauses
from onrecord.model import Span


def told(sentence: str, taken: tuple[Span, ...] = ()) -> list[str]:
    passage = passage_of(sentence)
    borders = frozenset(span.start for span in taken)
    return [passage.words(span) for span in clauses.told(passage.sentences[0], passage, taken, borders)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Norwegian troops crossed the border on Monday.", ["Norwegian troops crossed the border on Monday"]),
        (
            "The convoy left on Monday, and the talks broke down a day later.",
            ["The convoy left on Monday", "the talks broke down a day later"],
        ),
        (
            "Oslo broke off relations on Monday because Icelandic troops had begun to invade.",
            ["Oslo broke off relations on Monday", "Icelandic troops had begun to invade"],
        ),
        ("The truce began on 3 May; the guns may not stay silent.", ["The truce began on 3 May"]),
        ("Norway will sign on Monday.", []),
        ("Norway was supposed to sell the airline by May.", []),
        ("Norway had agreed to hold a vote in May.", []),
        ("Norway sold the airline due in May.", ["Norway sold the airline due in May"]),
        ("Norway said on Monday that it had signed.", []),
        ("The ministers were due in Oslo on Friday.", []),
        ("The ministers were to meet in Oslo on Friday.", []),
        ("The election had been set for May.", []),
        ("The election was scheduled for May.", []),
        ("The troops had been sent to Oslo in May.", ["The troops had been sent to Oslo in May"]),
        ("The gunners were to blame for the fire.", ["The gunners were to blame for the fire"]),
    ],
)
def test_the_clauses_that_tell_something_as_done(sentence: str, found: list[str]) -> None:
    assert told(sentence) == found


def test_a_clause_that_somebody_is_made_to_say_is_left_out() -> None:
    assert told("The convoy left on Monday, and the talks broke down a day later.", (Span(0, 10),)) == [
        "the talks broke down a day later"
    ]


@pytest.mark.parametrize(
    ("sentence", "saying", "found"),
    [
        (
            "The leaders met in Oslo on Tuesday and promised to sign.",
            "promised",
            "The leaders met in Oslo on Tuesday",
        ),
        ("The minister resigned on Monday, saying that she was tired.", "saying", "The minister resigned on Monday"),
        (
            "Oslo called off talks on Monday and openly threatened war.",
            "threatened",
            "Oslo called off talks on Monday",
        ),
    ],
)
def test_what_a_speaker_did_before_speaking_is_told(sentence: str, saying: str, found: str) -> None:
    at = sentence.index(saying)
    assert told(sentence, (Span(at, at + len(saying)),)) == [found]


def test_a_deed_ends_where_the_clause_of_a_saying_begins() -> None:
    sentence = "The leaders met in Oslo on Tuesday and signed a paper in which Norway promised to withdraw."
    speaker, cue = sentence.index("Norway"), sentence.index("promised")
    passage = passage_of(sentence)
    said = [Span(cue, cue + len("promised"))]
    found = clauses.told(passage.sentences[0], passage, said, frozenset({speaker, cue}))
    assert [passage.words(span) for span in found] == ["The leaders met in Oslo on Tuesday and signed a paper"]
