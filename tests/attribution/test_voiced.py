"""One saying told by two: a state and its spokesman, a denial and the claim that it denies."""

from __future__ import annotations

from datetime import date

from onrecord import attribution, codebook, reading
from onrecord.model import Report

BOOK = codebook.load()


def lines(words: str) -> list[str]:
    """Source, cue and content of each attribution, ">" where nested."""
    [passage] = reading.known(Report(id="r", published=date(2015, 6, 16), text=words), codebook=BOOK)
    found = attribution.find(passage, cues=BOOK.cues)
    return [
        ("> " if one.inside else "")
        + " | ".join(
            (
                passage.words(one.source) if one.source else "-",
                " + ".join(passage.words(span) for span in one.cue),
                " / ".join(passage.words(span) for span in one.content),
            )
        )
        for one in found
    ]


def test_what_another_had_claimed_has_the_words_of_its_denial() -> None:
    assert lines("Oslo denied that its boats had left, as Suva had claimed.") == [
        "Oslo | denied | its boats had left",
        "Suva | claimed | its boats had left",
    ]
    assert lines("Oslo said there were no boats, as Suva had claimed.") == ["Oslo | said | there were no boats"]
