"""Dates that tell of a noun beside an event: "demanded that Suva leave the port, occupied since 1998"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord import when
from onrecord.model import Passage, Span, Token

BACK = 60  # characters before a date
BEARING = frozenset("of about over to against on".split())  # but "pulled out of Monday's talks"
OWN = 40  # characters behind a date in which the noun stands that it belongs to
LEADING = frozenset("in on since at from by until during around about early late last the".split())
# Participles that do not end in -ed
IRREGULAR = frozenset(
    "begun struck won lost sent taken made signed held built set cut shut sunk seen known drawn laid".split()
)
# What is "carried out on Monday" was done that day
DONE = frozenset("carried".split())
ARTICLES = frozenset("a an the its his her their our another".split())
RELATIVE = frozenset("who which that and or , ; : —".split())
AUXILIARIES = frozenset("is are was were be been being has have had having not also it they he she we".split())
WIDEST = 5  # words from a verb to the participle of its object
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
ACCORD = re.compile(
    r"\s+(?:\w+\s+)?(?:ceasefire|cease-fire|truce|armistice|deal|accord|agreement|treaty|pact|protocol)s?\b"
)
MAKING = re.compile(r"(?:sign|agree|reach|conclu|strik|struck|negotiat|ratif|seal)", re.IGNORECASE)


def of_a_noun(date: Span, trigger: Span, passage: Passage) -> bool:
    """Whether a date tells of a noun that the event only bears on, by its participle or before its name.

    "Blocking a ship grounded in 1999", "the corridor, closed since 1962", "violating the 2020 ceasefire".
    """
    return _of_participle(date, trigger, passage) or _of_accord(date, trigger, passage)


def of_another(span: Span, trigger: Span, passage: Passage) -> bool:
    """Whether a date belongs to a noun that the event only bears on: "rejected the results of last week's election".

    What was done "in Tuesday's attack" was done that day, and often so was what "condemned Tuesday's attack" names.
    """
    text = passage.report.text
    before = text[max(0, span.start - BACK) : span.start].removesuffix("the ").split()[-2:]
    noun = Span(span.end, span.end + OWN)
    bears = before[-1:] and before[-1] in BEARING and before[0] != "out"
    return bool(bears) and when.owned(span, text) and not trigger.overlaps(noun)


def since(date: Span, passage: Passage) -> bool:
    """Whether a date is when something began that lasts, and so no time of what is still to be done."""
    return passage.report.text[: date.start].rstrip().lower().endswith("since")


def _of_participle(date: Span, trigger: Span, passage: Passage) -> bool:
    sentence = passage.sentence_at(date.start)
    before = list(passage.tokens_in(Span(max(sentence.start, date.start - BACK), date.start)))
    while before and before[-1].word.lower() in LEADING:
        before.pop()
    if len(before) < 2 or not _participle(before[-1]) or trigger.overlaps(before[-1].span):
        return False
    participle = before.pop()
    if participle.word in DONE or participle.span.start < trigger.start:
        return False
    while len(before) > 1 and before[-1].word.endswith("ly"):
        before.pop()
    if before[-1].word == ",":
        return True
    return before[-1].word.lower() not in AUXILIARIES and _object(before)


def _object(before: Sequence[Token]) -> bool:
    """Whether the words end in the object of a verb: "blocking a ship", "left the port"."""
    for at in range(len(before) - 2, max(-1, len(before) - 2 - WIDEST), -1):
        if before[at].word.lower() in RELATIVE:
            return False
        if before[at].word.lower() not in ARTICLES or at == 0:
            continue
        verb = before[at - 1]
        led = [each.word.lower() for each in before[max(0, at - 3) : at - 1]]
        return (_participle(verb) or verb.word.endswith("ing") or led[-1:] == ["to"]) and RELATIVE.isdisjoint(led)
    return False


def _participle(token: Token) -> bool:
    return token.word.islower() and (token.word.endswith("ed") or token.word in IRREGULAR)


def _of_accord(date: Span, trigger: Span, passage: Passage) -> bool:
    text = passage.report.text
    if not YEAR.fullmatch(text[date.start : date.end]) or not ACCORD.match(text[date.end : date.end + BACK]):
        return False
    bears = trigger.start < date.start and not MAKING.match(text, trigger.start)
    return bears and when.owned(date, text)
