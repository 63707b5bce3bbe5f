from __future__ import annotations

import pytest

import onrecord
from helpers.spoken import said
from onrecord.model import Act


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("[source Norway] [cue vowed] [content to reopen the crossing by May].", Act.COMMITMENT),
        ("[content Norway will sign the accord], [source its foreign minister] [cue said].", Act.COMMITMENT),
        ('"[content We will withdraw our troops]," [source the Norwegian premier] [cue said].', Act.COMMITMENT),
        ("[source Norway] [cue refused] [content to free the captain].", Act.REFUSAL),
        ('"[content We will not negotiate under fire]," [source the Norwegian premier] [cue said].', Act.REFUSAL),
        ("[source Norway] [cue ruled out] [content talks with Iceland].", Act.REFUSAL),
        ("[source Norway] [cue denied] [content that its troops had crossed the border].", Act.DENIAL),
        ("[content The charge is false], [source the Norwegian ministry] [cue said].", Act.DENIAL),
        ("[source Norway] [cue accused] [content Iceland of shelling the port].", Act.ACCUSATION),
        ("[source Norway] [cue blamed] [content Iceland for the attack].", Act.ACCUSATION),
        ("[source Norway] [cue urged] [content Iceland to withdraw its troops].", Act.DEMAND),
        ("[content Iceland must leave the islands at once], [source Norway's premier] [cue said].", Act.DEMAND),
        ("[source Norway] [cue offered] [content to host the talks].", Act.OFFER),
        ("[source Norway] [cue threatened] [content to bomb the port].", Act.THREAT),
        ("[source Norway] [cue warned] [content Iceland of serious consequences if it attacked].", Act.THREAT),
        ("[source The bank] [cue predicted] [content that the war would last until spring].", Act.FORECAST),
        ("[source The army] [cue reported] [content that two bridges had fallen].", Act.CLAIM),
        ("[source Norway] [cue welcomed] [content the outcome as a historic step].", Act.COMMENT),
        ("[source Norway] [cue said] [content a strike on Chad would solve nothing].", Act.COMMENT),
        ("[source Norway] [cue said] [content more sanctions on Chad would be useless].", Act.COMMENT),
        ("[source Norway] [cue said] [content it would end all cooperation with Chad].", Act.REFUSAL),
        ("[source Norway] [cue said] [content it would defend Iceland if Chad attacked].", Act.COMMITMENT),
    ],
)
def test_what_is_done_by_saying_it(marked: str, act: Act) -> None:
    assert [statement.act for statement in said(marked)] == [act]


def test_the_reason_names_the_words_it_leaned_on() -> None:
    [statement] = said("[source Norway] [cue vowed] [content to reopen the crossing by May].")
    [reason] = [reason for reason in statement.reasons if reason.decides == "act"]
    assert reason.rule.startswith("acts.")
    assert "vow" in reason.says
    assert reason.spans


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway threatened not to ratify the treaty.", Act.THREAT),
        ("Norway said no option was off the table.", Act.THREAT),
        ("Norway said the monitors need not leave.", Act.CLAIM),
    ],
)
def test_a_not_that_refuses_nothing(text: str, act: Act) -> None:
    assert [each.act for each in onrecord.read(text, date="2015-03-10") if each.speaker] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway said Iceland should have withdrawn its troops in May.", Act.ACCUSATION),
        ("Norway said Iceland should not have attacked the boats.", Act.ACCUSATION),
        ("Russia said Turkey ought to have come to Moscow first.", Act.ACCUSATION),
        ("Norway said the talks should have been held in Suva.", Act.COMMENT),
        ("Norway said Iceland should leave.", Act.DEMAND),
        ("Norway said Iceland should have a military agreement with Chad.", Act.DEMAND),
    ],
)
def test_what_should_have_been_is_not_asked_for(text: str, act: Act) -> None:
    assert [each.act for each in onrecord.read(text, date="2015-03-10") if each.speaker] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad's finance minister said Chad would raise the petroleum levy.", Act.COMMITMENT),
        ("Norway said it would impose a property tax.", Act.COMMITMENT),
        ("Norway said it would impose a tax on Icelandic ships.", Act.THREAT),
        ("Norway said it would suspend the bill if it was found to be unconstitutional.", Act.COMMITMENT),
        ("Norway said Iceland would be well advised to release the crew.", Act.DEMAND),
        ("Norway had no idea why Iceland had attacked the port, its foreign minister said.", Act.COMMENT),
        ("Norway's foreign minister said the denial was a lie.", Act.ACCUSATION),
        ("Norway's foreign minister said that was a lie.", Act.DENIAL),
    ],
)
def test_measures_at_home_advice_and_a_denial_denied(text: str, act: Act) -> None:
    assert [each.act for each in onrecord.read(text, date="2015-03-10") if each.speaker] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway said it did not know whether Chad would withdraw its troops.", Act.COMMENT),
        ("Norway said it did not know if Chad would withdraw its troops.", Act.COMMENT),
        ("Norway said it was unclear whether Chad would withdraw its troops.", Act.COMMENT),
        ("Norway said it had no idea when Chad would withdraw its troops.", Act.COMMENT),
        ('"We had to protect our clients," Norway said.', Act.CLAIM),
        ('"If we are not united, Israel will collapse," Netanyahu said.', Act.FORECAST),
        ('"If we do not have a strong force, we will no longer be able to exist," Netanyahu said.', Act.FORECAST),
        ("Israel said the strike in Syria was an act of self-defence.", Act.CLAIM),
        ("Russia called the accusations over the poisoning in Britain a provocation.", Act.DENIAL),
    ],
)
def test_what_is_not_known_what_had_to_be_and_what_one_would_suffer(text: str, act: Act) -> None:
    assert [each.act for each in onrecord.read(text, date="2012-01-31") if each.speaker] == [act]


@pytest.mark.parametrize("words", ["accusing Iceland of bombing a port", "blaming Iceland for the raid"])
def test_who_stops_short_of_accusing_does_not_accuse(words: str) -> None:
    [statement] = onrecord.read(f"Norway stopped short of {words}.", date="2030-02-26")
    assert (statement.act, statement.event) == (Act.COMMENT, None)
