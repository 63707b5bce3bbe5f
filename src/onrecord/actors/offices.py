"""Which office a title names on a side, and who held it on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.actors.entries import PersonRow
from onrecord.actors.forms import whole_form
from onrecord.actors.grammar import BODIES
from onrecord.actors.index import Index
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import fold, pieces
from onrecord.codebook.actors import Holder, Office
from onrecord.model import Actor, ActorKind

# A noun of the roles table can name several offices; the first that is held on the day is meant.
GENERAL = {
    "leader": ("leader", "head_of_state", "head_of_government"),
    "head": ("head", "secretary_general"),
}
# "the top diplomat", "the chief general": the office of whoever stands highest.
TOP = {"diplomat": "foreign_minister", "general": "army_chief", "commander": "army_chief"}
# An organisation has one head, whatever the table and the report call it.
HEADS = ("secretary_general", "leader", "rebel_leader", "head_of_state", "party_leader", "opposition_leader", "head")
# Offices that many hold at once, whatever the table lists: a title alone does not say which person.
UNHELD = frozenset(
    {"official", "parliament_member", "party_leader", "minister", "judge", "ambassador", "envoy", "governor"}
)
# Offices of a whole state, which no society, bank or court in it has
OF_STATE = frozenset({"head_of_state", "head_of_government", "vice_president", "deputy_head_of_government"})
_LESSER = frozenset({"NGO", "JUD", "LEG", "BUS", "MED", "EDU", "REL", "OPP"})
_LESSER_NOUNS = frozenset(
    "bank court tribunal commission agency institute federation chamber senate parliament assembly society".split()
)
IN_TURN = frozenset({"successor", "predecessor"})  # who holds the office on another day
_RULING = frozenset({"junta", "council", "regime"})
_LONG_AGO = 3653  # days after which nobody is of the rebels any more whom he led
_LOWER = frozenset({"deputy", "vice", "assistant", "opposition", "shadow"})


def held(phrase: Phrase, side: str, words: str, day: date, index: Index) -> Holder | None:
    """The one holder whom a title names on a side and a day, None where none or several fit."""
    row = phrase.row
    if _LOWER.intersection(phrase.modifiers):
        return None
    for code, key in _places(phrase, side, index):
        found = holders(code, key, day, index)
        if row is not None and row.gender:
            found = [each for each in found if each.gender in ("", row.gender)] or found
        found = fitting(found, words, index)
        if len(found) == 1:
            return found[0]
    return None


def _places(phrase: Phrase, side: str, index: Index) -> list[tuple[str, str]]:
    """The sides and office keys to look under: a state's opposition may stand under a code of its own, or not."""
    found = keys(phrase, side, index)
    row = index.organisations.get(side)
    places = [(side, key) for key in found]
    places += [(f"{side}OPP", key) for key in found if key == "opposition_leader"]
    if side in index.states:
        houses = [each.code for each in index.organisations.values() if each.state == side and each.role == "LEG"]
        places += [(code, key) for code in houses for key in found]
    if row is not None and row.role == "OPP" and row.state and "opposition_leader" in found:
        places += [(row.state, "opposition_leader")]
    return places


def keys(phrase: Phrase, side: str, index: Index) -> tuple[str, ...]:
    """The office keys a title can name on a side: its own table row first, then the general one."""
    assert phrase.role is not None
    row, title = phrase.row, phrase.role
    if title.norm in IN_TURN:
        return ()
    if title.norm in TOP and {"top", "chief", "leading"}.intersection(phrase.modifiers):
        return (TOP[title.norm],)
    if side not in index.states and row is not None and row.office in ("head", "leader", "head_of_state"):
        return HEADS
    own = [office.key for office in title.offices if office.side == side]
    if row is not None and row.office in ("head", "leader") and opposes(phrase):
        return ("opposition_leader",)
    if row is not None and row.office in ("head", "minister") and not own and not _joined(phrase, index):
        return ()  # "the chief", "the minister" alone name no office
    general = [office.key for office in (*title.offices, *_joined(phrase, index)) if office.side == ""]
    usual = GENERAL.get(row.office, (row.office,)) if row is not None and row.office else ()
    barred = UNHELD | OF_STATE if of_body(phrase) else UNHELD
    return tuple(key for key in dict.fromkeys((*own, *general, *usual)) if key not in barred)


def of_body(phrase: Phrase) -> bool:
    """Whether somebody leads a body whose name holds a state's: "the president of the Ghana Bar Association".

    So does whoever rules a place in a state: "the Emir of Kano".
    """
    return any(_below_state(inner) or _place(phrase, inner) for inner in phrase.of)


def _place(phrase: Phrase, inner: Phrase) -> bool:
    """Whether a monarch's title is of a place that is no state: "the Sultan of Sokoto"."""
    ruler = phrase.row is not None and phrase.row.office == "head_of_state"
    named = inner.bare_name or (inner.bare_entity and inner.entities[-1].kind == "place")
    return ruler and named


def opposes(phrase: Phrase) -> bool:
    """Whether somebody is of a state's opposition: "the leader of Norway's opposition"."""
    return any(inner.row is not None and inner.row.role == "OPP" and inner.row.kind == "body" for inner in phrase.of)


def _below_state(inner: Phrase) -> bool:
    if inner.role is not None and inner.row is not None:
        noun = inner.role.norm.split()[-1]
        return inner.row.kind == "body" and (inner.row.role in _LESSER or noun in _LESSER_NOUNS | {"party"})
    if inner.name is not None:
        return inner.text[inner.name.last - 1].norm in BODIES
    if not inner.entities:
        return False
    last = inner.entities[-1]
    named = last.kind == "metonym" and not _LESSER_NOUNS.isdisjoint(last.norm.split())
    return named or (last.kind == "organisation" and inner.entities[0].kind in ("state", "demonym"))


