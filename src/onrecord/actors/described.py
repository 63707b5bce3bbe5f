"""Who a role without a name means: "the minister", "his Russian counterpart", "the ministry", "a senior official"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from onrecord.actors import naming, offices
from onrecord.actors.atoms import Atom
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import fold, pieces
from onrecord.codebook.actors import Holder
from onrecord.model import Actor, ActorKind, Unresolved

# Weights of `_presence`, tuned on the open stories.
FAR, ACTIVE, OFTEN = 0.5, 1.0, 0.2
FORMER = frozenset(
    {"former", "ex", "retired", "onetime", "one time", "erstwhile", "past", "ousted", "deposed", "late"}
)
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


_AGAINST = {
    "rebel": "REB", "rebels": "REB", "insurgent": "REB", "guerrilla": "REB", "militant": "REB", "jihadist": "REB",
    "separatist": "SEP", "secessionist": "SEP", "breakaway": "SEP", "opposition": "OPP",
}  # fmt: skip
# An organisation has one head, whatever the table and the report call it.
HEADS = ("secretary_general", "leader", "rebel_leader", "head_of_state", "party_leader", "opposition_leader", "head")
DOCUMENTS = frozenset(
    "statement communique resolution text notice announcement letter report document note message declaration memo "
    "memorandum decree release readout bulletin".split()
)
# Offices that many hold at once, whatever the table lists: a title alone does not say which person.
UNHELD = frozenset(
    {"official", "parliament_member", "party_leader", "minister", "judge", "ambassador", "envoy", "governor"}
)


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
        return _anaphor(phrase, scene, sides, owner)
    if phrase.role.norm in naming.RELATIVES and owner is not None:
        return _counterpart(phrase, scene, owner, sides, words)
    if kind == "body":
        return _body(phrase, scene, sides, sentence, words, owner)
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
    if row is not None and row.role in ("REB", "SEP") and phrase.article != "a":
        if (group := _armed(phrase, scene, sides, row.role)) is not None:
            return group
    private = row is not None and row.kind == "private"
    singular = row is None or row.number == "s"
    definite = phrase.article == "the" or phrase.owner is not None or (not phrase.article and bool(sides))
    former = any(each in FORMER for each in phrase.modifiers)
    if singular and definite and not private:
        if (found := _remembered(phrase, scene, sides, sentence)) is not None:
            return found
    side = sides[0] if sides else None
    rule = "actors.role_of_side"
    if side is None and definite:
        side, rule = implied(phrase.role, scene), "actors.title_of_side"
    if side is None and not private:
        side, rule = scene.nearby or context(scene, sentence), "actors.role_in_context"
    if side is None and definite and phrase.role.offices:
        own = [office.side for office in phrase.role.offices if office.side and _one_sided(phrase.role)]
        side, rule = (own[0] if own else None), "actors.title_of_side"
    if singular and definite and side and not former and not private:
        if (held := _held(phrase, scene, side, words)) is not None:
            return held
    if side is None and definite and singular and not private:
        return Answer(Unresolved(why=f"which side's {words} is not said"), "actors.role_in_context")
    role = side_role(phrase) or (row.role if row else "GOV")
    name = _name(phrase, scene, side, words)
    armed = not singular and role in ("MIL", "REB", "SEP")
    kind = ActorKind.GROUP if armed else ActorKind.PERSON
    actor = Actor(name=name, kind=kind, country=naming.coded(side, role, scene), role=role)
    return Answer(actor, rule, f"{words} stands for {side}" if side else "")


def place_sides(phrase: Phrase, scene: Scene) -> list[str]:
    """The sides of the place that a phrase adds: "her opposite number in Baku"."""
    return [naming.entry_of(atom, scene).code for atom in phrase.place.entities] if phrase.place else []


def implied(role: Atom, scene: Scene) -> str | None:
    """The side that a title belongs to, where the report speaks of it: "the secretary of state", "the chancellor"."""
    sides = [office.side for office in role.offices if office.side and scene.sides[office.side]]
    return max(sides, key=lambda side: scene.sides[side]) if sides and _one_sided(role) else None


def _one_sided(role: Atom) -> bool:
    return role.norm in _ONE_SIDED or not any(office.side == "" for office in role.offices)


def side_role(phrase: Phrase) -> str | None:
    """REB, OPP or SEP where a word before the role says it: "a rebel commander", "the separatist leader"."""
    before = [*phrase.modifiers, *(role.norm for role in phrase.roles[:-1])]
    return next((_AGAINST[word] for word in before if word in _AGAINST), None)


def _held(phrase: Phrase, scene: Scene, side: str, words: str) -> Answer | None:
    assert phrase.role is not None
    if any(each in ("deputy", "vice", "assistant", "opposition", "shadow") for each in phrase.modifiers):
        return None
    tried = offices.keys(phrase.role, side, phrase.modifiers, scene.index)
    row = phrase.role.role
    states = side in scene.index.states
    if (
        row is not None
        and row.office == "head"
        and states
        and not any(each.side == side for each in phrase.role.offices)
    ):
        return None
    if row is not None and row.office == "minister" and not phrase.role.offices:
        return None
    if side not in scene.index.states and row is not None and row.office in ("head", "leader", "head_of_state"):
        tried = HEADS
    for key in tried:
        if key in UNHELD and side in scene.index.states:
            continue
        held = offices.holders(side, key, scene.day, scene.index)
        if row is not None and row.gender:
            held = [each for each in held if each.gender == row.gender or not each.gender] or held
        held = _fitting(held, words)
        if len(held) == 1:
            title = offices.title_of(held[0], scene.index)
            says = f"{held[0].name} was {title} of {side} on {scene.day.isoformat()}"
            return Answer(naming.office_actor(held[0], scene), "actors.role_at_date", says)
    return None


def _remembered(phrase: Phrase, scene: Scene, sides: list[str], sentence: int) -> Answer | None:
    """The person whom the report has described so before, the latest first."""
    assert phrase.role is not None
    found = [
        each for each in scene.last(quoted=True) if each.human and each.number == "s" and fits(phrase.role, each)
    ]
    if sides:
        found = [each for each in found if each.actor.country and _same_side(each.actor.country, sides)]
    row = phrase.role.role
    if row is not None and row.gender:
        found = [each for each in found if each.gender in ("", row.gender)]
    if not found:
        return _introduced_later(phrase, scene, sides)
    counts = Counter(each.actor.name for each in scene.seen)
    best = max(found, key=lambda each: (_presence(each, sentence, counts[each.actor.name]), each.place))
    return Answer(best.actor, "actors.role_before", f"the report has called {best.actor.name} so")


def _introduced_later(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """The one person whom the report describes so further down."""
    assert phrase.role is not None
    found = []
    for one in scene.known:
        parts = [part for each in one.described for part in (each.phrase, each.phrase.apposed) if part and part.role]
        titles = {part.role.norm for part in parts if part.role} | {
            each.phrase.courtesy.norm for each in one.described if each.phrase.courtesy
        }
        named = {side for part in parts for side in naming.firm(part, scene)}
        if one.human and phrase.role.norm in titles and (not sides or sides[0] in named):
            found.append(one)
    if len(found) != 1 or not isinstance(found[0].actor, Actor):
        return None
    return Answer(found[0].actor, "actors.role_after", f"the report calls {found[0].name} so further down")


def _presence(seen: Seen, sentence: int, count: int) -> float:
    """How much somebody is in the reader's mind: named near, often, as a subject, outside quotations."""
    return (
        FAR * (seen.sentence - sentence)
        + ACTIVE * (seen.subject or seen.speaks)
        + OFTEN * min(count, 5)
        - seen.quoted
    )


