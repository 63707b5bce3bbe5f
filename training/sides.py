"""Learn what each sign of a side counts for acting and for being acted on, and write the table `events_sides.tsv`.

    PYTHONPATH=src:benchmarks:. python -m training.sides CODED.jsonl ... --without a,b,c [--tune p8] [--write TABLE]

One logistic model over the sets of sides that may act, and one over those that may be acted on where it is known who
acts: a set's weight is the sum of its sides' signs and its own. Folds are whole stories, so a figure printed here is
for stories that the fold did not see. Needs numpy only.
"""

from __future__ import annotations

import argparse
import json
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
from onrecord.events.narrated import fact
from onrecord.events.scenes import Stage
from onrecord.events.side_signs import Setting
from onrecord.model import Attribution, Passage
from training.choices import Problem, Signs, fit

FACTS = 2  # facts are few beside what is said, so each counts for two
LEAST_WEIGHT = 0.04


@dataclass
class Sample:
    """One event phrase in its setting, and who acts and is acted on according to the annotation."""

    story: str
    setting: Setting
    actor: tuple[str, ...]
    recipient: tuple[str, ...]


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
        if passage is None:
            continue
        if gold["speaker"] is None:
            found += of_fact(report["story"], gold, attribution, passage, stage)
            continue
        with speaking(gold):
            coded = statements.code([attribution], passage, codebook=BOOK, earlier=earlier)
        best = max(coded, key=lambda each: len(characters(each.content) & characters(attribution.content)))
        with keeping() as kept:
            best = events.code(best, passage, codebook=BOOK, stage=stage)
        earlier.append(best)
        if gold["event"] and kept:
            found.append(_sample(report["story"], kept[0], gold))
    return found


def of_fact(
    story: str, gold: dict[str, Any], attribution: Attribution, passage: Passage, stage: Stage
) -> list[Sample]:
    """What a report tells itself, where it would be read as a fact."""
    with keeping() as kept:
        fact(attribution.content[0], passage, BOOK, stage)
    return [_sample(story, kept[0], gold)] * FACTS if gold["event"] and kept else []


def _sample(story: str, setting: Setting, gold: dict[str, Any]) -> Sample:
    actor, recipient = (tuple(sorted(set(gold["event"][which]))) for which in ("actor", "recipient"))
    return Sample(story, setting, actor, recipient)


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
    parser.add_argument("--strength", type=float, default=3.0)
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
