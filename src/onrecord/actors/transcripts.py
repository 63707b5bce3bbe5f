"""Who speaks in a transcript: "A." is whoever the question was put to, "MR. BERG" whoever heads the text so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.actors.entries import PersonRow
from onrecord.actors.index import Index
from onrecord.actors.memory import Scene
from onrecord.actors.offices import person
from onrecord.actors.words import fold, pieces
from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Reason
from onrecord.text.transcripts import ANSWERS, Label, transcript

# "BRIEFER: ROALD AMUNDSEN" heads a transcript
_HEADING = frozenset(("briefer", "briefers", "speaker", "speakers", "guest", "interviewee", "spokesperson"))
_LONGEST = 4  # words of a name
_BRACKET = re.compile(r"\(([^()]+)\)")


def answered(passages: Sequence[Passage], scene: Scene) -> list[Passage]:
    """The passages with a mention for each label of an answer, where the report is a transcript."""
    known = transcript(passages[0].report.text).labels if passages else ()
    if not known:
        return list(passages)
    every = [mention for passage in passages for mention in passage.mentions]
    heading = _heading(passages[0].report.text, known, scene)
    return [_labelled(passage, every, known, heading, scene) for passage in passages]


def _labelled(
    passage: Passage, every: Sequence[Mention], known: Sequence[Label], heading: Sequence[Actor], scene: Scene
) -> Passage:
    text, mentions = passage.report.text, list(passage.mentions)
    for label in known:
        if label.asks or not passage.span.covers(label.span):
            continue
        words = label.span.of(text)
        if words.lower() in ANSWERS:
            found = _asked(text, [each for each in known if each.asks and each.start <= label.start], every)
            actor = found.actor if found else next(iter(_opening(known, every)), None) or next(iter(heading), None)
            spans, says = (label.span, *((found.span,) if found else ())), "the question was put to"
        else:
            actor = _bearer(words, [each for each in mentions if each.span.overlaps(label.span)], heading, scene)
            spans, says = (label.span,), "the label names"
        if not isinstance(actor, Actor):
            continue
        reason = Reason(rule="actors.answers", decides="actor", spans=spans, says=f"{says} {actor.name}")
        mentions = [each for each in mentions if not each.span.overlaps(label.span)]
        mentions.append(Mention(span=label.span, head=label.span, kind=MentionKind.ROLE, actor=actor, reason=reason))
    return replace(passage, mentions=tuple(sorted(mentions, key=lambda each: (each.span, each.head))))


def _asked(text: str, questions: Sequence[Label], every: Sequence[Mention]) -> Mention | None:
    """Whoever a question before addresses: "Q. Mr President, will ..."; an address holds for the answers after it."""
    for question in reversed(questions):
        for each in every:
            if each.span.start == question.start and text[each.span.end : each.span.end + 1] == "," and _person(each):
                return each
    return None


def _opening(known: Sequence[Label], every: Sequence[Mention]) -> list[Actor]:
    """The people with an office whom the report names before anybody speaks; whom it opens with is first."""
    before = [each for each in every if each.span.end <= known[0].span.start and each.kind is MentionKind.NAME]
    return [each.actor for each in before if _person(each) and isinstance(each.actor, Actor) and each.actor.office]


def _person(mention: Mention) -> bool:
    return isinstance(mention.actor, Actor) and mention.actor.kind is ActorKind.PERSON


def _heading(text: str, known: Sequence[Label], scene: Scene) -> list[Actor]:
    """The office-holders of the tables who are named above the first words, in whatever letters."""
    parts = [text[: known[0].span.start]]
    parts += [text[each.start :].split("\n", 1)[0] for each in known if each.span.of(text).lower() in _HEADING]
    return [actor for part in parts for line in part.splitlines() for actor in _holders(line, scene)]


def _holders(words: str, scene: Scene) -> list[Actor]:
    """The office-holders of the day whose full names stand in some words: "MR. ROALD E. AMUNDSEN"."""
    norms = [fold(piece) for piece in pieces(words) if len(piece.strip(".")) > 1]
    found = (row for at in range(len(norms)) if (row := _row(norms[at : at + _LONGEST], scene.index)))
    return [person(row, scene.day, scene.index) for row in found if row.at(scene.day)]


def _row(norms: Sequence[str], index: Index) -> PersonRow | None:
    """The person of the tables whose name some words begin with."""
    forms = index.names.get(norms[0], [])
    rows = (entry.row for form, _, entry in forms if len(form) > 1 and tuple(norms[: len(form)]) == form)
    return next((row for row in rows if isinstance(row, PersonRow)), None)


def _bearer(words: str, mentions: Sequence[Mention], heading: Sequence[Actor], scene: Scene) -> Actor | None:
    """Whom a label names in a bracket, "The Minister (Roald Amundsen)", or by the surname of one who heads the text.

    None where its words are read well as they are.
    """
    bracket = _BRACKET.search(words)
    held = _holders(bracket.group(1), scene) if bracket else []
    if held:
        return held[0]
    if any(isinstance(each.actor, Actor) and each.actor.office for each in mentions):
        return None
    norms = [fold(piece) for piece in pieces(_BRACKET.sub("", words))]
    return next((each for each in heading if norms and fold(pieces(each.name)[-1]) == norms[-1]), None)
