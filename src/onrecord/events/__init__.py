"""A content or condition clause becomes an Event: PLOVER type, sides, negation, status, time, quantity,
place.

In: a Statement and its passage. Out: the Statement with its event, and its condition's; and the facts that a
report tells without a speaker. Start reading at `coding.code`; `sides`, `modality` and `negation` hold the
decisions; `stage` gathers the sides that a whole report names.
"""

from onrecord.events.coding import code
from onrecord.events.echoes import echoed
from onrecord.events.mutual import mutual
from onrecord.events.narrated import narrated
from onrecord.events.scenes import stage

__all__ = ["code", "echoed", "mutual", "narrated", "stage"]
