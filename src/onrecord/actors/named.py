"""Who a name means: the codebook's person at the report's date, or one the report itself introduces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from onrecord.actors import counterparts, groups, missions, naming, offices, strangers, titles
from onrecord.actors.answers import Answer
from onrecord.actors.apposing import is_company, of_a_state, one_of_party
from onrecord.actors.as_told import as_described
from onrecord.actors.atoms import Atom
from onrecord.actors.entities import on_side
from onrecord.actors.entries import PersonRow
from onrecord.actors.forms import folded
from onrecord.actors.grammar import SEATED
from onrecord.actors.memory import Known, Scene
from onrecord.actors.namesakes import can_mean, holds, of_his_time
from onrecord.actors.origins import by_name
from onrecord.actors.people import teaches, whole
from onrecord.actors.phrases import Phrase
from onrecord.actors.roles import side_role
from onrecord.actors.voices import voiced
from onrecord.model import Actor, ActorKind, Unresolved

# A surname alone means whoever stands highest, where just one of its bearers does.
_HIGHEST = frozenset({"head_of_state", "head_of_government", "secretary_general"})
_BRITISH = frozenset({"sir", "lord", "lady", "dame", "baroness"})
_REALM = "crown realm"
_CAUSES = frozenset({"liberation", "resistance", "insurgent"})
_FIGHTERS = frozenset({"front", "army", "movement", "forces", "brigade", "brigades"})
_RECENT = 8  # mentions within which a shared surname still means the one just named


def named(phrase: Phrase, scene: Scene, owner: Actor | None) -> Answer | None:
    """The actor that a name means in this report; None for a name that is nobody's."""
    form = phrase.form()
    found = scene.called(form)
    if len(found) > 1:
        found = _narrowed(found, phrase, scene, owner)
    if not found:
        return None
    if len(found) > 1:
        names = tuple(one.name for one in found)
        return Answer(Unresolved(why="the report names several people so", candidates=names), "actors.surname")
    one = found[0]
    if one.actor is None and one.stands is not None:
        one.actor, one.rule = scene.ask(one.stands), "actors.abbreviation"
    if one.actor is None:
        one.actor, one.rule = _settle(one, phrase, scene, owner)
    says = ""
    if isinstance(one.actor, Actor) and one.actor.office:
        side = f" of {one.actor.country}" if one.actor.country else ""
        says = f"{one.actor.name} was {one.actor.office}{side} on {scene.day.isoformat()}"
    short = len(form) == 1 and one.stands is None
    return Answer(one.actor, "actors.surname" if short else one.rule, says)


def _narrowed(found: list[Known], phrase: Phrase, scene: Scene, owner: Actor | None) -> list[Known]:
    """Those of one surname whom side, title, nearness or the highest office favours."""
    sides = naming.explicit(phrase, scene, owner)
    gender = phrase.courtesy.role.gender if phrase.courtesy and phrase.courtesy.role else ""
    fit = [one for one in found if isinstance(one.actor, Actor) and one.actor.country in sides]
    fit = fit or [one for one in found if gender and one.gender == gender] or found
    recent = [one for one in fit if any(seen.actor == one.actor for seen in scene.seen[-_RECENT:])]
    leading = [one for one in fit if any(stint.office in _HIGHEST for row in one.rows for stint in row.at(scene.day))]
    return next((each for each in (recent, leading) if len(each) == 1), fit)


def _settle(one: Known, phrase: Phrase, scene: Scene, owner: Actor | None) -> tuple[Actor | Unresolved, str]:
    sides, described = _description(one, scene, phrase, owner)
    rows = [row for row in _rows(one, scene, sides, described) if _can_be(row, one, described, sides, scene)]
    rows = [row for row in rows if _near(row, one, scene, sides)]
    if len(rows) == 1:
        actor = as_described(offices.person(rows[0], scene.day, scene.index), one, scene, sides)
        return replace(actor, name=_spelled(one, actor.name)), "actors.holder_at_date"
    if len(rows) > 1:
        names = tuple(row.name for row in rows)
        return Unresolved(why=f"{len(rows)} people are called {one.name}", candidates=names), "actors.surname"
    return _introduced(one, scene, sides, described, phrase, owner)


