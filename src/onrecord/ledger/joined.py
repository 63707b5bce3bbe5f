"""Rows of links, written, found and forgotten."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, or_, select, update

from onrecord.ledger import schema
from onrecord.ledger.chunks import chunks
from onrecord.ledger.rows import link_of, link_row
from onrecord.model import Link

BY_HAND = "import."  # how the rules of links given by hand begin


def keep(links: Iterable[Link], *, connection: Connection) -> None:
    """Keep links; one that is kept already stays as it is, but for one by a rule that is now given by hand."""
    c = schema.link.c
    for link in links:
        same = (c.later == link.later, c.earlier == link.earlier, c.type == link.type.value)
        rule = connection.execute(select(c.rule).where(*same)).scalar()
        if rule is None:
            connection.execute(insert(schema.link).values(link_row(link)))
        elif link.rule.startswith(BY_HAND) and not rule.startswith(BY_HAND):
            connection.execute(update(schema.link).where(*same).values(link_row(link)))


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
