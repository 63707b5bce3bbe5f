"""What the reading model may change of the rules' view of an event: its status, and that it does not happen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from helpers.spoken import passage_of
from onrecord.codebook import phrases
from onrecord.events import modality, negation
from onrecord.events.modality import settled_status
from onrecord.events.negation import OVERRULING, settled_negation
from onrecord.model import Act, EventType, Reason, Status
from onrecord.text.heads import Happening

RULED = Reason(rule="modality.status", decides="status", says="it is said to come")
chances = st.floats(0, 1)


def seen(status: dict[str, float] | None = None, negated: float = 0.0) -> Happening:
    return Happening(event={}, status=status or {}, negated=negated)


def test_without_a_model_the_rule_stands() -> None:
    assert settled_status((Status.PAST, RULED), None) == (Status.PAST, RULED)
    assert settled_negation((True, RULED), None, act=Act.CLAIM) == (True, RULED)


def test_a_sure_model_overrules_and_says_so() -> None:
    status, reason = settled_status((Status.PLANNED, RULED), seen({"past": 0.97, "planned": 0.01}))
    assert status is Status.PAST
    assert reason.says == "the reading model takes it for past, not planned (it is said to come)"
    assert (reason.rule, reason.score) == ("modality.model", 0.97)
    negated, reason = settled_negation((False, RULED), seen(negated=0.99), act=Act.CLAIM)
    assert negated
    assert reason.says == "the reading model takes it not to happen"


@given(st.sampled_from(list(Status)), st.dictionaries(st.sampled_from([each.value for each in Status]), chances))
def test_a_status_that_both_see_stands(status: Status, others: dict[str, float]) -> None:
    told = {**others, status.value: 1.0}
    assert settled_status((status, RULED), seen(told)) == (status, RULED)


@given(st.booleans(), chances)
def test_an_unsure_model_changes_no_negation(ruled: bool, negated: float) -> None:
    found, reason = settled_negation((ruled, RULED), seen(negated=negated), act=Act.CLAIM)
    assert (found is ruled) == (reason is RULED)
    if max(negated, 1 - negated) < OVERRULING:
        assert found is ruled


@given(st.sampled_from([Act.DENIAL, Act.REFUSAL]), chances)
def test_what_is_denied_or_refused_does_not_happen_whatever_the_model_sees(act: Act, negated: float) -> None:
    assert settled_negation((True, RULED), seen(negated=negated), act=act) == (True, RULED)


@pytest.mark.parametrize(
    ("words", "place", "negated"),
    [
        ("the conference did not meet in May", 4, True),
        ("Oslo has not yet signed the accord", 4, True),
        ("Oslo missed the payment on Friday", 3, True),
        ("talks between the two capitals collapsed", 0, True),
        ("talks began , and the truce collapsed", 0, False),
        ("Oslo did not only sign", 4, False),
        ("the talks planned for April did not take place", 1, True),
        ("the talks with Oslo never happened", 1, True),
        ("the talks in Oslo fell through", 1, True),
        ("the talks did not take long", 1, False),
        ("Oslo suspended its joint talks with Bergen", 4, True),
        ("Oslo dropped its plan for talks with Bergen", 5, True),
        ("the talks with Oslo were called off", 1, True),
        ("Oslo put off the general election", 5, True),
        ("the election of May was postponed", 1, True),
        ("the talks with Oslo were not called off", 1, False),
        ("talks on a cancelled debt", 0, False),
        ("the cancelled talks resumed in Oslo", 2, False),
        ("Oslo dropped its anchor before talks with Bergen", 5, False),
    ],
)
def test_what_was_plainly_not_done_stays_so_for_any_model(words: str, place: int, negated: bool) -> None:
    tagged = phrases.words(passage_of(words).tokens)
    ruled = negation.negated(tagged, place, act=None, event_type=EventType.CONSULT)
    assert ruled[0] is negated
    if ruled[1].rule == negation.NOT_DONE:
        assert settled_negation(ruled, seen(negated=0.0), act=Act.CLAIM) == ruled


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("the withdrawal was under way", Status.ONGOING),
        ("the filling was underway", Status.ONGOING),
        ("the troops were leaving", Status.ONGOING),
        ("the troops were under fire", Status.PAST),
        ("the withdrawal was over", Status.PAST),
    ],
)
def test_what_goes_on(words: str, status: Status) -> None:
    passage = passage_of(words)
    told = phrases.words(passage.tokens)
    assert modality.status(told, 1, act=Act.CLAIM, condition=False)[0] is status


@pytest.mark.parametrize("words", ["Norway had decided to attack Iceland", "Oslo had planned to attack Iceland"])
def test_what_is_meant_lies_ahead(words: str) -> None:
    told = phrases.words(passage_of(words).tokens)
    assert modality.status(told, 4, act=Act.CLAIM, condition=False)[0] is Status.PLANNED


@pytest.mark.parametrize(
    ("words", "place", "stay"),
    [
        ("Norway kept its troops in the valley as the withdrawal was due", 9, True),
        ("soldiers remained at five posts", 0, True),
        ("the soldiers would remain in Mali", 3, True),
        ("the soldiers that remained were withdrawn", 5, False),
        ("the truce remained in force", 1, False),
        ("Norway withdrew its troops but stayed in five posts", 1, False),
    ],
)
def test_whose_troops_stay_has_not_withdrawn_them(words: str, place: int, stay: bool) -> None:
    tagged = phrases.words(passage_of(words).tokens)
    assert negation.negated(tagged, place, act=Act.CLAIM, event_type=EventType.RETREAT)[0] is stay


@pytest.mark.parametrize(
    "text",
    [
        "Norway warned Iceland against attacking Chad.",
        "Norway warned against imposing sanctions on Chad.",
        "Norway cautioned against the use of force in Chad.",
        "Norway spoke out against the use of force in Chad.",
    ],
)
def test_what_is_warned_against_is_not_to_happen(text: str) -> None:
    [demand] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert demand.act is Act.DEMAND
    assert demand.event is not None
    assert demand.event.negated
    assert "NOR" not in demand.event.actor


@pytest.mark.parametrize(
    "text",
    [
        '"We are not closing the door to talks," Norway\'s foreign minister said.',
        "Norway said it was not ruling out a summit with Iceland.",
        "Norway said it would not abandon the talks.",
        '"We are not walking away from the talks," Norway\'s foreign minister said.',
    ],
)
def test_what_is_not_given_up_is_neither_refused_nor_negated(text: str) -> None:
    [statement] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert statement.act not in (Act.REFUSAL, Act.DENIAL)
    assert statement.event is not None
    assert (statement.event.type, statement.event.negated) == (EventType.CONSULT, False)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Norway said Iceland should have withdrawn its troops in May.", True),
        ("Norway said Iceland ought to have consulted it first.", True),
        ("Norway said Iceland should not have attacked the boats.", False),
    ],
)
def test_what_should_have_been_is_past_and_was_not(text: str, negated: bool) -> None:
    [entry] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert entry.event is not None
    assert (entry.event.status, entry.event.negated) == (Status.PAST, negated)


@pytest.mark.parametrize(
    "text",
    [
        '"We exercised restraint," China\'s foreign minister said.',
        "China said its troops had shown restraint.",
        "China vowed to exercise the utmost restraint.",
    ],
)
def test_who_shows_restraint_does_not_attack(text: str) -> None:
    *_, last = onrecord.read(f"India and China clashed.\n\n{text}", date="2020-06-17")
    assert last.event is not None
    assert last.event.negated


@pytest.mark.parametrize("tail", ["", " within hours of agreeing to it", " a day after agreeing to withdraw"])
def test_whoever_breaks_a_truce_attacks(tail: str) -> None:
    [accusation] = onrecord.read(f"Georgia accused Russia of breaking a ceasefire{tail}.", date="2008-08-13")
    assert accusation.event is not None
    assert (accusation.event.type, accusation.event.negated) == (EventType.ASSAULT, False)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Sudan said that it would terminate the ceasefire.", True),
        ("Sudan said that it had pulled out of the truce.", True),
        ("Sudan accused South Sudan of ending the ceasefire.", True),
        ("Sudan said it would not abandon the ceasefire.", False),
        ("Sudan urged South Sudan not to scrap the truce.", False),
    ],
)
def test_whoever_ends_a_truce_no_longer_keeps_it(text: str, negated: bool) -> None:
    [statement] = onrecord.read(text, date="2012-04-14")
    assert statement.event is not None
    assert (statement.event.type, statement.event.negated) == (EventType.RETREAT, negated)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Norway said contacts with Iceland had been cut off.", True),
        ("Norway said its talks with Iceland had been broken off.", True),
        ("Chad said the help would not be there in time.", True),
        ("Norway urged Iceland against closing its border.", True),
        ("Nansen said that he, too, would stay away from the summit because it was illegal.", True),
        ("Russia warned that unless Ukraine paid its debt, there would be no more gas deliveries.", True),
        ("Chad said the raid would not be the last.", False),
        ("Chad said the raid was not its last.", False),
        ("Norway said Iceland would not be invited to the last round of talks.", True),
        ("Iceland said Norway would not be paid for the last shipment of arms.", True),
        ('"They are not going to be the last strikes," Israel said.', False),
        ("Norway said it would not be the first to attack Iceland.", True),
        ("Norway said it would reject the budget.", False),
        ("Norway said its relations with Iceland had been frozen.", False),
        ("Norway said its talks with Iceland had been put on ice.", True),
        ("Norway said Iceland stopped short of sending troops.", True),
        ("Norway said Iceland had so far held back from bombing the town.", True),
        ("Norway said it was not clear when talks with Chad would resume.", False),
    ],
)
def test_what_comes_about_and_what_does_not(text: str, negated: bool) -> None:
    [event] = [each.event for each in onrecord.read(text, date="2012-01-31") if each.speaker]
    assert event is None or event.negated is negated
