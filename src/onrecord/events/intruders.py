"""Whose air or waters another's craft gets into: "the balloon had strayed into Icelandic airspace"."""

from __future__ import annotations

from onrecord.events.side_signs import Setting
from onrecord.model import EventType

INTRUDING = frozenset("stray intrude enter cross drift wander violate penetrate fly sail".split())
REALMS = frozenset("airspace waters territory skies".split())
INTRUSIONS = frozenset({EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE})
NEAR = 4  # words between the verb and the side's name


def entered(setting: Setting) -> set[str]:
    """The side whose airspace or waters stand behind a verb of getting in."""
    if setting.scene.type not in INTRUSIONS:
        return set()
    words = setting.words
    for at, word in enumerate(words):
        if word.lower not in REALMS:
            continue
        near = words[max(0, at - NEAR) : at]
        verb = next((each for each in near if each.has(*INTRUDING)), None)
        mine = [place for place in setting.places if verb and verb.span.end < place.span.start < word.span.end]
        if verb is not None and mine:
            return {mine[-1].code}
    return set()
