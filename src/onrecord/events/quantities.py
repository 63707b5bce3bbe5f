"""How much or how many: the number that an event's words count with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from onrecord.codebook.events import UnitRow
from onrecord.model import Quantity, Span, Token

SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000,
    "m": 1_000_000, "dozen": 12, "trillion": 1_000_000_000_000,
}  # fmt: skip
WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds"}
DISTANCES = frozenset({"kilometres", "kilometers", "miles"})
FROM = frozenset("of from away off inside outside deep wide long north south east west".split())
WITHIN = frozenset("within radius reach range depth".split())
# How likely money, and what no table knows, is the event's own quantity: less than people and arms.
MONEY = 2
# Up to how many are told apart by their number: "the two sides".
FEW = 10
FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
RANGES = frozenset({"to", "or", "-", "–", "—"})
# What follows a round number: "twenty or so tanks", "30 odd jets"
VAGUELY = (("or", "so"), ("or", "more"), ("or", "fewer"), ("odd",))
VAGUE_ENDS = ("-odd", "-plus")
# What a number that names nothing counts: "cut its strength to 8,600", "a force of 150,000"
STRENGTHS = frozenset("strength force army garrison contingent presence headcount".split())
LEADS = frozenset({"to", "at", "of"})
LED = 4  # words back to the lead: "at about", "from around 13,000 to"
ROUNDLY = frozenset("about around some roughly nearly almost over only just least most more than".split())
BEFORE = 14  # words back to what such a number counts
BEING = frozenset("is are was were has have had".split())
MODEL = re.compile(r"[A-Z][A-Za-z]*-\d+[A-Z]?s")  # "eight MiG-29s"
QUOTES = frozenset("“ ” \" ‘ '".split())
WHOLES = frozenset({"all", "some", "about"})
DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "these", "those", "both"})
MARK = 100  # a number from here on belongs to no name
# How many words may stand between a number and what it counts: "7,000 additional Russian troops".
REACH = 4
_NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(bn|m|k|kg|km)?", re.IGNORECASE)


def quantity(
    tokens: Sequence[Token], times: Sequence[Span], units: Sequence[UnitRow]
) -> tuple[Quantity, Span] | None:
    """The main number of an event's words with its unit, and where it stands; numbers inside times count
    nothing.

    "pulled out 7,000 troops within 48 hours" gives 7,000 troops, "57 of the 60 demands" 57, "6,000 to 8,000 men"
    6,000, "cut its force from 13,000 to 8,600 men" 8,600.
    """
    table = {unit.word: unit for unit in units}
    found: list[tuple[int, float, Quantity, Span]] = []
    number = 0
    while number < len(tokens):
        value, used = _range(tokens, number)
        timed = tokens[number].lemma not in FRACTIONS and any(time.overlaps(tokens[number].span) for time in times)
        if value is None or timed:
            number += max(used, 1)
            continue
        behind = _behind(tokens, number + used)
        counted = (
            _unit(tokens, number, behind, table)
            or _plural(tokens, number, behind)
            or _told_before(tokens, number, float(value), behind, table)
        )
        if counted is not None and not _aside(tokens, number, behind, value, counted[0]):
            unit, rank = counted
            span = Span(tokens[number].span.start, tokens[number + used - 1].span.end)
            found.append((rank, float(value), Quantity(value=float(value), unit=unit), span))
        number = behind  # "57 of the 60 demands": the whole is no number of its own
    if not found:
        return None
    _, _, best, span = max(found, key=lambda each: (each[0], each[1]))
    return best, span


def _range(tokens: Sequence[Token], number: int) -> tuple[Decimal | None, int]:
    """A number or a range, "6,000 to 8,000", that begins at a token, and how many tokens it takes.

    What is reached counts of a change, the lower end of a range.
    """
    first, scale, used = _value(tokens, number)
    if first is None:
        return None, used
    joined = tokens[number + used].word.lower() if number + used + 1 < len(tokens) else ""
    between = joined == "and" and number > 0 and tokens[number - 1].lemma == "between"
    if joined not in RANGES and not between:
        return first * scale, used
    second, its_scale, more = _value(tokens, number + used + 1)
    if second is None or (second * its_scale < first * scale and not _changes(tokens, number)):
        return first * scale, used
    if _changes(tokens, number):
        return second * its_scale, used + 1 + more
    return first * (its_scale if scale == 1 else scale), used + 1 + more  # "three or four thousand"


def _changes(tokens: Sequence[Token], number: int) -> bool:
    return "from" in [token.word.lower() for token in tokens[max(number - 2, 0) : number]]


def _value(tokens: Sequence[Token], number: int) -> tuple[Decimal | None, int, int]:
    """The figure that begins at a token, what it is scaled by, and how many tokens both take."""
    word, used, scale = tokens[number].word.lower(), 1, 1
    word = next((word.removesuffix(end) for end in VAGUE_ENDS if word.endswith(end)), word)
    match = _NUMBER.fullmatch(word)
    following = tokens[number + 1].lemma if number + 1 < len(tokens) else ""
    value: Decimal
    if match:
        digits = match.group(1).replace(",", "")
        while _thousands(tokens, number, used):
            digits += tokens[number + used].word
            used += 1
        value = Decimal(digits)
        scale = SCALES.get((match.group(2) or "").lower(), 1_000 if (match.group(2) or "").lower() == "k" else 1)
    elif word in WORDS:
        value = Decimal(WORDS[word])
    elif "-" in word and all(part in WORDS for part in word.split("-")):
        value = Decimal(sum(WORDS[part] for part in word.split("-")))
    elif word == "a" and following in SCALES:
        value = Decimal(1)
    elif word in FRACTIONS and (steps := _fraction(tokens, number)):
        value, used = FRACTIONS[word], steps
    else:
        return None, 1, 1
    while number + used < len(tokens) and tokens[number + used].lemma in SCALES:
        scale *= SCALES[tokens[number + used].lemma]
        used += 1
    return value, scale, used


def _thousands(tokens: Sequence[Token], number: int, used: int) -> bool:
    """Whether a number written with spaces goes on: "520 000"."""
    if number + used >= len(tokens) or not tokens[number].word.isdigit() or len(tokens[number].word) > 3:
        return False
    last, this = tokens[number + used - 1], tokens[number + used]
    return this.span.start - last.span.end == 1 and len(this.word) == 3 and this.word.isdigit()


def _fraction(tokens: Sequence[Token], number: int) -> int:
    """How many tokens lead from a fraction to what it is of: "half a million", "quarter of a million"; else 0."""
    words = [token.lemma for token in tokens[number + 1 : number + 4]]
    for lead in (["a"], ["of", "a"]):
        if words[: len(lead)] == lead and words[len(lead) : len(lead) + 1] and words[len(lead)] in SCALES:
            return 1 + len(lead)
    return 0


def _behind(tokens: Sequence[Token], at: int) -> int:
    """Where to look for what a number counts: past quotation marks, "or so", "of 60" and "of the 60"."""
    if at + 1 < len(tokens) and tokens[at].lemma == "of":
        named = 1 + (tokens[at + 1].word.lower() in DETERMINERS | WHOLES)
        whole, used = _range(tokens, at + named) if at + named < len(tokens) else (None, 0)
        at += (named + used) if whole is not None else named if named > 1 else 0
    following = [token.word.lower() for token in tokens[at : at + 2]]
    at += next((len(words) for words in VAGUELY if tuple(following[: len(words)]) == words), 0)
    while at < len(tokens) and tokens[at].word in QUOTES:
        at += 1
    return at


def _unit(tokens: Sequence[Token], number: int, behind: int, table: dict[str, UnitRow]) -> tuple[str, int] | None:
    """What a number counts, and how likely it is the event's own: a currency before it, a unit behind it."""
    if number and tokens[number - 1].word in CURRENCIES:
        return CURRENCIES[tokens[number - 1].word], MONEY
    match = _NUMBER.fullmatch(tokens[number].word.lower())
    if match and match.group(2) in {"kg", "km"}:
        return table[match.group(2)].unit, table[match.group(2)].rank
    for place, token in enumerate(tokens[behind : behind + REACH]):
        if place and token.word.lower() in BEING:  # "40 police were killed" counts the police
            return None
        row = _row(token, table)
        if row is not None:
            after = tokens[behind + place + 1 : behind + place + 2]
            joined = bool(after) and token.word.lower() == token.lemma  # "two coast guard ships" are ships
            row = (_row(after[0], table) if joined else None) or row
            return row.unit, row.rank
        if token.word in {",", ".", ";", "and", "or", "to"} or token.word[:1].isdigit():
            return None
    return None


