"""Score the rules of attribution: contents found (IoU >= 0.5) against reports annotated as the ledger's gold is.

    attribution.py GOLD.jsonl [--skip STORY ...] [--only STORY ...] [--show N]
    attribution.py ARTICLES.jsonl[.gz] --predict PREDICTIONS.jsonl

The first prints precision, recall and F1 over statements with a speaker, how often the form is right, and how each
rule did; the second writes predictions in the form that a source/cue/content scorer takes.
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

Json = dict[str, Any]
Pair = tuple[int, int]
AGREE = 0.5  # intersection over union from which two contents count as the same


def attributions(words: str, published: str, cues: CueTable) -> list[Attribution]:
    report = Report(id="r", published=date.fromisoformat(published), text=words)
    found: list[Attribution] = []
    speaking = None
    for passage in text.passages(report):
        here = attribution.find(passage, cues=cues, speaking=speaking)
        speaking = attribution.heard(passage, here, speaking)
        found += here
    return found


def spans_of(statement: Json) -> list[Span]:
    """The content's spans, which annotation files write as {start, end} or [start, end]."""
    return [Span(c["start"], c["end"]) if isinstance(c, dict) else Span(*c) for c in statement["content"]]


def chars(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def aligned(gold: list[set[int]], found: list[set[int]]) -> list[Pair]:
    """Pairs of gold and found contents, best first, each used once."""
    scores = [(len(g & f) / len(g | f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if g & f]
    pairs: list[Pair] = []
    for score, i, j in sorted(scores, reverse=True):
        if score >= AGREE and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def measure(reports: list[Json], show: int) -> None:
    cues, n, rules = load_cues(), Counter[str](), Counter[tuple[str, bool]]()
    for number, report in enumerate(reports):
        gold = [each for each in report["statements"] if each["speaker"] is not None]
        found = attributions(report["text"], report["published"], cues)
        pairs = aligned([chars(spans_of(each)) for each in gold], [chars(each.content) for each in found])
        n.update(gold=len(gold), found=len(found), hit=len(pairs))
        n.update(form=sum(gold[i]["form"] == found[j].form for i, j in pairs))
        n.update(nested_gold=sum(bool(each["within"]) for each in gold))
        n.update(nested=sum(each.inside is not None for each in found))
        n.update(nested_hit=sum(found[j].inside is not None for _, j in pairs))
        hits = {j for _, j in pairs}
        rules.update((rule_of(each), j in hits) for j, each in enumerate(found))
        if number < show:
            tell(report, gold, found, pairs)
    precision, recall = n["hit"] / max(1, n["found"]), n["hit"] / max(1, n["gold"])
    f1 = 2 * n["hit"] / max(1, n["found"] + n["gold"])
    print(f"statements P {precision:.3f} R {recall:.3f} F1 {f1:.3f}", dict(n))
    for rule in sorted({rule for rule, _ in rules}):
        print(f"  {rule:40} right {rules[rule, True]:5} wrong {rules[rule, False]:5}")


def rule_of(one: Attribution) -> str:
    rule = one.reason.rule if one.reason else "-"
    return f"{rule} (nested)" if one.inside else rule


def tell(report: Json, gold: list[Json], found: list[Attribution], pairs: list[Pair]) -> None:
    words = report["text"]
    print("=====", report["id"], "\n" + words)
    missed = [each for i, each in enumerate(gold) if all(i != a for a, _ in pairs)]
    for each in missed:
        print("  MISSED", each["act"], [span.of(words) for span in spans_of(each)], each["within"] or "")
    for j, one in enumerate(found):
        mark = "ok" if any(j == b for _, b in pairs) else "EXTRA"
        source = one.source.of(words) if one.source else None
        pieces = [span.of(words) for span in one.content]
        print(f"  {mark:6} {rule_of(one)} | {source} | {[span.of(words) for span in one.cue]} | {pieces}")


def predict(articles: list[Json], out: Path) -> None:
    cues = load_cues()
    with out.open("w", encoding="utf-8") as lines:
        for article in articles:
            rows = []
            for one in attributions(article["text"], article["date"][:10], cues):
                roles = {"source": (one.source,) if one.source else (), "cue": one.cue, "content": one.content}
                rows.append({role: [[span.start, span.end] for span in spans] for role, spans in roles.items()})
            lines.write(json.dumps({"id": article["id"], "attributions": rows}) + "\n")


def load(path: Path) -> list[Json]:
    raw = path.read_bytes()
    words = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    return [json.loads(line) for line in words.splitlines() if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--skip", nargs="*", default=[], metavar="STORY", help="stories to leave out")
    parser.add_argument("--only", nargs="*", default=[], metavar="STORY", help="stories to keep")
    parser.add_argument("--show", type=int, default=0, help="tell all about so many reports")
    parser.add_argument("--predict", type=Path, help="write predictions here instead")
    args = parser.parse_args()
    reports = [each for each in load(args.gold) if each.get("story") not in args.skip]
    reports = [each for each in reports if not args.only or each.get("story") in args.only]
    if args.predict:
        predict(reports, args.predict)
    else:
        measure(reports, args.show)


if __name__ == "__main__":
    main()
