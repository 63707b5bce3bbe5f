"""A last run on the annotation alone, in which most texts are short; then the names head once more by itself.

    python brief.py READER.pt OUT.pt --data DATA [--minutes 4]

In the long runs short passages are joined, and a reader that has seen nothing else is unsure of a single sentence.
The names head is a single layer with few texts of its own; it is learned last, on the states of the encoder as it is.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F
from tqdm import tqdm

from batches import collate
from heads import Reader
from losses import losses, outputs
from train import Stream, blend, descend, optimizer, reader, streams
from windows import LENGTH, Window, cuts

RATE, HEADS_RATE = 6e-5, 2.4e-4
SHORT = 120  # pieces
# Corpus and whether its texts are cut short: chance of the next batch, windows in it
MIXTURE = {
    ("alone", False): (0.52, 20), ("ledger", False): (0.16, 8), ("ledger", True): (0.05, 14),
    ("polnear", False): (0.13, 8), ("polnear", True): (0.05, 14), ("ner", True): (0.08, 16),
    ("pairs", False): (0.05, 32),
}  # fmt: skip
NAMES_STEPS, NAMES_RATE, NAMES_BATCH = 600, 2e-3, 4096


def brief(model: Reader, windows: dict[str, list[Window]], minutes: float, rng: random.Random) -> None:
    """Go on learning for so long; the model gets the running mean of its weights."""
    kept = {key: each for key, each in MIXTURE.items() if key[0] in windows}
    corpora = {
        (name, short): Stream(windows[name], [], size=size, length=SHORT if short else LENGTH)
        for (name, short), (_, size) in kept.items()
    }
    average = {name: value.detach().clone().float() for name, value in model.train().state_dict().items()}
    optim, started, step = optimizer(model, RATE, HEADS_RATE), time.monotonic(), 0
    with tqdm(total=100, unit="%", mininterval=20, ascii=True) as bar:
        while (progress := (time.monotonic() - started) / (60 * minutes)) < 1:
            bar.update(round(100 * progress) - bar.n)
            chosen = rng.choices(list(kept), [chance for chance, _ in kept.values()])[0]
            batch = collate(corpora[chosen].batch(rng), rng)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = torch.stack(list(losses(outputs(model, batch), batch).values())).sum()
            descend(model, optim, loss, progress)
            if step % 3 == 0:
                blend(average, model, min(0.97, (step + 1) / (step + 30)))
            step += 1
    model.load_state_dict(average)


def names(model: Reader, texts: list[Window]) -> None:
    """Learn the names head on the states of the model as it is."""
    states, labels = [], []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for first in tqdm(range(0, len(texts), 16), "names", mininterval=20, ascii=True):
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
    parser.add_argument("--without", nargs="*", default=[], choices=["polnear", "pairs"], help="corpora to leave out")
    parser.set_defaults(half=None)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(4)
    rng = random.Random(3)
    model, corpora = reader(args.reader), streams(args)
    windows = {name: stream.windows for name, stream in corpora.items()} | {"alone": corpora["ledger"].short}
    brief(model, windows, args.minutes, rng)
    names(model, sorted((part for w in windows["ner"] for part in cuts(w, rng, SHORT)), key=len))
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
