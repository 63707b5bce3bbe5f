"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from onrecord.cli.options import Misuse


@contextmanager
def whole(out: Path) -> Iterator[TextIO]:
    """A text file that takes its place once all of it is written; what stood there before stays until then.

    Raises Misuse if it cannot be written.
    """
    try:
        if out.exists() and not out.is_file() and not out.is_dir():
            # a device or a pipe is written to as it is: moving a file there would take its place
            with out.open("w", encoding="utf-8", newline="\n") as file:
                yield file
            return
        goal = out.resolve()  # a link stays a link
        half = goal.with_name(f".{goal.name}.{os.getpid()}.part")
        try:
            with half.open("w", encoding="utf-8", newline="\n") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            half.replace(goal)
        finally:
            half.unlink(missing_ok=True)
    except BrokenPipeError:
        raise
    except OSError as fault:
        why = (fault.strerror or str(fault)).lower()
        raise Misuse(f"{out}: {why}; give a file that can be written") from fault
