"""Which links join two statements, and why: sentences in, rules out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.made import days, entry, report, statement
from onrecord import codebook, links
from onrecord.links.find import FIRM, IF_DENIED, enough, proposals
from onrecord.links.pairs import Pair, prepare
from onrecord.model import Act, Condition, Entry, Event, EventType, Link, LinkType, Quantity, Report, Span, Status

TABLES = codebook.load().links
DAY = date(2030, 2, 26)


def event(words: str, *, when: str | None = None, number: float | None = None) -> Event:
    """An event from a line: "not RETREAT NOR>ISL planned"."""
    *negated, kind, sides, status = words.split()
    actor, recipient = (tuple(part.split("+")) if part else () for part in sides.split(">"))
    return Event(
        type=EventType(kind),
        actor=actor,
        recipient=recipient,
        negated=bool(negated),
        status=Status(status),
        when=days(*when.split("..")) if when else None,
        quantity=Quantity(value=number, unit="troops") if number is not None else None,
    )


def said(
    text: str,
    act: str,
    side: str,
    about: str,
    *,
    on: date = DAY,
    to: str | None = None,
    hangs: str = "",
    told: Report | None = None,
    **more: str,
) -> Entry:
    """The entry of one sentence; `act` "fact" is narrated; `hangs` is "must EVENT" or "not EVENT"."""
    of = told or report(f"{text}, {side} said.", published=on)
    made = statement(
        of,
        text,
        side,
        side=side,
        act=Act.CLAIM if act == "fact" else Act(act),
        addressee=to,
        event=event(about, **more) if about else None,
        **({"speaker": None, "said_on": None} if act == "fact" else {}),
        **({"condition": condition(hangs)} if hangs else {}),
    )
    return entry(of, made)


def condition(words: str) -> Condition:
    must, about = words.split(" ", 1)
    return Condition(span=Span(0, 1), event=event(about), must=must == "must")


def found(earlier: Entry, later: Entry) -> list[str]:
    """The rules by which the two are linked."""
    return [link.rule for link in links.select(links.find(later, [earlier], tables=TABLES))]


def compared(earlier: Entry, later: Entry) -> Pair:
    return Pair(prepare(later, words=TABLES.words), prepare(earlier, words=TABLES.words), TABLES)


def proposed(earlier: Entry, later: Entry) -> list[str]:
    """The rules that let the two be linked, however sure."""
    return [each.rule for each in proposals(compared(earlier, later))]


def meant(of: Entry, meaning: bytes) -> Entry:
    """The entry with a meaning, as the reading model gives it."""
    return replace(of, statement=replace(of.statement, meaning=meaning))


FEW_DAYS = DAY + timedelta(days=3)
BLAME = report("Norway shelled first, ISL said. Iceland shelled first, NOR answered.", published=DAY)


@pytest.mark.parametrize(
    ("earlier", "later", "rule"),
    [
        (
            said("Norwegian boats rammed our trawler", "accusation", "ISL", "ASSAULT NOR>ISL past", to="NOR"),
            said("No boat of ours rammed the trawler", "denial", "NOR", "not ASSAULT NOR>ISL past", to="ISL"),
            "disputes.denial",
        ),
        (
            said("Norway shelled first", "accusation", "ISL", "ASSAULT NOR>ISL past", to="NOR", told=BLAME),
            said("Iceland shelled first", "accusation", "NOR", "ASSAULT ISL>NOR past", to="ISL", told=BLAME),
            "disputes.each_other",
        ),
        (
            said("We will pull the battalion back from Jan Mayen", "commitment", "NOR", "RETREAT NOR>ISL planned"),
            said("The battalion was pulled back from Jan Mayen", "fact", "NOR", "RETREAT NOR>ISL past", on=FEW_DAYS),
            "outcomes.fulfilled_by_fact",
        ),
        (
            said("hand over the lighthouse keeper", "demand", "ISL", "CONCEDE NOR>ISL planned", to="NOR"),
            said("we will never hand him over", "refusal", "NOR", "not CONCEDE NOR>ISL planned", to="ISL"),
            "answers.refused",
        ),
        (
            said("We will shell the harbour of Reykjavik", "threat", "NOR", "ASSAULT NOR>ISL hypothetical", to="ISL"),
            said("Reykjavik harbour will be shelled", "threat", "NOR", "ASSAULT NOR>ISL hypothetical", to="ISL"),
            "repeats.same_speaker",
        ),
    ],
)
def test_a_later_statement_is_joined_to_an_earlier_one(earlier: Entry, later: Entry, rule: str) -> None:
    assert found(earlier, later) == [rule]


def test_a_refusal_is_no_telling_of_the_promise_that_it_takes_back() -> None:
    made = said("Norway will free the crew of the trawler", "commitment", "NOR", "CONCEDE NOR>ISL planned")
    words = "Norway will not free the crew of the trawler"
    taken = said(words, "refusal", "NOR", "not CONCEDE NOR>ISL planned", on=FEW_DAYS)
    assert "outcomes.taken_back" in found(made, taken)
    assert not any(rule.startswith("repeats") for rule in found(made, taken))


def promise(clause: str) -> Entry:
    """A promise of talks that hangs on no attack, with its clause marked."""
    made = said(
        f"will meet {clause}",
        "commitment",
        "NOR",
        "CONSULT NOR>ISL planned",
        hangs="not ASSAULT ISL>FIN hypothetical",
    )
    begins = made.words.index(clause) + made.statement.content[0].start
    hinge = made.statement.condition
    assert hinge is not None
    marked = replace(hinge, span=Span(begins, begins + len(clause)))
    return replace(made, statement=replace(made.statement, condition=marked))


@pytest.mark.parametrize(
    ("words", "called_off"),
    [
        ("its talks because Iceland had begun to shell the port", True),
        ("its talks for want of a room", False),
    ],
)
def test_who_calls_a_promise_off_for_its_condition_voids_it(words: str, called_off: bool) -> None:
    earlier = promise("provided the port is not shelled again")
    later = said(words, "refusal", "NOR", "not CONSULT NOR>ISL planned", on=DAY + timedelta(days=4))
    assert ("outcomes.called_off" in found(earlier, later)) is called_off


def hanging(promise: Entry, clause: str) -> Entry:
    """The entry with the clause of its condition marked in its words."""
    begins = promise.words.index(clause) + promise.statement.content[0].start
    hinge = promise.statement.condition
    assert hinge is not None
    marked = replace(hinge, span=Span(begins, begins + len(clause)))
    whole = report(f"{promise.words}, {promise.side} said.", published=promise.published)
    return entry(whole, replace(promise.statement, condition=marked))


WEEK_LATER = DAY + timedelta(days=7)
SHUT = hanging(
    said(
        "The crossing will stay shut until Iceland frees the pilot Amundsen",
        "refusal",
        "NOR",
        "not CONCEDE NOR>ISL planned",
        hangs="not CONCEDE ISL>NOR hypothetical",
    ),
    "until Iceland frees the pilot Amundsen",
)
LEAVING = hanging(
    said(
        "Norway will leave the valley if Iceland disarms its militia",
        "commitment",
        "NOR",
        "RETREAT NOR>ISL planned",
        when="2030-02-26..2030-02-28",
        hangs="must CONCEDE ISL>NOR hypothetical",
    ),
    "if Iceland disarms its militia",
)


@pytest.mark.parametrize(
    ("earlier", "words", "act", "side", "about", "void"),
    [
        (SHUT, "Iceland freed Amundsen on Monday", "fact", "ISL", "CONCEDE ISL>NOR past", True),
        (SHUT, "Iceland had freed Amundsen", "claim", "NOR", "CONCEDE ISL>NOR past", True),
        (SHUT, "Amundsen has been freed", "claim", "ISL", "CONCEDE ISL>NOR past", False),
        (SHUT, "Iceland lowered its tariffs on Monday", "fact", "ISL", "CONCEDE ISL>NOR past", False),
        (SHUT, "Iceland freed Amundsen on Monday", "fact", "ISL", "CONCEDE ISL>SWE past", False),
        (LEAVING, "Iceland has not disarmed its militia", "fact", "ISL", "not CONCEDE ISL>NOR past", True),
        (LEAVING, "Iceland has not raised its flag", "fact", "ISL", "not CONCEDE ISL>NOR past", False),
    ],
)
def test_what_a_statement_hangs_on_fails_in_words_that_name_it(
    earlier: Entry, words: str, act: str, side: str, about: str, void: bool
) -> None:
    later = said(words, act, side, about, on=WEEK_LATER)
    assert ("outcomes.condition_failed" in found(earlier, later)) is void


def test_what_was_to_happen_has_not_failed_before_its_time_is_over() -> None:
    later = said("Iceland has not disarmed its militia", "fact", "ISL", "not CONCEDE ISL>NOR past", on=DAY)
    assert "outcomes.condition_failed" not in found(LEAVING, later)


@pytest.mark.parametrize(
    ("words", "called_off"),
    [
        ("will not leave the valley because Iceland had not disarmed its militia", True),
        ("will not leave the valley after Iceland disarmed its militia", False),
        ("will not leave the valley because the road had not been cleared", False),
    ],
)
def test_who_calls_a_promise_off_for_what_did_not_happen_voids_it(words: str, called_off: bool) -> None:
    later = said(words, "refusal", "NOR", "not RETREAT NOR>ISL planned", on=FEW_DAYS)
    assert ("outcomes.called_off" in found(LEAVING, later)) is called_off


def test_what_others_do_keeps_no_promise() -> None:
    ban = said("Norway would ban lorries on 1 March", "threat", "NOR", "SANCTION NOR>ISL planned", when="2030-03-01")
    for who, kept in (("NOR>ISL", True), ("ISL>NOR", False)):
        fact = said("lorries were banned", "fact", "", f"SANCTION {who} past", on=WEEK_LATER, when="2030-03-01")
        assert ("outcomes.fulfilled_by_fact" in found(ban, fact)) is kept


@pytest.mark.parametrize(("words", "kept"), [("Both agreed on a truce", False), ("The date was agreed", True)])
def test_an_event_of_another_kind_keeps_only_a_promise_that_it_shares_a_word_with(words: str, kept: bool) -> None:
    made = said("Norway will name a date for the vote in Iceland", "commitment", "NOR", "CONCEDE NOR>ISL planned")
    fact = said(words, "fact", "NOR", "AGREE NOR>ISL past", on=FEW_DAYS)
    assert ("outcomes.fulfilled_by_fact" in proposed(made, fact)) is kept


def test_who_signs_a_truce_ceases_fire() -> None:
    asked = said("Both must cease fire", "demand", "FIN", "RETREAT ISL+NOR> hypothetical")
    fact = said("An armistice was signed", "fact", "NOR", "AGREE ISL+NOR> past", on=FEW_DAYS)
    assert "outcomes.fulfilled_by_fact" in proposed(asked, fact)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Norway had agreed to pull the battalion back", False),
        ("Norway promised Iceland again to pull the battalion back", False),
        ("Norway agreed on Monday to the withdrawal of the battalion", True),
        ("The battalion, which had promised to leave, was pulled back", True),
    ],
)
def test_to_have_agreed_to_do_something_is_not_to_have_done_it(words: str, kept: bool) -> None:
    made = said("We will pull the battalion back from Jan Mayen", "commitment", "NOR", "RETREAT NOR>ISL planned")
    told = said(words, "claim", "FIN", "RETREAT NOR>ISL past", on=FEW_DAYS)
    assert ("outcomes.fulfilled_by_claim" in proposed(made, told)) is kept


@pytest.mark.parametrize(("side", "vouched"), [("NOR", True), ("FIN", False)])
def test_who_says_that_he_did_as_he_had_threatened_need_not_say_it_in_the_same_words(
    side: str, vouched: bool
) -> None:
    about = "Norway would take further measures"
    threat = meant(said(about, "threat", "NOR", "SANCTION NOR>ISL hypothetical"), b"\x60\x20")
    when = FEW_DAYS.isoformat()
    done = said("ships were barred from port", "claim", side, "SANCTION NOR>ISL past", on=FEW_DAYS, when=when)
    assert compared(threat, meant(done, b"\x60\x40")).vouched is vouched
    assert not compared(threat, meant(done, b"\xa0\x40")).vouched


def test_what_was_done_before_it_was_said_breaks_and_keeps_nothing() -> None:
    refusal = said("never shell Reykjavik harbour", "refusal", "NOR", "not ASSAULT NOR>ISL planned")
    for when, broken in (("2030-02-20", False), ("2030-03-01", True)):
        fact = said("shelled Reykjavik harbour", "fact", "", "ASSAULT NOR>ISL past", on=WEEK_LATER, when=when)
        assert ("outcomes.opposite_done" in found(refusal, fact)) is broken


@pytest.mark.parametrize(("teller", "settled"), [("NOR", True), ("SWE", True), ("ISL", False)])
def test_what_only_the_one_who_demanded_says_is_no_breach(teller: str, settled: bool) -> None:
    demand = said("Norway must not attack our patrols", "demand", "ISL", "not ASSAULT NOR>ISL planned", to="NOR")
    about = "ASSAULT NOR>ISL past"
    breach = said("Norway attacked patrols", "claim", teller, about, on=WEEK_LATER, when="2030-03-01")
    assert ("outcomes.opposite_done" in found(demand, breach)) is settled


@pytest.mark.parametrize(("teller", "settled"), [("NOR", True), ("SWE", True), ("ISL", False)])
def test_what_only_the_other_side_says_is_no_breach(teller: str, settled: bool) -> None:
    promise = said("We will keep our patrols out of Iceland", "commitment", "NOR", "not ASSAULT NOR>ISL planned")
    breach = said(
        "Norwegian patrols attacked Iceland",
        "claim",
        teller,
        "ASSAULT NOR>ISL past",
        on=WEEK_LATER,
        when="2030-03-01",
    )
    assert ("outcomes.opposite_done" in found(promise, breach)) is settled


def test_a_promise_to_go_on_is_not_kept_by_one_act() -> None:
    fact = said("Norway supplied gas to Iceland", "fact", "NOR", "AID NOR>ISL past", on=WEEK_LATER, when="2030-03-01")
    for verb, kept in (("supply", True), ("continue to supply", False), ("keep supplying", False)):
        words = f"Norway will {verb} gas to Iceland"
        promise = said(words, "commitment", "NOR", "AID NOR>ISL planned")
        assert ("outcomes.fulfilled_by_fact" in found(promise, fact)) is kept


def test_a_plan_told_to_be_dropped_is_withdrawn() -> None:
    threat = said("Norway will propose a motion", "threat", "NOR", "REJECT NOR>ISL planned")
    for words, taken in (("dropped its plan for a motion", True), ("dropped a stone", False)):
        fact = said(f"Norway {words}", "fact", "NOR", "not REJECT NOR>ISL past", on=WEEK_LATER)
        assert ("outcomes.taken_back" in found(threat, fact)) is taken


@pytest.mark.parametrize(
    ("words", "about", "taken"),
    [
        ("Norway put off the election", "not CONCEDE NOR> past", True),
        ("Norway called the May election off", "not CONCEDE NOR> past", True),
        ("The election was postponed", "not CONCEDE NOR> past", True),
        ("Norway held the election", "CONCEDE NOR> past", False),
        ("Norway put up a light", "not CONCEDE NOR> past", False),
        ("The ferry was cancelled", "not CONCEDE NOR> past", False),
    ],
)
def test_a_promise_put_off_by_its_own_side_is_withdrawn(words: str, about: str, taken: bool) -> None:
    promise = said("Norway will hold an election in May", "commitment", "NOR", "CONCEDE NOR> planned")
    fact = said(words, "fact", "NOR", about, on=WEEK_LATER)
    [*sure] = [link for link in links.find(fact, [promise], tables=TABLES) if link.confidence == 1.0]
    assert ([link.rule for link in sure] == ["outcomes.taken_back"]) is taken


@pytest.mark.parametrize(
    ("words", "void"),
    [("The money had arrived", True), ("The money had been stolen", False), ("A ferry had arrived", False)],
)
def test_an_unless_that_happened_in_its_own_words_voids(words: str, void: bool) -> None:
    text = "Wages will not be paid unless the money has arrived"
    refusal = said(text, "refusal", "NOR", "not AID NOR> planned", hangs="not AID ISL>NOR planned")
    held = refusal.statement.condition
    assert held is not None
    held = replace(held, span=Span(text.index("unless"), len(text)))
    refusal = replace(refusal, statement=replace(refusal.statement, condition=held))
    claim = said(words, "claim", "NOR", "AID NOR> past", on=WEEK_LATER)
    assert ("outcomes.condition_failed" in found(refusal, claim)) is void


def test_a_plan_told_in_the_same_report_fulfils_nothing() -> None:
    told = report("Oslo will meet Suva on Friday, NOR said. Talks next week, NOR added.", published=DAY)
    one = said("Oslo will meet Suva on Friday", "commitment", "NOR", "CONSULT NOR>FJI planned", told=told)
    other = said("Talks next week", "commitment", "NOR", "CONSULT NOR>FJI planned", told=told)
    assert "outcomes.fulfilled_by_claim" not in found(one, other)


def test_a_forecast_is_not_borne_out_by_something_else() -> None:
    forecast = said("Iceland would attack within days", "forecast", "NOR", "ASSAULT ISL>NOR planned")
    attack = said("Iceland attacked at dawn", "fact", "ISL", "ASSAULT ISL>NOR past", on=FEW_DAYS)
    backing = said("Iceland recognised the regions", "fact", "ISL", "SUPPORT ISL>NOR past", on=FEW_DAYS)
    assert found(forecast, attack) == ["outcomes.bears_out_by_fact"]
    assert "outcomes.bears_out_by_fact" not in found(forecast, backing)


@pytest.mark.parametrize(("opened", "kept"), [("2030-03-03", True), ("2030-03-20", False)])
def test_a_promise_for_a_day_is_not_kept_long_after_it(opened: str, kept: bool) -> None:
    promise = said("The banks will open on 1 March", "commitment", "NOR", "CONCEDE NOR> planned", when="2030-03-01")
    later = date.fromisoformat(opened) + timedelta(days=1)
    fact = said("Banks in Norway opened", "fact", "NOR", "CONCEDE NOR> past", on=later, when=opened)
    assert ("outcomes.fulfilled_by_fact" in found(promise, fact)) is kept


@pytest.mark.parametrize(("attacked", "shown"), [("2030-02-24", True), ("2030-03-20", False)])
def test_what_happens_later_shows_no_claim_about_the_past_wrong(attacked: str, shown: bool) -> None:
    denial = said("We attacked no ship", "denial", "NOR", "not ASSAULT NOR>ISL past")
    later = date.fromisoformat(attacked) + timedelta(days=3)
    fact = said("Norway attacked an Icelandic ship", "fact", "NOR", "ASSAULT NOR>ISL past", on=later, when=attacked)
    assert ("outcomes.belies_by_fact" in found(denial, fact)) is shown


@pytest.mark.parametrize(
    ("words", "lasts"),
    [
        ("would observe the truce", True),
        ("will abide by every word of the accord", True),
        ("committed its men to a ceasefire in full", True),
        ("will pull its men back on Monday", False),
    ],
)
def test_a_truce_is_not_kept_by_one_step_and_one_attack_breaks_it(words: str, lasts: bool) -> None:
    promise = said(f"Norway {words}", "commitment", "NOR", "RETREAT NOR>ISL planned")
    step = said("Norway pulled its men back", "fact", "NOR", "RETREAT NOR>ISL past", on=FEW_DAYS)
    attack = said("Norwegian planes bombed the port", "fact", "NOR", "ASSAULT NOR>ISL past", on=FEW_DAYS)
    assert ("outcomes.fulfilled_by_fact" in proposed(promise, step)) is not lasts
    assert "outcomes.opposite_done" in proposed(promise, attack)
    assert compared(promise, attack).strays is lasts


@pytest.mark.parametrize(
    ("act", "side", "backed"), [("claim", "ISL", True), ("claim", "NOR", False), ("forecast", "ISL", False)]
)
def test_only_another_side_that_tells_the_same_bears_out(act: str, side: str, backed: bool) -> None:
    claim = said("A truce was signed in Oslo", "claim", "NOR", "AGREE NOR>ISL past")
    made = said("A truce in Oslo", act, side, "AGREE NOR>ISL past", on=FEW_DAYS)
    assert ("repeats.other_speaker" in proposed(claim, made)) is backed


ASKED = report("No men will be let in, NOR said. The weather was fine. Let our men in, ISL asked.", published=DAY)


@pytest.mark.parametrize(("about", "proposed_as"), [("AGREE", True), ("SANCTION", False)])
def test_a_report_tells_an_answer_before_what_was_asked_only_if_they_have_something_in_common(
    about: str, proposed_as: bool
) -> None:
    refusal = said("No men will be let in", "refusal", "NOR", f"not {about} NOR>ISL planned", told=ASKED)
    demand = said("The weather was fine", "demand", "ISL", "AGREE NOR>ISL hypothetical", to="NOR", told=ASKED)
    assert ("answers.refused" in proposed(demand, refusal)) is proposed_as


@pytest.mark.parametrize(
    ("on", "answers"),
    [("2030-02-27..2030-02-27", True), ("2030-02-20..2030-02-20", False), ("2030-02-01..2030-02-26", False)],
)
def test_what_was_promised_before_it_was_asked_for_is_no_answer(on: str, answers: bool) -> None:
    asked = said("Norway must let our men in", "demand", "ISL", "COOPERATE NOR>ISL hypothetical", to="NOR")
    made = said("Norway would let the men in", "commitment", "NOR", "COOPERATE NOR>ISL planned")
    dated = replace(made, statement=replace(made.statement, said_on=days(*on.split(".."))))
    assert ("answers.accepted" in proposed(asked, dated)) is answers


def test_who_promises_what_was_asked_takes_it_up_whatever_the_words() -> None:
    demand = said("Norway must let our men in", "demand", "ISL", "COOPERATE NOR>ISL hypothetical", to="NOR")
    taken = said("will welcome the men and place no obstacles", "commitment", "NOR", "COOPERATE NOR>ISL planned")
    assert "answers.accepted" in proposed(demand, taken)


@pytest.mark.parametrize(
    ("act", "side", "about", "disputed"),
    [
        ("claim", "ISL", "COERCE NOR>ISL past", False),
        ("denial", "ISL", "COERCE NOR>ISL past", True),
        ("accusation", "NOR", "COERCE ISL>NOR past", True),
    ],
)
def test_who_says_the_same_of_the_same_side_disputes_nothing(act: str, side: str, about: str, disputed: bool) -> None:
    accusation = said("Norway took gas from the pipe", "accusation", "SWE", "COERCE NOR>ISL past")
    later = said("gas was taken from the pipe", act, side, about, on=FEW_DAYS)
    assert any(rule.startswith("disputes") for rule in proposed(accusation, later)) is disputed


NOBODY = "nobody of our men set foot there"


@pytest.mark.parametrize(
    ("words", "side", "about", "meaning", "least"),
    [
        (NOBODY, "NOR", "not MOBILIZE NOR>ISL past", b"\x60\x40", IF_DENIED),
        (NOBODY, "NOR", "not MOBILIZE NOR>ISL past", b"\xa0\x40", None),  # of something else
        (NOBODY, "NOR", "not MOBILIZE NOR>FIN past", b"\x60\x40", None),
        (NOBODY, "ISL", "not MOBILIZE NOR>ISL past", b"\x60\x40", None),
        ("the charge as baseless", "NOR", "not MOBILIZE NOR>ISL past", b"\x60\x40", None),
        (NOBODY, "NOR", "MOBILIZE NOR>ISL past", b"\x60\x40", None),
    ],
)
def test_who_denies_the_very_deed_that_another_tells_of_disputes_it(
    words: str, side: str, about: str, meaning: bytes, least: float | None
) -> None:
    blamed = meant(said("Norwegian soldiers came ashore", "accusation", "ISL", "MOBILIZE NOR>ISL past"), b"\x60\x20")
    denied = meant(said(words, "denial", side, about, on=FEW_DAYS), meaning)
    kind = LinkType.DISPUTES
    assert enough(compared(blamed, denied), kind, TABLES) == (least or TABLES.enough[kind])
    assert enough(compared(denied, blamed), kind, TABLES) == (least or TABLES.enough[kind])


def test_what_two_sides_deny_in_one_breath_is_no_dispute_between_them() -> None:
    both = report("NOR and FJI deny that troops are in Chad.", published=DAY)
    one, other = (
        said("troops are in Chad", "denial", side, f"not MOBILIZE {side}>TCD ongoing", told=both)
        for side in ("NOR", "FJI")
    )
    assert not any(rule.startswith("disputes") for rule in (*proposed(one, other), *proposed(other, one)))


def test_what_two_sides_say_in_one_breath_is_not_borne_out_by_it() -> None:
    both = report("NOR and FJI said troops had left Chad.", published=DAY)
    one, other = (
        said("troops had left Chad", "claim", side, "RETREAT TCD> past", told=both) for side in ("NOR", "FJI")
    )
    assert not any(rule.startswith("repeats.other") for rule in (*proposed(one, other), *proposed(other, one)))


def test_who_paid_whom_are_no_two_views_of_one_matter() -> None:
    paid = said("Norway paid on Wednesday", "claim", "NOR", "AID NOR>ISL past")
    for about, disputed in (("AID ISL>NOR past", False), ("not AID ISL>NOR past", True)):
        later = said("Iceland paid on Wednesday", "claim", "ISL", about, on=FEW_DAYS)
        assert any(rule.startswith("disputes") for rule in proposed(paid, later)) is disputed


def test_who_owns_up_to_have_broken_a_promise_is_believed_like_another() -> None:
    promise = said("Norway will not touch the gas", "commitment", "NOR", "not COERCE NOR>ISL planned", to="ISL")
    admitted = said("we did take gas", "claim", "NOR", "COERCE NOR>ISL past", on=WEEK_LATER, when="2030-03-04")
    boasted = said(
        "we left the gas alone", "claim", "NOR", "not COERCE NOR>ISL past", on=WEEK_LATER, when="2030-03-04"
    )
    for later, kind, least in ((admitted, LinkType.BREAKS, False), (boasted, LinkType.FULFILS, True)):
        pair = compared(promise, later)
        assert pair.vouched
        assert (enough(pair, kind, TABLES) == FIRM) is least


UNPAID = "Norway will cut the gas unless Iceland pays its debt"


@pytest.mark.parametrize(
    ("words", "about", "void"),
    [
        ("Iceland had paid its debt on Wednesday", "AID ISL>NOR past", True),
        ("Iceland had signed a paper on its debt", "AGREE ISL>NOR past", False),
        ("Iceland had sent a ship", "AID ISL>NOR past", False),
    ],
)
def test_what_an_unless_asks_for_may_be_coded_in_two_ways(words: str, about: str, void: bool) -> None:
    hangs = "not COOPERATE ISL>NOR hypothetical"
    threat = hanging(
        said(UNPAID, "threat", "NOR", "SANCTION NOR>ISL hypothetical", to="ISL", hangs=hangs),
        "unless Iceland pays its debt",
    )
    later = said(words, "claim", "NOR", about, on=FEW_DAYS, when="2030-02-27")
    sure = [link.rule for link in links.find(later, [threat], tables=TABLES) if link.confidence == 1.0]
    assert (sure == ["outcomes.condition_failed"]) is void


@pytest.mark.parametrize(
    ("clause", "void"), [("until Iceland frees the crew", True), ("unless Iceland frees the crew", False)]
)
def test_an_until_sets_no_last_day(clause: str, void: bool) -> None:
    refusal = said(
        f"No talks {clause}", "refusal", "NOR", "not CONSULT NOR>ISL planned", hangs="not CONCEDE ISL>NOR planned"
    )
    marked = hanging(refusal, clause)
    hinge = marked.statement.condition
    assert hinge is not None
    by = replace(marked.statement, condition=replace(hinge, by=days("2030-02-26")))
    freed = said("Iceland freed the crew", "fact", "ISL", "CONCEDE ISL>NOR past", on=WEEK_LATER, when="2030-03-04")
    assert ("outcomes.condition_failed" in found(replace(marked, statement=by), freed)) is void


@pytest.mark.parametrize(("who", "shows"), [("NOR>ISL", True), ("ISL+NOR>", False)])
def test_fighting_of_both_shows_nothing_of_one(who: str, shows: bool) -> None:
    fight = said("Heavy fighting on the border", "fact", "", f"ASSAULT {who} past", on=FEW_DAYS, when="2030-02-28")
    promise = said("Norway will not attack first", "commitment", "NOR", "not ASSAULT NOR>ISL planned")
    threat = said("Norway will defend the border", "threat", "NOR", "ASSAULT NOR>ISL planned", to="ISL")
    assert ("outcomes.opposite_done" in proposed(promise, fight)) is shows
    assert ("outcomes.fulfilled_by_fact" in proposed(threat, fight)) is shows
    hangs = "not ASSAULT ISL>NOR hypothetical"
    shot = said("Heavy fire on the border", "fact", "", "ASSAULT ISL>NOR past", on=FEW_DAYS, when="2030-02-28")
    hold = said("will not fire unless fired upon", "commitment", "NOR", "not ASSAULT NOR>ISL planned", hangs=hangs)
    assert "outcomes.condition_failed" in proposed(hold, shot)
    if not shows:
        assert "outcomes.condition_failed" not in proposed(hold, fight)


def test_not_to_begin_takes_no_threat_back_that_hangs_on_an_attack() -> None:
    promise = said("Norway will not attack", "commitment", "NOR", "not ASSAULT NOR>ISL planned", on=FEW_DAYS)
    for hangs, taken in (("must ASSAULT ISL>NOR hypothetical", False), ("not AGREE ISL>NOR hypothetical", True)):
        threat = said("Norway will attack", "threat", "NOR", "ASSAULT NOR>ISL hypothetical", to="ISL", hangs=hangs)
        assert ("outcomes.taken_back" in proposed(threat, promise)) is taken


@pytest.mark.parametrize(("side", "shown"), [("NOR", True), ("SWE", False)])
def test_those_who_refuse_bear_out_that_they_would(side: str, shown: bool) -> None:
    forecast = said("Norway would not let observers in", "forecast", "DNK", "not AGREE NOR>ISL planned")
    refusal = said("observers will not be let in", "refusal", side, "not AGREE NOR>ISL planned", on=FEW_DAYS)
    assert ("outcomes.bears_out_by_word" in proposed(forecast, refusal)) is shown


def test_what_was_promised_for_a_month_is_not_kept_long_after_it() -> None:
    window = "2030-03-01..2030-03-31"
    promise = said("The banks will open in March", "commitment", "NOR", "CONCEDE NOR> planned", when=window)
    for opened, kept in (("2030-03-20", True), ("2030-04-10", False)):
        later = date.fromisoformat(opened) + timedelta(days=1)
        fact = said("Banks in Norway opened", "fact", "NOR", "CONCEDE NOR> past", on=later, when=opened)
        assert ("outcomes.fulfilled_by_fact" in found(promise, fact)) is kept


@pytest.mark.parametrize(
    ("words", "act", "again", "kept"),
    [
        ("Norway will close the crossing to lorries", "threat", "Norway will close the crossing to lorries", True),
        (
            "Norway will close the crossing to lorries",
            "commitment",
            "Norway will close the crossing to lorries",
            False,
        ),
        ("Norway will announce a closing of the crossing", "commitment", "Norway will close the crossing", True),
    ],
)
def test_to_promise_again_keeps_no_promise(words: str, act: str, again: str, kept: bool) -> None:
    earlier = said(words, act, "NOR", "SANCTION NOR>ISL planned", to="ISL")
    later = said(again, "commitment", "NOR", "SANCTION NOR>ISL planned", to="ISL", on=FEW_DAYS)
    assert ("outcomes.fulfilled_by_claim" in proposed(earlier, later)) is kept


def test_statements_on_other_matters_are_not_joined() -> None:
    one = said("We will pull the battalion back", "commitment", "NOR", "RETREAT NOR>ISL planned")
    other = said("Talks on cod began in Lima", "fact", "PER", "CONSULT PER>CHL past", on=FEW_DAYS)
    assert found(one, other) == []


def test_a_statement_is_not_joined_to_itself() -> None:
    one = said("We will sign", "commitment", "NOR", "AGREE NOR>ISL planned")
    assert links.find(one, [one], tables=TABLES) == []


def test_the_reason_says_what_both_speak_of_and_what_differs() -> None:
    earlier = said("Norwegian boats rammed our trawler", "accusation", "ISL", "ASSAULT NOR>ISL past", to="NOR")
    later = said("No boat of ours rammed the trawler", "denial", "NOR", "not ASSAULT NOR>ISL past", to="ISL")
    [link] = links.find(later, [earlier], tables=TABLES)
    assert link.reason == (
        "both speak of ISL and NOR, reported 2030-02-26; "
        "one says attack by NOR towards ISL, the other no attack by NOR towards ISL"
    )
    assert (link.later, link.earlier) == (later.id, earlier.id)


def test_a_pair_gives_the_same_links_whichever_is_read_first() -> None:
    one = said("We will pull the battalion back", "commitment", "NOR", "RETREAT NOR>ISL planned")
    other = said("The battalion was pulled back", "fact", "NOR", "RETREAT NOR>ISL past", on=FEW_DAYS)
    assert links.find(one, [other], tables=TABLES) == links.find(other, [one], tables=TABLES)


ACTS = st.sampled_from(["fact", *(act.value for act in Act)])
SIDES = st.sampled_from(["NOR", "ISL", "DNK"])
ABOUT = st.builds(
    lambda negated, kind, actor, recipient, status: f"{negated}{kind} {actor}>{recipient} {status}",
    st.sampled_from(["", "not "]),
    st.sampled_from([kind.value for kind in EventType]),
    SIDES,
    SIDES,
    st.sampled_from([status.value for status in Status]),
)
TEXTS = st.sampled_from(["They will sign the pact", "The boats have left", "Nothing of the kind", "3,000 men came"])
ENTRIES = st.builds(
    lambda text, act, side, about, day: said(text, act, side, about, on=DAY + timedelta(days=day)),
    TEXTS,
    ACTS,
    SIDES,
    ABOUT,
    st.integers(0, 5),
)


def read_in(order: list[Entry]) -> list[Link]:
    known: list[Entry] = []
    made: list[Link] = []
    for each in order:
        made += links.select(links.find(each, known, tables=TABLES))
        known.append(each)
    return sorted(made, key=lambda link: (link.later, link.earlier, link.type))


@given(st.lists(ENTRIES, max_size=6, unique_by=lambda entry: entry.id), st.randoms())
def test_the_order_of_reading_does_not_matter(made: list[Entry], random: object) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert read_in(made) == read_in(shuffled)


@given(st.lists(ENTRIES, max_size=6, unique_by=lambda entry: entry.id))
def test_a_link_never_runs_from_an_earlier_report_to_a_later_one(made: list[Entry]) -> None:
    by_id = {each.id: each for each in made}
    for link in read_in(made):
        assert by_id[link.later].published >= by_id[link.earlier].published


@given(st.lists(ENTRIES, max_size=8, unique_by=lambda entry: entry.id))
def test_choosing_twice_changes_nothing(made: list[Entry]) -> None:
    chosen = links.select(link for each in made for link in links.find(each, made, tables=TABLES))
    assert links.select(reversed(chosen)) == chosen


def link(later: str, earlier: str, sure: float) -> Link:
    return Link(type=LinkType.DISPUTES, later=later, earlier=earlier, rule="test.made", reason="", confidence=sure)


def test_within_a_report_a_denial_is_matched_with_what_it_fits_best() -> None:
    told = report("Norway shelled first, ISL said. Norway shelled twice, ISL said. Nothing was shelled, NOR said.")
    first, twice = (
        said(text, "accusation", "ISL", "ASSAULT NOR>ISL past", told=told)
        for text in ("Norway shelled first", "Norway shelled twice")
    )
    denial = said("Nothing was shelled", "denial", "NOR", "not ASSAULT NOR>ISL past", told=told)
    made = [link(denial.id, first.id, 0.3), link(denial.id, twice.id, 0.9)]
    assert links.select(made, entries=[first, twice, denial]) == [made[1]]


def test_what_is_told_in_a_denial_is_denied_by_that_denial_alone() -> None:
    told = report("Oslo refuted claims of a retreat by Suva, seen by nobody in Oslo, it said. Rome called them true.")
    claim = entry(told, statement(told, "a retreat", "Suva", side="FJI", act=Act.CLAIM))
    denial = entry(told, statement(told, "claims of a retreat", act=Act.DENIAL))
    again = entry(told, statement(told, "seen by nobody", act=Act.DENIAL))
    other = entry(told, statement(told, "called them true", "Rome", side="ITA", act=Act.DENIAL))
    made = [
        Link(type=LinkType.DISPUTES, later=one.id, earlier=claim.id, rule=rule, reason="", confidence=sure)
        for one, rule, sure in (
            (denial, "nested.denied", 1.0),
            (again, "disputes.denial", 0.6),
            (other, "disputes.denial", 0.6),
        )
    ]
    kept = links.select(made, entries=[claim, denial, again, other])
    assert {link.later for link in kept} == {denial.id, other.id}


def test_links_to_other_reports_do_not_compete() -> None:
    first, twice = (
        said(text, "accusation", "ISL", "ASSAULT NOR>ISL past")
        for text in ("Norway shelled first", "It shelled twice")
    )
    denial = said("Nothing was shelled", "denial", "NOR", "not ASSAULT NOR>ISL past", on=FEW_DAYS)
    made = [link(denial.id, first.id, 0.3), link(denial.id, twice.id, 0.9)]
    assert len(links.select(made, entries=[first, twice, denial])) == 2


def test_of_two_links_that_exclude_each_other_the_surer_stays() -> None:
    kept = link("b", "a", 0.8)
    weak = Link(type=LinkType.REPEATS, later="b", earlier="a", rule="test.made", reason="", confidence=0.4)
    assert links.select([weak, kept]) == [kept]
