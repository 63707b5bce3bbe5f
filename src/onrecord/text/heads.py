"""What the reading model's heads say about an encoded text: attributions, statements, codes, names, event pairs.

Each function takes an `Encoding` (`onrecord.text.encoder`) and gives spans of characters with a score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.model import Span
from onrecord.text import layers
from onrecord.text.attributing import Found, Support, attributions, statements
from onrecord.text.belonging import Belonging
from onrecord.text.decoding import by_word, labelled, span, word_numbers
from onrecord.text.encoder import Encoder, Encoding
from onrecord.text.layers import Distribution
from onrecord.text.leaning import sides
from onrecord.text.linking import Floats
from onrecord.text.meaning import meaning
from onrecord.text.siding import Leaning
from onrecord.text.telling import Telling, Told
from onrecord.text.wordpieces import Ints

__all__ = [
    "Belonging",
    "Clause",
    "Codes",
    "Found",
    "Happening",
    "Leaning",
    "Name",
    "Support",
    "Telling",
    "Told",
    "act",
    "attributions",
    "clause",
    "codes",
    "conditional",
    "happening",
    "meaning",
    "names",
    "root",
    "sides",
    "statements",
]

ACT, EVENT, CONDITION, PAIR = range(4)  # columns of the pooling head


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Probabilities of an event's codes. `event` has a "none"; `negated` is that of an event that does not happen."""

    event: Distribution
    status: Distribution
    negated: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes(Happening):
    """Probabilities of all of a statement's codes."""

    act: Distribution


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
    seen = _seen(encoding, content, cue, source, (condition,) if condition else ())
    told = _happening(encoding, _hidden(seen, encoding, EVENT))
    return Codes(
        act=act(encoding, content, cue=cue, source=source),
        event=told.event,
        status=told.status,
        negated=told.negated,
    )


def act(
    encoding: Encoding, content: Sequence[Span], *, cue: Sequence[Span] = (), source: Sequence[Span] = ()
) -> Distribution:
    """The act of a statement alone, in half the time of all its codes."""
    seen = _seen(encoding, content, cue, source, ())
    return layers.named(encoding, "acts", layers.out(encoding.weights, "out.act", _hidden(seen, encoding, ACT)))


def happening(
    encoding: Encoding,
    content: Sequence[Span],
    *,
    cue: Sequence[Span] = (),
    source: Sequence[Span] = (),
    condition: Span | None = None,
) -> Happening:
    """The event of a statement alone, in half the time of all its codes."""
    seen = _seen(encoding, content, cue, source, (condition,) if condition else ())
    return _happening(encoding, _hidden(seen, encoding, EVENT))


def _happening(encoding: Encoding, hidden: Floats) -> Happening:
    w = encoding.weights
    return Happening(
        event=layers.named(encoding, "events", layers.out(w, "out.event", hidden)),
        status=layers.named(encoding, "statuses", layers.out(w, "out.status", hidden)),
        negated=round(float(layers.out(w, "out.negated", hidden)[1]), 4),
    )


def _seen(
    encoding: Encoding,
    content: Sequence[Span],
    cue: Sequence[Span],
    source: Sequence[Span],
    condition: Sequence[Span],
) -> tuple[Ints, Floats]:
    """What the span heads see of a statement: the pieces of its content, and all that is not pooled."""
    inside = encoding.at(content)
    if not len(inside):
        raise ValueError("a statement's content holds no word")
    means = [layers.mean(encoding, encoding.at(x)) for x in (cue, source, condition)]
    return inside, np.concatenate([*means, encoding.hidden[inside[0]], layers.mean(encoding, inside)])


def _hidden(seen: tuple[Ints, Floats], encoding: Encoding, which: int) -> Floats:
    """The hidden layer for the act or for the event."""
    inside, rest = seen
    x = np.concatenate([layers.pooled(encoding, inside, which), rest])
    return layers.layer(encoding.weights, ("act_in", "event_in")[which], x)


def clause(encoding: Encoding, condition: Span, *, cue: Sequence[Span] = ()) -> Clause:
    """Sense and event type of a condition."""
    inside = encoding.at([condition])
    mean = layers.mean(encoding, inside)
    x = np.concatenate([layers.pooled(encoding, inside, CONDITION), mean, layers.mean(encoding, encoding.at(cue))])
    hidden = layers.layer(encoding.weights, "condition_in", x)
    must = layers.out(encoding.weights, "must", hidden)[1]
    event = layers.named(encoding, "events", layers.out(encoding.weights, "condition_event", hidden))
    return Clause(must=float(must), event=event)


def conditional(encoding: Encoding, span: Span) -> float:
    """How likely the words of a span are those of a condition, 0 to 1, whatever statement it belongs to."""
    outside = encoding.tokens["condition"][encoding.at([span]), 0]
    return 1 - float(outside.mean()) if len(outside) else 0.0


def names(encoding: Encoding) -> list[Name]:
    """Persons, organisations and places named in the text, in order."""
    words = word_numbers(encoding.pieces, encoding.text)
    opens = np.flatnonzero(np.diff(words, prepend=-1))
    p = by_word(encoding.tokens["names"], words)[opens]
    labels = encoding.labels["names"]
    path = labelled(p, labels)
    ends = np.append(opens[1:], len(words))
    out: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels[number] for number in path):
        if label.startswith("I"):
            out[-1] = (out[-1][0], i + 1, label[2:])
        elif label.startswith("B"):
            out.append((i, i + 1, label[2:]))
    return [
        Name(
            span=span(encoding.pieces, (int(opens[a]), int(ends[b - 1]))),
            kind=kind,
            score=round(float(p[range(a, b), path[a:b]].mean()), 4),
        )
        for a, b, kind in out
    ]


def root(encoder: Encoder, text: str, source: tuple[int, int], target: tuple[int, int]) -> Distribution:
    """What passes from the marked source to the marked target: PLOVER root codes under the modality rule."""
    encoding, at_source, at_target = encoder.read_pair(text, source, target)
    s, t = layers.mean(encoding, at_source), layers.mean(encoding, at_target)
    everything = np.arange(len(encoding.pieces))
    hidden = layers.layer(
        encoding.weights, "pair_in", np.concatenate([s, t, layers.pooled(encoding, everything, PAIR), s * t])
    )
    return layers.named(encoding, "roots", layers.out(encoding.weights, "root", hidden))
