"""Persons named by role alone: "the top US diplomat", "a senior Turkish official", "his Russian counterpart"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.actors import (
    abroad,
    antecedents,
    compatriots,
    councils,
    entities,
    excluded,
    factions,
    groups,
    lawmakers,
    naming,
    offices,
    seats,
    titles,
)
from onrecord.actors.answers import Answer
from onrecord.actors.memory import Scene
from onrecord.actors.past_days import held_then, past_days
from onrecord.actors.phrases import Phrase
from onrecord.actors.remembered import FORMER, once, remembered
from onrecord.actors.services import head_of_service
from onrecord.actors.voices import voiced
from onrecord.actors.wording import called, plain
from onrecord.codebook.actors import Holder
from onrecord.model import Actor, ActorKind, Unresolved

_AGAINST = {
    "rebel": "REB", "rebels": "REB", "insurgent": "REB", "guerrilla": "REB", "militant": "REB", "jihadist": "REB",
    "separatist": "SEP", "secessionist": "SEP", "breakaway": "SEP", "opposition": "OPP",
}  # fmt: skip
_SERVING = frozenset({"aide", "aides", "adviser", "advisers", "assistant", "assistants"})
_OF_UNION = frozenset({"official", "diplomat", "ambassador", "delegate", "negotiator", "envoy", "spokesman"})
_HELPED = ("backed", "supported", "trained", "funded", "armed", "made", "built", "supplied", "donated", "allied")
_SAME = frozenset({"speaker", "source", "official", "diplomat", "man", "woman"})
_NEARNESS = 4  # words of "close to the talks"
_TALKS = frozenset({"talks", "negotiations", "discussions", "negotiation", "meeting", "mediation"})
# Titles of international organisations.
_INTERNATIONAL = ("secretary general", "director general", "rapporteur", "co chair", "co chairs")


def person(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer:
    """The person or persons that a role means: one named before, the holder at the date, or the role on its side."""
    row = phrase.row
    fighting = row is not None and row.role in ("REB", "SEP") and phrase.article != "a"
    fighting = fighting and not groups.in_party(phrase, scene)
    if fighting and (group := groups.armed(scene, sides)) is not None:
        return group
    if (unit := groups.paramilitary(phrase, scene, sides)) is not None and not phrase.of:
        return unit
    private = row is not None and row.kind == "private"
    if phrase.role is not None and phrase.role.norm in ("figure", "figures") and not (sides or phrase.modifiers):
        return Answer(Unresolved(why="a number or a person"), "actors.unclear")
    if private and (before := _called_before(phrase, scene, sides)) is not None:
        return before
    definite = phrase.article == "the" or phrase.owner is not None or (not phrase.article and bool(sides))
    definite = definite or phrase.courtesy is not None  # "Mr President"
    one = definite and not phrase.plural and not private
    days = past_days(phrase, scene) if one else None
    found = _one_person(phrase, scene, sides) if one else None
    found = found if found is not None and held_then(found.actor, phrase, days, scene) else None
    if found is not None and not (offices.of_body(phrase) and _leads_state(found, scene)):
        return found
    if found is None and (before := once(phrase, scene, sides)) is not None:
        return before
    if found is None and (native := compatriots.described(phrase, scene, sides)) is not None:
        return native
    side, rule = _side(phrase, scene, sides, definite, private)
    if one and side is not None and (found := _holder(phrase, scene, side, days)) is not None:
        return replace(found, rule=rule) if rule == "actors.role_in_context" else found
    if one and side is None:
        return Answer(Unresolved(why=f"which side's {plain(phrase, scene.source)} is not said"), rule)
    return _unnamed(phrase, scene, side, rule, held=one)


def _called_before(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """The one of a name whom the report has called so: "union leader Roald Amundsen ... the union leader"."""
    if phrase.article != "the" or phrase.plural or phrase.owner is not None or phrase.of:
        return None
    before = remembered(phrase, scene, sides)
    return before if before is not None and scene.names(before.actor) else None


def serving(phrase: Phrase, scene: Scene, side: str) -> Answer:
    """Somebody of an organisation's mission or force, who holds none of the organisation's offices."""
    before = remembered(phrase, scene, [side]) if phrase.article == "the" and not phrase.plural else None
    return before or _unnamed(phrase, scene, side, "actors.role_of_mission", held=False)


def _leads_state(found: Answer, scene: Scene) -> bool:
    """Whether somebody is the head of a state or of its government, and so of no society or court in it."""
    row = scene.index.row_of(found.actor.name) if isinstance(found.actor, Actor) else None
    return row is not None and any(stint.office in offices.OF_STATE for stint in row.at(scene.day))


def _one_person(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    if "same" in phrase.modifiers and phrase.role is not None and phrase.role.norm in _SAME and not sides:
        spoke = next((each for each in scene.last() if each.human and each.speaks and not each.quoted), None)
        return Answer(spoke.actor, "actors.role_before", f"{spoke.actor.name} spoke last") if spoke else None
    found = antecedents.meant(phrase.span, scene, sides)
    former = bool(FORMER.intersection(phrase.modifiers))
    sits = excluded.sits_instead(found, phrase, scene)
    holder = None if former else offices.by_whole_title(phrase, plain(phrase, scene.source), scene.day, scene.index)
    if found is not None and (sits is not None or excluded.cannot_be(found, holder, phrase, scene)):
        found = None
    if found is None or excluded.unlikely(found, phrase, scene):
        before = remembered(phrase, scene, sides)
        named = before is not None and scene.names(before.actor)
        found = before if found is None or named else found
    if found is not None:
        return found
    if holder is None and titles.titled(phrase, scene) is None:  # "the secretary of state" is not a Norwegian's
        holder = sits
    elsewhere = holder is not None and titles.of_elsewhere(phrase, holder.side, scene)
    return _answer(holder, scene) if holder and not elsewhere else None


def _side(phrase: Phrase, scene: Scene, sides: list[str], definite: bool, private: bool) -> tuple[str | None, str]:
    """The side a role speaks for, and the rule: named, implied by the title, or the one the text is about."""
    assert phrase.role is not None
    if sides:
        return sides[0], "actors.role_of_side"
    if _close_to_talks(phrase):
        return None, "actors.role_of_side"
    if not private and (outside := abroad.outsiders(phrase, scene.index)) is not None:
        return scene.index.usual.abroad[outside] or None, "actors.role_of_side"
    silent = private and phrase.row is not None and phrase.row.role != "CVL" and phrase.plural
    if silent or seats.seated(phrase, scene.index) or seats.foreign(phrase):
        return None, "actors.role_of_side"
    if private:
        return scene.context(phrase), "actors.role_in_context"
    if (union := councils.council(phrase, scene)) is not None:
        return union, "actors.role_in_context"
    if definite and (side := titles.titled(phrase, scene)):
        return side, "actors.title_of_side"
    if (side := _present(phrase, scene)) is not None:
        return side, "actors.role_in_context"
    international = phrase.role.norm.endswith(_INTERNATIONAL)
    own = [office.side for office in phrase.role.offices if office.side]
    capital = phrase.text[phrase.role.first].capital and titles.one_sided(phrase.role)  # "the Commission president"
    own = own if capital or (international and "UNO" in own) else []
    return (own[0] if own and definite else None), "actors.title_of_side"


def _close_to_talks(phrase: Phrase) -> bool:
    """Whether somebody is near what several sides do, and so of any: "a source close to the talks"."""
    words = [word.norm for word in phrase.text[phrase.last : phrase.last + _NEARNESS]]
    near = words[:2] in (["close", "to"], ["familiar", "with"], ["briefed", "on"])
    return near and not _TALKS.isdisjoint(words[2:])


def _present(phrase: Phrase, scene: Scene) -> str | None:
    """The side the text is about: for rebels where it happens, for a secretary-general an organisation."""
    assert phrase.role is not None
    role = side_role(phrase) or (phrase.row.role if phrase.row else "")
    if role == "MIL" and any(" " in each and each.endswith(_HELPED) for each in phrase.modifiers):
        return None  # "Turkish-backed fighters", "US-made rockets": whose they are is not said
    if role in ("REB", "SEP") and (ground := scene.ground()) is not None:
        return factions.aided(ground, phrase, scene)
    if (same := antecedents.same_people(phrase, scene)) is not None:
        return same
    if phrase.plural and role == "MIL":
        mover = groups.mover(phrase, scene) if not phrase.article else None
        if mover in scene.index.organisations:
            return None  # "the rebels had fired shells": a group's arms are no state's, and the group is named
        if (army := mover if mover in scene.index.states else groups.army(phrase, scene)) is not None:
            return army
    further = phrase.word.norm == "another" or "another" in phrase.modifiers
    if (further or phrase.role.norm in _SERVING) and (master := _subject(scene)) is not None:
        return master
    if (lawmaker := lawmakers.master(phrase, scene)) is not None:
        return lawmaker
    if phrase.role.norm.endswith(_INTERNATIONAL):
        return scene.nearby or scene.organisation()
    if (body := voiced(phrase, scene)) is not None:
        return body
    side = scene.context(phrase)
    return factions.own(side, phrase, scene) if factions.stands_for_a_side(phrase) or role == "OPP" else side


def _subject(scene: Scene) -> str | None:
    """The side of the person last spoken of, whose aides "aides" are and "another delegate" is."""
    seen = next((each for each in scene.last() if each.human and (each.subject or each.speaks)), None)
    return (lawmakers.party_here(seen.actor, scene) or seen.actor.country) if seen else None


def _holder(phrase: Phrase, scene: Scene, side: str, days: tuple[date, date] | None) -> Answer | None:
    """Whoever holds the office on the report's day, or through the past days that the clause names."""
    if FORMER.intersection(phrase.modifiers) or naming.of_party(phrase, scene):
        return None
    words = plain(phrase, scene.source)
    if days is not None:
        first, last = (offices.held(phrase, side, words, day, scene.index) for day in days)
        return _answer(last, scene, days[1]) if last is not None and last == first else None
    holder = offices.held(phrase, side, words, scene.day, scene.index)
    if holder is None:
        holder = head_of_service(phrase, side, scene.day, scene.index)
    if holder is None and side_role(phrase) in ("REB", "SEP"):
        holder = offices.rebel(side, scene.day, scene.index)
    return _answer(holder, scene) if holder else None


