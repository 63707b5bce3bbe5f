"""A statement gets its event, and its condition one too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord import actors
from onrecord.codebook.events import EventTable
from onrecord.codebook.frames import frame
from onrecord.codebook.phrases import words
from onrecord.events import (
    blame,
    finding,
    harmed,
    hinges,
    modality,
    negation,
    parts,
    promises,
    quantities,
    sayings_inside,
    scenes,
    settings,
    staying,
    types,
)
from onrecord.events.aimed import aimed
from onrecord.events.echoes import side
from onrecord.events.scenes import Scene, Stage
from onrecord.events.sides import sides
from onrecord.events.types import Found
from onrecord.model import (
    Act,
    Event,
    EventType,
    Interval,
    MentionKind,
    Passage,
    Quantity,
    Reason,
    Span,
    Statement,
    Status,
    Token,
    hull,
)

if TYPE_CHECKING:
    from onrecord.codebook import Codebook
    from onrecord.text.encoder import Encoding
    from onrecord.text.heads import Happening


TELLING = frozenset({Act.CLAIM, Act.FORECAST, Act.ACCUSATION, Act.DENIAL})
# Words for the speaker's own side: "we believe that", "called himself convinced that"
OWN_WORDS = frozenset({"i", "we", "our", "my", "himself", "herself", "itself", "themselves"})
ADMITTING = frozenset("admit acknowledge concede".split())
CLAIMING = frozenset("claim take accept assume deny disclaim".split())  # responsibility for an attack


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
        model = types.seen(statement, encoding)
        likely = types.probabilities(model)
        if (lead := sayings_inside.lead(statement, passage, codebook.cues)) is not None:
            likely = sayings_inside.unsaid(likely, statement.act)
        found = finding.find(statement, passage, clause, codebook.events, likely, lead)
        if found.reason.rule not in finding.FIRM:
            found = types.kept_up(types.settled(found, likely), statement.act)
            found = staying.stayed(types.withdrawn(found, statement.act), statement.act)
        led = lead is not None and statement.act in sayings_inside.OTHERS
        told = Told(statement=statement, passage=passage, codebook=codebook, encoding=encoding, model=model, led=led)
        event, reasons = _event(found, told, stage or scenes.stage([passage]), _events(earlier))
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement in its passage, with the tables and with what the reading model sees of it.

    `led` says that its words begin with what others are asked or blamed for: "Oslo demanded that".
    """

    statement: Statement
    passage: Passage
    codebook: Codebook
    encoding: Encoding | None
    model: Happening | None
    led: bool


def _event(found: Found, told: Told, stage: Stage, earlier: Sequence[Event]) -> tuple[Event, tuple[Reason, ...]]:
    """The event found in what is told, with its sides, status, time and place, and why."""
    statement, passage, codebook, act = told.statement, told.passage, told.codebook, told.statement.act
    negated, why_not, warned = _negated(found, told)
    scene = _scene(found, told, stage, earlier, aside=warned)
    who = sides(found.words, found.trigger, found.direction, scene, codebook.events.sides)
    status, why_status = _status(found, told, why_not, hangs=not (negated and act is Act.COMMITMENT))
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
    before = settings.told_before(event, scene.earlier, published) if event.when is None else None
    if before is not None:
        event, reasons = replace(event, when=before[0]), (*reasons, before[1])
    return event, (found.reason, *who.reasons, why_not, why_status, *reasons)


def _negated(found: Found, told: Told) -> tuple[bool, Reason, bool]:
    """Whether the event does not happen, and why; and whether it is what is warned against."""
    statement, act, start = told.statement, told.statement.act, found.trigger[0]
    # what is told within a denial looks denied to the model
    unled = told.model if statement.within is None and not _agreed(found) else None
    # where no phrase was found, a "not" in the first words is the event's
    reached, end = (start, start) if found.trigger[1] else (_first_clause(found), len(found.words))
    negated, why_not = negation.settled_negation(
        negation.negated(found.words, reached, act=act, event_type=found.type), unled, act=act
    )
    if found.reason.rule == promises.BROKEN:
        negated, why_not = promises.undone(found.words, (negated, why_not), act)
    if found.reason.rule in staying.RULES:
        negated, why_not = staying.negated(found)
    warned = negation.warned_off(statement, told.passage, found.words, end)
    if not negated:
        why = negation.doubted(statement, told.passage) or warned
        negated, why_not = why is not None, why or why_not
    return negated, why_not, warned is not None


