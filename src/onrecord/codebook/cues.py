"""Cues: the words that attribute, what stands after them, and the act that each performs by default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.codebook.tables import TableError, rows, several
from onrecord.model import Act


class CueKind(StrEnum):
    """What kind of words a cue is."""

    VERB = "verb"
    NOUN = "noun"
    PHRASE = "phrase"


FRAMES = frozenset(
    ("that", "np-that", "to", "np-to", "np", "of", "for", "on", "about", "wh", "quote", "source"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One way of attributing: "rule out", a verb with a noun phrase or a clause after it, a refusal.

    `words` are dictionary forms; "~" stands where the source is held inside ("in ~ view"), "*" for any word. `others`
    are the words after the first that must be there.
    """

    words: tuple[str, ...]
    kind: CueKind
    frames: tuple[str, ...]
    act: Act | None
    example: str
    others: frozenset[str]

    @property
    def text(self) -> str:
        """The cue as the table writes it."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class CueTable:
    """All cues, and an index by their first word: the longest cue of a word first.

    `outlets` are agencies and stations that pass on what others say, `channels` those on which somebody says it
    himself ("on Telegram"); both in small letters.
    """

    cues: tuple[Cue, ...]
    by_first: Mapping[str, tuple[Cue, ...]]
    outlets: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()

    def starting(self, lemma: str) -> tuple[Cue, ...]:
        """The cues whose first word this is, longest first."""
        return self.by_first.get(lemma, ())

    def act(self, words: str, kind: CueKind = CueKind.VERB) -> Act | None:
        """The default act of a cue given by its dictionary forms; None if it has none or is not there."""
        for cue in self.starting(words.split(" ", 1)[0]):
            if cue.text == words and cue.kind is kind:
                return cue.act
        return None


def load_cues() -> CueTable:
    """The cues table, with the outlets and the channels of the table `outlets`."""
    columns = ("cue", "kind", "frame", "act", "example")
    cues = tuple(_cue(row) for row in rows("cues", columns=columns, key=("cue", "kind")))
    index: dict[str, list[Cue]] = {}
    for cue in cues:
        index.setdefault(cue.words[0], []).append(cue)
    longest_first = {first: tuple(sorted(found, key=lambda cue: -len(cue.words))) for first, found in index.items()}
    named: dict[str, set[str]] = {"outlet": set(), "channel": set()}
    for row in rows("outlets", columns=("name", "kind", "example"), key=("name",)):
        if row["kind"] not in named:
            raise TableError(f"outlets: {row['name']}: kind {row['kind']!r}; known are {sorted(named)}")
        named[row["kind"]].add(row["name"].lower())
    return CueTable(
        cues=cues,
        by_first=longest_first,
        outlets=frozenset(named["outlet"]),
        channels=frozenset(named["channel"]),
    )


def _cue(row: Mapping[str, str]) -> Cue:
    frames = several(row["frame"])
    unknown = sorted(set(frames) - FRAMES)
    if unknown or not frames:
        raise TableError(f"cues: {row['cue']}: frame {unknown or 'missing'}; known are {sorted(FRAMES)}")
    try:
        kind, act = CueKind(row["kind"]), Act(row["act"]) if row["act"] else None
    except ValueError as fault:
        raise TableError(f"cues: {row['cue']}: {fault}") from fault
    words = tuple(row["cue"].split())
    others = frozenset(words[1:]) - {"~", "*"}
    return Cue(words=words, kind=kind, frames=frames, act=act, example=row["example"], others=others)
