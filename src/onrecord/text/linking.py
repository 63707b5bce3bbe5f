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
FEATURES = ("distance", "sentence", "paragraph", "quoted")  # the columns of `features`
POLNEAR, LEDGER = 0, 1  # the two annotation styles the head was trained on


def features(pieces: Pieces, cue: tuple[int, int], at: Ints) -> Ints:
    """Bucket numbers [n, 4] of the pieces `at` as seen from the cue.

    Distance, sentences between, paragraphs between, quoted or not.
    """
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
        self.room = np.empty((4, 0, self.base.shape[1]), dtype=np.float32)  # fresh arrays for each cue cost more

    def scores(self, cue: tuple[int, int]) -> tuple[int, Floats, Floats]:
        """The first piece asked, and from there on the scores of the roles and of the condition labels."""
        w = self.w
        low, high = self._reach(cue)
        vector = self.hidden[cue[0] : cue[1]].mean(axis=0)
        seen = features(self.pieces, cue, np.arange(low, high))
        z, spare, inner, padded = self._room(high - low)
        np.add(self.base[low:high], vector @ w["link.cue"], out=z)
        z += np.multiply(self.gate[low:high], vector @ w["link.cue_gate"], out=spare)
        for column, name in enumerate(FEATURES):
            z += np.take(w[f"link.{name}"], seen[:, column], axis=0, out=spare, mode="clip")
        np.maximum(z, 0, out=z)
        z += self._mixed(z, padded, inner, spare)
        np.matmul(np.maximum(z, 0, out=spare), w["link.inner"], out=inner)
        inner += w["link.inner.bias"]
        z += np.maximum(inner, 0, out=inner)
        return low, z @ w["link.role"] + w["link.role.bias"], z @ w["link.condition"] + w["link.condition.bias"]

    def _room(self, rows: int) -> tuple[Floats, Floats, Floats, Floats]:
        """Three arrays to work in with a row for each piece, and one with room for a kernel at the borders."""
        if rows + KERNEL > self.room.shape[1]:
            self.room = np.empty((4, rows + KERNEL, self.room.shape[2]), dtype=np.float32)
        z, spare, inner, padded = self.room
        return z[:rows], spare[:rows], inner[:rows], padded[: rows + KERNEL - 1]

    def _reach(self, cue: tuple[int, int]) -> tuple[int, int]:
        return max(0, cue[0] - REACH_BACK), min(len(self.pieces), cue[1] + REACH_ON)

    def _mixed(self, z: Floats, padded: Floats, out: Floats, spare: Floats) -> Floats:
        """Each channel mixed over its neighbours (a depthwise convolution)."""
        kernel = self.w["link.mix"]  # [KERNEL, channels]
        half = KERNEL // 2
        padded[:half] = padded[-half:] = 0
        padded[half:-half] = z
        np.multiply(padded[: len(z)], kernel[0], out=out)
        out += self.w["link.mix.bias"]
        for k in range(1, KERNEL):
            out += np.multiply(padded[k : k + len(z)], kernel[k], out=spare)
        return out
