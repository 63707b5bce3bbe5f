"""The nouns that name people by what they do: spokesman, envoy, army, resident, Mr.

A row holds words of one kind; its example is coded by a test.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.codebook.tables import rows, several

COLUMNS = ("words", "kind", "number", "gender", "role", "office", "example")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Nouns of one kind.

    `kind` is `person` (speaks for a side), `private` (speaks for nobody), `body`, `anaphor` (points back:
    "the alliance"), `courtesy` (stands before a name) or `modifier` (stands before a role noun). `role` is
    the CAMEO role code; for an anaphor, what it can point back to. `office` is an office's key, or "".
    """

    words: tuple[str, ...]
    kind: str
    number: str
    gender: str
    role: str
    office: str
    example: str


def load_roles() -> tuple[Role, ...]:
    """The roles table."""
    return tuple(
        Role(
            words=several(row["words"]),
            kind=row["kind"],
            number=row["number"],
            gender=row["gender"],
            role=row["role"],
            office=row["office"],
            example=row["example"],
        )
        for row in rows("roles", columns=COLUMNS, key=("words",))
    )
