"""Stories that ship with the package, one JSON Lines file each, in the project's own words around public facts.

They are examples, not a news source: outlets are made up and some wording is approximate. `onrecord demo` reads them.
"""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

SHOWN_FROM = date(2022, 2, 17)  # the stretch of the first story that the demo prints
SHOWN_ON = date(2022, 2, 24)


def stories() -> list[Path]:
    """The bundled stories, the one the demo shows first."""
    folder = Path(str(files("onrecord.examples").joinpath("reports")))
    return sorted(folder.glob("*.jsonl"), key=lambda path: (path.stem != "ukraine-2022", path.stem))
