"""What each sign that words were said on a day weighs: the table `statements_days`."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.codebook.tables import rows


def load_days() -> Mapping[str, float]:
    """What each sign counts (log-odds) for a day, or no day, to be the one on which words were said."""
    found = rows("statements_days", columns=("sign", "weight"), key=("sign",))
    return {row["sign"]: float(row["weight"]) for row in found}
