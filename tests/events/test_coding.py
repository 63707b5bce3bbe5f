from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import onrecord
from helpers.spoken import days, said, show, show_event
from onrecord.events import settings
from onrecord.model import EventType, Interval, Status


@pytest.mark.parametrize(
    ("marked", "line"),
    [
        ("[source Norway] [cue vowed] [content to withdraw its troops from Iceland].", "RETREAT NOR>ISL planned"),
        ("[source Norway] [cue denied] [content plans to invade Iceland].", "not ASSAULT NOR>ISL planned"),
        ("[source Norway] [cue accused] [content Iceland of shelling its port].", "ASSAULT ISL>NOR past"),
        ("[source Norway] [cue refused] [content to hold talks with Iceland].", "not CONSULT NOR>ISL planned"),
        ("[source Norway] [cue urged] [content Iceland to withdraw its troops].", "RETREAT ISL>NOR hypothetical"),
        ("[source Norway] [cue welcomed] [content the outcome as a historic step].", "-"),
        ("[source Norway] [cue threatened] [content to impose sanctions on Iceland].", "SANCTION NOR>ISL planned"),
        (
            "[source Norway] [cue refused]: [content the border with Iceland will remain closed].",
            "not CONCEDE NOR>ISL planned",
        ),
        (
            "[source Norway] [cue confirmed] [content that Iceland had bombed the port of Bergen].",
            "ASSAULT ISL>NOR past",
        ),
    ],
)
def test_the_event_a_content_is_about(marked: str, line: str) -> None:
    [statement] = said(marked)
    assert show(statement) == line


@pytest.mark.parametrize(
    ("marked", "line"),
    [
        (
            "[source Norway] [cue said] [content Iceland had broken its promise to withdraw].",
            "not RETREAT ISL>NOR past",
        ),
        (
            "[source Norway] [cue said] [content Iceland broke its promise not to attack it].",
            "ASSAULT ISL>NOR past",
        ),
        (
            "[source Norway] [cue urged] [content Iceland to keep its promise to withdraw].",
            "RETREAT ISL>NOR hypothetical",
        ),
        (
            "[source Norway] [cue said] [content Iceland went back on its pledge to withdraw].",
            "not RETREAT ISL>NOR past",
        ),
    ],
)
def test_a_promise_kept_or_broken_is_about_what_was_promised(marked: str, line: str) -> None:
    [statement] = said(marked)
    assert show(statement) == line


def test_an_answer_that_only_names_a_condition_is_about_what_was_asked() -> None:
    [statement] = said(
        'Asked if Norway would hold talks with Iceland, [source its premier] [cue said]: "[content Only if it pays]."'
    )
    assert statement.event is not None
    assert statement.event.type is EventType.CONSULT


def test_a_condition_gets_its_own_event() -> None:
    [statement] = said("[content Norway will sign if Iceland withdraws its troops], [source Oslo] [cue said].")
    assert statement.condition is not None
    assert show_event(statement.condition.event) == "RETREAT ISL>NOR hypothetical"


def test_an_unnamed_condition_is_what_the_other_side_would_do() -> None:
    [statement] = said('"[content If you attack, we will strike back]," [source Norway] [cue told] Iceland.')
    assert statement.condition is not None
    assert statement.condition.event is not None
    assert statement.condition.event.actor == ("ISL",)


