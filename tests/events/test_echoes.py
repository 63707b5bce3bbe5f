"""A denial of what somebody else was said to claim is about the event of that claim."""

import pytest

import onrecord
from onrecord.export import lines
from onrecord.model import Act


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Oslo refuted Reykjavik's claims of pulling out its boats.", "not RETREAT"),
        (
            'Iceland said its boats had withdrawn. "We do not see that happening," the Norwegian minister said.',
            "not RETREAT",
        ),
        (
            "Norway accused Iceland of adding 40 boats. Reykjavik denied that it planned to attack Norway.",
            "not ASSAULT ISL",
        ),
    ],
)
def test_a_denial_has_the_event_of_what_it_denies(text: str, event: str) -> None:
    [denial] = [s for s in onrecord.read(text, date="2030-02-26") if s.act is Act.DENIAL]
    assert denial.event is not None
    assert lines.event(denial.event).startswith(event)


@pytest.mark.parametrize(
    ("text", "act", "event"),
    [
        ("Iceland demanded that Norway withdraw its boats. Norway refused.", Act.REFUSAL, "not RETREAT NOR"),
        ("Iceland offered to withdraw its boats. Norway accepted.", Act.COMMITMENT, "RETREAT ISL"),
    ],
)
def test_a_short_answer_has_the_event_of_what_it_answers(text: str, act: Act, event: str) -> None:
    [answer] = [s for s in onrecord.read(text, date="2030-02-26") if s.act is act]
    assert answer.event is not None
    assert lines.event(answer.event).startswith(event)


@pytest.mark.parametrize("outer", ["denied", "rejected", "dismissed"])
def test_what_another_denies_is_not_denied_twice(outer: str) -> None:
    found = onrecord.read(f"Norway {outer} Icelandic claims that it had shelled Reykjavik.", date="2030-02-26")
    events = [each.event for each in found if each.event is not None]
    assert [(each.type, each.actor, each.negated) for each in events] == [
        ("ASSAULT", ("NOR",), True),
        ("ASSAULT", ("NOR",), False),
    ]


def test_a_charge_denied_is_the_last_against_the_denier() -> None:
    text = (
        "India accused Pakistan of an attack on Uri.\n\nThe opposition accused the Modi government of weakness.\n\n"
        "Pakistan denied the charge."
    )
    [denial] = [s for s in onrecord.read(text, date="2016-09-22") if s.act is Act.DENIAL]
    assert denial.event is not None
    assert (denial.event.type, denial.event.actor, denial.event.recipient) == ("ASSAULT", ("PAK",), ("IND",))
    assert denial.event.negated


def test_a_mishap_told_by_the_accused_denies_the_attack() -> None:
    text = (
        "India was accused by Pakistan of shooting down its plane.\n\n"
        "India said the plane had crashed because of an engine failure."
    )
    [denial] = [s for s in onrecord.read(text, date="1999-08-11") if s.act is Act.DENIAL]
    assert denial.event is not None
    assert lines.event(denial.event).startswith("not ASSAULT IND")


@pytest.mark.parametrize(
    ("denied", "sides"),
    [
        ("rejected accusations that it had supplied Chad with missiles", (("ISL",), ("TCD",))),
        ("dismissed allegations that Iceland had supplied Chad with missiles", (("ISL",), ("TCD",))),
        ("rejected the claim that it had done so", (("SWE",), ("NOR",))),  # which has no event of its own
    ],
)
def test_a_denial_that_says_what_it_denies_is_about_that(denied: str, sides: object) -> None:
    text = f"Norway accused Sweden of shelling its boats. Iceland {denied}."
    *_, denial = [s for s in onrecord.read(text, date="2030-02-26") if s.act is Act.DENIAL]
    assert denial.event is not None
    assert (denial.event.actor, denial.event.recipient) == sides
    assert denial.event.negated


