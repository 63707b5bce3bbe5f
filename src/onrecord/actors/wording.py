"""Phrases put into plain words."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors import grammar
from onrecord.actors.described import UNIMPORTANT
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import Word

_DROPPED = grammar.DEFINITE | grammar.INDEFINITE | grammar.POSSESSIVE


def plain(phrase: Phrase, text: Sequence[Word], source: str) -> str:
    """A role phrase without article and rank: "a senior Turkish official" is "Turkish official"."""
    first = phrase.first if phrase.owner is None or phrase.owner.pronoun is None else phrase.owner.last
    while first < phrase.last - 1 and (text[first].norm in _DROPPED or text[first].norm in UNIMPORTANT):
        first += 1
    last = phrase.last
    if phrase.place is not None and phrase.place.last == last and phrase.place.first - 1 > first:
        last = phrase.place.first - 1
    return source[text[first].start : text[last - 1].end]
