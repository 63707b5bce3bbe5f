"""Score the rules of attribution: contents found (IoU >= 0.5) against reports annotated as the ledger's gold is.

    attribution.py GOLD.jsonl [--skip STORY ...] [--show N]
    attribution.py ARTICLES.jsonl --predict PREDICTIONS.jsonl

The first prints precision, recall and F1 of statements with a speaker, and how often form and nesting are right; the
second writes predictions in the form that a source/cue/content scorer takes.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from onrecord import attribution, text
from onrecord.codebook.cues import CueTable, load_cues
from onrecord.model import Attribution, Report, Span


def attributions(words: str, published: str, cues: CueTable) -> list[Attribution]:
    report = Report(id="r", published=date.fromisoformat(published), text=words)
    found: list[Attribution] = []
    last: Attribution | None = None
    for passage in text.passages(report):
        here = attribution.find(passage, cues=cues, before=last)
        last = next((each for each in reversed(here) if each.inside is None), last)
        found += here
    return found


def chars(spans: Any) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


def aligned(gold: list[set[int]], found: list[set[int]]) -> list[tuple[int, int]]:
    scores = [(len(g & f) / len(g | f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if g & f]
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scores, reverse=True):
        if score >= 0.5 and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def measure(reports: list[dict[str, Any]], show: int) -> None:
    cues, n, rules = load_cues(), Counter[str](), Counter[tuple[str, bool]]()
    shown = 0
    for report in reports:
        gold = [each for each in report["statements"] if each["speaker"] is not None]
        words = report["text"]
        found = attributions(words, report["published"], cues)
        spans = [{i for c in each["content"] for i in range(c["start"], c["end"])} for each in gold]
        pairs = aligned(spans, [chars(each.content) for each in found])
        n.update(gold=len(gold), found=len(found), hit=len(pairs))
        n.update(form=sum(gold[i]["form"] == found[j].form for i, j in pairs))
        n.update(nested_gold=sum(bool(g["within"]) for g in gold), nested=sum(bool(f.inside) for f in found))
        n.update(nested_hit=sum(bool(found[j].inside) for _, j in pairs))
        hits = {j for _, j in pairs}
        rules.update((each.reason.rule if each.reason else "", j in hits) for j, each in enumerate(found))
        if shown < show:
            shown += 1
            _print(report, gold, found, pairs)
    precision, recall = n["hit"] / max(1, n["found"]), n["hit"] / max(1, n["gold"])
    print(f"statements P {precision:.3f} R {recall:.3f} F1 {2 * n['hit'] / (n['found'] + n['gold']):.3f}", dict(n))
    for rule in sorted({rule for rule, _ in rules}):
        print(f"  {rule:40} right {rules[rule, True]:5} wrong {rules[rule, False]:5}")


def _print(report: dict[str, Any], gold: list[dict[str, Any]], found: list[Attribution], pairs: list[tuple[int, int]]) -> None:
    words = report["text"]
    print("=====", report["id"], "\n" + words)
    for i, each in enumerate(gold):
        if i not in {a for a, _ in pairs}:
            print("  MISSED", each["act"], [c["text"] for c in each["cue"] or [] if isinstance(c, dict)], [c["text"] for c in each["content"]], each["within"] or "")
    for j, one in enumerate(found):
        mark = "ok" if j in {b for _, b in pairs} else "EXTRA"
        source = one.source.of(words) if one.source else None
        print(f"  {mark:6} {one.reason.rule if one.reason else ''} | {source} | {[c.of(words) for c in one.cue]} | {[c.of(words) for c in one.content]}{' IN' if one.inside else ''}")


def predict(articles: list[dict[str, Any]], out: Path) -> None:
    cues = load_cues()

    def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    with out.open("w", encoding="utf-8") as lines:
        for article in articles:
            found = attributions(article["text"], article["date"][:10], cues)
            rows = [
                {"source": pairs((one.source,) if one.source else ()), "cue": pairs(one.cue), "content": pairs(one.content)}
                for one in found
            ]
            lines.write(json.dumps({"id": article["id"], "attributions": rows}) + "\n")


def load(path: Path) -> list[dict[str, Any]]:
    words = gzip.open(path, "rt", encoding="utf-8").read() if path.suffix == ".gz" else path.read_text("utf-8")
    return [json.loads(line) for line in words.splitlines() if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--skip", nargs="*", default=[], metavar="STORY", help="stories to leave out")
    parser.add_argument("--only", nargs="*", default=[], metavar="STORY", help="stories to keep")
    parser.add_argument("--first", type=int, default=0, help="so many reports only")
    parser.add_argument("--from", dest="start", type=int, default=0)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--predict", type=Path)
    args = parser.parse_args()
    reports = [each for each in load(args.gold) if each.get("story") not in args.skip]
    reports = [each for each in reports if not args.only or each.get("story") in args.only]
    reports = reports[args.start : args.start + args.first] if args.first else reports[args.start :]
    if args.predict:
        predict(reports, args.predict)
    else:
        measure(reports, args.show)


if __name__ == "__main__":
    main()
