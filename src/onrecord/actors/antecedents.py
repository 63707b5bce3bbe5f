"""Whom words mean, as the reading model sees it: one of those that the report calls by name, somebody of a side."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.actors.answers import Answer
from onrecord.actors.entities import on_side
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import surname
from onrecord.model import Actor, Span

# What the model's view counts at most beside nearness and emphasis: that the words mean him, that they mean his side.
# Chosen on the stories kept for tuning
WHO, WHOSE = 6.0, 5.0
_LATELY = 4  # sentences through which "the monitors" are those named so
SURE = 0.6  # share that one of those called by name must have where nothing else speaks for him


def leaning(span: Span, scene: Scene) -> Callable[[Actor], float]:
    """What the model's view of some words adds to the weight of each actor that they could mean."""
    who, whose = scene.who(span), scene.whose(span)
    return lambda actor: WHO * who.get(surname(actor.name), 0.0) + WHOSE * whose.get(actor.country or "", 0.0)


def says(actor: Actor, span: Span, scene: Scene) -> str:
    """The model's view of an actor in words; empty where it has none."""
    shares = {
        actor.name: scene.who(span).get(surname(actor.name)),
        actor.country: scene.whose(span).get(actor.country or ""),
    }
    told = ", ".join(f"{name} {share:.2f} of 1" for name, share in shares.items() if share is not None)
    return f"the reading model gives {told}" if told else ""


def meant(span: Span, scene: Scene, sides: list[str]) -> Answer | None:
    """The one whom the model is sure of, unless the words name another side."""
    shares = scene.who(span)
    name = max(shares, key=lambda each: shares[each], default=None)
    if name is None or shares[name] < SURE:
        return None
    actor = _called(name, scene)
    if actor is None or (sides and not any(on_side(actor.country, side) for side in sides)):
        return None
    return Answer(actor, "actors.antecedent", says(actor, span, scene))


def same_people(phrase: Phrase, scene: Scene) -> str | None:
    """The side of several just named whom the noun alone points back at: "the Nordic monitors ... the monitors"."""
    if not phrase.plural or phrase.article != "the" or phrase.modifiers:
        return None
    reach, noun = phrase.word.sentence - _LATELY, phrase.role.norm if phrase.role is not None else ""
    near = (each for each in scene.last() if each.sentence >= reach and each.number == "p" and not each.paired)
    return next((each.actor.country for each in near if noun in each.nouns), None)


def _called(name: str, scene: Scene) -> Actor | None:
    """Who bears a surname in this report: as last mentioned, or as described further down."""
    seen = next((each.actor for each in scene.last() if surname(each.actor.name) == name), None)
    known = [one for one in scene.known if surname(one.name) == name]
    if seen is not None or len(known) != 1:
        return seen
    actor = known[0].actor or (scene.ask(known[0].described[0]) if known[0].described else None)
    return actor if isinstance(actor, Actor) else None
