"""What a link may rest on: how event types stand to each other, telling words, and what each sign weighs.

Three tables: `links_motions` says which event types oppose or resemble each other, `links_words` which words accept,
refuse, complete, violate or withdraw, `links_signs` how much each sign counts for each kind of link.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.codebook.tables import TableError, rows
from onrecord.model import EventType, LinkType

RELATIONS = ("akin", "opposite")
ENOUGH = "enough"  # the row of `links_signs` that holds the confidence from which a link is made
KINDS = ("accept", "refuse", "complete", "violate", "withdraw", "common")


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """Two event types that resemble or oppose each other: RETREAT and MOBILIZE are opposite."""

    type: EventType
    other: EventType
    relation: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkWord:
    """A word and what it tells about an earlier statement: "accepted" takes an offer up."""

    word: str
    kind: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A sign of a pair of statements and what it counts for each kind of link (log-odds), with its meaning."""

    sign: str
    weights: Mapping[LinkType, float]
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTables:
    """The three tables, indexed for use.

    `motions` holds both orders of each pair of types; `enough` is the confidence from which a link is made.
    """

    motions: Mapping[tuple[EventType, EventType], str]
    words: Mapping[str, str]
    weights: Mapping[LinkType, Mapping[str, float]]
    enough: Mapping[LinkType, float]


def load_motions() -> tuple[Motion, ...]:
    """The table of opposite and akin event types."""
    columns = ("type", "other", "relation", "example")
    return tuple(
        Motion(
            type=EventType(row["type"]),
            other=EventType(row["other"]),
            relation=_one_of(row["relation"], RELATIONS, "links_motions"),
            example=row["example"],
        )
        for row in rows("links_motions", columns=columns, key=("type", "other"))
    )


def load_link_words() -> tuple[LinkWord, ...]:
    """The table of telling words."""
    return tuple(
        LinkWord(word=row["word"], kind=_one_of(row["kind"], KINDS, "links_words"), example=row["example"])
        for row in rows("links_words", columns=("word", "kind", "example"), key=("word",))
    )


def load_signs() -> tuple[Sign, ...]:
    """The table of signs: one column per kind of link, an empty cell where a sign counts for nothing."""
    kinds = tuple(LinkType)
    columns = ("sign", *(link.value for link in kinds), "means")
    return tuple(
        Sign(
            sign=row["sign"],
            weights={link: float(row[link.value]) for link in kinds if row[link.value]},
            means=row["means"],
        )
        for row in rows("links_signs", columns=columns, key=("sign",))
    )


def load_links() -> LinkTables:
    """All that linking needs."""
    motions = {
        pair: motion.relation
        for motion in load_motions()
        for pair in ((motion.type, motion.other), (motion.other, motion.type))
    }
    weights: dict[LinkType, dict[str, float]] = {link: {} for link in LinkType}
    for sign in load_signs():
        for link, weight in sign.weights.items():
            weights[link][sign.sign] = weight
    enough = {link: signs_of.pop(ENOUGH, 1.0) for link, signs_of in weights.items()}
    words = {row.word: row.kind for row in load_link_words()}
    return LinkTables(motions=motions, words=words, weights=weights, enough=enough)


def _one_of(value: str, allowed: tuple[str, ...], table: str) -> str:
    if value not in allowed:
        raise TableError(f"{table}: {value!r} is none of {', '.join(allowed)}")
    return value
