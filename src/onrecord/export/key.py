"""What the signs on a page mean, of those that stand on it: standings, kinds of event, codes of sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord import codebook
from onrecord.links import parties
from onrecord.model import Entry, EventType, Standing, Verdict

STANDING_MEANS = {
    Standing.OPEN: "its time runs, or it names no end, and nothing read settles it",
    Standing.KEPT: "it was done",
    Standing.BROKEN: "the opposite was done, or it was not done in its time",
    Standing.WITHDRAWN: "the same side took it back",
    Standing.VOID: "the condition it hung on failed",
    Standing.LAPSED: "its time is over, and nothing read shows an outcome",
    Standing.BORNE_OUT: "what was foretold happened",
    Standing.BELIED: "what happened shows it wrong",
    Standing.STANDING: "nothing read disputes it or bears it out",
    Standing.DISPUTED: "another says what cannot be true with it",
    Standing.CORROBORATED: "another source, or what happened, bears it out",
}
EVENT_MEANS = {
    EventType.AGREE: "agree, settle, accept",
    EventType.CONSULT: "meet, visit, telephone",
    EventType.SUPPORT: "back, praise, recognise",
    EventType.CONCEDE: "yield, ease, admit",
    EventType.COOPERATE: "work together, trade, share",
    EventType.AID: "give help, money, arms",
    EventType.RETREAT: "withdraw, release, cease fire",
    EventType.REQUEST: "ask, demand, appeal",
    EventType.ACCUSE: "blame, criticise, investigate",
    EventType.REJECT: "refuse, deny, veto",
    EventType.THREATEN: "warn, threaten",
    EventType.PROTEST: "demonstrate, strike, riot",
    EventType.SANCTION: "impose sanctions, cut ties, expel",
    EventType.MOBILIZE: "move, raise or exercise forces",
    EventType.COERCE: "seize, arrest, block, repress",
    EventType.ASSAULT: "attack, bomb, kill",
}


def standings(entries: Iterable[Entry], verdicts: Mapping[str, Verdict]) -> dict[str, str]:
    """The standings of the entries, with what each means."""
    used = {verdicts[entry.id].standing for entry in entries}
    return {each.value.replace("_", " "): means for each, means in STANDING_MEANS.items() if each in used}


def events(entries: Iterable[Entry]) -> dict[str, str]:
    """The kinds of event that the entries and their conditions are about, with what each means."""
    statements = [entry.statement for entry in entries]
    coded = [s.event for s in statements] + [s.condition.event for s in statements if s.condition]
    used = {event.type for event in coded if event}
    return {each.value: means for each, means in EVENT_MEANS.items() if each in used}


def sides(entries: Iterable[Entry]) -> dict[str, str]:
    """The codes of the sides that the entries name, with the names that the tables have for them."""
    tables = codebook.load()
    names = {state.code: state.name for state in tables.states}
    names |= {organisation.code: organisation.name for organisation in tables.organisations}
    used = {side for entry in entries for side in parties(entry)}
    return {code: names[code] for code in sorted(used) if code in names and names[code] != code}
