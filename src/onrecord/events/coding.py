"""A statement gets its event, and its condition one too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.events import (
    finding,
    hinges,
    modality,
    negation,
    penalties,
    promises,
    quantities,
    sayings_inside,
    scenes,
    settings,
    staying,
    types,
)
from onrecord.events.aimed import aimed
from onrecord.events.cases import Case, runs, scene_of
from onrecord.events.scenes import Scene, Stage
from onrecord.events.sides import sides
from onrecord.events.types import Found
from onrecord.model import (
    Act,
    Event,
    EventType,
    Interval,
    Passage,
    Quantity,
    Reason,
    Span,
    Statement,
    Status,
)

if TYPE_CHECKING:
    from onrecord.codebook import Codebook
    from onrecord.text.encoder import Encoding


def code(
    statement: Statement,
    passage: Passage,
    *,
    codebook: Codebook,
    encoding: Encoding | None = None,
    stage: Stage | None = None,
    earlier: Sequence[Statement] = (),
) -> Statement:
    """The statement with the event that its content is about, and its condition with its own.

    "If Iceland withdraws, Norway will sign": AGREE by NOR, planned; the condition RETREAT by ISL,
    hypothetical. A pure comment has no event. `encoding` is the report as the reading model sees it; without
    it the rules decide alone. `earlier` are statements that the report tells before this one, with their events.
    """
    condition = statement.condition
    clause = condition.span if condition else None
    event: Event | None = None
    reasons: tuple[Reason, ...] = ()
    if statement.act is not Act.COMMENT:
        found, case = _found(penalties.without(statement, passage), passage, clause, codebook, encoding)
        event, reasons = _event(found, case, stage or scenes.stage([passage]), _events(earlier))
    if condition is not None:
        event_of, why = hinges.event(
            condition, replace(statement, event=event), passage, codebook, encoding, _told(earlier)
        )
        condition, reasons = (
            replace(condition, event=event_of, by=hinges.by(condition, passage)),
            (*reasons, *why),
        )
    return aimed(
        replace(statement, event=event, condition=condition, reasons=(*statement.reasons, *reasons)), passage
    )


def _found(
    statement: Statement, passage: Passage, clause: Span | None, codebook: Codebook, encoding: Encoding | None
) -> tuple[Found, Case]:
    """The event that the content of a statement is about, and the case that it is found in."""
    model = types.seen(statement, encoding)
    likely = types.probabilities(model)
    if (lead := sayings_inside.lead(statement, passage, codebook.cues)) is not None:
        likely = sayings_inside.unsaid(likely, statement.act)
    found = finding.find(statement, passage, clause, codebook.events, likely, lead)
    if found.reason.rule not in finding.FIRM:
        found = types.kept_up(types.settled(found, likely), statement.act)
        found = staying.stayed(types.withdrawn(found, statement.act), statement.act)
    led = lead is not None and statement.act in sayings_inside.OTHERS
    return found, Case(
        statement=statement, passage=passage, codebook=codebook, encoding=encoding, model=model, led=led
    )


def _event(found: Found, case: Case, stage: Stage, earlier: Sequence[Event]) -> tuple[Event, tuple[Reason, ...]]:
    """The event found of a statement, with its sides, status, time and place, and why."""
    statement, passage, codebook, act = case.statement, case.passage, case.codebook, case.statement.act
    negated, why_not, warned = _negated(found, case)
    scene = scene_of(found, case, stage, earlier, aside=warned)
    who = sides(found.words, found.trigger, found.direction, scene, codebook.events.sides)
    status, why_status = _status(found, case, why_not, hangs=not (negated and act is Act.COMMITMENT))
    published = passage.report.published
    setting, reasons = _setting(found, passage, statement, scene, codebook, status)
    event = Event(
        type=found.type,
        mode=found.mode,
        actor=who.actor,
        recipient=who.recipient,
        negated=negated,
        status=status,
        when=settings.of_status(setting.when, status, published),
        quantity=setting.quantity,
        place=setting.place,
    )
    before = settings.told_before(event, scene.earlier, published, statement.said_on) if event.when is None else None
    if before is not None:
        event, reasons = replace(event, when=before[0]), (*reasons, before[1])
    return event, (found.reason, *who.reasons, why_not, why_status, *reasons)


def _negated(found: Found, case: Case) -> tuple[bool, Reason, bool]:
    """Whether the event does not happen, and why; and whether it is what is warned against."""
    statement, act, start = case.statement, case.statement.act, found.trigger[0]
    # what is told within a denial looks denied to the model
    unled = case.model if statement.within is None and not _agreed(found) else None
    # where no phrase was found, a "not" in the first words is the event's
    reached, end = (start, start) if found.trigger[1] else (_first_clause(found), len(found.words))
    negated, why_not = negation.settled_negation(
        negation.negated(found.words, reached, act=act, event_type=found.type), unled, act=act
    )
    if found.reason.rule == promises.BROKEN:
        negated, why_not = promises.undone(found.words, (negated, why_not), act)
    if found.reason.rule in staying.RULES:
        negated, why_not = staying.negated(found)
    warned = negation.warned_off(statement, case.passage, found.words, end)
    if not negated:
        why = negation.doubted(statement, case.passage) or warned
        negated, why_not = why is not None, why or why_not
    return negated, why_not, warned is not None


def _status(found: Found, case: Case, why_not: Reason, *, hangs: bool) -> tuple[Status, Reason]:
    """Where the speaker places the event in time; `hangs` where a condition of his would bear on it."""
    hangs = hangs and case.statement.condition is not None
    agreeing = found.type is EventType.AGREE
    ruled = modality.status(found.words, found.trigger[0], act=case.statement.act, condition=hangs, agreeing=agreeing)
    # a vote put off for May is past as what was put off, which the model takes for what is to come
    placed = None if why_not.rule == negation.CALLED_OFF or _agreed(found) else case.model
    return modality.settled_status(ruled, placed)


def _agreed(found: Found) -> bool:
    """Whether the event is the agreeing to something, of which the model sees what was agreed to."""
    return found.reason.rule == promises.AGREED


def _first_clause(found: Found) -> int:
    """How far a "not" reaches where no phrase was found: up to "but", behind which it is of something else."""
    but = next((at for at, word in enumerate(found.words) if at and word.lower == "but"), negation.REACH)
    return min(but, negation.REACH)


def _events(earlier: Sequence[Statement]) -> list[Event]:
    return [each.event for each in earlier if each.event is not None]


def _told(earlier: Sequence[Statement]) -> list[Event]:
    """The events told before, and those that conditions hung on."""
    found = [(each.event, each.condition.event if each.condition else None) for each in earlier]
    return [event for pair in found for event in pair if event is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """When, how much and where."""

    when: Interval | None
    quantity: Quantity | None
    place: str | None


def _setting(
    found: Found, passage: Passage, statement: Statement, scene: Scene, codebook: Codebook, status: Status
) -> tuple[Setting, tuple[Reason, ...]]:
    if not found.tokens:
        return Setting(when=None, quantity=None, place=None), ()
    spans = [token.span for token in found.tokens]
    whole = runs(found.tokens)  # between them stands the day of the saying, or another clause's
    times = [each.span for run in whole for each in passage.times_in(run)]
    trigger = spans[min(found.trigger[0], len(spans) - 1)]
    whole = [*settings.granted(statement, passage), *whole]
    time = settings.time(whole, trigger, passage, statement.said_on, codebook, status)
    number = quantities.quantity(found.tokens, times, codebook.events.units)
    place = settings.place(found.tokens, scene.named, times)
    reasons = (time[1],) if time else ()
    return Setting(when=time[0] if time else None, quantity=number[0] if number else None, place=place), reasons
