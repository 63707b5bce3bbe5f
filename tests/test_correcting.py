"""A correction stands beside the first reading, with its own reason; what it does not touch stays as it was."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import onrecord
from helpers import made
from onrecord import StoreError
from onrecord.model import Act, Event, EventType, Interval, Reason, Report, Span, Standing, Statement, Status

REPORT = made.report("Norway would sign on Friday, Oslo said. Iceland has moved no troops, Reykjavik said.")
SIGNING = made.statement(
    REPORT,
    "Norway would sign on Friday",
    reasons=(
        Reason(rule="acts.shape", decides="act", says="this speaks for commitment"),
        Reason(rule="settings.time", decides="event.when", says="Friday"),
    ),
)
DENIAL = made.statement(REPORT, "Iceland has moved no troops", "Reykjavik", side="ISL", act=Act.DENIAL, event=None)

DAYS = timedelta(days=1)


def signed(*, negated: bool = False, when: Interval | None = None) -> Event:
    return Event(
        type=EventType.AGREE,
        actor=("NOR",),
        recipient=("ISL",),
        negated=negated,
        status=Status.PAST,
        when=when,
    )


REPORTS = {
    "promise": made.report("Norway would sign the accord with Iceland, Oslo said."),
    "claim": made.report("Norway has signed the accord with Iceland, Oslo said.", published=made.DAY + 3 * DAYS),
    "denial": made.report(
        "Norway has not signed the accord with Iceland, Reykjavik said.", published=made.DAY + 4 * DAYS
    ),
}
STATEMENTS = {
    "promise": made.statement(REPORTS["promise"], "Norway would sign the accord with Iceland"),
    "claim": made.statement(
        REPORTS["claim"], "Norway has signed the accord with Iceland", act=Act.CLAIM, event=signed()
    ),
    "denial": made.statement(
        REPORTS["denial"],
        "Norway has not signed the accord with Iceland",
        "Reykjavik",
        side="ISL",
        act=Act.DENIAL,
        event=signed(negated=True),
    ),
}


def kept(*statements: Statement, report: Report = REPORT) -> onrecord.Ledger:
    ledger = onrecord.Ledger()
    ledger.keep(report, list(statements))
    return ledger


def told(statement: Statement) -> dict[str, tuple[str, str]]:
    return {reason.decides: (reason.rule, reason.says) for reason in statement.reasons}


def test_a_correction_is_the_reason_for_what_it_changed_and_the_other_reasons_stay() -> None:
    with kept(SIGNING, DENIAL) as ledger:
        entry = ledger.revise(SIGNING.id, act=Act.OFFER, by="reviewer", because="proposed, not promised")
    assert told(entry.statement) == {
        "event.when": ("settings.time", "Friday"),
        "act": ("correcting.given", "corrected by reviewer: proposed, not promised"),
    }


def test_an_imported_correction_does_likewise(tmp_path: Path) -> None:
    with kept(SIGNING, DENIAL) as ledger:
        lines = [json.loads(line) for line in ledger.export()]
        [line] = [each for each in lines if each.get("id") == SIGNING.id]
        line |= {"act": "offer", "reasons": []}
        (tmp_path / "mine.jsonl").write_text(json.dumps(line))
        [brought] = ledger.import_from([tmp_path / "mine.jsonl"])
        assert brought.revised == (SIGNING.id,)
        assert told(ledger.entry(SIGNING.id).statement) == {
            "event.when": ("settings.time", "Friday"),
            "act": ("correcting.given", "imported from mine.jsonl"),
        }


def test_a_meaning_is_kept_where_the_words_are() -> None:
    meaning = bytes([127, 0, 200] * 20)
    with kept(replace(SIGNING, meaning=meaning), replace(DENIAL, meaning=meaning)) as ledger:
        assert ledger.revise(SIGNING.id, by="me", because="so", act=Act.OFFER).statement.meaning == meaning
        shorter = ledger.revise(SIGNING.id, by="me", because="so", content=(Span(0, 17),))
        assert shorter.statement.meaning != meaning


@pytest.mark.parametrize(("changes", "fault", "says"), [
    ({"act": "ofer"}, TypeError, "act"),
    ({"said_on": "Friday"}, TypeError, "said_on"),
    ({"standing": Standing.OPEN}, TypeError, "'standing' cannot be corrected"),
    ({"report": "mine"}, TypeError, "'report' cannot be corrected"),
    ({"content": ()}, StoreError, '"content" is missing'),
    ({"content": (Span(5000, 6000),)}, StoreError, "ends at 6000"),
    ({"within": "nowhere"}, StoreError, "'nowhere'"),
    ({"within": SIGNING.id}, StoreError, "no other statement"),
])  # fmt: skip
def test_what_cannot_be_is_refused_and_changes_nothing(changes: dict[str, Any], fault: type, says: str) -> None:
    with kept(SIGNING, DENIAL) as ledger:
        before = list(ledger.export())
        with pytest.raises(fault, match=says):
            ledger.revise(SIGNING.id, by="me", because="so", **changes)
        assert list(ledger.export()) == before
        assert len(ledger.history(SIGNING.id)) == 1


def test_a_statement_is_told_in_none_that_is_not_there(tmp_path: Path) -> None:
    with kept(SIGNING, DENIAL) as ledger:
        lines = [json.loads(line) for line in ledger.export()]
        [line] = [each for each in lines if each.get("id") == SIGNING.id]
        for within in ("nowhere", SIGNING.id):
            (tmp_path / "mine.jsonl").write_text(json.dumps(line | {"within": within}))
            [brought] = ledger.import_from([tmp_path / "mine.jsonl"])
            assert brought.problem is not None
            assert f'"within" is {within!r}' in brought.problem.what


def test_links_after_a_correction_are_those_of_a_ledger_linked_anew() -> None:
    with onrecord.Ledger() as ledger:
        for name, report in REPORTS.items():
            ledger.keep(report, [STATEMENTS[name]])
        assert ledger.links()
        for statement in STATEMENTS.values():
            for act in (Act.CLAIM, Act.DENIAL, statement.act):
                ledger.revise(statement.id, act=act, by="me", because="to see")
                found = ledger.links()
                ledger.link()
                assert ledger.links() == found


def test_no_number_of_later_reports_changes_an_earlier_view() -> None:
    with onrecord.Ledger() as ledger:
        for name, report in REPORTS.items():
            ledger.keep(report, [STATEMENTS[name]])
        day = max(report.published for report in REPORTS.values())
        before = list(ledger.export(as_of=day))
        for number in range(150):  # more than an entry is compared with
            later = made.report(
                f"Norway had not signed, Oslo said again {number}.", published=day + DAYS * (1 + number % 9)
            )
            ledger.keep(later, [made.statement(later, "Norway had not signed", event=signed(negated=True))])
        assert list(ledger.export(as_of=day)) == before
        ledger.link()
        assert list(ledger.export(as_of=day)) == before


def test_linking_anew_needs_nothing_that_was_worked_out_before(tmp_path: Path) -> None:
    with onrecord.Ledger(tmp_path / "a.db") as ledger:
        for name, report in REPORTS.items():
            ledger.keep(report, [STATEMENTS[name]])
        found = ledger.links()
        with sqlite3.connect(tmp_path / "a.db") as other:
            other.execute("DELETE FROM entry_key")
        ledger.link()
        assert ledger.links() == found


def test_an_act_may_be_given_by_its_name() -> None:
    report = made.report()
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [made.statement(report, "Norway would sign", id="0abc")])
        assert ledger.revise("0abc", by="me", because="so", act="offer", form="direct").statement.act is Act.OFFER
        with pytest.raises(TypeError, match="act is 'ofer'; it must be one of: claim, denial"):
            ledger.revise("0abc", by="me", because="so", act="ofer")


def test_an_id_may_be_typed_in_capitals() -> None:
    report = made.report()
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [made.statement(report, "Norway would sign", id="0abc")])
        assert ledger.entry("0AB").id == "0abc"
