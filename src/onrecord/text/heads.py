"""What the reading model's heads say about an encoded text: attributions, statements, codes, names, event pairs.

Each function takes an `Encoding` (`onrecord.text.encoder`) and gives spans of characters with a score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.model import Span
from onrecord.text.attributing import Found, attributions, statements
from onrecord.text.decoding import by_word, span, word_numbers
from onrecord.text.encoder import Encoder, Encoding, softmax
from onrecord.text.linking import Floats
from onrecord.text.wordpieces import Ints

__all__ = [
    "Clause",
    "Codes",
    "Found",
    "Name",
    "attributions",
    "clause",
    "codes",
    "codes_of",
    "names",
    "root",
    "statements",
]

Distribution = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Probabilities of a statement's codes. `event` has a "none"; `negated` is that of a negated event."""

    act: Distribution
    event: Distribution
    status: Distribution
    negated: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Probabilities for a condition: its event must happen (else: must not), and which event it is."""

    must: float
    event: Distribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name and its kind: PER, ORG or LOC."""

    span: Span
    kind: str
    score: float


def codes(
    encoding: Encoding,
    content: Sequence[Span],
    *,
    cue: Sequence[Span] = (),
    source: Sequence[Span] = (),
    condition: Span | None = None,
) -> Codes:
    """Act, event type, event status and negation of a statement."""
    one = Found(
        cue=tuple(cue), source=tuple(source), content=tuple(content), conditions=(condition,) if condition else ()
    )
    return codes_of(encoding, [one])[0]


def codes_of(encoding: Encoding, found: Sequence[Found]) -> list[Codes]:
    """The codes of several statements; much faster than one at a time."""
    if not found:
        return []
    w = encoding.weights
    rows = [_seen(encoding, f) for f in found]
    act = _layer(w, "act_in", np.stack([np.concatenate([act, rest]) for act, _, rest in rows]))
    event = _layer(w, "event_in", np.stack([np.concatenate([event, rest]) for _, event, rest in rows]))
    scores = (
        _out(w, "out.act", act),
        _out(w, "out.event", event),
        _out(w, "out.status", event),
        _out(w, "out.negated", event),
    )
    return [
        Codes(
            act=_named(encoding, "acts", a),
            event=_named(encoding, "events", e),
            status=_named(encoding, "statuses", s),
            negated=round(float(n[1]), 4),
        )
        for a, e, s, n in zip(*scores, strict=True)
    ]


def _seen(encoding: Encoding, found: Found) -> tuple[Floats, Floats, Floats]:
    """What the span heads see of a statement: its content pooled for the act and for the event, and the rest."""
    hidden = encoding.hidden
    inside = _at(encoding, found.content)
    if not len(inside):
        raise ValueError("a statement's content holds no word")
    means = [_mean(encoding, _at(encoding, x)) for x in (found.cue, found.source, found.conditions[:1])]
    rest = np.concatenate([*means, hidden[inside[0]], hidden[inside].mean(axis=0)])
    return _pooled(encoding, inside, 0), _pooled(encoding, inside, 1), rest


def clause(encoding: Encoding, condition: Span, *, cue: Sequence[Span] = ()) -> Clause:
    """Sense and event type of a condition."""
    inside = _at(encoding, [condition])
    mean = _mean(encoding, inside)
    x = np.concatenate([_pooled(encoding, inside, 2), mean, _mean(encoding, _at(encoding, cue))])
    hidden = _layer(encoding.weights, "condition_in", x)
    must = _out(encoding.weights, "must", hidden)[1]
    event = _named(encoding, "events", _out(encoding.weights, "condition_event", hidden))
    return Clause(must=float(must), event=event)


def names(encoding: Encoding, text: str | None = None) -> list[Name]:
    """Persons, organisations and places named in the text, in order."""
    words = word_numbers(encoding.pieces, encoding.text)
    p = by_word(encoding.tokens["names"], words)
    labels = encoding.labels["names"]
    best = p.argmax(axis=1)
    out: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels[k] for k in best):
        if label == "O":
            continue
        kind = label[2:]
        joined = bool(out) and out[-1][1] == i and out[-1][2] == kind
        if joined and (label[0] == "I" or words[i] == words[i - 1]):
            out[-1] = (out[-1][0], i + 1, kind)
        else:
            out.append((i, i + 1, kind))
    return [
        Name(span=span(encoding.pieces, (a, b)), kind=kind, score=round(float(p[a:b].max(axis=1).mean()), 4))
        for a, b, kind in out
    ]


def root(encoder: Encoder, text: str, source: tuple[int, int], target: tuple[int, int]) -> Distribution:
    """What passes from the marked source to the marked target: PLOVER root codes under the modality rule."""
    encoding, at_source, at_target = encoder.read_pair(text, source, target)
    s, t = _mean(encoding, at_source), _mean(encoding, at_target)
    everything = np.arange(len(encoding.pieces))
    hidden = _layer(encoding.weights, "pair_in", np.concatenate([s, t, _pooled(encoding, everything, 3), s * t]))
    return _named(encoding, "roots", _out(encoding.weights, "root", hidden))


def _at(encoding: Encoding, spans: Sequence[Span]) -> Ints:
    """The pieces that the spans hold."""
    p = encoding.pieces
    found = [
        np.arange(np.searchsorted(p.end, s.start, "right"), np.searchsorted(p.start, s.end, "left")) for s in spans
    ]
    return np.concatenate(found).astype(np.int64) if found else np.zeros(0, dtype=np.int64)


def _mean(encoding: Encoding, at: Ints) -> Floats:
    hidden = encoding.hidden
    return np.asarray(hidden[at].mean(axis=0)) if len(at) else np.zeros(hidden.shape[1], dtype=np.float32)


def _pooled(encoding: Encoding, at: Ints, which: int) -> Floats:
    hidden = encoding.hidden[at]
    scores = hidden @ encoding.weights["pool"][:, which] + encoding.weights["pool.bias"][which]
    return np.asarray(softmax(scores) @ hidden, dtype=np.float32)


def _layer(w: Mapping[str, Floats], name: str, x: Floats) -> Floats:
    return np.asarray(np.maximum(x @ w[name] + w[f"{name}.bias"], 0), dtype=np.float32)


def _out(w: Mapping[str, Floats], name: str, x: Floats) -> Floats:
    return softmax(x @ w[name] + w[f"{name}.bias"])


def _named(encoding: Encoding, kind: str, probabilities: Floats) -> Distribution:
    return {label: round(float(p), 4) for label, p in zip(encoding.labels[kind], probabilities, strict=True)}
