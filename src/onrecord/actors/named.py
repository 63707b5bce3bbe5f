"""Who a name means: the codebook's person at the report's date, or one the report itself introduces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.actors import naming, offices
from onrecord.actors.described import Answer, context, implied, side_role
from onrecord.actors.index import PersonRow
from onrecord.actors.memory import Known, Scene
from onrecord.actors.people import norms
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import Word, fold, pieces
from onrecord.model import Actor, ActorKind, Unresolved


def named(phrase: Phrase, text: Sequence[Word], scene: Scene, owner: Actor | None, sentence: int) -> Answer:
    """The actor that a name means in this report."""
    assert phrase.name is not None
    form = norms(text, phrase.name)
    found = scene.called(form)
    if len(found) > 1:
        found = _narrowed(found, phrase, scene, owner)
    if len(found) > 1:
        names = tuple(one.name for one in found)
        return Answer(Unresolved(why="the report names several people so", candidates=names), "actors.surname")
    one = found[0]
    if one.actor is None:
        one.actor, one.rule = _settle(one, phrase, scene, owner, sentence)
    says = ""
    if isinstance(one.actor, Actor) and one.actor.office:
        says = f"{one.actor.name} was {one.actor.office} of {one.actor.country} on {scene.day.isoformat()}"
    return Answer(one.actor, one.rule if len(form) > 1 or not one.rule else "actors.surname", says)


def _narrowed(found: list[Known], phrase: Phrase, scene: Scene, owner: Actor | None) -> list[Known]:
    sides = naming.explicit(phrase, scene, owner)
    fit = [one for one in found if isinstance(one.actor, Actor) and one.actor.country in sides]
    if not fit and phrase.courtesy and phrase.courtesy.role and phrase.courtesy.role.gender:
        fit = [one for one in found if one.gender == phrase.courtesy.role.gender]
    recent = [one for one in found if any(seen.actor == one.actor for seen in scene.seen[-8:])]
    return fit or (recent if len(recent) == 1 else found)


def _settle(
    one: Known, phrase: Phrase, scene: Scene, owner: Actor | None, sentence: int
) -> tuple[Actor | Unresolved, str]:
    sides, role_phrase = _description(one, scene, phrase, owner)
    rows = _rows(one, scene, sides)
    if len(rows) == 1:
        actor = _as_described(naming.person(rows[0], scene), one, scene)
        return replace(actor, name=_spelled(one, actor.name)), "actors.holder_at_date"
    if len(rows) > 1:
        names = tuple(row.name for row in rows)
        return Unresolved(why=f"{len(rows)} people are called {one.name}", candidates=names), "actors.surname"
    return _unknown(one, scene, sides, role_phrase, sentence)


def _description(one: Known, scene: Scene, phrase: Phrase, owner: Actor | None) -> tuple[list[str], Phrase | None]:
    """The sides that the report's descriptions of a person name, and the first description with a role."""
    sides = naming.explicit(phrase, scene, owner)
    role_phrase = phrase if phrase.role else phrase.apposed
    for each in one.described:
        described = each.phrase
        role_phrase = role_phrase or (described if described.role else described.apposed)
        for part in (described, described.apposed):
            if part is not None and not sides:
                sides = naming.explicit(part, scene, owner if part is phrase.apposed else _owner(part, scene))
    return sides, role_phrase


def _owner(phrase: Phrase, scene: Scene) -> Actor | None:
    """A plain owner's actor: "Russia's", "the Kremlin's"; what needs the text around it is left to the reader."""
    inner = phrase.owner
    if inner is None:
        return None
    if inner.name is None and inner.entities and inner.role is None:
        return naming.entity(inner.entities[-1], scene)
    if inner.role is not None and inner.name is None:
        return scene.ask(inner)
    if inner.name is not None:
        found = scene.called(tuple(inner.name.norm.split()))
        actor = found[0].actor if len(found) == 1 else None
        return actor if isinstance(actor, Actor) else None
    return None


def _spelled(one: Known, name: str) -> str:
    """The table's name, with the report's own accents and hyphens ("Kim Jong Un")."""
    return one.name if not one.name.isupper() and _folded(one.name) == _folded(name) else name


def _folded(name: str) -> str:
    return "".join(fold(piece) for piece in pieces(name))


def _as_described(actor: Actor, one: Known, scene: Scene) -> Actor:
    """A codebook person as the report describes it: for the African Union here, whatever the table says."""
    parts = [part for each in one.described for part in (each.phrase, each.phrase.apposed) if part is not None]
    sides = [side for part in parts for side in naming.firm(part, scene)]
    if not sides or actor.country is None or any(side.startswith(actor.country) for side in sides):
        return actor
    return replace(actor, country=sides[0], office=None)


def _rows(one: Known, scene: Scene, sides: list[str]) -> list[PersonRow]:
    rows = one.rows
    if max(len(form) for form in one.norms) > 1:
        return rows[:1] if len(rows) == 1 else _best(rows, scene, sides)
    return _best([row for row in rows if row.at(scene.day)] or ([] if not one.human else rows), scene, sides)


def _best(rows: list[PersonRow], scene: Scene, sides: list[str]) -> list[PersonRow]:
    """Those of several people of one name whom side, date and the report's own subject favour."""
    for test in (
        lambda row: any(stint.side in sides for stint in row.stints),
        lambda row: bool(row.at(scene.day)),
        lambda row: any(scene.sides[stint.side] for stint in row.at(scene.day) or row.stints),
    ):
        kept = [row for row in rows if test(row)]
        rows = kept or rows
        if len(rows) <= 1:
            break
    if len(rows) > 1:
        top = max(max(scene.sides[stint.side] for stint in row.stints) for row in rows)
        leading = [row for row in rows if max(scene.sides[stint.side] for stint in row.stints) == top]
        rows = leading if len(leading) == 1 and top else rows
    return rows


def _unknown(
    one: Known, scene: Scene, sides: list[str], described: Phrase | None, sentence: int
) -> tuple[Actor | Unresolved, str]:
    row = described.role.role if described and described.role else None
    role = (side_role(described) if described else None) or (row.role if row else None)
    kind = ActorKind.PERSON if one.person else ActorKind.ORGANISATION
    rule = "actors.introduced"
    side = sides[0] if sides else None
    if side is None and described and described.role:
        side = implied(described.role, scene)
    if side is None and one.person and (row is None or row.kind == "person"):
        side, rule = scene.nearby or context(scene, sentence), "actors.introduced_in_context"
    office = described.role.norm if described and described.role and row and row.kind == "person" else None
    actor = Actor(name=one.name, kind=kind, country=naming.coded(side, role, scene), office=office, role=role)
    return actor, rule
