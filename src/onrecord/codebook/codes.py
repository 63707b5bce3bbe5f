"""The codes of sides: what looks like one, and which of the tables' are near some words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from onrecord.codebook.actors import Organisation, State, load_organisations, load_states
from onrecord.model.interchange import RecordError

# Others annotate with codes of their own ("XQZ"), so a code need not be in the tables
CODE = re.compile(r"(?=.*[A-Z])[A-Z0-9]{2,}")
STATE = 3  # letters of a code that are its state's; a party or a body with a code of its own has more
# They hear of attacks and make none, and no member alone can promise for them
UNITED_NATIONS = "UNO"
# Organisations without an army of their own to attack or to threaten with
UNARMED = frozenset("UNO OSCE IAEA ICRC OPCW WHO WFP".split())
ALIKE = 0.85  # of a name that is misspelled


@cache
def known() -> Mapping[str, str]:
    """The name of each side in the tables, by its code."""
    return {side.code: side.name for side in _sides()}


def near(words: str) -> list[str]:
    """The codes of the sides that some words name, else of those with a name like them, else those like "ru"."""
    named = _named()
    name = words.strip().casefold()
    if words.strip().upper() in known():
        return [words.strip().upper()]
    for found in ([name] if name in named else [], get_close_matches(name, named, n=1, cutoff=ALIKE)):
        if found:
            return sorted(named[found[0]])
    begun = [state.code for state in load_states() if len(name) > 1 and state.code.startswith(name.upper())]
    return begun or get_close_matches(words.upper(), known())


def told(words: str) -> str:
    """What to say behind a code that is none: `; near it: RUS (Russia)`; nothing where none is near."""
    codes = near(words)
    return f"; near it: {', '.join(f'{code} ({known()[code]})' for code in codes)}" if codes else ""


def check(record: Mapping[str, Any]) -> None:
    """Raises RecordError naming the first field of a statement's record that holds words where a code belongs.

    `read_statement` has taken the record.
    """
    for field, words in _fields(record):
        if not words.strip():
            raise RecordError(f'"{field}" is {words!r}, which is no code of a side; write null where there is none')
        if not CODE.fullmatch(words):
            raise RecordError(f'"{field}" is {words!r}, which is no code of a side (capital letters){told(words)}')


def _sides() -> tuple[State | Organisation, ...]:
    return *load_states(), *load_organisations()


def state_of(code: str) -> str | None:
    """The state that a side is, or is in: France for "FRAOPP", none for an organisation of states."""
    return _homes().get(code, code[:STATE] if code[:STATE] in _homes() else None)


@cache
def _homes() -> Mapping[str, str]:
    """The state of each side that has one, by its code: its own, or that of a group."""
    groups = {row.code: row.state for row in load_organisations() if row.kind == "group" and row.state}
    return groups | {state.code: state.code for state in load_states()}


@cache
def _named() -> Mapping[str, frozenset[str]]:
    """The codes of the sides that go by each name."""
    found: dict[str, set[str]] = {}
    for side in _sides():
        for name in (side.name, *side.aliases):
            found.setdefault(name.casefold(), set()).add(side.code)
    return {name: frozenset(codes) for name, codes in found.items()}


def _fields(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every code in a statement's record, with the name of its field."""
    speaker, condition = record.get("speaker") or {}, record.get("condition") or {}
    for name in ("country", "on_behalf"):
        if speaker.get(name) is not None:
            yield f"speaker.{name}", speaker[name]
    for name in ("on_behalf", "addressee"):
        if record.get(name) is not None:
            yield name, record[name]
    for place, event in (("event", record.get("event")), ("condition.event", condition.get("event"))):
        for name in ("actor", "recipient"):
            yield from ((f"{place}.{name}", code) for code in (event or {}).get(name) or ())