def _can_be(row: PersonRow, one: Known, described: Phrase | None, sides: list[str], scene: Scene) -> bool:
    """A dentist called like an office-holder, but for a middle name, is somebody else.

    So is a namesake in a private role of another state ("Peruvian lawyer Victor Perez"), or in a report that names
    nobody of the holder's, unless he led a state.
    """
    row_of = described.row if described is not None else None
    if row_of is None or row_of.kind != "private":
        return True
    own = {stint.side for stint in row.stints}
    states = {group.state if (group := scene.index.organisations.get(side)) else side for side in own} | own
    if sides:
        serves = bool(row.at(scene.day))  # "Hans Blix, the Swedish lawyer who heads the inspectorate"
        kept = serves or any(on_side(side, mine) or on_side(mine, side) for side in sides for mine in states)
    else:
        led = any(stint.office in _HIGHEST for stint in row.stints)
        kept = led or bool(row.at(scene.day)) or any(scene.sides[side] for side in states)
    owned = described is not None and described.owner is not None
    return kept and (owned or folded(one.name) == folded(row.name))


def _near(row: PersonRow, one: Known, scene: Scene, sides: list[str]) -> bool:
    """Whether somebody called a little otherwise is the table's: of the side told, in office or of a side here."""
    if any(whole(form, row) for form in one.norms if len(form) == max(map(len, one.norms))):
        return True
    own = {stint.side for stint in row.stints}
    if sides:
        return any(on_side(side, mine) or on_side(mine, side) for side in sides for mine in own)
    return bool(row.at(scene.day)) or any(scene.sides[side] for side in own)


def _description(one: Known, scene: Scene, phrase: Phrase, owner: Actor | None) -> tuple[list[str], Phrase | None]:
    """The sides that the report's descriptions of a person name, and the first description with a role."""
    own = owner if phrase.owner is not None else None  # not his "German colleague"
    his = None if phrase.role is not None and phrase.role.norm in naming.RELATIVES else owner
    sides = naming.explicit(_homeless(phrase), scene, own)
    parts = [part for part in (phrase, phrase.apposed) if part is not None] + one.descriptions()
    for part in parts:
        if not sides:
            sides = naming.explicit(_homeless(part), scene, his if part is phrase.apposed else _owner(part, scene))
    sides = sides or naming.explicit(phrase, scene, own)
    free = [part for part in parts if not sides or part.owner is None]
    sent = [side for part in free if (side := missions.sender(part, scene)) is not None]
    sides = sent[:1] or sides
    return sides, next((part for part in parts if part.role), None)


def _homeless(phrase: Phrase) -> Phrase:
    """A name without the place that somebody is of, which says less than whose he is: "Jon Kyl of Arizona"."""
    of = tuple(each for each in phrase.of if not (each.bare_entity and each.entities[-1].kind == "place"))
    return replace(phrase, of=of) if phrase.name is not None else phrase


def _owner(phrase: Phrase, scene: Scene) -> Actor | None:
    """A description's owner, where no pronoun has to be read: "Russia's", "the Kremlin's"."""
    inner = phrase.owner
    return scene.ask(inner) if inner is not None and inner.pronoun is None else None


def _spelled(one: Known, name: str) -> str:
    """The table's name, with the report's own accents and hyphens ("Kim Jong Un")."""
    same = folded(one.name) == folded(name)
    return one.name if same and not one.name.isupper() else name


def _rows(one: Known, scene: Scene, sides: list[str], described: Phrase | None) -> list[PersonRow]:
    """The codebook's people whom a name can mean here; a surname alone means one in office."""
    rows = [row for row in one.rows if of_his_time(row, one, scene)]
    if max(len(form) for form in one.norms) > 1:
        return _best(rows, scene, sides, described)
    able = [row for row in rows if can_mean(row, one, scene)]
    serving = [row for row in able if row.at(scene.day)]
    if described is not None and described.role is not None and _leads(described.role):
        fit = [row for row in able if any(holds(stint, described) for stint in row.stints)]
        serving = [row for row in serving if row in fit] or fit or serving  # "President Kennedy" is no senator
    return _best(serving or (able if one.human else []), scene, sides, described)


def _leads(role: Atom) -> bool:
    """Whether a title is of whoever leads a state or its government."""
    return any(office.key in _HIGHEST for office in role.offices)


def _best(rows: list[PersonRow], scene: Scene, sides: list[str], described: Phrase | None) -> list[PersonRow]:
    """Those of several people of one name whom side, title, date and the report's own subject favour."""
    tests: tuple[Callable[[PersonRow], bool], ...] = (
        lambda row: any(stint.side in sides for stint in row.stints),
        lambda row: any(holds(stint, described) for stint in row.at(scene.day)),
        lambda row: bool(row.at(scene.day)),
        lambda row: any(scene.sides[stint.side] for stint in row.at(scene.day) or row.stints),
        lambda row: any(stint.office in _HIGHEST for stint in row.at(scene.day)),
        lambda row: any(stint.office == "foreign_minister" for stint in row.at(scene.day)),
    )
    for test in tests:
        if len(rows) > 1:
            rows = [row for row in rows if test(row)] or rows
    if len(rows) > 1:
        weights = [max(scene.sides[stint.side] for stint in row.stints) for row in rows]
        leading = [row for row, weight in zip(rows, weights, strict=True) if weight == max(weights)]
        rows = leading if len(leading) == 1 and max(weights) else rows
    return rows


