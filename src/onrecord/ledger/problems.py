"""What could not be read, kept until it was mended."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from onrecord.ledger.schema import problem as table
from onrecord.model import Problem


def kept(connection: Connection) -> list[Problem]:
    """All problems, by file and place."""
    rows = connection.execute(select(table).order_by(table.c.report, table.c.place, table.c.what))
    return [Problem(report=row.report, where=row.place or None, what=row.what, hint=row.hint) for row in rows]


def note(problem: Problem, *, connection: Connection) -> None:
    """Keep a problem; one that is kept already stays as it is."""
    if connection.execute(select(table.c.hint).where(*_is(problem))).first() is None:
        row = {"report": problem.report, "place": problem.where or "", "what": problem.what, "hint": problem.hint}
        connection.execute(insert(table).values(row))


def mended(path: str, *, still: Collection[Problem], connection: Connection) -> list[Problem]:
    """The problems of a file other than those met `still`."""
    met = {(problem.report, problem.where, problem.what) for problem in still}
    rows = connection.execute(select(table).where(table.c.report == path))
    found = [Problem(report=row.report, where=row.place or None, what=row.what, hint=row.hint) for row in rows]
    return [problem for problem in found if (problem.report, problem.where, problem.what) not in met]


def forget(problem: Problem, *, connection: Connection) -> None:
    """Take a problem off the list."""
    connection.execute(delete(table).where(*_is(problem)))


def forget_report(id: str, *, connection: Connection) -> None:
    """Take what was wrong with a report off the list."""
    connection.execute(delete(table).where(table.c.report == id))


def _is(problem: Problem) -> tuple[ColumnElement[bool], ...]:
    c = table.c
    return c.report == problem.report, c.place == (problem.where or ""), c.what == problem.what
