"""Names in a text, by the reading model's name head."""

from __future__ import annotations

import os
from typing import Any

from onrecord.text import heads
from onrecord.text.encoder import Encoder


def predict(row: dict[str, Any]) -> dict[str, Any]:
    found = heads.names(encoder().read(row["text"]))
    names = [{"start": n.span.start, "end": n.span.end, "kind": n.kind} for n in found]
    return {"id": row["id"], "text": row["text"], "names": names}


def encoder() -> Encoder:
    """The shipped model, or the one in the folder that ONRECORD_MODEL names."""
    return Encoder.load(os.environ.get("ONRECORD_MODEL"))
