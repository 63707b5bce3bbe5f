"""What the reading model's sides head says: how each side leans in a statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from onrecord.model import Span
from onrecord.text import layers, siding
from onrecord.text.encoder import Encoding, softmax
from onrecord.text.siding import Leaning
from onrecord.text.wordpieces import Ints


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
    told = np.concatenate([pooled, layers.mean(encoding, encoding.at(cue)), encoding.hidden[inside[0]]])
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
        x = np.stack([layers.mean(encoding, np.arange(*each)) for each in at])
        known.add(new, at, x @ w["sides.mention"] + w["sides.mention.bias"], x @ w["sides.mention_gate"])
    return np.array([known.rows[span] for span in spans], dtype=np.int64)
