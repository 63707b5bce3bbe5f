"""What each sign of a choice weighs: the tables `attribution_trust`, `statements_days` and `statements_aims`."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.codebook.tables import rows


def load_weights(table: str) -> Mapping[str, float]:
    """The weight (log-odds) of each sign in a table of signs."""
    return {row["sign"]: float(row["weight"]) for row in rows(table, columns=("sign", "weight"), key=("sign",))}
