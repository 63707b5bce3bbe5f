"""What a ledger answers with: outcomes of reading and importing, what is due, evidence, lives and chronicles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.model.entries import Entry
from onrecord.model.links import Link, Verdict
from onrecord.model.reports import Problem, Report
from onrecord.model.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one report: read (`statements`), kept already (`known`), or not readable (`problem`)."""

    report: Report | None
    statements: tuple[Statement, ...] = ()
    links: tuple[Link, ...] = ()
    known: bool = False
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What became of `lines` lines of an imported file that stand together: mostly one report's statements.

    `report` is set if it was not kept before; `added` and `revised` are ids, `same` counts those that changed
    nothing. A line that could not be used is a `problem`, and nothing of it was kept.
    """

    lines: int = 1
    report: Report | None = None
    added: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    same: int = 0
    links: tuple[Link, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An open or a lapsed entry and the day its time is or was over, None where the words set none."""

    entry: Entry
    by: date | None
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What bare words ("it", "the charge") are about: those of the statement that they deny or turn down, `other`,
    or without such a one the sentence that they stand in.
    """

    words: str
    other: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A link of an entry, with the entry at its other end, and those that tell the same in copies of its report."""

    link: Link
    other: Entry
    copies: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that bears on an entry, from the day on which it was known.

    `evidence` is the link with the entry at its other end, None where only time ran out; `tellings` are all that
    tell the same (the first is that entry); `verdict` is how the followed entry stood then.
    """

    day: date
    evidence: Evidence | None
    tellings: tuple[Entry, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """One entry's life as of a day.

    `tellings` are all that tell of the same utterance, the entry too; `before` the earlier statements that it
    answers, disputes, fulfils and so on; `first` is how it stood on its report's day, `steps` what came after, by
    day, and `verdict` how it stands.
    """

    entry: Entry
    tellings: tuple[Entry, ...]
    before: tuple[Evidence, ...]
    first: Verdict
    steps: tuple[Step, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing said, or one fact, in a chronicle, however often it was told.

    `day` is the day it belongs to, `tellings` all who tell it (the first is `entry`), `disputed` the entries that
    cannot be true together with it.
    """

    day: date
    entry: Entry
    tellings: tuple[Entry, ...]
    verdict: Verdict
    disputed: tuple[Entry, ...]
