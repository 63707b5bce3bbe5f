"""What the rules find, beside what the reading model finds in the same words."""

from __future__ import annotations

from datetime import date

from onrecord import attribution, codebook, reading, text
from onrecord.codebook.cues import load_cues
from onrecord.model import Report, Span
from onrecord.text.heads import Found

TABLE = load_cues()


def read(words: str, *finds: tuple[str, str, list[str]]) -> list[tuple[list[str], list[str]]]:
    """Cues and contents of the sentence, where the model finds (source, cue, content) in it."""
    [passage] = text.passages(Report(id="r", published=date(2030, 1, 4), text=words))

    def at(part: str) -> Span:
        return Span(words.index(part), words.index(part) + len(part))

    model = [
        Found(cue=(at(c),), source=(at(s),), content=tuple(map(at, parts))) for s, c, parts in filter(None, finds)
    ]
    found = attribution.find(passage, cues=TABLE, model=model)
    return [([span.of(words) for span in one.cue], [span.of(words) for span in one.content]) for one in found]


def test_a_content_goes_on_behind_the_cue_where_the_model_sees_it() -> None:
    words = "The boats would stay in the harbour, he said, until the storm was over."
    parts = ["The boats would stay in the harbour", "until the storm was over"]
    assert read(words, ("he", "said", parts)) == [(["said"], parts)]


def test_the_report_speaks_on_where_the_model_gives_the_words_to_nobody() -> None:
    words = "She will visit Fiji soon, her aides announced, but the islands are not on the list."
    content = "She will visit Fiji soon"
    assert read(words, ("her aides", "announced", [content])) == [(["announced"], [content])]


def test_words_go_to_the_cue_that_closes_them() -> None:
    words = "Oslo was prepared to share the catch, its minister offered."
    content = "Oslo was prepared to share the catch"
    assert read(words, ("its minister", "offered", [content])) == [(["offered"], [content])]


def test_what_is_denied_as_a_charge_stands_where_the_model_sees_nothing() -> None:
    words = "Oslo was accused by Bergen of theft, a charge Oslo rejects."
    assert [cue for cue, _ in read(words)] == [["accused"], ["rejects"]]
    assert read("Oslo was accused by Bergen of theft.") == []


def test_a_question_and_a_silence_are_no_statements_though_the_model_sees_one() -> None:
    assert read("Is he sure that Oslo will sign?", ("he", "sure", ["Oslo will sign"])) == []
    words = "Pressed on the dam, the envoy declined on Monday to comment."
    assert read(words, ("the envoy", "declined", ["to comment"])) == []


def test_a_phrase_that_the_model_sees_nobody_say_is_dropped() -> None:
    words = "The envoys talked of the price of fish. Oslo said the talks would go on."
    said = ("Oslo", "said", ["the talks would go on"])
    assert [cue for cue, _ in read(words, said)] == [["said"]]


def test_a_named_sides_stance_stands_where_the_model_sees_nothing() -> None:
    book = codebook.load()
    report = Report(id="r", published=date(2030, 1, 4), text="Norway welcomed the truce in Iceland on Monday.")
    [passage] = reading.known(report, codebook=book)
    [found] = attribution.find(passage, cues=TABLE, model=[])
    assert passage.words(found.content[0]) == "the truce in Iceland"
