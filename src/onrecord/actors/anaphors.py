"""Words that only point back: "the alliance", "the country", "the movement", "the statement"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.actors import entities, places
from onrecord.actors.answers import Answer
from onrecord.actors.grammar import word_set
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.actors.several import opposed
from onrecord.model import Actor, ActorKind, Unresolved

DOCUMENTS = word_set(
    "statement communique resolution text notice announcement letter report document note message "
    "declaration memo memorandum decree release readout bulletin"
)
# Words for the state that somebody is of: not "her capital", "his islands"
_HOMES = word_set("country nation state republic kingdom emirate monarchy")
# What is said of whoever makes a document known, right behind his name
_MAKING = {
    noun: re.compile(rf"(?:'s \w+)?,? (?:\w+ ){{0,2}}{verb}", re.IGNORECASE)
    for noun, verb in {
        "announcement": "announc", "decree": "decree", "declaration": "declar", "letter": "wrote", "report": "report",
        "notice": "(?:gave|served) notice",
    }.items()
}  # fmt: skip
_LATELY = 4  # sentences through which an announcement is of whoever announced something
_JUST = 2  # sentences through which "the parties" are those just told of
_OFTEN = 3  # a state is meant by its kind that the report names a third as often as any
_KINDS = {
    "state": (ActorKind.STATE,),
    "NATO": (ActorKind.ORGANISATION, ActorKind.BLOC),
    "bloc": (ActorKind.ORGANISATION, ActorKind.BLOC),
    "organisation": (ActorKind.ORGANISATION, ActorKind.MINISTRY),
    "group": (ActorKind.GROUP, ActorKind.ORGANISATION),
}


def anaphor(phrase: Phrase, scene: Scene, sides: list[str], owner: Actor | None) -> Answer | None:
    """Whom a word that only points back means; None where it points at nothing named."""
    assert phrase.row is not None
    wanted = phrase.row.role
    if wanted == "document":
        return _document(phrase, scene, sides, owner)
    if wanted == "both" and (called := _called_with_more(phrase, scene)) is not None:
        return called
    if wanted in ("group", "organisation") and owner is not None and owner.country in scene.index.organisations:
        return Answer(entities.of_code(owner.country, scene), "actors.points_back", f"{owner.name}'s")
    if owner is not None and phrase.role is not None and phrase.role.norm in _HOMES:
        return _home(owner, scene)
    if wanted == "latter" and phrase.article == "the":
        return _latter(scene)
    if phrase.article != "the" or wanted not in _KINDS:
        return None
    kind = scene.index.kinds.get(phrase.role.norm) if phrase.role is not None and not sides else None
    if kind is not None and (one := _of_kind(kind, scene)) is not None:
        return one
    for each in scene.last():
        if kind is not None and each.actor.country in scene.index.states and each.actor.country not in kind:
            continue
        if _answers(each, wanted, sides, scene):
            if wanted == "bloc" and each.actor.country and places.speaks(phrase):  # not the body of it that was named
                return Answer(
                    entities.of_code(each.actor.country, scene), "actors.points_back", f"{each.actor.name}'s"
                )
            return Answer(each.actor, "actors.points_back", f"{each.actor.name} was named before")
    if wanted == "state" and sides and sides[0] in scene.index.states:
        return Answer(
            entities.of_code(sides[0], scene), "actors.state", f"its words name {sides[0]}"
        )  # the Swiss capital
    if wanted == "NATO" and "NATO" in scene.index.organisations:
        return Answer(entities.of_code("NATO", scene), "actors.points_back", "an alliance that needs no name is NATO")
    return None


def _called_with_more(phrase: Phrase, scene: Scene) -> Answer | None:
    """Those whom the report has just called so with a word more: "opposition parties met. The six parties"."""
    if phrase.article != "the" or phrase.role is None:
        return None
    near = (each for each in scene.last() if phrase.word.sentence - each.sentence <= _JUST)
    ending = f" {phrase.role.norm}"
    found = next((each for each in near if any(noun.endswith(ending) for noun in each.nouns)), None)
    return Answer(found.actor, "actors.body_before", f"the report has named {found.actor.name}") if found else None


def _home(owner: Actor, scene: Scene) -> Answer | None:
    """The state that somebody is of: "she said her country would sign"."""
    row = entities.organisation_of(owner, scene)
    home = row.state if row is not None else owner.country
    if owner.kind is not ActorKind.PERSON or home not in scene.index.states:
        return None
    return Answer(entities.of_code(home, scene), "actors.points_back", f"{owner.name}'s")


def _of_kind(able: set[str], scene: Scene) -> Answer | None:
    """The state of a kind that was named last, if only as a place or as somebody's: "the kingdom", "the island".

    One that is seldom named is not meant: "the island" may be a part of the state that the report is about.
    """
    most = max((scene.sides[side] for side in scene.states()), default=0)
    able = {side for side in able if _OFTEN * scene.sides[side] >= most}
    side = next((each.actor.country for each in scene.last() if each.actor.country in able), None)
    if side is None:
        return None
    actor = entities.of_code(side, scene)
    return Answer(actor, "actors.points_back", f"{actor.name} is one that was named before")


def _latter(scene: Scene) -> Answer | None:
    """Whoever was named last, outside quotations."""
    named = (each for each in scene.last() if each.actor.country and not (each.quoted or each.aside))
    seen = next((each for each in named if each.number != "x"), None)
    return Answer(seen.actor, "actors.points_back", f"{seen.actor.name} was named last") if seen else None


def _answers(seen: Seen, wanted: str, sides: list[str], scene: Scene) -> bool:
    if seen.actor.kind not in _KINDS[wanted] or seen.human or seen.number == "x" or seen.actor.country is None:
        return False
    if seen.aside and wanted != "state":
        return False  # "European goods" are not "the bloc"
    if wanted == "bloc" and seen.actor.country in scene.index.states:
        return False  # nor is a junta or a ministry
    if wanted == "group" and seen.actor.country in scene.index.states:
        return seen.actor.role not in ("GOV", "MIL")  # a state's army is no group, nor is its ministry
    if wanted == "group" and seen.actor.kind is ActorKind.GROUP:
        return seen.actor.country in scene.index.organisations
    if wanted == "NATO":
        return seen.actor.country == "NATO"
    return wanted != "state" or not sides or seen.actor.country in sides


def _document(phrase: Phrase, scene: Scene, sides: list[str], owner: Actor | None) -> Answer | None:
    """Whose "the statement" is: its owner's, the body's that it names, or whoever's was last heard."""
    rule = "actors.document_of"
    bodies = [atom for atom in phrase.entities if atom.kind in ("organisation", "metonym", "state", "demonym")]
    named = [actor for inner in phrase.of if (actor := scene.ask(inner)) is not None]
    if _joint(phrase) and not (bodies or named):
        both = tuple(opposed(scene, phrase.word.sentence))
        return Answer(Unresolved(why="the document of several", candidates=both), rule)
    if owner is not None:
        return Answer(owner, rule, f"{owner.name}'s")
    if bodies or named:
        actor = entities.entity(bodies[-1], scene) if bodies else named[0]
        return Answer(actor, rule, f"of {actor.name}")
    if phrase.article != "a":
        for each in scene.last():
            if each.nouns & DOCUMENTS:
                return Answer(each.actor, rule, f"the document of {each.actor.name} named before")
        if (maker := _maker(phrase, scene)) is not None:
            return Answer(maker.actor, rule, f"{maker.actor.name} made it known")
    if (
        phrase.role is not None
        and phrase.role.norm == "resolution"
        and not sides
        and "UNO" in scene.index.organisations
    ):
        council = replace(entities.of_code("UNO", scene), name="UN Security Council")
        return Answer(council, rule, "a resolution that needs no name is the Security Council's")
    for each in scene.last():
        if _heard(each) and (not sides or each.actor.country in sides):
            return Answer(each.actor, rule, f"{each.actor.name} was speaking before")
    return None


def _maker(phrase: Phrase, scene: Scene) -> Seen | None:
    """Whoever was last told to do what a document is for: "Norway announced a ban. The announcement said so"."""
    verb = _MAKING.get(phrase.role.norm) if phrase.role is not None else None
    if verb is None:
        return None
    near = (each for each in scene.last() if phrase.word.sentence - each.sentence <= _LATELY and _heard(each))
    return next((each for each in near if verb.match(scene.source, each.end)), None)


def _joint(phrase: Phrase) -> bool:
    """Whether several speak in a document, and no name says who: "a joint statement", "their joint communique"."""
    joint = "joint" in phrase.modifiers or (phrase.role is not None and phrase.role.norm.startswith("joint "))
    return joint and (phrase.owner is None or phrase.owner.pronoun is not None)


def _heard(seen: Seen) -> bool:
    silent = seen.number == "p" and seen.actor.role == "MIL"  # "Warships crossed the line" writes no notice
    return seen.actor.country is not None and (seen.speaks or (seen.subject and not silent))
