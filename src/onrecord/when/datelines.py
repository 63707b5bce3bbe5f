"""The day that a report is told on: that of its dateline, which is often the day before it is printed."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from onrecord.codebook.times import TimeTable
from onrecord.model import Granularity
from onrecord.when.conventions import Conventions
from onrecord.when.reader import readings

# "MONTREAL, Oct. 25 -- ", "Seoul, South Korea, 4 October (AP) - ", "July 5 (Agency) - ", "BAKU, August 5. "
AGENCY = r"(?:\([^)\n]{1,40}\)|/[^/\n]{1,20}/)"
LINE = re.compile(
    r"^[ \t]*(?:(?P<place>[^\W\d_][^\n]{1,59}?),? )?(?P<day>\w+\.? \w+(?:,? \d{4})?)"
    rf"(?P<end>\.?[ \t]*(?:{AGENCY}[ \t]*)?(?:--?|[–—_:])[ \t]|\.[ \t])",
    re.MULTILINE,
)
HEAD = 300  # characters in which a dateline stands, behind an author's name
SMALL = frozenset("of de da do la le el and the on aboard near in au sur al".split())
LATE = 7  # days after which a dateline is no longer that of a day's news


@lru_cache(maxsize=16)  # asked for once for each passage and statement of a report
def told_on(text: str, published: date, table: TimeTable) -> date:
    """The day that a report's own words are counted from: "MONTREAL, Oct. 25 --" is printed on 26 October.

    The day it was published where it has no dateline with a day of the week before.
    """
    for line in LINE.finditer(text[:HEAD]):
        if not _is_place(line["place"] or "", line["end"]):
            continue
        for each in readings(line["day"], day=published, table=table, conventions=Conventions()):
            interval = each.reading.interval
            if interval is None or interval.granularity is not Granularity.DAY or each.found.first:
                continue
            if timedelta() <= published - interval.start <= timedelta(days=LATE):
                return interval.start
    return published


def _is_place(words: str, end: str) -> bool:
    """Whether words can be a dateline's place: nothing but names, in capitals where only a full stop ends the line.

    None need stand where an agency does.
    """
    if not words:
        return "(" in end or "/" in end
    if end.strip() == ".":
        return words.isupper()
    return all(not word[:1].islower() or word in SMALL for word in words.replace("/", " ").split())
