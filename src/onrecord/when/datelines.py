"""The day that a report is told on: that of its dateline, which is often the day before it is printed."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from onrecord.codebook.times import TimeTable
from onrecord.model import Granularity
from onrecord.when.conventions import Conventions
from onrecord.when.reader import readings

# "MONTREAL, Oct. 25 -- ", "Seoul, South Korea, 4 October (AP) - "
LINE = re.compile(
    r"\s*(?P<place>[^\W\d_][^\n]{1,59}?),? (?P<day>\w+\.? \w+(?:,? \d{4})?)\.?"
    r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:--?|[–—_:])\s"
)
SMALL = frozenset("of de da do la le el and the on aboard near in au sur al".split())
LATE = 7  # days after which a dateline is no longer that of a day's news


@lru_cache(maxsize=16)  # asked for once for each passage and statement of a report
def told_on(text: str, published: date, table: TimeTable) -> date:
    """The day that a report's own words are counted from: "MONTREAL, Oct. 25 --" is printed on 26 October.

    The day it was published where it has no dateline with a day of the week before.
    """
    line = LINE.match(text)
    if line is None or not _is_place(line["place"]):
        return published
    for each in readings(line["day"], day=published, table=table, conventions=Conventions()):
        interval = each.reading.interval
        if interval is None or interval.granularity is not Granularity.DAY or each.found.first:
            continue
        if timedelta() <= published - interval.start <= timedelta(days=LATE):
            return interval.start
    return published


def _is_place(words: str) -> bool:
    """Whether words can be a dateline's place: nothing but names."""
    return all(not word[:1].islower() or word in SMALL for word in words.replace("/", " ").split())
