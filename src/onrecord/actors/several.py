"""Phrases that name two sides at once: "both sides", "the two ministers", "the presidents of Chad and Sudan"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.actors import naming
from onrecord.actors.answers import Answer
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.model import Actor, ActorKind

_ALONE = frozenset({"sides", "parties", "belligerents", "adversaries"})
# Who meet: what is told of "the officials" may be told of any
_HEADS = frozenset({"leaders", "presidents", "ministers", "foreign ministers", "prime ministers", "premiers"})
_AGAINST = frozenset({"warring", "rival", "opposing", "feuding"})
_LEADING = frozenset({"generals", "leaders", "commanders", "armies"})
_NEAR = 2  # sentences
_LATELY = 3  # sentences after which the two that were named together are no longer "both sides"
_AND = re.compile(r"(?:[\w’'-]+ ){1,4}and (?:the )?")
PRESENT = 0.2  # what each naming of a side in the report adds to its presence here


def several(phrase: Phrase, scene: Scene) -> list[Answer]:
    """One answer for each side that the phrase names; nothing where it names one or none."""
    row = phrase.row
    if row is None or not phrase.plural or phrase.name is not None or row.kind == "private":
        return []
    sides = naming.explicit(phrase, scene, None)
    if not sides and (both := _together(phrase, scene)):
        says = " and ".join(actor.name for actor in both)
        return [Answer(actor, "actors.both_before", f"{says} were named together before") for actor in both]
    if len(sides) < 2 and (foes := _foes(phrase, sides, scene)):
        sides = foes
    elif len(sides) < 2:
        shared = (phrase.owner,) if phrase.owner else (phrase, *phrase.of)  # "the two countries' ministers"
        if sides or not any(each.nameless and _two(each) for each in shared):
            return []
        sides = opposed(scene, phrase.word.sentence)
    says = f"of {' and '.join(sides)}"
    return [Answer(_one(side, phrase, scene), "actors.both_sides", says) for side in sides]


def _two(phrase: Phrase) -> bool:
    opening = {word.norm for word in phrase.text[phrase.first : phrase.first + 2]}
    alone = phrase.role is not None and phrase.role.norm in _ALONE
    definite = phrase.article == "the"
    return "both" in opening or ("two" in opening and definite) or (alone and (definite or before_all(phrase)))


def _foes(phrase: Phrase, sides: list[str], scene: Scene) -> list[str]:
    """The two who fight each other in the state named; where none is, a state and a group in it alone."""
    both = opposed(scene, phrase.word.sentence, within=sides) if _fighting(phrase) else []
    rows = scene.index.organisations
    civil = any(side in rows and rows[side].state in both for side in both)
    return both if len(both) > 1 and (sides or civil) else []


def _fighting(phrase: Phrase) -> bool:
    """Whether those told of fight each other: "Sudan's warring factions", "the rival camps"."""
    if phrase.role is None:
        return False
    words = phrase.role.norm.split()
    pointed = (
        phrase.article == "the" or phrase.owner is not None or bool(phrase.entities or phrase.of or phrase.place)
    )
    several = phrase.row is not None and (phrase.row.role == "both" or phrase.role.norm in _LEADING)
    return (
        several
        and pointed
        and bool(_AGAINST.intersection((*words[:-1], *phrase.modifiers, *(each.norm for each in phrase.roles[:-1]))))
    )


def _together(phrase: Phrase, scene: Scene) -> list[Actor]:
    """The two of two states just named, where "the (two) leaders" can mean no others: "Oslo's premier met Suva's"."""
    assert phrase.row is not None
    if phrase.article != "the" or phrase.row.kind != "person" or phrase.row.role != "GOV" or phrase.owner:
        return []
    if set(phrase.modifiers) - {"two", "both"} or phrase.role is None or phrase.role.norm not in _HEADS:
        return []
    found: dict[str | None, Actor] = {}
    for seen in scene.last():
        if phrase.word.sentence - seen.sentence > _NEAR:
            break
        others = phrase.role.norm in seen.nouns and seen.number == "p" and not seen.paired
        if others or (seen.subject and seen.actor.country in scene.index.organisations):
            return []  # "EU leaders ... the leaders"
        if seen.human and not seen.quoted and seen.sentence < phrase.word.sentence:
            found.setdefault(seen.actor.country, seen.actor)
    states = [side for side in found if side in scene.index.states]
    return list(reversed(found.values())) if len(states) == len(found) == 2 else []


def before_all(phrase: Phrase) -> bool:
    """Whether "all" stands before: "all parties"."""
    return phrase.before is not None and phrase.before.norm == "all"


def opposed(scene: Scene, sentence: int, within: Sequence[str] = ()) -> list[str]:
    """The two sides that the report sets against each other here, mediators left out, in the order of their codes.

    `within` names the states whose they are, themselves or their groups; without any, all can be.
    They are the two that "and" has just joined, as they are named: "Suva and Oslo agreed, Lima said. Both sides ...".
    """
    rows = scene.index.organisations
    if (pair := _joined(scene, sentence)) is not None and _inside(pair, within, scene) == pair:
        return pair
    weights = scene.weights(sentence)
    for side, count in scene.sides.items():
        weights[side] += PRESENT * count
    able = [side for side in weights if side not in rows or rows[side].kind == "group"]
    able = _inside(able, within, scene)
    ranked = sorted(able, key=lambda side: (-weights[side], side))
    return sorted(ranked[:2]) if len(ranked) > 1 else []


def _inside(sides: list[str], states: Sequence[str], scene: Scene) -> list[str]:
    """Those of some sides that are one of the states or a group in one; all where no state is named."""
    rows = scene.index.organisations
    return [side for side in sides if not states or side in states or (side in rows and rows[side].state in states)]


def _joined(scene: Scene, sentence: int) -> list[str] | None:
    """The two states, or a state and a group, that "and" joined last, a few sentences back at most."""
    states, rows = scene.index.states, scene.index.organisations
    for one, other in pairwise(scene.last()):
        if sentence - one.sentence > _LATELY:
            return None
        sides = list(dict.fromkeys(each.actor.country for each in (other, one) if each.actor.country))
        able = all(side in states or (side in rows and rows[side].kind == "group") for side in sides)
        able = able and not (one.human or other.human)
        if len(sides) == 2 and able and _AND.fullmatch(scene.source[other.place : one.place]):
            return sides
    return None


def _one(side: str, phrase: Phrase, scene: Scene) -> Actor:
    assert phrase.role is not None
    assert phrase.row is not None
    noun = phrase.role.norm
    if phrase.row.kind != "person":
        return naming.of_code(side, scene)
    for seen in scene.last():
        if seen.human and seen.actor.country == side and any(noun.rstrip("s") in other for other in seen.nouns):
            return seen.actor
    name = f"{naming.adjective(side, scene)} {noun}"
    return Actor(name=name, kind=ActorKind.PERSON, country=side, role=phrase.row.role)
