"""The layers that the reading model's heads share."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from onrecord.text.encoder import Encoding, softmax
from onrecord.text.linking import Floats
from onrecord.text.wordpieces import Ints

Distribution = Mapping[str, float]


def mean(encoding: Encoding, at: Ints) -> Floats:
    """The mean of what the encoder sees in some pieces; zeros for none."""
    hidden = encoding.hidden
    if not len(at):
        return np.zeros(hidden.shape[1], dtype=np.float32)
    # on so few rows `mean` itself takes longer than its sum
    return np.asarray(np.add.reduce(hidden[at], axis=0) / np.float32(len(at)), dtype=np.float32)


def pooled(encoding: Encoding, at: Ints, which: int) -> Floats:
    """What the encoder sees in some pieces, weighed by a column of the pooling head."""
    hidden = encoding.hidden[at]
    scores = hidden @ encoding.weights["pool"][:, which] + encoding.weights["pool.bias"][which]
    return np.asarray(softmax(scores) @ hidden, dtype=np.float32)


def layer(w: Mapping[str, Floats], name: str, x: Floats) -> Floats:
    """A hidden layer."""
    return np.asarray(np.maximum(x @ w[name] + w[f"{name}.bias"], 0), dtype=np.float32)


def out(w: Mapping[str, Floats], name: str, x: Floats) -> Floats:
    """The probabilities that an output layer gives."""
    return softmax(x @ w[name] + w[f"{name}.bias"])


def named(encoding: Encoding, kind: str, probabilities: Floats) -> Distribution:
    """Probabilities with the names of what they are of."""
    return {label: round(p, 4) for label, p in zip(encoding.labels[kind], probabilities.tolist(), strict=True)}
