"""Whether a text is English, which is all that is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# Words that English cannot do without and that are rare in other languages, which have "to", "in", "on", "as", "by"
COMMON = frozenset(
    "the and of that with said it has have from be are were would will but his their they which this not is had who"
    " been after we you its".split()
)
# The share of them that English of some length always has, and another language hardly ever
LEAST_COMMON = 0.04
ENOUGH_WORDS = 30  # a sentence with fewer may do without: "On Sunday Moscow announced no answer to Kyiv's plan"
FEWEST_WORDS = 8
FEWEST_LETTERS = 15  # another alphabet is told by less
# What such a sentence has instead, of which other languages have some too
SHARED = frozenset(
    "a an to in on for at by as or if no can may could should must says told he she i into than over more there was"
    " under out".split()
)
# Words that the languages nearest to hand cannot do without
ELSEWHERE = frozenset(
    "que la le les des du une et est dans pour der die das dem und ist war wird von mit den nicht auf nach zu el los"
    " las del por para con il della di che het een van og att som ikke til vil na nie się se w z je au aux um uma não"
    " dos os".split()
)
PARTICLES = frozenset("von van der den de del della di du la le el dos".split())  # "von der Leyen": of names
# An English headline may have none of all these: "Oslo rejects Suva terms, demands full withdrawal". At least this
# share of its words ends so; the plurals of French and Spanish have a vowel before the s more often than a consonant
ENDING = re.compile(r"[a-z][b-df-hj-np-rtv-z]s$|[a-z]{2}(?:ed|ing|ment|ly)$")
LEAST_ENDINGS = 1 / 4
MANY = 0.4  # of the words that are no names: briefs in English have 0.5 and more, other languages at most 0.25
WORD = re.compile(r"[^\W\d_]+")
FOREIGN = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
ACCENTED = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")


def seems_english(text: str) -> bool:
    """False if the text is plainly in another language; one too short to tell passes for English."""
    words = WORD.findall(text)
    letters = sum(map(len, words))
    if letters >= FEWEST_LETTERS and 2 * len(FOREIGN.findall(text)) > letters:
        return False
    common = sum(word.casefold() in COMMON for word in words)
    if len(words) < FEWEST_WORDS or common >= LEAST_COMMON * len(words):
        return True
    return not _elsewhere(words) and (len(words) < ENOUGH_WORDS or _is_brief(words))


def _elsewhere(words: Sequence[str]) -> bool:
    """Whether a sentence without words of English alone has more of other languages than of what they share with it.

    Capitals are passed over, since names are written so in English too ("Erdoğan"), and so are the particles before
    one ("de Gaulle"). "Presiden Indonesia mengatakan hari Kamis ..." has neither, as among English sentences
    only headlines have.
    """
    shared = sum(word.casefold() in SHARED for word in words)
    other = sum(
        word in ELSEWHERE or ACCENTED.search(word) is not None
        for word, after in pairwise([*words, ""])
        if word[:1].islower() and not (word in PARTICLES and (after[:1].isupper() or after in PARTICLES))
    )
    return other > shared if other else not (shared or _inflected(words))


def _is_brief(words: Sequence[str]) -> bool:
    """Whether a longer text full of names may lack the commonest words: many others are or end as English ones do.

    "Russia granted Edward Snowden asylum in August. His lawyer took no documents to Moscow ..."
    """
    plain = [word for word in words if word[:1].islower()]
    known = sum(word in SHARED or word in COMMON or ENDING.search(word) is not None for word in plain)
    return bool(plain) and known >= MANY * len(plain)


def _inflected(words: Sequence[str]) -> bool:
    """Whether the words end as those of an English headline do; names count only where no small letters are."""
    plain = [word for word in words if word[:1].islower()] or words
    return sum(ENDING.search(word.lower()) is not None for word in plain) >= LEAST_ENDINGS * len(plain)
