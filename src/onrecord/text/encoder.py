"""The reading model's encoder: one pass over a text gives every word piece its hidden state.

`Encoder.load()` opens the shipped files (`model/`), `encoder.read(text)` gives an `Encoding`, and the functions of
`onrecord.text.heads` read attributions, conditions, acts, events and names out of it. Needs `onnxruntime` and
`tokenizers`, and no network.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.model import Span
from onrecord.text.linking import Floats
from onrecord.text.missing import ModelMissing, ready
from onrecord.text.siding import Leaning, Namings
from onrecord.text.wordpieces import TYPE_SOURCE, TYPE_TARGET, Ints, Pieces, cut, quotations

FOLDER = Path(__file__).parent / "model"
WINDOW = 318  # pieces read at once; the length the model was trained with
OVERLAP = 64
CLS, SEP = 101, 102
Labels = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """A text as the encoder sees it: pieces with character offsets, hidden states, token-head probabilities.

    `tokens["names"]`, for instance, is an array [pieces, labels]; `labels["names"]` says what the columns mean.
    """

    text: str
    pieces: Pieces
    hidden: Floats
    tokens: Mapping[str, Floats]
    weights: Mapping[str, Floats]
    labels: Labels
    namings: Namings = field(default_factory=Namings)  # what the sides head has worked out so far
    leanings: dict[Hashable, Mapping[str, Leaning]] = field(default_factory=dict)  # and what it said of statements

    @property
    def quotations(self) -> list[tuple[int, int]]:
        """Character ranges inside quotation marks."""
        return quotations(self.text)

    def range(self, span: Span) -> tuple[int, int]:
        """The first piece of a span and the one after its last."""
        p = self.pieces
        return int(np.searchsorted(p.end, span.start, "right")), int(np.searchsorted(p.start, span.end, "left"))

    def at(self, spans: Sequence[Span]) -> Ints:
        """The pieces that the spans hold."""
        found = [np.arange(*self.range(span)) for span in spans]
        return np.concatenate(found).astype(np.int64) if found else np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """The opened model. Reading is a pure function of the text and safe to call from several threads."""

    session: Any
    tokenizer: Any
    words: Floats  # int8 rows of the word embeddings, scaled by `scales`
    scales: Floats
    weights: Mapping[str, Floats]
    labels: Labels

    @classmethod
    def load(cls, folder: str | Path | None = None, *, threads: int = 1) -> Encoder:
        """The model in `folder` (the shipped one by default). Raises ModelMissing with one clear line."""
        return _load(Path(folder) if folder else FOLDER, threads)

    def read(self, text: str) -> Encoding:
        """The text's encoding: one pass, in overlapping windows if the text is long."""
        pieces = cut(text, self.tokenizer)
        hidden = self._hidden(pieces)
        tokens = {
            name.removeprefix("unary."): softmax(hidden @ self.weights[name] + self.weights[f"{name}.bias"])
            for name in self.weights
            if name.startswith("unary.") and not name.endswith(".bias")
        }
        return Encoding(text, pieces, hidden, tokens, self.weights, self.labels)

    def read_pair(self, text: str, source: tuple[int, int], target: tuple[int, int]) -> tuple[Encoding, Ints, Ints]:
        """The encoding of a sentence with two actors marked, and the pieces of each; (0, 0) marks none."""
        pieces = cut(text, self.tokenizer)
        at: list[Ints] = []
        for (start, end), mark in ((source, TYPE_SOURCE), (target, TYPE_TARGET)):
            here = np.flatnonzero((pieces.start < end) & (pieces.end > start))
            pieces.types[here] = mark
            at.append(here)
        return Encoding(text, pieces, self._hidden(pieces), {}, self.weights, self.labels), at[0], at[1]

    def _hidden(self, pieces: Pieces) -> Floats:
        n = len(pieces)
        hidden = np.zeros((n, self.words.shape[1]), dtype=np.float32)
        for begin, end, keep, stop in windows(pieces):
            ids = np.concatenate(([CLS], pieces.ids[begin:end], [SEP]))
            types = np.concatenate(([0], pieces.types[begin:end], [0])).astype(np.int64)
            embedded = (self.words[ids] * self.scales[ids, None]).astype(np.float32)
            out = self.session.run(None, {"words": embedded[None], "types": types[None]})[0][0, 1:-1]
            hidden[keep:stop] = out[keep - begin : stop - begin]
        return hidden


def windows(pieces: Pieces) -> list[tuple[int, int, int, int]]:
    """Windows (begin, end) over the pieces, and the part of each (keep, stop) whose states are kept.

    A window after the first begins at a sentence start where one is near; each overlap is shared half and half.
    """
    n = len(pieces)
    cuts: list[tuple[int, int]] = []
    begin = 0
    starts = np.flatnonzero(np.diff(pieces.sentence, prepend=-1))
    while n:
        end = min(n, begin + WINDOW)
        cuts.append((begin, end))
        if end == n:
            break
        near = starts[(starts >= end - 2 * OVERLAP) & (starts <= end - OVERLAP)]
        begin = int(near[-1]) if len(near) else end - OVERLAP
    borders = [0, *((b + e) // 2 for (b, _), (_, e) in zip(cuts[1:], cuts, strict=False)), n]
    return [(b, e, borders[i], borders[i + 1]) for i, (b, e) in enumerate(cuts)]


def softmax(scores: Floats) -> Floats:
    """Probabilities over the last axis."""
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True), dtype=np.float32)


@lru_cache(maxsize=4)
def _load(folder: Path, threads: int) -> Encoder:
    ready()
    onnxruntime: Any = importlib.import_module("onnxruntime")
    tokenizer: Any = importlib.import_module("tokenizers").Tokenizer
    for name in ("encoder.onnx", "heads.npz", "tokenizer.json", "labels.json"):
        if not (folder / name).exists():
            raise ModelMissing(f"the reading model's file {name} is missing in {folder}")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"])
    with np.load(folder / "heads.npz") as stored:
        arrays = {name: stored[name] for name in stored.files}
    words, scales = arrays.pop("words"), arrays.pop("scales")
    weights = {name: array.astype(np.float32) for name, array in arrays.items()}
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return Encoder(session, tokenizer.from_file(str(folder / "tokenizer.json")), words, scales, weights, labels)
