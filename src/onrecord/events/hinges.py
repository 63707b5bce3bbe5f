"""The event of a condition clause: most often something that the other side would do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord import actors
from onrecord.codebook.carriers import choose
from onrecord.codebook.events import COOPERATIVE, Direction, EventRow
from onrecord.codebook.phrases import Word
from onrecord.events import harmed, settings
from onrecord.events.scenes import places
from onrecord.events.sides import around, passive
from onrecord.events.wording import carriers
from onrecord.model import (
    Act,
    Bound,
    Condition,
    Event,
    EventType,
    Interval,
    Passage,
    Reason,
    Statement,
    Status,
)
from onrecord.text import heads

if TYPE_CHECKING:
    from onrecord.codebook import Codebook
    from onrecord.text.encoder import Encoding

# "Unless" and "until" wait for something that helps, and so do promises; what sets off a threat hurts.
HOPED = 1.4
FEARED = 1.4
# The lead by which the reading model overrules a phrase; 0.4 and 0.6 are alike on the stories kept for tuning
FAR = 0.6
# What an act hangs on where its clause names no event: (act, must) gives a type.
USUAL = {
    (Act.THREAT, True): EventType.ASSAULT,
    (Act.THREAT, False): EventType.CONCEDE,
    (Act.REFUSAL, False): EventType.CONCEDE,
    (Act.REFUSAL, True): EventType.ASSAULT,
    (Act.FORECAST, True): EventType.REJECT,
    (Act.FORECAST, False): EventType.AGREE,
    (Act.OFFER, True): EventType.RETREAT,
    (Act.COMMITMENT, True): EventType.RETREAT,
    (Act.COMMITMENT, False): EventType.COOPERATE,
}


def event(
    condition: Condition,
    statement: Statement,
    passage: Passage,
    codebook: Codebook,
    encoding: Encoding | None = None,
    earlier: Sequence[Event] = (),
) -> tuple[Event, tuple[Reason, ...]]:
    """The event that a condition waits for or guards against, hypothetical, with the reason for its type.

    "if you withdraw", said to Iceland by Norway: RETREAT by ISL towards NOR. `encoding` is the report as the reading
    model sees it; `earlier` are the events told before in the report.
    """
    tokens = carriers(passage.tokens_in(condition.span), passage)
    choice = choose(tokens, codebook.events, leanings=_leanings(condition, statement.act))
    row = codebook.events.rows[choice.row] if choice else None
    trigger = (choice.start, choice.end) if choice else (len(tokens), len(tokens))
    named = actors.sides(condition.span, passage, speaker=statement.speaker, addressee=statement.addressee)
    before, after = around(tokens, trigger, named)
    if passive(tokens, trigger[0]) or (row and row.direction is Direction.OBJECT):
        before, after = [], before
    reason = _reason(row, tokens[slice(*trigger)], _usual(condition, statement))
    kind, reason = _settled(row.type if row else None, reason, condition, statement, encoding)
    hit = harmed.targets(tokens, trigger, places(tokens, trigger, named))
    actor, recipient = _sides(before, after, hit, statement, [each for each in earlier if each.type is kind])
    time = settings.time([condition.span], condition.span, passage, statement.said_on, codebook)
    made = Event(
        type=kind,
        mode=row.mode if row and row.type is kind else None,
        actor=actor,
        recipient=recipient,
        negated=False,
        status=Status.HYPOTHETICAL,
        when=time[0] if time else None,
    )
    return made, (reason,)


def _usual(condition: Condition, statement: Statement) -> EventType:
    return USUAL.get((statement.act, condition.must), EventType.AGREE)


def _settled(
    kind: EventType | None, reason: Reason, condition: Condition, statement: Statement, encoding: Encoding | None
) -> tuple[EventType, Reason]:
    """The type that the words speak for, or the one that the reading model sees where it is surer by far."""
    if encoding is None or kind is None:  # what is usual is right more often than the model there
        return kind or _usual(condition, statement), reason
    seen = heads.clause(encoding, condition.span, cue=statement.cue).event
    model = {each: seen.get(each.value, 0.0) for each in EventType}
    best = max(model, key=lambda each: (model[each], each))
    if best is kind or model[best] - model[kind] < FAR:
        return kind, reason
    says = f"the reading model takes it for {best}, not {kind}"
    return best, Reason(
        rule="hinges.model", decides="condition.event", spans=(condition.span,), says=says, score=model[best]
    )


def _reason(row: EventRow | None, spoken: Sequence[Word], kind: EventType) -> Reason:
    if row is None:
        says = f"no event is named; such conditions are most often of {kind}"
        return Reason(rule="hinges.usual", decides="condition.event", says=says)
    spans = tuple(word.span for word in spoken)
    says = f"“{' '.join(word.lower for word in spoken)}” speaks for {kind}"
    return Reason(rule="hinges.phrase", decides="condition.event", spans=spans, says=says)


def by(condition: Condition, passage: Passage) -> Interval | None:
    """The deadline that a condition names: "unless they leave by Friday"."""
    for time in passage.times_in(condition.span):
        if time.bound is Bound.BY and time.interval is not None:
            return time.interval
    return None


def _leanings(condition: Condition, act: Act) -> dict[EventType, float]:
    feared = act is Act.THREAT and condition.must
    return {
        kind: (1.0 if feared else HOPED) if kind in COOPERATIVE else (FEARED if feared else 1.0) for kind in EventType
    }


def _sides(
    before: list[str], after: list[str], hit: set[str], statement: Statement, earlier: Sequence[Event]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The clause's subject acts, or the one addressed where it has none; towards its object, whom it did the same to
    before in the report, or the speaker. Whom a noun of harm names as its target is `hit` and does not act.
    """
    own = statement.speaker.side if statement.speaker else None
    before = [code for code in before if code not in hit]
    # The own side hardly ever meets its own condition (8 of 250 annotated ones).
    others = [code for code in before if code != own]
    towards = [code for code in (statement.event.recipient if statement.event else ()) if code not in (own, *hit)]
    # who is told what would follow "an attack on Iceland" may be Iceland itself
    asked = [statement.addressee] if statement.addressee and statement.addressee not in hit else []
    actor = others[:1] or asked or towards[:1] or before[:1]
    met = [code for each in reversed(earlier) if set(each.actor) & set(actor) for code in each.recipient]
    recipient = [code for code in (*sorted(hit), *after, *met) if code not in actor][:1]
    recipient = recipient or ([own] if own and own not in actor else [])
    return tuple(actor), tuple(recipient)
