import sys

import numpy as np
import pytest

from onrecord.text import encoder as module
from onrecord.text.encoder import Encoder, ModelMissing, windows
from onrecord.text.wordpieces import cut, quotations

SHORT = "Norway will sign on Friday, its minister said."
LONG = "\n\n".join(f"Paragraph {n}. The minister said that Norway would sign accord {n} in May." for n in range(60))


@pytest.fixture(scope="module")
def encoder():
    return Encoder.load()


def test_every_piece_points_at_its_characters(encoder):
    pieces = cut(SHORT, encoder.tokenizer)
    words = [SHORT[a:b] for a, b in zip(pieces.start, pieces.end, strict=True)]
    assert "".join(words) == SHORT.replace(" ", "")


def test_a_text_gets_one_state_a_piece(encoder):
    encoding = encoder.read(SHORT)
    assert encoding.hidden.shape == (len(encoding.pieces), 384)
    assert encoding.hidden.dtype == np.float32
    for name, labels in (("names", "names"), ("cue_l", "cues"), ("condition", "conditions")):
        assert encoding.tokens[name].shape == (len(encoding.pieces), len(encoding.labels[labels]))
        assert np.allclose(encoding.tokens[name].sum(axis=1), 1, atol=1e-4)


def test_reading_twice_gives_the_same_states(encoder):
    assert np.array_equal(encoder.read(LONG).hidden, encoder.read(LONG).hidden)


def test_the_windows_of_a_long_text_keep_each_piece_once(encoder):
    found = windows(cut(LONG, encoder.tokenizer))
    assert len(found) > 1
    assert [keep for _, _, keep, _ in found[1:]] == [stop for _, _, _, stop in found[:-1]]
    assert all(begin <= keep < stop <= end for begin, end, keep, stop in found)


def test_an_empty_text_has_no_pieces(encoder):
    assert len(encoder.read("").pieces) == 0


def test_a_missing_file_is_one_clear_line(tmp_path):
    with pytest.raises(ModelMissing, match=r"encoder\.onnx is missing") as caught:
        Encoder.load(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_missing_library_is_one_clear_line(monkeypatch):
    module._load.cache_clear()
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelMissing, match=r"pip install 'onrecord\[model\]'"):
        Encoder.load()


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said: "We wait."', ["We wait."]),
        ('He said: “We wait."', ["We wait."]),
        ("“One.\n\n“Two,” he said.", ["One.", "Two,"]),
        ("The minister’s ‘partial’ drawdown", ["partial"]),
        ("The ministers' plan isn't new.", []),
        ('"Never closed, he said.\n\nNext.', ["Never closed, he said."]),
    ],
)
def test_quotations(text, inside):
    assert [text[a:b] for a, b in quotations(text)] == inside