def _same_side(country: str, sides: list[str]) -> bool:
    return any(country == side or country.startswith(side) and len(side) == 3 for side in sides[:1])


def fits(role: Atom, seen: Seen) -> bool:
    """Whether somebody described by these nouns can be called by this role."""
    if role.norm in seen.nouns:
        return True
    wanted = WIDE.get(role.norm, ())
    if any(word in noun for word in wanted for noun in seen.nouns):
        return True
    keys = {office.key for office in role.offices if office.key not in UNHELD} | (
        {role.role.office} if role.role and role.role.office else set()
    )
    return any(f"={key}" in seen.nouns for key in keys - UNHELD)


def _counterpart(phrase: Phrase, scene: Scene, owner: Actor, sides: list[str], words: str) -> Answer | None:
    others = [side for side in (*sides, *place_sides(phrase, scene)) if side != owner.country]
    row = scene.index.row_of(owner.name)
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


def _body(
    phrase: Phrase, scene: Scene, sides: list[str], sentence: int, words: str, owner: Actor | None
) -> Answer | None:
    assert phrase.role is not None and phrase.role.role is not None
    row = phrase.role.role
    if row.number == "p" and not sides:
        return None
    role = side_role(phrase) or row.role
    if role in ("REB", "SEP") and phrase.article != "a":
        if (group := _armed(phrase, scene, sides, role)) is not None:
            return group
    if not sides and phrase.article != "a":
        for each in scene.last(quoted=True):
            if not each.human and _same_body(phrase, each):
                return Answer(each.actor, "actors.body_before", f"the report has named {each.actor.name}")
        if phrase.role.norm in _LOOSE_BODIES and phrase.article == "the":
            for each in scene.last(quoted=True):
                if each.actor.kind is ActorKind.ORGANISATION and not each.human:
                    return Answer(each.actor, "actors.body_before", f"the report has named {each.actor.name}")
    side, rule = (
        (sides[0], "actors.body_of_side")
        if sides
        else (scene.nearby or context(scene, sentence), "actors.body_in_context")
    )
    kind = ActorKind.MINISTRY if row.office == "ministry" else ActorKind.ORGANISATION
    if role in naming.SUFFIXED:
        kind = ActorKind.GROUP
    if phrase.role.norm == "side" and side in scene.index.states:
        return Answer(_state(side, scene), rule)
    if phrase.role.norm == "government" and side in scene.index.states:
        return Answer(replace(_state(side, scene), name=f"Government of {scene.index.states[side].name}"), rule)
    name = _office_name(phrase, scene, side, owner) or _name(phrase, scene, side, words)
    return Answer(Actor(name=name, kind=kind, country=naming.coded(side, role, scene), role=role), rule)


