"""What each sign that a side acts or is acted on weighs: the table `events_sides`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.codebook.tables import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class SideWeights:
    """What each sign counts (log-odds) for a side, or a group of sides, to act and to be acted on.

    `means` says each sign in words.
    """

    actor: Mapping[str, float]
    recipient: Mapping[str, float]
    means: Mapping[str, str]


def load_sides() -> SideWeights:
    """The table of signs; an empty cell counts for nothing."""
    found = list(rows("events_sides", columns=("sign", "actor", "recipient", "means"), key=("sign",)))
    actor, recipient = (
        {row["sign"]: float(row[column]) for row in found if row[column]} for column in ("actor", "recipient")
    )
    means = {row["sign"]: row["means"] for row in found}
    return SideWeights(actor=actor, recipient=recipient, means=means)
