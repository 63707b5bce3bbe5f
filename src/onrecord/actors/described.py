"""Who a role without a name means: the one place where the kinds of role part ways."""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors import counterparts, entities, missions, naming, roles
from onrecord.actors.anaphors import anaphor
from onrecord.actors.answers import Answer
from onrecord.actors.bodies import body
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.model import Actor, ActorKind

# Words that pick some out of those just named
AMONG = frozenset({"including", "notably", "especially", "particularly"})
# Who is named by the person whose he is
_SOMEBODY_S = frozenset(
    "lawyer lawyers counsel barrister barristers solicitor solicitors successor predecessor".split()
)


def described(phrase: Phrase, scene: Scene, owner: Actor | None) -> Answer | None:
    """The actor that a role phrase means, given who owns it; None if it points at nobody."""
    assert phrase.role is not None
    kind = phrase.row.kind if phrase.row else "person"
    sides = naming.explicit(phrase, scene, owner) or _whole(phrase, scene)
    sent = missions.sender(phrase, scene)
    if sent is not None and (set(sides) <= {sent} or _from_abroad(phrase, sides, sent, scene)):
        return roles.serving(phrase, scene, sent) if phrase.personal else missions.sent_by(sent, scene)
    if kind == "anaphor":
        issued = described(issuer, scene, owner) if (issuer := _issuer(phrase)) is not None else None
        return replace(issued, rule="actors.document_of") if issued else anaphor(phrase, scene, sides, owner)
    if phrase.role.norm in naming.RELATIVES and (owner is not None or phrase.owner is not None):
        return counterparts.counterpart(phrase, scene, owner, sides)
    if kind == "body":
        return body(phrase, scene, sides, owner)
    return _for_client(phrase, roles.person(phrase, scene, sides), scene, owner)


def _from_abroad(phrase: Phrase, sides: list[str], sent: str, scene: Scene) -> bool:
    """Whether the only sides that are named are where somebody is from: "the Norwegian head of the mission"."""
    told = {entity.code for atom in phrase.entities if (entity := entities.entry_of(atom, scene)) is not None}
    return (
        bool(told)
        and phrase.personal
        and phrase.article == "the"
        and not phrase.plural
        and set(sides) <= told | {sent}
    )


def _for_client(phrase: Phrase, answer: Answer, scene: Scene, owner: Actor | None) -> Answer:
    """A lawyer without a name is named by his client: "his counsel", "General Pinochet's lawyers"; so is an heir."""
    actor, noun = answer.actor, phrase.role.norm if phrase.role is not None else ""
    if owner is None or owner.kind is not ActorKind.PERSON or noun not in _SOMEBODY_S or not isinstance(actor, Actor):
        return answer
    named = [one.actor for one in scene.known]
    if owner not in named or actor in named:
        return answer
    return replace(answer, actor=replace(actor, name=f"{noun} of {owner.name}"))


def _issuer(phrase: Phrase) -> Phrase | None:
    """The body that a document is named by: "an interior ministry statement"."""
    if phrase.row is None or phrase.row.role != "document" or len(phrase.roles) < 2:
        return None
    body = phrase.roles[-2]
    return replace(phrase, role=body, roles=phrase.roles[:-1], last=body.last)


def _whole(phrase: Phrase, scene: Scene) -> list[str]:
    """The side of those among whom the phrase is named: "these forces, including ground troops"."""
    last = scene.seen[-1] if scene.seen else None
    if phrase.before is None or phrase.before.norm not in AMONG or last is None:
        return []
    side = last.actor.country if last.sentence == phrase.word.sentence else None
    return [side] if side is not None else []
