"""Words that only lead to what is said: how many stand before it."""

from datetime import date

import pytest

from onrecord.codebook.frames import frame, load_frames
from onrecord.codebook.phrases import words
from onrecord.codebook.tables import rows
from onrecord.model import Report
from onrecord.text import passages

TABLE = load_frames()
ROWS = list(rows("frames", columns=("word", "kind", "example")))
LEFT = {"belief": "suva will attack .", "sight": "pullback .", "own": "to talk ."}


def led(text: str) -> str:
    """What is left of a sentence behind its frame."""
    [passage] = passages(Report(id="r", published=date(2030, 2, 26), text=text))
    tokens = words(passage.tokens)
    return " ".join(word.lower for word in tokens[frame(tokens, TABLE) :])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("We believe that Suva will attack", "suva will attack"),
        ("We believe in peace", "we believe in peace"),
        ("We do not believe that Suva will attack", "we do not believe that suva will attack"),
        ("The alliance sees no pullback", "no pullback"),
        ("The alliance has not seen any withdrawal", "any withdrawal"),
        ("We see no reason to talk", "we see no reason to talk"),
        ("He was “convinced” that Suva would attack", "suva would attack"),
    ],
)
def test_a_frame_ends_where_what_is_said_begins(text: str, left: str) -> None:
    assert led(text) == left


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["word"])
def test_every_row_frames_its_example(row: dict[str, str]) -> None:
    left, whole = led(row["example"]), row["example"].lower()
    assert left.endswith(LEFT[row["kind"]])
    assert left.startswith(whole[:2]) is (row["kind"] == "own"), "only what is one's own is left whole"
