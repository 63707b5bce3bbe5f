"""Time words: weekdays, months, units, numbers, parts of the day, and the small words that place or bound a time.

Each row gives one or several words a kind, which is the vocabulary the rules of `onrecord.when` are written in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from onrecord.codebook.tables import TableError, rows, several


class Kind(StrEnum):
    """What a word or mark does in a time expression."""

    WEEKDAY = "weekday"
    WEEKDAYS = "weekdays"  # Mondays
    MONTH = "month"
    UNIT = "unit"  # week
    UNITS = "units"  # weeks
    NUMBER = "number"  # twelve
    POWER = "power"  # hundred, dozen: what "a" can count
    DIGITS = "digits"  # 12
    FRACTION = "fraction"  # 1/2
    ORDINAL = "ordinal"  # first, 21st
    YEAR = "year"  # 1967
    OLDYEAR = "oldyear"  # 1648
    DECADE = "decade"  # 1990s, nineties
    ISO = "iso"  # 2022-02-18
    CLOCK = "clock"  # 14:30
    ARTICLE = "article"
    THE = "the"
    THIS = "this"
    THAT = "that"
    LAST = "last"
    NEXT = "next"
    PREVIOUS = "previous"
    FOLLOWING = "following"
    SAME = "same"
    THEN = "then"
    LATEST = "latest"
    RECENT = "recent"
    CURRENT = "current"
    PERIOD = "period"
    EVERY = "every"
    ALL = "all"
    AGO = "ago"
    HENCE = "hence"
    EARLIER = "earlier"
    LATER = "later"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    FROM = "from"
    ASOF = "asof"
    BY = "by"
    UNTIL = "until"
    WITHIN = "within"
    FOR = "for"
    IN = "in"
    ON = "on"
    AT = "at"
    OVER = "over"
    OF = "of"
    EVE = "eve"  # of a summit
    AND = "and"
    OR = "or"
    ORSO = "orso"
    TO = "to"
    BETWEEN = "between"
    NOW = "now"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    MIDDLE = "middle"
    END = "end"
    HALF = "half"
    ABOUT = "about"  # left out of a length's extent, as TimeBank does
    AROUND = "around"
    NEARLY = "nearly"  # nearly, more than: inside the extent
    VAGUE = "vague"
    COUPLE = "couple"
    EXTRA = "extra"  # consecutive, more
    DAYPART = "daypart"
    HOUR = "hour"  # noon
    TODAY = "today"
    TONIGHT = "tonight"
    OVERNIGHT = "overnight"
    WEEKEND = "weekend"
    SEASON = "season"
    AMPM = "ampm"
    OCLOCK = "oclock"
    ZONE = "zone"
    FISCAL = "fiscal"
    OFTEN = "often"
    TIMES = "times"
    REF = "ref"
    FUTURE = "future"
    SOON = "soon"
    ONEDAY = "oneday"
    TERM = "term"
    WHILE = "while"
    HOLIDAY = "holiday"
    RAMADAN = "ramadan"
    AHEAD = "ahead"  # a verb that looks forward
    PLEDGE = "pledge"  # a verb in the past that looks forward through "to"
    BEHIND = "behind"  # a verb in the past
    HYPHEN = "hyphen"
    COMMA = "comma"
    POSSESSIVE = "possessive"
    STOP = "stop"  # the end of a sentence
    BREAK = "break"  # the end of a paragraph
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWord:
    """One row: words of one kind, with a sentence that uses them and the TIMEX3 value it comes to."""

    words: tuple[str, ...]
    kind: Kind
    value: str
    answer: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeContext:
    """One row of `times_context`: words beside a time that tell what it is, and what for (`role`)."""

    role: str
    words: tuple[str, ...]
    answer: str
    example: str


@dataclass(frozen=True, eq=False, kw_only=True)
class TimeTable:
    """All time words. `single` finds a row by one lower-case word, `phrases` by the first of several.

    `contexts` holds the words that decide about their neighbours, by role ("counted": "troops" in "2000 troops").

    Compared by identity, so that a text read with it can be remembered cheaply.
    """

    rows: tuple[TimeWord, ...]
    single: Mapping[str, TimeWord]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], TimeWord], ...]]
    contexts: Mapping[str, frozenset[str]]


def load_times() -> TimeTable:
    """The time words table. Raises TableError for an unknown kind or a word that stands in two rows."""
    table = tuple(_row(row) for row in rows("times", columns=_COLUMNS, key=("words",)))
    single: dict[str, TimeWord] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], TimeWord]]] = {}
    seen: set[str] = set()
    for row in table:
        for word in row.words:
            lower = word.lower()
            if lower in seen:
                raise TableError(f"times.tsv: {word!r} stands in two rows")
            seen.add(lower)
            first, *rest = lower.replace("-", " - ").replace("'", " '").split()
            if rest:
                phrases.setdefault(first, []).append(((first, *rest), row))
            else:
                single[lower] = row
    longest_first = {
        first: tuple(sorted(found, key=lambda phrase: -len(phrase[0]))) for first, found in phrases.items()
    }
    contexts = {row.role: frozenset(row.words) for row in load_contexts()}
    return TimeTable(
        rows=table,
        single=MappingProxyType(single),
        phrases=MappingProxyType(longest_first),
        contexts=MappingProxyType(contexts),
    )


def load_contexts() -> tuple[TimeContext, ...]:
    """The table of words beside a time."""
    return tuple(
        TimeContext(role=row["role"], words=several(row["words"]), answer=row["answer"], example=row["example"])
        for row in rows("times_context", columns=("role", "words", "answer", "example"), key=("role",))
    )


_COLUMNS = ("words", "kind", "value", "answer", "example")


def _row(row: dict[str, str]) -> TimeWord:
    try:
        kind = Kind(row["kind"])
    except ValueError as fault:
        raise TableError(f"times.tsv: {row['words']}: no kind {row['kind']!r}") from fault
    return TimeWord(
        words=several(row["words"]), kind=kind, value=row["value"], answer=row["answer"], example=row["example"]
    )
