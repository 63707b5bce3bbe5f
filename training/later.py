"""Go on from a reader without a GPU, on the annotation alone.

    python later.py READER.pt OUT.pt --data DATA [--minutes 30]

For stories written since a reader was made, or for longer: what costs a processor much and helps little is left out,
dropout in the encoder and most of the cues of a batch. The mean with the reader it went on from holds more of that
one's habits (`average.py`).
"""

from __future__ import annotations

import random
import time

import torch
from torch import nn
from tqdm import tqdm

from batches import collate
from heads import Reader
from losses import losses, outputs
from train import SHORT, Stream, blend, descend, onward, optimizer, reader, streams
from windows import LENGTH, Window

RATES = 6e-5, 2.4e-4  # the peak for the encoder, and for the heads
ANCHORS = 64  # cues of a batch that the link head learns from
# Corpus and whether its texts are cut short: chance of the next batch, windows in it
Mixture = dict[tuple[str, bool], tuple[float, int]]
MIXTURE: Mixture = {
    ("ledger", False): (0.64, 8), ("ledger", True): (0.07, 14), ("alone", False): (0.07, 20),
    ("polnear", False): (0.10, 8), ("polnear", True): (0.02, 14), ("ner", True): (0.05, 20),
    ("ner", False): (0.01, 8), ("pairs", False): (0.04, 32),
}  # fmt: skip


def go_on(
    model: Reader, windows: dict[str, list[Window]], mixture: Mixture, rates: tuple[float, float], minutes: float,
    rng: random.Random,
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
            batch = collate(corpora[chosen].batch(rng), rng, ANCHORS)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = torch.stack(list(losses(outputs(model, batch), batch).values())).sum()
            descend(model, optim, loss, progress)
            if step % 3 == 0:
                blend(average, model, min(0.97, (step + 1) / (step + 30)))
            step += 1
    model.load_state_dict(average)


def main() -> None:
    parser = onward(__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--without", nargs="*", default=[], choices=["polnear", "pairs"], help="corpora to leave out")
    parser.set_defaults(half=None)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    model = reader(args.reader)
    for module in model.encoder.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0
    windows = {name: stream.windows for name, stream in streams(args).items() if name != "cut"}
    go_on(model, windows, MIXTURE, RATES, args.minutes, random.Random(args.seed))
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
