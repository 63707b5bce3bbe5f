"""What two say in the same words, of one another or together: "accused each other", "agreed to leave"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.events.echoes import side
from onrecord.model import Act, Event, EventType, Passage, Reason, Statement

EACH_OTHER = (["each", "other"], ["one", "another"], ["the", "other"])
MEETING = frozenset({EventType.CONSULT, EventType.AGREE})
SIDES = ("event.actor", "event.recipient")


def mutual(statements: Sequence[Statement], passage: Passage) -> list[Statement]:
    """The statements, each that opens with "each other" or "the other" aimed at the other speaker of the same words.

    In what Oslo says, Suva acts on Norway; in what Suva says, Norway acts on Suva. What two promise each other each
    does itself, and what two deny is one and the same. Where more than two speak, who means whom is not said, and
    all stays as it is.
    """
    return [_turned(each, statements, passage) for each in statements]


def _turned(statement: Statement, among: Sequence[Statement], passage: Passage) -> Statement:
    own = side(statement.speaker)
    same = [each for each in among if each.content == statement.content]
    others = {side(each.speaker) for each in same} - {own, None}
    if own is None or len(others) != 1:
        return statement
    [other] = others
    assert other is not None
    words = [token.word.lower() for token in passage.tokens_in(statement.content[0])][:2]
    if words in EACH_OTHER:
        event = statement.event and replace(statement.event, actor=(other,), recipient=(own,))
        says = f"each says it of the other: {other} of {own}, as {own} tells it"
        return _with(statement, other, event, says, ("addressee", *(SIDES if event else ())))
    if statement.act is Act.COMMITMENT and all(each.act is Act.COMMITMENT for each in same):
        return _promised(statement, own, other, they=words[:1] == ["they"])
    if statement.act is Act.DENIAL:
        both = (own, other) if words[:1] == ["they"] else ()
        return _denied(statement, [each for each in same if each.act is Act.DENIAL], both)
    return statement


def _promised(statement: Statement, own: str, other: str, *, they: bool) -> Statement:
    """What two promise together, promised to the other: so in 26 of 34 annotated ones, each doing it himself.

    Not where it is done to a third. `they` says that the words open so, and mean both.
    """
    event = statement.event
    if event is not None and set(event.recipient) - {own, other}:
        return statement
    if event is not None and they and own in event.actor and event.type in MEETING:
        event = replace(event, actor=(own,), recipient=(other,))
    if event is not None and {own} <= set(event.actor) <= {own, other}:
        event = replace(event, actor=(own,), recipient=event.recipient or (other,))
    if event is not None and set(event.recipient) - {other}:
        return statement
    return _aimed(statement, other, event, f"two promise it each other: {own} to {other}")


def _denied(statement: Statement, same: Sequence[Statement], two: Sequence[str]) -> Statement:
    """What two deny together is one thing: of whom the words name, else of both; `two` are both, if they say so."""
    events = [each.event for each in same if each.event is not None]
    actors = {code for event in events for code in event.actor}
    both = bool(two) and actors <= set(two)
    if statement.event is None or (len({(event.actor, event.recipient) for event in events}) < 2 and not both):
        return statement
    named = [each for each in same if each.event and any(_names_actor(reason) for reason in each.reasons)]
    told = next((each.event for each in named), None)
    if told is None or both:
        acting = sorted({*actors, *two})
        met = sorted({code for event in events for code in event.recipient} - set(acting))
        told = replace(statement.event, actor=tuple(acting), recipient=tuple(met))
    return _aimed(statement, statement.addressee, told, "two deny the same")


def _names_actor(reason: Reason) -> bool:
    return reason.decides == "event.actor" and bool(reason.spans)


def _aimed(statement: Statement, code: str | None, event: Event | None, says: str) -> Statement:
    """The statement with another addressee and event where these differ, and why."""
    decided = ["addressee"] if code != statement.addressee else []
    return _with(statement, code, event, says, [*decided, *(SIDES if event != statement.event else ())])


def _with(
    statement: Statement, code: str | None, event: Event | None, says: str, decided: Sequence[str]
) -> Statement:
    if not decided:
        return statement
    reasons = [Reason(rule="mutual.other", decides=what, spans=statement.content[:1], says=says) for what in decided]
    kept = [reason for reason in statement.reasons if reason.decides not in decided]
    return replace(statement, addressee=code, event=event, reasons=(*kept, *reasons))
