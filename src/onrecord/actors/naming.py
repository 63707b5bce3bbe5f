"""The sides that a phrase's words name, and the states and organisations that stand behind them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from onrecord.actors.atoms import Atom
from onrecord.actors.entities import adjective, entity, entry_of, government, in_power, organisation_of, party_of
from onrecord.actors.lawmakers import at_home, party_here
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.actors.runs import is_body_word
from onrecord.actors.seats import at_seat, seated
from onrecord.codebook.actors import Organisation
from onrecord.model import Actor, ActorKind

# "his host", "her rival" say nothing of the person's side.
RELATIVES = frozenset(
    {"host", "guest", "visitor", "rival", "counterpart", "counterparts", "colleague", "colleagues", "opposite number",
     "opposite numbers", "ally", "neighbour", "opponent", "interlocutor"}
)  # fmt: skip
SUFFIXED = frozenset({"REB", "OPP", "SEP"})
# Roles that speak for nobody but themselves.
PRIVATE = frozenset({"CVL", "EDU", "MED", "BUS", "NGO", "LEG", "REL"})
# Words of a body that governs a part of a state, or for a time
_LOCAL = frozenset(
    "regional local provincial municipal civil district village city port tax customs interim transitional military "
    "autonomous occupation party".split()
)
_LATELY = 2  # sentences through which "a party spokesman" is of the party just named
# Bodies' names that the tables give to one side, and that others have as well: "Russia's Security Council"
_COMMON = frozenset({"security council", "supreme soviet", "revolutionary guards", "revolutionary guard"})


def of_party(phrase: Phrase, scene: Scene) -> bool:
    """Whether somebody is of a party in power, whose leader need hold no office of the state."""
    parts = (each for each in (phrase.owner, phrase, *phrase.of) if each is not None and each.name is None)
    return any(entry_of(atom, scene).kind == "party" for part in parts for atom in part.entities)


def body_of_another(phrase: Phrase, owner: Actor | None, scene: Scene) -> Actor | None:
    """Another state's body of a name that the tables have: "the Nigerian Senate", "the Turkish Red Crescent".

    Where the tables know several of the name and the report names none of their states, it is of the place that the
    report is from: "the Labour Party" in one from Oslo.
    """
    last = phrase.entities[-1]
    entry, words = entry_of(last, scene), phrase.text[last.first : last.last]
    if last.norm in _COMMON:
        home, role = entry.code, "GOV"
    elif isinstance(entry.row, Organisation) and entry.row.role in ("LEG", "OPP", "NGO"):
        home, role = entry.row.state, entry.row.role
    elif entry.kind == "house":
        home, role = entry.code, "LEG"
    elif entry.kind == "metonym" and any(is_body_word(word, scene.index) for word in words):
        home, role = entry.code, "GOV"
    else:
        return None
    sides = [owner.country] if owner else [entry_of(atom, scene).code for atom in phrase.entities[:-1]]
    if (party := party_of(last, sides, scene)) is not None:
        return entity(replace(last, entries=(party,)), scene) if party.row is not entry.row else None
    breakaway = last.norm in _COMMON and any(_breaks_away(each, scene) for each in sides)
    side = next((each for each in sides if (breakaway or each in scene.index.states) and each != home), None)
    if side is None and not sides and role == "OPP" and len(last.entries) > 1 and not scene.sides[home or ""]:
        side = scene.dateline
    if side is None:
        return None
    name = " ".join(word.text for word in words)
    return Actor(name=f"{adjective(side, scene)} {name}", kind=ActorKind.ORGANISATION, country=side, role=role)


def _breaks_away(side: str | None, scene: Scene) -> bool:
    row = scene.index.organisations.get(side or "")
    return row is not None and row.role == "SEP"


def firm(phrase: Phrase, scene: Scene) -> list[str]:
    """The sides that the phrase's own words name outright, without reading any pronoun or role."""
    owner = phrase.owner if phrase.owner and phrase.owner.bare_entity else None
    if phrase.role and phrase.role.norm in RELATIVES:
        owner = None
    plain = [each for each in phrase.of if each.owner is None]
    codes = [entry_of(atom, scene).code for each in (owner, phrase, *plain) if each for atom in each.entities]
    return list(dict.fromkeys(codes))


