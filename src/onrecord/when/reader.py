"""A text read from end to end: rules tried where they match, each reading given the dates named before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.codebook.times import Kind, TimeTable
from onrecord.model import Granularity, Interval, TimeType
from onrecord.when import clock, durations, explicit, leaning, recurring, relative
from onrecord.when.conventions import Conventions
from onrecord.when.grammar import Found, Reading, Rule, Scene, matches
from onrecord.when.lexer import Lexeme, lex
from onrecord.when.tense import ahead

RULES: tuple[Rule, ...] = (
    *explicit.RULES,
    *leaning.RULES,
    *relative.RULES,
    *clock.RULES,
    *recurring.RULES,
    *durations.RULES,
)


@dataclass(frozen=True, slots=True)
class Read:
    """A reading with its place in the row of lexemes, the rule that made it, and the direction it was read in."""

    rule: str
    found: Found
    reading: Reading
    ahead: int


def readings(text: str, *, day: date, table: TimeTable, conventions: Conventions) -> list[Read]:
    """Every reading of the text, in order, none overlapping another."""
    lexemes = lex(text, table)
    done: list[Read] = []
    taken = 0
    focus = Focus(lexemes, day)
    for each, found in matches(lexemes, RULES):
        if found.first < taken:
            continue
        direction = ahead(lexemes, found.first, found.last)
        reading = _tried(each, found, focus.scene(day, conventions, direction, found))
        if reading is None:
            continue
        taken = found.last
        done.append(Read(each.name, found, reading, direction))
        focus.take(done[-1])
    return done


def _tried(each: Rule, found: Found, scene: Scene) -> Reading | None:
    try:
        return each.build(found, scene)
    except (ValueError, OverflowError):
        return None  # "31 February", "9,000 years ago": no date of this calendar


class Focus:
    """The dates named so far, as the reader goes through the text."""

    def __init__(self, lexemes: Sequence[Lexeme], day: date) -> None:
        self._day = day
        self._lexemes = lexemes
        self._date: Interval | None = None
        self._quarter: Interval | None = None
        self._last: Read | None = None

    def scene(self, day: date, conventions: Conventions, direction: int, found: Found) -> Scene:
        """What a match at this place may lean on."""
        return Scene(
            day=day,
            conventions=conventions,
            ahead=direction,
            focus=self._date,
            beside=self._beside(found),
            quarter=self._quarter,
        )

    def take(self, read: Read) -> None:
        """Remember what a reading named."""
        interval = read.reading.interval
        self._last = read
        if interval is None or read.reading.type not in (TimeType.DATE, TimeType.TIME):
            return
        if interval.granularity is Granularity.QUARTER:
            if read.rule == "leaning.quarter" and interval.end <= self._day:
                self._quarter = interval
        elif read.reading.value != "PRESENT_REF":
            self._date = interval

    def _beside(self, found: Found) -> Interval | None:
        """The day named last, if it stands in the same sentence."""
        last = self._last
        if last is None or last.reading.interval is None:
            return None
        interval = last.reading.interval
        if interval.start != interval.end or last.reading.value == "PRESENT_REF":
            return None
        between = self._lexemes[last.found.last : found.first]
        stopped = any(lexeme.kind in (Kind.STOP, Kind.BREAK) for lexeme in between)
        return None if stopped else interval
