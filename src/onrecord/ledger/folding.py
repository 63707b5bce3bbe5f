"""Names as they are compared: "Chávez" and "CHAVEZ" are one."""

from __future__ import annotations

import unicodedata


def fold(words: str | None) -> str | None:
    """The words without accents and case."""
    if words is None:
        return None
    apart = unicodedata.normalize("NFKD", words)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()
