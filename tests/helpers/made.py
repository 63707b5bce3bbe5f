"""Reports, statements and entries made by hand, for tests of what happens after reading."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.model import (
    Act,
    Entry,
    Event,
    EventType,
    Form,
    Interval,
    Report,
    Span,
    Speaker,
    Statement,
    Status,
    report_id,
    statement_id,
)

DAY = date(2030, 2, 26)


def report(text: str = "Norway would sign on Friday, Oslo said.", *, published: date = DAY, **more: str) -> Report:
    """A report; its id follows from its words unless given."""
    return Report(id=more.pop("id", report_id(published, text)), published=published, text=text, **more)


def days(start: date | str, end: date | str | None = None) -> Interval:
    """An interval from dates or ISO words."""
    first = start if isinstance(start, date) else date.fromisoformat(start)
    last = first if end is None else end if isinstance(end, date) else date.fromisoformat(end)
    return Interval(start=first, end=last)


def statement(
    of: Report, words: str, source: str = "Oslo", *, side: str | None = "NOR", **fields: object
) -> Statement:
    """A statement whose content and source are words of the report."""
    start, at = of.text.index(words), of.text.index(source)
    content, span = (Span(start, start + len(words)),), Span(at, at + len(source))
    given: dict[str, object] = {
        "id": statement_id(of.id, span, content),
        "report": of.id,
        "act": Act.COMMITMENT,
        "form": Form.INDIRECT,
        "speaker": Speaker(span=span, name=source, country=side, on_behalf=side),
        "cue": (),
        "content": content,
        "said_on": days(of.published),
        "event": Event(
            type=EventType.AGREE,
            actor=("NOR",),
            recipient=(),
            negated=False,
            status=Status.PLANNED,
            when=days(of.published + timedelta(days=1)),
        ),
    }
    return Statement(**(given | fields))  # type: ignore[arg-type]


def entry(of: Report, made: Statement) -> Entry:
    """The entry that a ledger would make of a statement."""
    words = " ".join(span.of(of.text) for span in made.content)
    return Entry(statement=made, published=of.published, outlet=of.outlet, words=words)
