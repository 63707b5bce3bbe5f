from __future__ import annotations

from helpers.actors import meant

TRANSCRIPT = "Q. Mr Putin, will Russia sign?\n\nA. It will.\n\nQ. And Norway?\n\nA. They stay."
LABELLED = "Antony Blinken met reporters in Oslo.\n\nQ: Will you sign?\n\nA: We will."


def test_an_answer_is_by_whoever_the_question_addresses() -> None:
    assert meant(TRANSCRIPT, "A", nth=0).startswith("Vladimir Putin | RUS")
    assert meant(TRANSCRIPT, "A", nth=2).startswith("Vladimir Putin | RUS")


def test_without_an_address_it_is_the_office_holder_named_before() -> None:
    assert meant(LABELLED, "A:").startswith("Antony Blinken | USA")


def test_without_questions_a_letter_is_nobody() -> None:
    assert meant("Mr Blinken spoke.\n\nA. First point.", "A.") == "-"


def test_it_is_whom_the_report_opens_with_and_nobody_whom_a_question_names() -> None:
    words = "Antony Blinken met reporters.\n\nQ: Sergei Lavrov says you will leave. Will you?\n\nA: We stay."
    assert meant(words, "A:").startswith("Antony Blinken | USA")


def test_a_title_line_names_whoever_answers() -> None:
    words = "Foreign Minister Sergei Lavrov's Regular Press Conference\n\nQ: Will you sign?\n\nA: We will."
    assert meant(words, "A:").startswith("Sergei Lavrov | RUS")


def test_a_surname_in_a_label_is_whoever_heads_the_transcript() -> None:
    words = "BRIEFER: ANTONY J. BLINKEN\n\nQUESTION: Will you sign?\n\nMR. BLINKEN: We will."
    assert meant(words, "MR. BLINKEN").startswith("Antony Blinken | USA")


def test_a_bracket_in_a_label_names_the_speaker() -> None:
    words = "The Secretary of State for Foreign and Home Affairs (Liz Truss): We will not sign the treaty."
    assert meant(words, words.partition(":")[0]).startswith("Liz Truss | GBR")
