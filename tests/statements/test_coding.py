from __future__ import annotations

from dataclasses import replace

import pytest

import onrecord
from helpers.spoken import BOOK, attributed, said
from onrecord import statements
from onrecord.model import Act


def test_two_speakers_of_the_same_words_are_two_statements() -> None:
    found = said(
        "[source The Norwegian defence ministry and Iceland's premier] [cue stated] [content a partial drawdown]."
    )
    assert len(found) == 2
    assert len({statement.id for statement in found}) == 2
    assert found[0].content == found[1].content


def test_speakers_whom_one_source_names_have_ids_of_their_own_in_the_order_of_their_names() -> None:
    found = said("Oslo and Chad met in Suva. [source Both sides] [cue said] [content they would sign the text].")
    assert [statement.speaker.country for statement in found if statement.speaker] == ["NOR", "TCD"]
    assert found[0].id < found[1].id


def test_sentences_of_different_acts_are_parted() -> None:
    found = said(
        '"[content We accept the proposed dates. Iceland has bombed our port and killed two guards]," '
        "[source Norway's premier] [cue said]."
    )
    assert [statement.act for statement in found] == [Act.COMMITMENT, Act.ACCUSATION] or len(found) == 1


def test_a_second_clause_with_that_is_parted_from_the_first() -> None:
    found = said("[source Oslo] [cue said] that [content it would sign the accord, that it had shelled no port].")
    assert len(found) == 2


def test_one_act_in_two_sentences_stays_one() -> None:
    [statement] = said(
        '"[content We will sign. We will withdraw our troops]," [source Norway\'s premier] [cue said].'
    )
    assert statement.act is Act.COMMITMENT


def test_the_cue_between_two_parts_is_no_part_of_them() -> None:
    found = said("[content The bridge is shut], [source Oslo] [cue said], [content and the road is shut].")
    assert [span for statement in found for span in statement.content] == list(
        attributed("[content The bridge is shut], [source Oslo] [cue said], [content and the road is shut].")[
            0
        ].content
    )


@pytest.mark.parametrize(
    "marked",
    [
        "[content Although we must withdraw], [source Oslo] [cue said], [content the bridge is shut].",
        "[content The papers prove], [source Oslo] [cue said], [content that Iceland shelled the bridge].",
        "[content We could not stay], [source Oslo] [cue said], [content when Iceland had shelled the bridge].",
        "[content We will not sign], [source Oslo] [cue said], [content as long as Iceland shells the bridge].",
        "[content We will not go], [source Oslo] [cue said], [content because Iceland, our foe, shelled the bridge].",
    ],
)
def test_a_clause_that_hangs_on_another_is_one_statement_with_it(marked: str) -> None:
    assert len(said(marked)) == 1


def test_nested_speech_names_the_statement_it_stands_in() -> None:
    outer, passage = attributed("[source Oslo] [cue says] [content Iceland claims that the troops have left].")
    inner, _ = attributed("Oslo says [source Iceland] [cue claims] [content that the troops have left].")
    found = statements.code([outer, replace(inner, inside=outer)], passage, codebook=BOOK)
    assert found[1].within == found[0].id
    assert found[0].within is None


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("[source Norway] [cue urged] [content Iceland to withdraw its troops].", "ISL"),
        ("[source Norway] [cue accused] [content Iceland of shelling the port].", "ISL"),
        ("[source Norway] [cue threatened] [content to bomb the port of Iceland].", "ISL"),
        ("[source The army] [cue reported] [content that two bridges had fallen].", None),
    ],
)
def test_the_side_that_the_act_is_aimed_at(marked: str, addressee: str | None) -> None:
    [statement] = said(marked)
    assert statement.addressee == addressee


@pytest.mark.parametrize(
    ("marked", "audience"),
    [
        ("[content Norway will sign], [source Norway's premier] [cue told] reporters in Oslo.", "reporters"),
        ("[source Norway's premier] [cue told] parliament [content that Norway would sign].", "parliament"),
        ("[content Norway will sign], [source Norway's premier] [cue said].", None),
    ],
)
def test_who_heard_it(marked: str, audience: str | None) -> None:
    [statement] = said(marked)
    assert statement.audience == audience


def test_rereading_gives_the_same_ids() -> None:
    marked = "[source Norway] [cue vowed] [content to reopen the crossing by May]."
    assert [each.id for each in said(marked)] == [each.id for each in said(marked)]


def test_who_urges_stays_open_where_nobody_is_said_to() -> None:
    one, passage = attributed("[source Iceland] was [cue urged] [content to withdraw its troops].")
    [found] = statements.code([replace(one, source=None)], passage, codebook=BOOK)
    assert found.speaker is not None
    assert found.speaker.side is None
    assert found.speaker.unresolved is not None


def test_a_verb_that_he_said_cuts_off_from_its_subject_makes_no_statement() -> None:
    text = 'Boats still found within 20 km of Suva after ten days, Norway said, "will be subject to air strikes".'
    assert len([each for each in onrecord.read(text, date="2022-02-18") if each.speaker]) == 1


def test_what_was_done_before_somebody_was_asked_is_no_condition() -> None:
    text = "The villagers were not consulted before the army moved in, Chad's opposition complained."
    [accusation] = onrecord.read(text, date="2022-02-18")
    assert (accusation.act, accusation.condition) == (Act.ACCUSATION, None)


def test_a_day_by_which_something_is_promised_is_no_condition() -> None:
    text = "Chad's premier said he would step in if the assembly backed him and promised elections by 22 January."
    last = onrecord.read(text, date="2021-11-11")[-1]
    assert (last.act, last.condition) == (Act.COMMITMENT, None)
