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
    ("Norway, Sweden and Finland met in Kyiv. The three said it was open.", ["Norway", "Sweden", "Finland"]),
    ("Norway, Sweden and Finland met in Kyiv. The four said the door was open.", []),
    ("Norwegian officials met Antony Blinken and Sergei Lavrov. They said it was open.", ["Norwegian officials"]),
    ("Antony Blinken came and Sergei Lavrov left. Both said the door was open.", []),
    ("Antony Blinken and Sergei Lavrov came to Oslo. Norwegian officials sat. They said it was open.",
     ["Norwegian officials"]),
])  # fmt: skip
def test_they_who_speak_are_all_who_were_named_together(text: str, names: list[str]) -> None:
    [passage] = resolved(text)
    pronouns = [each for each in passage.mentions if each.kind is MentionKind.PRONOUN]
    assert [each.actor.name for each in pronouns if isinstance(each.actor, Actor)] == names


@pytest.mark.parametrize(("text", "names"), [
    ("Antony Blinken met Sergei Lavrov in Oslo. They said the door was open.", BOTH),
    ("Antony Blinken spoke by phone with Sergei Lavrov. They agreed to pay.", BOTH),
    ("Antony Blinken held a phone call with Sergei Lavrov. The two called on Oslo to leave.", BOTH),
    ("Antony Blinken met Sergei Lavrov. Both said the door was open. The two agreed to pay.", BOTH + BOTH),
    ("Antony Blinken met Sergei Lavrov. Envoy Roald Amundsen came. They said the door was open.", []),
    ("Antony Blinken came before Sergei Lavrov left. Both said the door was open.", []),
    ("Antony Blinken and the foreign ministers of Norway and Sweden met. They said the door was open.",
     ["Antony Blinken", "Norwegian foreign ministers", "Swedish foreign ministers"]),
    ("Antony Blinken met his Norwegian and Swedish counterparts. They said the door was open.",
     ["Antony Blinken", "Norwegian counterparts", "Swedish counterparts"]),
])  # fmt: skip
def test_they_who_speak_are_two_who_have_just_met(text: str, names: list[str]) -> None:
    [passage] = resolved(text)
    pronouns = [each for each in passage.mentions if each.kind is MentionKind.PRONOUN]
    assert [each.actor.name for each in pronouns if isinstance(each.actor, Actor)] == names


@pytest.mark.parametrize(("text", "names"), [
    ("Norway, Sweden and Finland met in Kyiv. The three governments said it was over.", ["Norway", "Sweden",
     "Finland"]),
    ("Norway, Sweden, Finland and Iran met in Kyiv. The four countries said it was over.",
     ["Norway", "Sweden", "Finland", "Iran"]),
    ("Antony Blinken, Sergei Lavrov and Liz Truss met in Oslo. The three ministers said it was over.",
     [*BOTH, "Liz Truss"]),
    ("Norway, Sweden and Finland met in Kyiv. The four governments said it was over.", []),
    ("Norway, Sweden and Finland met in Kyiv. The three hours were over, Iran said.", []),
    ("Norway, Sweden and Finland met in Kyiv. Three governments said it was over.", []),
])  # fmt: skip
def test_a_number_points_back_at_a_row_of_so_many(text: str, names: list[str]) -> None:
    [passage] = resolved(text)
    rule = "actors.all_before"
    found = [each.actor for each in passage.mentions if each.reason is not None and each.reason.rule == rule]
    assert [actor.name for actor in found if isinstance(actor, Actor)] == names
