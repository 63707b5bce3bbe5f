"""Annotated reports as the recipes of the tables of signs read them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def reports(path: Path, without: set[str]) -> Iterator[dict[str, Any]]:
    """The reports of a file, one a line, but those of some stories; a short passage's story is its file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        report["whole"] = "story" in report  # a report of a story, not a short passage
        report.setdefault("story", report["id"].split("-")[0])
        if report["story"] not in without:
            yield report