def _state(side: str, scene: Scene) -> Actor:
    return Actor(name=scene.index.states[side].name, kind=ActorKind.STATE, country=side, role="GOV")


def _office_name(phrase: Phrase, scene: Scene, side: str | None, owner: Actor | None) -> str | None:
    """ "Mr Abiy's office", "the prime minister's office" and "the presidency" under one name each."""
    state = scene.index.states.get(side or "")
    if state is None or phrase.role is None:
        return None
    if phrase.role.norm == "presidency":
        return f"Presidency of {state.name}"
    title = _OFFICES.get(phrase.role.norm)
    if phrase.role.norm == "office" and owner is not None and owner.office and owner.kind is ActorKind.PERSON:
        title = owner.office.title()
    return f"Office of the {title} of {state.name}" if title else None


def _document(phrase: Phrase, scene: Scene, sides: list[str], owner: Actor | None) -> Answer | None:
    """Whose "the statement" is: its owner's, the body's that it names, or whoever's was last heard."""
    if owner is not None:
        return Answer(owner, "actors.document_of", f"{owner.name}'s")
    bodies = [atom for atom in phrase.entities if atom.kind in ("organisation", "metonym", "state", "demonym")]
    if bodies:
        return Answer(naming.entity(bodies[-1], scene), "actors.document_of", f"of {bodies[-1].norm}")
    for inner in phrase.of:
        if (actor := scene.ask(inner)) is not None:
            return Answer(actor, "actors.document_of", f"of {actor.name}")
    for each in scene.last():
        if each.nouns & DOCUMENTS and phrase.article != "a":
            return Answer(each.actor, "actors.document_of", f"the document of {each.actor.name} named before")
    for each in scene.last():
        heard = each.speaks or each.subject and not (each.number == "p" and each.actor.role == "MIL")
        if heard and each.actor.country and (not sides or each.actor.country in sides):
            return Answer(each.actor, "actors.document_of", f"{each.actor.name} was speaking before")
    return None


