"""Choosing one of several sets of sides by the signs of its members: the logistic model that `sides` learns.

A problem is one choice; its sets share their members, so a member's signs are weighed once. Needs numpy only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

Signs = dict[str, float]
LEAST = 6  # a sign seen in fewer samples is not weighed


@dataclass
class Problem:
    """Sets to choose from: the signs of each side and each set, and which set is right (-1: none of them)."""

    sides: list[Signs]
    sets: list[tuple[list[int], Signs]]
    right: int


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
        """Each set's weight."""
        rows = np.bincount(self.row, w[self.sign] * self.value, self.total)
        return np.bincount(self.of, rows[self.part], self.sets)

    def chances(self, w: np.ndarray) -> np.ndarray:
        """Each set's probability among those of its problem."""
        score = self.scores(w)
        score = score - np.maximum.reduceat(score, self.start)[self.owner]
        e = np.exp(score)
        return e / np.add.reduceat(e, self.start)[self.owner]

    def slope(self, w: np.ndarray) -> np.ndarray:
        """The way in which the likelihood grows."""
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


def table(about: Sequence[str], weights: Signs, *, least: float) -> str:
    """The weights as a table, one row a sign; `about` are the lines above it, and smaller weights are left out."""
    kept = [f"{sign}\t{weight:.2f}" for sign, weight in sorted(weights.items()) if abs(weight) >= least]
    return "\n".join([*(f"# {line}" for line in about), "sign\tweight", *kept]) + "\n"
