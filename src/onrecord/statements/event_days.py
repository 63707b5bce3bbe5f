"""Days counted from an event that the report dates: "Suva shut the port on Friday. A day before the closure Oslo"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from onrecord.model import Granularity, Span
from onrecord.statements import asides
from onrecord.statements.counted_days import REACH
from onrecord.statements.named_days import COUNT, UNITS, Named, moved
from onrecord.statements.sayings import PERFECT, Setting, dates_another, gap_between, inside

COUNTED = re.compile(
    r"\b(?:the eve of|(?:(?P<n>the|\w+) )?(?P<unit>minute|hour|day|week|month)(?P<many>s)? (?P<side>before|after))"
    r" (?P<which>the|its|his|her|their|that|this)(?P<noun>(?: [A-Za-z][\w-]*){1,5})",
    re.IGNORECASE,
)
SHORT = frozenset(("minute", "hour"))
# What ends the name of an event, if no comma does
CLOSING = frozenset(
    "of in on at by to for from with between among against over that which who when was were had has is are and or "
    "but said says told asked called warned last this next late early earlier later".split()
)
LASTING = frozenset("war crisis conflict fighting siege year week month day night".split())  # no event of one day
DAY = re.compile(r" (?:late |early )?on ")
LOOK = 24  # days named before that are looked at
NEAR, BESIDE = 80, 12  # characters between a day and the verb of the event, and between it and its noun in words said
FEW = 3  # how many days may be counted from the sentence before
LEAST, SHORTEST = 4, 3  # letters of a stem that "decide" or "elected" may be made from, and of any
# What was only to come: "said on Friday that it would ban them"
AHEAD = re.compile(r"\b(?:to|will|would|could|may|might|must|should|not) $")
WORD = re.compile(r"[A-Za-z][\w-]*")
# What makes the noun of an event from its verb, and the verbs that it is not made from so
ENDING = re.compile(r"(?:ation|ition|[st]ion|ment|al|ure|ing|ance|ence|e)?s?$")
IRREGULAR = {
    "death": "die", "deaths": "die", "expulsion": "expel", "expulsions": "expel", "loss": "lost", "meeting": "met",
    "sale": "sold", "shooting": "shot", "signature": "sign", "speech": "spoke", "strike": "struck",
    "strikes": "struck", "seizure": "seiz", "flight": "fled", "sinking": "sank", "withdrawal": "withdr",
    "ouster": "oust", "appeal": "appeal", "statement": "statement", "violence": "violence",
}  # fmt: skip


def event_day(place: Setting) -> Named | None:
    """The day that the reporting clause counts from an event which the report dates: "Two days after the ban, Oslo".

    The event is dated where its verb is, or it is named; else "the day after the vote" counts from the day that the
    sentence before tells of, and so does what had been said before it.
    """
    found = (_counted(match, span, step, place) for match, span, step in _matches(place))
    return next((each for each in found if each is not None), None)


def is_before_untold(place: Setting) -> bool:
    """Whether it had been said before an event without a day: "had told them on the eve of the vote"."""
    return place.tense == PERFECT and any(days < 0 for _, _, (days, _) in _matches(place))


def _matches(place: Setting) -> Iterator[tuple[re.Match[str], Span, tuple[int, int]]]:
    """The words of the reporting clause that count from an event, where they stand, and how many days they count."""
    text, sentence = place.passage.report.text, place.sentence
    said = (*place.attribution.content, *(piece for each in place.earlier for piece in each.content))
    cue = Span(place.anchors[0].start, place.anchors[-1].end) if place.anchors else Span(place.start, place.start)
    for match in COUNTED.finditer(text, sentence.start, sentence.end):
        head, step = _head(match, place), _step(match)
        span = Span(match.start(), head.end if head is not None else match.end())
        if step is None or any(each.span.overlaps(span) for each in place.clause) or inside(span, said):
            continue
        named = Named(span=span, start=place.days.today, end=place.days.today, kind="event")
        aside = asides.told_beside(named, cue, sentence, place.passage, place.days.today)
        if not aside and gap_between(span, cue) <= REACH:
            yield match, span, step


def _counted(match: re.Match[str], span: Span, step: tuple[int, int], place: Setting) -> Named | None:
    """The day counted from the event, if it has one and the day is not still to come."""
    days, about = step
    dated = _dated(span.end, place)
    head = _head(match, place)
    noun = head.of(match.string).lower() if head is not None else None
    told = _told(noun, span.start, place) or _spoken(noun, place) if noun is not None else None
    if told is None and noun is not None and _points_back(match, span, noun):
        told = _last(span.start, place, days)
    anchor = dated[0] if dated is not None else told
    day = moved(anchor, days) if anchor is not None else None
    if day is None or day > place.days.today:
        return None
    whole = Span(span.start, dated[1] if dated is not None else span.end)
    return Named(span=whole, start=moved(day, -about), end=min(moved(day, about), place.days.today), kind="event")


def _step(match: re.Match[str]) -> tuple[int, int] | None:
    """How many days are counted, and how many more or less it may be; None where no number is told."""
    if match["unit"] is None:
        return -1, 0
    unit, number = match["unit"].lower(), (match["n"] or "").lower()
    if unit in SHORT:
        return 0, 0
    whole = number == "the" and unit == "day" and not match["many"]  # not "in the days before the vote"
    count = 1 if whole else COUNT.get(number, 0)
    length, about = UNITS[unit]
    return (count * length * (1 if match["side"].lower() == "after" else -1), about) if count else None


def _head(match: re.Match[str], place: Setting) -> Span | None:
    """The noun that names the event: "wheat export | ban | Oslo", "new | law | took effect"."""
    found: list[Span] = []
    spans = [Span(*word.span()) for word in WORD.finditer(match.string, *match.span("noun"))]
    for at, span in enumerate(spans):
        word = span.of(match.string)
        if (
            word in CLOSING
            or (word[0].isupper() and found)
            or (found and _is_verb(span, at + 1 == len(spans), place))
        ):
            break
        found += [span] if word[0].islower() else []
    return found[-1] if found and found[-1].of(match.string) not in LASTING else None


def _is_verb(span: Span, last: bool, place: Setting) -> bool:
    """Whether a word is the verb whose subject the noun before it is: "the law | took effect"; not "disputed"."""
    token = next(iter(place.passage.tokens_in(span)), None)
    if token is None or token.lemma == token.word or token.word.endswith(("s", "ing")):
        return False
    return last or not token.word.endswith("ed")


def _points_back(match: re.Match[str], span: Span, noun: str) -> bool:
    """Whether an event may be what the sentence before tells of: "that raid", or one that the report named before.

    Not what a name tells apart: "the Swedish vote".
    """
    if any(word[0].isupper() for word in match.string[match.start("noun") : span.end].split()):
        return False
    pointed = match["which"].lower() in ("that", "this")
    return pointed or next(_words(noun, match.string, 0, span.start), None) is not None


def _dated(end: int, place: Setting) -> tuple[date, int] | None:
    """The day right behind the event's name, and where it ends: "on the eve of the vote on Friday"."""
    led = DAY.match(place.passage.report.text, end)
    for each in place.passage.times:
        day = each.interval if led is not None and each.span.start == led.end() else None
        if day is not None and day.granularity is Granularity.DAY and day.start == day.end:
            return day.start, each.span.end
    return None


