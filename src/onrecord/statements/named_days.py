"""The days that a report names, each with its place: what a day of saying can be read from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from onrecord import when
from onrecord.codebook.times import TimeTable
from onrecord.model import Bound, Granularity, Report, Span, TimeExpression, TimeType
from onrecord.text.tokens import WEEKDAYS

# How far into its paragraph a dateline ends ("CAIRO/ADDIS ABABA, June 22 -").
DATELINE = 60
DATING = frozenset({Granularity.TIME, Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.SPAN})
ENTRY = (".", ":", "-", "–", "—")  # what stands behind the day of an entry
BOUND = "bound"  # the kind of a day after "from" or "by"
PARAGRAPH = re.compile(r"\n\s*\n")
# "ANKARA — ", "JUBA, June 26 (AFP) - ": the dateline of a paragraph
PLACED = re.compile(
    r"[ \t]*[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][\w .]{2,20})?(?: ?\([^)\n]{2,20}\))? ?(?:[—–]|--|(?<=[ )])-)[ \w]"
)
SENTENCE = re.compile(r"[.!?][\"”’')\]]*\s|\n\s*\n")
PART = r"(?:day|date|morning|afternoon|evening|night)"
# Words that count days from the one told of last, and how many.
COUNT = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
# "the day after." counts from what was told, "the day after the vote" from the vote.
CLOSED = r"(?=[,.;:])"
NAMED = r" that (?-i:[A-Z])| that[,.;:]"  # "ten days before that Oslo had said"
THAT = rf"(?= that (?:he|she|it|they|the)\b|{NAMED})"
# ... and "hours before that more ships would come"; behind "the day before" such words count from the report's own
# day as often ("said the day before that its ships"): taken there too, they cost the stories two days
OPENS = r"(?:he|she|it|they|we|there|the|an?|its|his|her|their|no|more|all|any|both|neither)\b"
THAT_TOO = rf"(?= that {OPENS}|{NAMED})"
LATER = rf"(?:later|afterwards?|on\b|after(?:{CLOSED}|{THAT_TOO}))"
EARLIER = rf"(?:earlier|before(?:{CLOSED}|{THAT_TOO})|previously|beforehand)"
# Words that count days from the one told of last, with the sense of the count.
STEPS = tuple(
    (re.compile(rf"\b(?:{words})", re.IGNORECASE), how)
    for words, how in (
        (
            rf"(?:the|that) (?:very )?same {PART}|(?:later|earlier) (?:that|the same) {PART}|that (?:very )?{PART}",
            "same",
        ),
        (
            rf"(?:\w+ )?(?:hours?|minutes) (?:later|earlier|(?:after|before)(?:{CLOSED}|{THAT_TOO}))"
            r"|within (?:\w+ )?(?:hours?|minutes)(?! of)",
            "same",
        ),
        (rf"(?:the )?(?:next|following) {PART}|the {PART} after(?:{CLOSED}|{THAT})", "next"),
        (rf"(?:the )?previous {PART}|the {PART} before(?:{CLOSED}|{THAT})", "previous"),
        (rf"(?P<n>\w+) (?P<u>day|week)s? {LATER}", "later"),
        (rf"(?P<n>\w+) (?P<u>day|week)s? {EARLIER}", "earlier"),
        (r"(?P<n>\w+) (?P<u>day|week|month)s? after(?![,.;:])", "since"),
        (r"(?P<u>day)s after(?![,.;:])", "since"),
    )
)
# Of what happened to a noun: "the fighting that broke out on Monday"; not "said that Oslo left on Monday"
OF_NOUN = re.compile(
    r"\b(?:the|an?|its|his|her|their) (?:\w+ )?\w+ (?:that|which) (?:had |was |were )?[a-z]+\b[^,;\"”]*$"
)
# Behind "after Tuesday's": where somebody speaks
OF_OCCASION = re.compile(
    r"(?:['’]s)? (?:[a-z-]+ ){0,2}"
    r"(?:session|meeting|talks|summit|debate|briefing|conference|call|hearing|veto|vote)\b"
)
OVER = re.compile(r"\bover (?:the )?(?:past |last )?weekend$", re.IGNORECASE)
NOT_UNTIL = re.compile(r"\bnot until (?:the )?$")  # "It was not until Friday that he spoke"
LED_BY = re.compile(r"\b(?:after|during|following) (?:the )?$", re.IGNORECASE)
OWNED = 60
SAID = re.compile(
    r"\b(?:said|told [^.;\"”]{1,30}|warned|announced|added|denied|replied|declared|insisted|stated|confirmed|tweeted)"
    r" (?:late |early )?on $"
)
UNITS = {"day": (1, 0), "week": (7, 0), "month": (30, 4)}  # how many days, and how many more or less
A_FEW = 4
SENSES = {"same": 0, "next": 1, "previous": -1, "later": 1, "earlier": -1, "since": -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Days that a report names, and where: `kind` is how fine the words are, or how they count."""

    span: Span
    start: date
    end: date
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Words that count days from one told of before: "a day later".

    `about` is how many days more or less it may be: "a month after", "days after".
    """

    span: Span
    days: int
    sense: str
    about: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days and steps of one report in the order of its text, and where its paragraphs and sentences begin.

    `today` is the day that the report is told on; `items` are where the parts of news in brief begin, each behind a
    dateline of its own.
    """

    report: Report
    today: date
    named: tuple[Named, ...]
    steps: tuple[Step, ...]
    paragraphs: tuple[int, ...]
    sentences: tuple[int, ...]
    items: tuple[int, ...] = ()

    def paragraph(self, place: int) -> int:
        """The number of the paragraph that holds a place."""
        return bisect_right(self.paragraphs, place)

    def sentence(self, place: int) -> int:
        """The number of the sentence that holds a place, counted from the report's beginning."""
        return bisect_right(self.sentences, place)

    def opening(self, place: int) -> int:
        """Where the sentence that holds a place begins."""
        number = self.sentence(place)
        return self.sentences[number - 1] if number else 0

    def before(self, place: int, most: int) -> Sequence[Named]:
        """The last days named before a place, in its own item of news in brief."""
        last = bisect_right(self.named, place, key=lambda each: each.span.end)
        number = bisect_right(self.items, place)
        start = self.items[number - 1] if number else 0
        return [each for each in self.named[max(last - most, 0) : last] if each.span.start >= start]

    def after(self, place: int, most: int) -> Sequence[Named]:
        """The first days named from a place on."""
        first = bisect_left(self.named, place, key=lambda each: each.span.start)
        return self.named[first : first + most]

    def entry(self, place: int) -> Named | None:
        """The day that heads the paragraph of a place, as in a diary: "28 January. The mayor raised a flag."."""
        number = self.paragraph(place)
        start = self.paragraphs[number - 1] if number else 0
        at = bisect_left(self.named, start, key=lambda each: each.span.start)
        first = self.named[at] if at < len(self.named) else None
        if first is None or first.span.start != start or first.start != first.end:
            return None
        after = self.report.text[first.span.end : first.span.end + 2].lstrip()
        return first if after[:1] in ENTRY else None

    def steps_before(self, place: int, most: int) -> Sequence[Step]:
        """The last steps before a place."""
        last = bisect_right(self.steps, place, key=lambda each: each.span.end)
        return self.steps[max(last - most, 0) : last]


