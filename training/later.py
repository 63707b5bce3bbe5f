"""Go on from a reader without a GPU, on the annotation alone.

    python later.py READER.pt OUT.pt --data DATA [--minutes 30]

For stories written since a reader was made, or for longer: what costs a processor much and helps little is left out,
dropout in the encoder and most of the cues of a batch. The mean with the reader it went on from holds more of that
one's habits (`average.py`).
"""

from __future__ import annotations

import random

import torch
from torch import nn

from brief import Mixture, go_on
from train import onward, reader, streams

RATES = 6e-5, 2.4e-4
ANCHORS = 64  # cues of a batch that the link head learns from
MIXTURE: Mixture = {
    ("ledger", False): (0.64, 8), ("ledger", True): (0.07, 14), ("alone", False): (0.07, 20),
    ("polnear", False): (0.10, 8), ("polnear", True): (0.02, 14), ("ner", True): (0.05, 20),
    ("ner", False): (0.01, 8), ("pairs", False): (0.04, 32),
}  # fmt: skip


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
    go_on(model, windows, MIXTURE, RATES, args.minutes, random.Random(args.seed), ANCHORS)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
