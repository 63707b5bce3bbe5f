"""Annotated reports as the recipes of the tables of signs read them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.text.encoder import Encoder
from training.authored import half


def reports(path: Path, without: set[str]) -> Iterator[dict[str, Any]]:
    """The reports of a file, one a line, but those of some stories; a short passage's story is its file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        report["whole"] = "story" in report  # a report of a story, not a short passage
        report.setdefault("story", report["id"].split("-")[0])
        if report["story"] not in without:
            yield report


@dataclass(frozen=True)
class Readers:
    """Two reading models, each of which learned from one half of the stories (`train.py --half`); one that learned
    from none of those it reads; or none.

    A model is right too often about texts that it learned from; weights learned beside it would trust it too much.
    """

    halves: tuple[Encoder, ...]

    @classmethod
    def load(cls, folders: list[Path]) -> Readers:
        """The models in the folders."""
        return cls(tuple(map(Encoder.load, folders)))

    def of(self, story: str) -> Encoder | None:
        """The one that has not learned from the story."""
        return self.halves[(1 - half(story)) % len(self.halves)] if self.halves else None