def explicit(phrase: Phrase, scene: Scene, owner: Actor | None) -> list[str]:
    """The sides that the phrase's words name or point at, the deciding one first."""
    found: list[str | None] = []
    relative = phrase.role is not None and phrase.role.norm in RELATIVES
    theirs = phrase.row is not None and phrase.row.kind == "private" and bool(phrase.entities)
    if owner is not None and theirs and phrase.owner is not None and phrase.owner.pronoun is not None:
        pass  # "its Swedish owner" is Sweden's
    elif owner is not None and (party := _party_of_owner(phrase, owner, scene)) is not None:
        return [party]
    elif owner is not None and not relative:
        found.append(_home(phrase, owner, scene))
    elif phrase.owner is not None and phrase.owner.bare_entity and not relative:
        found.append(entry_of(phrase.owner.entities[-1], scene).code)  # "Gaza's health ministry"
    found.extend(side for atom in phrase.roles if (side := _usual(atom, phrase, scene)) and not phrase.entities)
    found.extend(entry_of(atom, scene).code for atom in phrase.entities if atom.kind != "place")
    for inner in phrase.of if not relative and not _made_up(phrase) else ():
        found.extend(_sides_in(inner, scene))
    found.extend(entry_of(atom, scene).code for atom in phrase.entities if atom.kind == "place")
    if not any(found) and not _is_proper_body(phrase):
        found.extend(_body_side(atom, phrase, scene) or _party(atom, phrase, scene) for atom in phrase.roles[:-1])
    governing = _governing(phrase, scene)
    if not (any(found) or governing) and phrase.place is not None and not seated(phrase, scene.index):
        organised = any(entry_of(atom, scene).kind == "organisation" for atom in phrase.place.entities)
        sits = at_seat(phrase, scene) if not organised else None
        found.extend([sits] if sits is not None else _sides_in(phrase.place, scene))
    return list(dict.fromkeys([*governing, *(side for side in found if side)]))


def _made_up(phrase: Phrase) -> bool:
    """Whether "of" says what a government is made up of, and not whose it is: "a government of extremists"."""
    row, inner = phrase.row, phrase.of[0] if phrase.of else None
    if row is None or row.kind != "body" or row.role != "GOV" or inner is None or inner.row is None:
        return False
    bare = inner.first == inner.role.first if inner.role is not None else False
    return bare and inner.plural and inner.row.role in SUFFIXED


def _party_of_owner(phrase: Phrase, owner: Actor, scene: Scene) -> str | None:
    """The side of the party of a state's whose somebody is: "Canada's Conservative lawmakers"."""
    atom = phrase.entities[-1] if phrase.entities and phrase.role is not None else None
    party = party_of(atom, [owner.country], scene) if atom is not None else None
    return in_power(party, atom, scene).code if atom is not None and party is not None else None


def _home(phrase: Phrase, owner: Actor, scene: Scene) -> str | None:
    """The side of what an owner has: private people of a part of a state are the state's: "Scotland's distillers"."""
    region = phrase.owner is not None and any(government(atom, scene) for atom in phrase.owner.entities)
    row = organisation_of(owner, scene)
    private = phrase.row is not None and phrase.row.role in PRIVATE
    return row.state if region and private and row is not None else party_here(owner, scene) or owner.country


def _governing(phrase: Phrase, scene: Scene) -> list[str]:
    """The government of the part of a state whose office or body this is: "the premier of Quebec"."""
    if phrase.row is None or phrase.row.role != "GOV":
        return []
    parts = [phrase.owner, phrase, *phrase.of]
    found = [government(atom, scene) for part in parts if part for atom in part.entities]
    if phrase.place is not None and phrase.nameless and not (phrase.entities or phrase.owner or phrase.of):
        found += [each for each in map(partial(government, scene=scene), phrase.place.entities) if _parted(each)]
    return [actor.country for actor in found if actor is not None and actor.country is not None]


def _parted(actor: Actor | None) -> bool:
    """Whether a government has broken with its state, whose officials are none in it: "officials in Karabakh"."""
    return actor is not None and actor.role == "SEP"


def _usual(role: Atom, phrase: Phrase, scene: Scene) -> str | None:
    """The one state that has a body of that name: "an administration official", not "the regional administration"."""
    bodies = scene.index.usual.bodies
    body = next((body for body in bodies if f"{role.norm} ".startswith(f"{body} ")), None)
    beside = {*phrase.modifiers, *(each.norm for each in phrase.roles)}
    if phrase.place is not None and phrase.place.bare_entity and phrase.place.entities[-1].kind != "place":
        return None  # "the congress in Tiraspol"
    return bodies[body] if body is not None and _LOCAL.isdisjoint(beside) else None


