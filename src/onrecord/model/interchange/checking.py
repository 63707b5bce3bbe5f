"""A record held against its report's text: do its spans lie in the text, and hold the words they are said to hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.model.interchange.reading import RecordError
from onrecord.model.statements import Statement

LONGEST_QUOTED = 60


def check_spans(record: Mapping[str, Any], statement: Statement, text: str) -> None:
    """Raises RecordError naming the first field of a statement whose span does not fit the report's text.

    `statement` is what `read_statement` made of the record. Content is required and no span may be empty. Where a
    span is written `{"start", "end", "text"}`, its `text` must be the words found there.
    """
    if not statement.content:
        raise RecordError('"content" is missing; give the spans of its words, [[start, end], ...]')
    for field, value in _spans(record):
        start, end, words = _parts(value)
        if end > len(text):
            raise RecordError(f'"{field}" ends at {end}, and the report has {len(text)} characters')
        if start == end:
            raise RecordError(f'"{field}" holds [{start}, {end}], which is empty; the end is exclusive')
        if words is not None and words != text[start:end]:
            found = _quoted(text[start:end])
            raise RecordError(f'"{field}" is to hold {_quoted(words)}, and {start} to {end} reads {found}')


def _spans(record: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every span of a statement's record that `read_statement` took, with the name of its field."""
    for field in ("content", "cue"):
        yield from ((field, value) for value in record.get(field) or ())
    speaker, condition = record.get("speaker"), record.get("condition")
    if speaker:
        for name in ("span", "mention"):
            if speaker.get(name) is not None:
                yield f"speaker.{name}", speaker[name]
    if condition:
        yield "condition.span", condition["span"]
    for reason in record.get("reasons") or ():
        yield from (("reasons.spans", value) for value in reason.get("spans") or ())


def _parts(value: Any) -> tuple[int, int, str | None]:
    if isinstance(value, dict):
        return value["start"], value["end"], value.get("text")
    return value[0], value[1], None


def _quoted(words: object) -> str:
    line = " ".join(str(words).split())
    return repr(line if len(line) <= LONGEST_QUOTED else f"{line[:LONGEST_QUOTED]}…")
