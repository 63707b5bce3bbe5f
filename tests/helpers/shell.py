"""The command as a user runs it, at 80 columns and without colour."""

from __future__ import annotations

import os
import pty
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


def on_a_terminal(folder: Path, *words: str) -> list[str]:
    """The lines, of both outputs, that a plain terminal of 80 columns shows of `onrecord WORDS`."""
    ours, its = pty.openpty()
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}
    command = [sys.executable, "-m", "onrecord", *words]
    done = subprocess.Popen(command, cwd=folder, env=environment, stdin=its, stdout=its, stderr=its)
    os.close(its)
    shown = b""
    try:
        while more := os.read(ours, 1 << 16):
            shown += more
    except OSError:  # how Linux tells that the other end was closed
        pass
    os.close(ours)
    done.wait()
    return shown.decode().splitlines()
