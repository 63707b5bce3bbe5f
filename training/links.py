"""Learn what each sign counts for each kind of link, and write the table `links_signs.tsv`.

    PYTHONPATH=src:. python -m training.links GOLD.jsonl STORIES.jsonl --without a,b,c [--write]

One small logistic model per link, on the pairs that the rules let through; folds are whole stories, so a figure
printed here is for stories that the fold did not see. Needs numpy only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from benchmarks.links import Row, candidates_of, entries, index_of, lines

from onrecord.codebook.links import LinkTables, load_links
from onrecord.links.find import SYMMETRIC, oriented, proposals
from onrecord.links.pairs import Pair, Prepared, prepare
from onrecord.links.signs import signs
from onrecord.model import LinkType

LEAST_WEIGHT = 0.05


@dataclass
class Sample:
    """One pair that a rule lets through for one link, with its signs and whether the annotators linked it."""

    link: LinkType
    later: str
    earlier: str
    story: str
    signs: dict[str, float]
    label: bool


def samples(reports: list[Row], stories: list[Row], tables: LinkTables) -> tuple[list[Sample], Counter[str]]:
    made = entries(reports)
    ready: dict[str, Prepared] = {e.id: prepare(e, words=tables.words) for e in made}
    story = {r["id"]: r["story"] for r in reports}
    gold: set[tuple[str, str, str]] = set()
    for told in stories:
        for link in told["links"]:
            gold.add((link["type"], link["from"], link["to"]))
            if LinkType(link["type"]) in SYMMETRIC:
                gold.add((link["type"], link["to"], link["from"]))
    index = index_of(made, tables)
    found, seen = [], set()
    for entry in made:
        for other in candidates_of(entry, index, tables):
            for later, earlier in oriented(ready[entry.id], ready[other]):
                pair = Pair(later, earlier, tables)
                for proposal in proposals(pair):
                    key = (proposal.type, later.entry.id, earlier.entry.id)
                    if key in seen:
                        continue
                    seen.add(key)
                    label = (proposal.type.value, *key[1:]) in gold
                    found.append(Sample(*key, story[later.entry.statement.report], signs(pair), label))
    return found, Counter(l["type"] for s in stories for l in s["links"])


def loss(x: np.ndarray, y: np.ndarray, w: np.ndarray, penalty: np.ndarray) -> float:
    total = x @ w
    return float(np.logaddexp(0, total).sum() - y @ total + 0.5 * (penalty * w * w).sum())


def fit(rows: list[Sample], names: list[str], *, strength: float, rounds: int = 30) -> np.ndarray:
    """Logistic regression with a quadratic penalty, by Newton's method."""
    place = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for name, value in row.signs.items():
            if name in place:
                x[i, place[name]] = value
    y = np.array([row.label for row in rows], dtype=float)
    penalty = np.full(len(names), strength)
    penalty[place["bias"]] = 0.01
    w = np.zeros(len(names))
    w[place["bias"]] = -3.0
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (y - p) - penalty * w
        hessian = (x * (p * (1 - p) + 1e-9)[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        # A full step can overshoot where a sign splits the pairs well, so it is halved until it helps
        now, share = loss(x, y, w, penalty), 1.0
        while loss(x, y, w + share * step, penalty) > now and share > 1e-4:
            share /= 2
        w += share * step
        if np.abs(share * step).max() < 1e-4:
            break
    return w


def frequent(rows: list[Sample], least: int) -> list[str]:
    """The signs that pairs of this link show often enough to be weighed."""
    count = Counter(name for row in rows for name in row.signs)
    right = Counter(name for row in rows if row.label for name in row.signs)
    return sorted(
        name
        for name in count
        if name == "bias" or (count[name] >= least * 3 and (right[name] >= 2 or count[name] >= 30))
    )


def learn(rows: list[Sample], *, strength: float, least: int) -> dict[LinkType, dict[str, float]]:
    out = {}
    for link in LinkType:
        mine = [row for row in rows if row.link is link]
        if not any(row.label for row in mine):
            continue
        names = frequent(mine, least)
        out[link] = dict(zip(names, fit(mine, names, strength=strength).tolist(), strict=True))
    return out


def score(row: Sample, weights: dict[LinkType, dict[str, float]]) -> float:
    table = weights.get(row.link, {})
    return float(1 / (1 + np.exp(-sum(v * table.get(n, 0.0) for n, v in row.signs.items()))))


def crossed(rows: list[Sample], folds: int, *, strength: float, least: int) -> list[float]:
    """Each row's confidence from a model that saw no pair of its story."""
    names = sorted({row.story for row in rows})
    fold = {name: i % folds for i, name in enumerate(names)}
    out = [0.0] * len(rows)
    for k in range(folds):
        weights = learn([r for r in rows if fold[r.story] != k], strength=strength, least=least)
        for i, row in enumerate(rows):
            if fold[row.story] == k:
                out[i] = score(row, weights)
    return out


def threshold(pairs: list[tuple[float, bool]], gold: int) -> tuple[float, float]:
    """The confidence from which F1 is best, and that F1."""
    best = (0.5, 0.0)
    for place in np.arange(0.06, 0.9, 0.02):
        kept = [label for sure, label in pairs if sure >= place]
        f1 = 2 * sum(kept) / max(len(kept) + gold, 1)
        if f1 > best[1]:
            best = (float(place), f1)
    return best


def table(weights: dict[LinkType, dict[str, float]], places: dict[LinkType, tuple[float, float]]) -> str:
    """The weights as a table, biases moved so that 0.5 is the place where a link is made."""
    kinds = tuple(LinkType)
    out = [
        "# What each sign of a pair counts (log-odds) for each kind of link; a link is made where the logistic of the",
        "# sum reaches 0.5. Learned by training/links.py from annotated stories; F1 on stories not learned from:",
        "# " + ", ".join(f"{link.value} {places[link][1]:.2f}" for link in kinds),
        "\t".join(["sign", *(link.value for link in kinds), "example"]),
    ]
    every = sorted({sign for signs_of in weights.values() for sign in signs_of}, key=lambda x: (x != "bias", x))
    for sign in every:
        cells = []
        for link in kinds:
            value = weights.get(link, {}).get(sign, 0.0)
            if sign == "bias":
                place = places[link][0]
                value -= float(np.log(place / (1 - place)))
            cells.append(f"{value:.2f}" if abs(value) >= LEAST_WEIGHT or sign == "bias" else "")
        if any(cells):
            out.append("\t".join([sign, *cells, example_of(sign)]))
    return "\n".join(out) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--without", default="", help="stories to leave out, by comma")
    parser.add_argument("--strength", type=float, default=2.0)
    parser.add_argument("--least", type=int, default=3)
    parser.add_argument("--write", type=Path, help="the table to write")
    args = parser.parse_args()
    without = set(args.without.split(","))
    reports = [row for row in lines(args.gold) if row["story"] not in without]
    stories = [row for row in lines(args.stories) if row["story"] not in without]
    rows, gold = samples(reports, stories, load_links())
    sure = crossed(rows, 7, strength=args.strength, least=args.least)
    places = {}
    for link in LinkType:
        pairs = [(s, row.label) for s, row in zip(sure, rows, strict=True) if row.link is link]
        places[link] = threshold(pairs, gold[link.value])
        print(f"{link.value:13} from {places[link][0]:.2f}  F1 {places[link][1]:.3f}")
    if args.write:
        args.write.write_text(table(learn(rows, strength=args.strength, least=args.least), places))


EXAMPLES = {
    "bias": "What any pair starts from.",
    "no event": "The minister was pleased; the envoy was not.",
    "actor crossed": "Iceland shelled Norway, Oslo said; Norway shelled Iceland, Reykjavik said.",
}


def example_of(sign: str) -> str:
    """A pair that shows the sign, from the examples or spelled out from the sign's own words."""
    return EXAMPLES.get(sign, f"A pair with: {sign}.")


if __name__ == "__main__":
    main()
