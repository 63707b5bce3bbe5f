"""Learn what each sign of an attribution counts for it to stand, and write the table `attribution_trust.tsv`.

    PYTHONPATH=src:benchmarks:. python -m training.trust WRITTEN.jsonl [--write TABLE]

A logistic model over the attributions that the rules and the reading model find, each right if an annotated one
shares at least half of the characters that either holds. It learns from the texts kept for tuning (`part` is "tune"),
for among the signs is what the model makes of the words, and it is right too often on texts that it learned from.
Folds are whole stories, so a figure printed here is for stories that the fold did not see. Needs numpy and tqdm only.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tqdm import tqdm

from coding import BOOK, attributed
from onrecord import attribution, reading
from onrecord.attribution.trust import HALF, LEAST, shared, weighed
from onrecord.model import Attribution, Passage, Report
from onrecord.text import heads
from onrecord.text.encoder import Encoder
from training.choices import Problem, Signs, fit, table

FOLDS = 5
LEAST_WEIGHT = 0.02


@dataclass(frozen=True)
class Sample:
    """One attribution that was found: its signs, and whether it was annotated."""

    story: str
    signs: Signs
    right: bool


def samples(path: Path, encoder: Encoder) -> Iterator[Sample]:
    """The attributions found in the reports kept for tuning."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for line in tqdm([each for each in lines if each["part"] == "tune"], unit=" reports"):
        yield from of_report(line, encoder)


def of_report(line: dict[str, Any], encoder: Encoder) -> Iterator[Sample]:
    report = Report(id=line["id"], published=date.fromisoformat(line["published"]), text=line["text"])
    encoding = encoder.read(report.text)
    seen, support = heads.statements(encoding), heads.Support(encoding)
    met: list[tuple[Attribution, Signs]] = []

    def judge(one: Attribution, passage: Passage, model: Sequence[heads.Found]) -> float:
        met.append((one, attribution.signs(one, passage, model=model, support=support)))
        return 1.0  # all stand, so that all are met

    passages = reading.known(report, codebook=BOOK, encoding=encoding, seen=seen)
    for _ in reading.attributed(passages, codebook=BOOK, seen=seen, judge=judge):
        pass
    gold = [attributed(each).content for each in line["statements"] if each["speaker"] is not None]
    for one, signs in met:
        right = any(shared(one.content, each) >= HALF for each in gold)
        yield Sample(line.get("story", line["id"]), signs, right)


def learn(found: Sequence[Sample], *, strength: float) -> Signs:
    problems = [Problem(sides=[], sets=[([], each.signs), ([], {})], right=0 if each.right else 1) for each in found]
    return fit(problems, strength=strength)


def crossed(found: Sequence[Sample], *, strength: float) -> list[tuple[bool, bool]]:
    """For each attribution, whether it is right and whether it stands by weights that saw nothing of its story."""
    names = sorted({sample.story for sample in found})
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    out = []
    for k in range(FOLDS):
        weights = learn([sample for sample in found if fold[sample.story] != k], strength=strength)
        out += [(each.right, weighed(each.signs, weights) >= LEAST) for each in found if fold[each.story] == k]
    return out


def rate(results: Sequence[tuple[bool, bool]]) -> str:
    wrong = [kept for right, kept in results if not right]
    good = [kept for right, kept in results if right]
    return f"{sum(good)} of {len(good)} right ones stand, {sum(wrong)} of {len(wrong)} wrong ones"


def about(figures: str) -> list[str]:
    """What stands above the table."""
    return [
        "What each sign counts (log-odds) for an attribution to stand. Learned by training/trust.py from the texts",
        f"kept for tuning; on stories not learned from {figures}",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--strength", type=float, default=3.0)
    parser.add_argument("--write", type=Path, help="the table to write")
    args = parser.parse_args()
    found = list(samples(args.path, Encoder.load()))
    told = rate(crossed(found, strength=args.strength))
    print(told)
    if args.write:
        weights = learn(found, strength=args.strength)
        args.write.write_text(table(about(told), weights, least=LEAST_WEIGHT), encoding="utf-8")


if __name__ == "__main__":
    main()
