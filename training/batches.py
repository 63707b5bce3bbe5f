"""Windows become tensors."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from onrecord.text.linking import features
from onrecord.text.siding import where
from onrecord.text.wordpieces import CASES, TYPE_SOURCE
from windows import Mention, Range, Span, Window

CLS, SEP, MASK, PAD = 101, 102, 103, 0
WORD_DROP = 0.03  # share of pieces hidden from the encoder in training
SWAP = 0.15  # share of the names of a ledger window that are swapped
STRAIGHT = {1523: 1000, 1524: 1000, 1520: 1005, 1521: 1005}  # curly marks to straight ones, as pieces
MAX_ANCHORS = 192
STATE = 3  # letters of a state's code; a party's or an army's begins with it


def collate(windows: list[Window], rng: random.Random | None, anchors: int = MAX_ANCHORS) -> dict[str, Any]:
    """One batch; `rng` set means training (pieces and cue pieces are dropped at random, and cues over `anchors`)."""
    size = max(len(w) for w in windows)
    shape = (len(windows), size + 2)
    names = np.concatenate([w.pieces.ids[_capital(w)] for w in windows])
    ids, types, mask = (np.zeros(shape, np.int64) for _ in range(3))
    sentence = np.zeros((len(windows), size), np.int64)
    unary = {k: np.full((len(windows), size), -1, np.int64) for w in windows for k in w.unary}
    for i, w in enumerate(windows):
        n = len(w)
        row = w.pieces.ids.copy()
        if rng:
            row = disguised(row, w, names, rng) if w.domain == "ledger" else row
            row[np.random.default_rng(rng.getrandbits(32)).random(n) < WORD_DROP] = MASK
        ids[i, : n + 2] = np.r_[CLS, row, SEP]
        types[i, 1 : n + 1] = w.pieces.types
        mask[i, : n + 2] = 1
        sentence[i, :n] = w.pieces.sentence - w.pieces.sentence[0]
        for k, v in w.unary.items():
            unary[k][i, :n] = v
    batch: dict[str, Any] = {"ids": ids, "types": types, "mask": mask, "sentence": sentence, "unary": unary}
    batch |= {
        "links": _links(windows, size, rng, anchors),
        "spans": _spans(windows, size),
        "sides": _sides(windows, size),
    }
    batch["belonging"] = _choices(windows, size, lambda w: w.namings, _sides_of)
    batch["antecedent"] = _choices(windows, size, lambda w: w.people, lambda s: s.meant and [s.meant])
    if windows[0].root >= 0:
        batch["pairs"] = {
            "source": np.stack([_mask([w.pair[0]], size) for w in windows]),
            "target": np.stack([_mask([w.pair[1]], size) for w in windows]),
            "root": np.array([w.root for w in windows]),
        }
    return tensors(batch)


def disguised(row: Any, window: Window, names: Any, rng: random.Random) -> Any:
    """The pieces with some names swapped for others of the batch, and now and then with straight quotation marks.

    The ledger's stories are few; this keeps the heads from learning who says what in them.
    """
    for piece in np.unique(row[_capital(window)]).tolist():
        if rng.random() < SWAP:
            row[row == piece] = rng.choice(names)
    if rng.random() < 0.25:
        for mark, straight in STRAIGHT.items():
            row[row == mark] = straight
    return row


def _capital(window: Window) -> Any:
    """Capitalised pieces that do not open a sentence."""
    p = window.pieces
    opens = np.r_[True, p.sentence[1:] != p.sentence[:-1]]
    return (p.types < TYPE_SOURCE) & (p.types % CASES > 0) & ~opens


def tensors(x: Any) -> Any:
    if isinstance(x, dict):
        return {k: tensors(v) for k, v in x.items()}
    return torch.from_numpy(x) if isinstance(x, np.ndarray) else x


def _links(windows: list[Window], size: int, rng: random.Random | None, most: int) -> dict[str, Any] | None:
    chosen = [(i, a) for i, w in enumerate(windows) for a in w.anchors]
    if not chosen:
        return None
    if rng and len(chosen) > most:
        chosen = rng.sample(chosen, most)
    count = len(chosen)
    cue = np.zeros((count, size), bool)
    feats = np.zeros((count, size, 4), np.int64)
    role, clause = np.full((count, size), -1, np.int64), np.full((count, size), -1, np.int64)
    for k, (i, a) in enumerate(chosen):
        w = windows[i]
        n = len(w)
        pieces = list(range(*a.cue))
        if rng and len(pieces) > 1 and rng.random() < 0.3:
            pieces.remove(rng.choice(pieces))
        cue[k, pieces] = True
        feats[k, :n] = features(w.pieces, a.cue, np.arange(n))
        row = role[k, :n]
        row[:] = 0
        _fill(row, a.source, 1)
        for content in a.contents:
            _fill(row, content, 3)
        for content in a.contents:
            if content:
                row[content[0][0]] = 2
        _fill(row, [a.cue, *a.more], 4)
        if w.domain == "ledger":
            clause[k, :n] = 0
            for x, y in a.conditions:
                clause[k, x:y] = 2
                clause[k, x] = 1
    rows = np.array([i for i, _ in chosen])
    domain = np.array([int(windows[i].domain == "ledger") for i, _ in chosen])
    return {"cue": cue, "features": feats, "role": role, "clause": clause, "row": rows, "domain": domain}


def _fill(row: Any, ranges: list[Range], value: int) -> None:
    for x, y in ranges:
        row[x:y] = value


def _mask(ranges: list[Range], size: int) -> Any:
    out = np.zeros(size, bool)
    for x, y in ranges:
        out[x:y] = True
    return out


def _spans(windows: list[Window], size: int) -> dict[str, Any] | None:
    chosen = [(i, s) for i, w in enumerate(windows) for s in w.spans]
    if not chosen:
        return None
    return {
        "content": np.stack([_mask(s.content, size) for _, s in chosen]),
        "cue": np.stack([_mask(s.cue, size) for _, s in chosen]),
        "source": np.stack([_mask(s.source, size) for _, s in chosen]),
        "condition": np.stack([_mask([s.condition] if s.condition else [], size) for _, s in chosen]),
        "first": np.array([s.content[0][0] for _, s in chosen]),
        "row": np.array([i for i, _ in chosen]),
        "labels": np.array([s.labels for _, s in chosen]),
    }


def _sides(windows: list[Window], size: int) -> dict[str, Any] | None:
    """Every statement with every naming of a side in its text; namings of one code are one group, labelled once."""
    masks, rows, pairs, groups = [], [], [], []
    spans = [(i, s) for i, w in enumerate(windows) for s in w.spans]
    first, count = {}, 0
    for i, w in enumerate(windows):
        first[i] = count
        count += len(w.mentions)
        masks += [_mask([m.at], size) for m in w.mentions]
        rows += [i] * len(w.mentions)
    for k, (i, s) in enumerate(spans):
        if s.sides is None:
            continue
        met = [(first[i] + j, m.code, m.at) for j, m in enumerate(windows[i].mentions) if m.item == s.item]
        if s.source and s.sides.own:
            met.append((len(masks), s.sides.own, s.source[0]))
            masks.append(_mask(s.source, size))
            rows.append(i)
        place: dict[str, int] = {}
        for m, code, at in met:
            if code not in place:
                place[code] = len(groups)
                told = s.sides
                groups.append((code in told.actor, code in told.recipient, code == told.addressee))
            seen = int(where(np.array([at]), s.content, s.source, s.condition)[0])
            pairs.append((k, m, place[code], seen, int(code == s.sides.own)))
    if not pairs:
        return None
    return {
        "mention": np.stack(masks),
        "row": np.array(rows),
        "pairs": np.array(pairs),
        "labels": np.array(groups, np.float32),
    }


def _sides_of(span: Span) -> list[str] | None:
    """The speaker's side, and the state it is in."""
    return None if span.speaker is None else [span.speaker, span.speaker[:STATE]]


