"""Who speaks, is spoken to, and acts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.reasons import Reason, Unresolved
from onrecord.model.spans import Span


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    OFFICE = "office"
    MINISTRY = "ministry"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"  # armed groups, parties, movements
    BLOC = "bloc"  # the West, the E3


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone a text names, as of the report's date.

    Antony Blinken in February 2022 is a person whose `country` is USA and whose `office` is
    Secretary of State. `country` is the code of the side spoken for: ISO 3166 alpha-3 or an
    organisation's code; None for a private person or one whose side the text does not say. `role` is the
    CAMEO role code (GOV, MIL, REB, OPP ...).
    """

    name: str
    kind: ActorKind
    country: str | None
    office: str | None = None
    role: str | None = None


class MentionKind(StrEnum):
    """How the words point at the actor."""

    NAME = "name"  # Blinken, Russia, NATO
    ROLE = "role"  # the top US diplomat, the ministry, a senior Turkish official
    METONYM = "metonym"  # Moscow, the Kremlin
    DEMONYM = "demonym"  # Russian (troops), the Russians
    PRONOUN = "pronoun"  # he, its
    SPEAKER = "speaker"  # I, we, our: whoever is speaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that point at an actor, and the actor they point at.

    `span` covers the whole phrase that names the actor ("US State Department spokesperson Ned Price"),
    `head` the words that carry it ("Ned Price"). `actor` is None only for SPEAKER mentions, whose actor
    is known once their quotation has a speaker.
    """

    span: Span
    head: Span
    kind: MentionKind
    actor: Actor | Unresolved | None
    reason: Reason | None = None
