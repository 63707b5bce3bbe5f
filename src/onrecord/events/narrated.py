"""Facts that a report tells in its own voice: what later shows a promise kept, a forecast right, a condition
failed.

The reading model says which words tell what an annotator would keep. Without it a clause counts if nobody is made to
say it, it is told as done (a past or perfect verb, nothing open), an event phrase carries it, and it has a day:
without one, of twenty clauses annotators keep one. Recall first: links weigh which facts settle anything.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from onrecord import actors
from onrecord.attribution.units import behind_dateline
from onrecord.codebook.carriers import Choice, choose
from onrecord.codebook.phrases import Word
from onrecord.events import clauses, coding, negation, promises, quantities, scenes, settings
from onrecord.events.scenes import Scene, Stage
from onrecord.events.sides import sides
from onrecord.events.wording import carriers
from onrecord.model import (
    Act,
    Attribution,
    Event,
    EventType,
    Form,
    Interval,
    Passage,
    Reason,
    Span,
    Statement,
    Status,
    statement_id,
)

if TYPE_CHECKING:
    from onrecord.codebook import Codebook
    from onrecord.text.heads import Telling, Told

# Events of words alone are told of all day long; what is done shows how a statement stands.
DONE = frozenset(EventType) - {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
# Phrases of less weight name a thing ("the truce") more often than they tell of it.
STRONG = 2
LONG_AGO = 400  # days
# What the reading model must give a clause that the rules take for a fact and it does not. Chosen on the stories kept
# for tuning
FAINT = 0.1
# Measured on annotated stories: about this share of the facts that the rules find is kept by an annotator
CONFIDENCE = 0.3
START = attrgetter("start")
# Between a fact and the clause that says why it happened
GROUNDS = frozenset({"because", ", because"})


def narrated(
    passage: Passage,
    attributions: Sequence[Attribution],
    *,
    codebook: Codebook,
    stage: Stage | None = None,
    telling: Telling | None = None,
    earlier: Sequence[Statement] = (),
) -> list[Statement]:
    """The facts that a passage tells without a speaker, as claims of nobody's.

    "Troops crossed the border on Monday" is one; "Troops will cross" and "Troops crossed, said Oslo" are not.
    `stage` has the sides that the whole report names, `telling` what the reading model takes for facts in it;
    without that, rules find them alone. `earlier` are statements told before.
    """
    # whoever speaks may have done something before: "the minister resigned on Monday, saying that ..."
    taken = [span for each in attributions for span in (*each.content, *each.cue)]
    speakers = [each.source for each in attributions if each.source]
    taken += [quotation.span for quotation in passage.quotations if not quotation.scare]
    if telling is None:
        return _by_rules(passage, taken, speakers, codebook, stage)
    free = [
        replace(one, span=part)
        for one in telling.facts
        if passage.span.covers(one.span) and not any(each.overlaps(one.span) for each in taken)
        for part in _parts(_bare(one.span, passage), passage)
        if not clauses.meant(passage.tokens_in(part))
    ]
    code = partial(
        coding.code, passage=passage, codebook=codebook, encoding=telling.encoding, stage=stage, earlier=earlier
    )
    found: list[Statement] = []
    for told_fact in map(code, (_seen(one, passage) for one in free)):
        found.append(told_fact)
        for ground in map(code, _grounds(told_fact, passage, [*taken, *(one.span for one in free)])):
            if ground.event and told_fact.event:
                found.append(replace(ground, event=replace(ground.event, when=told_fact.event.when)))
    ruled = _by_rules(passage, [*taken, *(each.content[0] for each in found)], speakers, codebook, stage)
    found += [one for one in ruled if telling.chance(one.content[0]) >= FAINT]
    return sorted(found, key=lambda one: one.content[0])


def _bare(span: Span, passage: Passage) -> Span:
    """Words without a dateline before them: "ATHENS - Greece closed its banks"."""
    start = behind_dateline(passage)
    return Span(start, span.end) if span.start < start < span.end else span


def _parts(span: Span, passage: Passage) -> list[Span]:
    """What is told in several clauses is several facts: each has an event of its own."""
    found = clauses.parts(span, passage)
    return found if len(found) > 1 else [span]


def _grounds(told_fact: Statement, passage: Passage, taken: Sequence[Span]) -> Iterator[Statement]:
    """The clause that says why a fact happened, and so was true by that day: "cancelled on Tuesday because"."""
    end = told_fact.content[-1].end
    for clause in clauses.told(passage.sentence_at(told_fact.content[0].start), passage, taken):
        if clause.start > end and passage.report.text[end : clause.start].strip() in GROUNDS:
            says = "the report gives it as the grounds of the fact before"
            reason = Reason(rule="narrated.grounds", decides="event", spans=(clause,), says=says)
            yield _statement(clause, passage, reason, confidence=told_fact.confidence)


def _seen(one: Told, passage: Passage) -> Statement:
    """What the reading model takes for a fact, before it has its event."""
    says = "told without a speaker: the reading model takes it for a fact to keep"
    reason = Reason(rule="narrated.model", decides="event", spans=(one.span,), says=says, score=one.score)
    return _statement(one.span, passage, reason, confidence=one.score)


def _by_rules(
    passage: Passage, taken: Sequence[Span], speakers: Sequence[Span], codebook: Codebook, stage: Stage | None
) -> list[Statement]:
    found: list[Statement] = []
    borders = frozenset(span.start for span in (*taken, *speakers))
    ordered, longest = sorted(taken), max(map(len, taken), default=0)
    for sentence in passage.sentences:
        here: list[Statement] = []
        # a long passage must not compare every sentence with all that is said in it
        first = bisect_left(ordered, sentence.start - longest, key=START)
        near = ordered[first : bisect_left(ordered, sentence.end, first, key=START)]
        for clause in clauses.told(_bare(sentence, passage), passage, near, borders):
            grounds = bool(here) and passage.report.text[here[-1].content[0].end : clause.start].strip() in GROUNDS
            last = here[-1].event if grounds else None
            statement = fact(clause, passage, codebook, stage, day=last.when if last else None)
            if statement is not None:
                here.append(statement)
            elif here and clause.start - here[-1].content[0].end <= len(", and "):
                # "missiles hit the port, and columns rolled over the border": one happening goes on
                longer = fact(Span(here[-1].content[0].start, clause.end), passage, codebook, stage)
                here[-1] = longer or here[-1]
        found += here
    return found


def fact(
    span: Span,
    passage: Passage,
    codebook: Codebook,
    stage: Stage | None = None,
    day: Interval | None = None,
) -> Statement | None:
    """The clause as a statement of nobody's; None where no event carries it or it has no day.

    `day` is the day for a clause that names none.
    """
    told = carriers(passage.tokens_in(span), passage)
    promised = promises.deed(told, codebook.events)
    choice = promised.choice if promised else choose(told, codebook.events)
    if choice is None or choice.type not in DONE or codebook.events.rows[choice.row].weight < STRONG:
        return None
    event = _event(span, choice, told, passage, codebook, stage or scenes.stage([passage]), day)
    if event is None:
        return None
    spoken = told[choice.start : choice.end]
    phrase, row = " ".join(word.lower for word in spoken), codebook.events.rows[choice.row]
    says = f"told without a speaker: “{phrase}” speaks for {row.type}"
    spans = tuple(word.span for word in spoken)
    reason = Reason(rule="narrated.fact", decides="event", spans=spans, says=says)
    return replace(_statement(span, passage, reason, confidence=CONFIDENCE), event=event)


def _event(
    span: Span,
    choice: Choice,
    told: Sequence[Word],
    passage: Passage,
    codebook: Codebook,
    stage: Stage,
    day: Interval | None,
) -> Event | None:
    """The fact as an event; None without a side, or a day that lies behind the report's and is still news."""
    tokens, row = passage.tokens_in(span), codebook.events.rows[choice.row]
    scene = Scene(
        named=actors.sides(span, passage, speaker=None),
        sentence=[code for _, code in actors.sides(passage.sentence_at(span.start), passage, speaker=None)],
        stage=stage,
        neighbours=codebook.neighbours,
        at=span.end,
        own=None,
        addressee=None,
        act=None,
        type=choice.type,
        parts={},
    )
    time = settings.time([span], told[choice.start].span, passage, None, codebook)
    when = time[0] if time else day
    if when is None or not 0 <= (passage.report.published - when.start).days <= LONG_AGO:
        return None
    who = sides(told, (choice.start, choice.end), row.direction, scene, codebook.events.sides)
    if not (who.actor or who.recipient):
        return None
    ruled = negation.negated(told, choice.start, act=None, event_type=choice.type)
    promised = promises.deed(told, codebook.events)
    broken = promised is not None and promised.rule == promises.BROKEN
    negated, _ = promises.undone(told, ruled, None) if broken else ruled
    times = [each.span for each in passage.times_in(span)]
    number = quantities.quantity(tokens, times, codebook.events.units)
    return Event(
        type=choice.type,
        mode=row.mode,
        actor=who.actor,
        recipient=who.recipient,
        negated=negated,
        status=Status.PAST,
        when=when,
        quantity=number[0] if number else None,
        place=settings.place(tokens, scene.named, times),
    )


def _statement(span: Span, passage: Passage, reason: Reason, *, confidence: float) -> Statement:
    report = passage.report.id
    return Statement(
        id=statement_id(report, None, (span,)),
        report=report,
        act=Act.CLAIM,
        form=Form.INDIRECT,
        speaker=None,
        cue=(),
        content=(span,),
        confidence=confidence,
        reasons=(reason,),
    )
