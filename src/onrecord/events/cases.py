"""What the event of a statement is coded from: the statement where it stands, and the scene of its sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord import actors
from onrecord.attribution import cut
from onrecord.codebook.events import EventTable
from onrecord.codebook.frames import frame
from onrecord.codebook.phrases import words
from onrecord.events import blame, harmed, parts
from onrecord.events.certain import TELLING
from onrecord.events.echoes import side
from onrecord.events.scenes import Scene, Stage
from onrecord.events.types import Found
from onrecord.model import Actor, Event, MentionKind, Passage, Span, Statement, Token, hull

if TYPE_CHECKING:
    from onrecord.codebook import Codebook
    from onrecord.text.encoder import Encoding
    from onrecord.text.heads import Happening

# Words for the speaker's own side: "we believe that", "called himself convinced that"
OWN_WORDS = frozenset({"i", "we", "our", "my", "himself", "herself", "itself", "themselves"})
ADMITTING = frozenset("admit acknowledge concede".split())
CLAIMING = frozenset("claim take accept assume deny disclaim".split())  # responsibility for an attack


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A statement in its passage, with the tables and with what the reading model sees of it.

    `led` says that its words begin with what others are asked or blamed for: "Oslo demanded that".
    """

    statement: Statement
    passage: Passage
    codebook: Codebook
    encoding: Encoding | None
    model: Happening | None
    led: bool


def scene_of(found: Found, case: Case, stage: Stage, earlier: Sequence[Event], *, aside: bool) -> Scene:
    """What the sides of the event are worked out from."""
    statement, passage = case.statement, case.passage
    named = _named(found.tokens, passage, statement)
    beyond = _beyond_frame(found, named, statement, case.codebook.events)
    own, leanings = side(statement.speaker), parts.of_statement(statement, stage, case.encoding)
    if case.led:  # the model sees the saying in the words
        leanings = parts.blind(leanings)
    if beyond:  # who only believes or knows of an event does not act in it
        own, leanings = None, parts.blind(leanings)
    cue = [token.lemma for span in statement.cue for token in passage.tokens_in(span)]
    return Scene(
        named=[each for each in named if each[0].start >= beyond],
        sentence=_sentence(statement, passage),
        stage=stage,
        neighbours=case.codebook.neighbours,
        homes=case.codebook.homes,
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
        subject=_subject(statement, passage),
    )


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


def _named(tokens: Sequence[Token], passage: Passage, statement: Statement) -> list[tuple[Span, str]]:
    """The sides that the words name, in order."""
    found: list[tuple[Span, str]] = []
    for piece in runs(tokens):
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


def _subject(statement: Statement, passage: Passage) -> str | None:
    """The side that the words go on to tell of, named before "he said"."""
    source = [statement.speaker.span] if statement.speaker and statement.speaker.span else []
    found = cut.subject(statement.content, [*source, *statement.cue], passage)
    return found.actor.country if found and isinstance(found.actor, Actor) else None


def _sentence(statement: Statement, passage: Passage) -> tuple[str, ...]:
    """The sides named in the sentence of the content."""
    sentence = passage.sentence_at(statement.content[0].start)
    return tuple(code for _, code in actors.sides(sentence, passage, speaker=statement.speaker))


def runs(tokens: Sequence[Token]) -> list[Span]:
    """The stretches of text that the tokens fill: they break where a clause was left out."""
    runs: list[Span] = []
    for token in tokens:
        if runs and token.span.start - runs[-1].end <= 2:
            runs[-1] = Span(runs[-1].start, token.span.end)
        else:
            runs.append(token.span)
    return runs
