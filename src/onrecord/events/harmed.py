"""Whom harm is done to, as the words surely say: "the bombing of Iceland", "sanctions against Iceland", its dead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.codebook.people import PEOPLE
from onrecord.codebook.phrases import Word
from onrecord.events.scenes import Place, places
from onrecord.model import Span

# Nouns of what is done to a side, by the words that lead to it
UPON = frozenset("on upon against".split())
OF = UPON | {"of"}
NOUNS = {
    **dict.fromkeys(("bombing", "shelling", "bombardment", "invasion", "occupation", "siege", "blockade"), OF),
    **dict.fromkeys(("sinking", "downing", "killing", "assassination"), OF),
    **dict.fromkeys(("attack", "attacks", "strike", "strikes", "airstrike", "airstrikes"), UPON),
    **dict.fromkeys(("raid", "raids", "assault", "assaults", "offensive", "aggression"), UPON),
    **dict.fromkeys(("sanctions", "embargo", "embargoes", "tariffs"), UPON),
    "force": UPON | {"in"},
}
SUFFERED = frozenset("bombardment shelling bombing siege blockade".split())
USING = frozenset("use threat".split())  # "the use of force in Iceland"
FACING = frozenset("face suffer risk".split())
MODALS = frozenset("would will could may might now had has have".split())
ARTICLES = frozenset("the its their".split())
# Words between the phrase of the event and the noun, ahead or behind: "lifting of all the sanctions"
NEAR = 4
ANY, WOULD = frozenset("any an a another further new every".split()), frozenset("would will could may might".split())
SUBJECT = 9  # words between such a noun and its verb


def targets(words: Sequence[Word], trigger: tuple[int, int], where: Sequence[Place]) -> set[str]:
    """The sides that a noun of harm in the phrase of the event, or beside it, names as its target."""
    found: set[str] = set()
    for at in range(max(0, trigger[0] - NEAR), min(len(words), trigger[1] + NEAR)):
        leads = NOUNS.get(words[at].lower)
        if leads is not None:
            found |= _facing(words, at, where)
        if leads is None or (
            words[at].lower == "force" and not any(w.has(*USING) for w in words[max(0, at - 3) : at])
        ):
            continue
        rest = list(_behind(words, at + 1, leads))
        begins = {word.span.start for word in rest}
        found |= {place.code for place in where if place.span.start in begins and not of_people(words, place)}
    return found


def awaited(words: Sequence[Word], named: Sequence[tuple[Span, str]]) -> frozenset[str]:
    """The sides that harm would hit which opens the words as one that may come: "any attack on Suva would mean"."""
    noun = next((at for at in range(1, min(NEAR, len(words))) if words[at].lower in NOUNS), None)
    if noun is None or words[0].lower not in ANY:
        return frozenset()
    if not any(word.lower in WOULD for word in words[noun + 1 : noun + 1 + SUBJECT]):
        return frozenset()
    phrase = (noun, noun + 1)
    return frozenset(targets(words, phrase, places(words, phrase, named)))


def beset(words: Sequence[Word]) -> bool:
    """Whether words name harm as those tell of it who suffer it: "the bombardment of Suva went on"."""
    return any(one.lower in SUFFERED and after.lower == "of" for one, after in pairwise(words))


def _facing(words: Sequence[Word], noun: int, where: Sequence[Place]) -> set[str]:
    """The side that a noun of harm awaits: "Iceland would face new sanctions"."""
    verb = next((at for at in range(noun - 1, max(-1, noun - 1 - NEAR), -1) if words[at].has(*FACING)), None)
    if verb is None:
        return set()
    while verb > 0 and words[verb - 1].lower in MODALS:
        verb -= 1
    return {place.code for place in where if verb and place.span.end == words[verb - 1].span.end and not place.owner}


def of_people(words: Sequence[Word], place: Place) -> bool:
    """Whether a naming is of people whose side is only guessed: "attacks on civilians"."""
    return any(word.has(*PEOPLE) for word in words if place.span.covers(word.span))


def _behind(words: Sequence[Word], at: int, leads: frozenset[str]) -> Iterator[Word]:
    """The word that may begin a target's name, and that behind an article."""
    if at + 1 < len(words) and words[at].lower in leads:
        yield words[at + 1]
        if words[at + 1].lower in ARTICLES and at + 2 < len(words):
            yield words[at + 2]
