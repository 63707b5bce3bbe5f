"""Who speaks in a transcript: each sentence of an answer is a statement of whoever's turn it is."""

from __future__ import annotations

from datetime import date

import pytest

import onrecord
from onrecord import attribution, text
from onrecord.codebook.cues import load_cues
from onrecord.model import Attribution, Form, Report

TABLE = load_cues()
INTERVIEW = """Our man in Oslo met the minister on Monday, who said the snow was deep.

Q: Will the dam hold?

MINISTER BERG: Good morning. The dam will hold. I told Oslo so. Who can doubt it?

We will not sign.

REPORTER: Stockholm says it is leaking.

MINISTER BERG: Stockholm says that the dam leaks. It does not."""


def found(words: str) -> list[tuple[str | None, str, Attribution]]:
    out: list[tuple[str | None, str, Attribution]] = []
    speaking = None
    for passage in text.passages(Report(id="r", published=date(2030, 1, 4), text=words)):
        here = attribution.find(passage, cues=TABLE, speaking=speaking)
        for one in here:
            content = " / ".join(passage.words(span) for span in one.content)
            out.append((one.source and one.source.of(words), content, one))
        speaking = attribution.heard(passage, here, speaking)
    return out


def test_every_sentence_of_an_answer_is_said_by_whoever_answers() -> None:
    assert [(source, content) for source, content, _ in found(INTERVIEW)] == [
        ("the minister on Monday", "the snow was deep"),
        ("MINISTER BERG", "The dam will hold"),
        ("MINISTER BERG", "I told Oslo so"),
        ("MINISTER BERG", "We will not sign"),
        ("Stockholm", "it is leaking"),
        ("MINISTER BERG", "Stockholm says that the dam leaks"),
        ("Stockholm", "the dam leaks"),
        ("MINISTER BERG", "It does not"),
    ]
    assert {one.form for source, _, one in found(INTERVIEW) if source == "MINISTER BERG"} == {Form.DIRECT}


def test_in_a_condensed_transcript_what_has_a_source_is_read_as_elsewhere() -> None:
    words = (
        "Q: Will it hold?\n\nMR. BERG: The dam had been built well. It would hold, he said. [Laughter.]\n\nRain fell."
    )
    assert [(source, content) for source, content, _ in found(words)] == [
        ("MR. BERG", "The dam had been built well"),
        ("he", "It would hold"),
    ]


@pytest.mark.parametrize(("words", "who"), [
    ("Q. Will it hold?\n\nA. It will hold.", "A"),
    ("Q\tWill it hold?\n\nTHE PRESIDENT: It will hold.", "THE PRESIDENT"),
    ("Question: Will it hold?\nAmundsen: It will hold.", "Amundsen"),
    ("MODERATOR: Will it hold?\n\nMr Berg (Oslo): It will hold.", "Mr Berg (Oslo)"),
])  # fmt: skip
def test_who_answers_is_told_by_a_label(words: str, who: str) -> None:
    assert [(source, content) for source, content, _ in found(words)] == [(who, "It will hold")]


def test_who_asks_without_saying_so_is_told_by_the_questions() -> None:
    words = (
        "NRK: Will it hold?\n\nAmundsen: It will hold.\n\n"
        "NRK: Stockholm says it leaks.\n\nAmundsen: It does not. We built it."
    )
    assert [(source, content) for source, content, _ in found(words)] == [
        ("Amundsen", "It will hold"),
        ("Stockholm", "it leaks"),
        ("Amundsen", "It does not"),
        ("Amundsen", "We built it"),
    ]


@pytest.mark.parametrize("words", [
    "NEW: Will it hold?\n\nOLD: It will hold.",
    "Berg: It will hold.\n\nLund: It leaks.\n\nBerg: It will hold. Who says no?\n\nLund: I do.\n\nBerg: It holds.",
    "Date: Monday. The dam will hold.\n\nPlace: Oslo. It will hold.",
    "Q: What is known? Not much.",
    "BREAKING: The dam will hold.",
])  # fmt: skip
def test_a_text_without_questions_and_answers_is_no_transcript(words: str) -> None:
    assert found(words) == []


RECORD = """Mr. Amundsen (Norway): My delegation deplores the raid. The boats must leave the fjord.

We urge Suva to stop.

The President: I thank the representative of Norway. I call on the envoy.

The Secretary of State for Fisheries and Ports (Fridtjof Nansen): Iceland will not accept that."""


def test_a_record_without_questions_is_verbatim() -> None:
    assert [(source, content) for source, content, _ in found(RECORD)] == [
        ("Mr. Amundsen (Norway)", "My delegation deplores the raid"),
        ("Mr. Amundsen (Norway)", "The boats must leave the fjord"),
        ("Mr. Amundsen (Norway)", "We urge Suva to stop"),
        ("The Secretary of State for Fisheries and Ports (Fridtjof Nansen)", "Iceland will not accept that"),
    ]


def test_a_summary_with_quotations_is_no_record() -> None:
    words = "MR. AMUNDSEN (chairman): “The dam will hold.” The boats would leave, he assured the room."
    assert [source for source, _, _ in found(words)] == ["MR. AMUNDSEN", "he"]


def test_a_list_with_brackets_is_no_record() -> None:
    assert found("Roald Amundsen (Norway): 41 minutes.\n\nFridtjof Nansen (Norway): 42 minutes.") == []
    assert found("Roald Amundsen (Norway): the winner of the last race of the year") == []


POST = """The minister was blunter than the court. He wrote on Monday:

The dam will hold. Who can doubt it?

Stockholm says that it leaks. We will not sign.

Snow fell all day."""

STATEMENT = """Bergen, 4 January 2030

Statement by the envoy of Norway on the dam

Norway condemns the raid on the dam. The boats must leave the fjord at once.

We call on Stockholm to open the gates."""