def _told(noun: str, before: int, place: Setting) -> date | None:
    """The day that the report gave last to what the noun names."""
    text, days = place.passage.report.text, place.days
    for each in reversed(days.before(before, LOOK)):
        number = days.sentence(each.span.start)
        end = days.sentences[number] if number < len(days.sentences) else len(text)
        for word in _words(noun, text, days.opening(each.span.start), min(end, before)):
            near = each.start == each.end and gap_between(word, each.span) <= NEAR
            if near and not _is_planned(word, each, noun, place):
                return each.start
    return None


def _spoken(noun: str, place: Setting) -> date | None:
    """The day of a saying that the noun names by its verb: "announced; on the eve of the announcement"."""
    text = place.passage.report.text
    for last in reversed(place.earlier):
        day = last.said_on if last.said_on is not None and last.said_on.start == last.said_on.end else None
        cued = any(next(_words(noun, text, cue.start, cue.end), None) for cue in last.cue)
        if day is not None and cued:
            return day.start
    return None


def _is_planned(word: Span, day: Named, noun: str, place: Setting) -> bool:
    """Whether a day is when somebody said that it would be done: "said on Friday it would ban them"."""
    text, told = place.passage.report.text, [piece for each in place.earlier for piece in each.content]
    if AHEAD.search(text[max(word.start - len("should "), 0) : word.start]):
        return True
    named = word.of(text).lower() == noun and gap_between(word, day.span) <= BESIDE  # "announced a ban on Friday"
    return inside(word, told) and not inside(day.span, told) and not named


def _words(noun: str, text: str, start: int, end: int) -> Iterator[Span]:
    """Where a noun or its verb stands."""
    stem = IRREGULAR.get(noun) or ENDING.sub("", noun)
    stem = stem if len(stem) >= SHORTEST else noun
    # "election" is made from "elect", "decision" from "decide"; "ban" makes "banned"
    doubled = rf"(?:{stem[-1:]}|[td])" if len(stem) >= LEAST else stem[-1:]
    verb = re.compile(rf"\b(?:{noun}|{stem}(?:{doubled}?(?:e|es|ed|ing)|d|s|y|ies|ied)?)\b", re.IGNORECASE)
    return (Span(*match.span()) for match in verb.finditer(text, start, end))


def _last(before: int, place: Setting, days: int) -> date | None:
    """The day that the sentence before tells of, if what was said came after it or "had" come before it."""
    for each in place.before[-1:]:
        near = place.days.sentence(before) - place.days.sentence(each.span.start) == 1
        counts = 0 <= days <= FEW or (days >= -FEW and place.tense == PERFECT)
        if near and counts and each.start == each.end and not dates_another(place, each):
            return each.start
    return None
