"""A text read from end to end: rules tried where they match, each reading given the dates named before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from onrecord.codebook.times import Kind, TimeTable
from onrecord.model import Granularity, Interval, TimeType
from onrecord.when import clock, durations, explicit, fractions, leaning, recurring, relative, seasons, weekdays
from onrecord.when.conventions import Conventions
from onrecord.when.grammar import Found, Reading, Rule, Scene, matches
from onrecord.when.lexer import Lexeme, lex
from onrecord.when.settling import settled
from onrecord.when.tense import ahead

RULES: tuple[Rule, ...] = (
    *explicit.RULES,
    *seasons.RULES,
    *fractions.RULES,
    *leaning.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *clock.RULES,
    *recurring.RULES,
    *durations.RULES,
)


@dataclass(frozen=True, slots=True)
class Read:
    """A reading with its place in the row of lexemes, the rule that made it, and the scene it was read in."""

    rule: str
    found: Found
    reading: Reading
    scene: Scene

    @property
    def ahead(self) -> int:
        """The direction of the verb it was read by."""
        return self.scene.ahead


def readings(text: str, *, day: date, table: TimeTable, conventions: Conventions) -> list[Read]:
    """Every reading of the text, in order, none overlapping another."""
    lexemes, found_in = _matched(text, table)
    done: list[Read] = []
    taken = 0
    focus = Focus(lexemes, Scene(day=day, conventions=conventions, contexts=table.contexts))
    for each, found in found_in:
        if found.first < taken:
            continue
        direction = ahead(lexemes, found.first, found.last, table.contexts)
        scene = focus.scene(found, direction)
        reading = _tried(each, found, scene)
        if reading is None:
            continue
        taken = found.last
        done.append(Read(each.name, found, reading, scene))
        focus.take(done[-1])
    return done


@lru_cache(maxsize=4)  # a report is read once more for each day on which words in it were said
def _matched(text: str, table: TimeTable) -> tuple[list[Lexeme], list[tuple[Rule, Found]]]:
    """The text's lexemes and where the rules match: what does not depend on the day."""
    lexemes = settled(lex(text, table), text, table)
    return lexemes, list(matches(lexemes, RULES))


def _tried(each: Rule, found: Found, scene: Scene) -> Reading | None:
    try:
        return each.build(found, scene)
    except (ValueError, OverflowError):
        return None  # "31 February", "9,000 years ago": no date of this calendar


LONGER = ("durations.first_of", "leaning.the_year")  # "the first nine months": a year ago is then no quarter ago


def near(lexemes: Sequence[Lexeme], found: Found) -> list[Lexeme]:
    """The words around a date that may name what happens on it: two after it, then back to the sentence's start."""
    around = []
    for lexeme in lexemes[found.last : found.last + 2]:
        if lexeme.kind in (Kind.STOP, Kind.BREAK, Kind.COMMA):
            break
        around.append(lexeme)
    for lexeme in reversed(lexemes[max(found.first - 8, 0) : found.first]):
        if lexeme.kind in (Kind.STOP, Kind.BREAK):
            break
        around.append(lexeme)
    return around


class Focus:
    """The dates named so far, as the reader goes through the text."""

    def __init__(self, lexemes: Sequence[Lexeme], start: Scene) -> None:
        self._start = start
        self._lexemes = lexemes
        self._date: Interval | None = None
        self._quarter: Interval | None = None
        self._compared: Interval | None = None
        self._last: Read | None = None
        self._landmarks: dict[str, Interval] = {}

    def scene(self, found: Found, direction: int) -> Scene:
        """What a match at this place may lean on."""
        return replace(
            self._start,
            ahead=direction,
            focus=self._date,
            beside=self._since(found, Kind.STOP, Kind.BREAK),
            told=self._since(found, Kind.BREAK),
            quarter=self._quarter,
            compared=self._compared,
            landmarks=self._landmarks,
        )

    def take(self, read: Read) -> None:
        """Remember what a reading named."""
        interval = read.reading.interval
        self._last = read
        if read.rule in LONGER:
            self._compared = None
        if interval is None or read.reading.type not in (TimeType.DATE, TimeType.TIME):
            return
        if interval.granularity is Granularity.QUARTER:
            if read.rule == "leaning.quarter" and interval.end <= self._start.day:
                self._quarter = self._compared = interval
        elif read.reading.value != "PRESENT_REF":
            self._date = interval
            self._mark(read, interval)

    def _mark(self, read: Read, interval: Interval) -> None:
        """Remember which event the day belongs to: "the summit on 3 March", "the 3 March deadline"."""
        named = interval.granularity is Granularity.DAY and interval.start == interval.end
        if not named or read.rule.startswith("leaning."):
            return
        for lexeme in near(self._lexemes, read.found):
            if lexeme.word in self._start.contexts["landmark"]:
                self._landmarks[lexeme.word] = interval
                return

    def _since(self, found: Found, *ends: Kind) -> Interval | None:
        """The day named last, if none of the marks stands between: if it is of the same sentence, or paragraph."""
        last = self._last
        if last is None or last.reading.interval is None:
            return None
        interval = last.reading.interval
        if interval.start != interval.end or last.reading.value == "PRESENT_REF":
            return None
        between = self._lexemes[last.found.last : found.first]
        return None if any(lexeme.kind in ends for lexeme in between) else interval
