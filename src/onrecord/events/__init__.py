"""A content or condition clause becomes an Event: PLOVER type, sides, negation, status, time, quantity,
place.

In: a Statement and its passage. Out: the Statement with its event, and its condition's; and the facts that a
report tells without a speaker. Start reading at `coding.code`; `sides` and `modality` hold the decisions.
"""

from onrecord.events.coding import code
from onrecord.events.narrated import narrated

__all__ = ["code", "narrated"]
