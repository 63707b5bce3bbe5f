"""What the reading model's heads say about an encoded text: attributions, statements, codes, names, event pairs.

Each function takes an `Encoding` (`onrecord.text.encoder`) and gives spans of characters with a score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from onrecord.model import Span
from onrecord.text.decoding import Run, bare, by_word, runs, span, tagged, word_numbers
from onrecord.text.encoder import Encoder, Encoding, softmax
from onrecord.text.linking import LEDGER, POLNEAR, Floats, Linker
from onrecord.text.wordpieces import Ints

Distribution = Mapping[str, float]

# Thresholds: chosen on the training corpora's tuning parts (training/README.md), never on the measured ones.
CUE = {POLNEAR: 0.40, LEDGER: 0.40}  # summed probability of a cue's pieces
VIRTUAL = 0.40  # a statement that has no cue
NARRATION = 0.50
ROLE = 0.45  # a piece is source or content
START = 0.50  # a new statement begins inside the content of one cue
CLAUSE = 0.45  # a piece belongs to a condition
LEAST = {POLNEAR: 0.30, LEDGER: 0.30}  # score below which an attribution is dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One attribution or statement as the model reads it. `kind` is "cue", "virtual" (no cue) or "narration"."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    conditions: tuple[Span, ...] = ()
    kind: str = "cue"
    score: float = 1.0


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


@dataclass(frozen=True, slots=True)
class _Linked:
    """What the link head says about one cue, in pieces."""

    kind: str
    cue: Run
    low: int
    roles: Floats
    clause: Floats
    score: float


def attributions(encoding: Encoding, text: str | None = None) -> list[Found]:
    """Attributions as PolNeAR annotates them: one per cue, marks included in the content."""
    out = []
    for linked in _link(encoding, POLNEAR):
        content = _pieces(encoding, linked, linked.roles[:, 2] + linked.roles[:, 3])
        if content:
            source = _pieces(encoding, linked, linked.roles[:, 1])
            cue = (span(encoding.pieces, linked.cue),)
            score = linked.score * _certainty(linked)
            out.append(Found(cue=cue, source=source, content=content, score=round(score, 4)))
    return [found for found in out if found.score >= LEAST[POLNEAR]]


def statements(encoding: Encoding, text: str | None = None) -> list[Found]:
    """Statements as the ledger holds them: split where one cue carries several, marks left out, conditions beside."""
    out: list[Found] = []
    for linked in _link(encoding, LEDGER):
        out += [found for found in _split(encoding, linked) if found.score >= LEAST[LEDGER]]
    return out


def codes(
    encoding: Encoding,
    content: Sequence[Span],
    *,
    cue: Sequence[Span] = (),
    source: Sequence[Span] = (),
    condition: Span | None = None,
) -> Codes:
    """Act, event type, event status and negation of a statement."""
    w, hidden = encoding.weights, encoding.hidden
    inside = _at(encoding, content)
    if not len(inside):
        raise ValueError("a statement's content holds no word")
    means = [_mean(encoding, _at(encoding, x)) for x in (cue, source, [condition] if condition else [])]
    rest = [*means, hidden[inside[0]], hidden[inside].mean(axis=0)]
    act = _layer(w, "act_in", np.concatenate([_pooled(encoding, inside, 0), *rest]))
    event = _layer(w, "event_in", np.concatenate([_pooled(encoding, inside, 1), *rest]))
    return Codes(
        act=_named(encoding, "acts", _out(w, "out.act", act)),
        event=_named(encoding, "events", _out(w, "out.event", event)),
        status=_named(encoding, "statuses", _out(w, "out.status", event)),
        negated=float(_out(w, "out.negated", event)[1]),
    )


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


def _link(encoding: Encoding, domain: int) -> list[_Linked]:
    """The cues of the text, each with the link head's probabilities."""
    if not len(encoding.pieces):
        return []
    words = word_numbers(encoding.pieces, encoding.text)
    p = by_word(encoding.tokens["cue_p" if domain == POLNEAR else "cue_l"], words)
    cues = [("cue", run, float((p[run[0] : run[1], 1:3].sum(axis=1)).max()))
            for run in tagged(p[:, 1], p[:, 2], words, CUE[domain])]  # fmt: skip
    if domain == LEDGER:
        for kind, column, threshold in (("virtual", 3, VIRTUAL), ("narration", 4, NARRATION)):
            cues += [(kind, run, float(p[run[0], column])) for run in runs(p[:, column] > threshold)]
    linker = Linker(encoding.pieces, encoding.hidden, encoding.weights, domain)
    out: list[_Linked] = []
    for kind, cue, score in sorted(cues, key=lambda c: c[1]):
        low, roles, clause = linker.scores(cue)
        part = words[low : low + len(roles)]
        out.append(_Linked(kind, cue, low, by_word(softmax(roles), part), by_word(softmax(clause), part), score))
    return _merged(out)


