"""Facts that a report tells in its own voice: what later shows a promise kept, a forecast right, a condition
failed.

Precision first: a sentence counts only if nobody is made to say it, it is told as past, a strong event phrase
carries it, a side acts or suffers in it, and it has a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord import actors
from onrecord.codebook.carriers import Choice, backgrounds, choose
from onrecord.codebook.events import EventRow
from onrecord.codebook.phrases import Word, words
from onrecord.events import modality, quantities, settings
from onrecord.events.scenes import Scene
from onrecord.events.sides import sides
from onrecord.model import (
    Act,
    Attribution,
    Event,
    EventType,
    Form,
    Passage,
    Reason,
    Span,
    Statement,
    Status,
    statement_id,
)

if TYPE_CHECKING:
    from onrecord.codebook import Codebook

# Events of words alone are told of all day long; what is done shows how a statement stands.
DONE = frozenset(EventType) - {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
# Phrases of less weight name a thing ("the truce") more often than they tell of it.
STRONG = 4
# Words that make a sentence no fact: it is open, meant, or somebody's view.
OPEN = frozenset(
    "will would could may might should must can if unless whether according reportedly allegedly".split()
)
# Words of saying, which attribution may have missed.
SAYING = frozenset(
    "say tell announce declare claim deny warn vow promise pledge accuse insist argue call urge demand "
    "describe".split()
)
PAST = frozenset("has have had was were did".split())


def narrated(passage: Passage, attributions: Sequence[Attribution], *, codebook: Codebook) -> list[Statement]:
    """The facts that a passage tells without a speaker, as claims of nobody's.

    "Troops crossed the border on Monday" is one; "Troops will cross" and "Troops crossed, said Oslo" are not.
    """
    taken = [
        span for each in attributions for span in (*each.content, *each.cue, *((each.source,) if each.source else ()))
    ]
    taken += [quotation.span for quotation in passage.quotations]
    found = []
    for sentence in passage.sentences:
        if not any(span.overlaps(sentence) for span in taken):
            statement = _fact(sentence, passage, codebook)
            if statement is not None:
                found.append(statement)
    return found


def _fact(sentence: Span, passage: Passage, codebook: Codebook) -> Statement | None:
    span = _without_stop(sentence, passage)
    told = words(passage.tokens_in(span))
    if not _plain(told):
        return None
    choice = choose(told, codebook.events)
    if choice is None or not _strong(choice, told, codebook.events.rows[choice.row]):
        return None
    event = _event(span, choice, told, passage, codebook)
    if event is None:
        return None
    return _statement(span, event, choice, told, passage, codebook.events.rows[choice.row])


def _event(span: Span, choice: Choice, told: Sequence[Word], passage: Passage, codebook: Codebook) -> Event | None:
    """The fact as an event; None if it has no day behind the report's, or no side in it."""
    tokens, row = passage.tokens_in(span), codebook.events.rows[choice.row]
    scene = Scene(
        named=actors.sides(span, passage, speaker=None), own=None, addressee=None, act=None, type=choice.type
    )
    who = sides(told, (choice.start, choice.end), row.direction, scene, codebook.events.sides)
    time = settings.time([span], told[choice.start].span, passage, None, codebook)
    if time is None or time[0].start > passage.report.published or not (who.actor or who.recipient):
        return None
    negated, _ = modality.negated(told, choice.start, act=None, event_type=choice.type)
    times = [each.span for each in passage.times if span.covers(each.span)]
    number = quantities.quantity(tokens, times, codebook.events.units)
    return Event(
        type=choice.type,
        mode=row.mode,
        actor=who.actor,
        recipient=who.recipient,
        negated=negated,
        status=Status.PAST,
        when=time[0],
        quantity=number[0] if number else None,
        place=settings.place(tokens, scene.named, times),
    )


def _statement(
    span: Span, event: Event, choice: Choice, told: Sequence[Word], passage: Passage, row: EventRow
) -> Statement:
    spans = tuple(word.span for word in told[choice.start : choice.end])
    reason = Reason(
        rule="narrated.fact",
        decides="event",
        spans=spans,
        says=f"told without a speaker: {row.pattern!r} speaks for {row.type}",
    )
    report = passage.report.id
    return Statement(
        id=statement_id(report, None, (span,)),
        report=report,
        act=Act.CLAIM,
        form=Form.INDIRECT,
        speaker=None,
        cue=(),
        content=(span,),
        event=event,
        confidence=CONFIDENCE,
        reasons=(reason,),
    )


# Measured on annotated stories: about this share of the facts found is kept by an annotator.
CONFIDENCE = 0.5


def _plain(told: Sequence[Word]) -> bool:
    """Whether a sentence tells a fact: a past verb, no open one, nobody saying anything, no question."""
    if not told or told[-1].has("?"):
        return False
    past = any(word.has(*PAST) or any(form.endswith("ed") for form in word.forms) for word in told)
    return past and not any(word.has(*OPEN, *SAYING) for word in told)


def _strong(choice: Choice, told: Sequence[Word], row: EventRow) -> bool:
    return choice.type in DONE and row.weight >= STRONG and not backgrounds(told)[choice.start]


def _without_stop(sentence: Span, passage: Passage) -> Span:
    words_of = passage.words(sentence)
    return Span(sentence.start, sentence.start + len(words_of.rstrip().rstrip(".!")))
