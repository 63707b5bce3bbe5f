"""What two say of one another in the same words: "Oslo and Suva accused each other of firing first"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.events.echoes import side
from onrecord.model import Passage, Reason, Statement

EACH_OTHER = (["each", "other"], ["one", "another"], ["the", "other"])


def mutual(statements: Sequence[Statement], passage: Passage) -> list[Statement]:
    """The statements, each that opens with "each other" or "the other" aimed at the other speaker of the same words.

    In what Oslo says, Suva acts on Norway; in what Suva says, Norway acts on Suva. Where more than two speak, who
    means whom is not said, and all stays as it is.
    """
    return [_turned(each, statements, passage) for each in statements]


def _turned(statement: Statement, among: Sequence[Statement], passage: Passage) -> Statement:
    own = side(statement.speaker)
    others = {side(each.speaker) for each in among if each.content == statement.content} - {own, None}
    words = [token.word.lower() for token in passage.tokens_in(statement.content[0])][:2]
    if own is None or len(others) != 1 or words not in EACH_OTHER:
        return statement
    [other] = others
    assert other is not None
    says = f"each says it of the other: {other} of {own}, as {own} tells it"
    decided = ("addressee", "event.actor", "event.recipient") if statement.event else ("addressee",)
    reasons = [Reason(rule="mutual.other", decides=what, spans=statement.content[:1], says=says) for what in decided]
    kept = [reason for reason in statement.reasons if reason.decides not in decided]
    event = statement.event and replace(statement.event, actor=(other,), recipient=(own,))
    return replace(statement, addressee=other, event=event, reasons=(*kept, *reasons))
