"""Go on from a reader with the stories that it has not learned from, those of before beside them.

    python later.py READER.pt OUT.pt --data DATA [--minutes 30]

Of the texts a third are the later stories and a fifth the ledger's own, whose habits the figures are about: a reader
forgets what it is not shown again. Meant for a processor, so what costs much there and helps little is left out:
dropout in the encoder, and most of the cues of a batch.
"""

from __future__ import annotations

import random

import torch
from torch import nn

import sources
from brief import Mixture, go_on
from train import onward, reader, streams, tokenizer
from windows import prepare

RATES = 6e-5, 2.4e-4
ANCHORS = 64  # cues of a batch that the link head learns from
MIXTURE: Mixture = {
    ("later", False): (0.32, 8), ("later", True): (0.04, 14), ("own", False): (0.16, 8), ("own", True): (0.03, 14),
    ("ledger", False): (0.12, 8), ("alone", False): (0.08, 20), ("polnear", False): (0.11, 8),
    ("polnear", True): (0.02, 14), ("ner", True): (0.06, 20), ("ner", False): (0.01, 8), ("pairs", False): (0.05, 32),
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
    model, cut = reader(args.reader), tokenizer()
    for module in model.encoder.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0
    windows = {name: stream.windows for name, stream in streams(args).items()}
    windows["later"] = [prepare(text, cut) for text in sources.written("later", stories=True)]
    windows["own"] = [prepare(text, cut) for text in sources.stories(args.data, "train")]
    go_on(model, windows, MIXTURE, RATES, args.minutes, random.Random(args.seed), ANCHORS)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
