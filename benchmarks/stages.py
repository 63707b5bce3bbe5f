"""Each stage measured on its development data: what `quality.py` compares with the floors.

A stage is a function from the data's folder, the scorers' folder and a way to show progress to its figures by name,
each 0 to 1. Held-back data is only ever counted here: nothing of its texts is printed.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "training")]

import end_to_end  # noqa: E402
import links  # noqa: E402
import predict_attribution  # noqa: E402
import predict_events  # noqa: E402
import predict_time  # noqa: E402
import sources  # noqa: E402
from onrecord.codebook.links import load_links  # noqa: E402
from onrecord.text.encoder import Encoder  # noqa: E402

Row = dict[str, Any]
Figures = dict[str, float]
Watch = Callable[[Sequence[Row], str], Iterable[Row]]  # goes through the rows, showing how far it is


@dataclass(frozen=True, kw_only=True)
class Stage:
    """What is measured, on which files below the data's folder, and the scorer below the scorers' folder."""

    measure: Callable[[Path, Path, Watch], Figures]
    on: str
    files: tuple[str, ...]
    scorer: str | None = None


def attribution(data: Path, scorers: Path, watch: Watch) -> Figures:
    scorer = links.scorer_at(scorers / "score_attribution.py")
    rows = zipped(data / "attribution/dev.jsonl.gz")
    found = [predict_attribution.predict(row) for row in watch(rows, "attribution")]
    scores = scorer.evaluate({row["id"]: row for row in rows}, {row["id"]: row for row in found})["scores"]
    figures = {f"overlap {name}": scores["attribution.overlap"][name] for name in ("P", "R", "F1")}
    figures |= {f"fragment {role} F1": scores[f"fragment.{role}"]["F1"] for role in ("source", "cue", "content")}
    figures["direct quotes R"] = scores["recall_by_type.direct.overlap"]["R"]
    return figures


FIFTH = 5  # one article of so many, by a checksum of its name, was not developed on


def time(data: Path, scorers: Path, watch: Watch) -> Figures:
    scorer = links.scorer_at(scorers / "score_time.py")
    rows = zipped(data / "timex/tbaq.jsonl.gz")
    found = {row["id"]: predict_time.predict(row)["timex"] for row in watch(rows, "time")}
    scores = scorer.score({row["id"]: row["timex"] for row in rows}, found)
    kept = [row for row in rows if not int(sha256(row["id"].encode()).hexdigest(), 16) % FIFTH]
    unseen = scorer.score({row["id"]: row["timex"] for row in kept}, {row["id"]: found[row["id"]] for row in kept})
    return {
        "value F1": scores["value_f1"],
        "relaxed F1": scores["relaxed"]["f1"],
        "strict F1": scores["strict"]["f1"],
        "calendar recall": scores["calendar_recall"],
        "the fifth not developed on: value F1": unseen["value_f1"],
        "the fifth not developed on: relaxed F1": unseen["relaxed"]["f1"],
        "the fifth not developed on: strict F1": unseen["strict"]["f1"],
    }


def stories(data: Path, scorers: Path, watch: Watch) -> Figures:
    scorer = links.scorer_at(scorers / "score.py")
    rows, told = held_back(data)
    with tempfile.TemporaryDirectory() as folder:
        gold, export = Path(folder) / "gold.jsonl", Path(folder) / "export.jsonl"
        end_to_end.write(rows, gold)
        exports = end_to_end.read(
            gold, export, dates=end_to_end.asked(told), watching=lambda outcomes: watch(outcomes, "stories")
        )
        predictions = scorer.load(export)
        scores, mapping, _ = scorer.score(scorer.load_gold(gold), predictions)
    scores |= scorer.score_links(told, predictions, mapping) | scorer.score_standing(told, exports, mapping)[0]
    return {
        "statements P": scores["statements P/R/F1"][0],
        "statements R": scores["statements P/R/F1"][1],
        "statements F1": scores["statements P/R/F1"][2],
        "conditions F1": scores["conditions P/R/F1"][2],
        **{field: scores[field][0] for field in FIELDS if field in scores},
        "links F1": scores["links P/R/F1"][2],
        "standing": scores["standing"][0],
    }


# Of the statements that were found, the share whose field is right
FIELDS = (
    "act",
    "speaker side",
    "speaker name",
    "said on (overlap)",
    "addressee",
    "event type",
    "event actor",
    "event recipient",
    "event negated",
    "event status",
    "condition sense",
)


def linking(data: Path, scorers: Path, watch: Watch) -> Figures:
    rows, told = held_back(data)
    made = links.entries(watch(rows, "links"), Encoder.load())
    scores = links.measure(made, links.linked(made, load_links()), told, links.scorer_at(scorers / "score.py"))
    hit, found, gold = scores["links by type (hit, predicted, gold)"]["disputes"]
    precision, recall, f1 = scores["links P/R/F1"]
    standing = scores["standing"][0]
    return {"P": precision, "R": recall, "F1": f1, "disputes F1": 2 * hit / (found + gold), "standing": standing}


def events(data: Path, scorers: Path, watch: Watch) -> Figures:
    pairs = [
        {
            "uid": text.id,
            "text": text.text,
            "source": text.pair[0],
            "target": text.pair[1],
            "gold": sources.ROOTS[text.root],
        }
        for text in sources.pairs(data)
    ]
    found = [predict_events.predict(pair) for pair in watch(pairs, "events")]
    roots = [(pair["gold"], row["root"]) for pair, row in zip(pairs, found, strict=True)]
    quads = [(predict_events.QUAD_OF[gold], predict_events.QUAD_OF[told]) for gold, told in roots]
    halves = [(gold > 2, told > 2) for gold, told in quads]
    return {"root macro F1": macro(roots), "quad macro F1": macro(quads), "binary macro F1": macro(halves)}


def macro(pairs: Sequence[tuple[object, object]]) -> float:
    """The mean over the gold labels of each label's F1; `pairs` are (gold, predicted)."""
    scores = []
    for label in sorted({gold for gold, _ in pairs}, key=str):
        hit = sum(gold == told == label for gold, told in pairs)
        scores.append(2 * hit / sum((gold == label) + (told == label) for gold, told in pairs))
    return sum(scores) / len(scores)


def held_back(data: Path) -> tuple[list[Row], list[Row]]:
    """The reports and the links of every fifth story: those that nothing was learned from."""
    rows = links.lines(data / "ledger/gold.jsonl")
    kept = end_to_end.held_back(rows)
    told = links.lines(data / "ledger/stories.jsonl")
    return [row for row in rows if row["story"] in kept], [row for row in told if row["story"] in kept]


def zipped(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


STORIES = ("ledger/gold.jsonl", "ledger/stories.jsonl")
STAGES = {
    "attribution": Stage(
        measure=attribution,
        on="PolNeAR dev, the reading model alone",
        files=("attribution/dev.jsonl.gz",),
        scorer="score_attribution.py",
    ),
    "time": Stage(
        measure=time,
        on="TimeBank and AQUAINT, four fifths of them developed on",
        files=("timex/tbaq.jsonl.gz",),
        scorer="score_time.py",
    ),
    "stories": Stage(measure=stories, on="held-back stories, end to end", files=STORIES, scorer="score.py"),
    "links": Stage(measure=linking, on="held-back stories, annotated statements", files=STORIES, scorer="score.py"),
    "events": Stage(
        measure=events, on="PLV train, which the shipped model has seen", files=("events/PLV_train.tsv",)
    ),
}
