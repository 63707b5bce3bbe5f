"""How far a content runs: the reading model sees better than commas where a clause stops being somebody's words, and
whether they go on behind "he said".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.attribution.forms import form
from onrecord.attribution.words import STOPS
from onrecord.model import Attribution, Form, Passage, Span, hull
from onrecord.text.heads import Found

SURE = 0.7  # of a find that bounds a content
MARKS = frozenset(", ; : — – - (".split())
ENDS = STOPS | frozenset((";", ":"))
LEAST = 3  # words of a tail worth cutting off
LITTLE = 0.3  # of a piece that the model gives to somebody: a word or two
NEAR = 12  # characters by which the two may begin apart
Content = tuple[Span, ...]
# Rules by which a noun has its content right behind it
NOUN_RULES = frozenset(("attribution.noun_that", "attribution.noun_to", "attribution.noun_of"))


def bounded(
    attribution: Attribution, passage: Passage, model: Sequence[Found], beside: Sequence[Attribution]
) -> Attribution:
    """The attribution with the bounds that the model gives its content, where it is sure of the same attribution.

    The content ends where the model ends it, if a mark stands there; behind the cue it stops where the model gives
    the words to nobody, and goes on where the model sees it go on. `beside` are all attributions of the passage,
    whose words stay theirs.
    """
    same = next((one for one in model if _same(one, attribution)), None)
    if same is None:
        return attribution
    cue_end = attribution.cue[-1].end
    content = _trimmed(attribution.content, same, passage)
    content = _stopped(content, cue_end, passage, model)
    if content[-1].end < cue_end:
        more = [piece for piece in same.content if _goes_on(piece, cue_end, passage)]
        content += tuple(piece for piece in more if not _taken(piece, attribution, beside))
    if content == attribution.content:
        return attribution
    says = "goes on" if content[-1].end > attribution.content[-1].end else "ends"
    reason = attribution.reason
    said = [reason.says] if reason and reason.says else []
    reason = reason and replace(reason, says="; ".join([*said, f"the reading model sees where it {says}"]))
    return replace(attribution, content=content, form=form(content, passage), reason=reason)


def ended_as_noted(one: Attribution, noted: Sequence[Attribution]) -> Attribution:
    """What the model hears in a noun's words, ended where the rule ends them: before the verb of the sentence."""
    for each in noted:
        rule = each.reason.rule if each.reason else ""
        mine, its = one.content[-1], each.content[-1]
        if rule in NOUN_RULES and each.cue == one.cue and mine.start == its.start < its.end < mine.end:
            return replace(one, content=each.content)
    return one


def _same(one: Found, attribution: Attribution) -> bool:
    """Whether the model is sure of the same attribution."""
    if one.kind == "narration" or one.score < SURE or not one.content:
        return False
    near = abs(one.content[0].start - attribution.content[0].start) <= NEAR
    return near and any(mine.overlaps(its) for mine in attribution.cue for its in one.cue)


def _trimmed(content: Content, same: Found, passage: Passage) -> Content:
    """The content with its last piece ended where the model ends it, if a mark stands there.

    "Oslo denied that it would attack, near whose border boats were seen": the boats are the report's own words.
    """
    last, end = content[-1], same.content[-1].end
    tail = passage.tokens_in(Span(end, last.end)) if last.start < end < last.end else ()
    if not tail or tail[0].word not in MARKS or sum(token.word.isalnum() for token in tail) < LEAST:
        return content
    return (*content[:-1], Span(last.start, end))


def _stopped(content: Content, cue_end: int, passage: Passage, model: Sequence[Found]) -> Content:
    """The content without the pieces behind its cue that the model gives to nobody, if it begins before the cue.

    "The minister will visit soon, her aides announced, but the islands are not on the list": the report says so.
    """
    given = [span for one in model for span in one.content]

    def stays(piece: Span) -> bool:
        held = sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for span in given)
        return piece.start < cue_end or held >= LITTLE * len(piece) or form([piece], passage) is not Form.INDIRECT

    return tuple(filter(stays, content)) if content[0].start < cue_end else content


def _goes_on(piece: Span, cue_end: int, passage: Passage) -> bool:
    """Whether a piece of several words stands behind the cue, before the sentence ends.

    "The boats would stay, Oslo said, until the storm was over": so would they only until then.
    """
    if piece.start < cue_end or not passage.span.covers(piece):
        return False
    between = [token.word for token in passage.tokens_in(Span(cue_end, piece.start))] if piece.start > cue_end else []
    return ENDS.isdisjoint(between) and sum(token.word.isalnum() for token in passage.tokens_in(piece)) > 1


def _taken(piece: Span, attribution: Attribution, beside: Sequence[Attribution]) -> bool:
    """Whether words are another attribution's content or cue."""
    others = (other for other in beside if other is not attribution)
    return any(piece.overlaps(span) for other in others for span in (*other.content, *other.cue))


def freed(inner: Attribution, outer: Attribution) -> Attribution:
    """An attribution nested in another, or by itself where the outer one no longer reaches it."""
    beyond = inner.content[0].start >= outer.content[-1].end
    return replace(inner, inside=None if beyond else outer)


def nearby(model: Sequence[Found]) -> Callable[[Attribution], list[Found]]:
    """What the model finds around the words of an attribution: a long passage must not compare all with all."""
    reach = [hull((*one.cue, *one.content)) for one in model]
    order = sorted(range(len(reach)), key=lambda number: reach[number].start)
    starts, longest = [reach[number].start for number in order], max(map(len, reach), default=0)

    def near(attribution: Attribution) -> list[Found]:
        words = hull((*attribution.cue, *attribution.content))
        first = bisect_left(starts, words.start - longest)
        return [model[number] for number in sorted(order[first : bisect_right(starts, words.end)])]

    return near
