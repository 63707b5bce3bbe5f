"""onrecord: the ledger of what governments say, on what conditions, and whether it held.

`read` turns one dated report into statements; `Ledger` keeps those of many reports, links them and follows them.
"""

from onrecord.api import Due, Evidence, Ledger, Outcome, Query, read
from onrecord.ledger import StoreError
from onrecord.model import Entry, Link, Problem, Report, Statement, Verdict

__all__ = [
    "Due",
    "Entry",
    "Evidence",
    "Ledger",
    "Link",
    "Outcome",
    "Problem",
    "Query",
    "Report",
    "Statement",
    "StoreError",
    "Verdict",
    "read",
]
