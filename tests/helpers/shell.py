"""The command as a user runs it, at 80 columns and without colour."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def onrecord_says(folder: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """What `onrecord WORDS` does in a folder."""
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-m", "onrecord", *words],
        cwd=folder,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )
