"""A file, a directory, a JSON record or standard input becomes Reports; what cannot be read becomes a Problem.

In: paths. Out: each readable report and each problem, in a fixed order, one at a time. Start reading at `load`;
`places` says where a report stood, `streams` what standard input holds, `dateline` reads the `date YYYY-MM-DD` line a
plain text may begin with, `files` guards against unusable bytes, `records` against unusable JSON and `markup` against
HTML, `language` tells what is not English, `counting` what a folder holds, and `exported` takes back what a ledger's
export holds: reports with their statements and links.
"""

from onrecord.reports.counting import expected, left_out
from onrecord.reports.dateline import from_text
from onrecord.reports.exported import Given, batches, exported
from onrecord.reports.language import seems_english
from onrecord.reports.loading import find, load
from onrecord.reports.places import READABLE, Found, covered

__all__ = [
    "READABLE",
    "Found",
    "Given",
    "batches",
    "covered",
    "expected",
    "exported",
    "find",
    "from_text",
    "left_out",
    "load",
    "seems_english",
]
