"""Promises to go on as before: "we will keep observing the truce", "the border will stay open".

No single act keeps such a promise, and one act against it breaks it, on whatever day it is done.
"""

from __future__ import annotations

import re

from onrecord.model import Act, Entry

# Verbs of going on, where they are what is announced: at the head of the words or behind "will", "would", "to"
ANNOUNCED = r"(?:^|\b(?:will|would|shall|to|must|should)\s+|['’]ll\s+)(?:\w+ly\s+|also\s+|still\s+)?"
GOING_ON = (
    r"(?:continue|remain|stay|maintain|uphold|go\s+on|keep(?!\s+(?:\w+\s+){0,2}(?:word|promise|pledge|deadline)))\b"
)
HEAD = re.compile(ANNOUNCED + GOING_ON, re.IGNORECASE)
PLEDGED = frozenset({Act.COMMITMENT, Act.OFFER, Act.THREAT})


def lasting(entry: Entry) -> bool:
    """Whether a promise is to go on doing, or being, what is done already: "to keep helping Suva"."""
    return entry.statement.act in PLEDGED and bool(HEAD.search(entry.words))
