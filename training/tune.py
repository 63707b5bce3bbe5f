"""Choose the decoding thresholds (`onrecord.text.attributing.Settings`) on the tuning parts, one at a time.

python tune.py MODEL --data DATA --scorers FOLDER {polnear,ledger}
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import measure
import sources
from onrecord.text import attributing
from onrecord.text.attributing import Settings
from onrecord.text.encoder import Encoder

TRIED = {
    "cue": (0.2, 0.3, 0.4, 0.5, 0.6, 0.7),
    "low": (0.2, 0.25, 0.3, 0.35, 0.4, 0.45),
    "high": (0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
    "start": (0.3, 0.4, 0.5, 0.6, 0.7),
    "clause": (0.1, 0.2, 0.3, 0.4, 0.5),
    "least": (0.2, 0.3, 0.4, 0.5, 0.6),
    "virtual": (0.2, 0.3, 0.4, 0.6, 0.8),
    "yields": (0.5, 0.75, 0.9, 0.97, 1.0),
}


def polnear_score(encoder: Encoder, data: Path) -> Callable[[Settings], float]:
    import score_attribution as scorer

    rows = []
    for text in sources.polnear(data, "tune"):
        doc = scorer.Doc(text.text)
        gold = [
            {"source": a.source, "cue": [a.cue, *a.more_cues], "content": [x for c in a.contents for x in c]}
            for a in text.anchors or []
        ]
        rows.append((doc, [scorer.Attr(doc, g, "gold") for g in gold], encoder.read(text.text)))

    def score(settings: Settings) -> float:
        counts = []
        for doc, gold, encoding in rows:
            found = attributing.attributions(encoding, settings=settings)
            raw = [{k: measure.raw(getattr(f, k)) for k in ("source", "cue", "content")} for f in found]
            counts.append(scorer.score_doc(doc, gold, [scorer.Attr(doc, a, "found") for a in raw]))
        total = scorer.total(counts)
        f = {k: scorer.prf(total[k])[2] for k in ("attribution.overlap", "fragment.content", "fragment.cue")}
        return 2 * f["attribution.overlap"] + f["fragment.content"] + 0.5 * f["fragment.cue"]

    return score


def ledger_score(encoder: Encoder, data: Path) -> Callable[[Settings], float]:
    import score as scorer

    rows: list[tuple[list[Any], Any]] = []
    for row in measure.gold(data, "tune"):
        gold = [s for s in row["statements"] if s["speaker"]]
        for s in gold:
            s["content"] = [scorer.span(x) for x in s["content"]]
        rows.append((gold, encoder.read(row["text"])))

    def score(settings: Settings) -> float:
        hit = predicted = truth = hit_c = predicted_c = truth_c = 0
        for gold, encoding in rows:
            found = [f for f in attributing.statements(encoding, settings=settings) if f.kind != "narration"]
            raw = [{"content": measure.raw(f.content), "conditions": measure.raw(f.conditions)} for f in found]
            pairs, _, _ = scorer.align(gold, raw)
            hit, predicted, truth = hit + len(pairs), predicted + len(raw), truth + len(gold)
            predicted_c += sum(bool(r["conditions"]) for r in raw)
            truth_c += sum(bool(g["condition"]) for g in gold)
            for g, p in pairs:
                if g["condition"] and p["conditions"]:
                    span = [scorer.span(g["condition"]["span"])]
                    hit_c += scorer.iou(scorer.chars(span), scorer.chars(p["conditions"][:1])) >= 0.5
        return 2 * hit / (predicted + truth) + 0.3 * 2 * hit_c / max(1, predicted_c + truth_c)

    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorers", type=Path, required=True)
    parser.add_argument("what", choices=["polnear", "ledger"])
    args = parser.parse_args()
    sys.path.insert(0, str(args.scorers))
    score = (polnear_score if args.what == "polnear" else ledger_score)(Encoder.load(args.model), args.data)
    best = Settings()
    top = score(best)
    print(f"start {top:.4f} {best}")
    for name, values in TRIED.items():
        for value in values:
            this = replace(best, **{name: value})
            reached = score(this)
            if reached > top + 0.0005:
                best, top = this, reached
        print(f"{name:8} {top:.4f} {getattr(best, name)}", flush=True)
    print(best)


if __name__ == "__main__":
    main()
