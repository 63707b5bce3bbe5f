"""What passes between a marked pair of actors: PLOVER root under the modality rule, and its quad category."""

from __future__ import annotations

from typing import Any

from onrecord.text import heads
from predict_names import encoder

# 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
QUADS = {
    1: "AGREE CONSULT SUPPORT",
    2: "COOPERATE AID YIELD",
    3: "ACCUSE REQUEST REJECT THREATEN",
    4: "PROTEST MOBILIZE SANCTION COERCE ASSAULT",
}
QUAD_OF = {root: quad for quad, roots in QUADS.items() for root in roots.split()}


def predict(row: dict[str, Any]) -> dict[str, Any]:
    pair = [tuple(row[side] or (0, 0)) for side in ("source", "target")]
    roots = heads.root(encoder(), row["text"], (pair[0][0], pair[0][1]), (pair[1][0], pair[1][1]))
    root = max(roots, key=lambda r: roots[r])
    return {"uid": row["uid"], "root": root, "quad": QUAD_OF[root]}
