"""What a chronicle tells: which entries concern some sides, on which day each belongs, what is told twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.links.pairs import due
from onrecord.links.standing import Evidence
from onrecord.model import Entry, Event, Link, LinkType

# "Since 2014 Oslo has ..." belongs to the day it was told, not to the first of the years it speaks of
LONGEST_DAYS = 31


def day_of(entry: Entry) -> date:
    """The day under which a chronicle tells an entry.

    That is the first day of saying, or for a narrated fact of its event; the report's day where the words do not say,
    name more than a month, or lie ahead.
    """
    statement = entry.statement
    days = statement.said_on if statement.speaker else statement.event.when if statement.event else None
    if days is None or days.start > entry.published or (days.end - days.start).days > LONGEST_DAYS:
        return entry.published
    return days.start


def place(entry: Entry) -> tuple[str, int, str]:
    """Where an entry stands among those of its day: by report, then by place in its text."""
    statement = entry.statement
    return statement.report, statement.content[0].start if statement.content else 0, entry.id


def parties(entry: Entry) -> frozenset[str]:
    """The sides an entry is about: who speaks and to whom, who acts and on whom, also in its condition."""
    statement = entry.statement
    named = {entry.side, statement.addressee}
    for event in (statement.event, statement.condition.event if statement.condition else None):
        named |= _sides(event)
    return frozenset(side for side in named if side)


def _sides(event: Event | None) -> set[str | None]:
    return {*event.actor, *event.recipient} if event else set()


def concerning(
    entries: Sequence[Entry], sides: Collection[str], links: Iterable[Link], others: Iterable[Entry]
) -> list[Entry]:
    """The entries that concern some sides, in the order given; `others` are at the far ends of their links.

    Of one side: those that name it. Of several: those that name two of them, those that name one and no other side,
    and those that name one and are linked to one of the former ("7,000 more were sent" against "we withdrew").
    """
    asked = frozenset(sides)
    core = {entry.id for entry in (*entries, *others) if _concerns(parties(entry), asked)}
    joined = {end for link in links if {link.later, link.earlier} & core for end in (link.later, link.earlier)}
    return [e for e in entries if e.id in core or (e.id in joined and parties(e) & asked)]


def _concerns(named: frozenset[str], asked: frozenset[str]) -> bool:
    return len(named & asked) >= min(2, len(asked)) or (bool(named) and named <= asked)


def first_tellings(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each id of the pairs that tell the same, the first of all its tellings (union-find)."""
    first: dict[str, str] = {}

    def find(id: str) -> str:
        while first.setdefault(id, id) != id:
            first[id] = id = first[first[id]]
        return id

    for pair in pairs:
        one, other = sorted(map(find, pair))
        first[other] = one
    return {id: find(id) for id in list(first)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Something that bears on an entry from a day on: a link with all that tell of it; without one, time ran out."""

    day: date
    link: Link | None
    tellings: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What happened to an entry: who told it, what was there before it, and the turns since, by day."""

    tellings: tuple[Entry, ...]
    before: tuple[Evidence, ...]
    turns: tuple[Turn, ...]


def follow(
    entry: Entry, evidence: Sequence[Evidence], tellings: Mapping[str, tuple[Entry, ...]], *, as_of: date
) -> Course:
    """The course of an entry as of a day.

    `evidence` are the links of all its tellings with the entries at their other ends, `tellings` for each of these
    all that tell the same, first to last.
    """
    own = tellings.get(entry.id, (entry,))
    rows = _found(evidence, tellings, own)
    before = tuple((row.link, row.tellings[0]) for row in rows if row.link and _earlier(row, entry))
    turns = [row for row in rows if not _earlier(row, entry)]
    over = due(entry)
    if over and entry.published <= over < as_of:
        turns.append(Turn(day=over + timedelta(days=1), link=None))
    # of one day, first what was read, then that nothing more came
    turns.sort(key=lambda turn: (turn.day, turn.link is None))
    return Course(tellings=own, before=before, turns=tuple(turns))


def _earlier(turn: Turn, entry: Entry) -> bool:
    return turn.tellings[0].published < entry.published


def _order(pair: Evidence) -> tuple[object, ...]:
    link, other = pair
    return other.published, *place(other), link.later, link.earlier


def _found(
    evidence: Sequence[Evidence], tellings: Mapping[str, tuple[Entry, ...]], own: Sequence[Entry]
) -> list[Turn]:
    """The links as turns, those to several tellings of one thing once, from the day the first was known."""
    published = {other.id: other.published for _, other in evidence} | {each.id: each.published for each in own}
    mine = {each.id for each in own}
    found: dict[tuple[str, bool, str], Turn] = {}
    for link, other in sorted(evidence, key=_order):
        if link.type is LinkType.REPEATS or other.id in mine:
            continue
        told = tellings.get(other.id, (other,))
        key = link.type.value, link.later == other.id, told[0].id
        day = max(published[link.later], published[link.earlier])
        if key not in found or day < found[key].day:
            rest = (each for each in told if each.id != other.id)
            found[key] = Turn(day=day, link=link, tellings=(other, *rest))
    return sorted(found.values(), key=lambda turn: (turn.day, turn.tellings[0].published, turn.tellings[0].id))