@pytest.mark.parametrize(
    ("marked", "value", "unit"),
    [
        ("[source Norway] [cue claimed] [content it had pulled out 7,000 troops].", 7000, "troops"),
        ("[source Norway] [cue pledged] [content to lend Iceland $2 million].", 2_000_000, "dollars"),
        ("[source Norway] [cue reported] [content that the raid had killed twelve people on 3 May].", 12, "people"),
        ("[source Norway] [cue claimed] [content that 520 000 people had fled].", 520_000, "people"),
        ("[source Norway] [cue claimed] [content that a quarter of a million people had fled].", 250_000, "people"),
        ("[source Norway] [cue claimed] [content that three or four thousand rebels had died].", 3_000, "rebels"),
        ("[source Norway] [cue claimed] [content that between 300 and 500 rebels had died].", 300, "rebels"),
        ("[source Norway] [cue vowed] [content to cut its force from 13,000 to 8,600 troops].", 8_600, "troops"),
        ("[source Norway] [cue vowed] [content to withdraw 41 of its 62 tanks].", 41, "tanks"),
        ("[source Norway] [cue vowed] [content to free 120 “rebels” at once].", 120, "rebels"),
        (
            "[source Norway] [cue pledged] [content to lend Iceland 16.4 trillion dollars].",
            16_400_000_000_000,
            "dollars",
        ),
        ("[source Norway] [cue claimed] [content that its troops had pulled back 30 km].", 30, "kilometres"),
        ("[source Norway] [cue claimed] [content that two coast guard ships had sailed].", 2, "ships"),
        ("[source Norway] [cue claimed] [content that ten Swedish mountain rangers had died].", 10, "rangers"),
        ("[source Norway] [cue claimed] [content that by Friday 82,300 people had fled].", 82_300, "people"),
        ("[source Norway] [cue pledged] [content to send Iceland twenty-odd tanks].", 20, "tanks"),
        ("[source Norway] [cue pledged] [content to send Iceland thirty or so tanks].", 30, "tanks"),
        ("[source Norway] [cue pledged] [content to send 8 MiG-29s].", 8, "MiG-29s"),
        ("[source Norway] [cue claimed] [content that the raid had killed 12 gunmen].", 12, "gunmen"),
        ("[source Norway] [cue claimed] [content that it had shot down 17 of 21 drones].", 17, "drones"),
        ("[source Norway] [cue vowed] [content to cut its army from 13,000 to 8,600 by May].", 8_600, "troops"),
        ("[source Norway] [cue put] [content the tanks that Iceland had lost at about 50].", 50, "tanks"),
    ],
)
def test_how_many(marked: str, value: float, unit: str) -> None:
    [statement] = said(marked)
    assert statement.event is not None
    assert statement.event.quantity is not None
    assert (statement.event.quantity.value, statement.event.quantity.unit) == (value, unit)


@pytest.mark.parametrize("marked", [
    "[source Norway] [cue claimed] [content that the rebels had moved in on one of its posts].",
    "[source Norway] [cue claimed] [content that rebels stood 30 km from the border].",
    "[source Norway] [cue claimed] [content that rebels stood within 30km of the border].",
    "[source Norway] [cue claimed] [content that the tanks had stopped at 10 Downing Street].",
    "[source Norway] [cue claimed] [content that the 5+1 powers had signed].",
    "[source Norway] [cue claimed] [content that both sides, the two states, had signed Protocol 12].",
])  # fmt: skip
def test_numbers_that_count_nothing_of_the_event(marked: str) -> None:
    [statement] = said(marked)
    assert statement.event is not None
    assert statement.event.quantity is None


@pytest.mark.parametrize(
    ("marked", "when"),
    [
        ("[source Norway] [cue vowed] [content to withdraw its troops on Monday].", "2022-02-21..2022-02-21"),
        (
            "[source Norway] [cue vowed] on Thursday [content to withdraw its troops tomorrow].",
            "2022-02-18..2022-02-18",
        ),
        ("[source Norway] [cue vowed] [content to withdraw its troops].", "-"),
        (
            "[source Norway] [cue claimed] [content that Iceland shelled the port on Tuesday and Wednesday].",
            "2022-02-15..2022-02-16",
        ),
        # a noun's own date is the event's only where that is the noun, or is said to lie in it
        ("[source Norway] [cue said] [content that it had rejected the results of last week's vote].", "-"),
        (
            "[source Norway] [cue claimed] [content that Iceland shelled the port in Tuesday's raid].",
            "2022-02-15..2022-02-15",
        ),
        # what goes on or is to come is not over
        ("[source Norway] [cue vowed] [content to free the sailors it seized in January].", "-"),
        ("[source Norway] [cue vowed] [content to keep the truce agreed in Oslo on Tuesday].", "-"),
        ("[source Norway] [cue urged] [content Iceland to end the raids that broke out on Monday].", "-"),
        ("[source Norway] [cue ordered] [content its troops to leave the port they took two days ago].", "-"),
        (
            "[source Norway] [cue vowed] [content to withdraw its troops from Tuesday's handover].",
            "2022-02-22..2022-02-22",
        ),
    ],
)
def test_when_it_plays_is_read_from_the_day_it_was_said(marked: str, when: str) -> None:
    [statement] = said(marked)
    assert statement.event is not None
    assert days(statement.event.when) == when


