"""Learn what each sign counts for each kind of link, and write the table `links_signs.tsv`.

    PYTHONPATH=src:. python -m training.links GOLD.jsonl STORIES.jsonl --without a,b,c
        [--written TEXTS.jsonl STORIES.jsonl] [--models FOLDER FOLDER] [--write TABLE]

One small logistic model per link, on the pairs that the rules let through; folds are whole stories, so a figure
printed here is for stories that the fold did not see. `--written` are the stories of `authored.py`; they count twice,
as annotated and as onrecord reads them, faults and all, so that the weights do not lean on exact events. `--models`
are the reading models that read them and tell what statements mean, one of each half of the stories (`Readers`). The
statements of GOLD count once more without a meaning, as those are that were imported where there is no model.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from benchmarks.links import Row, candidates_of, entries, index_of, lines

from onrecord import codebook, reading
from onrecord.codebook.links import ENOUGH, LinkTables, load_links
from onrecord.links.find import SYMMETRIC, oriented, proposals
from onrecord.links.pairs import Pair, Prepared, prepare
from onrecord.links.signs import signs
from onrecord.model import Entry, LinkType, Report
from onrecord.text.encoder import Encoder
from training.annotated import Readers

LEAST_WEIGHT = 0.05
LEAST_SURE = 0.08
# Links made too rarely leave standings open, so the lowest threshold with nearly the best F1 is taken: on stories not
# learned from, links lose 0.005 and standings gain 0.012
NEARLY_BEST = 0.96
# Pairs as read pull the thresholds down: chosen on the stories kept for tuning (training/data), from annotated
# statements and end to end, as is the least that any kind takes
SURER, LEAST = 0.9, 0.1
# Kinds that are hardly learned take more, for a link that is made at random harms more than one that is missed
WEAK, WARY = 0.12, 2.0
SETTLING = frozenset(LinkType) - {LinkType.REPEATS}  # repeats settle nothing, so they take the best


@dataclass
class Sample:
    """One pair that a rule lets through for one link, with its signs and whether the annotators linked it."""

    link: LinkType
    later: str
    earlier: str
    story: str
    signs: dict[str, float]
    label: bool


def samples(
    made: list[Entry], gold: set[tuple[str, str, str]], story: dict[str, str], tables: LinkTables
) -> list[Sample]:
    """Every pair that the rules let through among the candidates, with whether it is a gold link."""
    ready: dict[str, Prepared] = {e.id: prepare(e, words=tables.words) for e in made}
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
    return found


def gold_links(stories: list[Row], names: dict[str, str]) -> set[tuple[str, str, str]]:
    """The annotated links under the names that their statements have here, in both orders where order is nothing."""
    gold = set()
    for told in stories:
        for link in told["links"]:
            later, earlier = names.get(link["from"]), names.get(link["to"])
            if later and earlier:
                gold.add((link["type"], later, earlier))
                if LinkType(link["type"]) in SYMMETRIC:
                    gold.add((link["type"], earlier, later))
    return gold


def annotated(
    reports: list[Row], stories: list[Row], tables: LinkTables, readers: Readers
) -> tuple[list[Sample], Counter[str]]:
    """The pairs of annotated statements, and how many links of each kind there are."""
    made = [entry for row in reports for entry in entries([row], readers.of(row["story"]))]
    gold = gold_links(stories, {entry.id: entry.id for entry in made})
    count = Counter(link["type"] for told in stories for link in told["links"])
    return samples(made, gold, story_of(reports), tables), count


def story_of(reports: list[Row]) -> dict[str, str]:
    return {row["id"]: row["story"] for row in reports}


def as_read(reports: list[Row], readers: Readers) -> tuple[list[Entry], dict[str, str]]:
    """The entries that onrecord itself reads from the reports, and which annotated statement each of them is.

    Statements are paired as the acceptance scorer does it: by overlap of their content, best first, each once.
    """
    tables, made, names = codebook.load(), [], {}
    for row in reports:
        published = date.fromisoformat(row["published"])
        report = Report(id=row["id"], published=published, text=row["text"], outlet=row.get("outlet"))
        mine = [
            Entry(
                statement=read,
                published=published,
                outlet=report.outlet,
                words=" ".join(span.of(report.text) for span in read.content),
            )
            for read in reading.read(report, codebook=tables, encoder=readers.of(row["story"]))
        ]
        made += mine
        names |= paired(entries([row]), mine)
    return made, names


def paired(gold: list[Entry], read: list[Entry]) -> dict[str, str]:
    """Annotated id to read id, for contents that share at least half of their characters."""
    overlaps = sorted(
        ((shared(one, other), one.id, other.id) for one in gold for other in read if told_alike(one, other)),
        reverse=True,
    )
    names: dict[str, str] = {}
    for share, one, other in overlaps:
        if share >= 0.5 and one not in names and other not in names.values():
            names[one] = other
    return names


def told_alike(one: Entry, other: Entry) -> bool:
    return (one.statement.speaker is None) == (other.statement.speaker is None)


def shared(one: Entry, other: Entry) -> float:
    left, right = (
        {place for span in entry.statement.content for place in range(span.start, span.end)} for entry in (one, other)
    )
    return len(left & right) / max(len(left | right), 1)


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


def threshold(pairs: list[tuple[float, bool]], gold: int, *, least: float) -> tuple[float, float]:
    """The lowest confidence from which F1 is at least this share of the best, and that F1."""
    reached = []
    for place in np.arange(LEAST_SURE, 0.9, 0.02):
        kept = [label for sure, label in pairs if sure >= place]
        reached.append((2 * sum(kept) / max(len(kept) + gold, 1), float(place)))
    best = max(f1 for f1, _ in reached)
    if not best:
        return 1.0, 0.0
    return next((place, f1) for f1, place in reached if f1 >= least * best)


def table(weights: dict[LinkType, dict[str, float]], places: dict[LinkType, tuple[float, float]]) -> str:
    """The weights as a table: one row a sign, one column a link."""
    kinds = tuple(LinkType)
    out = [
        "# What each sign of a pair counts (log-odds) for each kind of link: the logistic of the sum is the",
        "# confidence, and a link is made from the confidence in the row `enough`. Learned by training/links.py",
        "# from annotated stories; F1 of pairs on stories not learned from: "
        + ", ".join(f"{link.value} {places[link][1]:.2f}" for link in kinds),
        "\t".join(["sign", *(link.value for link in kinds), "means"]),
        "\t".join([ENOUGH, *(f"{places[link][0]:.2f}" for link in kinds), "a link is made from this confidence"]),
    ]
    every = sorted({sign for signs_of in weights.values() for sign in signs_of}, key=lambda x: (x != "bias", x))
    for sign in every:
        values = [weights.get(link, {}).get(sign, 0.0) for link in kinds]
        cells = [f"{value:.2f}" if abs(value) >= LEAST_WEIGHT or sign == "bias" else "" for value in values]
        if any(cells):
            out.append("\t".join([sign, *cells, meaning(sign)]))
    return "\n".join(out) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--without", default="", help="stories to leave out, by comma")
    parser.add_argument("--strength", type=float, default=4.0)
    parser.add_argument("--least", type=int, default=3)
    parser.add_argument("--written", type=Path, nargs=2, help="the written texts, and their links", default=())
    parser.add_argument(
        "--models", type=Path, nargs=2, default=(), help="half 0 and 1; without, the rules read alone"
    )
    parser.add_argument(
        "--only", type=Path, help="stories that the shipped model has not learned from: it reads them"
    )
    parser.add_argument("--write", type=Path, help="the table to write")
    args = parser.parse_args()
    without = set(args.without.split(","))
    reports = [row for row in lines(args.gold) if row["story"] not in without]
    stories = [row for row in lines(args.stories) if row["story"] not in without]
    tables, blind = load_links(), Readers(())
    readers = Readers((Encoder.load(),)) if args.only else Readers.load(args.models)
    rows, count = annotated(reports, stories, tables, blind)
    if args.models:
        again, more = annotated(reports, stories, tables, readers)
        rows, count = rows + again, count + more
    if args.written:
        only = set(args.only.read_text(encoding="utf-8").split()) if args.only else None
        written = [row for row in lines(args.written[0]) if "story" in row and row["part"] == "train"]
        written = [row for row in written if only is None or row["story"] in only]
        kept = {row["story"] for row in written}
        told = [row for row in lines(args.written[1]) if row["story"] in kept]
        again, more = annotated(written, told, tables, readers)
        read, names = as_read(written, readers)
        rows += again + samples(read, gold_links(told, names), story_of(written), tables)
        count += more + more
    sure = crossed(rows, 7, strength=args.strength, least=args.least)
    places = {}
    for link in LinkType:
        pairs = [(s, row.label) for s, row in zip(sure, rows, strict=True) if row.link is link]
        places[link] = threshold(pairs, count[link.value], least=NEARLY_BEST if link in SETTLING else 1.0)
        if args.written:
            place, f1 = places[link]
            places[link] = (min(1.0, max(LEAST, SURER * place) * (WARY if f1 < WEAK else 1.0)), f1)
        print(f"{link.value:13} from {places[link][0]:.2f}  F1 {places[link][1]:.3f}")
    if args.write:
        args.write.write_text(table(learn(rows, strength=args.strength, least=args.least), places))


SENSES = {"1": "say the same", "-1": "say the opposite", "0": "neither"}


def meaning(sign: str) -> str:
    """A sign in words: "acts denial claim" is a denial after a claim."""
    head, *rest = sign.split()
    if sign == "bias":
        return "what any pair starts from"
    if head == "acts":
        return f"{rest[0]} after {rest[1]}"
    if head == "status":
        return f"the later event is {rest[0]}, the earlier {rest[1]}"
    if head == "words":
        return f"the later content has a word that tells: {rest[0]}"
    if rest and rest[-1] in SENSES:
        return f"{' '.join([head, *rest[:-1]])}; the two events {SENSES[rest[-1]]}"
    return sign


if __name__ == "__main__":
    main()
