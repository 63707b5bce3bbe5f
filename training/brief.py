"""A last run on the annotation alone, in which most texts are short; then the names head once more by itself.

    python brief.py READER.pt OUT.pt --data DATA [--minutes 4]

In the long runs short passages are joined, and a reader that has seen nothing else is unsure of a single sentence.
The names head is a single layer with few texts of its own; it is learned last, on the states of the encoder as it is.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Callable
from pathlib import Path

import torch
from torch.nn import functional as F
from tqdm import tqdm

from batches import collate
from heads import Reader
from losses import losses, outputs
from train import blend, optimizer, reader, streams
from windows import Window, cuts

RATE = 6e-5
SHORT = 120  # pieces
# Corpus: chance of the next batch, windows in it
MIXTURE = {
    "alone": (0.52, 20), "ledger": (0.16, 8), "brief": (0.05, 14), "polnear": (0.13, 8), "polnear brief": (0.05, 14),
    "ner": (0.08, 16), "pairs": (0.05, 32),
}  # fmt: skip
NAMES_STEPS, NAMES_RATE, NAMES_BATCH = 600, 2e-3, 4096


def windows(args: argparse.Namespace, rng: random.Random) -> dict[str, Callable[[], list[Window]]]:
    """What each corpus gives on one pass."""
    found = streams(args)
    parts = {"ledger": ("ledger", 0), "brief": ("ledger", SHORT), "polnear": ("polnear", 0),
             "polnear brief": ("polnear", SHORT), "ner": ("ner", SHORT)}  # fmt: skip

    def cut(name: str, length: int) -> list[Window]:
        return [part for w in found[name].windows for part in (cuts(w, rng, length) if length else cuts(w, rng))]

    passes: dict[str, Callable[[], list[Window]]] = {
        each: lambda name=name, length=length: cut(name, length) for each, (name, length) in parts.items()
    }
    return passes | {"alone": lambda: list(found["ledger"].short), "pairs": lambda: list(found["pairs"].windows)}


def brief(model: Reader, passes: dict[str, Callable[[], list[Window]]], minutes: float, rng: random.Random) -> None:
    """Go on learning for so long; the model gets the running mean of its weights."""
    average = {name: value.detach().clone().float() for name, value in model.train().state_dict().items()}
    optim = optimizer(model, RATE)
    for group, rate in zip(optim.param_groups, (RATE, 4 * RATE), strict=True):
        group["lr"] = group["initial"] = rate
    queues: dict[str, list[Window]] = {name: [] for name in passes}
    started, step = time.monotonic(), 0
    with tqdm(total=100, unit="%", ascii=True) as bar:
        while (progress := (time.monotonic() - started) / (60 * minutes)) < 1:
            bar.update(round(100 * progress) - bar.n)
            for group in optim.param_groups:
                group["lr"] = group["initial"] * min(progress / 0.08, 1) * (0.5 + 0.5 * math.cos(math.pi * progress))
            name = rng.choices(list(MIXTURE), [chance for chance, _ in MIXTURE.values()])[0]
            size = MIXTURE[name][1]
            while len(queues[name]) < size:
                fresh = passes[name]()
                rng.shuffle(fresh)
                queues[name] += fresh
            batch, queues[name] = collate(queues[name][:size], rng), queues[name][size:]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = sum(losses(outputs(model, batch), batch).values())
            optim.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optim.step()
            if step % 3 == 0:
                blend(average, model, min(0.97, (step + 1) / (step + 30)))
            step += 1
    model.load_state_dict(average)


def names(model: Reader, texts: list[Window]) -> None:
    """Learn the names head on the states of the model as it is."""
    states, labels = [], []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for first in tqdm(range(0, len(texts), 16), "names", ascii=True):
            batch = collate(texts[first : first + 16], None)
            wanted = batch["unary"]["names"]
            states.append(model.eval().encode(batch)[wanted >= 0].float())
            labels.append(wanted[wanted >= 0])
    seen, known, head = torch.cat(states), torch.cat(labels), model.unary["names"]
    optim = torch.optim.AdamW(head.parameters(), lr=NAMES_RATE, weight_decay=0.01)
    for step in range(NAMES_STEPS):
        optim.param_groups[0]["lr"] = NAMES_RATE * (1 - step / NAMES_STEPS)
        chosen = torch.randint(0, len(seen), (NAMES_BATCH,))
        loss = F.cross_entropy(head(F.dropout(seen[chosen], 0.1)), known[chosen])
        optim.zero_grad()
        loss.backward()
        optim.step()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=4.0)
    parser.add_argument("--threads", type=int, default=2)
    parser.set_defaults(without=[], half=None)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(4)
    rng = random.Random(3)
    model, passes = reader(args.reader), windows(args, rng)
    brief(model, passes, args.minutes, rng)
    names(model, sorted(passes["ner"](), key=len))
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
