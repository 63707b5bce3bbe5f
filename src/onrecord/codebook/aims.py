"""What each sign that an act is aimed at a side, or at nobody, weighs: the table `statements_aims`."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.codebook.tables import rows

COLUMNS = ("sign", "weight")


def load_aims() -> Mapping[str, float]:
    """The weight (log-odds) of each sign."""
    return {row["sign"]: float(row["weight"]) for row in rows("statements_aims", columns=COLUMNS, key=("sign",))}
