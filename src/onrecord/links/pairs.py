"""Two entries held side by side: what a link may rest on, worked out once for every rule.

A `Pair` is read as "what does the later statement do to the earlier one?". Its properties are plain facts about the
two (same event, opposed motion, same side, days between), and every rule and weight is built from them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.codebook.links import LinkTables
from onrecord.links.lasting import lasting
from onrecord.links.similarity import Direction, Words, content_words, cosine, direction, nearness
from onrecord.model import Act, Entry, Event, Interval, Status

WEEK = 7  # days
NEAR = 300  # characters: about the next sentence or two
NEXT = 120
SHORT = 5  # words: "Not so", "It's not true": an answer that leans on what it answers
# From here on the words of two contents nearly always mean one thing
THE_SAME = 0.7
ONE_MATTER = 0.5  # ... or most often speak of one matter
UNTIL = re.compile(r"\b(?:un)?till?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Prepared:
    """An entry with its words taken apart, once a rule asks for them (not slotted, so that they are kept)."""

    entry: Entry
    telling: Mapping[str, str]  # the table of link words
    place: int  # where its content begins in its report
    end: int  # and where it ends
    vouched: bool = False  # whether what somebody says counts like what the report tells

    @cached_property
    def words(self) -> Words:
        """Its stems, names, numbers and telling words."""
        return content_words(self.entry.words, words=self.telling)

    @cached_property
    def clause(self) -> Words:
        """The words of its condition, likewise; none without one."""
        return content_words(self.entry.condition_words, words=self.telling)

    @cached_property
    def meaning(self) -> Direction:
        """What its words mean, as a direction; without length where the reading model did not say."""
        return direction(self.entry.statement.meaning)

    @property
    def narrated(self) -> bool:
        """Whether it is a fact that the report tells in its own voice."""
        return self.entry.statement.speaker is None

    @property
    def act(self) -> str:
        """The act, or `fact` for a narrated one."""
        return "fact" if self.narrated or self.vouched else self.entry.statement.act.value

    @property
    def done(self) -> bool:
        """Whether its event is told as past or going on, and its time does not lie ahead of the report."""
        event = self.entry.statement.event
        return happened(event) and (event is None or event.when is None or event.when.end <= self.entry.published)

    @property
    def parties(self) -> frozenset[str]:
        """The sides named by the event."""
        event = self.entry.statement.event
        return frozenset((*event.actor, *event.recipient)) if event else frozenset()


def prepare(entry: Entry, *, words: Mapping[str, str]) -> Prepared:
    """The entry with its place in its report; `words` is the table of link words."""
    content = entry.statement.content
    place = min((span.start for span in content), default=0)
    end = max((span.end for span in content), default=0)
    return Prepared(entry, words, place, end)


def motion(one: Event, other: Event, tables: LinkTables) -> str:
    """How two event types stand to each other: same, akin, opposite or "" for unrelated."""
    return "same" if one.type is other.type else tables.motions.get((one.type, other.type), "")


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """How two lists of sides compare: equal, open (one is empty), share or apart."""
    if one == other:
        return "equal"
    if not one or not other:
        return "open"
    return "share" if set(one) & set(other) else "apart"


def sense(one: Event, other: Event, tables: LinkTables) -> int:
    """1 if the two say the same thing happens, -1 if the opposite, 0 if neither follows from their types."""
    relation = motion(one, other, tables)
    if relation in ("same", "akin"):
        return 1 if one.negated == other.negated else -1
    if relation == "opposite" and not (one.negated and other.negated):
        return -1 if one.negated == other.negated else 1
    return 0


@dataclass(frozen=True)
class Pair:
    """A later and an earlier entry, compared. Not slotted: what is worked out is kept."""

    later: Prepared
    earlier: Prepared
    tables: LinkTables

    @cached_property
    def events(self) -> tuple[Event, Event] | None:
        """Both events, if both statements have one."""
        one, other = self.later.entry.statement.event, self.earlier.entry.statement.event
        return (one, other) if one and other else None

    @cached_property
    def motion(self) -> str:
        """How the two event types stand to each other."""
        return motion(*self.events, self.tables) if self.events else ""

    @cached_property
    def sense(self) -> int:
        """1 same, -1 opposed, 0 neither."""
        return sense(*self.events, self.tables) if self.events else 0

    @cached_property
    def same_report(self) -> bool:
        """Whether one report tells both."""
        return self.later.entry.statement.report == self.earlier.entry.statement.report

    @cached_property
    def same_breath(self) -> bool:
        """Whether the two are said in the same words: "Oslo and Suva both deny that troops are on the island"."""
        return self.same_report and self.later.entry.statement.content == self.earlier.entry.statement.content

    @cached_property
    def days(self) -> int:
        """Days from the earlier report to the later."""
        return (self.later.entry.published - self.earlier.entry.published).days

    @cached_property
    def gap(self) -> int | None:
        """Characters between the contents in one report; negative if the later stands before, 0 if they touch."""
        if not self.same_report:
            return None
        if self.later.place >= self.earlier.place:
            return max(self.later.place - self.earlier.end, 0)
        return min(self.later.end - self.earlier.place, 0)

    @cached_property
    def likeness(self) -> float:
        """Overlap of the words, 0 to 1."""
        return cosine(self.later.words.stems, self.earlier.words.stems)

    @cached_property
    def nearness(self) -> float | None:
        """How near the two are in meaning, -1 to 1; None where one was made without the reading model."""
        return nearness(self.later.meaning, self.earlier.meaning)

    @cached_property
    def same_side(self) -> bool:
        """Whether both speak for one known side."""
        side = self.later.entry.side
        return side is not None and side == self.earlier.entry.side

    @cached_property
    def same_speaker(self) -> bool:
        """Whether one named person or body speaks in both."""
        one, other = self.later.entry.statement.speaker, self.earlier.entry.statement.speaker
        unnamed = (each is None or (each.span is None and each.unresolved is not None) for each in (one, other))
        return not any(unnamed) and bool(one and other and one.name and one.name == other.name)

    @cached_property
    def nested(self) -> bool:
        """Whether one is told inside the other."""
        one, other = self.later.entry.statement, self.earlier.entry.statement
        return one.within == other.id or other.within == one.id

    @cached_property
    def condition(self) -> int:
        """1 if the later event meets the earlier condition, -1 if it makes it fail, 0 if it does not touch it."""
        condition = self.earlier.entry.statement.condition
        event = self.later.entry.statement.event
        if not (condition and condition.event and event):
            return 0
        if not set(event.actor) & set(condition.event.actor) and event.actor and condition.event.actor:
            return 0
        if not condition.must:
            return -sense(event, condition.event, self.tables)
        return sense(event, condition.event, self.tables)

    @cached_property
    def vouched(self) -> bool:
        """Whether the later says of a dated deed what its doer owns up to, or a third side confirms.

        "The last soldiers left Suva on Monday, Oslo said" after "Oslo will withdraw from Suva". What the other side
        says is no such evidence.
        """
        later, earlier = self.later.entry, self.earlier.entry
        if later.statement.act is not Act.CLAIM or not later.side or later.side in counterparts(earlier):
            return False
        # who carries out a threat seldom does so in its words
        own = self.same_side and earlier.statement.act is Act.THREAT and self.days > 0
        alike_in = self.likeness or (own and (self.nearness or 0) > ONE_MATTER)
        if not self.events or not self.later.done or not alike_in:
            return False
        when, said = self.events[0].when, earlier.statement.said_on
        dated = bool(when and said and when.start >= said.start and (when.end - when.start).days < WEEK)
        same = self.motion in ("same", "opposite") and alike(self.events[0].actor, self.events[1].actor) == "equal"
        return dated and same

    @cached_property
    def plain(self) -> bool:
        """Whether the later tells the very deed of the earlier as done, on a day since, in words that mean the same.

        "The last French soldiers left Mali on Monday, the general staff said" after "France will withdraw its troops
        from Mali".
        """
        if not self.events or self.motion != "same" or self.sense < 0 or self.days <= 0 or self.events[0].negated:
            return False
        done, meant = self.events
        if self.nearness is None or self.nearness < THE_SAME or not self.likeness:
            return False
        if alike(done.actor, meant.actor) != "equal" or alike(done.recipient, meant.recipient) == "apart":
            return False
        said = self.earlier.entry.statement.said_on
        dated = bool(done.when and said and done.when.start >= said.start)
        return self.later.done and (self.later.narrated or dated)

    @cached_property
    def strays(self) -> bool:
        """Whether one who had promised to go on is told, or vouched for, to act against it."""
        if not self.events or self.sense >= 0 or not lasting(self.earlier.entry):
            return False
        by = alike(self.events[0].actor, self.events[1].actor)
        return by in ("equal", "share") and (self.later.narrated or self.vouched)

    @cached_property
    def hinge(self) -> str:
        """How the later event stands to the one that the earlier statement hangs on: same, akin, opposite or "".

        It must be done, by the side that was to do it and to the one it was to be done to, and between the saying and
        the end of the time that the condition names.
        """
        statement, event = self.earlier.entry.statement, self.later.entry.statement.event
        condition = statement.condition
        if not (condition and condition.event and event and self.later.done):
            return ""
        awaited = condition.event
        if not set(event.actor) & set(awaited.actor) or not set(awaited.recipient) <= self.later.parties:
            return ""
        said = statement.said_on.start if statement.said_on else self.earlier.entry.published
        by = deadline(self.earlier.entry)
        if event.when and (event.when.end < said or (by and event.when.start > by.end)):
            return ""
        return motion(event, awaited, self.tables)


def counterparts(entry: Entry) -> frozenset[str]:
    """The sides that would hold others to a statement: to whom it is promised, or who demands it."""
    statement, event = entry.statement, entry.statement.event
    wants = entry.side if statement.act is Act.DEMAND else statement.addressee
    doers = {entry.side if statement.act is not Act.DEMAND else None, *(event.actor if event else ())}
    return frozenset(side for side in (wants, *(event.recipient if event else ())) if side) - doers


def happened(event: Event | None) -> bool:
    """Whether the event is told as past or going on."""
    return event is not None and event.status in (Status.PAST, Status.ONGOING)


def apart(one: Interval | None, other: Interval | None) -> bool:
    """Whether both times are known and share no day."""
    return bool(one and other and not one.overlaps(other))


def together(one: Interval | None, other: Interval | None) -> bool:
    """Whether both times are known and share a day."""
    return bool(one and other and one.overlaps(other))


def deadline(entry: Entry) -> Interval | None:
    """The time by which what a statement hangs on must have happened, or not; an "until" sets none.

    "Until then we will not talk" is said on a day, and not only for that day.
    """
    condition = entry.statement.condition
    return None if condition is None or UNTIL.search(entry.condition_words) else condition.by


def due(entry: Entry) -> date | None:
    """The last day of what a statement says will happen; else its condition's deadline; else None."""
    statement = entry.statement
    if statement.event and statement.event.when:
        return statement.event.when.end
    by = deadline(entry)
    return by.end if by and statement.act is not Act.FORECAST else None
