"""Which of some states a person's name points to, by the names of those who held office there.

Where a report names somebody that no table knows and says no side, the nearest state alone is right half the time;
the name itself often decides ("Shota Utiashvili" between Georgia and Russia).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import log

from onrecord.actors.words import fold, pieces

_SIZE = 3  # letters looked at together
_SMALL = 0.3  # what a run of letters counts that a state's names do not have
_KINDS = 3000  # different runs of letters there can be, roughly
# By how much a name must speak for one state against the nearest; chosen on the stories kept for tuning, where it is
# then right three times in four
_CLEAR = 8.0
_TITLED = 15.0  # the same for "the justice minister", who is mostly of the state that the text is about
_AT_HAND = 10.0  # the same against the state that the report is from
_ALONE = 8.0  # and by how much for one state against all others, where the text names none


@dataclass(slots=True)
class Origins:
    """How often each run of three letters stands in the names of each state's office-holders."""

    runs: dict[str, Counter[str]] = field(default_factory=dict)
    totals: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, side: str) -> None:
        """Count one office-holder's name."""
        found = list(_runs(name))
        self.runs.setdefault(side, Counter()).update(found)
        self.totals[side] += len(found)

    def likelihood(self, name: str, side: str) -> float:
        """The logarithm of how likely a name is on a side."""
        counts, total = self.runs.get(side, Counter()), self.totals[side] + _SMALL * _KINDS
        return sum(log((counts[run] + _SMALL) / total) for run in _runs(name))

    def best(self, name: str, sides: Iterable[str]) -> list[tuple[float, str]]:
        """The sides by likelihood, the likeliest first."""
        return sorted(((self.likelihood(name, side), side) for side in sides), reverse=True)


def by_name(
    name: str,
    here: str | None,
    present: Iterable[str],
    origins: Origins,
    *,
    titled: bool = False,
    at_hand: str | None = None,
) -> str | None:
    """The state of somebody's name among those present (`here` is the nearest); else one that stands out.

    `titled` says that the report gives him an office; `at_hand` is the state that the report is from and names.
    """
    among = {side for side in present if side in origins.runs}
    ranked = origins.best(name, among or origins.runs)
    if not ranked or " " not in name:
        return here
    if here is not None:
        enough = _TITLED if titled else _AT_HAND if here == at_hand else _CLEAR
        return ranked[0][1] if ranked[0][0] - origins.likelihood(name, here) > enough else here
    second = ranked[1][0] if len(ranked) > 1 else ranked[0][0]
    return ranked[0][1] if ranked[0][0] - second > _ALONE else None


def _runs(name: str) -> Iterator[str]:
    for piece in pieces(name):
        word = f"^{fold(piece)}$"
        yield from (word[at : at + _SIZE] for at in range(len(word) - _SIZE + 1))
