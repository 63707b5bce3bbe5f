"""Bodies: "Russia's foreign ministry", "the ministry", "the army", "the prime minister's office"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors import entities, factions, firms, groups, naming, places, seats, strangers
from onrecord.actors.answers import Answer
from onrecord.actors.grammar import word_set
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.actors.roles import side_role
from onrecord.actors.wording import UNIMPORTANT, called
from onrecord.codebook.roles import Role
from onrecord.model import Actor, ActorKind

# Nouns that point back at any body named before, whatever it was called there.
_LOOSE = word_set(
    "agency company firm exporter operator manufacturer airline lobby bank fund charity watchdog newspaper concern"
)
# Nouns too common to point at anybody by themselves.
_WEAK = word_set(
    "mission camp party team office headquarters service board press wing branch circle inquiry panel fund exchange "
    "institution channel radio television channel media daily union unions association federation bureau regime"
)
_OUTLETS = word_set("media television tv radio agency broadcaster newspaper")
_RULING = word_set("junta putschists") | {"military council", "military junta", "military government"}
_NEAR = 6  # mentions back to the subject of a sentence
_OFFICES = {
    "prime minister 's office": "Prime Minister", "office of the prime minister": "Prime Minister",
    "president 's office": "President", "office of the president": "President", "presidential office": "President",
}  # fmt: skip


def body(phrase: Phrase, scene: Scene, sides: list[str], owner: Actor | None) -> Answer | None:
    """The ministry, army, government or other body that a phrase means."""
    assert phrase.row is not None
    if not sides and (group := groups.called(phrase, scene)) is not None:
        return group
    if phrase.plural and not sides:
        return None
    role = side_role(phrase) or phrase.row.role
    if role in ("REB", "SEP") and phrase.article != "a" and (group := groups.armed(scene, sides)) is not None:
        return group
    if (group := groups.paramilitary(phrase, scene, sides)) is not None:
        return group
    before = (
        _named_before(phrase, scene) if not sides and phrase.article != "a" else firms.of_side(phrase, scene, sides)
    )
    if before is not None and not _elsewhere(before, scene):
        return before
    side, rule = (sides[0] if sides else _one_sided(phrase, scene)), "actors.body_of_side"
    if side is None and role == "MIL" and (near := _army_of(phrase, scene)) is not None:
        side, rule = near, "actors.body_in_context"
    if side is None and phrase.role is not None and phrase.role.norm in _RULING:
        side, rule = scene.subject(), "actors.body_in_context"
    if side is None and role in naming.SUFFIXED:
        side = factions.aided(_opposed(phrase, scene) if role == "OPP" else scene.ground(), phrase, scene)
        rule = "actors.body_in_context"
    if side is None and phrase.role is not None and phrase.role.norm in _WEAK and not phrase.modifiers:
        return None
    if side is None and not (seats.seated(phrase, scene.index) or strangers.named(phrase)):
        side, rule = scene.context(phrase), "actors.body_in_context"
        side = factions.own(side, phrase, scene) if role == "MIL" else side
        outlet = phrase.role is not None and phrase.role.norm.split()[-1] in _OUTLETS
        if outlet and scene.dateline and scene.sides[scene.dateline] >= scene.sides[side or ""]:
            side = scene.dateline  # "state television" is heard where the report is from
    return Answer(_actor(phrase, scene, side, role, owner), rule, f"of {side}" if side else "")


def _army_of(phrase: Phrase, scene: Scene) -> str | None:
    """The state whose army is meant by the words beside it."""
    return groups.beside(phrase, scene, scene.context(phrase)) or _dealt_with(phrase, scene)


def _dealt_with(phrase: Phrase, scene: Scene) -> str | None:
    """The state named last where another acts on it: in "Oslo fined Chadian firms of the army" it is Chad's."""
    own = [each for each in scene.seen if each.sentence == phrase.word.sentence and not each.quoted]
    acts = next((each for each in own if each.subject and not each.aside), None)
    last = own[-1] if own else None
    if acts is None or last is None or places.subject(phrase) or acts.actor.country == last.actor.country:
        return None
    told = acts.speaks or last.speaks or last.number == "x" or last.actor.country not in scene.index.states
    return None if told or phrase.article != "the" else last.actor.country


def _actor(phrase: Phrase, scene: Scene, side: str | None, role: str, owner: Actor | None) -> Actor:
    assert phrase.role is not None
    assert phrase.row is not None
    if side is not None and side in scene.index.states and phrase.role.norm in ("side", "government"):
        state = entities.of_code(side, scene)
        return state if phrase.role.norm == "side" else replace(state, name=f"Government of {state.name}")
    kind = ActorKind.MINISTRY if phrase.row.office == "ministry" else ActorKind.ORGANISATION
    if role in naming.SUFFIXED:
        kind = ActorKind.GROUP
    name = _office_name(phrase, scene, side, owner) or called(phrase, side, scene)
    return Actor(name=name, kind=kind, country=naming.coded(side, role, scene), role=role)


