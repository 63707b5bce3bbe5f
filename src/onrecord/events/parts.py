"""What the reading model thinks of each side that is named around some words: does it act, is it acted on?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.events.scenes import Stage
from onrecord.model import Statement
from onrecord.text import heads
from onrecord.text.heads import Leaning
from onrecord.text.siding import near

if TYPE_CHECKING:
    from onrecord.text.encoder import Encoding


def of_statement(statement: Statement, stage: Stage, encoding: Encoding | None) -> Mapping[str, Leaning]:
    """The leanings of the sides named around a statement, and of the speaker's own."""
    if encoding is None:
        return {}
    speaker = statement.speaker
    own = speaker.side if speaker else None
    namings = near(stage.namings, statement.content)
    source = [speaker.span] if speaker and speaker.span else []
    if own and source:
        namings.setdefault(own, []).extend(source)
    condition = statement.condition.span if statement.condition else None
    return heads.sides(
        encoding, statement.content, namings, cue=statement.cue, source=source, condition=condition, own=own
    )


def blind(leanings: Mapping[str, Leaning]) -> Mapping[str, Leaning]:
    """The leanings without a view of who acts, for words that mislead the model in that ("we see that they ...")."""
    return {side: replace(each, acts=0.0) for side, each in leanings.items()}
