"""What the commands print: tables for a terminal, one line an entry for a pipe, one JSON object a line for programs.

In: entries, verdicts and links from `api`. Out: nothing but what is printed. `lists` draws many entries, `card` one,
`answers` the short replies, `taken` what was imported, `telling` chronicles, `tables` the office-holders in use;
`records` is an entry as JSON, and `screen` knows whether a person is watching.
"""

from onrecord.cli.render.answers import (
    actor,
    empty,
    from_ahead,
    left_out,
    next_steps,
    no_code,
    none_matches,
    outcome_record,
    problems,
    read_so_far,
    summary,
    times,
)
from onrecord.cli.render.card import entry, reasons
from onrecord.cli.render.lists import awaited, disputes, entries, print_disputes, print_due, table
from onrecord.cli.render.screen import screen
from onrecord.cli.render.tables import tables, updated, updated_record
from onrecord.cli.render.taken import imported, imported_record, linked
from onrecord.cli.render.telling import print_life, print_story, print_verdict
from onrecord.export.lines import count

__all__ = [
    "actor",
    "awaited",
    "count",
    "disputes",
    "empty",
    "entries",
    "entry",
    "from_ahead",
    "imported",
    "imported_record",
    "left_out",
    "linked",
    "next_steps",
    "no_code",
    "none_matches",
    "outcome_record",
    "print_disputes",
    "print_due",
    "print_life",
    "print_story",
    "print_verdict",
    "problems",
    "read_so_far",
    "reasons",
    "screen",
    "summary",
    "table",
    "tables",
    "times",
    "updated",
    "updated_record",
]
