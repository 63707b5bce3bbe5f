"""Long lists of ids, a database's mouthful at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Each = TypeVar("Each")
AT_ONCE = 500  # SQLite takes a bounded number of parameters in one statement


def chunks(found: Sequence[Each]) -> Iterator[Sequence[Each]]:
    """The things in order, `AT_ONCE` at a time."""
    for start in range(0, len(found), AT_ONCE):
        yield found[start : start + AT_ONCE]
