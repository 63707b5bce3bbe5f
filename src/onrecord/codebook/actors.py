"""Who there is: states, organisations and groups, offices, and who held them when.

Facts from public record. A state answers to its names, demonyms, capital and metonyms; an office is held by a person
from one date to another (`holders.py` reads those tables).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.codebook.tables import TableError, rows, several

ARMED = frozenset({"REB", "SEP", "MIL"})  # roles of groups that fight in a state
STILL_THERE = 400  # days after a table was made for which somebody whose row has no end is taken to be in office yet


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state or territory: ISO 3166 alpha-3 code (and XKX, YUG, SUN for those without one today).

    `capitals` are the capital in every spelling, and the seat of government or an older capital beside it;
    `neighbours` the codes of those across a border or a strait, `kinds` what only some states are called
    ("kingdom", "island"). A state of the past has the last day of its words in
    `until`, and in `successor` the state that its people are of since.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    metonyms: tuple[str, ...]
    places: tuple[str, ...]
    neighbours: frozenset[str]
    example: str
    kinds: frozenset[str] = frozenset()
    until: date | None = None
    successor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation, bloc or non-state group.

    `kind` is `organisation`, `bloc` or `group`; `role` the CAMEO role (IGO, NGO, REB, OPP, MIL ...);
    `state` the code of the state a group belongs to, "" for international ones.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    metonyms: tuple[str, ...]
    kind: str
    role: str
    state: str
    example: str

    @property
    def fights_in(self) -> str:
        """The code of the state that an armed group fights in, "" for all others."""
        return self.state if self.kind == "group" and self.role in ARMED else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A name that the houses of several states have ("Senate"), or in one state a party.

    `side` is the code it stands for, "" for the state's own; `called` what it is then, "" for the state's house of
    that name; `since` and `until` bound the days for which the row holds.
    """

    name: str
    states: frozenset[str]
    side: str
    called: str
    since: date
    until: date
    example: str

    def holds_on(self, day: date) -> bool:
        """Whether the row tells of that day."""
        return self.since <= day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party that has governed a state, and in which terms: it is the state's then, else of the opposition.

    `names` are its own, `shared` those that parties of other states have too ("Socialists"); a term is the first and
    the last day.
    """

    name: str
    state: str
    names: tuple[str, ...]
    shared: tuple[str, ...]
    terms: tuple[tuple[date, date], ...]
    example: str

    def governs_on(self, day: date) -> bool:
        """Whether it is in power on a day."""
        return any(first <= day <= last for first, last in self.terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office of one side ("" for any state): its key and the titles it goes by in English news.

    `key` is one of head_of_state, head_of_government, foreign_minister, defence_minister, spokesperson and
    others the table adds; the first of `titles` is the canonical one.
    """

    side: str
    key: str
    titles: tuple[str, ...]
    role: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A person in an office from `start` to `end` (None: still there when the table was made).

    `short` are the names news uses alone, the first being the usual one ("Xi", "Lula"); `title` the
    office's own title where it differs from the general one ("Chancellor"); `made` is the day the table was made;
    `source` says where a row of an update comes from, "" for the bundled ones.
    """

    side: str
    office: str
    title: str
    name: str
    short: tuple[str, ...]
    gender: str
    start: date
    end: date | None
    made: date | None = None
    source: str = ""

    def known_on(self, day: date) -> bool:
        """Whether the table can say that the person holds the office on a day."""
        if self.end is None and self.made is not None and (day - self.made).days > STILL_THERE:
            return False
        return self.start <= day <= (self.end or day)


def load_states() -> tuple[State, ...]:
    """The states table, with the neighbours of each, and what became of those of the past."""
    columns = ("code", "name", "aliases", "demonyms", "capitals", "metonyms", "places", "example")
    neighbours, kinds = load_neighbours(), load_kinds()
    past = {row["code"]: row for row in rows("past_states", columns=("code", "until", "successor"), key=("code",))}
    return tuple(
        State(
            code=row["code"],
            name=row["name"],
            aliases=several(row["aliases"]),
            demonyms=several(row["demonyms"]),
            capitals=several(row["capitals"]),
            metonyms=several(row["metonyms"]),
            places=several(row["places"]),
            neighbours=frozenset(neighbours[row["code"]]),
            example=row["example"],
            kinds=frozenset(kinds[row["code"]]),
            until=date.fromisoformat(past[row["code"]]["until"]) if row["code"] in past else None,
            successor=past[row["code"]]["successor"] if row["code"] in past else None,
        )
        for row in rows("states", columns=columns, key=("code",))
    )


def load_neighbours() -> Mapping[str, set[str]]:
    """The neighbours of each state; in the table each pair stands once."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows("neighbours", columns=("state", "neighbours"), key=("state",)):
        for other in several(row["neighbours"]):
            found[row["state"]].add(other)
            found[other].add(row["state"])
    return found


