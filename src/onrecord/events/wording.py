"""The words that can carry an event: those of a name do not.

"Oslo failed to pay the International Monetary Fund" tells of no fund, and the "Peace Corps" of no peace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.codebook.phrases import Word, words
from onrecord.model import Passage, Token, hull

NAME = frozenset({"<name>"})


def carriers(tokens: Sequence[Token], passage: Passage) -> list[Word]:
    """The tokens as words; capitalised ones side by side in the name of an actor are that name, and nothing else."""
    found = words(tokens)
    if not found:
        return found
    mentions = passage.mentions_near(hull([token.span for token in tokens]))
    names = [each.span for each in mentions if " " in passage.words(each.span)]
    inside = [token.word[:1].isupper() and any(name.covers(token.span) for name in names) for token in tokens]
    beside = [False, *inside, False]
    return [
        replace(word, forms=NAME) if inside[at] and (beside[at] or beside[at + 2]) else word
        for at, word in enumerate(found)
    ]
