"""The link head: for one cue, which pieces are its source and its content, and which belong to a condition."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from onrecord.text.wordpieces import Ints, Pieces

Floats = NDArray[np.float32]
DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22, 34, 54, 90, 150)  # upper borders of the distance buckets, in pieces
REACH_BACK, REACH_ON = 110, 180  # pieces before and after a cue that are asked
KERNEL = 7
POLNEAR, LEDGER = 0, 1  # the two annotation styles the head was trained on


def features(pieces: Pieces, cue: tuple[int, int], low: int = 0, high: int | None = None) -> Ints:
    """Bucket numbers [n, 4] of the pieces from `low` to `high` as seen from the cue.

    Distance, sentences between, paragraphs between, quoted or not.
    """
    at = np.arange(low, len(pieces) if high is None else high)
    before, after = cue[0] - at, at - (cue[1] - 1)
    borders = np.array(DISTANCES)
    distance = np.where(before > 0, 1 + np.searchsorted(borders, before), 0)
    distance = np.where(after > 0, 2 + len(borders) + np.searchsorted(borders, after), distance)
    sentence = np.clip(pieces.sentence[at] - pieces.sentence[cue[0]], -3, 3) + 3
    paragraph = np.clip(pieces.paragraph[at] - pieces.paragraph[cue[0]], -2, 2) + 2
    quoted = 2 * pieces.quoted[at] + pieces.quoted[cue[0]]
    return np.stack([distance, sentence, paragraph, quoted], axis=1).astype(np.int64)


class Linker:
    """The link head over one text; the parts that do not depend on the cue are worked out once."""

    def __init__(self, pieces: Pieces, hidden: Floats, weights: Mapping[str, Floats], domain: int) -> None:
        """`domain` picks the annotation style, POLNEAR or LEDGER."""
        self.pieces, self.hidden, self.w = pieces, hidden, weights
        self.base = hidden @ weights["link.piece"] + (weights["link.piece.bias"] + weights["link.domain"][domain])
        self.gate = hidden @ weights["link.piece_gate"]

    def scores(self, cue: tuple[int, int]) -> tuple[int, Floats, Floats]:
        """The first piece asked, and from there on the scores of the roles and of the condition labels."""
        w = self.w
        low, high = self._reach(cue)
        vector = self.hidden[cue[0] : cue[1]].mean(axis=0)
        seen = features(self.pieces, cue, low, high)
        z = self.base[low:high] + vector @ w["link.cue"]
        z += self.gate[low:high] * (vector @ w["link.cue_gate"])
        for column, name in enumerate(("distance", "sentence", "paragraph", "quoted")):
            z += w[f"link.{name}"][seen[:, column]]
        np.maximum(z, 0, out=z)
        z = z + self._mixed(z)
        z = np.maximum(np.maximum(z, 0) @ w["link.inner"] + w["link.inner.bias"], 0) + z
        return low, z @ w["link.role"] + w["link.role.bias"], z @ w["link.condition"] + w["link.condition.bias"]

    def _reach(self, cue: tuple[int, int]) -> tuple[int, int]:
        return max(0, cue[0] - REACH_BACK), min(len(self.pieces), cue[1] + REACH_ON)

    def _mixed(self, z: Floats) -> Floats:
        """Each channel mixed over its neighbours (a depthwise convolution)."""
        kernel = self.w["link.mix"]  # [KERNEL, channels]
        half = KERNEL // 2
        padded = np.pad(z, ((half, half), (0, 0)))
        out = self.w["link.mix.bias"] + padded[: len(z)] * kernel[0]
        for k in range(1, KERNEL):
            out += padded[k : k + len(z)] * kernel[k]
        return np.asarray(out, dtype=np.float32)
