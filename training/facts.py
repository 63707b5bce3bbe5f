"""Learn the telling head on the states of an exported reader and add it to the reader's heads.npz.

    python facts.py MODEL --data DATA [--half 0|1]

The encoder stays as it is, so this takes minutes; without a held state the head learns the facts by heart, hence the
dropout before it. Prints, for the texts kept for tuning, how many facts were found and how many are an annotator's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn
from tqdm import tqdm

import frozen
from onrecord.model import Span
from onrecord.text import telling
from onrecord.text.encoder import Encoder

WIDTH, UNSEEN, DROPPED = 64, 0.35, 0.4  # channels; shares of the states and of the channels that dropout takes
PASSES, TOGETHER, RATE, DECAY, BEGINNINGS = 8, 4, 2e-3, 0.05, 2.0


class Telling(nn.Module):
    """`onrecord.text.telling.scores`, for learning."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.piece, self.sentence = nn.Linear(dim, WIDTH), nn.Linear(dim, WIDTH, bias=False)
        self.text = nn.Linear(dim, WIDTH, bias=False)
        self.mix = nn.Conv1d(WIDTH, WIDTH, telling.KERNEL, padding=telling.KERNEL // 2)
        self.out = nn.Linear(WIDTH, 3)
        self.unseen, self.dropped = nn.Dropout(UNSEEN), nn.Dropout(DROPPED)

    def forward(self, hidden: Tensor, sentence: Tensor) -> Tensor:
        """Scores [pieces, 3]; `sentence` has the mean states of each piece's sentence."""
        about = self.sentence(sentence) + self.text(hidden.mean(0))
        z = torch.relu(self.dropped(self.piece(self.unseen(hidden)) + about))
        return self.out(z + torch.relu(self.mix(z.T[None])[0].T))

    def arrays(self) -> dict[str, np.ndarray]:
        """The weights as the package reads them."""
        made = {"piece": self.piece, "sentence": self.sentence, "text": self.text, "out": self.out}
        out = {f"told.{name}": layer.weight.detach().numpy().T for name, layer in made.items()}
        out |= {f"told.{name}.bias": made[name].bias.detach().numpy() for name in ("piece", "out")}
        out["told.mix"] = self.mix.weight.detach().numpy().transpose(2, 1, 0)  # [kernel, in, out]
        out["told.mix.bias"] = self.mix.bias.detach().numpy()
        return out


def main() -> None:
    args = frozen.arguments(__doc__)
    torch.manual_seed(args.seed)
    encoder = Encoder.load(args.model)
    train = frozen.reports(args.data, "train", args.half)
    head = learned([sample(row, encoder) for row in tqdm(train, "reading")], args.seed)
    frozen.keep(args.model, head.arrays())
    found = gold = right = 0
    encoder = replace(encoder, weights={**encoder.weights, **head.arrays()})
    for row in tqdm(frozen.reports(args.data, "tune"), "texts kept for tuning"):
        got = [each.span for each in telling.facts(encoder.read(row["text"]))]
        wanted = list(facts(row))
        found, gold, right = found + len(got), gold + len(wanted), right + matched(got, wanted)
    print(f"facts kept by annotators {gold}, found {found}, right {right}: F1 {2 * right / max(1, found + gold):.3f}")


Sample = tuple[Tensor, Tensor, Tensor]  # states, mean states of the sentence, labels


def facts(row: frozen.Row) -> Iterator[list[Span]]:
    """The contents that nobody is made to say."""
    return (frozen.spans(told) for told in row["statements"] if not told["speaker"])


def sample(row: frozen.Row, encoder: Encoder) -> Sample:
    """A text with the label of each piece."""
    encoding = encoder.read(row["text"])
    labels = np.full(len(encoding.pieces), telling.OUTSIDE)
    for content in facts(row):
        at = encoding.at(content)
        labels[at], labels[at[:1]] = telling.INSIDE, telling.BEGIN
    sentence = np.repeat(*telling.means(encoding.hidden, encoding.pieces.sentence), axis=0)
    return torch.from_numpy(encoding.hidden), torch.from_numpy(sentence), torch.from_numpy(labels)


def learned(samples: Sequence[Sample], seed: int) -> Telling:
    """The head after some passes over the samples."""
    head = Telling(samples[0][0].shape[1])
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    steps = PASSES * (len(samples) // TOGETHER)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps + 1)
    weight = torch.tensor([1.0, BEGINNINGS, 1.0])
    order = np.random.default_rng(seed)
    for _ in tqdm(range(PASSES), "passes"):
        shuffled = order.permutation(len(samples))[: len(samples) // TOGETHER * TOGETHER]
        for batch in shuffled.reshape(-1, TOGETHER):
            loss = sum(
                nn.functional.cross_entropy(head(hidden, sentence), labels, weight=weight)
                for hidden, sentence, labels in (samples[i] for i in batch)
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return head.eval()


def matched(found: list[Span], wanted: list[list[Span]]) -> int:
    """How many contents are found with at least half of the joint characters, each find counting once."""
    pairs = []
    for i, content in enumerate(wanted):
        chars = {place for span in content for place in range(span.start, span.end)}
        for j, span in enumerate(found):
            both = len(chars & set(range(span.start, span.end)))
            pairs.append((both / (len(chars) + len(span) - both), i, j))
    taken: set[tuple[str, int]] = set()
    for share, i, j in sorted(pairs, reverse=True):
        if share >= 0.5 and ("wanted", i) not in taken and ("found", j) not in taken:
            taken |= {("wanted", i), ("found", j)}
    return len(taken) // 2


if __name__ == "__main__":
    main()
