"""Those named together, where "they" or "both" speak."""

from __future__ import annotations

import pytest

from helpers.actors import resolved
from onrecord.model import Actor, MentionKind

BOTH = ["Antony Blinken", "Sergei Lavrov"]


@pytest.mark.parametrize(("text", "names"), [
    ("Antony Blinken and Sergei Lavrov came to Oslo. The door was open, both said.", BOTH),
    ("Antony Blinken and Sergei Lavrov came to Oslo. Both said the door was open.", BOTH),
    ("Antony Blinken and Sergei Lavrov came to Oslo. The door was open, they said.", BOTH),
    ("Antony Blinken, the envoy, and the Russian foreign minister, Sergei Lavrov, sat. They said it was so.", BOTH),
    ("Antony Blinken and Sergei Lavrov came to Oslo. The rebels must leave, they said.", BOTH),
    ("Antony Blinken and Sergei Lavrov came to Oslo. The two said the door was open.", BOTH),
    ("Antony Blinken and Sergei Lavrov came to Oslo. The door was open, the pair said.", BOTH),
    ("Antony Blinken and Sergei Lavrov came to Oslo. The two ministers said it was open.", []),
    ("Norway and Sweden met in Kyiv. They said the door was open.", ["Norway", "Sweden"]),
    ("Norway, Sweden and Finland met in Kyiv. They said the door was open.", ["Norway", "Sweden", "Finland"]),
    ("Norway, Sweden and Finland met in Kyiv. Both said the door was open.", []),
    ("Norwegian officials met Antony Blinken and Sergei Lavrov. They said it was open.", ["Norwegian officials"]),
    ("Antony Blinken came and Sergei Lavrov left. Both said the door was open.", []),
    ("Antony Blinken and Sergei Lavrov came to Oslo. Norwegian officials sat. They said it was open.",
     ["Norwegian officials"]),
])  # fmt: skip
def test_they_who_speak_are_all_who_were_named_together(text: str, names: list[str]) -> None:
    [passage] = resolved(text)
    pronouns = [each for each in passage.mentions if each.kind is MentionKind.PRONOUN]
    assert [each.actor.name for each in pronouns if isinstance(each.actor, Actor)] == names
