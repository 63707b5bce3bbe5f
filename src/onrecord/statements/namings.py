"""Where a report names which sides: in all of it, and near the words of one act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord import actors
from onrecord.model import Actor, Attribution, Passage, Span, Speaker, hull

PREPOSITIONS = frozenset("against at by for from in into of on over to toward towards upon with".split())
OPENING = 12  # characters into the content within which a side opens it
CLITICS = ("'s", "’s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """Every place where a report names a side, in order; `often` counts the sides, the most frequent first.

    `international` are the organisations among them; `first` has where each side is named first.
    """

    namings: Sequence[tuple[Span, str]] = ()
    often: Mapping[str, int] = field(default_factory=dict)
    international: frozenset[str] = frozenset()
    first: Mapping[str, int] = field(default_factory=dict)


def roll(passages: Iterable[Passage]) -> Roll:
    """The sides that passages name."""
    named: list[tuple[Span, str]] = []
    international: set[str] = set()
    for passage in passages:
        named += actors.sides(passage.span, passage, speaker=None)
        known = (each.actor for each in passage.mentions if isinstance(each.actor, Actor))
        international.update(actor.country for actor in known if actor.country and actor.role == "IGO")
    named.sort()
    return Roll(
        namings=named,
        often=dict(Counter(code for _, code in named).most_common()),
        international=frozenset(international),
        first={code: span.start for span, code in reversed(named)},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A side named near an act: in what part of its words, after what preposition."""

    span: Span
    code: str
    where: str  # object, content, source, beside
    preposition: str
    owner: bool
    opens: bool


def named_near(
    attribution: Attribution, content: Sequence[Span], passage: Passage, speaker: Speaker | None
) -> Iterator[Naming]:
    """Each side named in the act's words and their sentence, in order."""
    first = content[0]
    pieces = [piece for piece in content if passage.span.covers(piece)]
    cues = [cue for cue in attribution.cue if passage.span.covers(cue)]
    cue = max((each.end for each in cues if each.end <= first.start), default=first.start)
    reach = hull([passage.sentence_at(first.start), *pieces])
    for span, code in actors.sides(reach, passage, speaker=speaker):
        inside = next((piece for piece in pieces if piece.covers(span)), None)
        where = "beside"
        if inside is not None:
            where = "content"
        elif attribution.source is not None and attribution.source.overlaps(span):
            where = "source"
        elif cue <= span.start < first.start:
            where = "object"
        yield Naming(
            span=span,
            code=code,
            where=where,
            preposition=_preposition(passage, span),
            owner=_owner(passage, span),
            opens=inside is not None and span.start - inside.start < OPENING,
        )


def _preposition(passage: Passage, span: Span) -> str:
    """The preposition right before a naming, an article between them passed over."""
    before = passage.tokens_in(Span(max(passage.span.start, span.start - 24), span.start))[-2:]
    for token in reversed(before):
        if token.word.lower() in PREPOSITIONS:
            return token.word.lower()
        if token.word.lower() not in ("the", "its", "a"):
            break
    return ""


def _owner(passage: Passage, span: Span) -> bool:
    text = passage.report.text
    return text[span.end : span.end + 2] in CLITICS or text[span.end - 2 : span.end] in CLITICS
