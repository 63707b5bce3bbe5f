"""Which way the verb beside a time looks: "will meet on Friday" ahead, "met on Friday" back."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.times import Kind
from onrecord.when.lexer import Lexeme

REACH = 24  # words; a verb farther away seldom governs the time
STOPS = (Kind.STOP, Kind.BREAK)
# "by Friday", "until March": the words before a time that is mostly still to come
LEADS_AHEAD = (Kind.BY, Kind.UNTIL)


def ahead(lexemes: Sequence[Lexeme], first: int, last: int) -> int:
    """1 if the verb that governs the words looks ahead, -1 if it is in the past, 0 if none is in reach.

    The nearest verb before the words in their sentence decides; without one, the nearest after.
    """
    to = False
    for place in range(first - 1, max(first - 1 - REACH, -1), -1):
        lexeme = lexemes[place]
        if lexeme.kind is Kind.AHEAD or (lexeme.kind is Kind.PLEDGE and to):
            return 1
        if lexeme.kind in (Kind.BEHIND, Kind.PLEDGE):
            return -1
        to = to or lexeme.kind in (Kind.TO, Kind.UNTIL)
        if lexeme.kind in STOPS:
            break
    for place in range(last, min(last + REACH, len(lexemes))):
        lexeme = lexemes[place]
        if lexeme.kind is Kind.AHEAD:
            return 1
        if lexeme.kind in (Kind.BEHIND, Kind.PLEDGE):
            return -1
        if lexeme.kind in STOPS:
            break
    return 0
