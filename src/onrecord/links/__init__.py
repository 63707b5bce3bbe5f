"""Entries are joined across reports, and how each stands as of a date is worked out.

In come entries (a new one and the candidates that its index `keys` found); out go `Link`s, each with its rule, reason
and confidence, and a `Verdict` per entry and date. Start reading at `find.find`, then `standing.standing`.
"""

from onrecord.links.candidates import AT_MOST, PER_KEY, WINDOW_DAYS, keys, nearest
from onrecord.links.choice import select
from onrecord.links.find import find
from onrecord.links.pairs import due
from onrecord.links.standing import standing

__all__ = ["AT_MOST", "PER_KEY", "WINDOW_DAYS", "due", "find", "keys", "nearest", "select", "standing"]
