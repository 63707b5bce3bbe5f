"""Teachers for the codes of statements: classifiers that see a statement's own words and nothing of its report.

    python teacher.py --data DATA --base BASE --out runs/teacher [--seeds 1]

The reading model is small. An encoder five times its size (all-mpnet-base-v2, `unpack.py`), fine-tuned to code a
statement from its cue, source, content and condition alone, codes unseen stories better, but is too large to ship and
costs a pass for each statement. So it teaches: it codes the attributions of the PolNeAR articles, which nobody has
annotated with acts and events, and the reading model learns from those codes beside the annotated ones
(`train.py --taught runs/teacher/taught.jsonl`; distillation, Hinton et al. 2015, arXiv:1503.02531).
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F
from tqdm import tqdm
from transformers import MPNetModel

import sources
from labels import CODES
from train import rate_at

DIM = 768
CLS, PAD, SEP, MASK = 0, 1, 2, 30526
BATCH, POOL = 32, 16  # statements of one length go together: batches are cut from so many sorted ones
LONGEST = {"cue": 12, "source": 24, "content": 90, "condition": 40}  # pieces
WEIGHTS = {"act": 1.0, "event": 1.0, "status": 0.4, "negated": 0.4}
HIDDEN = 0.05  # share of the pieces that are hidden in training
Row = tuple[list[int], list[int]]  # pieces, and 1 where the content is
Labels = tuple[int, ...]  # in the order of CODES, -1 where there is none


class Teacher(nn.Module):
    """The base encoder over one statement's words, with a linear layer for each kind of code."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.encoder = MPNetModel.from_pretrained(base, add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.out = nn.ModuleDict({name: nn.Linear(2 * DIM, len(codes)) for name, codes in CODES.items()})

    def forward(self, pieces: Tensor, content: Tensor, mask: Tensor) -> dict[str, Tensor]:
        """Scores [B, codes] of each kind, from pieces [B,L]."""
        hidden = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state.float()
        weights = (content * mask).float()
        mean = torch.einsum("bl,bld->bd", weights, hidden) / weights.sum(1, keepdim=True).clamp(min=1)
        seen = self.drop(torch.cat([hidden[:, 0], mean], -1))
        return {name: layer(seen) for name, layer in self.out.items()}


def row(text: str, told: sources.Coded, cut: Any) -> Row:
    """The statement's parts as pieces: cue, source, content, condition, each closed by a separator."""
    pieces, content = [CLS], [0]
    spans = {"cue": told.cue, "source": told.source, "content": told.content}
    for name, ranges in {**spans, "condition": [told.condition] if told.condition else []}.items():
        words = " … ".join(text[a:b] for a, b in ranges)
        ids = cut.encode(words, add_special_tokens=False).ids[: LONGEST[name]]
        pieces += [*ids, SEP]
        content += [int(name == "content")] * (len(ids) + 1)
    return pieces, content


