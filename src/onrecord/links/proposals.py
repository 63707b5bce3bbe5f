"""What a rule hands on: the link that a pair may be, the rule's name and half a sentence of why."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Event, EventType, LinkType, Status


@dataclass(frozen=True, slots=True)
class Proposal:
    """A link that a pair may be; how sure it is comes from its signs, unless logic makes it `certain`."""

    type: LinkType
    rule: str
    says: str
    certain: bool = False


NOUNS = {
    EventType.AGREE: "agreement",
    EventType.CONSULT: "talks",
    EventType.SUPPORT: "support",
    EventType.CONCEDE: "concession",
    EventType.COOPERATE: "cooperation",
    EventType.AID: "aid",
    EventType.RETREAT: "withdrawal",
    EventType.REQUEST: "request",
    EventType.ACCUSE: "accusation",
    EventType.REJECT: "rejection",
    EventType.THREATEN: "threat",
    EventType.PROTEST: "protest",
    EventType.SANCTION: "sanctions",
    EventType.MOBILIZE: "deployment",
    EventType.COERCE: "coercion",
    EventType.ASSAULT: "attack",
}


def what(event: Event) -> str:
    """An event in a few words: "no withdrawal by RUS towards GEO (planned)"."""
    by = f" by {' and '.join(event.actor)}" if event.actor else ""
    towards = f" towards {' and '.join(event.recipient)}" if event.recipient else ""
    number = f" of {event.quantity}" if event.quantity else ""
    status = f" ({event.status.value})" if event.status is not Status.PAST else ""
    return f"{'no ' if event.negated else ''}{NOUNS[event.type]}{number}{by}{towards}{status}"
