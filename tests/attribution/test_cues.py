"""Every row of the cue table finds its own example."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord import attribution, text
from onrecord.codebook.cues import Cue, CueKind, load_cues
from onrecord.model import Attribution, Passage, Report
from onrecord.text.tokens import tokens

TABLE = load_cues()


def read(words: str) -> tuple[Passage, list[Attribution]]:
    [passage] = text.passages(Report(id="r", published=date(2030, 1, 4), text=words))
    return passage, attribution.find(passage, cues=TABLE)


def words_of(cue: Cue) -> list[str]:
    return [word for word in cue.words if word != "~"]


@pytest.mark.parametrize("cue", TABLE.cues, ids=lambda cue: f"{cue.text}-{cue.kind}")
def test_the_example_of_a_cue_is_attributed_by_it(cue: Cue) -> None:
    passage, found = read(cue.example)
    cues = [[token for span in one.cue for token in tokens(passage.report.text, span)] for one in found]
    matching = [
        one
        for one in cues
        for words in [words_of(cue)]
        if len(one) == len(words) + (cue.kind is CueKind.NOUN and len(one) > len(words))
        and all(
            word in ("*", a.lemma, a.word.lower()) for word, a in zip(reversed(words), reversed(one), strict=False)
        )
    ]
    assert matching, [[token.word for token in one] for one in cues]


def test_a_cue_has_its_act() -> None:
    assert TABLE.act("rule out") == "refusal"
    assert TABLE.act("claim", CueKind.NOUN) == "claim"
    assert TABLE.act("say") is None
    assert TABLE.act("harrumph") is None