RESOLUTION = """The Security Council,

Recalling its resolution 99 (2029),

1. Demands that the boats leave the fjord;

2. Strongly condemns the raid on the dam;

3. Decides to remain seized of the matter."""


def test_a_post_without_quotation_marks_is_said_by_whom_the_lead_in_names() -> None:
    assert [(source, content) for source, content, _ in found(POST)] == [
        ("He", "The dam will hold"),
        ("He", "Stockholm says that it leaks"),
        ("Stockholm", "it leaks"),
        ("He", "We will not sign"),
    ]


@pytest.mark.parametrize("lead", [
    "Amundsen gave the following answer to a question put by the radio:",
    "Amundsen made the following remarks in Bergen on Monday:",
    "He delivered a short speech on Monday:",
])  # fmt: skip
def test_a_lead_in_tells_of_words_in_many_ways(lead: str) -> None:
    words = f"The minister was blunt. {lead}\n\nThe dam will hold.\n\nWe will not sign."
    assert [content for _, content, _ in found(words)] == ["The dam will hold", "We will not sign"]
    assert {source for source, _, _ in found(words)} <= {"Amundsen", "He"}


def test_the_text_that_follows_is_whose_statement_it_is() -> None:
    words = (
        "The foreign ministry of Norway issued a statement. The full text of the statement follows:\n\n"
        "Norway will never sign. It will not pay."
    )
    said = [each for each in onrecord.read(words, date=date(2030, 1, 4)) if each.speaker]
    assert [each.speaker and each.speaker.side for each in said] == ["NOR", "NOR"]
    assert found("The story of the dam follows:\n\nThe dam was built in 1920.") == []


def test_what_follows_a_lead_in_and_tells_of_words_itself_is_no_post() -> None:
    assert [
        (source, content) for source, content, _ in found("Oslo replied:\n\nBergen said the dam would hold.")
    ] == [("Bergen", "the dam would hold")]
    assert found("What the ministers did:\n\nThe boats left the fjord.") == []


def test_items_of_a_list_are_said_where_they_tell_something() -> None:
    words = "He said the following:\n\n• The dam will hold.\n• The road to Bergen by the old dam\n\nRain fell."
    assert [(source, content) for source, content, _ in found(words)] == [("He", "The dam will hold")]


def test_a_statement_under_its_heading_is_said_by_whoever_issues_it() -> None:
    assert [(source, content) for source, content, _ in found(STATEMENT)] == [
        ("Norway", "the raid on the dam"),
        ("the envoy of Norway", "The boats must leave the fjord at once"),
        ("the envoy of Norway", "Stockholm to open the gates"),
    ]


def test_a_report_on_a_statement_is_no_statement() -> None:
    words = "Statement by the envoy on the dam\n\nThe envoy said on Monday it would hold. Snow fell on Oslo."
    assert [(source, content) for source, content, _ in found(words)] == [("The envoy", "it would hold")]


def test_each_paragraph_of_a_resolution_is_said_by_the_council() -> None:
    assert [(source, content) for source, content, _ in found(RESOLUTION)] == [
        ("The Security Council", "the boats leave the fjord"),
        ("The Security Council", "the raid on the dam"),
        ("The Security Council", "to remain seized of the matter"),
    ]
    assert found("Oslo was quiet.\n\n3. Demands of the day were few.") == []


def test_a_name_and_a_colon_hold_for_the_whole_paragraph() -> None:
    told = onrecord.read(
        "Thabo Mbeki: The UN must investigate. South Africa will offer him asylum.", date="2004-03-04"
    )
    assert [each.speaker and each.speaker.name for each in told] == ["Thabo Mbeki", "Thabo Mbeki"]


def test_who_else_answers_makes_no_statement_of_the_question() -> None:
    told = onrecord.read(
        'Asked what Norway would do if shots were fired, Roald Amundsen told reporters: "We will defend ourselves."',
        date="2012-04-18",
    )
    assert len(told) == 1


def test_a_heading_that_names_the_minister_gives_his_words() -> None:
    told = onrecord.read(
        "Statement by the Foreign Minister of Cyprus, Nikos Christodoulides:\n\n"
        "Cyprus will not engage in negotiations under threat. The Government stands ready to resume talks.",
        date="2020-03-04",
    )
    assert [each.speaker and each.speaker.name for each in told] == ["Nikos Christodoulides"] * 2


def test_a_position_above_a_list_has_its_points() -> None:
    told = onrecord.read(
        "Poland's position:\n\n• It will not let anyone through.\n• It will not pay.", date="2021-11-11"
    )
    assert {each.speaker and each.speaker.name for each in told} == {"Poland"}


def test_a_question_above_a_list_tells_whose_its_points_are() -> None:
    words = "What does Poland say?\n\n• That it will not let anyone through.\n• That it will not pay."
    told = onrecord.read(words, date="2021-11-11")
    assert [each.speaker and each.speaker.name for each in told] == ["Poland", "Poland"]
    assert told[0].content[0].of(words).startswith("it will not let")


def test_an_article_with_a_gap_behind_it_is_no_label() -> None:
    assert found("A  new dam was built in Oslo. It will hold.") == []


def test_an_answer_is_of_whoever_is_named_for_the_first() -> None:
    told = (
        "Question: Will you hold talks with Chad?\n\nAmundsen: We will not hold talks with Chad.\n\n"
        "Question: When will you withdraw?\n\nAnswer: We will withdraw our troops in May.\n\n"
        "Question: Will you sign?\n\nA. We will sign the treaty."
    )
    heard = [each.speaker.name for each in onrecord.read(told, date="2030-01-04") if each.speaker]
    assert heard == ["Amundsen"] * 3
