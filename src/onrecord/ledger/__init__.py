"""What was read is kept: reports, entries with their revisions, links, and the problems met on the way.

In: Reports, Statements, Links. Out: Entries, filtered and in a fixed order. Rows are only ever added; a correction
is a new row that names the one it replaces. Start reading at `Store`; `schema` shows the tables, `Query` the filters;
`merging` holds statements made elsewhere against those kept.
"""

from onrecord.ledger.errors import StoreError, Taken
from onrecord.ledger.merging import Merged, merge
from onrecord.ledger.queries import Query
from onrecord.ledger.store import Store

__all__ = ["Merged", "Query", "Store", "StoreError", "Taken", "merge"]
