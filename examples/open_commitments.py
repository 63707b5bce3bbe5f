"""Prints what is open in the example stories on a day, by the day it falls due."""

from datetime import date

import onrecord
from onrecord import examples

with onrecord.Ledger() as ledger:
    for outcome in ledger.read(examples.stories()):
        if outcome.problem:
            raise SystemExit(str(outcome.problem))
    for due in ledger.due(as_of=date(2022, 2, 20)):
        print(due.by or "no day set", due.entry.statement.act.value, due.entry.side, "-", due.entry.words, sep="  ")
