"""Windows become tensors, and the losses of a batch."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from heads import Reader
from labels import CODES
from onrecord.text.linking import features
from onrecord.text.siding import where
from onrecord.text.wordpieces import CASES, TYPE_SOURCE
from windows import Range, Window

CLS, SEP, MASK, PAD = 101, 102, 103, 0
WORD_DROP = 0.03  # share of pieces hidden from the encoder in training
SWAP = 0.15  # share of the names of a ledger window that are swapped
STRAIGHT = {1523: 1000, 1524: 1000, 1520: 1005, 1521: 1005}  # curly marks to straight ones, as pieces
MAX_ANCHORS = 96
LINK_LENGTH = 40.0  # the link loss of a cue is the sum over its pieces divided by this
CODE_WEIGHTS = {"act": 1.0, "event": 1.0, "status": 0.4, "negated": 0.4, "must": 0.4, "condition_event": 0.4}
BELONGING = 0.5
STATE = 3  # letters of a state's code; a party's or an army's begins with it
TAUGHT = 1.0  # what a teacher's code counts beside an annotated one
WEIGHTS = {"source_p": 0.3, "content_p": 0.3, "source_l": 0.3, "content_l": 0.3, "condition": 0.7, "sentence": 0.5}


def collate(windows: list[Window], rng: random.Random | None) -> dict[str, Any]:
    """One batch; `rng` set means training (pieces and cue pieces are dropped at random)."""
    size = max(len(w) for w in windows)
    shape = (len(windows), size + 2)
    names = np.concatenate([w.pieces.ids[_capital(w)] for w in windows])
    ids, types, mask = (np.zeros(shape, np.int64) for _ in range(3))
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
        for k, v in w.unary.items():
            unary[k][i, :n] = v
    batch: dict[str, Any] = {"ids": ids, "types": types, "mask": mask, "unary": unary}
    batch |= {"links": _links(windows, size, rng), "spans": _spans(windows, size), "sides": _sides(windows, size)}
    batch["belonging"] = _belonging(windows, size)
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


def _links(windows: list[Window], size: int, rng: random.Random | None) -> dict[str, Any] | None:
    chosen = [(i, a) for i, w in enumerate(windows) for a in w.anchors]
    if not chosen:
        return None
    if rng and len(chosen) > MAX_ANCHORS:
        chosen = rng.sample(chosen, MAX_ANCHORS)
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
    out = {
        "content": np.stack([_mask(s.content, size) for _, s in chosen]),
        "cue": np.stack([_mask(s.cue, size) for _, s in chosen]),
        "source": np.stack([_mask(s.source, size) for _, s in chosen]),
        "condition": np.stack([_mask([s.condition] if s.condition else [], size) for _, s in chosen]),
        "first": np.array([s.content[0][0] for _, s in chosen]),
        "row": np.array([i for i, _ in chosen]),
        "labels": np.array([s.labels for _, s in chosen]),
    }
    if any(s.taught for _, s in chosen):  # all of them: teachers code whole articles
        out["taught"] = np.array([s.taught for _, s in chosen], np.float32)
    return out


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
            seen = where(at, s.content, s.source, s.condition)
            pairs.append((k, m, place[code], seen, int(code == s.sides.own)))
    if not pairs:
        return None
    return {
        "mention": np.stack(masks),
        "row": np.array(rows),
        "pairs": np.array(pairs),
        "labels": np.array(groups, np.float32),
    }


def _belonging(windows: list[Window], size: int) -> dict[str, Any] | None:
    """Every speaker with every naming of a side in his text; namings of one code are one group.

    `asked` is whose words a group is beside, `label` the group of his side, or -1 where the text names it nowhere.
    """
    sides, side_rows, words, word_rows, pairs, asked, labels = [], [], [], [], [], [], []
    for i, w in enumerate(windows):
        first = len(sides)
        sides += [_mask([m.at], size) for m in w.namings]
        side_rows += [i] * len(w.namings)
        starts = np.array([m.at[0] for m in w.namings], dtype=np.int64)
        for s in w.spans:
            near = [j for j, m in enumerate(w.namings) if m.item == s.item]
            if s.speaker is None or not s.source or not near:
                continue
            seen = features(w.pieces, s.source[0], starts)
            place: dict[str, int] = {}
            for j in near:
                code = w.namings[j].code
                if code not in place:
                    place[code] = len(asked)
                    asked.append(len(words))
                pairs.append((len(words), first + j, place[code], *seen[j].tolist()))
            labels.append(place.get(s.speaker, place.get(s.speaker[:STATE], -1)))
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


def losses(model: Reader, batch: dict[str, Any]) -> dict[str, Tensor]:
    """The weighted losses of the heads that the batch has labels for."""
    hidden = model.encode(batch)
    dropped = model.drop(hidden)
    out: dict[str, Tensor] = {}
    for k, labels in batch["unary"].items():
        logits = model.unary[k](dropped)
        out[k] = WEIGHTS.get(k, 1.0) * F.cross_entropy(logits.transpose(1, 2), labels, ignore_index=-1)
    if batch["links"]:
        out |= link_losses(model, dropped, batch["links"])
    if batch["spans"]:
        s = batch["spans"]
        scores = model.spans(dropped, s)
        for j, k in enumerate(("act", "event", "status", "negated", "must", "condition_event")):
            labels = s["labels"][:, j]
            if (labels >= 0).any():
                out[k] = CODE_WEIGHTS[k] * F.cross_entropy(scores[k], labels, ignore_index=-1, label_smoothing=0.05)
        if "taught" in s:
            given = s["taught"].split([len(codes) for codes in CODES.values()], dim=1)
            out |= {
                f"taught_{k}": TAUGHT * CODE_WEIGHTS[k] * F.cross_entropy(scores[k], each)
                for k, each in zip(CODES, given, strict=True)
            }
    if batch["sides"]:
        scores = model.sides_of(dropped, batch["spans"], batch["sides"])
        out["sides"] = F.binary_cross_entropy_with_logits(scores, batch["sides"]["labels"]) * 2
    if batch["belonging"]:
        m = batch["belonging"]
        scores = model.belongs(dropped, m).float().clamp(-20, 20)
        whole = torch.ones(len(m["label"]), device=scores.device).scatter_add(0, m["asked"], scores.exp())
        own = torch.where(m["label"] >= 0, scores[m["label"].clamp(min=0)], 0.0)
        out["belonging"] = BELONGING * (whole.log() - own).mean()
    if "pairs" in batch:
        p = batch["pairs"]
        scores = model.pairs(dropped, batch["mask"][:, 2:].bool(), p["source"], p["target"])
        out["root"] = F.cross_entropy(scores, p["root"], label_smoothing=0.05)
    return out


def link_losses(model: Reader, hidden: Tensor, links: dict[str, Tensor]) -> dict[str, Tensor]:
    cue = links["cue"].float()
    vectors = torch.einsum("al,ald->ad", cue, hidden[links["row"]]) / cue.sum(-1, keepdim=True)
    role, clause = model.link(hidden, vectors, links["row"], links["features"], links["domain"])
    logp = role.log_softmax(-1)
    target = links["role"]
    known = target >= 0
    chosen = logp.gather(-1, target.clamp(min=0)[..., None])[..., 0]
    # PolNeAR does not split a content into statements: its content may be scored as a start or not
    either = torch.logaddexp(logp[..., 2], logp[..., 3])
    unsplit = (links["domain"] == 0)[:, None] & ((target == 2) | (target == 3))
    chosen = torch.where(unsplit, either, chosen)
    out = {"link": -(chosen * known).sum() / (len(cue) * LINK_LENGTH)}
    if (links["clause"] >= 0).any():
        out["clause"] = F.cross_entropy(
            clause.transpose(1, 2), links["clause"], ignore_index=-1, reduction="sum"
        ) / ((links["domain"] == 1).sum() * LINK_LENGTH)  # fmt: skip
    return out
