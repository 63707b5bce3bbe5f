"""Where what is told ends before what another calls it: "dismissed Suva's claim that it won | as a lie"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribution.passives import JUDGING
from onrecord.codebook.openings import ARTICLES

QUOTES = frozenset(('"', "“", "”", "‘", "«"))
# Behind these "as a" tells what for: "its ships were used | as a base", "if Oslo served | as a mediator"
SERVING = frozenset(
    "use serve act see describe treat regard view recognise recognize know work function pose count employ portray "
    "appoint elect name hire brand label condemn denounce hail dress disguise".split()
)


def verdict(verb: Sequence[str], lemmas: Sequence[str]) -> int | None:
    """The place in the words for what is told where another's verdict on it begins, by their lemmas.

    `verb` holds the lemmas of what he does with it; None if it calls for no verdict or none stands there.
    """
    if JUDGING.isdisjoint(verb):
        return None
    for at in range(len(lemmas) - 2, 1, -1):
        if lemmas[at] == "as" and lemmas[at + 1] in ARTICLES | QUOTES:
            return None if lemmas[at - 1] in SERVING else at
    return None
