"""Whom a role without a name does not mean, however sure of it the reading model is."""

from __future__ import annotations

from onrecord.actors import offices
from onrecord.actors.answers import Answer
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.remembered import FORMER, fits, in_office
from onrecord.actors.wording import plain
from onrecord.actors.words import surname
from onrecord.codebook.actors import Holder
from onrecord.codebook.codes import STATE
from onrecord.model import Actor


def cannot_be(found: Answer, holder: Holder | None, phrase: Phrase, scene: Scene) -> bool:
    """Whether a role cannot mean somebody: he only owns it, or holds the office that others held before.

    Nor can it where its title says its own side and another is the `holder`, if the report has not called him so.
    """
    still = bool(FORMER.intersection(phrase.modifiers)) and in_office(phrase, found.actor, scene)
    another = holder is not None and not _can_be(found, holder, phrase, scene)
    return still or another or _owns(found, phrase, scene)


def unlikely(found: Answer, phrase: Phrase, scene: Scene) -> bool:
    """Whether the report calls somebody otherwise, or others so."""
    return _held_by_another(phrase, found, scene) or _titles_another(phrase, found, scene)


def _owns(found: Answer, phrase: Phrase, scene: Scene) -> bool:
    """Whether somebody is only the one whose the role is: "Angela Merkel's spokesman" is not she.

    Nor is "her successor", but "her spokesman" says what she does.
    """
    if phrase.owner is None or not isinstance(found.actor, Actor):
        return False
    words = {word.norm for word in phrase.text[phrase.first : phrase.last]}
    another = phrase.role is not None and phrase.role.norm in offices.IN_TURN
    return surname(found.actor.name) in words or (another and scene.ask(phrase.owner) == found.actor)


def sits_instead(found: Answer | None, phrase: Phrase, scene: Scene) -> Holder | None:
    """Who has the office that a title names where somebody of that side has another, by the tables.

    After "Angela Merkel left Berlin" the foreign minister is not she; a spokesman says what she does.
    """
    actor = found.actor if found is not None and isinstance(found.actor, Actor) else None
    row = scene.index.row_of(actor.name) if actor is not None else None
    voice = phrase.role is not None and phrase.role.norm.split()[-1].startswith("spokes")
    if actor is None or actor.country is None or row is None or voice or not row.at(scene.day):
        return None
    if FORMER.intersection(phrase.modifiers):
        return None
    # an opposition leader is not his state's minister either
    holder = offices.held(phrase, actor.country[:STATE], plain(phrase, scene.source), scene.day, scene.index)
    return holder if holder is not None and holder.name != row.name else None


def _can_be(found: Answer, holder: Holder, phrase: Phrase, scene: Scene) -> bool:
    """Whether a title that says its own side can mean somebody: its holder, or whom the report calls so.

    "The White House press secretary" is no senator who spoke before him.
    """
    seen = scene.latest.get(found.actor) if isinstance(found.actor, Actor) else None
    told = seen is not None and phrase.role is not None and phrase.role.norm in seen.nouns
    return told or (isinstance(found.actor, Actor) and found.actor.name == holder.name)


def _held_by_another(phrase: Phrase, found: Answer, scene: Scene) -> bool:
    """Whether the report describes somebody by other offices: "Chancellor Merkel" is not "the president"."""
    assert phrase.role is not None
    seen = scene.latest.get(found.actor) if isinstance(found.actor, Actor) else None
    return bool(phrase.role.offices) and seen is not None and bool(seen.nouns) and not fits(phrase.role, seen)


def _titles_another(phrase: Phrase, found: Answer, scene: Scene) -> bool:
    """Whether the report has called others by the very title, and never him: "the secretary of state, NAME"."""
    assert phrase.role is not None
    called = [each.actor for each in scene.last() if each.human and phrase.role.norm in each.nouns]
    return bool(phrase.role.offices) and bool(called) and found.actor not in called
