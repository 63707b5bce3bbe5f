"""What was asked, where the answer is a condition alone: "Asked if he would meet Suva, he said: only if ..."."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.openings import QUESTIONED
from onrecord.model import Token

OPENERS = frozenset("if whether".split())


def asked(tokens: Sequence[Token]) -> list[Token]:
    """The words of a question that a sentence tells of, up to the comma behind it; none where nobody is asked."""
    words = [token.word.lower() for token in tokens]
    verb = next((at for at, word in enumerate(words) if word in QUESTIONED), len(words))
    opens = next((at for at in range(verb, len(words)) if words[at] in OPENERS), len(words))
    end = next((at for at in range(opens, len(words)) if words[at] == ","), len(words))
    return list(tokens[opens + 1 : end])