def _choices(
    windows: list[Window],
    size: int,
    namings: Callable[[Window], list[Mention]],
    wanted: Callable[[Span], list[str] | None],
) -> dict[str, Any] | None:
    """The words for every speaker with every naming in his text; namings of one code are one group.

    `asked` is whose words a group is beside, `label` the group that is wanted, or -1 where the text has none such.
    """
    sides, side_rows, words, word_rows, pairs, asked, labels = [], [], [], [], [], [], []
    for i, w in enumerate(windows):
        first, named = len(sides), namings(w)
        sides += [_mask([m.at], size) for m in named]
        side_rows += [i] * len(named)
        starts = np.array([m.at[0] for m in named], dtype=np.int64)
        for s in w.spans:
            codes = wanted(s)
            near = [j for j, m in enumerate(named) if m.item == s.item]
            if codes is None or not s.source or not near:
                continue
            seen = features(w.pieces, s.source[0], starts)
            place: dict[str, int] = {}
            for j in near:
                if named[j].code not in place:
                    place[named[j].code] = len(asked)
                    asked.append(len(words))
                pairs.append((len(words), first + j, place[named[j].code], *seen[j].tolist()))
            labels.append(next((place[code] for code in codes if code in place), -1))
            words.append(_mask(s.source[:1], size))
            word_rows.append(i)
    if not words:
        return None
    return {
        "side": np.stack(sides),
        "side_row": np.array(side_rows),
        "words": np.stack(words),
        "words_row": np.array(word_rows),
        "pairs": np.array(pairs),
        "asked": np.array(asked),
        "label": np.array(labels),
    }