def tensors(rows: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, content and mask, padded."""
    shape = (len(rows), max(len(pieces) for pieces, _ in rows))
    ids = np.full(shape, PAD, np.int64)
    content, mask = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    for k, (pieces, inside) in enumerate(rows):
        ids[k, : len(pieces)], content[k, : len(pieces)], mask[k, : len(pieces)] = pieces, inside, 1
    return torch.from_numpy(ids), torch.from_numpy(content), torch.from_numpy(mask)


def batches(rows: Sequence[Row], rng: random.Random) -> Iterator[list[int]]:
    """Endless batches of row numbers, statements of about one length together."""
    while True:
        order, out = list(range(len(rows))), []
        rng.shuffle(order)
        for at in range(0, len(order), BATCH * POOL):
            pool = sorted(order[at : at + BATCH * POOL], key=lambda k: len(rows[k][0]))
            out += [pool[k : k + BATCH] for k in range(0, len(pool), BATCH)]
        rng.shuffle(out)
        yield from out


def teach(model: Teacher, rows: list[Row], labels: list[Labels], *, seed: int, passes: float, rate: float) -> None:
    """Train it on statements."""
    rng = random.Random(seed)
    groups = [{"params": model.encoder.parameters(), "lr": rate}, {"params": model.out.parameters(), "lr": 1e-3}]
    optim = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    bases = [group["lr"] for group in optim.param_groups]
    order, steps = batches(rows, rng), math.ceil(passes * len(rows) / BATCH)
    model.train()
    for step in tqdm(range(steps), desc=f"teacher {seed}", mininterval=20, ascii=True):
        for group, base in zip(optim.param_groups, bases, strict=True):
            group["lr"] = base * rate_at(step / steps)
        chosen = next(order)
        pieces, content, mask = tensors([rows[k] for k in chosen])
        pieces[(torch.rand(pieces.shape) < HIDDEN) & (pieces > SEP)] = MASK
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(pieces, content, mask)
        wanted = torch.tensor([labels[k] for k in chosen])
        loss = sum(
            WEIGHTS[name] * F.cross_entropy(scores[name].float(), wanted[:, j], ignore_index=-1, label_smoothing=0.1)
            for j, name in enumerate(CODES)
        )
        optim.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optim.step()
    model.eval()


def codes_of(model: Teacher, rows: list[Row]) -> Tensor:
    """Probabilities [rows, codes], the kinds one after another as in CODES."""
    order = sorted(range(len(rows)), key=lambda k: len(rows[k][0]))
    found = torch.zeros(len(rows), sum(len(codes) for codes in CODES.values()))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in tqdm(range(0, len(order), 64), desc="coding", mininterval=20, ascii=True):
            chosen = order[at : at + 64]
            scores = model(*tensors([rows[k] for k in chosen]))
            found[chosen] = torch.cat([scores[name].float().softmax(-1) for name in CODES], -1)
    return found


def right(found: Tensor, labels: list[Labels]) -> dict[str, float]:
    """The share of each kind that is right, where there is a label; an event is taken to have a type."""
    wanted, out, at = torch.tensor(labels), {}, 0
    for j, (name, codes) in enumerate(CODES.items()):
        scores = found[:, at : at + len(codes)].clone()
        at += len(codes)
        known = wanted[:, j] >= 0
        if name == "event":
            scores[:, 0], known = 0, wanted[:, j] > 0
        out[name] = round((scores.argmax(1) == wanted[:, j])[known].float().mean().item(), 4)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True, help="folder with all-mpnet-base-v2, from unpack.py")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=1, help="how many teachers; their codes are averaged")
    parser.add_argument("--passes", type=float, default=2.5)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    cut = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    cut.no_truncation()
    cut.no_padding()
    known = statements(sources.stories(args.data, "train") + annotated(args.data, "train"), cut)
    tune = statements(annotated(args.data, "tune"), cut)
    articles = sources.polnear(args.data, "train")
    asked = [(article.id, row(article.text, told, cut)) for article in articles for told in sources.bare(article)]
    total, on_tune = torch.zeros(1), torch.zeros(1)
    for seed in range(1, args.seeds + 1):
        kept = args.out / f"teacher{seed}.pt"
        torch.manual_seed(seed)
        model = Teacher(args.base).eval()
        if kept.exists():
            model.load_state_dict(torch.load(kept))
        else:
            teach(model, *known, seed=seed, passes=args.passes, rate=args.rate)
            torch.save(model.state_dict(), kept)
        on_tune = on_tune + codes_of(model, tune[0])
        print(f"{seed} teachers, right on the tuning texts:", right(on_tune, tune[1]), flush=True)
        total = total + codes_of(model, [each for _, each in asked])
    found: dict[str, list[list[float]]] = {}
    for (article, _), codes in zip(asked, (total / args.seeds).tolist(), strict=True):
        found.setdefault(article, []).append([round(each, 4) for each in codes])
    with (args.out / "taught.jsonl").open("w") as out:
        for article, each in found.items():
            out.write(json.dumps({"id": article, "codes": each}) + "\n")


def statements(texts: list[sources.Text], cut: Any) -> tuple[list[Row], list[Labels]]:
    """The texts' statements as rows, and their labels."""
    told = [(row(text.text, each, cut), each) for text in texts for each in text.coded]
    return [each for each, _ in told], [(each.act, each.event, each.status, each.negated) for _, each in told]


def annotated(data: Path, part: str) -> list[sources.Text]:
    """All annotated texts of a part but the ledger's own stories."""
    written = [text for stories in (True, False) for text in sources.written(part, stories=stories)]
    return sources.passages(data, part) + written


if __name__ == "__main__":
    main()
