"""Words that only lead to what is said: "we believe that", "he was convinced", "our information indicates"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.phrases import Word

FRAMES = frozenset(
    "believe think expect know see fear estimate assess understand hear indicate suggest show predict assume "
    "convinced certain sure confident".split()
)
# Who only sees what others do, or sees nothing of it; "we see no reason to talk" is about the talks of one's own.
SEEING = frozenset("see notice observe detect spot witness".split())
OWN = frozenset("reason need point basis way ground cause sense alternative use future".split())
LEAD = frozenset("that".split())
OPENING = frozenset("he she it they who there the a an this these those all any no some its his her their".split())
STOPPING = frozenset(", . ; : that which who whose because".split())
MARKS = frozenset("“ ” \" ‘ ’ '".split())  # "he was “convinced” that"
REACH = 8


def frame(words: Sequence[Word]) -> int:
    """How many words at the beginning only lead to the clause that follows, 0 if none do.

    "We believe that Suva will attack": 3. "We believe in peace": 0, for no clause follows. "We see no pullback": 2.
    """
    denied = words[0].has("<neg>") if words else False
    for number, word in enumerate(words[1:REACH], 1):
        if word.has(*SEEING) and number + 1 < len(words):
            near = words[number + 1 : number + 4]
            return 0 if any(each.has(*OWN) for each in near) else number + 1
        denied = denied or word.has("<neg>")
        if word.has(*STOPPING):
            return 0
        if word.has(*FRAMES) and denied:
            return 0
        if word.has(*FRAMES):
            follow = number + 1
            while follow < len(words) and (words[follow].lower.endswith("ly") or words[follow].lower in MARKS):
                follow += 1
            if follow < len(words) and words[follow].has(*LEAD):
                return follow + 1
            return follow if follow < len(words) and words[follow].has("<other>", "<name>", *OPENING) else 0
    return 0
