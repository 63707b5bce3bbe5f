"""Promises to go on as before, or to abide by a word: "the border will stay open", "we will observe the truce".

No single act keeps such a promise, and one act against it breaks it, on whatever day it is done.
"""

from __future__ import annotations

import re

from onrecord.model import Act, Entry, EventType

# Verbs of going on, where they are what is announced: at the head of the words or behind "will", "would", "to"
ANNOUNCED = r"(?:^|\b(?:will|would|shall|to|must|should)\s+|['’]ll\s+)(?:\w+ly\s+|also\s+|still\s+)?"
GOING_ON = (
    r"(?:continue|remain|stay|maintain|uphold|go\s+on|keep(?!\s+(?:\w+\s+){0,2}(?:word|promise|pledge|deadline)))\b"
)
# ... and of holding to what was agreed
ABIDING = r"(?:observe|respect|honou?r|abide\s+by|adhere\s+to|comply\s+with|stick\s+to)\b"
HEAD = re.compile(f"{ANNOUNCED}(?:{GOING_ON}|{ABIDING})", re.IGNORECASE)
TRUCE = re.compile(r"\b(?:truces?|cease[-\s]?fires?|armistices?)\b", re.IGNORECASE)
PLEDGED = frozenset({Act.COMMITMENT, Act.OFFER, Act.THREAT})


def lasting(entry: Entry) -> bool:
    """Whether a promise is to go on doing, or being, what is done already: "to keep helping Suva"; any truce is."""
    if entry.statement.act not in PLEDGED:
        return False
    event = entry.statement.event
    truce = event is not None and event.type is EventType.RETREAT and bool(TRUCE.search(entry.words))
    return truce or bool(HEAD.search(entry.words))