def _opposed(phrase: Phrase, scene: Scene) -> str | None:
    """The state whose opposition is meant: where one speaks that the report is less about than another, the other.

    "Russia, which had backed Evo Morales, accused the opposition": Bolivia's.
    """
    side, sentence = scene.context(phrase), phrase.word.sentence
    speaks = any(
        seen.sentence == sentence and seen.actor.country == side and seen.subject and seen.end < phrase.span.start
        for seen in scene.seen[-_NEAR:]
    )
    about = scene.folk()
    others = [state for state in about if state != side and about[state] >= about[side or ""]]
    if not speaks or scene.nearby is not None or not others:
        return factions.own(side, phrase, scene)
    return max(others, key=lambda state: about[state])


def _one_sided(phrase: Phrase, scene: Scene) -> str | None:
    """The side whose minister alone has such a title: "the external affairs ministry"."""
    assert phrase.role is not None
    if phrase.row is None or phrase.row.office != "ministry" or not phrase.role.norm.endswith("ministry"):
        return None
    title = " ".join((*phrase.modifiers, phrase.role.norm)).removesuffix("ministry") + "minister"
    sides = {office.side for office in scene.index.titles.get(title, ())}
    side = sides.pop() if len(sides) == 1 else None
    # "The Home Ministry" of a report on Kenya is not India's
    return side if side is not None and not scene.foreign(side) else None


def _office_name(phrase: Phrase, scene: Scene, side: str | None, owner: Actor | None) -> str | None:
    """One name each for "Mr Abiy's office", "the prime minister's office" and "the presidency"."""
    state = scene.index.states.get(side or "")
    if state is None or phrase.role is None:
        return None
    if phrase.role.norm == "presidency":
        return f"Presidency of {state.name}"
    title = _OFFICES.get(phrase.role.norm)
    if phrase.role.norm == "office" and owner is not None and owner.kind is ActorKind.PERSON and owner.office:
        title = owner.office.title()
    return f"Office of the {title} of {state.name}" if title else None


def _named_before(phrase: Phrase, scene: Scene) -> Answer | None:
    """The body of that noun which the report has named, the latest first."""
    assert phrase.role is not None
    loose = phrase.role.norm in _LOOSE and phrase.article == "the"
    same = next((each for each in scene.last() if not each.human and _same(phrase, each)), None)
    firm = firms.last(phrase, scene)
    if same is None and firm is None and loose:
        same = next((each for each in scene.last() if _is_body(each, phrase.row)), None)
    same = max(filter(None, (firm, same)), key=lambda each: each.place, default=None)
    return Answer(same.actor, "actors.body_before", f"the report has named {same.actor.name}") if same else None


def _elsewhere(before: Answer, scene: Scene) -> bool:
    """Whether the sentence opens in another state: "In Helsinki the government" is not Hungary's."""
    side = before.actor.country if isinstance(before.actor, Actor) else None
    return scene.nearby in scene.index.states and side in scene.index.states and side != scene.nearby


def _is_body(seen: Seen, row: Role | None) -> bool:
    """Whether a body can be called by a loose noun: no organisation of states is a company."""
    company = row is not None and row.role == "BUS"
    return seen.actor.kind is ActorKind.ORGANISATION and not seen.human and not (company and seen.actor.role == "IGO")


def _same(phrase: Phrase, seen: Seen) -> bool:
    """Whether a body named before can be called so: "the ministry" is any, "the commerce ministry" only that."""
    assert phrase.role is not None
    noun = phrase.role.norm
    if noun not in seen.nouns and not any(other.endswith(" " + noun) for other in seen.nouns):
        return False
    words = (*phrase.modifiers, *(role.norm for role in phrase.roles[:-1]), *_fields(phrase), *_people(phrase))
    if phrase.row is not None and phrase.row.role == "MIL" and seen.actor.role in naming.SUFFIXED:
        return False  # "the army" is the state's, and not the National Liberation Army that it fights
    return all(word in seen.actor.name.lower() for word in words if word not in UNIMPORTANT)


def _people(phrase: Phrase) -> list[str]:
    """Those whose a body is by its own name: "Council of Churches"."""
    if phrase.role is None or not phrase.text[phrase.role.first].capital:
        return []
    return [norm for inner in phrase.of if inner.bare_name for norm in inner.form()]


def _fields(phrase: Phrase) -> list[str]:
    """What a ministry is for, in its own name: "Economy, Trade and Industry"."""
    if phrase.role is None or phrase.of or phrase.place or phrase.apposed:
        return []
    return [word.norm for word in phrase.text[phrase.role.last : phrase.last] if word.capital]
