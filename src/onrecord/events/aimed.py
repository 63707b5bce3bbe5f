"""Whom an accusation or a demand is aimed at, once it is known who acts: "accused Iceland of attacking Sweden".

In the stories learned from, an accusation aimed at anybody is aimed at who did it 97 times in 100, and a demand
at who is to do it 96 times; the opposition of a state accuses and asks its own.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.events.sides import TARGET
from onrecord.model import Act, Reason, Statement


def aimed(statement: Statement) -> Statement:
    """The statement aimed at the one who acts in its event, where nobody is addressed or, accused, another is."""
    event, code = statement.event, statement.addressee
    target = any(each.rule == TARGET for each in statement.reasons)
    if event is not None and target and statement.act is Act.DEMAND and code in event.recipient:
        # the end of the bombing of Iceland is not asked of Iceland
        kept = tuple(each for each in statement.reasons if each.decides != "addressee")
        code, statement = None, replace(statement, addressee=None, reasons=kept)
    if event is None or len(event.actor) != 1:
        return statement
    [actor] = event.actor
    accused = statement.act is Act.ACCUSATION and code != actor
    asked = statement.act is Act.DEMAND and code is None
    if not accused and not asked:
        return statement
    says = f"{actor}: who {'did it' if accused else 'is to do it'}"
    reason = Reason(rule="addressees.actor", decides="addressee", says=says)
    kept = tuple(each for each in statement.reasons if each.decides != "addressee")
    return replace(statement, addressee=actor, reasons=(*kept, reason))