def _fights(one: Known) -> bool:
    """Whether a body's own name says that it fights a state: "Liberation Front", "Revolutionary Army"."""
    words = {word for form in one.norms for word in form}
    return not one.human and bool(words & _CAUSES) and bool(words & _FIGHTERS)


def _against(role: str | None, phrase: Phrase, scene: Scene) -> str | None:
    """The side of a rebel leader or an opposition's: the group named, the state whose rebels the text means."""
    if scene.nearby is not None:
        return scene.nearby
    if role == "OPP":
        return scene.context(phrase)
    group = groups.armed(scene, [])
    return group.actor.country if group is not None and isinstance(group.actor, Actor) else scene.ground()


def _sits(one: Known, described: Phrase | None, phrase: Phrase) -> bool:
    """Whether a courtesy tells of a lawmaker, or he is one of a party and of no other office: "the Ohio Democrat"."""
    if any(part.courtesy and part.courtesy.norm in SEATED for part in one.described):
        return True
    office = described.role.norm if described is not None and described.role is not None else "representative"
    told = (each for part in (phrase, *one.descriptions()) for each in (part, *part.of))
    return office == "representative" and any(one_of_party(each) for each in told)


def _heads(form: tuple[str, ...]) -> set[str]:
    """The nouns that say what a body is: "Investigation Office for High-ranking Officials" is an office."""
    return {form[-1], *(word for word, after in pairwise(form) if after in ("of", "for"))}


def _introduced(
    one: Known, scene: Scene, sides: list[str], described: Phrase | None, phrase: Phrase, owner: Actor | None
) -> tuple[Actor, str]:
    """Somebody the codebook does not know, as the report introduces him."""
    row = described.row if described else None
    official = row is None or row.kind == "person"
    role = (side_role(described) if described else None) or (row.role if row else None)
    if row is None and teaches(phrase):
        official, role = False, "EDU"
    if role in (None, "GOV") and _sits(one, described, phrase):
        role = "LEG"
    fights = role is None and _fights(one)
    role = "REB" if fights else role
    side, rule = (sides[0] if sides else None), "actors.introduced"
    if side is None and described and described.role:
        side = counterparts.across(one.name, described, scene, owner) or titles.titled(described, scene)
    if side is None and described is not None and is_company(described) and of_a_state(described):
        # "The state gas company, Polar Fish, said"
        side, rule = scene.context(phrase), "actors.introduced_in_context"
    public = any(_heads(form) & scene.index.public for form in one.norms)
    if side is None and role in naming.SUFFIXED:
        side, rule = scene.ground() if fights else _against(role, phrase, scene), "actors.introduced_in_context"
    if side is None and (body := voiced(described, scene)) is not None:
        side, rule = body, "actors.introduced_in_context"
    civic = strangers.body(one)
    side = side or (scene.index.state_named(one.name) if civic else None)
    unbound = civic or (one.person and strangers.serves((phrase, *one.descriptions()), owner, scene))
    if side is None and official and (one.person or public) and not unbound:
        side, rule = _in_context(one, described, role, phrase, scene), "actors.introduced_in_context"
    office = described.role.norm if described and described.role and official else None
    kind = ActorKind.GROUP if fights else ActorKind.PERSON if one.person and not civic else ActorKind.ORGANISATION
    code = naming.coded(naming.speaks_for(side, role, scene) if side else None, role, scene)
    return Actor(name=one.name, kind=kind, country=code, office=office, role=role), rule


def _in_context(one: Known, described: Phrase | None, role: str | None, phrase: Phrase, scene: Scene) -> str | None:
    """The side of somebody of whom no word says it: the one that the text is about, or where his name is from."""
    courtesies = {part.courtesy.norm for part in one.described if part.courtesy}
    if courtesies & _BRITISH and "GBR" in scene.states():
        realms = sorted(scene.index.kinds.get(_REALM, ()))
        return max(("GBR", *realms), key=lambda realm: scene.sides[realm])
    at_hand = scene.dateline if scene.sides[scene.dateline or ""] else None
    side = scene.context(phrase, counted=described is not None)
    if role == "JUD" and at_hand is not None and scene.nearby is None:
        side = at_hand  # a court is told of from where it sits
    if not one.person:
        return side
    titled = described is not None and described.role is not None and bool(described.role.offices)
    return by_name(one.name, side or at_hand, scene.states(), scene.index.origins, titled=titled, at_hand=at_hand)