@lru_cache(maxsize=4)  # asked for once for each statement of a report
def days_of(report: Report, table: TimeTable) -> Days:
    """The days that can date what a report tells."""
    text = report.text
    paragraphs = tuple(match.end() for match in PARAGRAPH.finditer(text))
    today = when.told_on(text, report.published, table)
    times = when.read(text, day=today, table=table)
    named = [_named(time, report, today, paragraphs) for time in times]
    steps = [step for words, sense in STEPS for match in words.finditer(text) if (step := _step(match, sense))]
    return Days(
        report=report,
        today=today,
        named=_told_apart([each for each in named if each is not None], text, today),
        steps=tuple(sorted(steps, key=lambda each: each.span)),
        paragraphs=paragraphs,
        sentences=tuple(match.end() for match in SENTENCE.finditer(text)),
        items=_items(text, paragraphs),
    )


def _told_apart(named: Sequence[Named], text: str, today: date) -> tuple[Named, ...]:
    """The days, with "last Wednesday" a week before yesterday or the "Wednesday" that the report names besides."""
    bare = {(each.start, each.span.of(text).lower()) for each in named}

    def is_week_before(each: Named) -> bool:
        last, _, weekday = each.span.of(text).lower().partition(" ")
        near = each.start == moved(today, -1) or (each.start, weekday) in bare
        return last == "last" and weekday in WEEKDAYS and each.start == each.end and near

    return tuple(
        replace(each, start=moved(each.start, -7), end=moved(each.end, -7)) if is_week_before(each) else each
        for each in named
    )


def _is_printed(span: Span, start: date, report: Report, today: date) -> bool:
    """Whether a day is the morrow, on which a report is printed: "OSLO, Monday - Norway said on Tuesday"."""
    words, before = span.of(report.text).lower(), report.text[max(span.start - OWNED, 0) : span.start]
    week = (report.published - start).days in (0, 7) and report.published == moved(today, 1)
    return week and words in WEEKDAYS and bool(SAID.search(before))