def load_kinds() -> Mapping[str, set[str]]:
    """What each state can be called by what it is."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows("state_kinds", columns=("words", "states"), key=("words",)):
        for code in several(row["states"]):
            found[code].update(several(row["words"]))
    return found


def load_organisations() -> tuple[Organisation, ...]:
    """The organisations table."""
    columns = ("code", "name", "aliases", "demonyms", "metonyms", "kind", "role", "state", "example")
    return tuple(
        Organisation(
            code=row["code"],
            name=row["name"],
            aliases=several(row["aliases"]),
            demonyms=several(row["demonyms"]),
            metonyms=several(row["metonyms"]),
            kind=row["kind"],
            role=row["role"],
            state=row["state"],
            example=row["example"],
        )
        for row in rows("organisations", columns=columns, key=("code",))
    )


def load_houses() -> tuple[House, ...]:
    """The houses table."""
    columns = ("name", "states", "side", "called", "since", "until", "example")
    return tuple(
        House(
            name=row["name"],
            states=frozenset(several(row["states"])),
            side=row["side"],
            called=row["called"],
            since=date.fromisoformat(row["since"]) if row["since"] else date.min,
            until=date.fromisoformat(row["until"]) if row["until"] else date.max,
            example=row["example"],
        )
        for row in rows("houses", columns=columns, key=("name", "states", "since"))
    )


def load_in_power() -> tuple[Party, ...]:
    """The table of parties in power."""
    columns = ("party", "state", "names", "shared", "terms", "example")
    return tuple(
        Party(
            name=row["party"],
            state=row["state"],
            names=several(row["names"]),
            shared=several(row["shared"]),
            terms=tuple(_term(row["party"], term) for term in several(row["terms"])),
            example=row["example"],
        )
        for row in rows("in_power", columns=columns, key=("party", "state"))
    )


def _term(party: str, term: str) -> tuple[date, date]:
    first, _, last = term.partition("/")
    try:
        found = date.fromisoformat(first), date.fromisoformat(last) if last else date.max
    except ValueError as fault:
        raise TableError(f"in_power.tsv: {party}: {term!r} is no term; write YYYY-MM-DD/YYYY-MM-DD") from fault
    if found[1] < found[0]:
        raise TableError(f"in_power.tsv: {party}: {term!r} ends before it starts")
    return found


def load_regions() -> dict[str, str]:
    """The governments of parts of states: the part's name to the code of the organisations table."""
    return _codes("regions")


def load_missions() -> dict[str, str]:
    """Missions and forces: the name to the code of the organisation that sent them."""
    return _codes("missions")


def _codes(table: str) -> dict[str, str]:
    found = rows(table, columns=("names", "code", "example"), key=("names",))
    return {name: row["code"] for row in found for name in several(row["names"])}


def load_parties() -> dict[str, str]:
    """The parties of lawmakers: name to the code of the organisations table."""
    return {row["name"]: row["party"] for row in rows("parties", columns=("name", "party", "example"), key=("name",))}


def load_offices() -> tuple[Office, ...]:
    """The offices table."""
    columns = ("side", "key", "titles", "role", "example")
    return tuple(
        Office(
            side=row["side"],
            key=row["key"],
            titles=several(row["titles"]),
            role=row["role"],
            example=row["example"],
        )
        for row in rows("offices", columns=columns, key=("side", "key"))
    )
