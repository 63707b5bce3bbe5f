"""The meaning head: a short vector for the words of a statement, near that of words that speak of the same matter.

"The pullback has begun" and "soldiers were leaving" share no word. The vector is kept with the entry, so that links
can be found without the report.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from onrecord.model import Span
from onrecord.text.encoder import Encoding

LARGEST = 127  # of a signed byte


def meaning(encoding: Encoding, content: Sequence[Span]) -> bytes:
    """The vector, a signed byte a dimension and the largest 127; its direction alone counts. Empty without a word."""
    w = encoding.weights
    at = encoding.at(content)
    if not len(at) or "meaning" not in w:  # a reader of an earlier recipe has no such head
        return b""
    vector = encoding.hidden[at].mean(axis=0) @ w["meaning"] + w["meaning.bias"]
    return bytes(np.round(vector * (LARGEST / np.abs(vector).max())).astype(np.int8).tobytes())
