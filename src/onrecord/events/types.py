"""Which type an event has: what its phrase speaks for, weighed with what the reading model sees in the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.codebook.events import Direction
from onrecord.codebook.phrases import Word
from onrecord.events.pledged import promised
from onrecord.model import Act, EventType, Reason, Statement, Token
from onrecord.text import heads
from onrecord.text.heads import Happening

if TYPE_CHECKING:
    from onrecord.text.encoder import Encoding

# Chosen on the tuning texts (training/README.md): how much the model bends the weights of phrases, the least
# probability that counts, and the lead that overrules a phrase
BENDING = 0.75
LEAST = 0.02
OVERRULING = 0.05
# What each weight of a phrase above three adds to that lead, for "invade" leaves less doubt than "move in"
FIRM, PLAIN = 0.25, 3
# Measures that are kept up, and the verbs that say so: "the crossing will remain closed until"
MEASURES = frozenset({EventType.COERCE, EventType.SANCTION})
KEEPING = frozenset("stay remain keep continue maintain".split())
# What sides do together until one of them ends it, and the verbs that say so: "will suspend its cooperation"
WORKING_TOGETHER = frozenset("cooperation co-operation contacts".split())
SUSPENDING = frozenset("end stop cease halt suspend freeze".split())
WITHIN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The event phrase that a stretch of text is about: its words, where the phrase stands, and how it was
    found.
    """

    tokens: Sequence[Token]
    words: Sequence[Word]
    type: EventType
    mode: str | None
    direction: Direction
    trigger: tuple[int, int]
    reason: Reason
    weight: int = 0  # of the phrase


def seen(statement: Statement, encoding: Encoding | None) -> Happening | None:
    """What the reading model makes of the event in the statement's content; None without the model."""
    if encoding is None:
        return None
    source = statement.speaker.span if statement.speaker else None
    return heads.happening(
        encoding,
        statement.content,
        cue=statement.cue,
        source=[source] if source else [],
        condition=statement.condition.span if statement.condition else None,
    )


def probabilities(model: Happening | None) -> Mapping[EventType, float]:
    """The reading model's probability of each type; empty without the model."""
    return {each: model.event.get(each.value, 0.0) for each in EventType} if model else {}


def leanings(usual: Mapping[EventType, float], model: Mapping[EventType, float]) -> Mapping[EventType, float]:
    """The weights of types for an act, bent by the model."""
    if not model:
        return usual
    return {each: usual.get(each, 1.0) * (model[each] + LEAST) ** BENDING for each in EventType}


def settled(found: Found, model: Mapping[EventType, float]) -> Found:
    """The phrase with the type that the model sees instead, where no phrase was found or the model is far surer."""
    if not model:
        return found
    best = max(model, key=lambda each: (model[each], each))
    lead = model[best] - model[found.type]
    enough = OVERRULING + FIRM * max(0, found.weight - PLAIN)
    if best is found.type or not (found.reason.rule == "types.usual" or lead > enough):
        return found
    if best is EventType.AGREE and _forsworn(found):
        return found
    says = f"the reading model takes it for {best}, not {found.type}"
    reason = Reason(rule="types.model", decides="event", spans=found.reason.spans, says=says, score=model[best])
    return replace(found, type=best, mode=None, reason=reason)


def _forsworn(found: Found) -> bool:
    """Whether the deed is one that was promised not to be done, which no agreeing left undone is."""
    verb = promised(found.words, found.trigger[0]) if found.trigger[1] else None
    return verb is not None and any(word.lower == "not" for word in found.words[verb : found.trigger[0]])


def withdrawn(found: Found, act: Act) -> Found:
    """A refusal with what is no longer given: "will end all cooperation" refuses the cooperation, and no sanction."""
    at = next((at for at, word in enumerate(found.words) if word.lower in WORKING_TOGETHER), None)
    ending = at is not None and any(word.has(*SUSPENDING) for word in found.words[max(0, at - WITHIN) : at])
    if act is not Act.REFUSAL or not ending or found.type is EventType.COOPERATE:
        return found
    says = f"it refuses to go on with what is ended, so it is no {found.type}"
    reason = Reason(rule="types.withdrawn", decides="event", spans=found.reason.spans, says=says)
    return replace(found, type=EventType.COOPERATE, mode=None, reason=reason)


def kept_up(found: Found, act: Act) -> Found:
    """A refusal with what it is of: who says that a border will stay shut refuses to give way."""
    stays = any(word.lower in KEEPING for word in found.words) and not any(word.has("<neg>") for word in found.words)
    if act is not Act.REFUSAL or found.type not in MEASURES or not stays:
        return found
    says = f"it refuses to end what is kept up, so it is no {found.type}"
    reason = Reason(rule="types.kept_up", decides="event", spans=found.reason.spans, says=says)
    return replace(found, type=EventType.CONCEDE, mode=None, reason=reason)
