"""Learn what each sign that an act is aimed at a side counts, and write the table `statements_aims.tsv`.

    PYTHONPATH=src:benchmarks:. python -m training.aims GOLD ... --without a,b,c --models FOLDER FOLDER
        [--write TABLE]

One logistic choice among the sides that stand near an act or were heard before it, and nobody. It is learned twice:
first with the annotated sides of the statements before, then with those that the first weights choose, faults and
all. Folds are whole stories, so a figure printed here is for stories that the fold did not see. `--models` are the
reading models whose view is among the signs, one of each half of the stories (`Readers`). Texts kept for tuning are
left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from coding import BOOK, attributed, characters, speaking
from coding import read as passages_of
from onrecord import statements
from onrecord.model import Passage, Reason
from onrecord.statements import addressees, aims
from onrecord.statements.aims import Setting
from onrecord.text.encoder import Encoding
from training.annotated import Readers, reports
from training.choices import Problem, Signs, fit, table

LEAST_WEIGHT = 0.04
FOLDS = 5
# What is taken off "nobody": a side that is named although none was annotated costs less than one left out
LENIENCE = 0.35  # with the best F1 of addressees, read end to end, on the stories kept for tuning
Choice = Callable[[Setting, str | None], str | None]


@dataclass
class Sample:
    """One act in its setting, and the side that it is aimed at according to the annotation."""

    file: str
    story: str
    setting: Setting
    gold: str | None


def annotated(setting: Setting, gold: str | None) -> str | None:
    """The choice that follows the annotation."""
    return gold


def by(weights: Mapping[str, float]) -> Choice:
    """The choice that weighs the signs."""
    return lambda setting, _: addressees.chosen(setting, weights)


@dataclass
class Told:
    """A report with its passages, read once for all rounds."""

    file: str
    story: str
    statements: list[dict[str, Any]]
    passages: list[Passage]
    encoding: Encoding | None


def told(path: Path, without: set[str], readers: Readers) -> list[Told]:
    """The annotated reports of a file's stories."""
    found = []
    for report in reports(path, without):
        if report["whole"] and report.get("part") != "tune":
            spoken = [each for each in report["statements"] if each["speaker"] is not None]
            reader = readers.of(report["story"])
            encoding = reader.read(report["text"]) if reader else None
            found.append(Told(path.name, report["story"], spoken, passages_of(report), encoding))
    return found


def samples(reports: Sequence[Told], choice: Callable[[str], Choice]) -> list[Sample]:
    """Every annotated statement, coded after those before it, whose sides are by `choice` of the story."""
    return [sample for report in reports for sample in _of_report(report, choice(report.story))]


def _of_report(report: Told, choice: Choice) -> Iterator[Sample]:
    roll, earlier = statements.roll(report.passages), []
    for gold in report.statements:
        attribution = attributed(gold)
        passage = next((each for each in report.passages if each.span.overlaps(attribution.content[0])), None)
        if passage is None:
            continue
        with speaking(gold), _keeping(choice, gold["addressee"]) as kept:
            coded = statements.code(
                [attribution], passage, codebook=BOOK, earlier=earlier, roll=roll, encoding=report.encoding
            )
        shared = [len(characters(each.content) & characters(attribution.content)) for each in coded]
        best = shared.index(max(shared))
        earlier.append(coded[best])
        yield Sample(report.file, report.story, kept[best], gold["addressee"])


@contextmanager
def _keeping(choice: Choice, gold: str | None) -> Iterator[list[Setting]]:
    """The settings that are chosen from while it lasts, in order."""
    kept: list[Setting] = []

    def keep(setting: Setting, weights: Mapping[str, float]) -> tuple[str | None, Reason | None]:
        kept.append(setting)
        return choice(setting, gold), None

    with patch.object(addressees, "addressee", keep):
        yield kept


def problem(sample: Sample) -> Problem:
    """The choice among the sides and nobody, who comes last."""
    codes = list(sample.setting.candidates)
    right = len(codes) if sample.gold is None else codes.index(sample.gold) if sample.gold in codes else -1
    return Problem(
        sides=[aims.of_side(sample.setting, code) for code in codes],
        sets=[*(([number], {}) for number in range(len(codes))), ([], aims.of_nobody(sample.setting))],
        right=right,
    )


def learn(found: Sequence[Sample], *, strength: float) -> Signs:
    """The weights, with nobody made a little less likely than in the annotation."""
    weights = fit([problem(sample) for sample in found], strength=strength)
    return weights | {"nobody": weights.get("nobody", 0.0) - LENIENCE}


def crossed(reports: Sequence[Told], *, strength: float) -> tuple[list[Sample], list[tuple[str | None, str | None]]]:
    """Samples with the choices of other folds before them, and what each fold's weights say of its stories."""
    names = sorted({report.story for report in reports})
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    first = samples(reports, lambda _: annotated)
    folds = [learn([each for each in first if fold[each.story] != k], strength=strength) for k in range(FOLDS)]
    second = samples(reports, lambda story: by(folds[fold[story]]))
    folds = [learn([each for each in second if fold[each.story] != k], strength=strength) for k in range(FOLDS)]
    third = samples(reports, lambda story: by(folds[fold[story]]))
    return second, [(each.gold, by(folds[fold[each.story]])(each.setting, None)) for each in third]


def rate(results: Sequence[tuple[str | None, str | None]]) -> str:
    """How often the annotated side is found, and how often a side that is named is right."""
    right = sum(gold is not None and gold == found for gold, found in results)
    asked, named = (sum(side is not None for side in column) for column in zip(*results, strict=True))
    return f"found {right / max(asked, 1):.3f} of {asked}, right {right / max(named, 1):.3f} of {named}"


def about(figures: str) -> list[str]:
    """What stands above the table."""
    return [
        "What each sign counts (log-odds) for an act to be aimed at a side, or at nobody in particular: the one",
        "with the largest sum is taken. Learned by training/aims.py from annotated stories;",
        f"on stories not learned from: {figures}",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--without", default="", help="stories to leave out, by comma")
    parser.add_argument("--models", type=Path, nargs=2, required=True, help="the folders of the halves' models")
    parser.add_argument("--strength", type=float, default=8.0)
    parser.add_argument("--write", type=Path, help="the table to write")
    args = parser.parse_args()
    without, readers = set(args.without.split(",")), Readers.load(args.models)
    reports = [report for path in args.paths for report in told(path, without, readers)]
    found, results = crossed(reports, strength=args.strength)
    figures = {
        path.name: rate([each for each, sample in zip(results, found, strict=True) if sample.file == path.name])
        for path in args.paths
    }
    print("\n".join(f"{name}: {figure}" for name, figure in figures.items()))
    if args.write:
        weights = learn(found, strength=args.strength)
        args.write.write_text(
            table(about(figures[args.paths[0].name]), weights, least=LEAST_WEIGHT), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
