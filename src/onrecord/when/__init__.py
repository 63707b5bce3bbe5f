"""Time words become calendar intervals: a Passage (or a phrase and a day) comes in, TimeExpressions go out.

Start reading at `reader`, which tries the rules of `explicit`, `seasons`, `fractions`, `relative`, `leaning`,
`clock`, `durations` and `recurring` where they match; `tense` tells which way the verb looks; `bounds` adds what the
prepositions say; `belonging` tells a noun's own date; `datelines`
tells which day a report is counted from; `conventions` holds what vague words mean.
"""

from onrecord.when.belonging import owned
from onrecord.when.conventions import Conventions
from onrecord.when.datelines import told_on
from onrecord.when.expressions import anchored, find, read

__all__ = ["Conventions", "anchored", "find", "owned", "read", "told_on"]
