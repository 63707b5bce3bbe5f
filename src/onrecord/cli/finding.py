"""What is said where nothing is found, or nothing can be."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.api import Ledger
from onrecord.cli import render
from onrecord.cli.entry import tell
from onrecord.cli.options import Misuse


def check_sides(ledger: Ledger, sides: Iterable[str]) -> None:
    """Raises Misuse naming the codes that neither the tables nor the ledger hold: `RUSS`, `Russia`."""
    wrong = [told for side in sides if (told := render.no_code(side)) and not ledger.story(about=[side])]
    if wrong:
        raise Misuse("; ".join(wrong))


def tell_nothing(ledger: Ledger, db: str, otherwise: str) -> None:
    """Say on standard error why nothing is printed: there are no entries at all, or what the command says of them."""
    tell(otherwise if ledger.counts()["entries"] else render.empty(db))
