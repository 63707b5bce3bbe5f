"""Five-fold figures for marked event pairs: macro F1 of root and quad over the pooled held-out predictions.

    python crossval.py --data DATA [--reader runs/no-pairs/reader.pt]

`--reader` must come from a run `--without pairs`, or its encoder has seen the sentences it is asked about.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import torch

import sources
from batches import collate
from heads import Reader
from labels import ROOTS
from losses import losses, outputs, pieces
from train import blend, descend, optimizer, reader, tokenizer
from windows import Window, prepare

# 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
QUADS = dict(zip(ROOTS, (1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4), strict=True))


def fold(args: argparse.Namespace, train: list[Window], test: list[Window], seed: int) -> list[int]:
    """The root predicted for each test pair by a model fitted on the others."""
    torch.manual_seed(seed)
    model = reader(args.reader)
    average = {k: v.detach().clone().float() for k, v in model.state_dict().items()}
    optim = optimizer(model.train(), args.rate)
    rng = random.Random(seed)
    steps = args.epochs * len(train) // args.batch
    queue: list[Window] = []
    for step in range(steps):
        if len(queue) < args.batch:
            queue = rng.sample(train, len(train))
        batch, queue = queue[: args.batch], queue[args.batch :]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            made = collate(batch, rng)
            loss = sum(losses(outputs(model, made), made).values())
        descend(model, optim, loss, step / steps)
        if step % 4 == 0:
            blend(average, model, min(0.95, (step + 1) / (step + 20)))
    model.load_state_dict(average)
    return predict(model.eval(), test)


def predict(model: Reader, windows: list[Window]) -> list[int]:
    out: list[int] = []
    with torch.no_grad():
        for i in range(0, len(windows), 32):
            batch = collate(windows[i : i + 32], None)
            p = batch["pairs"]
            scores = model.pairs(model.encode(batch), pieces(batch), p["source"], p["target"])
            out += scores.argmax(-1).tolist()
    return out


def macro(truth: list[object], predicted: list[object]) -> float:
    scores = []
    for label in sorted(set(truth), key=str):
        hit = sum(t == p == label for t, p in zip(truth, predicted, strict=True))
        scores.append(2 * hit / (truth.count(label) + predicted.count(label)))
    return sum(scores) / len(scores)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--reader", type=Path)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--folds", type=int, nargs="*", default=[0, 1, 2, 3, 4])
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    cut = tokenizer()
    windows = [prepare(t, cut) for t in sources.pairs(args.data)]
    random.Random(5).shuffle(windows)
    truth: list[str] = []
    predicted: list[str] = []
    for k in args.folds:
        test = windows[k::5]
        found = fold(args, [w for i, w in enumerate(windows) if i % 5 != k], test, k)
        truth += [ROOTS[w.root] for w in test]
        predicted += [ROOTS[r] for r in found]
        sides = [[QUADS[r] for r in rows] for rows in (truth, predicted)]
        halves = [[q > 2 for q in rows] for rows in sides]
        print(f"after fold {k}: root {macro([*truth], [*predicted]):.3f} quad {macro([*sides[0]], [*sides[1]]):.3f} "
              f"binary {macro([*halves[0]], [*halves[1]]):.3f} of {len(truth)}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
