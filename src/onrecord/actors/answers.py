"""An actor with the rule that found it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Actor, Unresolved


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a phrase means, the rule that says so, and a line on why."""

    actor: Actor | Unresolved
    rule: str
    says: str = ""
