"""Weapons that open the words as what strikes, and what leads to a side behind them: "rockets fired from Iceland"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.doing import AUXILIARIES, STRONG
from onrecord.codebook.phrases import Word
from onrecord.events.own_deeds import BORDERS
from onrecord.events.scenes import PREPOSITIONS, Place
from onrecord.events.side_signs import Setting

BOMBS = frozenset("bomb bombs blast blasts explosion explosions grenade grenades".split())
SHELLING = frozenset("shelling bombardment bombing".split())
ARMS = frozenset(
    "missile missiles rocket rockets shell shells mortar mortars projectile projectiles drone drones round rounds "
    "artillery shrapnel bullets strikes airstrike airstrikes raids".split()
)
WEAPONS = BOMBS | SHELLING | ARMS
# Of what is passively used the side named may be the user's: "Russian rockets were fired"
USING = frozenset("fire launch use deploy send mass station plant lob hurl drop".split())
NEAR = 3  # words between a preposition and what it leads to
AHEAD = 3  # words before the weapon: "two more car bombs"


def weapon(setting: Setting) -> int | None:
    """The number of the weapon that opens the words as the subject of a verb, of no named side."""
    words = setting.words
    at = next((at for at, word in enumerate(words[: AHEAD + 1]) if word.lower in WEAPONS), None)
    if at is None or at + 1 >= len(words) or any(word.has("<be>", *BORDERS) for word in words[:at]):
        return None
    if any(word.has("<name>") for word in words[1:at]) or any(verbal(word) for word in words[:at]):
        return None
    named = [place for place in setting.places if place.span.start < words[at].span.start]
    led = words[at + 1].lower == "from" or (words[at + 1].lower == "of" and words[at].lower in SHELLING)
    return at if not named and (led or verbal(words[at + 1])) else None


def verbal(word: Word) -> bool:
    """Whether a word is an auxiliary or a past form."""
    return word.lower in AUXILIARIES | STRONG or word.lower.endswith("ed")


def leading(words: Sequence[Word], place: Place) -> str:
    """The preposition right before a side, or "hit" where the verb is: "fired from Gaza hit the Israeli town"."""
    for word in reversed([word for word in words if word.span.end <= place.span.start][-NEAR:]):
        if word.has(*BORDERS):
            break
        if word.lower in STRONG or word.lower.endswith("ed"):
            return "hit"
        if word.lower in PREPOSITIONS:
            return word.lower
    return ""
