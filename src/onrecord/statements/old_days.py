"""Days told of that are too old for words without a day: "Suva freed the crew on June 3.", paragraphs before them."""

from __future__ import annotations

import re

from onrecord.statements.sayings import PERFECT, PRESENT, Key, Setting, dates_another, key_of

# From how many days before the report on. On annotated stories words that it tells in a paragraph after such a day
# were mostly said since; those of the day's own paragraph only if somebody "says" them.
OLD, OLD_NOW = 4, 3
# Not "had been firm on May 3", which may be how he spoke
DONE_BEFORE = re.compile(r"\bhad (?!been\b)\w+ [^,;\"”]*$")
# How the day of a saying was found where the report gives it, and does not only tell of it
GIVEN = frozenset(f"occasions.{each}" for each in ("clause", "step", "year", "entry", "before"))


def is_old(key: Key, place: Setting) -> bool:
    """Whether days are too old for words that the report gives no day, and are not those of a saying that has one."""
    if place.tense == PERFECT:
        return False
    if place.tense != PRESENT and not _is_paragraph_after(place) and not _is_looked_back_to(place):
        return False
    return _is_long_ago(key, place) and key not in given(place)


def _is_long_ago(key: Key, place: Setting) -> bool:
    old = OLD_NOW if place.tense == PRESENT else OLD
    return key is not None and (place.days.today - key[1]).days >= old


def _is_paragraph_after(place: Setting) -> bool:
    """Whether the day named last stands in a paragraph before."""
    days = place.days
    return any(days.paragraph(each.span.start) < days.paragraph(place.start) for each in place.before[-1:])


def _is_looked_back_to(place: Setting) -> bool:
    """Whether the day named last is that of what had been done before: "Fiji had voted on May 3."."""
    days, text = place.days, place.passage.report.text
    last = [each for each in place.before[-1:] if not dates_another(place, each)]
    return any(DONE_BEFORE.search(text[days.opening(each.span.start) : each.span.start]) for each in last)


def given(place: Setting) -> set[Key]:
    """The days that the report gives sayings before."""
    dated = (each for each in place.earlier if any(reason.rule in GIVEN for reason in each.reasons))
    return {key_of(each) for each in dated}
