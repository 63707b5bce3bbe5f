"""What a name in the codebook stands for, and the tables that names are read with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from onrecord.codebook.actors import Holder, House, Office, Organisation, Party, State
from onrecord.codebook.roles import Role
from onrecord.codebook.usual import UsualSides


class Tables(Protocol):
    """The tables that actors are read with; the whole codebook has them."""

    def __hash__(self) -> int: ...

    @property
    def states(self) -> tuple[State, ...]: ...  # noqa: D102
    @property
    def organisations(self) -> tuple[Organisation, ...]: ...  # noqa: D102
    @property
    def offices(self) -> tuple[Office, ...]: ...  # noqa: D102
    @property
    def holders(self) -> tuple[Holder, ...]: ...  # noqa: D102
    @property
    def houses(self) -> tuple[House, ...]: ...  # noqa: D102
    @property
    def in_power(self) -> tuple[Party, ...]: ...  # noqa: D102
    @property
    def parties(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def regions(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def missions(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def usual(self) -> UsualSides: ...  # noqa: D102
    @property
    def roles(self) -> tuple[Role, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for.

    `kind` is state, demonym, capital, metonym, house, place, organisation, person or role; party for one in power,
    and shared for a party's name that others have too, which is read where the report names the state.
    """

    kind: str
    code: str
    name: str
    row: State | Organisation | Office | Role | PersonRow


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person of the holders tables with every office held, in order of time."""

    name: str
    short: tuple[str, ...]
    gender: str
    stints: tuple[Holder, ...]

    def at(self, day: date) -> tuple[Holder, ...]:
        """The offices held on a day; where none were, nothing."""
        return tuple(each for each in self.stints if each.start <= day <= (each.end or day))
