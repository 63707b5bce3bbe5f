"""How well acts, conditions, days and events are coded where the attributions are given.

    coding.py CODED.jsonl [CODED.jsonl ...] [--story NAME ...] [--part 0|1] [--speakers given|read]

Each file holds annotated reports, one a line, with `statements` in the form of the annotation guide. Every annotated
attribution (source, cue, content) is handed to `statements.code` and `events.code`, in the order of the text, and the
statement that shares most of its content is compared with the annotation. `--part` takes every other story, told
apart by a digest of its name, so that what was tuned on one half can be checked on the other.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any
from unittest.mock import patch

from onrecord import actors, codebook, events, statements, text, when
from onrecord.model import (
    Attribution,
    Event,
    Form,
    Interval,
    Passage,
    Report,
    Span,
    Speaker,
    Statement,
)
from onrecord.statements import voices

# A span is found if it shares at least half of the characters that either covers.
FOUND = 0.5
BOOK = codebook.load()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--story", nargs="*", help="only these stories")
    parser.add_argument("--skip", nargs="*", default=(), help="not these stories")
    parser.add_argument("--part", type=int, choices=(0, 1))
    parser.add_argument("--speakers", choices=("given", "read"), default="given")
    args = parser.parse_args()
    tally = Tally()
    for line in reports(args.paths, args.story, args.skip, args.part):
        measure(line, tally, given=args.speakers == "given")
    tally.show()


def reports(
    paths: Iterable[str], story: list[str] | None, skip: Iterable[str], part: int | None
) -> Iterator[dict[str, Any]]:
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                report = json.loads(line)
                name = report.get("story", report["id"])
                half = int(sha256(name.encode()).hexdigest(), 16) % 2
                if name not in skip and (not story or name in story) and part in (None, half):
                    yield report


class Tally:
    """Right and asked, field by field."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.conditions: Counter[str] = Counter()

    def add(self, field: str, right: bool, asked: bool = True) -> None:
        """Count one answer, unless nothing was asked."""
        self.asked[field] += asked
        self.right[field] += asked and right

    def show(self) -> None:
        """Print a line for each field."""
        for field, asked in self.asked.items():
            if asked:
                print(f"{field:22} {self.right[field] / asked:.3f} of {asked}")
        found, told, given = (self.conditions[name] for name in ("found", "told", "given"))
        precision, recall = found / max(told, 1), found / max(given, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{'conditions P/R/F1':22} {precision:.3f} {recall:.3f} {f1:.3f}")


def measure(report: dict[str, Any], tally: Tally, *, given: bool) -> None:
    """One annotated report, its attributions coded one after the other."""
    passages = read(report)
    earlier: list[Statement] = []
    stage, roll = events.stage(passages), statements.roll(passages)
    for gold in report["statements"]:
        attribution = attributed(gold)
        passage = next((each for each in passages if each.span.overlaps(attribution.content[0])), None)
        if gold["speaker"] is None or passage is None:
            continue
        with speaking(gold) if given else nullcontext():
            coded = statements.code([attribution], passage, codebook=BOOK, earlier=earlier, roll=roll)
        tally.add("is a statement", bool(coded))
        if not coded:  # held for no statement after all
            continue
        best = max(coded, key=lambda each: len(characters(each.content) & characters(attribution.content)))
        best = events.code(best, passage, codebook=BOOK, stage=stage, earlier=earlier)
        earlier.append(best)
        compare(gold, best, tally)


def read(report: dict[str, Any]) -> list[Passage]:
    made = Report(id=report["id"], published=date.fromisoformat(report["published"]), text=report["text"])
    timed = [replace(each, times=when.find(each, table=BOOK.times)) for each in text.passages(made)]
    return actors.resolve(timed, codebook=BOOK)


def attributed(gold: dict[str, Any]) -> Attribution:
    mention = (gold["speaker"] or {}).get("mention")
    return Attribution(
        source=span(mention) if mention else None,
        cue=tuple(span(each) for each in gold["cue"] or ()),
        content=tuple(span(each) for each in gold["content"]),
        form=Form(gold["form"]),
    )


def speaking(gold: dict[str, Any]) -> AbstractContextManager[object]:
    """While it lasts, the annotated speaker is the one who speaks."""
    said_by, mention = gold["speaker"], gold["speaker"].get("mention")
    speaker = Speaker(
        span=span(mention) if mention else None,
        name=said_by["name"],
        country=said_by["country"],
        on_behalf=gold["on_behalf"],
    )
    return patch.object(voices, "speakers_of", lambda *_: (speaker,))


def compare(gold: dict[str, Any], said: Statement, tally: Tally) -> None:
    """The annotated statement beside the coded one."""
    tally.add("act", said.act == gold["act"])
    side = (said.speaker.on_behalf or said.speaker.country) if said.speaker else None
    tally.add("speaker side", side == (gold["on_behalf"] or gold["speaker"]["country"]))
    tally.add("addressee", said.addressee == gold["addressee"], gold["addressee"] is not None)
    tally.add("said on (exact)", days(said.said_on) == gold["said_on"], gold["said_on"] is not None)
    tally.add("said on (overlap)", overlap(said.said_on, gold["said_on"]), gold["said_on"] is not None)
    condition = gold["condition"]
    tally.conditions["given"] += condition is not None
    tally.conditions["told"] += said.condition is not None
    if condition and said.condition and share(said.condition.span, span(condition["span"])) >= FOUND:
        tally.conditions["found"] += 1
        tally.add("condition sense", said.condition.must == condition["must"])
        if condition["event"]:
            found = said.condition.event
            tally.add("condition event type", found is not None and found.type == condition["event"]["type"])
            tally.add("condition event actor", sides(found, "actor") == set(condition["event"]["actor"]))
    if gold["event"] and said.event:
        compare_event(gold["event"], said.event, tally)


def compare_event(gold: dict[str, Any], event: Event, tally: Tally) -> None:
    tally.add("event type", event.type == gold["type"])
    tally.add("event negated", event.negated == gold["negated"])
    tally.add("event status", event.status == gold["status"])
    tally.add("event actor", sides(event, "actor") == set(gold["actor"]))
    tally.add("event recipient", sides(event, "recipient") == set(gold["recipient"]))
    tally.add("event when (overlap)", overlap(event.when, gold["when"]), gold["when"] is not None)
    counted = gold.get("quantity")
    same = bool(counted) == bool(event.quantity) and (
        not counted or (event.quantity is not None and float(counted["value"]) == event.quantity.value)
    )
    tally.add("event quantity", same, bool(counted or event.quantity))


def sides(event: Event | None, which: str) -> set[str]:
    return set(getattr(event, which)) if event else set()


def span(words: dict[str, Any]) -> Span:
    return Span(words["start"], words["end"])


def characters(spans: Iterable[Span]) -> set[int]:
    return {place for each in spans for place in range(each.start, each.end)}


def share(one: Span, other: Span) -> float:
    mine, its = characters([one]), characters([other])
    return len(mine & its) / len(mine | its) if mine | its else 0.0


def days(interval: Interval | None) -> list[str] | None:
    return [interval.start.isoformat(), interval.end.isoformat()] if interval else None


def overlap(interval: Interval | None, gold: list[str] | None) -> bool:
    if interval is None or gold is None:
        return False
    return interval.start.isoformat() <= gold[1] and gold[0] <= interval.end.isoformat()


if __name__ == "__main__":
    main()
