"""The source: the noun phrase before a cue with its apposition, or after a cue that comes first."""

from __future__ import annotations

from onrecord.attribution.items import Items
from onrecord.attribution.unsaid import NAMED
from onrecord.attribution.words import (
    BE,
    BREAKS,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    STOPS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    has_finite,
    is_adverb,
    is_finite,
    is_past,
    is_third_person,
    is_time,
)
from onrecord.text.tokens import WEEKDAYS

Range = tuple[int, int]
LONGEST_BRACKET = 10
LONGEST_ASIDE, LONGEST_RELATIVE = 16, 30
_HAVING = frozenset(("had", "has", "have"))
_WHEN = frozenset(("late", "early", "then", "opening", "anew", "aloud", "afresh", "back"))
_COUNTED = frozenset("last this earlier one two three four five six seven eight nine ten several a some".split())
_NAMING = frozenset(("name", "himself", "herself"))  # "a man who gave his name as Amundsen said"
_HEARERS = frozenset(("we", "i", "one", "it"))
RELATIVES = frozenset(("who", "which", "whose", "whom", "that"))
ALONE = frozenset(("he", "she", "they"))  # a subject by itself: "decisions | they | deem unlawful"
PERSONAL = frozenset(("who", "which", "that"))  # those that are the subject of their clause


def before(found: Items, end: int, low: int) -> Range | None:
    """The noun phrase that ends before a place: "the minister", "X, the minister," with the apposition."""
    if end <= low:
        return None
    if (who := _nameless(found, end, low)) is not None:
        return before(found, who, low)
    if found[end - 1].low == ",":
        whole = _with_apposition(found, end, low)
        return _and_before(found, *whole, low) if whole else None
    start = end - 1 if found[end - 1].low in ALONE else _phrase_start(found, end, low)
    if start < end and (whose := _described(found, start, end, low)) is not None:
        return before(found, whose, low)
    if low < start < end and found[start].low in PREPOSITIONS and found[start - 1].low in _HAVING:
        return before(found, start - 1, low)  # "the ministry had in the same breath urged"
    return (_listed(found, start, end, low), end) if start < end and not _is_nobody(found, start, end) else None


def _described(found: Items, start: int, end: int, low: int) -> int | None:
    """Where a clause without commas begins that only says which one: "the envoys | who met Nansen in Oslo | said".

    Not before "and": there the verb is of the clause's own subject, or of the one before it.
    """
    for at in range(end - 2, low, -1):
        item, verb = found[at], found[at + 1]
        if item.quotation is not None or item.low in BREAKS or (item.low in ("and", "or") and at < start):
            return None
        if item.low in PERSONAL and found[at - 1].low.isalpha() and found[at - 1].low not in PREPOSITIONS:
            bare = item.low == "who" and verb.low.isalpha() and not verb.capital and verb.low not in DETERMINERS
            told = is_finite(found, at + 1) or (is_third_person(verb) and not verb.capital) or is_adverb(verb)
            once = sum(is_finite(found, place) for place in range(at + 2, end)) <= 1
            names = any(found[place].low in _NAMING for place in range(at, end))
            return at if (bare or told) and once and not names and not is_finite(found, at - 1) else None
    return None


def _nameless(found: Items, end: int, low: int) -> int | None:
    """Where the clause of one who will not be named begins, if it ends here: "one | who asked not to be named"."""
    if found[end - 1].low not in NAMED:
        return None
    for at in range(end - 2, max(low, end - LONGEST_BRACKET), -1):
        if found[at].low in BREAKS or found[at].quotation is not None:
            return None
        if found[at].low == "who":
            return at
    return None


def _is_nobody(found: Items, start: int, end: int) -> bool:
    """Whether an adverb or a weekday is all that stands there: "Oslo since Tuesday", "has elsewhere"."""
    return start + 1 == end and (is_adverb(found[start]) or found[start].low in WEEKDAYS)


