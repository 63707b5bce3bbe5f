"""Learn what each sign of a side counts for acting and for being acted on, and write the table `events_sides.tsv`.

    PYTHONPATH=src:benchmarks:. python -m training.sides CODED.jsonl ... --without a,b,c [--tune p8] [--write TABLE]

One logistic model over the sets of sides that may act, and one over those that may be acted on where it is known who
acts: a set's weight is the sum of its sides' signs and its own. Folds are whole stories, so a figure printed here is
for stories that the fold did not see. Needs numpy only.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from coding import BOOK, attributed, characters, speaking
from coding import read as passages_of

from onrecord import events, statements
from onrecord.events import side_signs
from onrecord.events.side_signs import Setting

Signs = dict[str, float]
LEAST = 6  # a sign seen in fewer samples is not weighed
LEAST_WEIGHT = 0.04


@dataclass
class Sample:
    """One event phrase in its setting, and who acts and is acted on according to the annotation."""

    story: str
    setting: Setting
    actor: tuple[str, ...]
    recipient: tuple[str, ...]


@dataclass
class Problem:
    """Sets to choose from: the signs of each side and each set, and which set is right (-1: none of them)."""

    sides: list[Signs]
    sets: list[tuple[list[int], Signs]]
    right: int


def actors_of(sample: Sample) -> Problem:
    return _problem(sample, sample.actor, lambda code: side_signs.of_side(sample.setting, code))


def recipients_of(sample: Sample, acting: Sequence[str]) -> Problem:
    setting = sample.setting
    return _problem(
        sample,
        sample.recipient,
        lambda code: side_signs.of_side(setting, code) | side_signs.towards(setting, code, acting),
    )


def _problem(sample: Sample, gold: tuple[str, ...], signs: Callable[[str], Signs]) -> Problem:
    codes = list(sample.setting.candidates)
    groups = side_signs.groups(sample.setting)
    return Problem(
        sides=[signs(code) for code in codes],
        sets=[
            ([codes.index(code) for code in group], side_signs.of_group(sample.setting, group)) for group in groups
        ],
        right=groups.index(gold) if gold in groups else -1,
    )


class Matrix:
    """The problems as flat arrays, so that all scores are three sums."""

    def __init__(self, problems: Sequence[Problem], names: dict[str, int]) -> None:
        cells: list[tuple[int, int, float]] = []  # sign, row of signs, value
        self.members: list[tuple[int, int]] = []
        self.start: list[int] = []
        self.right: list[int] = []
        sets = total = 0
        for problem in problems:
            first = total
            for signs in problem.sides:
                cells += [(names[name], total, value) for name, value in signs.items() if name in names]
                total += 1
            self.start.append(sets)
            self.right.append(sets + problem.right if problem.right >= 0 else -1)
            for side_numbers, signs in problem.sets:
                self.members += [(sets, first + number) for number in side_numbers]
                cells += [(names[name], total, value) for name, value in signs.items() if name in names]
                self.members.append((sets, total))
                total += 1
                sets += 1
        self.sign, self.row, self.value = (np.array(column) for column in zip(*cells, strict=True))
        self.of, self.part = (np.array(column) for column in zip(*self.members, strict=True))
        self.total, self.sets = total, sets
        self.owner = np.repeat(np.arange(len(problems)), np.diff([*self.start, sets]))
        self.known = np.array([place >= 0 for place in self.right])
        self.target = np.zeros(sets)
        self.target[[place for place in self.right if place >= 0]] = 1.0

    def scores(self, w: np.ndarray) -> np.ndarray:
        rows = np.bincount(self.row, w[self.sign] * self.value, self.total)
        return np.bincount(self.of, rows[self.part], self.sets)

    def chances(self, w: np.ndarray) -> np.ndarray:
        score = self.scores(w)
        score = score - np.maximum.reduceat(score, self.start)[self.owner]
        e = np.exp(score)
        return e / np.add.reduceat(e, self.start)[self.owner]

    def slope(self, w: np.ndarray) -> np.ndarray:
        residue = (self.target - self.chances(w)) * self.known[self.owner]
        rows = np.bincount(self.part, residue[self.of], self.total)
        return np.bincount(self.sign, rows[self.row] * self.value, len(w))


def fit(problems: Sequence[Problem], *, strength: float, rounds: int = 250) -> Signs:
    """Weights by gradient ascent (Adam) with a quadratic penalty."""
    count = Counter(
        name for p in problems for name in {n for s in p.sides for n in s} | {n for _, s in p.sets for n in s}
    )
    names = {name: i for i, name in enumerate(sorted(n for n, c in count.items() if c >= LEAST))}
    matrix, w = Matrix(problems, names), np.zeros(len(names))
    first, second = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, rounds + 1):
        slope = matrix.slope(w) - strength * w
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        pace = 0.1 * (1 - step / (rounds + 1))
        w += pace * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-6)
    return dict(zip(names, w.tolist(), strict=True))


def chosen(sample: Sample, problem: Problem, weights: Signs) -> tuple[str, ...]:
    """The set of sides with the largest weight."""
    worth = [sum(v * weights.get(n, 0.0) for n, v in signs.items()) for signs in problem.sides]
    total = [
        sum(worth[i] for i in members) + sum(v * weights.get(n, 0.0) for n, v in signs.items())
        for members, signs in problem.sets
    ]
    return side_signs.groups(sample.setting)[int(np.argmax(total))]


def learn(samples: Sequence[Sample], *, strength: float) -> tuple[Signs, Signs]:
    """The weights for acting, and those for being acted on where the learned actor acts."""
    problems = [actors_of(sample) for sample in samples]
    acting = fit(problems, strength=strength)
    found = [chosen(sample, problem, acting) for sample, problem in zip(samples, problems, strict=True)]
    acted_on = fit([recipients_of(s, actor) for s, actor in zip(samples, found, strict=True)], strength=strength)
    return acting, acted_on


def right(samples: Sequence[Sample], weights: tuple[Signs, Signs]) -> list[tuple[bool, bool]]:
    """For each sample, whether who acts and who is acted on are as annotated."""
    out = []
    for sample in samples:
        actor = chosen(sample, actors_of(sample), weights[0])
        recipient = chosen(sample, recipients_of(sample, actor), weights[1])
        out.append((actor == sample.actor, recipient == sample.recipient))
    return out


def samples(path: Path, without: set[str]) -> list[Sample]:
    """Every annotated statement with an event, coded where its attribution is given."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        report.setdefault("story", report["id"].split("-")[0])
        if report["story"] not in without:
            found += of_report(report)
    return found