def _sides_in(phrase: Phrase, scene: Scene) -> list[str]:
    named = sorted(phrase.entities, key=lambda atom: atom.kind == "place")  # "an Ohio Republican" is his party's
    codes = [entry_of(atom, scene).code for atom in named]
    for inner in (phrase.owner, *phrase.of):
        if inner is not None:
            codes.extend(_sides_in(inner, scene))
    points = phrase.row is not None and phrase.row.kind == "anaphor"  # "the organization in Geneva"
    if not codes and points and (meant := scene.ask(phrase)) is not None and meant.country:
        codes.append(meant.country)
    if not codes and phrase.place is not None:
        codes.extend(_sides_in(phrase.place, scene))
    if not codes and (phrase.role or phrase.name or phrase.pronoun):
        actor = scene.ask(phrase)
        side = (party_here(actor, scene) or actor.country) if actor is not None else None
        codes.extend([side] if side else [])
    return codes


def _is_proper_body(phrase: Phrase) -> bool:
    """Whether a body's own name goes on behind an organisation's noun: "the Judicial Service Commission"."""
    head = phrase.role
    return (
        head is not None and phrase.row is not None and phrase.row.kind == "body" and phrase.text[head.first].capital
    )


def _body_side(atom: Atom, phrase: Phrase, scene: Scene) -> str | None:
    """The organisation whose body a role's first words name: "a Commission spokeswoman", in a report on the EU."""
    if any(_is_state_s(seen, atom.norm, scene) for seen in scene.seen):
        return None  # "the election commission", of which the official is
    if " " in atom.norm and phrase.place is not None:
        return None  # "a central bank official in Oslo"
    codes = [code for code in sorted(scene.index.bodies_of.get(atom.norm, ())) if scene.sides[code]]
    return max(codes, key=lambda code: scene.sides[code]) if codes else None


def _is_state_s(seen: Seen, noun: str, scene: Scene) -> bool:
    """Whether a state's own body was called by a noun."""
    body = not seen.human and seen.actor.kind is not ActorKind.PERSON and seen.actor.country in scene.index.states
    return body and any(each == noun or each.endswith(f" {noun}") for each in seen.nouns)


def _party(atom: Atom, phrase: Phrase, scene: Scene) -> str | None:
    """The party just named whose somebody is: "Likud lost. A party spokesman said so"."""
    if atom.norm != "party" or not phrase.personal:
        return None
    near = (each for each in scene.last() if phrase.word.sentence - each.sentence <= _LATELY)
    seen = next((each.actor.country for each in near if each.actor.role == "OPP"), None)
    return seen if seen in scene.index.organisations else None


def place_sides(phrase: Phrase, scene: Scene) -> list[str]:
    """The sides of the place that a phrase adds: "her opposite number in Baku"."""
    return [entry_of(atom, scene).code for atom in phrase.place.entities] if phrase.place else []


def coded(side: str | None, role: str | None, scene: Scene) -> str | None:
    """The code of a group on a side: the rebels of LBY are LBYREB, unless the table knows them by another code.

    Rebels are often one group, an opposition is seldom one party: it is a party's only where the report names that.
    """
    if side is None or side not in scene.index.states or (role not in SUFFIXED and role != "LEG"):
        return side
    if role == "LEG":
        houses = [row.code for row in scene.index.organisations.values() if row.state == side and row.role == "LEG"]
        return houses[0] if houses else side
    kinds = ("REB", "SEP") if role in ("REB", "SEP") else (role,)
    rows = [row for row in scene.index.organisations.values() if row.state == side and row.role in kinds]
    named = [row for row in rows if scene.sides[row.code]]
    if named:
        return max(named, key=lambda row: scene.sides[row.code]).code
    usual = f"{side}{role}"
    one_group = bool(rows) and usual not in scene.index.organisations and role != "OPP"
    return rows[0].code if one_group else usual


def speaks_for(side: str, role: str | None, scene: Scene) -> str:
    """A lawmaker's party says whose lawmaker it is, and is spoken for in a report on that state's own politics.

    "Republican Senator": where a house has a code of its own, `lawmakers.py` places him at the end.
    """
    row = scene.index.organisations.get(side)
    if row is None or row.role != "OPP" or role != "LEG":
        return side
    told = row.state not in scene.index.seat.values() and at_home(row.state, scene, silent=True)
    return side if told else row.state