def _row(token: Token, table: dict[str, UnitRow]) -> UnitRow | None:
    """The unit that a word names: no verb, "130 nations voted"."""
    word = token.word.lower()
    return table.get(word) or (None if word.endswith("ed") else table.get(token.lemma))


def _told_before(
    tokens: Sequence[Token], number: int, value: float, behind: int, table: dict[str, UnitRow]
) -> tuple[str, int] | None:
    """What a number counts that nothing follows: "tanks lost at about 50", "cut its army from 13,000 to 8,600"."""
    following = tokens[behind].word[:1] if behind < len(tokens) else ""
    if following.isupper() or following.isdigit():  # "at 10 Downing Street"
        return None
    before = [token.word.lower() for token in tokens[max(number - LED, 0) : number]]
    while before and before[-1] in ROUNDLY:
        before.pop()
    lead = before[-1] if before else ""
    if not _changes(tokens, number) and lead not in LEADS:
        return None
    for token in reversed(tokens[max(number - BEFORE, 0) : number]):
        row = _row(token, table)
        if row is not None and row.rank > MONEY and lead != "of":
            return row.unit, row.rank
        if token.lemma in STRENGTHS and value >= MARK:
            return "troops", MONEY
    return None


def _aside(tokens: Sequence[Token], number: int, behind: int, value: Decimal, unit: str) -> bool:
    """Whether a number does not say how much of the event there is."""
    placed = unit in DISTANCES and _places(tokens, number, behind)
    return placed or _named(tokens, number, value) or _definite(tokens, number, value)


