"""Learn the names head once more by itself, on the states of the encoder as it is.

    python names.py READER.pt OUT.pt --data DATA

It is a single layer with few texts of its own, and nobody teaches it: beside the other heads it learns little.
It learns from one sentence at a time: from longer texts it misses the names of a sentence that stands alone.
"""

from __future__ import annotations

import argparse
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F
from tqdm import tqdm

import sources
from batches import collate
from heads import Reader
from labels import NAMES
from train import SHORT, reader, tokenizer
from windows import Window, part, prepare

# A step sees BATCH pieces; those of names are few and count more. Chosen on a part of the training texts left out
STEPS, RATE, BATCH, UNSEEN, NAMED = 1500, 2e-3, 4096, 0.3, 2.0
LEAST, TOGETHER = 5, 32  # pieces of a sentence, sentences in a batch


def sentences(window: Window) -> list[Window]:
    """The sentences of a window but the few that are longer than a short text."""
    number = window.pieces.sentence
    borders = np.flatnonzero(np.r_[True, number[1:] != number[:-1], True]).tolist()
    return [part(window, begin, end) for begin, end in pairwise(borders) if LEAST <= end - begin <= SHORT]


def learn(model: Reader, texts: list[Window]) -> None:
    """The names head gets its weights from the states of the texts."""
    states, labels = [], []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for first in tqdm(range(0, len(texts), TOGETHER), "reading", mininterval=20, ascii=True):
            batch = collate(texts[first : first + TOGETHER], None)
            wanted = batch["unary"]["names"]
            states.append(model.eval().encode(batch)[wanted >= 0].float())
            labels.append(wanted[wanted >= 0])
    seen, known, head = torch.cat(states), torch.cat(labels), model.unary["names"]
    weight = torch.tensor([1.0] + [NAMED] * (len(NAMES) - 1))
    optim = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.01)
    for step in range(STEPS):
        optim.param_groups[0]["lr"] = RATE * (1 - step / STEPS)
        chosen = torch.randint(0, len(seen), (BATCH,))
        loss = F.cross_entropy(head(F.dropout(seen[chosen], UNSEEN)), known[chosen], weight=weight)
        optim.zero_grad()
        loss.backward()
        optim.step()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(4)
    model, cut = reader(args.reader), tokenizer()
    windows = [prepare(text, cut) for text in sources.named(args.data, "train")]
    learn(model, sorted((each for w in windows if len(w) for each in sentences(w)), key=len))
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
