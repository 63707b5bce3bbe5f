"""A report in many papers is one source: its copies repeat it and never bear it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest

import onrecord
from helpers import made
from helpers.copied import CUT, EDITED, INDEPENDENT, WIRE, printed
from onrecord import Entry
from onrecord.model import Act, Event, EventType, LinkType, Report, Speaker, Standing, Statement, Status

RAMMED = "Icelandic inspectors rammed a Norwegian boat in January"
EVENT = Event(
    type=EventType.ASSAULT,
    actor=("ISL",),
    recipient=("NOR",),
    negated=False,
    status=Status.PAST,
    when=made.days("2030-01-01", "2030-01-31"),
)
NEXT_DAY = made.DAY + timedelta(days=1)


def claim(of: Report, name: str, side: str) -> Statement:
    """What somebody says of the boat in a report."""
    said = made.statement(of, RAMMED, RAMMED[:9], act=Act.CLAIM, event=EVENT)
    return replace(said, speaker=Speaker(span=None, name=name, country=side, on_behalf=side))


WIRED, POST, BRIEF = printed(WIRE, "Nordic Wire"), printed(EDITED, "Harbour Post"), printed(CUT, "Evening Brief")
COURIER = printed(INDEPENDENT, "Island Courier", on=NEXT_DAY)
READ = [
    (WIRED, claim(WIRED, "Foreign Minister", "NOR")),
    (POST, claim(POST, "European Union", "EUU")),  # misread: by its speaker alone it would corroborate the wire
    (BRIEF, claim(BRIEF, "Foreign Minister", "NOR")),
    (COURIER, claim(COURIER, "UN observers", "UNO")),
]


def ledger_of(reports: Sequence[tuple[Report, Statement]]) -> onrecord.Ledger:
    ledger = onrecord.Ledger()
    for report, statement in reports:
        ledger.keep(report, [statement])
    return ledger


@pytest.fixture
def ledger() -> Iterator[onrecord.Ledger]:
    with ledger_of(READ) as opened:
        yield opened


def entry(ledger: onrecord.Ledger, of: int) -> Entry:
    return ledger.entry(READ[of][1].id)


def joined(ledger: onrecord.Ledger, as_of: date | None = None) -> set[tuple[LinkType, str, str]]:
    outlet = {statement.id: report.outlet or "" for report, statement in READ}
    return {(link.type, *sorted((outlet[link.later], outlet[link.earlier]))) for link in ledger.links(as_of=as_of)}


def test_copies_repeat_each_other_and_never_corroborate(ledger: onrecord.Ledger) -> None:
    copies = {"Nordic Wire", "Harbour Post", "Evening Brief"}
    kinds = {kind for kind, one, other in joined(ledger) if {one, other} <= copies}
    assert kinds == {LinkType.REPEATS}
    assert ledger.verdict(entry(ledger, 0).id, as_of=made.DAY).standing is Standing.STANDING


def test_an_independent_speaker_corroborates(ledger: onrecord.Ledger) -> None:
    assert (LinkType.CORROBORATES, "Island Courier", "Nordic Wire") in joined(ledger)
    assert ledger.verdict(entry(ledger, 0).id).standing is Standing.CORROBORATED


def test_evidence_from_copies_is_shown_once_with_all_outlets(ledger: onrecord.Ledger) -> None:
    [evidence] = ledger.evidence(entry(ledger, 3))
    outlets = [evidence.other.outlet, *(copy.outlet for copy in evidence.copies)]
    assert sorted(outlet or "" for outlet in outlets) == ["Evening Brief", "Harbour Post", "Nordic Wire"]
    assert [copy.outlet for copy in ledger.copies(WIRED.id)] == sorted(
        ("Harbour Post", "Evening Brief"), key=lambda outlet: {POST.outlet: POST.id, BRIEF.outlet: BRIEF.id}[outlet]
    )
    assert ledger.copies(COURIER.id) == []


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_reading_does_not_matter(order: tuple[int, ...]) -> None:
    with ledger_of(READ) as one, ledger_of([READ[n] for n in order]) as other:
        assert list(one.export()) == list(other.export())


def test_a_copy_published_later_changes_no_earlier_view() -> None:
    # between the day's copies and the independent report, as a roundup of both would be
    late = printed(f"{CUT} {INDEPENDENT}", "Weekly Harbour", on=made.DAY + timedelta(days=5))
    with ledger_of(READ) as before, ledger_of([(late, claim(late, "a minister", "EUU")), *READ]) as after:
        assert len(after.copies(WIRED.id)) > len(before.copies(WIRED.id))
        assert list(before.export(as_of=NEXT_DAY)) == list(after.export(as_of=NEXT_DAY))
        assert before.page(as_of=NEXT_DAY) == after.page(as_of=NEXT_DAY)


def test_the_page_names_the_other_papers(ledger: onrecord.Ledger) -> None:
    assert "Copied in" in ledger.page(as_of=NEXT_DAY)
    assert "(one source)" in ledger.page(as_of=NEXT_DAY)
