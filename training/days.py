"""Learn what each sign of a day counts for words to have been said on it, and write the table `statements_days.tsv`.

    PYTHONPATH=src:benchmarks:. python -m training.days CODED.jsonl ... --without a,b,c [--tune p8] [--write TABLE]

A logistic model over the days that a report tells of, learned twice: first where the days of earlier sayings are as
annotated, then as the first weights give them, for that is how they are met in reading. Folds are whole stories, so
a figure printed here is for stories that the fold did not see. Needs numpy only.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from coding import BOOK, attributed, speaking
from coding import read as passages_of
from onrecord.model import Act, Attribution, Interval, Passage, Speaker, Statement
from onrecord.statements import clause_days, occasions, voices
from onrecord.statements.days import Candidate, candidates
from onrecord.statements.sayings import Key, key_of, setting
from training.annotated import reports
from training.choices import Problem, Signs, fit, table

LEAST_WEIGHT = 0.02
FOLDS = 5


@dataclass
class Saying:
    """One annotated attribution, with its statement as annotated."""

    attribution: Attribution
    passage: Passage
    speaker: Speaker
    statement: Statement


@dataclass
class Sample:
    """The sayings of one report in order."""

    story: str
    whole: bool  # a report of a story, not a short passage
    sayings: list[Saying]


def samples(path: Path, without: set[str]) -> list[Sample]:
    return [Sample(report["story"], report["whole"], of_report(report)) for report in reports(path, without)]


def of_report(report: dict[str, Any]) -> list[Saying]:
    passages, found = passages_of(report), []
    for gold in report["statements"]:
        attribution = attributed(gold)
        passage = next((each for each in passages if each.span.overlaps(attribution.content[0])), None)
        if gold["speaker"] is None or passage is None:
            continue
        with speaking(gold):
            [speaker] = voices.speakers_of(attribution, passage, BOOK)
        if speaker is None:
            continue
        statement = Statement(
            id=str(len(found)),
            report=report["id"],
            act=Act(gold["act"]),
            form=attribution.form,
            speaker=speaker,
            cue=attribution.cue,
            content=attribution.content,
            said_on=interval(gold["said_on"] and tuple(date.fromisoformat(day) for day in gold["said_on"])),
        )
        found.append(Saying(attribution, passage, speaker, statement))
    return found


def interval(key: Key) -> Interval | None:
    return Interval(start=key[0], end=key[1]) if key else None


def met(sample: Sample, weights: Signs | None = None) -> Iterator[tuple[Saying, list[Candidate], Key]]:
    """Each saying with its candidates and days; the days by the rules and weights, or as annotated."""
    earlier: list[Statement] = []
    for each in sample.sayings:
        place = setting(each.attribution, each.passage, each.speaker, table=BOOK.times, earlier=earlier)
        found, key = candidates(place), key_of(each.statement)
        if weights is not None:
            beside, last = clause_days.clause_day(place), occasions.runs_on(place)
            ruled = (beside.start, beside.end) if beside else key_of(last) if last else None
            key = ruled or occasions.chosen(found, weights)[0].key
        yield each, found, key
        earlier.append(replace(each.statement, said_on=interval(key)))


def problem(saying: Saying, found: Sequence[Candidate]) -> Problem:
    keys, gold = [each.key for each in found], key_of(saying.statement)
    return Problem(
        sides=[],
        sets=[([], each.signs) for each in found],
        right=keys.index(gold) if gold in keys else -1,
    )


def learn(found: Sequence[Sample], *, strength: float) -> Signs:
    """The weights, learned from days as annotated and then from days as read."""
    weights: Signs | None = None
    for _ in range(2):
        chains = [met(sample, weights if sample.whole else None) for sample in found]
        problems = [problem(saying, days) for chain in chains for saying, days, _ in chain]
        weights = fit(problems, strength=strength)
    assert weights is not None
    return weights


def right(found: Sequence[Sample], weights: Signs) -> list[tuple[Key, Key]]:
    """For each saying, its days as annotated and as read."""
    return [(key_of(saying.statement), key) for sample in found for saying, _, key in met(sample, weights)]


def crossed(found: Sequence[Sample], *, strength: float) -> list[tuple[Key, Key]]:
    """What is read on the stories by weights that saw nothing of theirs."""
    names = sorted({sample.story for sample in found})
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    out = []
    for k in range(FOLDS):
        weights = learn([sample for sample in found if fold[sample.story] != k], strength=strength)
        out += right([sample for sample in found if fold[sample.story] == k and sample.whole], weights)
    return out


def rate(results: Sequence[tuple[Key, Key]]) -> str:
    known = [(gold, key) for gold, key in results if gold]
    exact = sum(gold == key for gold, key in known) / max(len(known), 1)
    overlap = sum(key is not None and gold[0] <= key[1] and key[0] <= gold[1] for gold, key in known)
    return f"exact {exact:.3f}, overlap {overlap / max(len(known), 1):.3f} of {len(known)}"


def about(figures: str) -> list[str]:
    """What stands above the table."""
    return [
        "What each sign counts (log-odds) for a day, or no day, to be the one on which words were said; days are",
        "weighed by the sum. Learned by training/days.py from annotated reports and passages;",
        f"on stories not learned from: {figures}",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--without", default="", help="stories to leave out, by comma")
    parser.add_argument("--tune", default="p8", help="the story, or file of passages, to measure on")
    parser.add_argument("--strength", type=float, default=100.0)
    parser.add_argument("--told", help="figures to write above the table, in place of learning them by folds")
    parser.add_argument("--write", type=Path, help="the table to write")
    args = parser.parse_args()
    found = [sample for path in args.paths for sample in samples(path, set(args.without.split(",")))]
    learned = [sample for sample in found if sample.story != args.tune]
    told = args.told or rate(crossed(learned, strength=args.strength))
    weights = learn(learned, strength=args.strength)
    print(told)
    if tuned := [sample for sample in found if sample.story == args.tune]:
        print(f"{args.tune}: {rate(right(tuned, weights))}")
    if args.write:
        args.write.write_text(table(about(told), weights, least=LEAST_WEIGHT), encoding="utf-8")


if __name__ == "__main__":
    main()
