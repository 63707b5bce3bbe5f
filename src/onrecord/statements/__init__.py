"""An Attribution becomes Statements: act, speaker, addressee, audience, the day it was said, and its
condition clause.

In: a passage's attributions and the statements before them. Out: `Statement`s without their events. Start
reading at `coding.code`; `acts`, `conditions`, `occasions`, `addressees` and `splits` each decide one thing.
`roll`, the sides that a report names, is made once for all its passages.
"""

from onrecord.statements.coding import code
from onrecord.statements.namings import roll

__all__ = ["code", "roll"]
