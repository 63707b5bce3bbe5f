"""Words without a day of their own: "Oslo said so on Monday. Suva called for talks." leaves the days since open."""

from __future__ import annotations

import re
from datetime import date

from onrecord.model import Statement
from onrecord.statements.named_days import Named
from onrecord.statements.old_days import GIVEN
from onrecord.statements.sayings import (
    PERFECT,
    PRESENT,
    PRESENT_PERFECT,
    Key,
    Setting,
    inside,
    place_of,
    same,
    told_back,
)

# So many days before the report, the day of the saying before is only where the days begin on which another spoke:
# on annotated stories that was right more often than the day alone, but not of the day before the report
OLD = 2
# ... if the day has less than this chance: where the report gave another saying a newer day, and where it did not
HARDLY, ALONE = 0.61, 0.35
FAR = 2  # paragraphs
LOOK = 24  # days named before that are looked at
NEWS = 3  # how many days old the first day of a report may be that its lead is told of
# "In a telephone interview", "Speaking to the Herald", "at a rally", "Now under guard"
OCCASION = re.compile(
    r"\b(?:in|at|during) an? (?:[\w-]+ ){0,2}(?:interview|rally|conference|briefing|speech|broadcast)\b"
    r"|\bby (?:tele)?phone\b|^\W*speaking (?:to|at|in|from|by|on|after)\b|^\W*now (?:under|in|at|back|out)\b",
    re.IGNORECASE,
)

# Ahead of whoever speaks, that it is said of the present: "Now it says"
NOW = re.compile(r"(?:(?:And|But|Yet) )?(?:now|this (?:year|month)),? ", re.IGNORECASE)
SILENT = 4  # days since a speaker was last heard, from which such words are news


def until(key: Key, chance: float, place: Setting) -> date | None:
    """The last day on which the words may have been said, if only the first can be told; None if the day is known.

    Another speaker than before, without a day of his own; the last day is then that of the report.
    """
    last = place.earlier[-1] if place.earlier else None
    if key is None or key[0] != key[1] or key[0] >= place.days.today or last is None or place.tense == PERFECT:
        return None
    if place.speaker is None or (last.speaker is not None and same(last.speaker, place.speaker)):
        return None
    today = place.days.today
    if _is_back_to_news(place):
        return today
    newer = any(each.said_on is not None and each.said_on.start > key[0] for each in place.earlier)
    loose = chance < (HARDLY if newer else ALONE) or place.tense == PRESENT_PERFECT
    begun = last.said_on is not None and last.said_on.start == key[0]
    return today if loose and (today - key[0]).days >= OLD and (begun or _is_far(key, place)) else None


def _is_back_to_news(place: Setting) -> bool:
    """Whether the day that the report gave a saying last is its own: "On Monday Oslo said. // Today Suva said"."""
    dated = [each for each in place.earlier if any(reason.rule in GIVEN for reason in each.reasons)]
    last = dated[-1].said_on if dated else None
    return last is not None and last.start == last.end == place.days.today


def _is_far(key: Key, place: Setting) -> bool:
    """Whether a day was last named two or more paragraphs before the words."""
    days = place.days
    named = [each for each in days.before(place.start, LOOK) if key is not None and each.start == key[0]]
    return bool(named) and days.paragraph(place.start) - days.paragraph(named[-1].span.start) >= FAR


def told_next(place: Setting) -> Named | None:
    """The day of what a report opens with, if the next paragraph begins to tell it: "Oslo has agreed. // On Friday".

    Of 19 such days on annotated stories 18 were that of the lead.
    """
    days, after = place.days, place.days.after(place.end, 1)
    if days.paragraph(place.start) or days.before(place.end, 1) or not after:
        return None
    [day] = after
    fresh = day.start == day.end and 0 < (days.today - day.start).days <= NEWS
    near = days.paragraph(day.span.start) == 1
    return day if fresh and near and not told_back(place, day) else None


def is_new_occasion(last: Statement, place: Setting) -> bool:
    """Whether somebody speaks anew who was heard days ago: "In a telephone interview he said"."""
    if last.said_on is None or (place.days.today - last.said_on.end).days < NEWS - 1:
        return False
    if place.days.sentence(place_of(last)) == place.days.sentence(place.start):
        return False
    tokens = place.passage.tokens_in(place.sentence)
    told = " ".join(each.word for each in tokens if not inside(each.span, place.attribution.content))
    return bool(OCCASION.search(told))


def is_now(place: Setting, last: Statement) -> bool:
    """Whether somebody who was last heard days ago is told to say something now: "Now it says that"."""
    heard = last.said_on.end if last.said_on else place.days.today
    if place.tense != PRESENT or not place.anchors or (place.days.today - heard).days < SILENT:
        return False
    text, start, source = place.passage.report.text, place.sentence.start, place.attribution.source
    opens = source is not None and NOW.fullmatch(text, start, max(start, source.start)) is not None
    return opens or text[start : place.anchors[0].start].lower().endswith(" now ")
