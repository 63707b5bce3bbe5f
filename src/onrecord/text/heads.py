"""What the reading model's heads say about an encoded text: attributions, statements, codes, names, event pairs.

Each function takes an `Encoding` (`onrecord.text.encoder`) and gives spans of characters with a score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.model import Span
from onrecord.text import siding
from onrecord.text.attributing import Found, Support, attributions, statements
from onrecord.text.belonging import Belonging
from onrecord.text.decoding import by_word, labelled, span, word_numbers
from onrecord.text.encoder import Encoder, Encoding, softmax
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

Distribution = Mapping[str, float]
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
    return _named(encoding, "acts", _out(encoding.weights, "out.act", _hidden(seen, encoding, ACT)))


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
        event=_named(encoding, "events", _out(w, "out.event", hidden)),
        status=_named(encoding, "statuses", _out(w, "out.status", hidden)),
        negated=round(float(_out(w, "out.negated", hidden)[1]), 4),
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
    means = [_mean(encoding, encoding.at(x)) for x in (cue, source, condition)]
    return inside, np.concatenate([*means, encoding.hidden[inside[0]], _mean(encoding, inside)])


def _hidden(seen: tuple[Ints, Floats], encoding: Encoding, which: int) -> Floats:
    """The hidden layer for the act or for the event."""
    inside, rest = seen
    x = np.concatenate([_pooled(encoding, inside, which), rest])
    return _layer(encoding.weights, ("act_in", "event_in")[which], x)


def sides(
    encoding: Encoding,
    content: Sequence[Span],
    namings: Mapping[str, Sequence[Span]],
    *,
    cue: Sequence[Span] = (),
    source: Sequence[Span] = (),
    condition: Span | None = None,
    own: str | None = None,
) -> Mapping[str, Leaning]:
    """How each side leans to acting, to being acted on and to being addressed in a statement.

    `namings` has the places where the report names each side, `own` is the side of the speaker. Whom a statement is
    aimed at and who acts in it are asked one after the other, so the answer is kept.
    """
    # where they begin is enough to tell namings apart, and quicker to hash than whole spans
    places = tuple((code, *(each.start for each in spans)) for code, spans in sorted(namings.items()))
    asked = (tuple(content), tuple(cue), tuple(source), condition, own, places)
    if asked not in encoding.leanings:
        encoding.leanings[asked] = _sides(encoding, content, namings, cue, source, condition, own)
    return encoding.leanings[asked]


def _sides(
    encoding: Encoding,
    content: Sequence[Span],
    namings: Mapping[str, Sequence[Span]],
    cue: Sequence[Span],
    source: Sequence[Span],
    condition: Span | None,
    own: str | None,
) -> dict[str, Leaning]:
    w, inside = encoding.weights, encoding.at(content)
    if not len(inside):
        return {}
    scores = (encoding.hidden[inside] @ w["sides.pool"] + w["sides.pool.bias"])[:, 0]
    pooled = softmax(scores) @ encoding.hidden[inside]
    told = np.concatenate([pooled, _mean(encoding, encoding.at(cue)), encoding.hidden[inside[0]]])
    about, gate = told @ w["sides.statement"], told @ w["sides.statement_gate"]
    ranges = [encoding.range(span) for span in content]
    sources = [encoding.range(span) for span in source]
    clause = encoding.range(condition) if condition else None
    rows = _rows(encoding, [place for spans in namings.values() for place in spans])
    which = np.repeat(np.arange(len(namings)), [len(spans) for spans in namings.values()])
    held = encoding.namings.at[rows]
    kept = held[:, 1] > held[:, 0]
    rows, at, which = rows[kept], held[kept], which[kept]
    if not len(rows):
        return {}
    codes = list(namings)
    mine = np.array([code == own for code in codes], dtype=np.int64)[which]
    z = encoding.namings.piece[rows] + about + encoding.namings.gate[rows] * gate
    z = np.maximum(z + w["sides.where"][siding.where(at, ranges, sources, clause)] + w["sides.own"][mine], 0)
    z = np.maximum(z @ w["sides.inner"] + w["sides.inner.bias"], 0) + z
    roles = z @ w["sides.role"] + w["sides.role.bias"]
    # the namings of a side stand together
    first = np.flatnonzero(np.diff(which, prepend=-1))
    most = np.maximum.reduceat(roles, first, axis=0).tolist()
    return {
        codes[number]: Leaning(*(round(each, 3) for each in role))
        for number, role in zip(which[first].tolist(), most, strict=True)
    }


def _rows(encoding: Encoding, spans: Sequence[Span]) -> Ints:
    """The rows of some namings; those not asked before are worked out now."""
    known = encoding.namings
    if new := list(dict.fromkeys(span for span in spans if span not in known.rows)):
        w, at = encoding.weights, np.array([encoding.range(span) for span in new])
        x = np.stack([_mean(encoding, np.arange(*each)) for each in at])
        known.add(new, at, x @ w["sides.mention"] + w["sides.mention.bias"], x @ w["sides.mention_gate"])
    return np.array([known.rows[span] for span in spans], dtype=np.int64)


def clause(encoding: Encoding, condition: Span, *, cue: Sequence[Span] = ()) -> Clause:
    """Sense and event type of a condition."""
    inside = encoding.at([condition])
    mean = _mean(encoding, inside)
    x = np.concatenate([_pooled(encoding, inside, CONDITION), mean, _mean(encoding, encoding.at(cue))])
    hidden = _layer(encoding.weights, "condition_in", x)
    must = _out(encoding.weights, "must", hidden)[1]
    event = _named(encoding, "events", _out(encoding.weights, "condition_event", hidden))
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
    s, t = _mean(encoding, at_source), _mean(encoding, at_target)
    everything = np.arange(len(encoding.pieces))
    hidden = _layer(encoding.weights, "pair_in", np.concatenate([s, t, _pooled(encoding, everything, PAIR), s * t]))
    return _named(encoding, "roots", _out(encoding.weights, "root", hidden))


def _mean(encoding: Encoding, at: Ints) -> Floats:
    hidden = encoding.hidden
    if not len(at):
        return np.zeros(hidden.shape[1], dtype=np.float32)
    # on so few rows `mean` itself takes longer than its sum
    return np.asarray(np.add.reduce(hidden[at], axis=0) / np.float32(len(at)), dtype=np.float32)


def _pooled(encoding: Encoding, at: Ints, which: int) -> Floats:
    hidden = encoding.hidden[at]
    scores = hidden @ encoding.weights["pool"][:, which] + encoding.weights["pool.bias"][which]
    return np.asarray(softmax(scores) @ hidden, dtype=np.float32)


def _layer(w: Mapping[str, Floats], name: str, x: Floats) -> Floats:
    return np.asarray(np.maximum(x @ w[name] + w[f"{name}.bias"], 0), dtype=np.float32)


def _out(w: Mapping[str, Floats], name: str, x: Floats) -> Floats:
    return softmax(x @ w[name] + w[f"{name}.bias"])


def _named(encoding: Encoding, kind: str, probabilities: Floats) -> Distribution:
    return {label: round(p, 4) for label, p in zip(encoding.labels[kind], probabilities.tolist(), strict=True)}
