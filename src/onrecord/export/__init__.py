"""Entries leave the ledger: as JSON Lines (the interchange form), CSV, one-line summaries, or a printable page.

In: reports, entries, links and their verdicts. Out: text. Start reading at `jsonl`; `lines.line` is the one-line form
that commands and tests share.
"""

from onrecord.export.lines import line
from onrecord.export.page import page
from onrecord.export.records import csv_rows, jsonl

__all__ = ["csv_rows", "jsonl", "line", "page"]
