"""Whether two texts are copies of one report: syndicated, lightly edited, or cut.

A text is looked at as the set of its runs of three words. Copies share most of those of the shorter text; two reports
on one event share names and quotations, and little else. So that a copy is found without a look at every text, a text
is signed by MinHash: for each of many fixed ways to shuffle all possible runs, the run that comes first. Two texts
agree in such a place as often as their sets overlap; places are taken three at a time as a band, and texts that have
one band in common are compared. What papers cut is mostly the end, so openings are signed as well.
"""

from __future__ import annotations

import re
from hashlib import blake2b

from onrecord.ledger.packing import number

WORD = re.compile(r"\w+")
BITS = 2**64 - 1
RUN = 3  # words; longer runs are lost to every edited word, shorter ones are shared by chance
ROWS = 3  # places in a band
WHOLE_BANDS = 20  # finds 99 in 100 texts that share six tenths of their runs, one in 50 that share a tenth
OPENINGS = (40, 120)  # words: of a text cut to its first sentences, and of one cut to half
OPENING_BANDS = 10  # finds 98 in 100 openings that share seven tenths
FEWEST = 20  # words: shorter texts count as copies only where every word is the same
# Of the shorter text's runs, how many a copy shares: one edited word in 25 costs a tenth of them
ENOUGH = 0.6
LONGEST = 5  # times the shorter: a roundup that takes in a short item is no copy of it


def shared(one: str, other: str) -> float:
    """How much of the shorter text stands in the longer if they are copies, 0.6 to 1; else 0.

    A wire report and the same with a headline put in and a word changed share some 0.9.
    """
    words, its_words = _words(one), _words(other)
    if words == its_words:
        return 1.0 if words else 0.0
    shorter, longer = sorted((len(words), len(its_words)))
    if shorter < FEWEST or longer > LONGEST * shorter:
        return 0.0
    runs, its_runs = set(_runs(words)), set(_runs(its_words))
    found = len(runs & its_runs) / min(len(runs), len(its_runs))
    return round(found, 3) if found >= ENOUGH else 0.0


def bands(text: str) -> list[int]:
    """What the text can be found by among possible copies: sorted numbers, the same for ever; none without words."""
    words = _words(text)
    if len(words) < FEWEST:
        return [number("copy:" + " ".join(words))] if words else []
    found = set(_signed("whole", _minima(words, WHOLE_BANDS * ROWS)))
    for length in OPENINGS:
        found |= set(_signed(f"opening {length}", _minima(words[:length], OPENING_BANDS * ROWS)))
    return sorted(found)


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def _runs(words: list[str]) -> list[str]:
    return [" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1)]


def _minima(words: list[str], places: int) -> list[int]:
    """The least number of the runs under each of `places` fixed shuffles."""
    numbers = [_number(run) for run in set(_runs(words))]
    # Multiplying by an odd number and adding another shuffles the 64-bit numbers; the upper half is well mixed
    shuffles = [(_number(f"odd:{place}") | 1, _number(f"plus:{place}")) for place in range(places)]
    return [min([(odd * n + plus) & BITS for n in numbers]) >> 32 for odd, plus in shuffles]


def _number(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big")


def _signed(part: str, minima: list[int]) -> list[int]:
    rows = [minima[place : place + ROWS] for place in range(0, len(minima), ROWS)]
    return [number(f"{part}:{place}:{row}") for place, row in enumerate(rows)]