def _merged(linked: list[_Linked]) -> list[_Linked]:
    """Without the cues that an earlier cue claims as more of itself ("asked if ... he shook his head")."""
    out: list[_Linked] = []
    for this in linked:
        claimed = any(
            other.cue[1] <= this.cue[0] < other.low + len(other.roles)
            and other.roles[this.cue[0] - other.low : this.cue[1] - other.low, 4].mean() > 0.5
            for other in out
        )
        if not claimed:
            out.append(this)
    return out


def _pieces(encoding: Encoding, linked: _Linked, probability: Floats) -> tuple[Span, ...]:
    return tuple(span(encoding.pieces, run, linked.low) for run in _clean(probability, ROLE))


def _clean(probability: Floats, threshold: float) -> list[Run]:
    """Runs above the threshold that reach a fair height somewhere; holes of one faint piece are closed."""
    flags = probability > threshold
    for begin, end in runs(~flags):
        if end - begin == 1 and begin > 0 and end < len(flags) and probability[begin] > threshold / 3:
            flags[begin] = True
    return [run for run in runs(flags) if probability[run[0] : run[1]].max() > 0.5]


def _certainty(linked: _Linked) -> float:
    content = linked.roles[:, 2] + linked.roles[:, 3]
    held = content[content > ROLE]
    return float(held.mean()) if len(held) else 0.0


def _split(encoding: Encoding, linked: _Linked) -> list[Found]:
    """The statements of one cue."""
    starts, content = linked.roles[:, 2], linked.roles[:, 2] + linked.roles[:, 3]
    groups: list[list[Run]] = []
    for begin, end in _clean(content, ROLE):
        borders = [begin, *(i for i in range(begin + 1, end) if starts[i] > START), end]
        for k, (a, b) in enumerate(pairwise(borders)):
            if not groups or k or starts[a] > START:
                groups.append([])
            groups[-1].append((a, b))
    source = tuple(s for s in _pieces(encoding, linked, linked.roles[:, 1]))
    more = [run for run in runs(linked.roles[:, 4] > 0.5) if run[0] + linked.low >= linked.cue[1]]
    cue = () if linked.kind != "cue" else (
        span(encoding.pieces, linked.cue), *(span(encoding.pieces, run, linked.low) for run in more)
    )  # fmt: skip
    clauses = _clean(linked.clause[:, 1] + linked.clause[:, 2], CLAUSE)
    out = []
    for group in groups:
        spans = [bare(span(encoding.pieces, run, linked.low), encoding.text) for run in group]
        kept = tuple(s for s in spans if s)
        if not kept:
            continue
        inside = [c for c in clauses if any(a < c[1] and c[0] < b for a, b in group)]
        conditions = [bare(span(encoding.pieces, c, linked.low), encoding.text) for c in inside]
        score = linked.score * float(np.mean([content[a:b].mean() for a, b in group]))
        out.append(Found(cue=cue, source=source, content=kept, conditions=tuple(c for c in conditions if c),
                         kind=linked.kind, score=round(score, 4)))  # fmt: skip
    if linked.kind == "narration":
        return [replace(found, source=()) for found in out]
    return out


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
