"""Officials of another part of the world than the state that a report is about: "western officials"."""

from __future__ import annotations

from onrecord.actors.index import Index
from onrecord.actors.phrases import Phrase

_TRADES = frozenset({"intelligence", "military", "security", "diplomatic", "government", "defence", "defense"})
_SENT_OUT = frozenset({"official", "diplomat", "source", "envoy", "ambassador", "emissary", "mediator"})


def outsiders(phrase: Phrase, index: Index) -> str | None:
    """The word that says that officials are of another part of the world: "western officials", "Arab envoys"."""
    if phrase.role is None or phrase.role.norm.split()[-1].removesuffix("s") not in _SENT_OUT:
        return None
    before = phrase.text[max(0, phrase.first - 1) : phrase.role.last - 1]
    while before and before[-1].norm in _TRADES:
        before = before[:-1]
    word = before[-1].norm if before else ""
    trade = before and before[-1].end < phrase.text[phrase.role.last - 2].start
    return word if word in index.usual.abroad and not (word == "foreign" and trade) else None
