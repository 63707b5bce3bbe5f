"""The interchange form `onrecord/1`: the ledger's nouns as plain JSON values (`writing`), and back (`reading`).

Offsets are character offsets into the report's text, dates ISO, intervals `[start, end]` or null. Beside an
interval stands what the two dates alone would lose: `said_on_as` holds the TIMEX3 value, the granularity and
the convention assumed. A reader ignores fields it does not know, so the reasons travel along too. `checking`
holds a statement made elsewhere against its report's text.
"""

from onrecord.model.interchange.checking import check_spans
from onrecord.model.interchange.reading import RecordError, read_link, read_report, read_statement
from onrecord.model.interchange.writing import Record, link_record, report_record, statement_record

__all__ = [
    "Record",
    "RecordError",
    "check_spans",
    "link_record",
    "read_link",
    "read_report",
    "read_statement",
    "report_record",
    "statement_record",
]
