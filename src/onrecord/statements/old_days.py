"""Days told of that are too old for words without a day: "Suva freed the crew on June 3.", paragraphs before them."""

from __future__ import annotations

from onrecord.statements.sayings import PERFECT, PRESENT, Key, Setting, key_of

# From how many days before the report on. On annotated stories words that it tells in a paragraph after such a day
# were mostly said since; those of the day's own paragraph only if somebody "says" them.
OLD, OLD_NOW = 4, 3
# How the day of a saying was found where the report gives it, and does not only tell of it
GIVEN = frozenset(f"occasions.{each}" for each in ("clause", "step", "year", "entry", "before", "after"))


def is_old(key: Key, place: Setting) -> bool:
    """Whether days are too old for words that the report gives no day, and are not those of a saying that has one."""
    if place.tense == PERFECT or (place.tense != PRESENT and not _is_paragraph_after(place)):
        return False
    return _is_long_ago(key, place) and key not in given(place)


def _is_long_ago(key: Key, place: Setting) -> bool:
    old = OLD_NOW if place.tense == PRESENT else OLD
    return key is not None and (place.days.today - key[1]).days >= old


def _is_paragraph_after(place: Setting) -> bool:
    """Whether the day named last stands in a paragraph before."""
    days = place.days
    return any(days.paragraph(each.span.start) < days.paragraph(place.start) for each in place.before[-1:])


def given(place: Setting) -> set[Key]:
    """The days that the report gives sayings before."""
    dated = (each for each in place.earlier if any(reason.rule in GIVEN for reason in each.reasons))
    return {key_of(each) for each in dated}
