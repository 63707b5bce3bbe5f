"""A small codebook of actors and a line for whom a text means, so that a failing test can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from onrecord import actors
from onrecord.codebook.actors import Holder, House, Office, Organisation, Party, State, load_kinds
from onrecord.codebook.roles import Role, load_roles
from onrecord.codebook.usual import UsualSides, load_usual_sides
from onrecord.model import Actor, Mention, Passage, Report, Span
from onrecord.text import passages

DAY = date(2022, 2, 18)


@dataclass(frozen=True, eq=False, kw_only=True)
class Tables:
    """As much of a codebook as actors are read with."""

    states: tuple[State, ...]
    organisations: tuple[Organisation, ...]
    offices: tuple[Office, ...]
    holders: tuple[Holder, ...]
    houses: tuple[House, ...]
    in_power: tuple[Party, ...]
    parties: Mapping[str, str]
    regions: Mapping[str, str]
    missions: Mapping[str, str]
    usual: UsualSides
    roles: tuple[Role, ...]


def _state(
    code: str, name: str, demonyms: str, capital: str, aliases: str = "", metonyms: str = "", places: str = ""
) -> State:
    parts = [tuple(filter(None, cell.split(";"))) for cell in (aliases, demonyms, metonyms, places)]
    return State(
        code=code, name=name, aliases=parts[0], demonyms=parts[1], capitals=(capital,), metonyms=parts[2],
        places=parts[3], neighbours=frozenset(), kinds=frozenset(load_kinds()[code]), example="",
    )  # fmt: skip


def _office(side: str, key: str, titles: str, role: str = "GOV") -> Office:
    return Office(side=side, key=key, titles=tuple(titles.split(";")), role=role, example="")


def _holder(
    side: str, office: str, name: str, short: str, gender: str, start: str, end: str = "", title: str = ""
) -> Holder:
    return Holder(
        side=side, office=office, title=title, name=name, short=(short,), gender=gender,
        start=date.fromisoformat(start), end=date.fromisoformat(end) if end else None,
    )  # fmt: skip


def _body(
    code: str, name: str, kind: str, role: str, aliases: str = "", demonyms: str = "", state: str = ""
) -> Organisation:
    parts = [tuple(filter(None, cell.split(";"))) for cell in (aliases, demonyms)]
    return Organisation(
        code=code, name=name, aliases=parts[0], demonyms=parts[1], metonyms=(), kind=kind, role=role, state=state,
        example="",
    )  # fmt: skip


STATES = (
    _state(
        "USA",
        "United States",
        "American;Americans",
        "Washington",
        "US;U.S.;America",
        "White House;State Department;Pentagon;Foggy Bottom",
    ),
    _state("RUS", "Russia", "Russian;Russians", "Moscow", "", "Kremlin"),
    _state("UKR", "Ukraine", "Ukrainian;Ukrainians", "Kyiv", "", "", "Kharkiv;Donetsk"),
    _state("GBR", "United Kingdom", "British;Briton;Britons", "London", "Britain;UK", "Downing Street"),
    _state("FRA", "France", "French", "Paris", "", "Elysee"),
    _state("DEU", "Germany", "German;Germans", "Berlin"),
    _state("TUR", "Turkey", "Turkish;Turks", "Ankara"),
    _state("IRN", "Iran", "Iranian;Iranians", "Tehran"),
    _state("AFG", "Afghanistan", "Afghan;Afghans", "Kabul"),
    _state("AZE", "Azerbaijan", "Azerbaijani;Azerbaijanis", "Baku"),
    _state("LBY", "Libya", "Libyan;Libyans", "Tripoli"),
    _state("NOR", "Norway", "Norwegian;Norwegians", "Oslo"),
    _state("SWE", "Sweden", "Swedish;Swedes", "Stockholm"),
    _state("FIN", "Finland", "Finnish;Finns", "Helsinki"),
    _state("COL", "Colombia", "Colombian;Colombians", "Bogota"),
    _state("AUT", "Austria", "Austrian;Austrians", "Vienna"),
    _state("MMR", "Myanmar", "Burmese", "Naypyitaw"),
    _state("BEL", "Belgium", "Belgian;Belgians", "Brussels"),
)
ORGANISATIONS = (
    _body("UNO", "United Nations", "organisation", "IGO", "UN;U.N.;UN Security Council;Security Council", "UN"),
    _body("NATO", "NATO", "organisation", "IGO"),
    _body("EUU", "European Union", "organisation", "IGO", "EU;European Commission;Brussels", "EU"),
    _body("IAEA", "International Atomic Energy Agency", "organisation", "IGO", "IAEA;nuclear watchdog"),
    _body("OPEC", "OPEC", "organisation", "IGO"),
    _body("WST", "The West", "bloc", "IGO", "", "Western"),
    _body("TAL", "Taliban", "group", "REB", "", "", "AFG"),
    _body("HEZ", "Hezbollah", "group", "REB"),
    _body("UKRSEP", "Donetsk and Luhansk separatists", "group", "SEP", "", "", "UKR"),
)
OFFICES = (
    _office("", "head_of_state", "president;king"),
    _office("", "head_of_government", "prime minister;premier;chancellor"),
    _office("", "foreign_minister", "foreign minister;secretary of state;foreign secretary"),
    _office("", "defence_minister", "defence minister;defense secretary", "MIL"),
    _office("", "spokesperson", "spokesman;spokeswoman;spokesperson"),
    _office("USA", "foreign_minister", "Secretary of State"),
    _office("USA", "defence_minister", "Secretary of Defense;Pentagon chief", "MIL"),
    _office("RUS", "spokesperson", "Kremlin spokesman"),
)
HOLDERS = (
    _holder("USA", "head_of_state", "Bill Clinton", "Clinton", "m", "1993-01-20", "2001-01-20"),
    _holder("USA", "head_of_state", "Joe Biden", "Biden", "m", "2021-01-20", "2025-01-20"),
    _holder("USA", "foreign_minister", "Hillary Clinton", "Clinton", "f", "2009-01-21", "2013-02-01"),
    _holder("USA", "foreign_minister", "John Kerry", "Kerry", "m", "2013-02-01", "2017-01-20"),
    _holder("USA", "foreign_minister", "Antony Blinken", "Blinken", "m", "2021-01-26", "2025-01-20"),
    _holder("USA", "defence_minister", "Lloyd Austin", "Austin", "m", "2021-01-22", "2025-01-20"),
    _holder("RUS", "head_of_state", "Vladimir Putin", "Putin", "m", "2012-05-07"),
    _holder("RUS", "foreign_minister", "Sergei Lavrov", "Lavrov", "m", "2004-03-09"),
    _holder("RUS", "spokesperson", "Dmitry Peskov", "Peskov", "m", "2012-05-22", "", "Kremlin spokesman"),
    _holder("UKR", "head_of_state", "Volodymyr Zelensky", "Zelensky", "m", "2019-05-20"),
    _holder("GBR", "head_of_government", "Theresa May", "May", "f", "2016-07-13", "2019-07-24"),
    _holder("GBR", "head_of_government", "Boris Johnson", "Johnson", "m", "2019-07-24", "2022-09-06"),
    _holder("GBR", "foreign_minister", "Liz Truss", "Truss", "f", "2021-09-15", "2022-09-06"),
    _holder("FRA", "head_of_state", "Emmanuel Macron", "Macron", "m", "2017-05-14"),
    _holder("DEU", "head_of_government", "Angela Merkel", "Merkel", "f", "2005-11-22", "2021-12-08", "Chancellor"),
    _holder("TUR", "foreign_minister", "Mevlut Cavusoglu", "Cavusoglu", "m", "2015-11-24", "2023-06-03"),
    _holder("NATO", "secretary_general", "Jens Stoltenberg", "Stoltenberg", "m", "2014-10-01", "2024-10-01"),
    _holder("NOR", "head_of_government", "Jens Stoltenberg", "Stoltenberg", "m", "2005-10-17", "2013-10-16"),
)  # fmt: skip
TABLES = Tables(
    states=STATES,
    organisations=ORGANISATIONS,
    offices=OFFICES,
    holders=HOLDERS,
    houses=(),
    in_power=(),
    parties={},
    regions={},
    missions={},
    usual=load_usual_sides(),
    roles=load_roles(),
)


def resolved(text: str, day: date = DAY) -> list[Passage]:
    """The passages of a text with their mentions."""
    report = Report(id="test", published=day, text=text)
    return actors.resolve(passages(report), codebook=TABLES)


def found(text: str, words: str, day: date = DAY, nth: int = 0) -> Mention | None:
    """The longest mention that lies in the nth place of some words, or holds them."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    span = Span(start, start + len(words))
    inside = [
        mention
        for passage in resolved(text, day)
        for mention in passage.mentions
        if span.covers(mention.span) or mention.span.covers(span)
    ]
    return max(inside, key=lambda mention: len(mention.span)) if inside else None


def meant(text: str, words: str, day: date = DAY, nth: int = 0) -> str:
    """Whom some words mean, on one line: "Ned Price | USA | spokesperson", or "? Clinton, Clinton"."""
    mention = found(text, words, day, nth)
    if mention is None:
        return "-"
    actor = mention.actor
    if actor is None:
        return "speaker"
    if not isinstance(actor, Actor):
        return "? " + ", ".join(actor.candidates)
    return " | ".join(part for part in (actor.name, actor.country or "none", actor.office) if part)
