"""What a later reading of an entry changed, field by field, in the names of the interchange form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.export.lines import clipped
from onrecord.model import Report, Span, Statement
from onrecord.model.interchange import statement_record

# What a statement is called, and how its readings were come by: no part of what they say
APART = {"kind", "id", "report", "standing", "reasons", "said_on_as", "when_as", "by_as"}
LONGEST_VALUE = 80  # characters of a field's words, on either side of the arrow


def changes(before: Statement, after: Statement, report: Report) -> list[str]:
    """A line for each field that differs: `speaker.name: Oslo -> Erna Solberg`."""
    old, new = _fields(before, report), _fields(after, report)
    named = dict.fromkeys([*old, *new])
    return [
        f"{name}: {old.get(name, 'none')} -> {new.get(name, 'none')}"
        for name in named
        if old.get(name) != new.get(name)
    ]


def _fields(statement: Statement, report: Report) -> dict[str, str]:
    return dict(_flat(statement_record(statement), report))


def _flat(record: Mapping[str, object], report: Report, within: str = "") -> Iterator[tuple[str, str]]:
    """The fields of a record and of those inside it, by path; what is empty has none."""
    for name, value in record.items():
        if name in APART:
            continue
        if isinstance(value, dict):
            yield from _flat(value, report, f"{within}{name}.")
        elif value not in (None, []):
            yield f"{within}{name}", _shown(value, report)


def _shown(value: object, report: Report) -> str:
    """A field's value as words: those of the text that spans cover, the members of a list, each once."""
    match value:
        case [int(start), int(end)]:
            return f"“{clipped(Span(start, end).of(report.text), LONGEST_VALUE)}”"
        case list():
            return " ".join(dict.fromkeys(_shown(each, report) for each in value))
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)
