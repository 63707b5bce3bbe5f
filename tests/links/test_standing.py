"""How a statement stands as of a day: the rules of docs/reference/standing.md, one by one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.made import days, entry, report, statement
from onrecord import links
from onrecord.model import Act, Condition, Entry, Event, EventType, Link, LinkType, Span, Standing, Status

SAID = date(2030, 2, 20)
FRIDAY = date(2030, 2, 22)
LATER = date(2030, 2, 25)


def plan(act: Act = Act.COMMITMENT, *, until: date | None = FRIDAY, by: date | None = None) -> Entry:
    of = report(published=SAID)
    event = Event(
        type=EventType.RETREAT,
        actor=("NOR",),
        recipient=(),
        negated=False,
        status=Status.PLANNED,
        when=days(SAID, until) if until else None,
    )
    condition = Condition(span=Span(0, 1), event=None, must=True, by=days(SAID, by)) if by else None
    return entry(of, statement(of, "Norway would sign", act=act, event=event, condition=condition))


def evidence(of: Entry, kind: LinkType, on: date, *, done: bool = True, sure: float = 0.9) -> tuple[Link, Entry]:
    told = report(f"Told on {on} as {kind} {done} {sure}, Oslo said.", published=on)
    event = Event(type=EventType.MOBILIZE, actor=("NOR",), recipient=(), negated=not done, status=Status.PAST)
    other = entry(told, statement(told, f"Told on {on} as {kind} {done} {sure}", act=Act.CLAIM, event=event))
    link = Link(type=kind, later=other.id, earlier=of.id, rule="test.made", reason="as told", confidence=sure)
    return link, other


def stands(of: Entry, on: date, *found: tuple[Link, Entry]) -> Standing:
    return links.standing(of, as_of=on, links=found).standing


def test_a_commitment_is_open_while_its_time_runs() -> None:
    assert stands(plan(), FRIDAY) is Standing.OPEN


def test_a_commitment_lapses_once_its_last_day_is_over() -> None:
    assert stands(plan(), FRIDAY + timedelta(days=1)) is Standing.LAPSED


def test_a_commitment_without_an_end_stays_open() -> None:
    assert stands(plan(until=None), SAID + timedelta(days=4000)) is Standing.OPEN


def test_the_deadline_of_the_condition_is_the_end_where_the_event_names_none() -> None:
    assert stands(plan(Act.THREAT, until=None, by=FRIDAY), LATER) is Standing.LAPSED


def test_a_forecast_does_not_end_with_its_condition() -> None:
    assert stands(plan(Act.FORECAST, until=None, by=FRIDAY), LATER) is Standing.OPEN


@pytest.mark.parametrize(
    ("act", "kind", "standing"),
    [
        (Act.COMMITMENT, LinkType.FULFILS, Standing.KEPT),
        (Act.THREAT, LinkType.WITHDRAWS, Standing.WITHDRAWN),
        (Act.OFFER, LinkType.VOIDS, Standing.VOID),
        (Act.DEMAND, LinkType.BREAKS, Standing.BROKEN),
        (Act.DEMAND, LinkType.ANSWERS, Standing.LAPSED),
        (Act.FORECAST, LinkType.BEARS_OUT, Standing.BORNE_OUT),
        (Act.FORECAST, LinkType.BELIES, Standing.BELIED),
        (Act.CLAIM, LinkType.BELIES, Standing.BELIED),
        (Act.CLAIM, LinkType.BEARS_OUT, Standing.CORROBORATED),
        (Act.ACCUSATION, LinkType.DISPUTES, Standing.DISPUTED),
        (Act.DENIAL, LinkType.CORROBORATES, Standing.CORROBORATED),
        (Act.CLAIM, LinkType.REPEATS, Standing.STANDING),
    ],
)
def test_a_link_settles_a_statement(act: Act, kind: LinkType, standing: Standing) -> None:
    of = plan(act)
    assert stands(of, LATER, evidence(of, kind, LATER)) is standing


def test_not_done_breaks_nothing_before_the_window_has_closed() -> None:
    of = plan()
    not_done = evidence(of, LinkType.BREAKS, SAID, done=False)
    assert stands(of, SAID, not_done) is Standing.OPEN
    assert stands(of, LATER, not_done) is Standing.BROKEN


def test_not_done_never_breaks_what_names_no_end() -> None:
    of = plan(until=None)
    assert stands(of, LATER, evidence(of, LinkType.BREAKS, SAID, done=False)) is Standing.OPEN
    assert stands(of, LATER, evidence(of, LinkType.BREAKS, SAID)) is Standing.BROKEN


def test_not_done_breaks_a_promise_to_go_on_at_once() -> None:
    of = report("We will keep paying, Oslo said.", published=SAID)
    event = Event(type=EventType.AID, actor=("NOR",), recipient=(), negated=False, status=Status.PLANNED)
    promise = entry(of, statement(of, "We will keep paying", act=Act.COMMITMENT, event=event))
    assert stands(promise, FRIDAY, evidence(promise, LinkType.BREAKS, SAID, done=False)) is Standing.BROKEN


def test_an_answer_settles_nothing_but_is_told() -> None:
    of = plan(Act.OFFER)
    verdict = links.standing(of, as_of=LATER, links=[evidence(of, LinkType.ANSWERS, FRIDAY)])
    assert verdict.standing is Standing.LAPSED
    assert verdict.reason.endswith("nothing read by then settles it; reported 2030-02-22: as told")


def test_a_comment_has_no_truth_to_settle() -> None:
    of = plan(Act.COMMENT)
    assert stands(of, LATER, evidence(of, LinkType.DISPUTES, SAID)) is Standing.STANDING


def test_what_corroborates_must_be_surer_than_every_dispute() -> None:
    of = plan(Act.CLAIM)
    dispute = evidence(of, LinkType.DISPUTES, SAID, sure=0.7)
    assert stands(of, LATER, dispute, evidence(of, LinkType.CORROBORATES, LATER, sure=0.7)) is Standing.DISPUTED
    assert stands(of, LATER, dispute, evidence(of, LinkType.CORROBORATES, SAID, sure=0.8)) is Standing.CORROBORATED


def test_doing_the_opposite_breaks_at_once() -> None:
    of = plan()
    assert stands(of, SAID, evidence(of, LinkType.BREAKS, SAID)) is Standing.BROKEN


def test_the_surest_evidence_decides() -> None:
    of = plan()
    pair = evidence(of, LinkType.FULFILS, LATER, sure=0.6), evidence(of, LinkType.BREAKS, SAID, sure=0.9)
    assert stands(of, LATER, *pair) is Standing.BROKEN


def test_a_dispute_counts_for_both_its_ends() -> None:
    of = plan(Act.CLAIM)
    link, other = evidence(of, LinkType.DISPUTES, SAID)
    turned = Link(type=link.type, later=of.id, earlier=other.id, rule="test.made", reason="", confidence=0.9)
    assert stands(of, LATER, (turned, other)) is Standing.DISPUTED


def test_what_a_statement_does_to_another_does_not_settle_it() -> None:
    of = plan()
    link, other = evidence(of, LinkType.FULFILS, SAID)
    turned = Link(type=link.type, later=of.id, earlier=other.id, rule="test.made", reason="", confidence=0.9)
    assert stands(of, SAID, (turned, other)) is Standing.OPEN


def test_what_settles_one_telling_settles_the_other() -> None:
    of, again = plan(), report("Norway would leave, Oslo repeated.", published=SAID)
    told = entry(again, statement(again, "Norway would leave"))
    repeat = Link(type=LinkType.REPEATS, later=told.id, earlier=of.id, rule="test.made", reason="")
    kept, fact = evidence(told, LinkType.FULFILS, FRIDAY)
    assert stands(of, LATER, (repeat, told), (kept, fact)) is Standing.KEPT


def test_the_verdict_names_the_link_that_decided() -> None:
    of = plan()
    link, other = evidence(of, LinkType.VOIDS, FRIDAY)
    verdict = links.standing(of, as_of=LATER, links=[(link, other)])
    assert verdict.because == (link,)
    assert verdict.reason == "voids (reported 2030-02-22, confidence 0.90): as told"


EVIDENCE = st.lists(
    st.tuples(st.sampled_from(LinkType), st.integers(-3, 9), st.booleans(), st.sampled_from([0.4, 0.6, 0.9])),
    max_size=6,
)
ACTS = st.sampled_from(Act)


@given(ACTS, EVIDENCE, st.integers(-3, 9))
def test_later_reports_never_change_an_earlier_view(
    act: Act, drawn: list[tuple[LinkType, int, bool, float]], day: int
) -> None:
    of, as_of = plan(act), SAID + timedelta(days=day)
    found = [evidence(of, kind, SAID + timedelta(days=on), done=done, sure=sure) for kind, on, done, sure in drawn]
    by_then = [pair for pair in found if pair[1].published <= as_of]
    assert links.standing(of, as_of=as_of, links=found) == links.standing(of, as_of=as_of, links=by_then)


@given(ACTS, EVIDENCE, st.randoms())
def test_the_order_of_the_evidence_does_not_matter(
    act: Act, drawn: list[tuple[LinkType, int, bool, float]], random: object
) -> None:
    of = plan(act)
    found = [evidence(of, kind, SAID + timedelta(days=on), done=done, sure=sure) for kind, on, done, sure in drawn]
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert links.standing(of, as_of=LATER, links=found) == links.standing(of, as_of=LATER, links=shuffled)


@pytest.mark.parametrize(("sure", "standing"), [(0.9, Standing.KEPT), (0.2, Standing.VOID)])
def test_what_was_carried_out_is_not_void_for_what_happened_later(sure: float, standing: Standing) -> None:
    threat = plan(Act.THREAT, until=None)
    done = evidence(threat, LinkType.FULFILS, LATER, sure=sure)
    freed = evidence(threat, LinkType.VOIDS, LATER + timedelta(days=60), sure=1.0)
    assert stands(threat, LATER + timedelta(days=90), done, freed) is standing


def test_what_failed_before_it_could_be_carried_out_is_void() -> None:
    threat = plan(Act.THREAT, until=None)
    freed = evidence(threat, LinkType.VOIDS, FRIDAY, sure=1.0)
    done = evidence(threat, LinkType.FULFILS, LATER)
    assert stands(threat, LATER, freed, done) is Standing.VOID


@pytest.mark.parametrize(("shown", "standing"), [(0.14, Standing.DISPUTED), (0.6, Standing.BELIED)])
def test_a_faint_sign_that_a_claim_is_wrong_does_not_outweigh_a_sure_dispute(
    shown: float, standing: Standing
) -> None:
    claim = plan(Act.CLAIM)
    against = evidence(claim, LinkType.DISPUTES, FRIDAY, sure=0.95)
    wrong = evidence(claim, LinkType.BELIES, LATER, sure=shown)
    assert stands(claim, LATER, against, wrong) is standing
