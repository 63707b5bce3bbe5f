"""Whether a text is English, which is all that is read."""

from __future__ import annotations

import re

# Words that English cannot do without and that are rare in other languages, which have "to", "in", "on", "as", "by"
COMMON = frozenset(
    "the and of that with said it has have from be are were would will but his their they which this not is had who"
    " been after we you its".split()
)
# The share of them that English of some length always has, and another language hardly ever
LEAST_COMMON = 0.04
FEWEST_WORDS = 30
FEWEST_LETTERS = 40  # another alphabet is told by less
WORD = re.compile(r"[^\W\d_]+")
FOREIGN = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def seems_english(text: str) -> bool:
    """False if the text is plainly in another language; one too short to tell passes for English."""
    words = WORD.findall(text)
    letters = sum(map(len, words))
    if letters >= FEWEST_LETTERS and 2 * len(FOREIGN.findall(text)) > letters:
        return False
    common = sum(word.casefold() in COMMON for word in words)
    return len(words) < FEWEST_WORDS or common >= LEAST_COMMON * len(words)
