"""Entries are joined across reports, and how each stands as of a date is worked out.

In come entries (a new one and the candidates that its index `keys` found); out go `Link`s, each with its rule, reason
and confidence, and a `Verdict` per entry and date. Start reading at `find.find`, then `standing.standing`;
`chronicle` tells the course of one entry and which entries make a story, of what `gathering` finds in the store.
"""

from onrecord.links.candidates import AT_MOST, PER_KEY, WINDOW_DAYS, keys, nearest
from onrecord.links.choice import select
from onrecord.links.chronicle import Turn, concerning, day_of, follow, parties, place
from onrecord.links.copies import counted_once, together
from onrecord.links.find import find, find_each
from onrecord.links.gathering import disputed, evidence, in_days, once, tellings
from onrecord.links.joining import join, join_all, join_report, keys_of
from onrecord.links.matters import matters
from onrecord.links.pairs import due
from onrecord.links.standing import standing

__all__ = [
    "AT_MOST",
    "PER_KEY",
    "WINDOW_DAYS",
    "Turn",
    "concerning",
    "counted_once",
    "day_of",
    "disputed",
    "due",
    "evidence",
    "find",
    "find_each",
    "follow",
    "in_days",
    "join",
    "join_all",
    "join_report",
    "keys",
    "keys_of",
    "matters",
    "nearest",
    "once",
    "parties",
    "place",
    "select",
    "standing",
    "tellings",
    "together",
]
