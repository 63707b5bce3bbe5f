"""One saying told by two: a state and its spokesman, a denial and the claim that it denies."""

from __future__ import annotations

from datetime import date

import pytest

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


@pytest.mark.parametrize(("words", "line"), [
    ("Russia urged Chad to leave Libya, Sergei Lavrov said.", "Sergei Lavrov | urged + said | Chad to leave Libya"),
    ("Moscow condemned the raid, Igor Ivanov said.", "Igor Ivanov | condemned + said | Moscow condemned the raid"),
    ("Moscow denies that it lied, Igor Ivanov said.", "Igor Ivanov | denies + said | Moscow denies that it lied"),
    ("Moscow insists that it left, said Igor Ivanov.", "Igor Ivanov | insists + said | Moscow insists that it left"),
    ("“Moscow rejects it all,” Sergei Lavrov said.", "Sergei Lavrov | rejects + said | Moscow rejects it all"),
    (
        "Russia rejects the plan, Sergei Lavrov said on Monday, unless it names Chad.",
        "Sergei Lavrov | rejects + said | Russia rejects the plan / unless it names Chad",
    ),
])  # fmt: skip
def test_what_a_state_does_by_its_own_spokesmans_words_is_one_saying(words: str, line: str) -> None:
    assert lines(words) == [line]


def test_what_a_state_had_said_before_stays_apart() -> None:
    assert lines("Russia had urged Chad to leave, Sergei Lavrov said.") == [
        "Sergei Lavrov | said | Russia had urged Chad to leave",
        "> Russia | urged | Chad to leave",
    ]
    assert lines("Russia urged Chad on Monday to leave, Sergei Lavrov said.")[0].startswith("Sergei Lavrov | said |")


def test_an_utterance_of_several_sentences_keeps_its_cue() -> None:
    first, *_ = lines("“Russia urges Chad to leave. It will not wait,” Sergei Lavrov said.")
    assert first == "Sergei Lavrov | said | Russia urges Chad to leave. It will not wait"


def test_another_states_doing_stays_apart() -> None:
    assert lines("Chad rejects the plan, Sergei Lavrov said.") == [
        "Sergei Lavrov | said | Chad rejects the plan",
        "> Chad | rejects | the plan",
    ]


def test_what_another_had_claimed_has_the_words_of_its_denial() -> None:
    assert lines("Oslo denied that its boats had left, as Suva had claimed.") == [
        "Oslo | denied | its boats had left",
        "Suva | claimed | its boats had left",
    ]
    assert lines("Oslo said there were no boats, as Suva had claimed.") == ["Oslo | said | there were no boats"]
