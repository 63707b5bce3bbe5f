"""One sentence with its attribution marked in it becomes coded statements, and a statement one line.

`[source Oslo] [cue said] [content Norway will sign]`: marks do not nest, a content may come in several pieces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import onrecord
from onrecord import actors, codebook, events, statements, when
from onrecord.model import Attribution, Event, Form, Interval, Passage, Report, Span, Statement
from onrecord.text import passages

FRIDAY = date(2022, 2, 18)
BOOK = codebook.load()
_MARK = re.compile(r"\[(source|cue|content) ([^\]]*)\]")


def passage_of(text: str, day: date = FRIDAY) -> Passage:
    """The first passage of a text, with its times and mentions."""
    report = Report(id="r", published=day, text=text)
    timed = [replace(each, times=when.find(each, table=BOOK.times)) for each in passages(report)]
    return actors.resolve(timed, codebook=BOOK)[0]


def attributed(marked: str, day: date = FRIDAY) -> tuple[Attribution, Passage]:
    """The attribution that a marked sentence shows, and its passage."""
    spans: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    text, last = "", 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        spans[mark[1]].append(Span(len(text), len(text) + len(mark[2])))
        text += mark[2]
        last = mark.end()
    text += marked[last:]
    passage = passage_of(text, day)
    quoted = [any(each.inside.covers(span) for each in passage.quotations) for span in spans["content"]]
    form = Form.DIRECT if all(quoted) else Form.MIXED if any(quoted) else Form.INDIRECT
    source = spans["source"][0] if spans["source"] else None
    content = tuple(spans["content"])
    return Attribution(source=source, cue=tuple(spans["cue"]), content=content, form=form), passage


def said(marked: str, day: date = FRIDAY, earlier: Sequence[Statement] = ()) -> list[Statement]:
    """The statements that a marked sentence makes, with their events."""
    attribution, passage = attributed(marked, day)
    coded = statements.code([attribution], passage, codebook=BOOK, earlier=earlier)
    return [events.code(statement, passage, codebook=BOOK) for statement in coded]


def last_event(text: str, day: date) -> Event:
    """The event of the last thing that somebody says in a whole text, as onrecord reads it."""
    *_, last = [each for each in onrecord.read(text, date=day) if each.speaker]
    assert last.event is not None
    return last.event


def show(statement: Statement) -> str:
    """An event's line: "RETREAT NOR>ISL planned"; negated ones open with "not"."""
    return show_event(statement.event)


def show_event(event: Event | None) -> str:
    """`not CONSULT NOR>ISL planned`."""
    if event is None:
        return "-"
    sides = f"{','.join(event.actor)}>{','.join(event.recipient)}"
    return f"{'not ' if event.negated else ''}{event.type} {sides} {event.status}"


def days(interval: Interval | None) -> str:
    """`2022-02-17..2022-02-18`, or `-`."""
    return f"{interval.start}..{interval.end}" if interval else "-"
