"""Rows of links, written, found and forgotten."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select

from onrecord.ledger import schema
from onrecord.ledger.chunks import chunks
from onrecord.ledger.rows import link_of, link_row
from onrecord.model import Link

BY_HAND = "import."  # how the rules of links given by hand begin


def keep(links: Iterable[Link], *, connection: Connection) -> list[Link]:
    """Keep links, but for one that is kept already, and one by a rule where a link given by hand says otherwise.

    A link given by hand takes the place of those by rules that join the same two in a way which excludes it. Returns
    those of the links that hold now.
    """
    held = []
    for link in links:
        rivals = _rivals(link, connection)
        given = [each for each in rivals if _by_hand(each)]
        if given and not _by_hand(link):
            continue
        if _by_hand(link):
            for rival in (each for each in rivals if not _by_hand(each)):
                connection.execute(delete(schema.link).where(*_is(rival)))
            rivals = given
        if not any(_key(each) == _key(link) for each in rivals):
            connection.execute(insert(schema.link).values(link_row(link)))
        held.append(link)
    return held


def _rivals(link: Link, connection: Connection) -> list[Link]:
    """The kept links between the same two of which only one can hold, whichever of the two is the later one."""
    c, ends = schema.link.c, (link.later, link.earlier)
    kinds = [kind.value for kind in link.type.rivals]
    asked = select(schema.link).where(c.later.in_(ends), c.earlier.in_(ends), c.type.in_(kinds))
    return [link_of(row) for row in connection.execute(asked)]


def _by_hand(link: Link) -> bool:
    return link.rule.startswith(BY_HAND)


def _key(link: Link) -> tuple[str, str, str]:
    return link.later, link.earlier, link.type.value


def _is(link: Link) -> tuple[ColumnElement[bool], ...]:
    c = schema.link.c
    return c.later == link.later, c.earlier == link.earlier, c.type == link.type.value


def forget(statement: str | None = None, *, report: str | None = None, connection: Connection) -> None:
    """Forget the links of a statement, those inside a report, or all: they can be worked out again.

    Those given by hand stay.
    """
    later, earlier = schema.link.c.later, schema.link.c.earlier
    dropped = delete(schema.link).where(schema.link.c.rule.not_like(f"{BY_HAND}%"))
    if statement:
        dropped = dropped.where(or_(later == statement, earlier == statement))
    if report:
        own = select(schema.entry.c.statement).where(schema.entry.c.report == report)
        dropped = dropped.where(later.in_(own), earlier.in_(own))
    connection.execute(dropped)


def kept(statements: Iterable[str] | None = None, *, connection: Connection) -> list[Link]:
    """All links, or those that touch one of the statements; in a fixed order."""
    c = schema.link.c
    asked = select(schema.link).order_by(c.later, c.earlier, c.type)
    if statements is None:
        return [link_of(row) for row in connection.execute(asked)]
    found: dict[tuple[str, str, str], Link] = {}
    for chunk in chunks(sorted(set(statements))):
        for row in connection.execute(asked.where(or_(c.later.in_(chunk), c.earlier.in_(chunk)))):
            found[(row.later, row.earlier, row.type)] = link_of(row)
    return [found[key] for key in sorted(found)]