@pytest.mark.parametrize("again", ["Norway also denied it.", "Norway denied this, too."])
def test_what_two_deny_both_say_is_not_so(again: str) -> None:
    text = f"Iceland has denied that its troops were inside Norway. {again}"
    first, second = [s for s in onrecord.read(text, date="2030-02-26") if s.act is Act.DENIAL]
    assert first.event is not None
    assert first.event.negated
    assert second.event == first.event


@pytest.mark.parametrize("answer", ["rejected the denial", "dismissed Oslo's denial as a lie"])
def test_who_rejects_a_denial_says_it_is_so(answer: str) -> None:
    text = f"Norway denied shelling Iceland. Iceland {answer}."
    *_, last = onrecord.read(text, date="2030-02-26")
    assert last.event is not None
    assert lines.event(last.event).startswith("ASSAULT NOR>ISL")


def test_a_pledge_that_one_denies_is_not_made() -> None:
    found = onrecord.read("Norway denied reports that Oslo had agreed to free the sailors.", date="2030-02-26")
    assert [each.act for each in found] == [Act.DENIAL]


def test_who_says_the_same_says_it_of_the_same_event() -> None:
    text = "Norway said that Iceland would withdraw its boats. Chad's foreign ministry echoed it on Monday."
    first, second = onrecord.read(text, date="2030-02-26")
    assert second.speaker is not None
    assert second.speaker.country == "TCD"
    assert second.event == first.event


@pytest.mark.parametrize("called", ["the accusation a lie", "the charge false", "the claim absurd", "it a lie"])
def test_who_calls_an_accusation_something_denies_what_it_says(called: str) -> None:
    text = f"Norway accused Iceland of arming the Houthis in Yemen. Iceland called {called}."
    [denial] = [s for s in onrecord.read(text, date="2016-02-26") if s.act is Act.DENIAL]
    assert denial.event is not None
    assert (denial.event.actor, denial.event.recipient, denial.event.negated) == (("ISL",), ("HOU",), True)


@pytest.mark.parametrize(
    "denied",
    ["denied any involvement", "denied any part in it", "said it had no part in it", "denied any wrongdoing"],
)
def test_who_denies_a_part_in_it_denies_what_he_was_accused_of(denied: str) -> None:
    text = f"Norway accused Iceland of shelling Chad. Iceland {denied}."
    [denial] = [s for s in onrecord.read(text, date="2030-02-26") if s.act is Act.DENIAL]
    assert denial.event is not None
    assert (denial.event.actor, denial.event.recipient, denial.event.negated) == (("ISL",), ("TCD",), True)


@pytest.mark.parametrize("denied", ["any such promise", "that any such deal had been made"])
def test_any_such_promise_is_the_one_told_of(denied: str) -> None:
    text = f"Fiji left. Norway said Iceland had agreed to leave Chad. Iceland denied {denied}."
    [denial] = [s for s in onrecord.read(text, date="2030-02-26") if s.act is Act.DENIAL]
    assert denial.event is not None
    assert (denial.event.actor, denial.event.negated) == (("ISL",), True)


def test_who_only_reports_it_did_not_do_it() -> None:
    text = "South Korea rejected Japanese media reports that fluoride had been shipped to North Korea."
    events = [each.event for each in onrecord.read(text, date="2019-07-12") if each.event is not None]
    assert [(each.actor, each.recipient, each.negated) for each in events] == [
        (("KOR",), ("PRK",), True),
        (("KOR",), ("PRK",), False),
    ]


def test_who_refutes_anothers_claim_of_its_own_doing_did_not_do_it() -> None:
    text = "Iceland said it had left Chad. Norway refuted Iceland's claims of military drawdown."
    events = [each.event for each in onrecord.read(text, date="2030-02-26") if each.event is not None]
    assert all("NOR" not in each.actor for each in events)


def test_who_denies_anothers_claims_of_an_attack_is_charged_with_it() -> None:
    found = onrecord.read("Norway denied Iceland's claims of the use of force in Chad.", date="2030-02-26")
    assert {each.event.actor for each in found if each.event is not None} == {("NOR",)}
