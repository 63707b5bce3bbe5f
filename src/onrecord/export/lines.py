"""A statement on one line, and its parts, for people: what `onrecord list` prints and tests expect."""

from __future__ import annotations

from onrecord.model import Condition, Event, Interval, Statement

SHORT_ID = 7  # characters


def line(statement: Statement) -> str:
    """Act, side, event and condition: `commitment USA to RUS | CONSULT USA>RUS planned | unless ASSAULT RUS>UKR`."""
    side = (statement.speaker.side or "?") if statement.speaker else "narrated"
    head = f"{statement.act.value} {side}"
    if statement.addressee:
        head += f" to {statement.addressee}"
    parts = [head]
    if statement.event:
        parts.append(event(statement.event))
    if statement.condition:
        parts.append(condition(statement.condition))
    return " | ".join(parts)


def event(coded: Event, *, status: bool = True) -> str:
    """An event: `not ASSAULT RUS>UKR planned 2022-02-21..2022-02-27, 7000 forces`."""
    sides = "+".join(coded.actor) or "?"
    if coded.recipient:
        sides += f">{'+'.join(coded.recipient)}"
    words = f"{'not ' if coded.negated else ''}{coded.type.value} {sides}"
    if status:
        words += f" {coded.status.value}"
    if coded.when:
        words += f" {interval(coded.when)}"
    if coded.quantity:
        words += f", {coded.quantity.value:g} {coded.quantity.unit or ''}".rstrip()
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
