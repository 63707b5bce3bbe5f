"""An attribution while it is being found: ranges of items instead of spans."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.attribution.items import Items, hull_of
from onrecord.attribution.sources import bracket
from onrecord.attribution.words import BREAKS, PREPOSITIONS
from onrecord.codebook.cues import CueTable
from onrecord.model import Actor, ActorKind, Attribution, Mention, MentionKind, Passage, Span

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a rule looks at: the items of a stretch, the passage they are in, and the cue table."""

    passage: Passage
    found: Items
    table: CueTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Source, cue and content as ranges of items; `rule` names what found it, `reach` where its clause ends.

    `shared` is a source from elsewhere (an earlier attribution's), as a span; `passed` if an outlet passes it on.
    """

    source: Range | None
    cue: tuple[int, ...]
    content: tuple[Range, ...]
    rule: str
    reach: int
    shared: Span | None = None
    passed: bool = False


def outermost(attribution: Attribution) -> Attribution:
    """The attribution that this one is nested in, else itself."""
    while attribution.inside is not None:
        attribution = attribution.inside
    return attribution


def source_span(scene: Scene, draft: Draft) -> Span | None:
    """The source's words, without a genitive ending, an enclosing comma or the bracket behind them."""
    if draft.source is None:
        return draft.shared
    start, end = draft.source
    start = _without_setting(scene, start, end)
    while end > start + 1 and (scene.found[end - 1].low in BREAKS or scene.found[end - 1].low in ("'s", "'")):
        end = max(min(end - 1, bracket(scene.found, end, start)), start + 1)
    return hull_of(scene.found[start:end])


def _without_setting(scene: Scene, start: int, end: int) -> int:
    """Past "On Sunday in Bergen", if an actor named in the passage follows it and ends the source."""
    if scene.found[start].low not in PREPOSITIONS:
        return start
    last = scene.found[end - 1].span.end
    named = [each.span.start for each in scene.passage.mentions_near(Span(last - 1, last)) if each.span.end == last]
    return next((at for at in range(start, end) if scene.found[at].span.start in named), start)


def named(passage: Passage, span: Span) -> list[Mention]:
    """The mentions inside a span of somebody who could speak, but for pronouns; people first."""
    inside = [each for each in passage.mentions_near(span) if span.covers(each.span) and each.actor is not None]
    return sorted((each for each in inside if each.kind is not MentionKind.PRONOUN), key=_is_no_person)


def sides(passage: Passage, span: Span, *, whole: bool) -> set[str]:
    """The sides that are named in a span; if `whole`, by all of its words."""
    near = passage.mentions_near(span) if passage.span.covers(span) else ()
    fit = [each.actor for each in near if (each.span == span if whole else each.span.overlaps(span))]
    named = (each for each in fit if isinstance(each, Actor) and not (whole and each.kind is ActorKind.PERSON))
    return {each.country for each in named if each.country}


def _is_no_person(mention: Mention) -> bool:
    return not (isinstance(mention.actor, Actor) and mention.actor.kind is ActorKind.PERSON)


def cue_spans(scene: Scene, draft: Draft) -> tuple[Span, ...]:
    """The cue's words, neighbours joined."""
    spans: list[Span] = []
    for place in draft.cue:
        span = scene.found[place].span
        if spans and place - 1 in draft.cue:
            span = Span(spans.pop().start, span.end)
        spans.append(span)
    return tuple(spans)


def content_spans(scene: Scene, draft: Draft) -> tuple[Span, ...]:
    """The content's words, without outer quotation marks and without the marks that end it."""
    spans = (_trimmed(scene, start, end) for start, end in draft.content)
    return tuple(span for span in spans if span is not None)


def _trimmed(scene: Scene, start: int, end: int) -> Span | None:
    found = scene.found
    while start < end and found[start].low in BREAKS:
        start += 1
    while end > start and found[end - 1].low in BREAKS - {")", "]"}:
        end -= 1
    if start >= end:
        return None
    first, last = found[start].quotation, found[end - 1].quotation
    left = first.inside.start if first and start == end - 1 else found[start].span.start
    right = last.inside.end if last else found[end - 1].span.end
    words = scene.passage.words(Span(left, max(left, right)))
    kept = words.rstrip(' \t\r\n,.;:!?…"”’')
    opening = len(kept) - len(kept.lstrip(" \t\r\n"))
    return Span(left + opening, left + len(kept)) if kept.strip() else None
