"""The sides that a stretch of text names, with "we" and "you" read from who speaks to whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from onrecord.actors import grammar
from onrecord.codebook.codes import state_of
from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Span, Speaker

AT_HOME = 0.7  # share of the namings of states that are a state's own where a report is about its own politics
FEW = 12  # mentions that are compared all with all
_BESIDE = 300  # characters within which a side is named beside some words
_SELDOM = 0.15  # share of the namings up to which a side from outside only looks on
_FOREIGN = frozenset({"foreign", "foreigner", "foreigners", "external", "international", "abroad", "overseas"})


def sides(
    span: Span, passage: Passage, *, speaker: Speaker | None, addressee: str | None = None
) -> list[tuple[Span, str]]:
    """Where each side is named inside a span, in order: "we" is the speaker's, "you" the addressee's."""
    found: list[tuple[Span, str]] = []
    inside = [each for each in passage.mentions_near(span) if span.covers(each.head)]
    for mention in inside:
        around = passage.mentions_near(mention.span) if len(inside) > FEW else inside
        if any(o.span.covers(mention.span) and o.span != mention.span and span.covers(o.head) for o in around):
            continue
        side = _side(mention, speaker)
        if side is not None:
            found.append((mention.span, side))
    if addressee is not None:
        found.extend(
            (token.span, addressee) for token in passage.tokens_in(span) if token.word.lower() in grammar.HEARER
        )
    return sorted(found)


def _side(mention: Mention, speaker: Speaker | None) -> str | None:
    if mention.kind is MentionKind.SPEAKER:
        return speaker.side if speaker else None
    if speaker is not None and _himself(mention, speaker):
        return speaker.side
    return mention.actor.country if isinstance(mention.actor, Actor) else None


def _himself(mention: Mention, speaker: Speaker) -> bool:
    """Whether a speaker tells of himself, who may have been of another side on the day: "he would dissolve it"."""
    return (
        isinstance(mention.actor, Actor)
        and mention.actor.kind is ActorKind.PERSON
        and (mention.actor.name == speaker.name)
    )


def own_politics(often: Mapping[str, int]) -> str | None:
    """The state whose own politics a report is about, by how often it names each side; None where it is no one's."""
    named: Counter[str] = Counter()
    for code, count in often.items():
        if (state := state_of(code)) is not None:
            named[state] += count
    state, most = max(named.items(), key=lambda each: each[1], default=("", 0))
    return state if most and most >= AT_HOME * sum(named.values()) else None


def uninvolved(
    own: str | None, words: Iterable[str], at: int, namings: Sequence[tuple[Span, str]], often: Mapping[str, int]
) -> set[str]:
    """The sides that have no part in what is told at a place, in a report on a state's own politics: those from
    outside that are seldom named and far from there, where one of that state's own speaks, or the report itself, and
    of nothing foreign.
    """
    state = own_politics(often)
    if (
        state is None
        or (own is not None and of_another_state(own, state))
        or not _FOREIGN.isdisjoint(map(str.lower, words))
    ):
        return set()
    low, high = (bisect_left(namings, place, key=_start) for place in (at - _BESIDE, at + _BESIDE))
    near = {code for _, code in namings[low:high]}
    most = _SELDOM * sum(often.values())
    return {code for code, count in often.items() if of_another_state(code, state) and count <= most} - near


def _start(naming: tuple[Span, str]) -> int:
    return naming[0].start


def of_another_state(code: str, state: str | None) -> bool:
    """Whether a side is none of a state's own."""
    return state is not None and state_of(code) != state
