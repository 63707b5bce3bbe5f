"""Persons named by role alone: "the top US diplomat", "a senior Turkish official", "his Russian counterpart"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.actors import abroad, antecedents, entities, factions, groups, lawmakers, naming, offices, seats, titles
from onrecord.actors.answers import Answer
from onrecord.actors.memory import Scene
from onrecord.actors.past_days import held_then, past_days
from onrecord.actors.phrases import Phrase
from onrecord.actors.remembered import FORMER, fits, in_office, remembered
from onrecord.actors.services import head_of_service
from onrecord.actors.voices import voiced
from onrecord.actors.wording import called, plain
from onrecord.actors.words import surname
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
# Words before a state that is where something happens, or whom it happens to
_PLACING = frozenset(
    "in into inside to from at near on onto along across over around outside off towards toward with against by "
    "between beyond behind within for and".split()
)
_TROOPS = 2  # sentences through which "the troops" are those just spoken of
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
    return before if before is not None and any(one.actor == before.actor for one in scene.known) else None


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
    if found is not None and (_owns(found, phrase, scene) or (former and in_office(phrase, found.actor, scene))):
        found = None
    if found is None or _held_by_another(phrase, found, scene) or _titles_another(phrase, found, scene):
        before = remembered(phrase, scene, sides)
        named = before is not None and any(one.actor == before.actor for one in scene.known)
        found = before if found is None or named else found
    if found is not None or former:
        return found
    holder = offices.by_whole_title(phrase, plain(phrase, scene.source), scene.day, scene.index)
    return _answer(holder, scene) if holder and not titles.of_elsewhere(phrase, holder.side, scene) else None


def _owns(found: Answer, phrase: Phrase, scene: Scene) -> bool:
    """Whether somebody is only the one whose the role is: "Angela Merkel's spokesman" is not she.

    Nor is "her successor", but "her spokesman" says what she does.
    """
    if phrase.owner is None or not isinstance(found.actor, Actor):
        return False
    words = {word.norm for word in phrase.text[phrase.first : phrase.last]}
    another = phrase.role is not None and phrase.role.norm in offices.IN_TURN
    return surname(found.actor.name) in words or (another and scene.ask(phrase.owner) == found.actor)


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


def _side(phrase: Phrase, scene: Scene, sides: list[str], definite: bool, private: bool) -> tuple[str | None, str]:
    """The side a role speaks for, and the rule: named, implied by the title, or the one the text is about."""
    assert phrase.role is not None
    if sides:
        return sides[0], "actors.role_of_side"
    if not private and (outside := abroad.outsiders(phrase, scene.index)) is not None:
        return scene.index.usual.abroad[outside] or None, "actors.role_of_side"
    silent = private and phrase.row is not None and phrase.row.role != "CVL" and phrase.plural
    if silent or seats.seated(phrase, scene.index) or seats.foreign(phrase):
        return None, "actors.role_of_side"
    if private:
        return scene.context(phrase), "actors.role_in_context"
    if definite and (side := titles.titled(phrase, scene)):
        return side, "actors.title_of_side"
    if (side := _present(phrase, scene)) is not None:
        return side, "actors.role_in_context"
    international = phrase.role.norm.endswith(_INTERNATIONAL)
    own = [office.side for office in phrase.role.offices if office.side]
    capital = phrase.text[phrase.role.first].capital and titles.one_sided(phrase.role)  # "the Commission president"
    own = own if capital or (international and "UNO" in own) else []
    return (own[0] if own and definite else None), "actors.title_of_side"


def _present(phrase: Phrase, scene: Scene) -> str | None:
    """The side the text is about: for rebels where it happens, for a secretary-general an organisation."""
    assert phrase.role is not None
    role = side_role(phrase) or (phrase.row.role if phrase.row else "")
    if role == "MIL" and any(" " in each and each.endswith(_HELPED) for each in phrase.modifiers):
        return None  # "Turkish-backed fighters", "US-made rockets": whose they are is not said
    if role in ("REB", "SEP") and (ground := scene.ground()) is not None:
        return factions.aided(ground, phrase, scene)
    if phrase.plural and role == "MIL":
        mover = _mover(phrase, scene) if not phrase.article else None
        if mover in scene.index.organisations:
            return None  # "the rebels had fired shells": a group's arms are no state's, and the group is named
        if (army := mover if mover in scene.index.states else _army(phrase, scene)) is not None:
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


def _mover(phrase: Phrase, scene: Scene) -> str | None:
    """The state named last in the sentence, if it does not speak and is no place: "Oslo says Suva moved planes"."""
    seen = next(scene.last(), None)
    if seen is None or seen.sentence != phrase.word.sentence or seen.speaks or seen.aside:
        return None
    before = next((word for word in reversed(phrase.text[: phrase.first]) if word.start < seen.place), None)
    if before is not None and before.norm in _PLACING:
        return None
    return seen.actor.country


def _army(phrase: Phrase, scene: Scene) -> str | None:
    """The side of the troops just spoken of: "those forces", "ships and aircraft"."""
    reach = phrase.word.sentence - _TROOPS
    near = (
        each for each in scene.last() if each.sentence >= reach and each.actor.role == "MIL" and each.number == "p"
    )
    return next((each.actor.country for each in near), None)


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
    whose = naming.state_of(side, role, scene) if side else None
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
