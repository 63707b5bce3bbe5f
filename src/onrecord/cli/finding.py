"""What is said where nothing is found."""

from __future__ import annotations

from onrecord.api import Ledger
from onrecord.cli import render
from onrecord.cli.entry import tell


def tell_nothing(ledger: Ledger, db: str, otherwise: str) -> None:
    """Say on standard error why nothing is printed: there are no entries at all, or what the command says of them."""
    tell(otherwise if ledger.counts()["entries"] else render.empty(db))
