"""Labels of words that fit one another."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.decoding import labelled

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
ROW = st.lists(st.floats(0.01, 1), min_size=len(LABELS), max_size=len(LABELS))


def legal(path: tuple[int, ...]) -> bool:
    names = ["O", *(LABELS[each] for each in path)]
    return all(not b.startswith("I") or a[2:] == b[2:] for a, b in pairwise(names))


@given(st.lists(ROW, max_size=4))
def test_the_labels_are_the_likeliest_that_fit(rows: list[list[float]]) -> None:
    p = np.array(rows, dtype=np.float32).reshape(len(rows), len(LABELS))
    found = tuple(labelled(p, LABELS))
    assert legal(found)

    def likelihood(path: tuple[int, ...]) -> float:
        return float(sum(np.log(p[word, label]) for word, label in enumerate(path)))

    every = filter(legal, product(range(len(LABELS)), repeat=len(rows)))
    assert likelihood(found) >= max(map(likelihood, every)) - 1e-4
