"""A last run on the annotation alone, in which nearly half of the texts are for names, most of them short.

    python brief.py READER.pt OUT.pt --data DATA [--minutes 6]

In the taught run names have few texts, and nobody teaches them: without this the encoder forgets them.
"""

from __future__ import annotations

import random
import time

import torch
from tqdm import tqdm

from batches import MAX_ANCHORS, collate
from heads import Reader
from losses import losses, outputs
from train import SHORT, Stream, blend, descend, onward, optimizer, reader, streams
from windows import LENGTH, Window

RATES = 6e-5, 2.4e-4  # the peak for the encoder, and for the heads
# Corpus and whether its texts are cut short: chance of the next batch, windows in it
Mixture = dict[tuple[str, bool], tuple[float, int]]
MIXTURE: Mixture = {
    ("alone", False): (0.16, 20), ("ledger", False): (0.14, 8), ("ledger", True): (0.05, 14),
    ("polnear", False): (0.12, 8), ("polnear", True): (0.03, 14), ("ner", True): (0.35, 20),
    ("ner", False): (0.10, 8), ("pairs", False): (0.05, 32),
}  # fmt: skip


def go_on(
    model: Reader, windows: dict[str, list[Window]], mixture: Mixture, rates: tuple[float, float], minutes: float,
    rng: random.Random, anchors: int = MAX_ANCHORS,
) -> None:  # fmt: skip
    """Go on learning for so long; the model gets the running mean of its weights."""
    kept = {key: each for key, each in mixture.items() if key[0] in windows}
    corpora = {
        (name, short): Stream(windows[name], [], size=size, length=SHORT if short else LENGTH)
        for (name, short), (_, size) in kept.items()
    }
    average = {name: value.detach().clone().float() for name, value in model.train().state_dict().items()}
    optim, started, step = optimizer(model, *rates), time.monotonic(), 0
    with tqdm(total=100, unit="%", mininterval=20, ascii=True) as bar:
        while (progress := (time.monotonic() - started) / (60 * minutes)) < 1:
            bar.update(round(100 * progress) - bar.n)
            chosen = rng.choices(list(kept), [chance for chance, _ in kept.values()])[0]
            batch = collate(corpora[chosen].batch(rng), rng, anchors)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = torch.stack(list(losses(outputs(model, batch), batch).values())).sum()
            descend(model, optim, loss, progress)
            if step % 3 == 0:
                blend(average, model, min(0.97, (step + 1) / (step + 30)))
            step += 1
    model.load_state_dict(average)


def main() -> None:
    parser = onward(__doc__)
    parser.add_argument("--minutes", type=float, default=6.0)
    parser.add_argument("--without", nargs="*", default=[], choices=["polnear", "pairs"], help="corpora to leave out")
    parser.set_defaults(half=None)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(4)
    rng = random.Random(3)
    model = reader(args.reader)
    windows = {name: stream.windows for name, stream in streams(args).items()}
    go_on(model, windows, MIXTURE, RATES, args.minutes, rng)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
