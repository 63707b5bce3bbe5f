"""What the commands print: tables for a terminal, one line an entry for a pipe, one JSON object a line for programs.

In: entries, verdicts and links from `api`. Out: nothing but what is printed. `lists` draws many entries, `card` one,
`answers` the short replies; `screen` knows whether a person is watching.
"""

from onrecord.cli.render.answers import actor, next_steps, outcome_record, summary, times, verdict
from onrecord.cli.render.card import entry, reasons
from onrecord.cli.render.lists import disputes, due, entries, print_disputes, print_due, table

__all__ = [
    "actor",
    "disputes",
    "due",
    "entries",
    "entry",
    "next_steps",
    "outcome_record",
    "print_disputes",
    "print_due",
    "reasons",
    "summary",
    "table",
    "times",
    "verdict",
]
