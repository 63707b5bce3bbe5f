"""Measure a model folder with the neutral scorers: PolNeAR, the ledger, names; each on its tuning or held-back part.

"ledger" is what the model says by itself, "reading" what the package makes of it with its rules and tables, report by
report; readers are compared on the reading of the texts kept for tuning.

python measure.py MODEL --data DATA --scorers FOLDER [--sets polnear-tune ledger-tune ...]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import authored
import sources
from onrecord import codebook, reading
from onrecord.model import Report, Span
from onrecord.model.interchange import report_record, statement_record
from onrecord.text import heads
from onrecord.text.encoder import Encoder

SETS = (
    "polnear-tune", "polnear-dev", "ledger-tune", "ledger-held", "reading-tune", "reading-held", "names-dev",
    "facts-tune", "facts-held", "antecedents-held",
)  # fmt: skip
Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorers", type=Path, required=True, help="folder of score.py and score_attribution.py")
    parser.add_argument("--sets", nargs="*", default=["polnear-tune", "ledger-tune"], choices=SETS)
    parser.add_argument("--show", default="0", help="print this many misses of each kind (tuning sets only)")
    args = parser.parse_args()
    encoder = Encoder.load(args.model)
    for name in args.sets:
        print(f"== {name}", flush=True)
        kind, part = name.split("-")
        if kind == "polnear":
            measure_polnear(encoder, sources.polnear(args.data, part), args.scorers)
        elif kind == "ledger":
            measure_ledger(encoder, gold(args.data, part), args.scorers, args.show if part == "tune" else "0")
        elif kind == "reading":
            measure_reading(encoder, gold(args.data, part), args.scorers)
        elif kind == "facts":
            measure_facts(encoder, gold(args.data, part))
        elif kind == "antecedents":
            measure_antecedents(encoder, sources.stories(args.data, part))
        else:
            measure_names(encoder, sources.named(args.data, part))


def measure_polnear(encoder: Encoder, texts: list[sources.Text], scorers: Path) -> None:
    truth, predicted = [], []
    for text in texts:
        key = {"id": text.id, "text": text.text}
        truth.append(key | {"attributions": [
            {"source": a.source, "cue": [a.cue, *a.more_cues], "content": [x for c in a.contents for x in c]}
            for a in text.anchors or []
        ]})  # fmt: skip
        predicted.append(key | {"attributions": [
            {"source": raw(f.source), "cue": raw(f.cue), "content": raw(f.content)}
            for f in heads.attributions(encoder.read(text.text))
        ]})  # fmt: skip
    print(run(scorers / "score_attribution.py", truth, predicted))


def gold(data: Path, part: str) -> list[Row]:
    if part == "tune":
        rows = sources._rows(data / "ledger" / "passages.jsonl")
        kept = [row for row in rows if row["id"].split("-")[0] == sources.TUNING_PASSAGES]
        return kept + [row for row in authored.rows() if row["part"] == "tune"]
    rows = sources._rows(data / "ledger" / "gold.jsonl")
    held = sources.held_back([row["story"] for row in rows])
    return [row for row in rows if row["story"] in held]


def measure_ledger(encoder: Encoder, rows: list[Row], scorers: Path, show: str) -> None:
    predicted: list[Row] = []
    for row in rows:
        predicted += contract(encoder, row)
    print(run(scorers / "score.py", rows, predicted, "--show", show))


def measure_reading(encoder: Encoder, rows: list[Row], scorers: Path) -> None:
    tables, predicted = codebook.load(), []
    for row in rows:
        report = Report(id=row["id"], published=date.fromisoformat(row["published"]), text=row["text"])
        predicted.append({"kind": "report", **report_record(report)})
        found = reading.read(report, codebook=tables, encoder=encoder)
        predicted += [{"kind": "statement", **statement_record(statement)} for statement in found]
    print(run(scorers / "score.py", rows, predicted))


def contract(encoder: Encoder, row: Row) -> list[Row]:
    """The report and its statements in the interchange form, from the model alone."""
    encoding = encoder.read(row["text"])
    out: list[Row] = [{"kind": "report", "id": row["id"], "text": row["text"]}]
    for n, found in enumerate(heads.statements(encoding)):
        condition = found.conditions[0] if found.conditions else None
        codes = heads.codes(encoding, found.content, cue=found.cue, source=found.source, condition=condition)
        out.append({
            "kind": "statement", "id": f"{row['id']}#p{n}", "report": row["id"], "act": best(codes.act),
            "form": form(encoding, found.content),
            "speaker": None if found.kind == "narration" else {"name": None, "country": None},
            "cue": raw(found.cue), "content": raw(found.content), "said_on": None, "within": None,
            "event": event(codes.event) and {
                "type": event(codes.event), "actor": [], "recipient": [], "negated": codes.negated > 0.5,
                "status": best(codes.status), "when": None, "quantity": None,
            },
            "condition": None,
        })  # fmt: skip
        if condition:
            clause = heads.clause(encoding, condition, cue=found.cue)
            out[-1]["condition"] = {
                "span": [condition.start, condition.end], "must": clause.must > 0.5,
                "event": event(clause.event) and {"type": event(clause.event)},
            }  # fmt: skip
    return out


def form(encoding: Any, content: Iterable[Span]) -> str:
    p = encoding.pieces
    quoted = [q for s in content for q in p.quoted[(p.start < s.end) & (p.end > s.start)]]
    share = sum(quoted) / max(1, len(quoted))
    return "direct" if share > 0.95 else "indirect" if share < 0.02 else "mixed"


def best(distribution: Any) -> str:
    return str(max(distribution, key=lambda k: distribution[k]))


def event(distribution: Any) -> str | None:
    return None if best(distribution) == "none" else best(distribution)


def measure_names(encoder: Encoder, texts: list[sources.Text]) -> None:
    for kind in ("PER", "ORG", "LOC", ""):
        hit = predicted = truth = 0
        for text in texts:
            g = {x for x in text.names or [] if x[2].startswith(kind)}
            found = heads.names(encoder.read(text.text))
            p = {(n.span.start, n.span.end, n.kind) for n in found if n.kind.startswith(kind)}
            hit, predicted, truth = hit + len(g & p), predicted + len(p), truth + len(g)
        p, r = hit / max(1, predicted), hit / max(1, truth)
        print(f"names {kind or 'all':4} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}  of {truth}")


def measure_facts(encoder: Encoder, rows: list[Row]) -> None:
    """How many of the facts that annotators keep are found, before attributions are taken out."""
    found = gold = right = 0
    for row in rows:
        got = [each.span for each in heads.Telling(encoder.read(row["text"])).facts]
        wanted = [
            [Span(*each) for each in sources._spans(told["content"])]
            for told in row["statements"]
            if not told["speaker"]
        ]
        found, gold, right = found + len(got), gold + len(wanted), right + matched(got, wanted)
    print(f"facts kept by annotators {gold}, found {found}, right {right}: F1 {2 * right / max(1, found + gold):.3f}")


def measure_antecedents(encoder: Encoder, texts: list[sources.Text]) -> None:
    """How often the antecedent head knows whom the words for a speaker mean, or that the report does not name him."""
    right = asked = named = met = 0
    for text in texts:
        choose = heads.Belonging(
            encoder.read(text.text), [(Span(a, b), name) for a, b, name in text.people], head="antecedent"
        )
        for told in text.coded:
            if told.meant is None or not told.source:
                continue
            shares = choose(Span(*told.source[0]))
            best = max(shares, key=lambda name: shares[name], default=None)
            best = best if best and shares[best] > 1 - sum(shares.values()) else None
            known = told.meant in {name for _, _, name in text.people}
            right, asked = right + (best == (told.meant if known else None)), asked + 1
            met, named = met + (known and best == told.meant), named + known
    print(f"speakers not named where they speak {asked}, right {right / max(1, asked):.3f}; "
          f"named elsewhere {named}, right {met / max(1, named):.3f}")  # fmt: skip


def matched(found: list[Span], wanted: list[list[Span]]) -> int:
    """How many contents are found with at least half of the joint characters, each find counting once."""
    pairs = []
    for i, content in enumerate(wanted):
        chars = {place for span in content for place in range(span.start, span.end)}
        for j, span in enumerate(found):
            both = len(chars & set(range(span.start, span.end)))
            pairs.append((both / (len(chars) + len(span) - both), i, j))
    taken: set[tuple[str, int]] = set()
    for share, i, j in sorted(pairs, reverse=True):
        if share >= 0.5 and ("wanted", i) not in taken and ("found", j) not in taken:
            taken |= {("wanted", i), ("found", j)}
    return len(taken) // 2


def run(scorer: Path, truth: list[Row], predicted: list[Row], *options: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, rows in (("gold", truth), ("predicted", predicted)):
            files.append(Path(folder) / f"{name}.jsonl")
            files[-1].write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
        command = [sys.executable, str(scorer), *map(str, files), *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def raw(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]


if __name__ == "__main__":
    main()