def _scene(found: Found, told: Told, stage: Stage, earlier: Sequence[Event], *, aside: bool) -> Scene:
    """What the sides of the event are worked out from."""
    statement, passage = told.statement, told.passage
    named = _named(found.tokens, passage, statement)
    beyond = _beyond_frame(found, named, statement, told.codebook.events)
    own, leanings = side(statement.speaker), parts.of_statement(statement, stage, told.encoding)
    if told.led:  # the model sees the saying in the words
        leanings = parts.blind(leanings)
    if beyond:  # who only believes or knows of an event does not act in it
        own, leanings = None, parts.blind(leanings)
    cue = [token.lemma for span in statement.cue for token in passage.tokens_in(span)]
    return Scene(
        named=[each for each in named if each[0].start >= beyond],
        sentence=_sentence(statement, passage),
        stage=stage,
        at=statement.content[-1].end,
        own=own,
        addressee=statement.addressee,
        act=statement.act,
        type=found.type,
        parts=leanings,
        earlier=earlier,
        aside=aside,
        adjectives=_adjectives(named, passage),
        admits=any(lemma in ADMITTING for lemma in cue),
        claims=any(lemma in CLAIMING for lemma in cue) and "responsibility" in cue,
        blames=blame.lead(cue),
        awaited=_awaited(statement, passage),
    )


def _status(found: Found, told: Told, why_not: Reason, *, hangs: bool) -> tuple[Status, Reason]:
    """Where the speaker places the event in time; `hangs` where a condition of his would bear on it."""
    hangs = hangs and told.statement.condition is not None
    agreeing = found.type is EventType.AGREE
    ruled = modality.status(found.words, found.trigger[0], act=told.statement.act, condition=hangs, agreeing=agreeing)
    # a vote put off for May is past as what was put off, which the model takes for what is to come
    placed = None if why_not.rule == negation.CALLED_OFF or _agreed(found) else told.model
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


def _beyond_frame(found: Found, named: Sequence[tuple[Span, str]], statement: Statement, table: EventTable) -> int:
    """Where the words begin that a frame of the speaker's own leads to ("we believe that ..."); 0 without one."""
    taken = frame(found.words, table.frames)
    if not taken or taken >= len(found.words):
        return 0
    first = found.words[0]
    own = first.lower in OWN_WORDS or any(
        span.start <= first.span.start and code == side(statement.speaker) for span, code in named[:1]
    )
    return found.words[taken].span.start if own and statement.act in TELLING else 0


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
    whole = _runs(found.tokens)  # between them stands the day of the saying, or another clause's
    times = [each.span for run in whole for each in passage.times_in(run)]
    trigger = spans[min(found.trigger[0], len(spans) - 1)]
    whole = [*settings.granted(statement, passage), *whole]
    time = settings.time(whole, trigger, passage, statement.said_on, codebook, status)
    number = quantities.quantity(found.tokens, times, codebook.events.units)
    place = settings.place(found.tokens, scene.named, times)
    reasons = (time[1],) if time else ()
    return Setting(when=time[0] if time else None, quantity=number[0] if number else None, place=place), reasons


def _named(tokens: Sequence[Token], passage: Passage, statement: Statement) -> list[tuple[Span, str]]:
    """The sides that the words name, in order."""
    found: list[tuple[Span, str]] = []
    for piece in _runs(tokens):
        found += actors.sides(piece, passage, speaker=statement.speaker, addressee=statement.addressee)
    return found


def _adjectives(named: Sequence[tuple[Span, str]], passage: Passage) -> frozenset[Span]:
    """Which of the namings are adjectives and nothing more: "Icelandic"."""
    if not named:
        return frozenset()
    mentions = passage.mentions_near(hull(span for span, _ in named))
    found = {each.span for each in mentions if each.kind is MentionKind.DEMONYM}
    return frozenset(span for span, _ in named if span in found)


def _awaited(statement: Statement, passage: Passage) -> frozenset[str]:
    """On whom the attack would be that opens the content: "any attack on Iceland would mean war"."""
    tokens = [token for span in statement.content for token in passage.tokens_in(span)]
    return harmed.awaited(words(tokens), _named(tokens, passage, statement))


def _sentence(statement: Statement, passage: Passage) -> tuple[str, ...]:
    """The sides named in the sentence of the content."""
    sentence = passage.sentence_at(statement.content[0].start)
    return tuple(code for _, code in actors.sides(sentence, passage, speaker=statement.speaker))


def _runs(tokens: Sequence[Token]) -> list[Span]:
    """The stretches of text that the tokens fill: they break where a clause was left out."""
    runs: list[Span] = []
    for token in tokens:
        if runs and token.span.start - runs[-1].end <= 2:
            runs[-1] = Span(runs[-1].start, token.span.end)
        else:
            runs.append(token.span)
    return runs
