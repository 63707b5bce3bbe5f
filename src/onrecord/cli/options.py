"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from onrecord.api import Ledger
from onrecord.ledger import StoreError

Choice = TypeVar("Choice", bound=StrEnum)
# A URL that names a file, as `sqlite:///my.db` does; others are for the database to open
SQLITE = re.compile(r"sqlite(\+\w+)?:///(?!:memory:|file:)(?P<file>[^?]+)")


class Misuse(Exception):
    """An argument that cannot be used; the message says which and what to give."""


class Format(StrEnum):
    """What `onrecord export` can write."""

    JSONL = "jsonl"
    CSV = "csv"


def day(words: str) -> date:
    """A date given as YYYY-MM-DD. Raises typer.BadParameter."""
    try:
        return date.fromisoformat(words)
    except ValueError as fault:
        raise typer.BadParameter(f"{words!r} is no date; write YYYY-MM-DD") from fault


def share(words: str) -> float:
    """A number from 0 to 1. Raises typer.BadParameter."""
    try:
        number = float(words)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise typer.BadParameter(f"{words!r} is no confidence; write a number from 0 to 1, like 0.5")
    return number


def one_of(kind: type[Choice]) -> Callable[[str], Choice]:
    """A parser for one of the kind's values, in any case; it raises typer.BadParameter on other words."""
    allowed = [each.value for each in kind]

    def chosen(words: str) -> Choice:
        for each in kind:
            if each.value.casefold() == words.casefold().replace("-", "_"):
                return each
        near = get_close_matches(words.casefold(), [value.casefold() for value in allowed], n=1)
        hint = f"; did you mean {next(v for v in allowed if v.casefold() == near[0])}?" if near else ""
        raise typer.BadParameter(f"{words!r} is none of {', '.join(allowed)}{hint}")

    return chosen


def today() -> date:
    """The one place where the clock is read."""
    return date.today()


def known(ledger: Ledger, as_of: date | None) -> date:
    """The day to look from: the one given, else today, or the newest report's if that is dated later."""
    return as_of or max(today(), ledger.newest())


def kept(db: str) -> str:
    """The ledger to look into. Raises StoreError if it is not there yet: looking never makes an empty one."""
    at = SQLITE.match(db)
    file = at["file"] if at else db
    if "://" not in file and not Path(file).exists():
        raise StoreError(f"no ledger {file}; make one with: onrecord read REPORT.txt --db {db}")
    return db


Db = Annotated[str, typer.Option("--db", metavar="FILE", help="The ledger's file.")]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        parser=day,
        help="As known on this day (default: today, or the newest report's day if later).",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="An entry's id, or the beginning of it.")]