def _listed(found: Items, start: int, end: int, low: int) -> int:
    """Where a list of names begins: "Russia, Ukraine and the United States"."""
    if not any(found[at].low == "and" for at in range(start, end)):
        return start
    while start - 2 >= low and found[start - 1].low == ",":
        earlier = _phrase_start(found, start - 1, low)
        short = earlier < start - 1 and start - 1 - earlier <= 4
        if not short or not (found[earlier].capital or found[earlier].low == "the"):
            return start
        start = earlier
    return start


def _with_apposition(found: Items, end: int, low: int) -> Range | None:
    """A name with its apposition before the cue ("Roald Amundsen, the envoy,"); None if the comma closes others."""
    opening = _comma_before(found, end - 1, low)
    if opening is None or opening <= low:
        return None
    first, last = opening + 1, end - 1
    relative = found[first].low in RELATIVES
    if first >= last or last - first > (LONGEST_RELATIVE if relative else LONGEST_ASIDE):
        return None
    participle = is_past(found[first]) or found[first].low.endswith("ing")
    if found[first].low in CONJUNCTIONS:
        return None
    if _is_hearsay(found, first, last):
        return before(found, opening + 1, low) or before(found, opening, low)
    opened = found[first].low in PREPOSITIONS
    clause = _past_participle(found, first, last) if participle else first
    if not relative and _has_clause(found, clause, last, opened):
        return None
    start = _phrase_start(found, opening, low)
    if start >= opening:
        return None
    if found[start].low in PREPOSITIONS and start - 1 > low and found[start - 1].low == ",":
        return before(found, start - 1, low)  # "the council, through its president, Roald Amundsen, said"
    aside = participle or found[first].low in PREPOSITIONS
    return (_listed(found, start, opening, low), opening if aside else end - 1)


def _is_hearsay(found: Items, first: int, last: int) -> bool:
    """Whether an aside only says that something is told: "Roald Amundsen, we are told, refused", ", it seems,"."""
    words = [found[at].low for at in range(first, last) if not is_adverb(found[at])]
    seems = words[:1] == ["it"] and words[1:] in (["seems"], ["appears"], ["seemed"], ["appeared"])
    told = len(words) == 3 and words[0] in _HEARERS and words[1] in BE and is_past(found[last - 1])
    return seems or told


def _past_participle(found: Items, at: int, end: int) -> int:
    """The place past "backed", "speaking", or "having (since been) met", which looks finite and is not."""
    having = found[at].low == "having"
    at += 1
    while having and at < end and (found[at].low == "been" or is_adverb(found[at])):
        at += 1
    return min(at + having, end)


def _and_before(found: Items, start: int, end: int, low: int) -> Range:
    """With the one named before: "Roald Amundsen, the envoy, and Fridtjof Nansen, the consul,"."""
    if start - 2 > low and found[start - 1].low == "and" and found[start - 2].low == "," and found[start].capital:
        first = _with_apposition(found, start - 1, low)
        if first is not None and first[1] == start - 2 and found[first[0]].capital:
            return (first[0], end)
    return (start, end)


def _has_clause(found: Items, start: int, end: int, opened: bool) -> bool:
    """Whether a finite verb stands in an aside; in "in a text issued on Friday" a past form is none."""
    if opened:
        return any(found[at].low in FINITE for at in range(start, end))
    return has_finite(found, start, end)


def _comma_before(found: Items, end: int, low: int) -> int | None:
    for at in range(end - 1, low - 1, -1):
        if found[at].low == ",":
            return at
        if found[at].quotation or found[at].low in STOPS or found[at].low in (";", ":"):
            return None
    return None


def _phrase_start(found: Items, end: int, low: int) -> int:
    """Walk left over the noun phrase: to a mark, a connector, a finite verb, or what opens the sentence."""
    start = end = bracket(found, end, low)
    while start > low and not _ends_phrase(found, start - 1, low):
        start -= 1
    return _without_opening(found, start, end)


def bracket(found: Items, end: int, low: int) -> int:
    """Where a closed bracket that ends here begins: "Roald Amundsen (Norway) said"; else the end itself."""
    if end <= low or found[end - 1].low != ")":
        return end
    near = range(end - 2, max(low, end - LONGEST_BRACKET), -1)
    return next((at for at in near if found[at].low == "("), end)


