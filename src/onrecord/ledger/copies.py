"""Reports that are copies of each other, found when a report is kept, and the groups they form as of a day.

Whether two reports are copies follows from their two texts and dates alone, and a group is all that are joined by
such pairs; so neither depends on the order of reading, and a group as of a day needs nothing published later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Connection, insert, select

from onrecord.ledger import schema
from onrecord.ledger.chunks import chunks
from onrecord.ledger.near import after, until
from onrecord.ledger.shingles import bands, shared
from onrecord.model import Report

WITHIN_DAYS = 7  # weekly papers print the wire report of their week
# So many are compared at most: a copy of a report that has more of them is joined to its group by these
MOST = 30


def keep(report: Report, *, connection: Connection) -> None:
    """Note what the report can be found by, and which of those kept before it are its copies.

    The work is bounded whatever the size of the ledger.
    """
    its_bands = bands(report.text)
    day = report.published.toordinal()
    if not its_bands:
        return
    found = _alike(report, its_bands, connection)
    connection.execute(insert(schema.report_band), [{"band": b, "day": day, "report": report.id} for b in its_bands])
    rows = [
        {"report": one, "other": other, "shared": much}
        for id, much in found.items()
        for one, other in ((report.id, id), (id, report.id))
    ]
    if rows:
        connection.execute(insert(schema.copy), rows)


def _alike(report: Report, its_bands: list[int], connection: Connection) -> dict[str, float]:
    """The copies among the reports that share a band: those that share most are compared first, then the nearest."""
    day, r = report.published.toordinal(), schema.report.c
    common: Counter[str] = Counter()
    gap: dict[str, int] = {}
    for band in its_bands:
        for look in (until, after):
            for its_day, id in look(schema.report_band, band, day=day, most=MOST, connection=connection):
                if abs(its_day - day) <= WITHIN_DAYS:
                    common[id] += 1
                    gap[id] = abs(its_day - day)
    first = sorted(common, key=lambda id: (-common[id], gap[id], id))[:MOST]
    texts = connection.execute(select(r.id, r.text).where(r.id.in_(first))) if first else ()
    return {row.id: much for row in texts if (much := shared(report.text, row.text))}


def groups(reports: Iterable[str], *, as_of: date | None, connection: Connection) -> Mapping[str, tuple[str, ...]]:
    """For each report that has copies, its group, sorted: all that are joined by copies published by the day."""
    c, one, other = schema.copy.c, schema.report.alias("one"), schema.report.alias("another")
    asked = select(c.report, c.other).join(one, one.c.id == c.report).join(other, other.c.id == c.other)
    if as_of:
        asked = asked.where(one.c.published <= as_of, other.c.published <= as_of)
    joined: dict[str, set[str]] = {}
    waiting = sorted(set(reports))
    while waiting:
        for some in chunks(waiting):
            for row in connection.execute(asked.where(c.report.in_(some))):
                joined.setdefault(row.report, set()).add(row.other)
        waiting = sorted({other for others in joined.values() for other in others} - joined.keys())
    return _connected(joined)


def _connected(joined: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for first in sorted(joined):
        if first in found:
            continue
        group, waiting = {first}, [first]
        while waiting:
            for other in joined.get(waiting.pop(), ()):
                if other not in group:
                    group.add(other)
                    waiting.append(other)
        found |= dict.fromkeys(group, tuple(sorted(group)))
    return found
