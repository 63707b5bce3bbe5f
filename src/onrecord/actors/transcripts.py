"""Who answers in a transcript of questions and answers: "A." is whoever the question was put to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Reason
from onrecord.text.transcripts import Label, transcript

_ANSWER = frozenset(("a", "answer"))


def answered(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with a mention for each label of an answer, where the report has questions too."""
    known = transcript(passages[0].report.text).labels if passages else ()
    if not known:
        return list(passages)
    every = [mention for passage in passages for mention in passage.mentions]
    return [_labelled(passage, every, known) for passage in passages]


def _labelled(passage: Passage, every: Sequence[Mention], known: Sequence[Label]) -> Passage:
    text = passage.report.text
    added = []
    for span in (each.span for each in known if passage.span.covers(each.span)):
        if span.of(text).lower() not in _ANSWER:
            continue
        found = _asked(text, [each for each in known if each.asks and each.start <= span.start], every)
        found = found or _named(span.start, every)
        if found is not None and isinstance(found.actor, Actor):
            says = f"the question was put to {found.actor.name}"
            reason = Reason(rule="actors.answers", decides="actor", spans=(span, found.span), says=says)
            added.append(Mention(span=span, head=span, kind=MentionKind.ROLE, actor=found.actor, reason=reason))
    mentions = sorted((*passage.mentions, *added), key=lambda each: (each.span, each.head))
    return replace(passage, mentions=tuple(mentions)) if added else passage


def _asked(text: str, questions: Sequence[Label], every: Sequence[Mention]) -> Mention | None:
    """Whoever a question before addresses: "Q. Mr President, will ..."; an address holds for the answers after it."""
    for question in reversed(questions):
        for each in every:
            if each.span.start == question.start and text[each.span.end : each.span.end + 1] == "," and _person(each):
                return each
    return None


def _named(place: int, every: Sequence[Mention]) -> Mention | None:
    """The person with an office whom the report has named last before, outside the answers."""
    before = [each for each in every if each.span.end <= place and _person(each) and each.kind is MentionKind.NAME]
    return next((each for each in reversed(before) if isinstance(each.actor, Actor) and each.actor.office), None)


def _person(mention: Mention) -> bool:
    return isinstance(mention.actor, Actor) and mention.actor.kind is ActorKind.PERSON
