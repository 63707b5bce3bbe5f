"""A statement on one line, and its parts, for people: what `onrecord list` prints and tests expect."""

from __future__ import annotations

from datetime import date

from onrecord.model import Condition, Entry, Event, Interval, Matter, Statement

SHORT_ID = 7  # characters
FACT = "fact"  # what a report tells in its own voice: nobody claims it
TELLER = "the report"
# What is waited for, in its groups
WAITED_FOR = {
    "due": "Open, by the day it falls due",
    "overdue": "Overdue: its time is over, and nothing read shows an outcome",
    "open": "Open without an end",
    "long open": "Long open: without an end, and told more than a year ago",
}
LONG = 365  # days
LONGEST_MATTER = 250  # characters: three or four lines at 80 columns


def waited_for(entry: Entry, by: date | None, *, as_of: date) -> str:
    """The group of what is open: by the day its time is over; without one, by how long ago it was told."""
    if by:
        return "due"
    return "long open" if (as_of - entry.published).days > LONG else "open"


def kind(statement: Statement) -> str:
    """The act, or that it is a fact which the report tells itself."""
    return statement.act.value if statement.speaker else FACT


def teller(statement: Statement) -> str:
    """Who said it: the speaker's name, or the report."""
    return statement.speaker.name if statement.speaker else TELLER


def speaker(entry: Entry) -> str:
    """Who said it and for whom, each named once: `Sergey Lavrov, RUS`, `NATO`."""
    return ", ".join(dict.fromkeys(filter(None, (teller(entry.statement), entry.side))))


def said(entry: Entry) -> str:
    """The day it was said: exact, from..to, or that it is unknown; narrated facts show their report's day."""
    if entry.statement.said_on:
        return interval(entry.statement.said_on)
    return str(entry.published) if entry.statement.speaker is None else "day unknown"


def day(entry: Entry) -> str:
    """The day it was said; where that is unknown its report's, called so: `reported 2022-02-17`."""
    known = entry.statement.said_on or entry.statement.speaker is None
    return said(entry) if known else f"reported {entry.published}"


def reported(entry: Entry) -> str:
    """What goes behind the day it was said where its report is of another: `, reported 2022-02-18`."""
    return "" if str(entry.published) in day(entry) else f", reported {entry.published}"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 report`, `2 reports`, `2 entries`."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def clipped(words: str, length: int) -> str:
    """The words on one line, cut at a word's end if they are longer."""
    line = " ".join(words.split())
    if len(line) <= length:
        return line
    return line[: length - 2].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def line(statement: Statement) -> str:
    """Act, side, event and condition: `commitment USA to RUS | CONSULT USA>RUS planned | unless ASSAULT RUS>UKR`."""
    head = f"{statement.act.value} {statement.speaker.side or '?'}" if statement.speaker else FACT
    if to := addressee(statement):
        head += f" to {to}"
    parts = [head]
    if statement.event:
        parts.append(event(statement.event))
    if statement.condition:
        parts.append(condition(statement.condition))
    return " | ".join(parts)


def addressee(statement: Statement) -> str | None:
    """The side spoken to; None where it is the speaker's own, as in "we must hold out", said at home."""
    own = statement.speaker.side if statement.speaker else None
    return statement.addressee if statement.addressee != own else None


def about(matter: Matter) -> str:
    """What bare words are about: `about “Greece had broken off the talks” (Jeroen Dijsselbloem, EUROGROUP)`."""
    whose = f" ({speaker(matter.other)})" if matter.other else ""
    return f"about “{clipped(matter.words, LONGEST_MATTER)}”{whose}"


def event(coded: Event, *, status: bool = True) -> str:
    """An event: `not ASSAULT RUS>UKR planned 2022-02-21..2022-02-27, 7,000 forces`."""
    sides = "+".join(coded.actor) or "?"
    if coded.recipient:
        sides += f">{'+'.join(coded.recipient)}"
    words = f"{'not ' if coded.negated else ''}{coded.type.value} {sides}"
    if status:
        words += f" {coded.status.value}"
    if coded.when:
        words += f" {interval(coded.when)}"
    if coded.quantity:
        words += f", {coded.quantity}"
    return words


def condition(clause: Condition) -> str:
    """A condition: `if RETREAT by ISL`, `unless ASSAULT by RUS on UKR`."""
    word = "if" if clause.must else "unless"
    if clause.event is None:
        return f"{word} (see the words)"
    on = f" on {'+'.join(clause.event.recipient)}" if clause.event.recipient else ""
    by = f" by {'+'.join(clause.event.actor)}" if clause.event.actor else ""
    negated = "no " if clause.event.negated else ""
    until = f", until {clause.by.end}" if clause.by else ""
    return f"{word} {negated}{clause.event.type.value}{by}{on}{until}"


def interval(days: Interval) -> str:
    """One date, or the first and the last: `2022-02-21..2022-02-27`."""
    return f"{days.start}" if days.start == days.end else f"{days.start}..{days.end}"


def short_id(id: str) -> str:
    """The beginning of an entry's id, enough to type; ids that people gave are shown whole."""
    return id[:SHORT_ID] if len(id) == 20 and "#" not in id else id
