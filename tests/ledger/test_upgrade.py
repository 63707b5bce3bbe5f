"""A ledger of the first form is brought to the newest with all that is in it."""

from __future__ import annotations

import json
import sqlite3
from datetime import timedelta
from pathlib import Path

from sqlalchemy import create_engine

from helpers import made
from helpers.copied import EDITED, WIRE, printed
from onrecord.ledger import Query, Store
from onrecord.model import Act, Link, LinkType, Problem, Reason, Report, Span, Statement
from onrecord.model.interchange import statement_record

KEY = "NOR:AGREE"
LINK = ("disputes.denial", "both speak of NOR", 0.7)


def first_form(file: Path) -> None:
    """An empty ledger as onrecord 0.1.0 made it."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "onrecord.ledger:migrations")
    with create_engine(f"sqlite:///{file}").begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")


def put(db: sqlite3.Connection, report: Report, statement: Statement, row: int, replaces: int | None = None) -> None:
    """A row of the first form: the whole record in one column."""
    kept = {
        "row": row,
        "statement": statement.id,
        "replaces": replaces,
        "by": "onrecord",
        "because": "as read",
        "report": report.id,
        "published": str(report.published),
        "place": 0,
        "act": statement.act.value,
        "words": statement.content[0].of(report.text),
        "record": json.dumps(statement_record(statement), ensure_ascii=False),
    }
    marks = ", ".join("?" for _ in kept)
    names = ", ".join(f'"{name}"' for name in kept)
    db.execute(f"INSERT INTO entry ({names}) VALUES ({marks})", list(kept.values()))


def test_an_old_ledger_is_opened_with_all_that_is_in_it(tmp_path: Path) -> None:
    wire, copy = printed(WIRE, "Nordic Wire"), printed(EDITED, "Harbour Post", on=made.DAY + timedelta(days=1))
    reason = Reason(rule="acts.cue", decides="act", spans=(Span(3, 9),), says="“said” claims", score=0.5)
    words = "Norway will pull its coast guard out"
    said = made.statement(wire, words, "the foreign minister", reasons=(reason,))
    again = made.statement(copy, words, "its foreign minister")
    corrected = made.statement(copy, words, "its foreign minister", act=Act.OFFER)
    file = tmp_path / "old.db"
    first_form(file)
    with sqlite3.connect(file) as db:
        for report in (wire, copy):
            row = (report.id, str(report.published), report.outlet, report.text)
            db.execute("INSERT INTO report (id, published, outlet, text) VALUES (?, ?, ?, ?)", row)
        put(db, wire, said, 1)
        put(db, copy, again, 2)
        put(db, copy, corrected, 3, replaces=2)
        keys = [(KEY, str(wire.published), said.id), (KEY, str(copy.published), again.id)]
        db.executemany("INSERT INTO entry_key VALUES (?, ?, ?)", keys)
        db.execute("INSERT INTO link VALUES (?, ?, 'repeats', ?, ?, ?)", (again.id, said.id, *LINK))
        db.execute("INSERT INTO problem VALUES ('a.txt', '', 'no date', 'give --date')")

    for _ in range(2):  # and a second time it is simply there
        with Store(str(file)) as store:
            assert [entry.statement for entry in store.entries()] == [said, corrected]
            assert [statement for statement, _, _ in store.history(again.id)] == [again, corrected]
            assert store.report(wire.id) == wire
            rule, why, sure = LINK
            kept = Link(
                type=LinkType.REPEATS, later=again.id, earlier=said.id, rule=rule, reason=why, confidence=sure
            )
            assert store.links() == [kept]
            assert store.problems() == [Problem(report="a.txt", what="no date", hint="give --date")]
            assert sorted(store.copies([wire.id])[wire.id]) == sorted([wire.id, copy.id])
            assert [entry.id for entry in store.search("coast guard")] == [corrected.id, said.id]
            assert [entry.id for entry in store.entries(Query(act=Act.COMMITMENT))] == [said.id]
            with store.writing() as connection:
                found = store.sharing([KEY], around=copy.published, most=9, connection=connection)
                entries = store.by_rows([row for _, row in found[KEY]], connection=connection)
            assert {entry.statement.act for entry in entries.values()} == {Act.COMMITMENT, Act.OFFER}
