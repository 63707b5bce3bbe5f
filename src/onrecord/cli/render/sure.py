"""How sure an entry or a link is, where something measured it.

A rule either holds or not and gives no probability: the interchange form, where a confidence is a number, writes 1.0
there, which people would read as certainty, so nothing is printed for them. What the reading model or a table of
signs scored keeps its score.
"""

from __future__ import annotations

from onrecord.model import Link, Statement

BY_RULE = 1.0  # the confidence of what no score was given for


def confidence(scored: Statement | Link) -> float | None:
    """The score, 0 to 1; None where a rule decided."""
    return None if scored.confidence == BY_RULE else scored.confidence


def told(statement: Statement) -> str:
    """What was scored about an entry, on one line: "entry 0.76, act 0.83"; empty where nothing was."""
    parts = [] if confidence(statement) is None else [f"entry {statement.confidence:.2f}"]
    for decides in ("act", "event"):
        scores = [r.score for r in statement.reasons if r.decides == decides and r.score is not None]
        parts += [f"{decides} {score:.2f}" for score in scores[:1] if score <= 1]
    return ", ".join(parts)
