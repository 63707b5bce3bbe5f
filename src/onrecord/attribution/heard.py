"""Who is heard in a quotation that stands alone: whoever spoke last, if nobody was introduced since.

"“We will stay,” Oslo said." and then "Roald Amundsen was even blunter." leave the next quotation to Amundsen. Behind
"Snow fell all day." it is nobody's: better no words than those of somebody's enemy.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.attribution.direct import is_person
from onrecord.attribution.drafts import named, outermost
from onrecord.attribution.indirect import leading
from onrecord.attribution.items import Items, hull_of, items
from onrecord.attribution.units import units
from onrecord.model import Actor, ActorKind, Attribution, Mention, Passage, Span
from onrecord.text.blocks import ASKING

# Whose name as a subject is enough: a report tells of a state much that it does and does not say.
SPEAKING = frozenset((ActorKind.PERSON, ActorKind.OFFICE, ActorKind.MINISTRY))
GOING_ON = frozenset(("he", "she", "they"))
_BY = re.compile(r"\b(?:issued|published|released|posted|sent|signed|made|read) by (?:the )?$")
# "— Roald Amundsen, envoy of Norway" as a paragraph of its own
_SIGNATURE = re.compile(r"\s*[-–—]{1,2} ?(?=[A-Z])([^.:;!?“”\"]{3,100})\s*")


def heard(passage: Passage, attributions: Sequence[Attribution], speaking: Span | None) -> Span | None:
    """Who is heard last in a passage with these attributions; `speaking` was before it."""
    every = units(passage)
    starts, last = [unit.start for unit in every], -1
    for one in map(outermost, attributions):
        at = bisect_right(starts, one.content[0].end - 1) - 1
        if at >= last:
            last, speaking = at, one.source
    for unit in every[last + 1 :]:
        speaking = introduced(passage, items(passage, unit), speaking, near=last >= 0)
    return speaking


def introduced(passage: Passage, found: Items, speaking: Span | None, *, near: bool) -> Span | None:
    """Who is heard behind a sentence in which nobody says anything; `near` if somebody has in its passage."""
    subject = leading(found, 0, len(found))
    whole = hull_of(found) if found else passage.span
    rest = passage.words(Span(whole.start, passage.span.end)).rstrip()
    announced = rest.endswith(":") or ASKING.match(rest) is not None
    if announced and (issuer := _issuer(passage, whole)) is not None:
        return issuer
    if subject is not None:
        span = hull_of(found[slice(*subject)])
        inside = named(passage, span)
        if announced and (inside or is_person(found, subject)):
            return span
        if any(_is_whole(one, span, passage) for one in inside):
            return span
    if announced and (inside := named(passage, whole)):
        return inside[0].span  # "From the ministry:"
    return speaking if near or (found and found[0].low in GOING_ON) else None


def _issuer(passage: Passage, sentence: Span) -> Span | None:
    """Whoever issued what follows: "The following statement was issued by Oslo on Friday:"."""
    text = passage.report.text
    by = (each.span for each in named(passage, sentence) if _BY.search(text, sentence.start, each.span.start))
    return next(by, None)


def signed(passage: Passage) -> Span | None:
    """Who signs the quotation in front of a passage that is nothing but a signature."""
    line = _SIGNATURE.fullmatch(passage.report.text, passage.span.start, passage.span.end)
    return Span(*line.span(1)) if line and named(passage, Span(*line.span(1))) else None


def _is_whole(mention: Mention, subject: Span, passage: Passage) -> bool:
    """Whether a subject is this person or office, with no more than an apposition behind: no "Oslo's bridge"."""
    speaks = not isinstance(mention.actor, Actor) or mention.actor.kind in SPEAKING
    behind = passage.words(Span(mention.span.end, max(subject.end, mention.span.end))).lstrip()
    return speaks and mention.span.start == subject.start and behind[:1] in ("", ",")
