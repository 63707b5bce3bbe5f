"""Whose "the mission" and "the force" are: the organisation's whose men a report has named before."""

from __future__ import annotations

from onrecord.actors import entities
from onrecord.actors.answers import Answer
from onrecord.actors.grammar import SENDING, word_set
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import fold, pieces

_OBSERVERS = word_set("observers monitors verifiers")
_GUARDS = _OBSERVERS | {"mediators"}
_UNARMED = _OBSERVERS | {"monitoring"}  # no peacekeepers
_SENT = _OBSERVERS | word_set("mission missions force forces operation peacekeepers peacekeeping troops")
_KINDS = frozenset(
    {"training mission", "monitoring mission", "observer mission", "observation mission", "verification mission"}
)
_ALLIED = "coalition"
_TROOPS = frozenset({"peacekeeper", "peacekeepers"})
_FIELD = frozenset({"peacekeeping"})
_SENDING = SENDING | word_set("withdraw recall pull")
_VERB = 3  # words back to the verb: "sent 300 military observers"
_LATELY = 4  # sentences through which observers are of the organisation named
_OF = frozenset({"of", "for", "with", "at", "in"})
_THE = frozenset({"the", "its"})
_CLITICS = ("'s", "’s")
_AHEAD = 4  # words of "of the peacekeeping mission"


def sender(phrase: Phrase, scene: Scene) -> str | None:
    """The organisation of whose mission or force somebody is who is called so without it; None where none is named.

    "UN troops came. A spokesman for the force denied it": the UN's.
    """
    if not phrase.entities and _ALLIED in phrase.modifiers and _of_forces(phrase):
        return _coalition(scene)
    if (master := _sender_before(phrase, scene)) is not None:
        return master
    if (phrase.entities and not _nationals(phrase)) or not _serves(phrase):
        return None
    part = phrase.owner or phrase
    armed = any(word.norm in _TROOPS for word in part.text[part.first : part.last])
    guards = phrase.role is not None and phrase.role.norm in _GUARDS
    norm = phrase.role.norm if phrase.role is not None else ""
    if guards and (same := next((seen for seen in scene.last() if norm in seen.nouns), None)) is not None:
        row = entities.organisation_of(same.actor, scene)
        return row.code if row is not None and row.kind == "organisation" else None  # "Norway's observers"
    for seen in scene.last():
        row = entities.organisation_of(seen.actor, scene)
        one = seen.human and seen.number == "s"
        if row is not None and row.kind == "organisation" and not seen.quoted and not one:
            words = {fold(piece) for piece in pieces(scene.source[seen.place : seen.end])}
            if words & (_SENT | scene.index.missions) and not (armed and words & _UNARMED):
                return row.code
            if guards and phrase.word.sentence - seen.sentence <= _LATELY:
                return row.code  # "The AU waited. The observers left"
    return None


def _of_forces(phrase: Phrase) -> bool:
    """Whether a coalition is one that fights: no "coalition partner" or "coalition lawmaker" is of one."""
    noun = phrase.role.norm.removesuffix("s") if phrase.role is not None else ""
    return (phrase.row is not None and phrase.row.role == "MIL") or noun in ("official", "spokesman", "spokeswoman")


def _nationals(phrase: Phrase) -> bool:
    """Whether words before a role only say where its bearer is from: "the Norwegian head of the mission"."""
    behind = phrase.text[phrase.role.last].norm if phrase.role and phrase.role.last < len(phrase.text) else ""
    return phrase.personal and behind in _OF and all(atom.kind == "demonym" for atom in phrase.entities)


def _sender_before(phrase: Phrase, scene: Scene) -> str | None:
    """The organisation that has just been said to send or withdraw somebody: "The UN sent observers"."""
    alone = not (phrase.entities or phrase.owner or phrase.of or phrase.article)
    before = phrase.text[max(0, phrase.first - _VERB) : phrase.first]
    if not alone or phrase.role is None or phrase.role.norm not in _SENT:
        return None
    verb = next((word for word in reversed(before) if word.lemma in _SENDING), None)
    seen = next(scene.last(), None)
    if verb is None or seen is None or not seen.subject or seen.sentence != phrase.word.sentence or seen.quoted:
        return None
    row = entities.organisation_of(seen.actor, scene)
    return row.code if row is not None and row.kind == "organisation" else None


def _coalition(scene: Scene) -> str | None:
    """The coalition named last whose warplanes and officials are called "coalition warplanes"."""
    rows = (entities.organisation_of(seen.actor, scene) for seen in scene.last())
    return next((row.code for row in rows if row is not None and row.kind == "bloc" and _ALLIED in row.name), None)


def sent_by(side: str, scene: Scene) -> Answer:
    """The organisation that stands behind "the mission" itself."""
    return Answer(entities.of_code(side, scene), "actors.mission", f"its mission is {side}'s")


def _serves(phrase: Phrase) -> bool:
    """Whether somebody is of a mission or a force that is called no more than that: "the force's commander"."""
    if phrase.role is None:
        return False
    if phrase.role.norm in _GUARDS:
        return phrase.article == "the" and not (phrase.modifiers or phrase.owner or phrase.of)
    if phrase.role.norm in _TROOPS or _FIELD.intersection(phrase.role.norm.split()):
        return phrase.owner is None and not phrase.of
    if not phrase.personal:
        named = phrase.role.norm == "mission" or phrase.role.norm in _KINDS
        return named and phrase.article == "the" and not (phrase.modifiers or phrase.owner)
    text, first, last = phrase.text, phrase.first, phrase.role.last
    ahead = [word.norm for word in text[last : last + _AHEAD]]
    if ahead[:1] and ahead[0] in _OF:
        rest = ahead[2:] if ahead[1:2] and ahead[1] in _THE else ahead[1:] if _FIELD.intersection(ahead[1:2]) else []
        return bool(rest) and (rest[0] in _SENT or (len(rest) > 1 and rest[0] in _FIELD and rest[1] in _SENT))
    if phrase.owner is not None:
        noun = phrase.owner.role
        return (
            noun is not None
            and noun.norm.split()[-1] in _SENT
            and not phrase.owner.entities
            and not phrase.owner.owner
        )
    before = [word.norm for word in text[max(0, first - 3) : first]]
    if len(before) == 3 and before[2] in _CLITICS:
        return before[0] in _THE and before[1] in _SENT
    inside = {*phrase.modifiers, *(role.norm for role in phrase.roles[:-1]), *phrase.role.norm.split()[:-1]}
    return bool(inside & {"mission", "force", *_FIELD})
