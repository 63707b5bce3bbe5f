"""The event of a statement that is about another one: a denial of what somebody is quoted to claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Act, Reason, Statement


def echoed(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, each denial of a nested statement with that one's event, turned round.

    "Oslo refuted Reykjavik's claims of a withdrawal": the claim is RETREAT by ISL, so the denial is of RETREAT
    by ISL too, negated.
    """
    inner: dict[str, Statement] = {}
    for statement in statements:
        if statement.within is not None and statement.event is not None:
            inner.setdefault(statement.within, statement)
    return [_turned(statement, inner.get(statement.id)) for statement in statements]


def _turned(statement: Statement, told: Statement | None) -> Statement:
    if statement.act is not Act.DENIAL or told is None or told.event is None:
        return statement
    event = replace(told.event, negated=not told.event.negated)
    reason = Reason(
        rule="echoes.denied", decides="event", spans=told.content, says="it denies what these words are quoted to say"
    )
    return replace(statement, event=event, reasons=(*statement.reasons, reason))
