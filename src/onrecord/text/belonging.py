"""The belonging head: for the words that name somebody, on which of the sides that the report names he stands.

"the ministry", "a colonel of his", "Neil Basu": where no table knows and no word says whose they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

import numpy as np

from onrecord.model import Span
from onrecord.text.encoder import Encoding
from onrecord.text.linking import features

FEATURES = ("distance", "sentence", "paragraph", "quoted")
REACH = 318  # pieces to either side in which namings are asked: the head saw no more at once when it learned


class Belonging:
    """The head over one report and its namings of sides; what does not hang on the words asked is worked out once."""

    def __init__(self, encoding: Encoding, namings: Sequence[tuple[Span, str]]) -> None:
        self.encoding = encoding
        p, w = encoding.pieces, encoding.weights
        ranges = [_range(encoding, span) for span, _ in namings]
        held = [k for k, (first, last) in enumerate(ranges) if last > first]
        held.sort(key=lambda k: ranges[k])
        self.codes = sorted({namings[k][1] for k in held})
        self.group = np.array([self.codes.index(namings[k][1]) for k in held], dtype=np.int64)
        self.first = np.array([min(ranges[k][0], len(p) - 1) for k in held], dtype=np.int64)
        if held and "belonging.side" in w:
            named = np.stack([encoding.hidden[slice(*ranges[k])].mean(axis=0) for k in held])
            self.side = named @ w["belonging.side"] + w["belonging.side.bias"]
            self.gate = named @ w["belonging.side_gate"]
        else:
            self.codes = []

    def __call__(self, span: Span) -> Mapping[str, float]:
        """How likely the words stand for somebody of each side, 0 to 1; what is missing to 1 is for none of them."""
        begin, end = _range(self.encoding, span)
        if not self.codes or begin >= end:
            return {}
        near = slice(*np.searchsorted(self.first, (begin - REACH, end + REACH)))
        if near.start == near.stop:
            return {}
        w = self.encoding.weights
        words = self.encoding.hidden[begin:end].mean(axis=0)
        z = self.side[near] + words @ w["belonging.words"] + self.gate[near] * (words @ w["belonging.words_gate"])
        seen = features(self.encoding.pieces, (begin, end), self.first[near])
        for column, name in enumerate(FEATURES):
            z = z + w[f"belonging.{name}"][seen[:, column]]
        z = np.maximum(z, 0)
        z = np.maximum(z @ w["belonging.inner"] + w["belonging.inner.bias"], 0) + z
        scores = (z @ w["belonging.out"] + w["belonging.out.bias"])[:, 0]
        most: dict[int, float] = {}
        for group, score in zip(self.group[near].tolist(), scores.tolist(), strict=True):
            most[group] = max(score, most.get(group, score))
        top = max(0.0, *most.values())
        whole = exp(-top) + sum(exp(score - top) for score in most.values())
        return {self.codes[group]: round(exp(score - top) / whole, 4) for group, score in most.items()}


def _range(encoding: Encoding, span: Span) -> tuple[int, int]:
    p = encoding.pieces
    return int(np.searchsorted(p.end, span.start, "right")), int(np.searchsorted(p.start, span.end, "left"))
