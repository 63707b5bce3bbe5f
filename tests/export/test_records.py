"""Entries as a table for spreadsheets."""

from __future__ import annotations

import csv
from dataclasses import replace

import onrecord
from helpers import made
from onrecord import export
from onrecord.model import Condition, EventType, Quantity, Span, Standing, Status, Verdict

PIECES = ("We will sign", "We love peace", "We work")


def test_a_table_has_one_line_an_entry_wherever_the_text_breaks_its_lines() -> None:
    report = made.report("Norway would sign\non Friday if Iceland\nwithdrew its boats, the\nminister said.")
    start, end = report.text.index("if Iceland"), report.text.index(", the")
    condition = Condition(span=Span(start, end), event=None, must=True)
    statement = made.statement(report, "Norway would sign\non Friday", "the\nminister", condition=condition)
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [statement])
        [_, row] = lines = list(ledger.export("csv"))
    assert all(line.splitlines() == [line] for line in lines)
    assert "the minister" in row
    assert "if Iceland withdrew its boats" in row


def test_words_of_a_spreadsheet_formula_stay_words() -> None:
    report = made.report("=HYPERLINK(1) is what Oslo said.")
    entry = made.entry(report, replace(made.statement(report, "=HYPERLINK(1)"), content=(Span(0, 13),)))
    verdicts = {entry.id: Verdict(statement=entry.id, as_of=made.DAY, standing=Standing.OPEN)}
    [_, row] = export.csv_rows({report.id: report}, [entry], verdicts)
    assert "'=HYPERLINK(1)" in row


def test_pieces_that_do_not_stand_together_are_shown_apart() -> None:
    report = made.report('"We will sign," Oslo said. "We love peace. We work."')
    pieces = [report.text.index(words) for words in PIECES]
    spans = tuple(Span(at, at + len(words)) for at, words in zip(pieces, PIECES, strict=True))
    entry = made.entry(report, replace(made.statement(report, "We will sign"), content=spans))
    assert entry.shown == "We will sign … We love peace We work"
    assert entry.words == " ".join(PIECES)


def test_a_table_has_every_digit_of_a_number() -> None:
    report = made.report()
    event = made.statement(report, "Norway would sign on Friday").event
    assert event is not None
    loan = replace(event, quantity=Quantity(value=12_345_678_901, unit="euros"))
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [made.statement(report, "Norway would sign on Friday", event=loan)])
        [row] = csv.DictReader(ledger.export("csv"))
    assert (row["quantity"], row["unit"]) == ("12345678901", "euros")


def test_a_table_has_the_event_as_plover_codes_it_too() -> None:
    report = made.report()
    event = made.statement(report, "Norway would sign on Friday").event
    assert event is not None
    withdrawal = replace(event, type=EventType.RETREAT, status=Status.PLANNED)
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [made.statement(report, "Norway would sign on Friday", event=withdrawal)])
        [row] = csv.DictReader(ledger.export("csv"))
    assert (row["event"], row["plover"]) == ("RETREAT", "AGREE")
