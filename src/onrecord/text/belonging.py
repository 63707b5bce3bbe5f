"""Two heads alike that say, of words that mean somebody, which of the namings in the report they go with.

The belonging head chooses among the sides: "the ministry", "a colonel of his", where no table knows and no word says
whose they are. The antecedent head chooses among those whom the report calls by name: "he", "the general".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

import numpy as np

from onrecord.model import Span
from onrecord.text.encoder import Encoding
from onrecord.text.linking import FEATURES, features

REACH = 318  # pieces to either side in which namings are asked: the head saw no more at once when it learned


class Belonging:
    """A head over one report and its namings; what does not hang on the words asked is worked out once."""

    def __init__(self, encoding: Encoding, namings: Sequence[tuple[Span, str]], head: str = "belonging") -> None:
        self.encoding, self.head = encoding, head
        w = encoding.weights
        self.known: dict[Span, Mapping[str, float]] = {}  # one phrase is asked about by several rules
        placed = sorted((encoding.range(span), code) for span, code in namings)
        # a reader of an earlier recipe has no such head
        held = [(at, code) for at, code in placed if at[0] < at[1]] if f"{head}.side" in w else []
        self.codes = sorted({code for _, code in held})
        if held:
            self.group = np.array([self.codes.index(code) for _, code in held], dtype=np.int64)
            self.first = np.array([first for (first, _), _ in held], dtype=np.int64)
            named = np.stack([encoding.hidden[first:last].mean(axis=0) for (first, last), _ in held])
            self.side = named @ w[f"{head}.side"] + w[f"{head}.side.bias"]
            self.gate = named @ w[f"{head}.side_gate"]

    def __call__(self, span: Span) -> Mapping[str, float]:
        """How likely the words go with each naming, 0 to 1, by its code; what is missing to 1 is for none of them."""
        if span not in self.known:
            self.known[span] = self._shares(span)
        return self.known[span]

    def _shares(self, span: Span) -> Mapping[str, float]:
        begin, end = self.encoding.range(span)
        if not self.codes or begin >= end:
            return {}
        near = slice(*np.searchsorted(self.first, (begin - REACH, end + REACH)))
        if near.start == near.stop:
            return {}
        w, head = self.encoding.weights, self.head
        words = self.encoding.hidden[begin:end].mean(axis=0)
        z = self.side[near] + words @ w[f"{head}.words"] + self.gate[near] * (words @ w[f"{head}.words_gate"])
        seen = features(self.encoding.pieces, (begin, end), self.first[near])
        for column, name in enumerate(FEATURES):
            z = z + w[f"{head}.{name}"][seen[:, column]]
        z = np.maximum(z, 0)
        z = np.maximum(z @ w[f"{head}.inner"] + w[f"{head}.inner.bias"], 0) + z
        scores = (z @ w[f"{head}.out"] + w[f"{head}.out.bias"])[:, 0]
        most: dict[int, float] = {}
        for group, score in zip(self.group[near].tolist(), scores.tolist(), strict=True):
            most[group] = max(score, most.get(group, score))
        top = max(0.0, *most.values())
        whole = exp(-top) + sum(exp(score - top) for score in most.values())
        return {self.codes[group]: round(exp(score - top) / whole, 4) for group, score in most.items()}
