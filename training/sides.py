"""Learn what each sign of a side counts for acting and for being acted on, and write the table `events_sides.tsv`.

    PYTHONPATH=src:benchmarks:. python -m training.sides CODED.jsonl ... --without a,b,c --models FOLDER FOLDER
        [--write TABLE]

One logistic model over the sets of sides that may act, and one over those that may be acted on where it is known who
acts: a set's weight is the sum of its sides' signs and its own. Folds are whole stories, so a figure printed here is
for stories that the fold did not see. The reading model's view is among the signs: `--models` are those that read
what is learned from, one of each half of the stories (`Readers`). The shipped model errs less; what its view counts
more is chosen on the texts kept for tuning.
"""

from __future__ import annotations

import argparse
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
from onrecord.codebook.sides import SideWeights
from onrecord.events import side_signs
from onrecord.events.narrated import fact
from onrecord.events.scenes import Stage
from onrecord.events.side_signs import ACTED_ON, ACTS, Setting
from onrecord.events.sides import chosen as choose
from onrecord.model import Attribution, Passage
from onrecord.text.encoder import Encoder, Encoding
from onrecord.text.heads import Telling, Told
from training.annotated import Readers, reports
from training.authored import TUNING_PASSAGES
from training.choices import Problem, Signs, fit

GRID = (1.0, 1.2, 1.4, 1.6, 1.8, 2.0)  # how much more the shipped model's view counts
FACTS = 2  # facts are few beside what is said, so each counts for two
LEAST_WEIGHT = 0.04


@dataclass
class Sample:
    """One event phrase in its setting, and who acts and is acted on according to the annotation."""

    story: str
    tune: bool
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
    every = SideWeights(actor=weights[0], recipient=weights[1], means={})
    found = [(sample, *choose(sample.setting, every)) for sample in samples]
    return [(actor.codes == sample.actor, met.codes == sample.recipient) for sample, actor, met in found]


def samples(path: Path, without: set[str], readers: Readers, shipped: Encoder) -> list[Sample]:
    """Every annotated statement with an event, coded where its attribution is given.

    Every model has learned from the short passages: they are there without its view, for the other signs must do
    where it has none.
    """
    found = []
    for report in reports(path, without):
        report["tune"] = report.get("part") == "tune"
        if report["whole"]:
            reader = shipped if report["tune"] else readers.of(report["story"])
            found += of_report(report, reader.read(report["text"]) if reader else None)
        elif not report["tune"] and report["story"] != TUNING_PASSAGES:
            found += of_report(report, None)
    return found


def of_report(report: dict[str, Any], encoding: Encoding | None) -> list[Sample]:
    passages, earlier, found = passages_of(report), [], []
    stage, roll = events.stage(passages), statements.roll(passages)
    for gold in report["statements"]:
        attribution = attributed(gold)
        passage = next((each for each in passages if each.span.overlaps(attribution.content[0])), None)
        if passage is None:
            continue
        if gold["speaker"] is None:
            found += of_fact(report, gold, attribution, passage, stage, encoding)
            continue
        with speaking(gold):
            coded = statements.code(
                [attribution], passage, codebook=BOOK, earlier=earlier, roll=roll, encoding=encoding
            )
        if not coded:  # held for no statement after all
            continue
        best = max(coded, key=lambda each: len(characters(each.content) & characters(attribution.content)))
        with keeping() as kept:
            best = events.code(best, passage, codebook=BOOK, stage=stage, encoding=encoding, earlier=earlier)
        earlier.append(best)
        if gold["event"] and kept:
            found.append(_sample(report, kept[0], gold))
    return found


def of_fact(
    report: dict[str, Any],
    gold: dict[str, Any],
    attribution: Attribution,
    passage: Passage,
    stage: Stage,
    encoding: Encoding | None,
) -> list[Sample]:
    """What a report tells itself, where it would be read as a fact."""
    words = attribution.content[0]
    with keeping() as kept:
        if encoding is None:
            fact(words, passage, BOOK, stage)
        else:
            telling = Telling(encoding)
            telling.facts = [Told(span=words, score=1.0)]
            events.narrated(passage, [], codebook=BOOK, stage=stage, telling=telling)
    return [_sample(report, kept[0], gold)] * FACTS if gold["event"] and kept else []


def _sample(report: dict[str, Any], setting: Setting, gold: dict[str, Any]) -> Sample:
    actor, recipient = (tuple(sorted(set(gold["event"][which]))) for which in ("actor", "recipient"))
    return Sample(report["story"], report["tune"], setting, actor, recipient)


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


def with_model(samples: Sequence[Sample], weights: tuple[Signs, Signs]) -> tuple[Signs, Signs]:
    """The weights with as much more of the model's view as is best where the model has not learned."""
    acting, acted_on = weights
    more = [{**acting, ACTS: acting[ACTS] * each} for each in GRID]
    acting = max(more, key=lambda each: sum(actor for actor, _ in right(samples, (each, acted_on))))
    more = [{**acted_on, ACTED_ON: acted_on[ACTED_ON] * each} for each in GRID]
    return acting, max(more, key=lambda each: sum(met for _, met in right(samples, (acting, each))))


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
    ("model: acts", "the reading model's log-odds that the side acts"),
    ("model: acted on", "the reading model's log-odds that the side is acted on"),
    ("nobody", "no side at all"),
    ("several", "two sides or more together"),
    ("three or more", "three sides or more together"),
    ("joined", 'the sides are joined by "and"'),
    ("all that and", 'exactly the sides that "and" joins'),
    ("acts in the last event", "the side acts in the event told last"),
    ("acts before", "the side acts in an event told before"),
    ("acted on in the last event", "the side is acted on in the event told last"),
    ("acted on by the actor before", "the one who acts did something to the side before"),
    ("acted on before", "the side is acted on in an event told before"),
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
    parser.add_argument("--models", type=Path, nargs=2, required=True, help="the folders of the halves' models")
    parser.add_argument("--model", type=Path, help="the folder of the model to ship (the shipped one)")
    parser.add_argument("--strength", type=float, default=3.0)
    parser.add_argument("--write", type=Path, help="the table to write")
    args = parser.parse_args()
    readers, shipped, without = Readers.load(args.models), Encoder.load(args.model), set(args.without.split(","))
    found = [sample for path in args.paths for sample in samples(path, without, readers, shipped)]
    learned, tuned = ([s for s in found if s.tune == tune] for tune in (False, True))
    told = f"right on stories not learned from: {rate(crossed(learned, 5, strength=args.strength))}"
    weights = learn(learned, strength=args.strength)
    print(told)
    print(f"tuning texts: {rate(right(tuned, weights))}")
    weights = with_model(tuned, weights)
    print(f"tuning texts, with the model: {rate(right(tuned, weights))}")
    if args.write:
        args.write.write_text(table(weights, told), encoding="utf-8")


if __name__ == "__main__":
    main()
