"""How the speaker places an event: behind, now or ahead."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING

from onrecord.codebook.events import Quad, quad
from onrecord.codebook.openings import should_have
from onrecord.codebook.phrases import Word
from onrecord.events import pledged
from onrecord.model import Act, EventType, Reason, Span, Status

if TYPE_CHECKING:
    from onrecord.text.heads import Happening

PLANS = frozenset("plan plans intend intention intentions want wish seek will would prepare planned aim".split())
AHEAD = frozenset("will shall 'll ’ll going".split())
# "Had decided to attack": what is made up one's mind for lies ahead, whatever the verb's tense
MEANT = frozenset("decide plan intend want prepare aim".split())
NOW = frozenset("is are am being remain remains continue continues keep keeps still now".split())
UNDER_WAY = ("underway", "under way")
BEHIND = frozenset("was were had has have did been 've ’ve".split())
# Chosen on the tuning texts (training/README.md): what the model's view of the status counts beside the rule's, and
# the least probability that counts
STATUS_WEIGHT = 2.0
LEAST = 0.02
UNMET, PLEDGED = "modality.unmet", "modality.pledged"
# How many words before an event, and behind its beginning, a "should have" may stand that reaches it
REACH = 9
NEAR = 4


def status(
    words: Sequence[Word], start: int, *, act: Act | None, condition: bool, agreeing: bool = False
) -> tuple[Status, Reason]:
    """Where the speaker places the event in time; `agreeing` where it is the agreeing or promising itself."""
    head = words[: start + 6]
    if act is None:
        return _told(words, start)
    if act is Act.DEMAND:
        return Status.HYPOTHETICAL, reason("status", (), "what is asked for is not yet planned")
    if act is Act.OFFER:
        says = "an offer on a condition" if condition else "what is offered is planned"
        return (Status.HYPOTHETICAL if condition else Status.PLANNED), reason("status", (), says)
    if act is Act.REFUSAL:
        return Status.PLANNED, reason("status", (), "a refusal is a plan not to")
    if act is Act.COMMITMENT:
        says = "it hangs on a condition" if condition else "a promise is a plan"
        return (Status.HYPOTHETICAL if condition else Status.PLANNED), reason("status", (), says)
    if act is Act.THREAT:
        return _threatened(words, condition)
    if act is Act.FORECAST:
        return _foretold(words, condition)
    if act is Act.DENIAL and any(word.has(*PLANS) for word in head):
        return Status.PLANNED, reason("status", (), "a plan is denied")
    return _told(words, start, agreeing)


def _threatened(words: Sequence[Word], condition: bool) -> tuple[Status, Reason]:
    loose = condition or any(word.has("could", "may", "might", "if") for word in words)
    says = "a threat on a condition" if loose else "announced without a condition"
    return (Status.HYPOTHETICAL if loose else Status.PLANNED), reason("status", (), says)


def _foretold(words: Sequence[Word], condition: bool) -> tuple[Status, Reason]:
    loose = condition or any(word.has("could", "may", "might", "can", "risk") for word in words)
    says = "foretold as possible" if loose else "foretold as certain"
    return (Status.HYPOTHETICAL if loose else Status.PLANNED), reason("status", (), says)


def _told(words: Sequence[Word], start: int, agreeing: bool = False) -> tuple[Status, Reason]:
    """A claim's, a denial's or an accusation's event: by the nearest verb that places it, before it or
    behind.
    """
    if (at := unmet(words, start)) is not None:
        says = "it is said what should have been"
        return Status.PAST, Reason(rule=UNMET, decides="status", spans=(words[at].span,), says=says)
    if (meant := _meant(words, start)) is not None:
        return Status.PLANNED, reason("status", (words[meant].span,), "it is said to be meant")
    if not agreeing and (made := pledged.promised(words, start)) is not None:
        done = pledged.done_so(words, start)
        says = "it is said whether it was done" if done else "it is said to be promised"
        status = Status.PAST if done else Status.PLANNED
        return status, Reason(rule=PLEDGED, decides="status", spans=(words[made].span,), says=says)
    before = list(range(min(start, len(words) - 1), -1, -1))
    after = list(range(start + 1, min(len(words), start + 6)))
    for place in [*before, *after]:
        word = words[place]
        if word.has(*AHEAD):
            return Status.PLANNED, reason("status", (word.span,), "it is said to come")
        if word.has("would", "could", "may", "might", "should", "must", "can"):
            return Status.HYPOTHETICAL, reason("status", (word.span,), "it is said to be possible")
        if _now(words, place) and not _perfect(words, place):
            return Status.ONGOING, reason("status", (word.span,), "it is said to be so now")
        if word.has(*BEHIND):
            return Status.PAST, reason("status", (word.span,), "it is said to have been")
    return Status.PAST, reason("status", (), "told as a fact")


def unmet(words: Sequence[Word], start: int) -> int | None:
    """The "should" by which an event was to be and was not: "should have left", "talks should have been held"."""
    near = range(max(0, start - REACH), min(len(words), start + NEAR))
    return next((at for at in near if should_have(words, at)), None)


def _meant(words: Sequence[Word], start: int) -> int | None:
    """The verb of meaning to do it that stands right before an event: "had decided to attack"."""
    for place in range(max(1, start - 2), min(start, len(words))):
        if words[place].lower == "to" and words[place - 1].has(*MEANT):
            return place - 1
    return None


def _now(words: Sequence[Word], place: int) -> bool:
    """A present form, "it's" (no possessive), or "was" with a verb in -ing or "under way", as reported speech
    puts the present.
    """
    word = words[place]
    if word.has("'s", "’s"):
        return place > 0 and words[place - 1].has("it", "he", "she", "that", "there", "what", "who")
    if word.has("was", "were"):
        after = [each.lower for each in words[place + 1 : place + 3]]
        return bool(after) and (after[0].endswith("ing") or " ".join(after).startswith(UNDER_WAY))
    return word.has(*NOW)


def _perfect(words: Sequence[Word], place: int) -> bool:
    """Whether a present form opens a perfect: "'s been"."""
    return place + 1 < len(words) and words[place + 1].has("been")


def settled_status(ruled: tuple[Status, Reason], model: Happening | None) -> tuple[Status, Reason]:
    """The status that rule and reading model together speak for; the rule's without the model."""
    if model is None or ruled[1].rule in (UNMET, PLEDGED):
        return ruled
    scores = {each: STATUS_WEIGHT * log(model.status.get(each.value, 0.0) + LEAST) for each in Status}
    scores[ruled[0]] += 1
    best = max(Status, key=lambda each: scores[each])
    if best is ruled[0]:
        return ruled
    says = f"the reading model takes it for {best}, not {ruled[0]} ({ruled[1].says})"
    score = model.status[best.value]
    return best, Reason(rule="modality.model", decides="status", spans=ruled[1].spans, says=says, score=score)


def hostile(event_type: EventType) -> bool:
    """Whether a type hurts."""
    return quad(event_type) in {Quad.MATERIAL_CONFLICT, Quad.VERBAL_CONFLICT}


def reason(what: str, spans: Sequence[Span], says: str) -> Reason:
    """Why a rule says so of an event's status, or of whether it is negated."""
    return Reason(rule=f"modality.{what}", decides=what, spans=tuple(spans), says=says)
