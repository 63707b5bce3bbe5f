"""A file, a directory, a JSON record or standard input becomes Reports; what cannot be read becomes a Problem.

In: paths. Out: each readable report and each problem, in a fixed order, one at a time. Start reading at `load`;
`dateline` reads the `date YYYY-MM-DD` line a plain text may begin with, `files` guards against unusable bytes,
`exported` takes back what a ledger's export holds: reports with their statements and links.
"""

from onrecord.reports.counting import expected
from onrecord.reports.dateline import from_text
from onrecord.reports.exported import Given, batches, exported
from onrecord.reports.loading import load

__all__ = ["Given", "batches", "expected", "exported", "from_text", "load"]
