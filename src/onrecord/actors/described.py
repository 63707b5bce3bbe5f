"""Who a role without a name means: "the minister", "his Russian counterpart", "the ministry", "a senior official"."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.actors import naming, offices
from onrecord.actors.atoms import Atom
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import fold, pieces
from onrecord.codebook.actors import Holder
from onrecord.model import Actor, ActorKind, Unresolved

FORMER = frozenset({"former", "ex", "retired", "onetime", "one time", "erstwhile", "past", "ousted", "deposed", "late"})
UNIMPORTANT = frozenset(
    "senior junior top leading unnamed anonymous high ranking level veteran powerful influential prominent other same "
    "another own unidentified number two second first new current then long serving longtime".split()
)
# A general noun can mean a person described by any of these words.
WIDE = {
    "minister": ("minister", "secretary", "chancellor"),
    "leader": ("president", "prime minister", "premier", "leader", "chancellor", "king", "emir", "head of", "chief"),
    "ruler": ("president", "leader", "king", "emir"),
    "strongman": ("president", "leader", "general"),
    "diplomat": ("ambassador", "envoy", "diplomat", "foreign", "state", "representative", "negotiator", "spokes",
                 "charge"),
    "envoy": ("envoy", "ambassador", "representative", "emissary", "mediator"),
    "ambassador": ("ambassador", "permanent representative"),
    "negotiator": ("negotiator", "mediator", "envoy"),
    "mediator": ("negotiator", "mediator", "envoy"),
    "official": ("official", "adviser", "secretary", "director", "deputy", "aide", "head"),
    "general": ("general", "gen", "commander"),
    "commander": ("commander", "general", "gen", "admiral", "adm", "colonel", "col"),
    "officer": ("general", "colonel", "major", "captain", "lieutenant", "officer", "col", "maj", "lt"),
    "chief": ("chief", "head", "director", "secretary", "chair"),
    "head": ("chief", "head", "director", "secretary", "chair"),
    "secretary": ("secretary",),
    "chairman": ("chair",),
    "spokesman": ("spokes", "press secretary"),
    "spokeswoman": ("spokes", "press secretary"),
    "spokesperson": ("spokes", "press secretary"),
    "adviser": ("advis", "aide"),
    "politician": ("leader", "candidate", "lawmaker", "senator", "deputy", "politician"),
}  # fmt: skip


# Offices that many hold at once, whatever the table lists: a title alone does not say which person.
UNHELD = frozenset({"official", "parliament_member", "party_leader", "minister", "judge", "ambassador", "envoy", "governor"})


@dataclass(frozen=True, slots=True)
class Answer:
    """An actor with the rule that found it and a line on why."""

    actor: Actor | Unresolved
    rule: str
    says: str = ""


def described(phrase: Phrase, scene: Scene, owner: Actor | None, sentence: int, words: str) -> Answer | None:
    """The actor a role phrase means, given who owns it and where it stands; None if it points at nobody."""
    assert phrase.role is not None
    row = phrase.role.role
    kind = row.kind if row else "person"
    sides = naming.explicit(phrase, scene, owner)
    if kind == "anaphor":
        return _anaphor(phrase, scene, sides, sentence)
    if phrase.role.norm in ("counterpart", "counterparts") and owner is not None:
        return _counterpart(phrase, scene, owner, sides, words)
    if kind == "body":
        return _body(phrase, scene, sides, sentence, words)
    if (whole := _whole_title(phrase, scene, words)) is not None:
        return whole
    return _person(phrase, scene, sides, sentence, words)


def _whole_title(phrase: Phrase, scene: Scene, words: str) -> Answer | None:
    """A title that says its own side: "the Pentagon chief", "the Kremlin spokesman"."""
    if phrase.article == "a" or phrase.role is None or any(each in FORMER for each in phrase.modifiers):
        return None
    form = " ".join(fold(piece) for piece in pieces(words))
    for office in scene.index.titles.get(form, ()):
        if form != phrase.role.norm and office.key not in UNHELD:
            held = _fitting(offices.holders(office.side, office.key, scene.day, scene.index), words)
            if len(held) == 1:
                says = f"{held[0].name} was {words} on {scene.day.isoformat()}"
                return Answer(naming.office_actor(held[0], scene), "actors.role_at_date", says)
    return None


def _fitting(held: list[Holder], words: str) -> list[Holder]:
    """Of several holders of one office those whose own title shares most words with the phrase."""
    if len(held) < 2:
        return held
    form = set(words.lower().split())
    shared = [len(form & set(each.title.lower().split())) for each in held]
    return [each for each, count in zip(held, shared, strict=True) if count == max(shared)]


def _person(phrase: Phrase, scene: Scene, sides: list[str], sentence: int, words: str) -> Answer | None:
    assert phrase.role is not None
    row = phrase.role.role
    private = row is not None and row.kind == "private"
    singular = row is None or row.number == "s"
    definite = phrase.article == "the" or phrase.owner is not None or (not phrase.article and bool(sides))
    former = any(each in FORMER for each in phrase.modifiers)
    if singular and definite and not private:
        if (found := _remembered(phrase, scene, sides)) is not None:
            return found
    side = sides[0] if sides else None
    rule = "actors.role_of_side"
    if side is None and not private:
        side, rule = context(scene, sentence, states=_official(row)), "actors.role_in_context"
    if singular and definite and side and not former and not private:
        if (held := _held(phrase, scene, side, words)) is not None:
            return held
    role = row.role if row else "GOV"
    name = _name(phrase, scene, side if not sides else None, words)
    actor = Actor(name=name, kind=ActorKind.PERSON, country=naming.coded(side, role, scene), role=role)
    return Answer(actor, rule, f"{words} stands for {side}" if side else "")


def _official(row: object) -> bool:
    return True


def _held(phrase: Phrase, scene: Scene, side: str, words: str) -> Answer | None:
    assert phrase.role is not None
    if any(each in ("deputy", "vice", "assistant", "opposition", "shadow") for each in phrase.modifiers):
        return None
    tried = offices.keys(phrase.role, side, phrase.modifiers, scene.index)
    row = phrase.role.role
    if row is not None and row.office == "head" and not any(each.side == side for each in phrase.role.offices):
        return None
    if row is not None and row.office == "minister" and not phrase.role.offices:
        return None
    for key in tried:
        if key in UNHELD:
            continue
        held = offices.holders(side, key, scene.day, scene.index)
        if row is not None and row.gender:
            held = [each for each in held if each.gender == row.gender or not each.gender] or held
        held = _fitting(held, words)
        if len(held) == 1:
            title = offices.title_of(held[0], scene.index)
            says = f"{held[0].name} was {title} of {side} on {scene.day.isoformat()}"
            return Answer(naming.office_actor(held[0], scene), "actors.role_at_date", says)
        if held:
            names = tuple(each.name for each in held)
            return Answer(Unresolved(why=f"{len(names)} hold this office", candidates=names), "actors.role_at_date")
    return None


def _remembered(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """The person whom the report has described so before, the latest first."""
    assert phrase.role is not None
    found = [each for each in scene.last(quoted=True) if each.human and each.number == "s" and fits(phrase.role, each)]
    if sides:
        found = [each for each in found if each.actor.country and _same_side(each.actor.country, sides)]
    row = phrase.role.role
    if row is not None and row.gender:
        found = [each for each in found if each.gender in ("", row.gender)]
    if not found:
        return None
    best = max(found, key=lambda each: (not each.quoted, each.place))
    return Answer(best.actor, "actors.role_before", f"the report has called {best.actor.name} so")


def _same_side(country: str, sides: list[str]) -> bool:
    return any(country == side or country.startswith(side) and len(side) == 3 for side in sides[:1])


def fits(role: Atom, seen: Seen) -> bool:
    """Whether somebody described by these nouns can be called by this role."""
    if role.norm in seen.nouns:
        return True
    wanted = WIDE.get(role.norm, ())
    if any(word in noun for word in wanted for noun in seen.nouns):
        return True
    keys = {office.key for office in role.offices} | ({role.role.office} if role.role and role.role.office else set())
    return any(f"={key}" in seen.nouns for key in keys)


def _counterpart(phrase: Phrase, scene: Scene, owner: Actor, sides: list[str], words: str) -> Answer | None:
    others = [side for side in sides if side != owner.country]
    row = scene.index.rows.get(owner.name)
    held = row.at(scene.day) if row else ()
    for side in others[:1]:
        for stint in held:
            holders = offices.holders(side, stint.office, scene.day, scene.index)
            if len(holders) == 1:
                says = f"{owner.name}'s office, held for {side} by {holders[0].name}"
                return Answer(naming.office_actor(holders[0], scene), "actors.counterpart", says)
        actor = Actor(name=_name(phrase, scene, None, words), kind=ActorKind.PERSON, country=side, role="GOV")
        return Answer(actor, "actors.counterpart", f"{words} stands for {side}")
    return Answer(Unresolved(why="whose counterpart, and of which side, is not said"), "actors.counterpart")


def _body(phrase: Phrase, scene: Scene, sides: list[str], sentence: int, words: str) -> Answer | None:
    assert phrase.role is not None and phrase.role.role is not None
    row = phrase.role.role
    if row.number == "p" and not sides:
        return None
    if not sides and phrase.article != "a":
        for each in scene.last(quoted=True):
            if not each.human and (phrase.role.norm in each.nouns or any(n.endswith(" " + phrase.role.norm) for n in each.nouns)):
                return Answer(each.actor, "actors.body_before", f"the report has named {each.actor.name}")
    side, rule = (sides[0], "actors.body_of_side") if sides else (context(scene, sentence), "actors.body_in_context")
    role = row.role
    kind = ActorKind.MINISTRY if row.office == "ministry" else ActorKind.ORGANISATION
    if role in naming.SUFFIXED:
        kind = ActorKind.GROUP
    name = _name(phrase, scene, side, words)
    if row.office == "government" and side in scene.index.states and phrase.role.norm == "government":
        return Answer(Actor(name=f"Government of {scene.index.states[side].name}", kind=ActorKind.STATE, country=side, role="GOV"), rule)
    return Answer(Actor(name=name, kind=kind, country=naming.coded(side, role, scene), role=role), rule)


def _anaphor(phrase: Phrase, scene: Scene, sides: list[str], sentence: int) -> Answer | None:
    assert phrase.role is not None and phrase.role.role is not None
    wanted = phrase.role.role.role
    if phrase.article != "the":
        return None
    kinds = {
        "state": (ActorKind.STATE,), "NATO": (ActorKind.ORGANISATION, ActorKind.BLOC),
        "bloc": (ActorKind.ORGANISATION, ActorKind.BLOC), "organisation": (ActorKind.ORGANISATION, ActorKind.MINISTRY),
        "group": (ActorKind.GROUP, ActorKind.ORGANISATION),
    }[wanted]  # fmt: skip
    for each in scene.last(quoted=True):
        actor = each.actor
        if actor.kind not in kinds or each.human or each.number == "x":
            continue
        if wanted == "NATO" and actor.country != "NATO" or sides and wanted == "state" and actor.country not in sides:
            continue
        return Answer(actor, "actors.points_back", f"{actor.name} was named before")
    return None


def context(scene: Scene, sentence: int, *, states: bool = True) -> str | None:
    """The side that the text is about here, for a ministry or an official without one."""
    weights = scene.weights(sentence)
    for side, _ in weights.most_common():
        if not states or side in scene.index.states:
            return side
    return None


def _name(phrase: Phrase, scene: Scene, side: str | None, words: str) -> str:
    """The phrase as a name: without article and rank, with the side's adjective where it came from elsewhere."""
    return words if side is None else f"{naming.adjective(side, scene)} {words}"
