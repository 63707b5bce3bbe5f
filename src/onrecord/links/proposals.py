"""What a rule hands on: the link that a pair may be, the rule's name and half a sentence of why."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Event, LinkType, Status


@dataclass(frozen=True, slots=True)
class Proposal:
    """A link that a pair may be; how sure it is comes from its signs."""

    type: LinkType
    rule: str
    says: str


def what(event: Event) -> str:
    """An event in a few words: "no RETREAT by RUS towards GEO (planned)"."""
    by = f" by {' and '.join(event.actor)}" if event.actor else ""
    towards = f" towards {' and '.join(event.recipient)}" if event.recipient else ""
    number = ""
    if event.quantity:
        number = f" of {event.quantity.value:,g} {event.quantity.unit or ''}".rstrip()
    status = f" ({event.status.value})" if event.status is not Status.PAST else ""
    return f"{'no ' if event.negated else ''}{event.type.value}{number}{by}{towards}{status}"
