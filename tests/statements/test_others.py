from __future__ import annotations

import pytest

import onrecord
from onrecord.model import Act


def acts(text: str) -> list[Act]:
    return [each.act for each in onrecord.read(text, date="2015-03-10") if each.speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Norway's foreign minister said Iceland will sign the treaty.",
        "Norway said Chad would hand over the documents.",
        "Norway said that Icelandic forces would attack its ports next week.",
        "Norway said that Iceland will not attend the talks.",
        "Norway said that under the plan Iceland would withdraw its troops.",
    ],
)
def test_what_another_side_will_do_is_foretold(text: str) -> None:
    assert acts(text) == [Act.FORECAST]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway said that Iceland had not released the prisoners.", Act.CLAIM),
        ("Norway said Iceland had not shut down its reactor.", Act.CLAIM),
        ("Norway said Iceland was no longer arming the rebels.", Act.CLAIM),
        ("Norway said it had not attacked Iceland.", Act.DENIAL),
    ],
)
def test_what_another_side_has_not_done_is_no_denial(text: str, act: Act) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway promised that Iceland would sign the accord.", Act.COMMITMENT),
        ('"Iceland will pay a heavy price," Norway\'s foreign minister said.', Act.THREAT),
        ("Norway said Iceland would be attacked if its ships sailed.", Act.THREAT),
        ("Norway said Iceland would go on receiving money.", Act.COMMITMENT),
        ("Norway said it and Iceland would sign the accord.", Act.COMMITMENT),
        ("Norway's prime minister said NATO would defend its land.", Act.COMMITMENT),
    ],
)
def test_what_befalls_another_side_or_is_promised_for_it_is_the_speakers_own(text: str, act: Act) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway said it had left Suva to the Fijian army, which it said was not equipped to hold it.", Act.CLAIM),
        ("Norway spoke of its own army, which it said was not equipped to attack Iceland.", Act.DENIAL),
    ],
)
def test_what_another_is_not_is_no_denial_behind_which(text: str, act: Act) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize("ready", ["was ready", "would be willing", "is prepared"])
def test_what_another_side_is_ready_to_do_is_no_offer(ready: str) -> None:
    assert acts(f"Norway said that Iceland {ready} to withdraw its troops from Chad.") != [Act.OFFER]


def test_what_one_is_ready_to_do_oneself_is_an_offer() -> None:
    assert acts("Norway said that it was ready to withdraw its troops from Chad.") == [Act.OFFER]


def test_what_two_others_are_ready_for_is_no_offer() -> None:
    assert acts("Oslo said Iceland and Chad were ready to meet.") == [Act.CLAIM]
    assert acts("Oslo said Norway and Iceland were ready to meet.") == [Act.OFFER]


@pytest.mark.parametrize("nobody", ["no one", "nobody"])
def test_that_nobody_gains_threatens_and_promises_nothing(nobody: str) -> None:
    text = f"China and Norway argue over a shoal.\n\nNorway said {nobody} will benefit if violence breaks out."
    assert acts(text) == [Act.FORECAST]


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2017-05-10", "Jeremy Corbyn said that the Tories would cut spending."),
        ("2015-05-01", "Rahul Gandhi said that the BJP would use money and muscle."),
        ("2013-10-10", "Nancy Pelosi said that the Republicans would cave in."),
        (
            "2013-10-10",
            "Democratic Senator Dick Durbin said that if the vote came, President Obama would sign the bill.",
        ),
        ("2013-10-10", "Syria's president said the rebels would surrender."),
    ],
)
def test_what_another_camp_of_his_state_will_do_is_foretold(date: str, text: str) -> None:
    assert [each.act for each in onrecord.read(text, date=date) if each.speaker] == [Act.FORECAST]


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2013-10-10", "Nancy Pelosi said that the Democrats would vote for the bill."),
        ("2017-05-10", "Jeremy Corbyn said that Britain would leave the customs union."),
    ],
)
def test_for_his_own_party_and_his_state_a_politician_promises(date: str, text: str) -> None:
    assert [each.act for each in onrecord.read(text, date=date) if each.speaker] == [Act.COMMITMENT]


@pytest.mark.parametrize(
    "text",
    [
        "Norway said Iceland had no right to impose sanctions until the panel had ruled.",
        "Norway said Iceland could not impose sanctions until the panel had ruled.",
    ],
)
def test_what_another_side_may_not_do_is_not_refused_by_the_speaker(text: str) -> None:
    assert not {Act.REFUSAL, Act.THREAT, Act.COMMITMENT, Act.DENIAL}.intersection(acts(text))


def test_what_another_side_will_not_be_let_do_is_refused() -> None:
    assert acts("Norway said Iceland could not join the club until it paid its debts.") == [Act.REFUSAL]


@pytest.mark.parametrize(
    "text",
    [
        "Norway said the report would show that Icelandic troops had used gas in the attack.",
        "Norway said the inquiry would prove that Iceland was behind the attack.",
        "Norway said the Security Council would adopt the resolution.",
    ],
)
def test_what_an_inquiry_will_find_and_the_united_nations_will_do_is_foretold(text: str) -> None:
    assert not {Act.COMMITMENT, Act.THREAT, Act.REFUSAL, Act.DENIAL}.intersection(acts(text))


def test_an_inquiry_that_a_side_will_open_is_promised() -> None:
    assert acts("Norway said it would open an inquiry into the raid.") == [Act.COMMITMENT]


def test_what_nobody_wants_is_not_refused() -> None:
    assert not {Act.REFUSAL, Act.DENIAL}.intersection(
        acts("Norway said no one wanted to see troops in Chad for good.")
    )


def test_what_a_relative_clause_tells_of_is_no_offer_of_whoever_speaks_in_it() -> None:
    told = "The Nepalese government proposed a map that the Madhesi parties said would leave them a minority."
    assert acts(told) == [Act.OFFER, Act.FORECAST]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway rejected the truce, arguing that its enemy would use the respite to rearm.", Act.FORECAST),
        ("Norway rejected the truce, arguing that its neighbour to the east would use it to rearm.", Act.FORECAST),
        ("Iceland bombed Oslo. Norway's prime minister said the other side would attack again.", Act.FORECAST),
        ("Norway said its enemies would be crushed.", Act.THREAT),
    ],
)
def test_what_the_other_side_will_do_is_no_threat(text: str, act: Act) -> None:
    assert acts(text)[-1] is act


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iceland was arming the rebels, Norway's prime minister said, and would soon attack Oslo.",
            [Act.ACCUSATION, Act.FORECAST],
        ),
        ("Norway would sign, its prime minister said, and would withdraw its troops.", [Act.COMMITMENT]),
    ],
)
def test_what_he_said_cuts_off_is_told_of_its_subject(text: str, expected: list[Act]) -> None:
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Sudan was arming the rebels, South Sudan's president said, and it would soon attack Juba.", Act.FORECAST),
        ("Norway's prime minister said they would bomb Norway.", Act.FORECAST),
        ("Norway said it would attack Iceland.", Act.THREAT),
        ('"We will bomb Norway," the prime minister of Norway said.', Act.THREAT),
    ],
)
def test_nobody_threatens_to_attack_what_is_his(text: str, act: Act) -> None:
    assert acts(text)[-1] is act


def test_what_the_army_has_not_done_is_no_denial_of_rebels() -> None:
    assert Act.DENIAL not in acts("Rebels in Chad said the army had not implemented the accord.")