def _places(tokens: Sequence[Token], number: int, behind: int) -> bool:
    """Whether a distance only tells where: "100 km from the border", "within a radius of 40 km"."""
    after = {token.lemma for token in tokens[behind : behind + 2]}
    return not (
        FROM.isdisjoint(after) and WITHIN.isdisjoint(token.lemma for token in tokens[max(number - 4, 0) : number])
    )


def _plural(tokens: Sequence[Token], number: int, behind: int) -> tuple[str, int] | None:
    """A plural that no table knows, behind its number: "60 Russians", "four Belarusian officials"."""
    words = [token.word for token in tokens[behind : behind + REACH]]
    if tokens[number].lemma == "one" or not words:
        return None
    at = next((at for at, word in enumerate(words) if not word[:1].isupper() or _counts(word)), len(words) - 1)
    if at and not _counts(words[at]) and at + 1 < len(words):
        at += 1  # "10 Thai paramilitary rangers"
    return (words[at], MONEY) if _counts(words[at]) else None


def _counts(word: str) -> bool:
    """Whether a word looks like several of something: "rangers", "gunmen", "MiG-29s"."""
    if MODEL.fullmatch(word) or (word.endswith("men") and len(word) > 5 and word.islower()):
        return True
    return word.isalpha() and len(word) > 3 and word.endswith("s") and not word.endswith("ss")


def _definite(tokens: Sequence[Token], number: int, value: Decimal) -> bool:
    """Whether a small number only tells which ones: "the two sides", "its three ministers"."""
    return number > 0 and value <= FEW and tokens[number - 1].word.lower() in DETERMINERS


def _named(tokens: Sequence[Token], number: int, value: Decimal) -> bool:
    """Whether a number belongs to a name ("Al Samoud 2 missiles"), to "one another", or only stresses a "not"."""
    following = tokens[number + 1].word.lower() if number + 1 < len(tokens) else ""
    if tokens[number].lemma == "one" and following in {"another", "of"}:
        return True
    if number == 0:
        return False
    before = tokens[number - 1].word
    if before.endswith("+"):  # "the 5+1 powers"
        return True
    stressed = before.lower() in {"not", "no"} and tokens[number].lemma == "one"
    figure = tokens[number].word[:1].isdigit()  # "sent Iceland twenty tanks" names none
    return stressed or (figure and number > 1 and value < MARK and before[:1].isupper() and before.isalpha())
