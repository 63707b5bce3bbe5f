"""What can go wrong with a ledger."""

from __future__ import annotations


class StoreError(Exception):
    """A ledger that cannot be used as asked; the message says what and what to try."""


class Taken(StoreError):
    """An id that a report with other words, or of another day, has already."""
