"""Which words carry the event of a statement: those of its content, else those around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from onrecord.codebook.carriers import choose
from onrecord.codebook.events import Direction, EventTable
from onrecord.codebook.phrases import words
from onrecord.events import promises, questions, types
from onrecord.events.types import Found
from onrecord.events.wording import carriers
from onrecord.model import Act, EventType, Passage, Reason, Span, Statement, Token

# What a statement is most often about where its own words and those around them carry no event.
USUAL = {
    Act.REFUSAL: EventType.CONCEDE,
    Act.DENIAL: EventType.ASSAULT,
    Act.THREAT: EventType.ASSAULT,
    Act.COMMITMENT: EventType.RETREAT,
    Act.CLAIM: EventType.ASSAULT,
    Act.ACCUSATION: EventType.COERCE,
    Act.FORECAST: EventType.ASSAULT,
    Act.DEMAND: EventType.CONSULT,
    Act.OFFER: EventType.COOPERATE,
}
# Rules by which the words leave no doubt of the event
FIRM = frozenset({promises.KEPT, promises.BROKEN, promises.AGREED, "types.asked"})
# Where the words of an event were found, for a reader
WHERE = {
    "content": "in what is said",
    "asked": "in the question",
    "clause": "in the condition",
    "before": "in the sentences before",
    "sentence": "in the same sentence",
}


def find(
    statement: Statement,
    passage: Passage,
    clause: Span | None,
    table: EventTable,
    model: Mapping[EventType, float],
    lead: Span | None = None,
) -> Found:
    """The phrase in the content; else in the sentences before, in its own sentence; else the act's usual
    type. The `lead` of a content only tells of the saying.
    """
    content = [token for piece in statement.content for token in passage.tokens_in(piece)]
    content = [token for token in content if lead is None or not lead.covers(token.span)]
    own = [token for token in content if clause is None or not clause.covers(token.span)]
    sentence = passage.sentence_at(statement.content[0].start)
    leanings = types.leanings(table.leanings[statement.act], model)
    question = [] if own else questions.asked(passage.tokens_in(Span(sentence.start, statement.content[0].start)))
    stretches: Iterator[tuple[str, Sequence[Token]]] = chain(
        [("content", own), ("asked", question), ("clause", content)],
        (("before", passage.tokens_in(each)) for each in passage.before(sentence.start)),
        [("sentence", [token for token in passage.tokens_in(sentence) if not _of_cue(token, statement, lead)])],
    )
    for where, tokens in stretches:
        found = _carried(tokens, passage, where, leanings, table, statement.act)
        if found is not None:
            return found if where == "content" else replace(found, tokens=own, words=words(own), trigger=(0, 0))
    usual = USUAL[statement.act]
    reason = Reason(rule="types.usual", decides="event", says=f"no event is named: usual for a {statement.act}")
    return Found(
        tokens=own,
        words=words(own),
        type=usual,
        mode=None,
        direction=Direction.SUBJECT,
        trigger=(0, 0),
        reason=reason,
    )


def _of_cue(token: Token, statement: Statement, lead: Span | None) -> bool:
    """The verb of saying carries no event of its own: what "agreed" and "threatened" do is the act."""
    return any(cue.covers(token.span) for cue in (*statement.cue, *([lead] if lead else [])))


def _carried(
    tokens: Sequence[Token],
    passage: Passage,
    where: str,
    leanings: Mapping[EventType, float],
    table: EventTable,
    act: Act,
) -> Found | None:
    tagged = carriers(tokens, passage)
    promised = promises.deed(tagged, table, leanings=leanings) if where == "content" else None
    choice = promised.choice if promised else choose(tagged, table, leanings=leanings)
    if choice is None:
        return None
    if promised is None and (promised := promises.agreement(tagged, choice, act, table)) is not None:
        choice = promised.choice
    row = table.rows[choice.row]
    spoken = tagged[choice.start : choice.end]
    spans = tuple(word.span for word in spoken)
    says = f"“{' '.join(word.lower for word in spoken)}” {WHERE[where]} speaks for {row.type}"
    rule = promised.rule if promised else f"types.{where}"
    reason = Reason(rule=rule, decides="event", spans=spans, says=says)
    return Found(
        tokens=tokens,
        words=tagged,
        type=choice.type,
        mode=row.mode,
        direction=row.direction,
        trigger=(choice.start, choice.end),
        reason=reason,
        weight=row.weight,
    )
