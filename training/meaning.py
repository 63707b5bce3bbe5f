"""Learn the meaning head on the states of an exported reader and add it to the reader's heads.npz.

    python meaning.py MODEL --data DATA [--half 0|1]

Linked statements of the stories are to lie near each other, others of the same story apart; the encoder stays as it
is.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, normalize
from tqdm import tqdm

import authored
import sources
from onrecord.model import Span
from onrecord.text.encoder import Encoder

WIDTH, UNSEEN, PASSES, TOGETHER, APART, RATE, DECAY = 64, 0.3, 10, 128, 8, 2e-3, 0.05
Pair = tuple[int, int]
Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path, help="the folder that export.py wrote")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", type=int, choices=(0, 1), help="learn from this half of the stories alone")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    encoder = Encoder.load(args.model)
    told = links(args.data)
    states, pairs = gathered(reports(args.data, "train", args.half), told, encoder)
    centre = states.mean(0)
    out = learned(states - centre, pairs, args.seed)
    keep(args.model, {"meaning": out.T, "meaning.bias": -(out @ centre.numpy())})
    states, pairs = gathered(reports(args.data, "tune"), told, encoder)
    near = normalize((states - centre) @ torch.from_numpy(out).T, dim=1)
    print(f"how often a linked pair lies nearer than another, texts kept for tuning: {area(near, pairs):.3f}")


def links(data: Path) -> list[Row]:
    """The annotated links of all stories."""
    ledger = (data / "ledger" / "stories.jsonl").read_text(encoding="utf-8").splitlines()
    return [link for story in [*authored.stories(), *map(json.loads, ledger)] for link in story["links"]]


def reports(data: Path, part: str, which: int | None = None) -> list[Row]:
    """The reports of the stories as annotated; `part` is train or tune, `which` one half of the stories."""
    found = [row for row in authored.rows() if row["part"] == part and "story" in row]
    if part == "train":
        ledger = [json.loads(line) for line in (data / "ledger" / "gold.jsonl").read_text("utf-8").splitlines()]
        closed = sources.held_back([row["story"] for row in ledger]) | {sources.ACCEPTANCE_STORY}
        found += [row for row in ledger if row["story"] not in closed]
    return [row for row in found if which in (None, authored.half(row["story"]))]


def spans(told: Row) -> list[Span]:
    """The spans of a statement's content."""
    return [Span(each["start"], each["end"]) if isinstance(each, dict) else Span(*each) for each in told["content"]]


def keep(folder: Path, arrays: dict[str, np.ndarray]) -> None:
    """Put the head's arrays beside those of the others, in half precision."""
    with np.load(folder / "heads.npz") as file:
        every = dict(file) | {name: np.ascontiguousarray(array).astype(np.float16) for name, array in arrays.items()}
    np.savez_compressed(folder / "heads.npz", **every)


def gathered(rows: Iterable[Row], told: Sequence[Row], encoder: Encoder) -> tuple[Tensor, dict[Pair, bool]]:
    """The mean states of every statement, and for the pairs of one story whether they are linked."""
    states: list[np.ndarray] = []
    places: dict[str, int] = {}
    stories: dict[str, list[int]] = {}
    for row in tqdm(list(rows), "reading"):
        encoding = encoder.read(row["text"])
        for statement in row["statements"]:
            at = encoding.at(spans(statement))
            if len(at):
                places[f"{row['id']}#{statement['id']}"] = len(states)
                stories.setdefault(row["story"], []).append(len(states))
                states.append(encoding.hidden[at].mean(axis=0))
    pairs = {pair: False for story in stories.values() for pair in combinations(story, 2)}
    for link in told:
        one, other = sorted((places.get(link["from"], -1), places.get(link["to"], -1)))
        if one >= 0:
            pairs[one, other] = True
    return torch.from_numpy(np.stack(states).astype(np.float32)), pairs


def learned(states: Tensor, pairs: dict[Pair, bool], seed: int) -> np.ndarray:
    """The projection [WIDTH, states] under which linked statements have a high cosine."""
    near = np.array([pair for pair, linked in pairs.items() if linked])
    far = np.array([pair for pair, linked in pairs.items() if not linked])
    out = nn.Linear(states.shape[1], WIDTH, bias=False)
    scale, least, unseen = nn.Parameter(torch.tensor(8.0)), nn.Parameter(torch.tensor(-4.0)), nn.Dropout(UNSEEN)
    optimizer = torch.optim.AdamW(
        [{"params": out.parameters(), "weight_decay": DECAY}, {"params": [scale, least], "weight_decay": 0.0}],
        lr=RATE,
    )
    order = np.random.default_rng(seed)
    for _ in tqdm(range(PASSES), "passes"):
        shuffled = near[order.permutation(len(near))]
        for first in range(0, len(shuffled), TOGETHER):
            linked = shuffled[first : first + TOGETHER]
            others = far[order.integers(0, len(far), APART * len(linked))]
            asked = np.concatenate([linked, others])
            one, other = (normalize(out(unseen(states[asked[:, end]])), dim=1) for end in (0, 1))
            labels = torch.cat([torch.ones(len(linked)), torch.zeros(len(others))])
            loss = binary_cross_entropy_with_logits(scale * (one * other).sum(1) + least, labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return out.weight.detach().numpy()


def area(near: Tensor, pairs: dict[Pair, bool]) -> float:
    """How often a linked pair lies nearer than one that is not (the area under the curve)."""
    asked = np.array(list(pairs))
    sure = (near[asked[:, 0]] * near[asked[:, 1]]).sum(1).numpy()
    linked = np.array(list(pairs.values()))
    rank = np.empty(len(sure))
    rank[np.argsort(sure)] = np.arange(len(sure))
    count = linked.sum()
    return float((rank[linked].sum() - count * (count - 1) / 2) / (count * (len(sure) - count)))


if __name__ == "__main__":
    main()
