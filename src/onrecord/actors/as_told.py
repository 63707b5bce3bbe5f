"""A codebook person as the report describes him, whatever the tables say of the day."""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors import naming
from onrecord.actors.entities import organisation_of
from onrecord.actors.memory import Known, Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.remembered import FORMER
from onrecord.actors.roles import side_role
from onrecord.actors.titles import titled
from onrecord.model import Actor

_LOWER = frozenset({"shadow", "opposition", "then"})


def as_described(actor: Actor, one: Known, scene: Scene, owned: list[str]) -> Actor:
    """A codebook person as the report describes it: for the African Union here, whatever the table says.

    Who holds no office of state on the day speaks for the opposition or the rebels that the report counts him among:
    "opposition leader Mahamadou Issoufou", two years before he was president.
    """
    told = [part for part in one.descriptions() if part.row is None or part.row.kind != "private"]
    told = [part for part in told if not FORMER.intersection(part.modifiers)]
    if (state := _governs(actor, told, scene)) is not None:
        return replace(actor, country=state)
    if actor.office is None or actor.role == "OPP":
        roles = [side_role(part) or (part.row.role if part.row else None) for part in told]
        roles += [inner.row.role for part in told for inner in part.of if inner.row]  # "a lawmaker of the opposition"
        role = next((each for each in roles if each in naming.SUFFIXED), None)
        code = naming.coded(actor.country, role, scene)
        whose = next((side for side in owned if actor.country and side.startswith(actor.country)), actor.country)
        if actor.country in (code, whose) and (code, whose) != (actor.country, actor.country):
            return replace(actor, country=code if code != actor.country else whose, role=role or actor.role)
    if (body := _serves_now(actor, one, told, scene, owned)) is not None:
        return replace(actor, country=body)
    sides = [naming.speaks_for(side, actor.role, scene) for part in told for side in naming.firm(part, scene)]
    row = organisation_of(actor, scene)
    own = {actor.country, row.state if row else None}
    if not sides or actor.country is None or any(side in own or side.startswith(actor.country) for side in sides):
        return actor
    in_office = any(part.role is not None and part.role.offices and naming.firm(part, scene) for part in told)
    if row is not None and row.kind == "organisation" and actor.office and scene.sides[row.code] and not in_office:
        return actor  # "Norway's Jens Stoltenberg" in a report on NATO, which he heads
    return replace(actor, country=sides[0], office=None)


def _serves_now(actor: Actor, one: Known, told: list[Phrase], scene: Scene, owned: list[str]) -> str | None:
    """The organisation that whoever holds no office on the day is of, by what the report says: "its head, NAME".

    "The agriculture commissioner" in a report that speaks of the Union is the Union's.
    """
    if actor.office is not None or len(told) < len(one.descriptions()):
        return None  # "the former commissioner" is of it no more
    titles = [side for part in told if not naming.firm(part, scene) and (side := titled(part, scene)) is not None]
    rows = ((side, scene.index.organisations.get(side)) for side in (*owned[:1], *titles))
    return next((side for side, row in rows if row is not None and row.kind == "organisation"), None)


def _governs(actor: Actor, told: list[Phrase], scene: Scene) -> str | None:
    """The state of whom the tables last have in its opposition, and the report calls a minister now."""
    row = organisation_of(actor, scene)
    if actor.office is not None or row is None or row.role != "OPP" or not row.state:
        return None
    keys = {office.key for part in told if part.role for office in part.role.offices if not _lower(part)}
    keys |= {part.row.office for part in told if part.row is not None and not _lower(part)}
    return row.state if any(key == "minister" or key.endswith("_minister") for key in keys) else None


def _lower(part: Phrase) -> bool:
    """Whether an office may be none of the state's: "shadow foreign minister", "minister of the party"."""
    return not _LOWER.isdisjoint(part.modifiers) or part.of != ()
