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
