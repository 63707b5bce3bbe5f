"""Write the package's predictions for neutral inputs, so that anyone can score it on a set of their own.

    python benchmarks/predict.py attribution IN.jsonl OUT.jsonl
    python benchmarks/predict.py events IN.jsonl OUT.jsonl
    python benchmarks/predict.py names IN.jsonl OUT.jsonl

One JSON object a line, in and out. A new subcommand is a module with a function from one input object to one output
object, and a row in PREDICTORS.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
PREDICTORS = {
    "time": "predict_time",  # {id, dct, text} -> {id, timex: [{start, end, type, value, text, interval}]}
    "attribution": "predict_attribution",  # {id, text} -> {id, text, attributions: [{source, cue, content}]}
    "events": "predict_events",  # {uid, text, source, target} -> {uid, root, quad}
    "names": "predict_names",  # {id, text} -> {id, text, names: [{start, end, kind}]}
}
Row = dict[str, Any]


def predictor(name: str) -> Callable[[Row], Row]:
    return importlib.import_module(PREDICTORS[name]).predict  # type: ignore[no-any-return]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=sorted(PREDICTORS))
    parser.add_argument("source", metavar="IN.jsonl", type=Path)
    parser.add_argument("out", metavar="OUT.jsonl", type=Path)
    args = parser.parse_args()
    predict = predictor(args.what)
    with args.source.open(encoding="utf-8") as lines, args.out.open("w", encoding="utf-8") as out:
        for line in lines:
            if line.strip():
                out.write(json.dumps(predict(json.loads(line)), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
