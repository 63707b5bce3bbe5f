"""Whether a verb is passive, and which one is the event's: "its town of Suva | had been bombed"."""

from __future__ import annotations

from onrecord.codebook.doing import GENITIVES, STRONG
from onrecord.codebook.phrases import Word
from onrecord.events.side_signs import Setting


def passive_verb(setting: Setting) -> int | None:
    """The number of the passive verb of the event, or of the first one where no phrase carries it."""
    for at, word in enumerate(setting.words[1:], start=1):
        if setting.trigger.end and not setting.trigger.covers(word.span):
            continue
        helping = [each for each in setting.words[max(0, at - 2) : at] if not each.lower.endswith("ly")]
        if (word.lower.endswith("ed") or word.lower in STRONG) and helping and being(helping[-1]):
            return at
    return None


def being(word: Word) -> bool:
    """Whether a word is a form of "be", and no owner's "'s"."""
    return word.has("<be>") and word.lower not in GENITIVES
