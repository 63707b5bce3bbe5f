"""The example stories, read whole: what was promised and foretold is followed until it is settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

import onrecord
from onrecord import Entry, Query, examples
from onrecord.model import Act, EventType, LinkType, Standing

UKRAINE = next(path for path in examples.stories() if path.stem == "ukraine-2022")


@pytest.fixture(scope="module")
def ledger() -> Iterator[onrecord.Ledger]:
    with onrecord.Ledger() as opened:
        for outcome in opened.read(examples.stories()):
            assert outcome.problem is None
        yield opened


def the(ledger: onrecord.Ledger, words: str, act: Act) -> Entry:
    [entry] = [entry for entry in ledger.entries(Query(act=act)) if words in entry.words]
    return entry


def test_the_promised_meeting_is_open_until_what_must_not_happen_happens(ledger: onrecord.Ledger) -> None:
    meeting = the(ledger, "will meet Russian Foreign Minister", Act.COMMITMENT)
    assert ledger.verdict(meeting.id, as_of=date(2022, 2, 20)).standing is Standing.OPEN
    called_off = ledger.verdict(meeting.id, as_of=date(2022, 2, 22))
    assert called_off.standing is Standing.VOID
    [because] = called_off.because
    assert because.type is LinkType.VOIDS
    assert "had begun to invade Ukraine" in ledger.entry(because.later).words
    void = ledger.verdict(meeting.id, as_of=date(2022, 2, 24))
    assert void.standing is Standing.VOID
    assert "2022-02-24" in void.reason


def test_the_foretold_attack_is_borne_out_when_it_comes(ledger: onrecord.Ledger) -> None:
    forecast = the(ledger, "preparing to launch an attack", Act.FORECAST)
    assert forecast.statement.event is not None
    assert (forecast.statement.event.type, forecast.statement.event.actor) == (EventType.ASSAULT, ("RUS",))
    assert ledger.verdict(forecast.id, as_of=date(2022, 2, 20)).standing is Standing.OPEN
    assert ledger.verdict(forecast.id, as_of=date(2022, 2, 24)).standing is Standing.BORNE_OUT


def test_what_is_due_is_open_and_ordered_by_its_day(ledger: onrecord.Ledger) -> None:
    due = ledger.due(as_of=date(2022, 2, 20))
    days = [each.by for each in due]
    assert any(days)
    assert days == sorted(days, key=lambda day: day or date.max)
    assert all(each.verdict.standing is Standing.OPEN for each in due)
    assert all(each.entry.published <= date(2022, 2, 20) for each in due)


def test_every_link_has_a_reason_and_two_ends(ledger: onrecord.Ledger) -> None:
    known = {entry.id: entry for entry in ledger.entries()}
    links = ledger.links()
    assert links
    for link in links:
        assert link.reason
        assert "." in link.rule
        assert known[link.later].published >= known[link.earlier].published


def test_reports_read_later_never_change_an_earlier_view(ledger: onrecord.Ledger) -> None:
    day = date(2022, 2, 18)
    with onrecord.Ledger() as early:
        for report in ledger.reports(as_of=day):
            early.add(report)
        assert list(early.export(as_of=day)) == list(ledger.export(as_of=day))


def test_the_order_of_reading_does_not_matter(ledger: onrecord.Ledger) -> None:
    with onrecord.Ledger() as backwards:
        for report in reversed(ledger.reports()):
            backwards.add(report)
        assert list(backwards.export()) == list(ledger.export())


def test_a_correction_is_kept_beside_the_first_reading() -> None:
    with onrecord.Ledger() as ledger:
        for outcome in ledger.read([UKRAINE]):
            assert outcome.problem is None
        entry = ledger.entries(Query(act=Act.COMMITMENT))[0]
        revised = ledger.revise(entry.id, act=Act.OFFER, by="reviewer", because="proposed, not promised")
        assert revised.statement.act is Act.OFFER
        assert [statement.act for statement, _, _ in ledger.history(entry.id)] == [Act.COMMITMENT, Act.OFFER]