def _answer(holder: Holder, scene: Scene, day: date | None = None) -> Answer:
    title = offices.title_of(holder, scene.index)
    says = f"{holder.name} was {title} of {holder.side} on {(day or scene.day).isoformat()}"
    return Answer(offices.office_actor(holder, scene.index), "actors.role_at_date", says)


def _unnamed(phrase: Phrase, scene: Scene, side: str | None, rule: str, *, held: bool) -> Answer:
    """The role itself, on its side; where it is an office that one holds, the office with nobody in it."""
    role = side_role(phrase) or (phrase.row.role if phrase.row else "GOV")
    if (role == "OPP" and naming.of_party(phrase, scene)) or (role == "REB" and groups.in_party(phrase, scene)):
        role = "GOV"  # "the Likud party leader", "Conservative rebels"
    armed = phrase.plural and role in ("MIL", "REB", "SEP")
    name = called(phrase, side, scene)
    kind = ActorKind.GROUP if armed else ActorKind.PERSON
    once = not armed and phrase.article != "the" and bool(FORMER.intersection(phrase.modifiers))
    if once and side in scene.index.organisations:
        group = scene.index.organisations[side].kind == "group"
        side = side if group else None  # "a former IMF official" speaks for it no more
    whose = naming.speaks_for(side, role, scene) if side else None
    code = naming.coded(_union(phrase, whose), role, scene)
    keyed = held and side is not None and not FORMER.intersection(phrase.modifiers)
    office = phrase.role.norm if keyed and phrase.role and offices.keys(phrase, side or "", scene.index) else None
    actor = Actor(name=name, kind=kind, country=code, office=office, role=role)
    if armed and code in scene.index.organisations and code != side:
        actor = entities.of_code(code, scene)
    return Answer(actor, rule, f"{name} stands for {side}" if side else "")


def _union(phrase: Phrase, side: str | None) -> str | None:
    """A "European diplomat" is the Union's, where "European capitals" are its members'."""
    noun = phrase.role.norm.removesuffix("s") if phrase.role else ""
    return "EUU" if side == "EUR" and noun in _OF_UNION else side


def side_role(phrase: Phrase) -> str | None:
    """REB, OPP or SEP where a word beside the role says it: "a rebel commander", "the leader of its opposition"."""
    before = [*phrase.modifiers, *(role.norm for role in phrase.roles[:-1])]
    before += phrase.role.norm.split()[:-1] if phrase.role else []
    against = next((_AGAINST[word] for word in before if word in _AGAINST), None)
    if against == "REB" and phrase.row is not None and phrase.row.role == "LEG" and phrase.personal:
        against = None  # "the rebel MPs" vote
    return against or ("OPP" if offices.opposes(phrase) else None)
