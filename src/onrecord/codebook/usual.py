"""Whose somebody is by a word, where nothing else says it: seats, one state's bodies, parts of the world."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.codebook.tables import TableError, rows, several

_KINDS = ("seat", "body", "abroad", "title", "firm")


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualSides:
    """What words say of a side where nothing else does.

    `seats` are the places where organisations sit, `bodies` the code of the one state that has a body called so
    ("administration"), `abroad` that of a part of the world ("western"), "" where none has a code, and `titles` that
    of the side whose a title is ("secretary of state"). `firms` are companies that stand for their states.
    """

    seats: frozenset[str] = frozenset()
    bodies: Mapping[str, str] = field(default_factory=dict)
    abroad: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    firms: frozenset[str] = frozenset()


def load_usual_sides() -> UsualSides:
    """The table of usual sides, in small letters."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    for row in rows("usual_sides", columns=("kind", "words", "code", "example"), key=("kind", "words")):
        if row["kind"] not in found:
            raise TableError(f"usual_sides.tsv: {row['kind']!r} is no kind; write one of {', '.join(_KINDS)}")
        found[row["kind"]].update((words.lower(), row["code"]) for words in several(row["words"]))
    return UsualSides(
        seats=frozenset(found["seat"]),
        bodies=found["body"],
        abroad=found["abroad"],
        titles=found["title"],
        firms=frozenset(found["firm"]),
    )
