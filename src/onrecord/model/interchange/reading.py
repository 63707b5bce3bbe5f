"""Records to nouns, checked field by field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from onrecord.model.attributions import Form
from onrecord.model.events import Condition, Event, EventType, Quantity, Status
from onrecord.model.links import Link, LinkType
from onrecord.model.reasons import Reason, Unresolved
from onrecord.model.reports import Report, report_id
from onrecord.model.spans import Span
from onrecord.model.statements import Act, Speaker, Statement
from onrecord.model.times import Granularity, Interval

Choice = TypeVar("Choice", bound=StrEnum)
LARGEST_NUMBER = 1e300
LONGEST_SHOWN = 60  # characters of a wrong value in a message, so that the message stays on one line
# A day, perhaps with a time and its zone as feeds and databases write them: "2022-02-18T10:30:00Z"
DAY = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"([T ]([01]\d|2[0-4]):[0-5]\d(:[0-6]\d([.,]\d+)?)?( ?([A-Z]{1,5}|[+-]\d{2}(:?\d{2})?))?)?",
    re.ASCII,
)


class RecordError(ValueError):
    """A record that is not in the interchange form; the message names the field and what it should hold."""


def read_report(record: Mapping[str, Any]) -> Report:
    """A report from its record; only `published` and `text` are required, others may be left out, null or empty.

    Raises RecordError naming the first field that is missing or of the wrong kind.
    """
    published = _date(_text(record, "published"), "published")
    text = _text(record, "text")
    return Report(
        id=_optional_text(record, "id") or report_id(published, text),
        published=published,
        text=text,
        outlet=_optional_text(record, "outlet"),
        headline=_optional_text(record, "headline"),
        url=_optional_text(record, "url"),
        file=_optional_text(record, "file"),
    )


def read_statement(record: Mapping[str, Any]) -> Statement:
    """A statement from its record. Raises RecordError naming the field at fault."""
    return Statement(
        id=_text(record, "id"),
        report=_text(record, "report"),
        act=_choice(Act, record.get("act"), "act"),
        form=_choice(Form, record.get("form"), "form"),
        speaker=_read_speaker(record),
        cue=_read_spans(record.get("cue"), "cue"),
        content=_read_spans(record.get("content"), "content"),
        addressee=_optional_text(record, "addressee"),
        audience=_optional_text(record, "audience"),
        said_on=_read_interval(record, "said_on"),
        within=_optional_text(record, "within"),
        event=_read_event(record.get("event"), "event"),
        condition=_read_condition(record.get("condition")),
        confidence=_share(record, "confidence"),
        reasons=tuple(_read_reason(each) for each in _list(record, "reasons")),
    )


def read_link(record: Mapping[str, Any]) -> Link:
    """A link from its record. Raises RecordError naming the field at fault."""
    return Link(
        type=_choice(LinkType, record.get("type"), "type"),
        later=_text(record, "from"),
        earlier=_text(record, "to"),
        rule=_optional_text(record, "rule") or "import.given",
        reason=_optional_text(record, "reason") or "",
        confidence=_share(record, "confidence"),
    )


def _text(record: Mapping[str, Any], name: str, path: str | None = None) -> str:
    value = record.get(name)
    if not isinstance(value, str) or not value.strip():
        raise RecordError(f'"{path or name}" is {"missing" if name not in record else "not a text"}')
    return value


def _optional_text(record: Mapping[str, Any], name: str, path: str | None = None) -> str | None:
    value = record.get(name)
    empty = value is None or (isinstance(value, str) and not value.strip())
    return None if empty else _text(record, name, path)


def _shown(value: object) -> str:
    """A value as an error names it: long ones are cut."""
    words = repr(value)
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def _date(words: str, name: str) -> date:
    found = DAY.fullmatch(words)
    day = found["day"] if found else ""  # Python itself takes more for dates: "2022-W07-5", "20220218"
    try:
        return date.fromisoformat(day)
    except ValueError as fault:
        raise RecordError(f'"{name}" reads {_shown(words)}, which is no date YYYY-MM-DD') from fault


def _number(value: object, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise RecordError(f'"{name}" is {_shown(value)}, not a number')
    if not -LARGEST_NUMBER < value < LARGEST_NUMBER:  # NaN too, which compares with nothing
        raise RecordError(f'"{name}" is {_shown(value)}, not a number that can be kept')
    return float(value)


def _share(record: Mapping[str, Any], name: str) -> float:
    value = record.get(name)
    value = 1.0 if value is None else _number(value, name)
    if not 0 <= value <= 1:
        raise RecordError(f'"{name}" is {value}; it must lie between 0 and 1')
    return value


def _flag(record: Mapping[str, Any], name: str, path: str) -> bool:
    value = record.get(name)
    if not isinstance(value, bool):
        found = "missing" if name not in record else _shown(value)
        raise RecordError(f'"{path}" is {found}; it must be true or false')
    return value


def _object(value: object, name: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise RecordError(f'"{name}" is {_shown(value)}, not an object')
    return value


def _list(record: Mapping[str, Any], name: str, path: str | None = None) -> list[Any]:
    value = record.get(name)
    if value is not None and not isinstance(value, list):
        raise RecordError(f'"{path or name}" is {_shown(value)}, not a list')
    return value or []


def _codes(record: Mapping[str, Any], name: str, path: str) -> tuple[str, ...]:
    codes = _list(record, name, path)
    if not all(isinstance(code, str) and code.strip() for code in codes):
        raise RecordError(f'"{path}" is {_shown(codes)}, not a list of codes such as ["NOR"]')
    return tuple(sorted(codes))


def _choice(kind: type[Choice], value: object, name: str) -> Choice:
    for each in kind:
        if each.value == value:
            return each
    found = "missing" if value is None else _shown(value)
    raise RecordError(f'"{name}" is {found}; it must be one of: {", ".join(each.value for each in kind)}')


def _read_span(value: object, name: str) -> Span:
    # annotation files write {"start", "end", "text"}, exports write [start, end]
    pair = [value.get("start"), value.get("end")] if isinstance(value, dict) else value
    if (
        isinstance(pair, list)
        and len(pair) == 2
        and all(type(each) is int for each in pair)
        and 0 <= pair[0] <= pair[1]
    ):
        return Span(pair[0], pair[1])
    raise RecordError(f'"{name}" holds {_shown(value)}; a span is [start, end]')


def _read_spans(value: object, name: str) -> tuple[Span, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise RecordError(f'"{name}" is {_shown(value)}, not a list of spans')
    return tuple(_read_span(each, name) for each in value)


def _read_interval(record: Mapping[str, Any], name: str) -> Interval | None:
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(each, str) for each in value):
        raise RecordError(f'"{name}" is {_shown(value)}; an interval is ["YYYY-MM-DD", "YYYY-MM-DD"] or null')
    start, end = _date(value[0], name), _date(value[1], name)
    if start > end:
        raise RecordError(f'"{name}" runs backwards: {value}')
    more = _object(record.get(f"{name}_as") or {}, f"{name}_as")
    coarse = Granularity.DAY if start == end else Granularity.SPAN
    return Interval(
        start=start,
        end=end,
        granularity=_choice(Granularity, more.get("granularity") or coarse.value, f"{name}_as.granularity"),
        value=_optional_text(more, "value"),
        assumed=_optional_text(more, "assumed"),
    )


def _read_speaker(record: Mapping[str, Any]) -> Speaker | None:
    value = record.get("speaker")
    if value is None:
        return None
    value = _object(value, "speaker")
    span = value.get("span", value.get("mention"))
    return Speaker(
        span=_read_span(span, "speaker.span") if span is not None else None,
        name=_text(value, "name", "speaker.name"),
        country=_optional_text(value, "country", "speaker.country"),
        office=_optional_text(value, "office", "speaker.office"),
        on_behalf=_optional_text(value, "on_behalf", "speaker.on_behalf") or _optional_text(record, "on_behalf"),
        unresolved=_read_unresolved(value.get("unresolved")),
    )


def _read_unresolved(value: object) -> Unresolved | None:
    if value is None:
        return None
    question = _object(value, "speaker.unresolved")
    candidates = tuple(str(each) for each in _list(question, "candidates", "speaker.unresolved.candidates"))
    return Unresolved(why=_text(question, "why", "speaker.unresolved.why"), candidates=candidates)


def _read_event(value: object, name: str) -> Event | None:
    if value is None:
        return None
    value = _object(value, name)
    return Event(
        type=_choice(EventType, value.get("type"), f"{name}.type"),
        mode=_optional_text(value, "mode", f"{name}.mode"),
        actor=_codes(value, "actor", f"{name}.actor"),
        recipient=_codes(value, "recipient", f"{name}.recipient"),
        negated=_flag(value, "negated", f"{name}.negated"),
        status=_choice(Status, value.get("status"), f"{name}.status"),
        when=_read_interval(value, "when"),
        quantity=_read_quantity(value.get("quantity"), f"{name}.quantity"),
        place=_optional_text(value, "place", f"{name}.place"),
    )


def _read_quantity(value: object, name: str) -> Quantity | None:
    if value is None:
        return None
    record = _object(value, name)
    unit = _optional_text(record, "unit", f"{name}.unit")
    return Quantity(value=_number(record.get("value"), f"{name}.value"), unit=unit)


def _read_condition(value: object) -> Condition | None:
    if value is None:
        return None
    value = _object(value, "condition")
    return Condition(
        span=_read_span(value.get("span"), "condition.span"),
        event=_read_event(value.get("event"), "condition.event"),
        must=_flag(value, "must", "condition.must"),
        by=_read_interval(value, "by"),
    )


def _read_reason(value: object) -> Reason:
    record = _object(value, "reasons")
    score = record.get("score")
    return Reason(
        rule=_text(record, "rule", "reasons.rule"),
        decides=_text(record, "decides", "reasons.decides"),
        spans=_read_spans(record.get("spans"), "reasons.spans"),
        says=_optional_text(record, "says", "reasons.says") or "",
        score=None if score is None else _number(score, "reasons.score"),
    )
