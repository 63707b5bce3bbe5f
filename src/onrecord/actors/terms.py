"""What Wikidata tells about a state's office-holders becomes rows of the holders tables, by stated rules.

In: the statements of one query's answer and the bundled rows of that state. Out: rows that name people and offices
as the bundled tables do. docs/reference/actors.md lists the rules.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from onrecord.actors.tenures import closed, dated, meet, merged, rows_of
from onrecord.actors.wikidata import Tally, Told
from onrecord.codebook.actors import Holder

TOO_LONG = timedelta(days=25 * 365)  # nobody was a minister so long: an end is missing, and so are the successors
LONG_OFFICES = ("head_of_state", "supreme_leader")  # monarchs are
HEADS = ("head_of_state", "head_of_government", "supreme_leader")


def holders(
    told: Sequence[Told], *, side: str, bundled: Sequence[Holder], asked: date, since: int, tally: Tally
) -> list[Holder]:
    """The rows for a state from `since` on. `bundled` are its rows in the tables that ship with the package."""
    by_office: dict[str, list[Told]] = defaultdict(list)
    for one, office in zip(told, _offices(told, bundled), strict=True):
        by_office[office].append(dated(one, office, rows_of(one, bundled), tally))
    rows: list[Holder] = []
    for key, found in sorted(by_office.items()):
        terms = closed(merged(found, tally), (side, key), bundled, tally)
        rows += filter(None, (_row(one, key, side, bundled, asked, tally) for one in terms))
    # two items can be one person; the table has a row once
    once = {(row.office, row.name, row.start): row for row in reversed(_one_top(rows))}
    kept = [row for row in reversed(once.values()) if row.end is None or row.end >= date(since, 1, 1)]
    tally.settled["in office beside another"] += _beside(kept)
    return kept


def _offices(told: Sequence[Told], bundled: Sequence[Holder]) -> list[str]:
    """The office of each statement as the bundled tables name it.

    Iran's head of government is its president, whom the tables have as head of state. A person whom they do not
    have follows the others of that office and state.
    """
    own = [_own_office(one, bundled) for one in told]
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for one, office in zip(told, own, strict=True):
        votes[one.office].update([office] if office else [])
    usual = {key: max(found.items(), key=lambda vote: (vote[1], vote[0]))[0] for key, found in votes.items() if found}
    return [office or usual.get(one.office, one.office) for one, office in zip(told, own, strict=True)]


def _own_office(one: Told, bundled: Sequence[Holder]) -> str:
    """The office in which the bundled tables have the person on those days; "" if in none of the heads'."""
    if one.office not in HEADS:
        return one.office
    held = {row.office for row in rows_of(one, bundled) if row.office in HEADS and meet(one, row)}
    return one.office if one.office in held else min(held, default="")


def _row(one: Told, office: str, side: str, bundled: Sequence[Holder], asked: date, tally: Tally) -> Holder | None:
    """The row of a term, on the days that are certain; None, counted, where there are none."""
    start, end = one.start.last, one.end.first if one.end else None
    if one.end is None and one.ended:
        tally.skipped["ended, nobody knows when"] += 1
        return None
    if start > asked or (end is not None and end < start):
        tally.skipped["without a day that is certain"] += 1
        return None
    if office not in LONG_OFFICES and (end or asked) - start > TOO_LONG:
        tally.skipped["without an end for over 25 years"] += 1
        return None
    known = rows_of(one, bundled)
    same = [row for row in known if row.office == office and meet(one, row)]
    usual = [row for row in bundled if row.office == office]
    return Holder(
        side=side,
        office=office,
        title=same[-1].title if same else _usual_title(usual),
        name=known[-1].name if known else one.name,
        short=known[-1].short if known else short_names(one.name, bundled),
        gender=one.gender or (known[-1].gender if known else ""),
        start=start,
        end=end,
        made=asked,
        source=f"wikidata {one.person} {' '.join(one.statements)} asked {asked}",
    )


def _usual_title(rows: Sequence[Holder]) -> str:
    """The title that more than half of an office's bundled holders have: "Chancellor"."""
    [(title, most)] = Counter(row.title for row in rows).most_common(1) or [("", 0)]
    return title if most * 2 > len(rows) else ""


def short_names(name: str, bundled: Sequence[Holder]) -> tuple[str, ...]:
    """The name used alone: the last, or the first where the state's bundled names say so ("Xi", "Lee")."""
    words = name.split()
    rows = [row for row in bundled if len(row.name.split()) > 1 and row.short]
    first = sum(row.short[0] == row.name.split()[0] for row in rows)
    if len(words) < 2 or first * 2 > len(rows):
        return (words[0],)
    at = len(words) - 1
    while at > 1 and words[at - 1].islower():
        at -= 1  # "von der Leyen"
    return tuple(dict.fromkeys((" ".join(words[at:]), words[-1].removeprefix("al-").removeprefix("Al-"))))


def _one_top(rows: Sequence[Holder]) -> list[Holder]:
    """The rows without those of a head of government who is the head of state on all those days."""
    tops = [row for row in rows if row.office == "head_of_state"]
    return [
        row
        for row in rows
        if row.office != "head_of_government"
        or not any(
            top.name == row.name and top.start <= row.start and (top.end or date.max) >= (row.end or date.max)
            for top in tops
        )
    ]


def _beside(rows: Sequence[Holder]) -> int:
    """How many came into an office that Wikidata says another still held; both stay."""
    inside = sorted(rows, key=lambda row: (row.office, row.start, row.name))
    return sum(one.office == next.office and next.start < (one.end or date.max) for one, next in pairwise(inside))
