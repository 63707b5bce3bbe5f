"""Whom words mean among those that the report calls by name, where the reading model sees it: "the general"."""

from __future__ import annotations

from onrecord.actors.answers import Answer
from onrecord.actors.memory import Scene
from onrecord.actors.words import surname
from onrecord.model import Actor, Span

SURE = 0.6  # share that one of them must have where nothing else speaks for him


def meant(span: Span, scene: Scene, sides: list[str]) -> Answer | None:
    """The one whom the model is sure of, unless the words name another side."""
    shares = scene.who(span)
    name = max(shares, key=lambda each: shares[each], default=None)
    if name is None or shares[name] < SURE:
        return None
    actor = _called(name, scene)
    if actor is None or (sides and not _on_side(actor.country, sides)):
        return None
    says = f"the reading model takes the words for {actor.name}, {shares[name]:.2f} of 1"
    return Answer(actor, "actors.antecedent", says)


def _called(name: str, scene: Scene) -> Actor | None:
    """Who bears a surname in this report: as last mentioned, or as described further down."""
    seen = next((each.actor for each in scene.last() if surname(each.actor.name) == name), None)
    known = [one for one in scene.known if surname(one.name) == name]
    if seen is not None or len(known) != 1:
        return seen
    actor = known[0].actor or (scene.ask(known[0].described[0]) if known[0].described else None)
    return actor if isinstance(actor, Actor) else None


def _on_side(country: str | None, sides: list[str]) -> bool:
    return country is not None and any(country.startswith(side) or side.startswith(country) for side in sides)
