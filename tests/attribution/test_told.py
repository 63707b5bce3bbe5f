"""Who tells in a passive, where the reading model takes those who are told for the source."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord import attribution, codebook, reading
from onrecord.model import Report, Span
from onrecord.text.heads import Found

SUMMONED = "The envoy of Chad was summoned to the Turkish Foreign Ministry on Tuesday. "


def teller(words: str, source: str, cue: str, content: str) -> str | None:
    """The source of what is found, where the model finds one such attribution."""

    def at(part: str) -> Span:
        return Span(words.rindex(part), words.rindex(part) + len(part))

    book = codebook.load()
    [passage] = reading.known(Report(id="r", published=date(2015, 11, 24), text=words), codebook=book)
    seen = Found(cue=(at(cue),), source=(at(source),), content=(at(content),), score=0.95)
    [one] = attribution.find(passage, cues=book.cues, model=[seen], judge=lambda *_: 1.0)
    return one.source and one.source.of(words)


@pytest.mark.parametrize(("words", "cue", "content"), [
    ("He was told that Chad must stop.", "was told", "Chad must stop"),
    ("He was informed that Chad must stop.", "was informed", "Chad must stop"),
    ("He was then warned that Chad must stop.", "warned", "Chad must stop"),
])  # fmt: skip
def test_whoever_summoned_somebody_tells_him(words: str, cue: str, content: str) -> None:
    assert teller(SUMMONED + words, "He", cue, content) == "the Turkish Foreign Ministry"
    for active in ("Turkey summoned the envoy of Chad. ", "Turkey called in the envoy of Chad on Tuesday. "):
        assert teller(active + words, "He", cue, content) == "Turkey"


def test_nobody_who_is_only_told_speaks() -> None:
    assert teller("Chad was urged to close the road.", "Chad", "urged", "to close the road") is None
    assert teller("Chad has been told to hand over the men.", "Chad", "told", "to hand over the men") is None
    assert teller("The envoy was warned that Chad must stop.", "The envoy", "warned", "Chad must stop") is None


def test_by_names_who_tells() -> None:
    words = "Chad has been advised by Libya not to open the road."
    assert teller(words, "Chad", "advised", "to open the road") == "Libya"
    words = "Chad has been asked by Libya and its allies to open the road."
    assert teller(words, "Chad", "asked", "to open the road") == "Libya"
    words = "Chad has been asked by Libya and Turkey to open the road."
    assert teller(words, "Chad", "asked", "to open the road") == "Libya and Turkey"
    words = "Chad was told on Tuesday by the Turkish Foreign Ministry that it must stop."
    assert teller(words, "Chad", "told", "it must stop") == "the Turkish Foreign Ministry"


def test_who_says_what_he_was_told_speaks_himself() -> None:
    words = "The envoy, who was told of the raid, said that Chad must stop."
    assert teller(words, "The envoy", "said", "Chad must stop") == "The envoy, who was told of the raid"


@pytest.mark.parametrize(("words", "source", "content"), [
    ("Nansen said Amundsen had called him on Monday and asked him to leave.", "Amundsen", "him to leave"),
    ("Nansen said that Amundsen wrote to him and threatened to leave.", "Amundsen", "to leave"),
])  # fmt: skip
def test_whoever_turned_to_somebody_speaks_in_what_follows(words: str, source: str, content: str) -> None:
    book = codebook.load()
    [passage] = reading.known(Report(id="r", published=date(2015, 11, 24), text=words), codebook=book)
    cue = "asked" if "asked" in words else "threatened"
    seen = Found(
        cue=(Span(words.index(cue), words.index(cue) + len(cue)),),
        source=(Span(0, len("Nansen")),),
        content=(Span(words.index(content), len(words) - 1),),
        score=0.95,
    )
    found = attribution.find(passage, cues=book.cues, model=[seen])
    told = [each.source for each in found if each.content[0].of(words) == content]
    assert [span and span.of(words) for span in told] == [source]


def test_whom_an_aside_tells_to_have_been_accused_does_not_accuse() -> None:
    words = "Chad, accused by Libya on Monday of shelling the road, is silent."
    assert teller(words, "Chad", "accused", "of shelling the road") == "Libya"
    words = "Chad, urged by Libya to open the road, is silent."
    assert teller(words, "Chad", "urged", "to open the road") == "Libya"


def test_in_whose_house_somebody_is_told_tells_him() -> None:
    words = "Reporters were told at the Pentagon that Chad must stop."
    assert teller(words, "Reporters", "were told", "Chad must stop") == "the Pentagon"


@pytest.mark.parametrize("words", ["The raid was condemned by Oslo late", "Chad, accused by Libya on"])
def test_words_that_break_off_behind_by_are_read(words: str) -> None:
    book = codebook.load()
    [passage] = reading.known(Report(id="r", published=date(2015, 11, 24), text=words), codebook=book)
    attribution.find(passage, cues=book.cues)