def of_report(report: dict[str, Any]) -> list[Sample]:
    passages, earlier, found = passages_of(report), [], []
    stage = events.stage(passages)
    for gold in report["statements"]:
        attribution = attributed(gold)
        passage = next((each for each in passages if each.span.overlaps(attribution.content[0])), None)
        if gold["speaker"] is None or passage is None:
            continue
        with speaking(gold):
            coded = statements.code([attribution], passage, codebook=BOOK, earlier=earlier)
        best = max(coded, key=lambda each: len(characters(each.content) & characters(attribution.content)))
        with keeping() as kept:
            best = events.code(best, passage, codebook=BOOK, stage=stage)
        earlier.append(best)
        if gold["event"] and kept:
            actor, recipient = (tuple(sorted(set(gold["event"][which]))) for which in ("actor", "recipient"))
            found.append(Sample(report["story"], kept[0], actor, recipient))
    return found


@contextmanager
def keeping() -> Iterator[list[Setting]]:
    """The settings that are made while it lasts."""
    made, kept = side_signs.Setting, []

    def keep(*args: Any, **kwargs: Any) -> Setting:
        kept.append(made(*args, **kwargs))
        return kept[-1]

    with patch.object(side_signs, "Setting", keep):
        yield kept


def crossed(samples: Sequence[Sample], folds: int, *, strength: float) -> list[tuple[bool, bool]]:
    """Each sample's result from weights that saw nothing of its story."""
    names = sorted({sample.story for sample in samples})
    fold = {name: i % folds for i, name in enumerate(names)}
    out = []
    for k in range(folds):
        weights = learn([s for s in samples if fold[s.story] != k], strength=strength)
        out += right([s for s in samples if fold[s.story] == k], weights)
    return out


def table(weights: tuple[Signs, Signs], told: str) -> str:
    """The weights as a table: one row a sign."""
    out = [
        "# What each sign counts (log-odds) for a side, or a group of sides, to act in an event and to be acted on:",
        "# the group with the largest sum is taken. Learned by training/sides.py from annotated stories;",
        f"# {told}",
        "sign\tactor\trecipient\tmeans",
    ]
    for sign in sorted(weights[0].keys() | weights[1].keys()):
        values = [part.get(sign, 0.0) for part in weights]
        cells = [f"{value:.2f}" if abs(value) >= LEAST_WEIGHT else "" for value in values]
        if any(cells):
            out.append("\t".join([sign, *cells, meaning(sign)]))
    return "\n".join(out) + "\n"


MEANINGS = (
    ("nobody", "no side at all"),
    ("several", "two sides or more together"),
    ("three or more", "three sides or more together"),
    ("joined", 'the sides are joined by "and"'),
    ("all that and", 'exactly the sides that "and" joins'),
    ("acts itself", "the side acts in the event, too"),
    ("after ", "the preposition before the side"),
    ("owner", "something is told to be the side's"),
    ("opens", "the side is among the first words"),
    ("own where", "the speaker's side, by who acts"),
    ("addressed where", "the side spoken to, by who acts"),
    ("another where", "a third side, by who acts"),
    ("own", "the speaker's side"),
    ("addressed", "the side spoken to"),
    ("another", "a third side"),
    ("not named", "the words do not name the side"),
    ("share", "how often the report names the side, beside the most named"),
    ("named", "how the report names the side"),
    ("in the sentence", "the sentence names the side, the words themselves do not"),
    ("the only", "no other side is there"),
)


def meaning(sign: str) -> str:
    """A sign in words: what its beginning stands for."""
    return next((means for start, means in MEANINGS if sign.startswith(start)), "where the side stands to the phrase")


def rate(results: Sequence[tuple[bool, bool]]) -> str:
    actor, recipient = (sum(column) / max(len(results), 1) for column in zip(*results, strict=True))
    return f"actor {actor:.3f}, recipient {recipient:.3f} of {len(results)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--without", default="", help="stories to leave out, by comma")
    parser.add_argument("--tune", default="p8", help="the story, or file of passages, to measure on")
    parser.add_argument("--strength", type=float, default=8.0)
    parser.add_argument("--write", type=Path, help="the table to write")
    args = parser.parse_args()
    found = [sample for path in args.paths for sample in samples(path, set(args.without.split(",")))]
    learned = [sample for sample in found if sample.story != args.tune]
    told = f"right on stories not learned from: {rate(crossed(learned, 5, strength=args.strength))}"
    weights = learn(learned, strength=args.strength)
    print(told)
    if tuned := [sample for sample in found if sample.story == args.tune]:
        print(f"{args.tune}: {rate(right(tuned, weights))}")
    if args.write:
        args.write.write_text(table(weights, told), encoding="utf-8")


if __name__ == "__main__":
    main()