def _same_body(phrase: Phrase, seen: Seen) -> bool:
    """Whether a body named before can be called so: "the ministry" is any, "the commerce ministry" only that."""
    assert phrase.role is not None
    noun = phrase.role.norm
    if noun not in seen.nouns and not any(other.endswith(" " + noun) for other in seen.nouns):
        return False
    domain = [
        word for word in (*phrase.modifiers, *(role.norm for role in phrase.roles[:-1])) if word not in UNIMPORTANT
    ]
    return all(word in seen.actor.name.lower() for word in domain)


def _anaphor(phrase: Phrase, scene: Scene, sides: list[str], owner: Actor | None) -> Answer | None:
    assert phrase.role is not None and phrase.role.role is not None
    wanted = phrase.role.role.role
    if wanted == "document":
        return _document(phrase, scene, sides, owner)
    if phrase.article != "the" or wanted == "both":
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
    if wanted == "NATO" and scene.sides["NATO"] and "NATO" in scene.index.organisations:
        row = scene.index.organisations["NATO"]
        actor = Actor(name=row.name, kind=ActorKind.ORGANISATION, country=row.code, role=row.role)
        return Answer(actor, "actors.points_back", "the report is about NATO")
    return None


def _armed(phrase: Phrase, scene: Scene, sides: list[str], role: str) -> Answer | None:
    """The group that "the rebels" are: the last one named, else the one that the report names most."""
    for each in scene.last(quoted=True):
        if (
            each.actor.kind is ActorKind.GROUP
            and each.actor.role in ("REB", "SEP", "MIL")
            and not each.nouns & _FORCES
        ):
            if not sides or each.actor.country in sides or _state_of(each.actor.country, scene) in sides:
                return Answer(each.actor, "actors.group_before", f"the report has named {each.actor.name}")
    rows = [row for row in scene.index.organisations.values() if row.kind == "group" and row.role in ("REB", "SEP")]
    rows = [row for row in rows if scene.sides[row.code] and (not sides or row.state in sides or row.code in sides)]
    if not rows:
        return None
    row = max(rows, key=lambda each: scene.sides[each.code])
    actor = Actor(name=row.name, kind=ActorKind.GROUP, country=row.code, role=row.role)
    return Answer(actor, "actors.group_before", f"the report names {row.name}")


def _state_of(code: str | None, scene: Scene) -> str | None:
    row = scene.index.organisations.get(code or "")
    return row.state if row else None


# Titles that any state could use and that yet mean one side's holder, if nothing else is said.
_ONE_SIDED = frozenset(
    {"secretary of state", "chancellor", "foreign secretary", "home secretary", "chancellor of the exchequer",
     "treasury secretary", "defense secretary", "secretary of defense", "secretary of defence", "taoiseach"}
)  # fmt: skip
_OFFICES = {
    "prime minister 's office": "Prime Minister", "prime ministers office": "Prime Minister",
    "office of the prime minister": "Prime Minister", "president 's office": "President",
    "office of the president": "President", "presidential office": "President",
}  # fmt: skip
_LOOSE_BODIES = frozenset(
    "agency company firm exporter operator manufacturer airline lobby bank fund charity watchdog newspaper".split()
)
_FORCES = frozenset({"troops", "forces", "soldiers", "army", "military"})


def context(scene: Scene, sentence: int, *, states: bool = True) -> str | None:
    """The side that the text is about here, for a ministry or an official without one."""
    weights = scene.weights(sentence)
    for side, _ in weights.most_common():
        if not states or side in scene.index.states:
            return side
    return None


def _name(phrase: Phrase, scene: Scene, side: str | None, words: str) -> str:
    """The phrase as a name: without article and rank, with the side's adjective where it came from elsewhere.

    "Russia's foreign ministry", "the foreign ministry in Moscow" and "its foreign ministry" are all the
    Russian foreign ministry.
    """
    owner = phrase.owner
    stated = owner is not None and owner.pronoun is None and owner.role is None and owner.name is None
    if owner is not None and stated and owner.entities[-1].kind in ("state", "capital"):
        rest = words.split("\u2019s ", 1) if "\u2019s " in words else words.split("'s ", 1)
        return f"{naming.adjective(side, scene)} {rest[-1]}" if side else rest[-1]
    said = phrase.entities or phrase.of or (owner is not None and owner.pronoun is None)
    return words if side is None or said else f"{naming.adjective(side, scene)} {words}"
