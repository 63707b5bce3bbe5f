"""States of the past: until when their words mean them, and whose people theirs have become."""

from __future__ import annotations

from datetime import date

# The last day on which the words of a past state mean that state.
ENDED = {
    "SUN": date(1991, 12, 25), "CSK": date(1992, 12, 31), "DDR": date(1990, 10, 2),
    "YUG": date(2003, 2, 3), "SCG": date(2006, 6, 4),
}  # fmt: skip
SUCCESSORS = {"SUN": "RUS", "CSK": "CZE", "DDR": "DEU", "YUG": "SRB", "SCG": "SRB"}


def succeeded(side: str, day: date) -> str:
    """The side of a day for people of a state that may have ended: who led the Soviet Union is Russia's in 2019."""
    while day > ENDED.get(side, day):
        side = SUCCESSORS[side]
    return side