def _ends_phrase(found: Items, at: int, low: int) -> bool:
    item = found[at]
    if item.quotation is not None or item.low in BREAKS:
        return item.low not in ("-",)
    if item.low in ("and", "or"):
        left = at
        while left > low and found[left - 1].low not in BREAKS and not found[left - 1].quotation:
            left -= 1
        return left == at or has_finite(found, left, at)
    if item.low in SUBORDINATORS and not (item.capital and at > low):
        return True
    return is_finite(found, at) and not _participle(found, at)


def _participle(found: Items, at: int) -> bool:
    """Whether a past form only describes: "officials briefed on the matter", "a poll released on Monday"."""
    item = found[at]
    if item.low.endswith("ed") and at + 1 < len(found):
        return found[at + 1].low in ("by", "on", "in", "to", "with", "for", "at") or is_time(found[at + 1])
    return False


def _without_opening(found: Items, start: int, end: int) -> int:
    """Past a connector, an adverb or a leading phrase: "But on Tuesday the army" has "the army"."""
    while start < end and (found[start].low in CONJUNCTIONS or _is_opening_adverb(found, start, end)):
        start += 1
    if start < end and found[start].low in PREPOSITIONS | SUBORDINATORS:
        for at in range(start + 2, end):
            if _opens_phrase(found, at):
                return at
        return end if is_time(found[end - 1]) else start
    for at in range(start + 1, min(start + 6, end)):
        if is_time(found[at - 1]) and not found[at - 1].low.isdigit() and _opens_phrase(found, at):
            return at
    return start


def _is_opening_adverb(found: Items, at: int, end: int) -> bool:
    return is_adverb(found[at]) and at + 1 < end and found[at].low not in ("there", "first", "more")


def _opens_phrase(found: Items, at: int) -> bool:
    """Whether a new noun phrase starts here, after a phrase that stood before it."""
    item, previous = found[at], found[at - 1]
    if previous.low in PREPOSITIONS or previous.low in DETERMINERS or previous.low in ("and", "or", ","):
        return False
    if item.low in DETERMINERS and item.low != "'s":
        return True
    if item.low in SUBJECT_PRONOUNS:
        return True
    return item.capital and (not previous.capital or is_time(previous))


def after(found: Items, start: int, high: int) -> Range | None:
    """The noun phrase that follows an inverted cue: "said Sergey Lavrov, the foreign minister, on Monday"."""
    end = start
    while end < high and not _stops_source(found, end, start):
        end += 1
    if end == start or (end == start + 1 and found[start].low in _WHEN):
        return None  # "announced late on Wednesday"
    if end <= start + 2 and end < high and found[start].low in _COUNTED and is_time(found[end]):
        return None  # "the tanks, promised three weeks ago", "promised last month"
    return (start, apposed(found, end, high))


def apposed(found: Items, end: int, high: int) -> int:
    """Where a source ends with its apposition: "said Roald Amundsen, the envoy", "the envoy, Roald Amundsen"."""
    if end >= high or found[end].low != ",":
        return end
    closing = next((at for at in range(end + 1, high) if found[at].low in BREAKS or found[at].quotation), high)
    first = end + 1
    fits = first < closing and not found[first].low.endswith("ing") and not is_adverb(found[first])
    named = fits and found[first].low not in PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS - RELATIVES
    relative = named and found[first].low in RELATIVES
    at_end = closing == high or found[closing].low in STOPS or found[closing].low == ","
    whole = named and at_end and not is_time(found[first]) and (relative or not has_finite(found, first, closing))
    return closing if whole else end


def _stops_source(found: Items, at: int, start: int) -> bool:
    item = found[at]
    if item.quotation is not None or item.low in BREAKS - DASHES:
        return True
    if item.low in DASHES and item.low != "-":
        return True
    if item.low in (
        "that",
        "who",
        "which",
        "while",
        "as",
        "when",
        "before",
        "after",
        "if",
        "because",
        "but",
        "during",
    ):
        return True
    if at > start and item.low in ("on", "in", "at", "late", "earlier", "this", "last") and at + 1 < len(found):
        return is_time(found[at + 1])
    return at > start and ((is_time(item) and not item.low[:1].isdigit()) or item.low in ("today", "yesterday"))
