"""What stands between a cue and its content: times, places, and those spoken to."""

from __future__ import annotations

from onrecord.attribution.items import Items
from onrecord.attribution.words import (
    BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PARTS_OF_DAY,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    UNITS,
    is_adverb,
    is_finite,
    is_time,
)

WHEN = frozenset(("on", "in", "at", "this", "last", "late", "early", "since"))
LONGEST_MANNER = 7
COUNTS = frozenset("one two three four five six seven eight nine ten several some few".split())
OBJECT_PRONOUNS = frozenset(("him", "her", "them", "us", "me", "you", "it"))


def adjunct_like(found: Items, at: int) -> bool:
    """Whether the word opens a time, a place or an aside, and not an object."""
    item = found[at]
    plain = item.low in PREPOSITIONS | WHEN or is_time(item) or is_adverb(item) or item.low == ","
    return plain or counted_end(found, at, len(found)) > at


def counted_end(found: Items, at: int, high: int) -> int:
    """The place past "a day earlier", "the next day", "the day before that", "that month"; `at` where none stands."""
    if at + 3 > high:
        return at
    first, second, third = (each.low for each in found[at : at + 3])
    if second.rstrip("s") in UNITS and third in ("earlier", "later", "ago"):
        counted = first in ("a", "an") or first in COUNTS or first.isdigit()
        return at + 3 if counted else at
    if first in ("the", "that") and second in UNITS | PARTS_OF_DAY:
        before = third in ("before", "after") and at + 3 < high and found[at + 3].low == "that"
        return at + 3 if before else at + 2 if first == "that" and third == "that" else at
    turned = first == "the" and second in ("next", "following", "previous", "same")
    return at + 3 if turned and third in UNITS | PARTS_OF_DAY else at


def dated_end(found: Items, at: int, high: int) -> int:
    """The place past "on January 28" or "on 28 January"; `at` where no such day stands."""
    if at + 3 > high or found[at].low != "on":
        return at
    month, day = sorted((found[at + 1].low, found[at + 2].low), key=lambda each: each[:1].isdigit())
    return at + 3 if month.strip(".") in MONTHS and day.isdigit() else at


def skip_adjuncts(found: Items, at: int, high: int) -> int:
    """The place past adverbs, times and manners: "again", "late on Monday", "in the strongest terms"."""
    while at < high:
        after = _past_adjunct(found, at, high)
        part = after < high and found[after].low in PARTS_OF_DAY  # "condemned Monday night's raid"
        if after == at or (after + part < high and found[after + part].low in ("'s", "’s")):  # "Monday's raid"
            break
        at = after
    return at


def _past_adjunct(found: Items, at: int, high: int) -> int:
    """The place past the adverb, time, manner or place that stands here; `at` where none does."""
    if _skips(found, at, high):
        return at + 1
    if found[at].low in WHEN and at + 1 < high and _is_when(found, at + 1):
        return at + 2
    if (told := max(terms_end(found, at, high), counted_end(found, at, high))) > at:
        return told
    if not _is_place(found, at, high):
        return at
    at += 1
    while found[at].capital:
        at += 1
    return at


def terms_end(found: Items, at: int, high: int) -> int:
    """The place past "in the strongest possible terms", "in no uncertain terms"; `at` where none stand."""
    if found[at].low != "in":
        return at
    near = range(at + 2, min(at + LONGEST_MANNER, high))
    end = next((place for place in near if found[place].low in ("terms", "words", "language")), at)
    plain = all(found[place].low not in BREAKS | PREPOSITIONS for place in range(at + 1, end))
    return end + 1 if end > at and plain else at


def _is_place(found: Items, at: int, high: int) -> bool:
    """Whether a place in capitals stands here and words follow: "in Cairo the United States"."""
    if found[at].low not in ("in", "from", "at"):
        return False
    end = at + 1
    while end < high and found[end].capital:
        end += 1
    opens = end < high and (found[end].low in DETERMINERS - {"'s"} or found[end].low in SUBJECT_PRONOUNS)
    return end > at + 1 and opens


def _skips(found: Items, at: int, high: int) -> bool:
    item = found[at]
    if is_adverb(item) and item.low not in ("there", "as", "more", "rather", "so") and at + 1 < high:
        return True
    if item.low in ("late", "early") and at + 2 < high and found[at + 1].low in WHEN:
        return True
    return is_time(item) and item.low != "may" and (item.capital or is_time(found[at - 1]))


def _is_when(found: Items, at: int) -> bool:
    return is_time(found[at]) and found[at].low not in ("may", "now", "later", "earlier")


def addressee_end(found: Items, at: int, high: int) -> int:
    """Where the noun phrase of those told ends: after "reporters" in "told reporters there would be"."""
    if at < high and found[at].low in OBJECT_PRONOUNS:
        return at + 1
    if at + 1 < high and _is_bare_plural(found, at):
        return at + 1
    end = at + 1
    while end < high and found[end].low not in BREAKS and found[end].quotation is None:
        if _new_phrase(found, end):
            break
        if is_finite(found, end):
            return at + 1 if found[at].capital else max(at + 1, end - 1)
        end += 1
    return end


def _is_bare_plural(found: Items, at: int) -> bool:
    """Whether one plural noun is all there is: "reporters", and not "reporters in Bergen"."""
    plural = found[at].low.endswith("s") and found[at].lemma != found[at].low and not found[at].capital
    return plural and found[at + 1].low not in PREPOSITIONS | CONJUNCTIONS and found[at + 1].low not in BREAKS


def _new_phrase(found: Items, at: int) -> bool:
    """Whether another noun phrase starts here: its determiner, a pronoun, or a name after a plain word."""
    item, previous = found[at], found[at - 1]
    if previous.low in PREPOSITIONS | DETERMINERS | CONJUNCTIONS:
        return False
    if item.low in DETERMINERS - {"'s"} or item.low in SUBJECT_PRONOUNS or item.low == "to":
        return True
    return item.capital and not previous.capital and previous.low != "'s"


def aside_end(found: Items, start: int, end: int) -> int:
    """Where an aside that starts here is closed: before a comma, or behind an utterance that ends in one."""
    for place in range(start, end):
        if found[place].low == "," or found[place].tail == ",":
            return place + (found[place].quotation is not None)
    return end