def test_every_field_of_an_event_has_its_reason() -> None:
    [statement] = said("[source Norway] [cue vowed] [content to withdraw its troops on Monday].")
    decided = {reason.decides for reason in statement.reasons}
    assert {"act", "said_on", "event", "event.actor", "event.when", "negated", "status"} <= decided


def test_what_is_past_did_not_begin_after_the_report() -> None:
    day, later = date(2030, 3, 7), Interval(start=date(2030, 3, 9), end=date(2030, 3, 12))
    assert settings.of_status(later, Status.PAST, day) is None
    assert settings.of_status(later, Status.PLANNED, day) == later
    assert settings.of_status(None, Status.PAST, day) is None


def test_what_happened_has_the_day_that_it_was_told_of_before() -> None:
    [shelled] = said("[source Iceland] [cue claimed] [content that Norway had shelled Iceland on Tuesday].")
    [denied] = said("[source Norway] [cue denied] [content that it had shelled Iceland].")
    [vowed] = said("[source Norway] [cue vowed] [content to shell Iceland].")
    assert shelled.event is not None
    assert denied.event is not None
    assert vowed.event is not None
    day = date(2022, 2, 18)
    assert days((settings.told_before(denied.event, [shelled.event], day) or [None])[0]) == "2022-02-15..2022-02-15"
    assert settings.told_before(denied.event, [], day) is None
    assert settings.told_before(vowed.event, [shelled.event], day) is None
    turned = replace(shelled.event, actor=("ISL",), recipient=("NOR",))
    assert settings.told_before(denied.event, [turned], day) is None
    sunday = Interval(start=date(2022, 2, 13), end=date(2022, 2, 13))
    assert settings.told_before(denied.event, [shelled.event], day, sunday) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway called for a comprehensive review of sanctions on Iceland.", EventType.CONCEDE),
        ("Norway threatened to stop cooperating with Iceland.", EventType.REJECT),
        ("Norway said Iceland was running guns to the RUF.", EventType.AID),
        ("Norway said Iceland was holding UN peacekeepers.", EventType.COERCE),
    ],
)
def test_the_type_where_the_words_undo_or_seize_something(text: str, kind: EventType) -> None:
    [statement] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert statement.event is not None
    assert statement.event.type is kind


@pytest.mark.parametrize(
    "marked",
    [
        "[source Chad] [cue said] [content it would pay what it owed Norway].",
        "[source Norway] [cue said] [content Chad had paid its arrears].",
        "[source Norway] [cue demanded that] [content Chad settle its debt].",
        "[source Chad] [cue promised] [content to settle the debt it owed Norway].",
        "[source Chad] [cue promised] [content to repay Norway].",
    ],
)
def test_paying_what_is_owed_is_one_type_in_all_its_words(marked: str) -> None:
    [statement] = said(marked)
    assert statement.event is not None
    assert (statement.event.type, statement.event.actor, statement.event.recipient) == (
        EventType.CONCEDE,
        ("TCD",),
        ("NOR",),
    )


@pytest.mark.parametrize(
    ("marked", "line"),
    [
        ("[source Norway] [cue said] [content Iceland had introduced visas for Swedes].", "SANCTION ISL>SWE past"),
        ("[source Norway] [cue accused] [content Iceland of denying it access to the site].", "REJECT ISL>NOR past"),
        ("[source Norway] [cue said] [content Iceland had withdrawn its support].", "REJECT ISL>NOR past"),
        ("[source Norway] [cue vowed] [content to take back the island from Iceland].", "ASSAULT NOR>ISL planned"),
        ("[source Norway] [cue accused] [content Iceland of hiding Swedish rebels].", "AID ISL>SWEREB past"),
    ],
)
def test_words_that_look_like_another_type(marked: str, line: str) -> None:
    [statement] = said(marked)
    assert show(statement) == line
