"""Who answers in a transcript of questions and answers: "A." is whoever the question was put to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Reason, Span

_ANSWER = re.compile(r"(?m)^[ \t]*(A|Answer|ANSWER)(?=[.:]\s)")
_QUESTION = re.compile(r"(?m)^[ \t]*(?:Q|Question|QUESTION)[.:]\s")


def answered(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with a mention for each label of an answer, where the report has questions too."""
    if not passages or not _QUESTION.search(passages[0].report.text):
        return list(passages)
    every = [mention for passage in passages for mention in passage.mentions]
    return [_labelled(passage, every) for passage in passages]


def _labelled(passage: Passage, every: Sequence[Mention]) -> Passage:
    text = passage.report.text
    added = []
    for match in _ANSWER.finditer(text, passage.span.start, passage.span.end):
        span = Span(match.start(1), match.end(1))
        found = _asked(text, span.start, every) or _named(span.start, every)
        if found is not None and isinstance(found.actor, Actor):
            says = f"the question was put to {found.actor.name}"
            reason = Reason(rule="actors.answers", decides="actor", spans=(span, found.span), says=says)
            added.append(Mention(span=span, head=span, kind=MentionKind.ROLE, actor=found.actor, reason=reason))
    mentions = sorted((*passage.mentions, *added), key=lambda each: (each.span, each.head))
    return replace(passage, mentions=tuple(mentions)) if added else passage


def _asked(text: str, place: int, every: Sequence[Mention]) -> Mention | None:
    """Whoever a question before addresses: "Q. Mr President, will ..."; an address holds for the answers after it."""
    ends = [match.end() for match in _QUESTION.finditer(text, 0, place)]
    for end in reversed(ends):
        for each in every:
            if each.span.start == end and text[each.span.end : each.span.end + 1] == "," and _person(each):
                return each
    return None


def _named(place: int, every: Sequence[Mention]) -> Mention | None:
    """The person with an office whom the report has named last before, outside the answers."""
    before = [each for each in every if each.span.end <= place and _person(each) and each.kind is MentionKind.NAME]
    return next((each for each in reversed(before) if isinstance(each.actor, Actor) and each.actor.office), None)


def _person(mention: Mention) -> bool:
    return isinstance(mention.actor, Actor) and mention.actor.kind is ActorKind.PERSON
