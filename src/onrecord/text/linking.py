"""The link head: for one cue, which pieces are its source and its content, and which belong to a condition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.text.wordpieces import Ints, Pieces

Floats = NDArray[np.float32]
DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22, 34, 54, 90, 150)  # upper borders of the distance buckets, in pieces
REACH_BACK, REACH_ON = 200, 280  # pieces before and after a cue that are asked


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