def _items(text: str, paragraphs: Sequence[int]) -> tuple[int, ...]:
    """Where the items of news in brief begin; none where fewer than two paragraphs open with a dateline."""
    placed = tuple(start for start in (0, *paragraphs) if PLACED.match(text, start))
    return placed if len(placed) > 1 else ()


def _step(match: re.Match[str], sense: str) -> Step | None:
    """A step, if its number is a word of the list."""
    count = 1
    if "n" in match.re.groupindex:
        number = match["n"].lower()
        count = COUNT.get(number, int(number) if number.isdecimal() and len(number) < 3 else 0)
    elif "u" in match.re.groupindex:
        return Step(span=Span(*match.span()), days=A_FEW * SENSES[sense], sense=sense, about=A_FEW - 1)
    length, about = UNITS.get(match["u"].lower(), (1, 0)) if "u" in match.re.groupindex else (1, 0)
    days = count * length * SENSES[sense]
    return Step(span=Span(*match.span()), days=days, sense=sense, about=about) if count else None


def _named(time: TimeExpression, report: Report, today: date, paragraphs: Sequence[int]) -> Named | None:
    """A time that can date a saying: a past day or stretch of days, not a length, a habit or a dateline."""
    interval = time.interval
    if interval is None or not (time.type in {TimeType.DATE, TimeType.TIME} or _is_point(time)):
        return None
    if _is_printed(time.span, interval.start, report, today):
        return Named(span=time.span, start=report.published, end=report.published, kind=Granularity.DAY.value)
    lasting = time.bound is Bound.FOR and not _is_of_occasion(time, report.text)
    if lasting or time.value in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"} or interval.start > today:
        return None
    leans = time.reason is not None and time.reason.rule.startswith("leaning.")
    words = time.span.of(report.text)
    if time.type is TimeType.TIME and not leans and not _names_day(words):
        return None
    if interval.granularity not in DATING or _is_dateline(time.span, report, paragraphs):
        return None
    kind = "leaning" if leans else str(interval.granularity.value)
    start, end = interval.start, min(interval.end, today)
    if _is_of_occasion(time, report.text):
        return Named(span=time.span, start=start, end=end, kind=kind)
    if time.bound is not Bound.AT:  # "so the promise from 19 August", "by Friday he was threatening"
        before = report.text[max(time.span.start - 12, 0) : time.span.start].rsplit(maxsplit=1)[-1:]
        if NOT_UNTIL.search(report.text[max(time.span.start - len(" not until the "), 0) : time.span.start]):
            return Named(span=time.span, start=end, end=end, kind=kind)
        if before not in (["from"], ["by"]) or interval.granularity is not Granularity.DAY:
            return None
        kind, start = BOUND, end if time.bound is Bound.BY else start
        end = start
    return Named(span=time.span, start=start, end=end, kind=kind)


def _is_point(time: TimeExpression) -> bool:
    """Whether a length leads from a dated event to one day: "two days before the summit"."""
    day = time.interval
    return time.type is TimeType.DURATION and day is not None and day.start == day.end and time.bound is Bound.AT


def _is_of_occasion(time: TimeExpression, text: str) -> bool:
    """Whether a day is that of an occasion of speaking: "said after Tuesday's session", "said over the weekend"."""
    if OVER.search(text[max(time.span.start - len("over the "), 0) : time.span.end]):
        return True
    if not LED_BY.search(text[max(time.span.start - len("following the "), 0) : time.span.start]):
        return False
    return bool(OF_OCCASION.match(text[time.span.end : time.span.end + OWNED])) and when.owned(time.span, text)


def _is_dateline(span: Span, report: Report, paragraphs: Sequence[int]) -> bool:
    number = bisect_right(paragraphs, span.start)
    start = paragraphs[number - 1] if number else 0
    after = report.text[span.end : span.end + 3].strip()[:1]
    return start < span.start < start + DATELINE and after in {"-", "–", "—", "("}


def _names_day(words: str) -> bool:
    """Whether words name a day: "Monday evening" does, "the evening" and "dawn" lean on one named elsewhere."""
    return any(
        word[:1].isupper() or word[:1].isdigit() or word in {"yesterday", "today"} for word in words.split()
    ) or words.lower().startswith(("this ", "last "))


def of_noun(day: Named, days: Days) -> bool:
    """Whether a day is that of what happened to a noun: "the fighting that broke out on Monday"."""
    return bool(OF_NOUN.search(days.report.text[days.opening(day.span.start) : day.span.start]))


def beside_another(day: Named, days: Days) -> bool:
    """Whether it is, and its sentence names the day of its own news before it."""
    last = days.before(day.span.start, 1)
    return bool(last) and last[0].span.start >= days.opening(day.span.start) and of_noun(day, days)


def moved(day: date, days: int) -> date:
    """The day so many days later."""
    return day + timedelta(days=days)