def _joined(phrase: Phrase, index: Index) -> list[Office]:
    """The offices of a title whose first word a name took: "the Myanmar junta" + "chief"."""
    beside = [each for each in (phrase, *phrase.of) if each.entities]
    word = beside[0].entities[-1].norm.split()[-1] if beside else ""
    if phrase.role is None or word not in _RULING:
        return []
    form = (word, *phrase.role.norm.split())
    entries = [entry for norms, _, entry in index.names.get(word, ()) if norms == form]
    return [entry.row for entry in entries if isinstance(entry.row, Office)]


def rebel(state: str, day: date, index: Index) -> Holder | None:
    """The one leader of a state's rebels on a day, under whatever code they stand."""
    groups = [row.code for row in index.organisations.values() if row.state == state]
    found = [each for code in groups for each in holders(code, "rebel_leader", day, index)]
    return found[0] if len(found) == 1 else None


def by_whole_title(phrase: Phrase, words: str, day: date, index: Index) -> Holder | None:
    """The holder of a title that says its own side: "the Pentagon chief", "the Kremlin spokesman"."""
    form = whole_form(words)
    if phrase.role is None or form == phrase.role.norm:
        return None
    for office in index.titles.get(form, ()):
        found = (
            fitting(holders(office.side, office.key, day, index), words, index) if office.key not in UNHELD else []
        )
        if len(found) == 1:
            return found[0]
    return None


def holders(side: str, key: str, day: date, index: Index) -> list[Holder]:
    """Who held an office on a day, the latest come first; on a day of change, whoever comes in."""
    found = [each for each in index.held.get((side, key), ()) if each.known_on(day)]
    if any(each.start == day for each in found):
        found = [each for each in found if each.end != day or each.start == day]
    return sorted(found, key=lambda each: each.start, reverse=True)


def fitting(found: list[Holder], words: str, index: Index) -> list[Holder]:
    """Of several holders of one office those whose own title shares most words with the phrase."""
    if len(found) < 2:
        return found
    form = set(whole_form(words).split())
    shared = [len(form.intersection(whole_form(title_of(each, index)).split())) for each in found]
    return [each for each, count in zip(found, shared, strict=True) if count == max(shared)]


def title_of(holder: Holder, index: Index) -> str:
    """The office's name: the holder's own title, the side's, or the general one."""
    office = index.office_of(holder)
    return holder.title or (office.titles[0] if office else holder.office.replace("_", " "))


def office_actor(holder: Holder, index: Index) -> Actor:
    """A holder as an actor: the person, in the office."""
    office = index.office_of(holder)
    return Actor(
        name=holder.name,
        kind=ActorKind.PERSON,
        country=_side(holder, index),
        office=title_of(holder, index),
        role=office.role if office else "GOV",
    )


def _side(holder: Holder, index: Index) -> str:
    """Whom a holder speaks for: the leader of the opposition for the opposition, where that has a code."""
    own = f"{holder.side}OPP"
    return own if holder.office == "opposition_leader" and own in index.organisations else holder.side


def person(row: PersonRow, day: date, index: Index) -> Actor:
    """A codebook person on a day: in the office then held, else of the side served nearest in time.

    Who once served a state is the state's again outside the years in which he opposed it or served an organisation of
    states; who leads a party is the state's while it governs.
    """
    now = [each for each in row.at(day) if each.known_on(day)]
    if now:
        actor, group = office_actor(now[-1], index), index.organisations.get(now[-1].side)
        ruling = group is not None and group.role == "OPP" and _governs(now[-1], group.state or "", day, index)
        return replace(actor, country=group.state, role="GOV") if group is not None and ruling else actor
    nearest = min(row.stints, key=lambda each: (_opposes(each, index), _lent(each, index), _distance(each, day)))
    side = _succeeded(_settled(nearest, day, index), day, index)
    return Actor(name=row.name, kind=ActorKind.PERSON, country=side, role="GOV")


def _settled(holder: Holder, day: date, index: Index) -> str:
    """The side of whoever was last at a post: who led rebels long ago is of their state now."""
    group = index.organisations.get(holder.side)
    if group is not None and group.role == "OPP" and group.state and _governs(holder, group.state, day, index):
        return group.state
    long_ago = holder.end is not None and (day - holder.end).days > _LONG_AGO
    return group.state if group is not None and group.role == "REB" and group.state and long_ago else holder.side


def _governs(holder: Holder, state: str, day: date, index: Index) -> bool:
    """Whether the party by which a title is called has come to power since: "BJP spokesman"."""
    words = [fold(piece) for piece in pieces(holder.title)]
    parties = (index.in_power.get((" ".join(words[:size]), state)) for size in range(1, len(words)))
    return any(party is not None and party.governs_on(day) for party in parties)


def _lent(holder: Holder, index: Index) -> bool:
    """Whether an office is an organisation's of states, which its holder leaves for his own."""
    group = index.organisations.get(holder.side)
    return group is not None and group.kind == "organisation" and not group.state


def _opposes(holder: Holder, index: Index) -> bool:
    group = index.organisations.get(_side(holder, index))
    return group is not None and group.role == "OPP"


def _succeeded(side: str, day: date, index: Index) -> str:
    """The side of a day for people of a state that may have ended: who led the Soviet Union is Russia's in 2019."""
    state = index.states.get(side)
    if state is None or state.until is None or state.successor is None or day <= state.until:
        return side
    return _succeeded(state.successor, day, index)


def _distance(holder: Holder, day: date) -> int:
    if day < holder.start:
        return (holder.start - day).days
    return (day - holder.end).days if holder.end and day > holder.end else 0
